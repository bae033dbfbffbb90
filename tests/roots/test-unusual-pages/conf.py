"""Pages on which a faster way could go wrong: menus in menus, and messages of every kind."""

from pathlib import Path

HERE = Path(__file__).parent

project = 'Unusual pages'
extensions = ['myst_parser', 'handbook.catalogs']
catalog_dir = str(HERE / 'locale')
catalog_build = str(HERE / 'build' / 'catalogs')
catalog_show_stale = False
gettext_compact = False
myst_enable_extensions = ['attrs_inline', 'colon_fence', 'deflist']
html_theme = 'furo'
html_use_index = True
