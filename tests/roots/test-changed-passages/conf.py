"""A small handbook whose passages hold what only a built page shows: dates, titles, labels."""

from pathlib import Path

HERE = Path(__file__).parent

project = 'Small handbook'
extensions = ['myst_parser', 'handbook.campaign', 'handbook.catalogs', 'handbook.site']
myst_enable_extensions = ['attrs_block', 'attrs_inline', 'colon_fence', 'deflist']
catalog_dir = str(HERE / 'locale')
catalog_build = str(HERE / 'build' / 'catalogs')
campaign_file = str(HERE / 'campaign.toml')
catalog_show_stale = True
html_theme = 'furo'
templates_path = [str(HERE / '_templates')]
