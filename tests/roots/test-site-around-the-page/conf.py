from pathlib import Path

import handbook

project = 'Around'
extensions = ['myst_parser', 'handbook.catalogs', 'handbook.site']
exclude_patterns = ['build']
html_theme = 'furo'
templates_path = [str(Path(handbook.__file__).parent.parent / '_templates')]
html_sidebars = {'**': ['sidebar/book.html', 'sidebar/navigation.html']}
