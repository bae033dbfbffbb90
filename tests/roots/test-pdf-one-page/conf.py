project = 'A book'
author = 'The authors'
extensions = ['myst_parser', 'handbook.pdf']
myst_enable_extensions = [
    'attrs_block',
    'attrs_inline',
    'colon_fence',
    'deflist',
    'dollarmath',
    'fieldlist',
]
released = '2026-11-20'
