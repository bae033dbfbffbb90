project = 'Chain'
extensions = ['myst_parser', 'handbook.catalogs', 'handbook.site']
language_fallbacks = {'nn': ['nb']}
exclude_patterns = ['build']
myst_enable_extensions = ['colon_fence']
html_theme = 'furo'
