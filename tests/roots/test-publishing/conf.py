"""A small handbook whose languages can be made to fail, one at a time, by a file named after them."""

import multiprocessing
import os
import signal
from pathlib import Path

from sphinx.errors import ExtensionError

HERE = Path(__file__).parent

project = 'Small handbook'
extensions = ['myst_parser', 'handbook.catalogs', 'handbook.site', 'handbook.pdf']
catalog_dir = str(HERE / 'locale')
catalog_build = str(HERE / 'build' / 'catalogs')
language_fallbacks = {'nn': ['nb']}
released = '2026-11-20'
html_theme = 'furo'
html_sidebars = {'**': ['sidebar/languages.html', 'sidebar/navigation.html']}
templates_path = [str(HERE / '_templates')]


def misbehave(app):
    accident = HERE / 'accidents' / app.config.language
    kind = accident.read_text() if accident.is_file() else ''
    if kind == 'error':
        raise ExtensionError('the font is missing; install it')
    if kind == 'crash':
        raise RuntimeError('a mistake in the code')
    if kind == 'death':
        os._exit(9)
    if kind == 'interrupt':
        os.kill(multiprocessing.parent_process().pid, signal.SIGINT)
        signal.pause()


def setup(app):
    app.connect('builder-inited', misbehave)
