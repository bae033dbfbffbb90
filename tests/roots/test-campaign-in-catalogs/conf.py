project = 'Together'
extensions = ['myst_parser', 'handbook.campaign', 'handbook.catalogs', 'handbook.site']
myst_enable_extensions = ['colon_fence']
language_fallbacks = {'nn': ['nb']}
campaign_file = 'campaign.toml'
campaign_static = 'build/static'
exclude_patterns = ['build']
html_theme = 'furo'
