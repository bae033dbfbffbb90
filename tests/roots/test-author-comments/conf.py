project = 'Comments'
extensions = ['myst_parser', 'handbook.catalogs', 'handbook.site', 'handbook.pdf']
exclude_patterns = ['build']
myst_enable_extensions = ['colon_fence']
html_theme = 'furo'
gettext_compact = False
html_copy_source = False
