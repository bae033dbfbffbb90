"""Settings of the Hour of Code organisers' handbook; each extension below is one feature."""

from pathlib import Path

HERE = Path(__file__).parent

project = 'Hour of Code organisers’ handbook'
author = 'The handbook team'

extensions = [
    'myst_parser',
    'handbook.campaign',
    'handbook.catalogs',
    'handbook.site',
    'handbook.pdf',
]

# Guides
root_doc = 'index'
nitpicky = True
myst_enable_extensions = ['attrs_block', 'attrs_inline', 'colon_fence', 'deflist']
myst_heading_anchors = 0

# Translation: one catalog a page; the language is given by `sphinx-build -D language=`.
language = 'en'
locale_dirs = []
gettext_compact = False
gettext_auto_build = False
gettext_additional_targets = []
catalog_dir = str(HERE / 'locale')
catalog_build = str(HERE / 'build' / 'catalogs')
catalog_prose_roles = ['fill-in']
catalog_terms = 'about/glossary'
catalog_term_comments = True
language_fallbacks = {'nn': ['nb']}
# What readers need first, and so translators; then all other pages as the guide lists them.
catalog_first_pages = ['index', 'how-to/teach-one-hour', 'how-to/events']
# A translation whose English was only reworded stays on the page, marked as older.
catalog_show_stale = True
# Where readers may improve a page, for example 'https://github.com/OWNER/REPOSITORY/edit/main/{path}'.
translation_link = ''

# Campaign
campaign_file = str(HERE / 'campaign.toml')
campaign_static = str(HERE / 'build' / 'static')

# PDF
pdf_contents_depth = 1
pdf_handouts = True
pdf_archival = True
card_static = str(HERE / 'build' / 'static' / 'card')

# Website
html_theme = 'furo'
# Where the folders of the languages lie, such as https://example.org/handbook/; empty if nobody knows.
site_url = ''
site_offline = True
templates_path = [str(HERE / '_templates')]
html_static_path = [str(HERE / 'source' / '_static')]
html_css_files = ['handbook.css']
site_static = str(HERE / 'build' / 'static' / 'site')
html_logo = str(HERE / 'source' / '_static' / 'logo.svg')
html_favicon = str(HERE / 'source' / '_static' / 'logo.svg')
html_copy_source = False
html_show_copyright = False
html_use_index = False
html_sidebars = {
    '**': [
        'sidebar/brand.html',
        'sidebar/search.html',
        'sidebar/scroll-start.html',
        'sidebar/navigation.html',
        'sidebar/book.html',
        'sidebar/scroll-end.html',
    ]
}
