from pathlib import Path

import handbook

project = 'Letters'
extensions = ['myst_parser', 'handbook.catalogs', 'handbook.site']
exclude_patterns = ['build']
myst_enable_extensions = ['colon_fence']
html_theme = 'furo'
html_css_files = ['own.css']
html_static_path = ['_static']
site_static = 'build/static'
templates_path = [str(Path(handbook.__file__).parent.parent / '_templates')]
html_sidebars = {'**': ['sidebar/brand.html', 'sidebar/search.html', 'sidebar/navigation.html']}
