project = 'Planted'
extensions = ['myst_parser', 'handbook.campaign', 'handbook.catalogs', 'handbook.site']
myst_enable_extensions = ['attrs_inline', 'colon_fence', 'deflist', 'dollarmath']
campaign_file = 'campaign.toml'
campaign_static = 'build/static'
catalog_prose_roles = ['fill-in']
exclude_patterns = ['build']
html_theme = 'basic'
