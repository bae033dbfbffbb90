"""A small handbook whose languages can be made to fail, one at a time, by a file named after them."""

import multiprocessing
import os
import signal
from pathlib import Path

from sphinx.errors import ExtensionError
from sphinx.transforms import SphinxTransform
from sphinx.util import logging

HERE = Path(__file__).parent

project = 'Small handbook'
extensions = ['myst_parser', 'handbook.catalogs', 'handbook.site', 'handbook.pdf']
catalog_dir = str(HERE / 'locale')
catalog_build = str(HERE / 'build' / 'catalogs')
language_fallbacks = {'nn': ['nb']}
released = '2026-11-20'
html_theme = 'furo'
html_sidebars = {'**': ['sidebar/book.html', 'sidebar/navigation.html']}
templates_path = [str(HERE / '_templates')]


def accident(config):
    path = HERE / 'accidents' / config.language
    return path.read_text() if path.is_file() else ''


def misbehave(app):
    kind = accident(app.config)
    if kind == 'error':
        raise ExtensionError('the font is missing; install it')
    if kind == 'crash':
        raise RuntimeError('a mistake in the code')
    if kind == 'death':
        os._exit(9)
    if kind in ('interrupt', 'kill'):
        number = signal.SIGINT if kind == 'interrupt' else signal.SIGKILL
        os.kill(multiprocessing.parent_process().pid, number)
        signal.pause()


def misbehave_in_pdf(app, doctree, docname):
    kind = accident(app.config) if app.builder.name == 'typst' else ''
    if kind == 'pdf error':
        raise ExtensionError('no font has this letter')
    if kind == 'pdf panic':
        raise Panic('index out of bounds')
    if kind == 'pdf warning':
        logging.getLogger(__name__).warning('a narrow column', location=docname)


class Panic(BaseException):
    """What native code raises where it did not expect to be."""


class Bug(SphinxTransform):
    default_priority = 500

    def apply(self):
        if accident(self.config) == 'bug':
            raise KeyError('page')


def setup(app):
    app.connect('doctree-resolved', misbehave_in_pdf)
    app.add_transform(Bug)
    app.connect('builder-inited', misbehave)
