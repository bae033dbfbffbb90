project = 'Directions'
extensions = ['myst_parser', 'handbook.site']
myst_enable_extensions = ['attrs_inline']
exclude_patterns = ['build']
html_theme = 'basic'
