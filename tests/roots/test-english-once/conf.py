"""Pages that languages can share after parsing, and pages that each has to parse for itself."""

import os
import signal
import threading
from pathlib import Path

from docutils import nodes
from sphinx.locale import _
from sphinx.util.docutils import SphinxRole

HERE = Path(__file__).parent
# The roles below shall pass for those of the handbook.
__name__ = 'handbook.roles_of_a_test'

project = 'Small handbook'
extensions = ['myst_parser', 'handbook.catalogs']
exclude_patterns = ['part.md']
myst_enable_extensions = ['colon_fence', 'deflist', 'substitution']
catalog_dir = str(HERE / 'locale')
catalog_build = str(HERE / 'build' / 'catalogs')
language_fallbacks = {'nn': ['nb']}
html_theme = 'furo'
html_copy_source = False
apps = []


class Role(SphinxRole):
    """Shows ``write()``, and notes in a file that the page is being parsed."""

    def run(self):
        with (HERE / 'parsed.txt').open('a') as file:
            file.write(f'{self.env.docname}\n')
        return [nodes.inline('', self.write())], []

    def write(self):
        return self.text


class FromConfig(Role):
    def write(self):
        return self.config.language


class FromApplication(Role):
    def write(self):
        return apps[-1].config['language']


class FromCatalog(Role):
    def write(self):
        return _('Search')


class FromTranslator(Role):
    def write(self):
        return apps[-1].translator.gettext('Search')


class Stranger(Role):
    """Comes from somewhere else, and might have kept anything."""

    __module__ = 'elsewhere'


class Killer(Role):
    """Kills the process with the number in a file, if there is one, and waits for what comes of it."""

    def write(self):
        if (HERE / 'pid').is_file() and self.config.language == 'nb':
            os.kill(int((HERE / 'pid').read_text()), signal.SIGKILL)
            signal.pause()
        return self.text


class Deadly(Role):
    """Kills the first process that parses it, if there is a file that says so."""

    def write(self):
        if (HERE / 'deadly').is_file():
            (HERE / 'deadly').unlink()
            os._exit(9)
        return self.text


def replace_at(app, docname, content):
    content[0] = content[0].replace('@language', app.config.language)


def setup(app):
    apps.append(app)
    if (HERE / 'threads').is_file():
        threading.Thread(target=signal.pause, daemon=True).start()
    for kind in (Role, *Role.__subclasses__()):
        app.add_role(kind.__name__.lower(), kind())
    app.connect('source-read', replace_at)
