project = 'Handbook'
author = 'The authors'
extensions = ['myst_parser', 'handbook.pdf']
released = '2026-11-20'
exclude_patterns = []
