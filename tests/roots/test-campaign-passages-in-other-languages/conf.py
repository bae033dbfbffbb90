extensions = ['myst_parser', 'handbook.campaign']
root_doc = 'index'
html_theme = 'basic'
exclude_patterns = ['build', '_build']
myst_enable_extensions = ['attrs_block', 'attrs_inline', 'colon_fence']
locale_dirs = ['locale']
gettext_compact = False
language_fallbacks = {'nn': ['nb']}
