"""Keep one Sphinx application alive, and let it read and write single pages again."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.application import ENV_PICKLE_FILENAME, Sphinx
from sphinx.util import logging
from sphinx.util.build_phase import BuildPhase
from sphinx.util.i18n import docname_to_domain
from sphinx.util.parallel import SerialTasks

from handbook.catalogs.compile import compile_page, compiled_files
from handbook.catalogs.progress import read_steps
from handbook.languages import SOURCE_LANGUAGE
from handbook.publishing.checks.checking import make_reader
from handbook.publishing.preview.facts import shown_elsewhere
from handbook.publishing.upstream.forgetting import (
    forget_catalog,
    forget_doctrees,
    forget_words,
    keep_page_files,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from sphinx.builders.html import StandaloneHTMLBuilder
    from sphinx.environment import BuildEnvironment

    from handbook.languages import Language
    from handbook.publishing.preview.messages import PreviewJob
    from handbook.publishing.project import Project

MARKS = 'handbook.publishing.preview.marks'
# What ordinary builds keep in folders of their own, a preview keeps elsewhere.
_FOLDERS = ('site_static', 'campaign_static', 'card_static')


class WarmApp:
    """The application of one language, for a process that works for no other one.

    Pages are written to ``job.work / 'html'``. Must be made inside Sphinx's ``patch_docutils`` and
    ``docutils_namespace``. Raises SphinxError.
    """

    def __init__(
        self, job: PreviewJob, project: Project, language: Language, warnings: TextIO
    ) -> None:
        self._project, self._language = project, language
        self._reader = make_reader(project.settings)
        self._app = Sphinx(
            srcdir=project.source_dir,
            confdir=project.folder,
            outdir=job.work / 'html',
            doctreedir=job.work / 'doctrees',
            buildername='html',
            confoverrides=_overrides(job, project, language),
            status=None,
            warning=warnings,
        )
        self._builder: StandaloneHTMLBuilder = self._app.builder  # type: ignore[assignment]
        self._builder.finish_tasks = SerialTasks()
        self._forget_page_files = keep_page_files(self._app)
        self._asked: set[str] = set()
        self._facts: dict[str, tuple[object, ...]] = {}
        self._app.connect('env-get-outdated', self._list_outdated)

    @property
    def docnames(self) -> set[str]:
        """All pages."""
        return set(self._app.env.found_docs)

    def has_guide(self, docname: str) -> bool:
        """Whether the guide of a page is still there."""
        return self._app.env.doc2path(docname).is_file()

    def page_file(self, docname: str) -> Path:
        """Return the file of a page."""
        return Path(self._builder.get_output_path(docname))

    def docname_of(self, place: str) -> str:
        """Return the page that the file of a guide or of a catalog belongs to, or nothing."""
        path = Path(place)
        if path.is_relative_to(self._project.catalog_dir):
            return '/'.join(path.relative_to(self._project.catalog_dir).with_suffix('').parts[2:])
        return self._app.env.path2doc(place) or '' if path.is_file() else ''

    def knows(self, domain: str) -> bool:
        """Whether the page ``domain`` had a catalog when this application was made."""
        return self._compiled(domain).is_file()

    def read(self, domains: Iterable[str] = ()) -> set[str]:
        """Read the guides that changed and the pages whose catalogs changed; return all of them.

        Each catalog in ``domains`` must be known.
        """
        changed = set(domains)
        for domain in changed:
            self._compile(domain)
        compact = self._app.config.gettext_compact
        self._asked = {
            docname
            for docname in self._app.env.all_docs
            if docname_to_domain(docname, compact) in changed
        }
        self._builder.phase = BuildPhase.READING
        with logging.pending_warnings():
            read = set(self._builder.read())
        forget_doctrees(self._app.env, read)
        return read

    def keep(self) -> None:
        """Save what was read, so that the next start need not read it again."""
        path = Path(self._app.doctreedir, ENV_PICKLE_FILENAME)
        path.write_bytes(pickle.dumps(self._app.env, pickle.HIGHEST_PROTOCOL))
        self._app.env.check_consistency()

    def copy_assets(self) -> None:
        """Write the stylesheets and scripts, which every page asks for."""
        self._builder.copy_assets()

    def prepare(self) -> None:
        """Get ready to write all pages: titles and the order of the pages may have changed."""
        self._forget_page_files()
        self._builder.prepare_writing(self.docnames)

    def write(self, docname: str) -> list[Path]:
        """Write one page; return its file and those of pictures that no page had before."""
        known = set(self._builder.images.values())
        if self._builder.indexer is not None:
            forget_words(self._builder.indexer, docname)
        self._builder.write_documents({docname})
        pictures = set(self._builder.images.values()) - known
        if pictures:
            self._builder.copy_image_files()
        folder = Path(self._app.outdir, self._builder.imagedir)
        return [self.page_file(docname), *(folder / name for name in pictures)]

    def finish(self) -> None:
        """Write what follows from all pages: the search, pictures, static files."""
        self._builder.finish()
        self._builder.finish_tasks.join()
        self._app.events.emit('build-finished', None)
        # Sphinx notes there how this machine is set up; readers have no use for it.
        Path(self._app.outdir, '.buildinfo').unlink(missing_ok=True)

    def progress_changed(self) -> bool:
        """Read how far each language is; return whether pages say something else now."""
        config = self._app.config
        codes = [code for code in config.site_languages if code != SOURCE_LANGUAGE]
        steps = read_steps(
            Path(config.catalog_dir),
            Path(config.catalog_build),
            codes,
            stale=config.catalog_show_stale,
        )
        changed = steps != config.site_steps
        config['site_steps'] = steps
        return bool(changed)

    def concerns_others(self, docnames: Iterable[str]) -> bool:
        """Whether these pages have changed in what other pages show of them, or a page has gone.

        The first call notes how all is.
        """
        env = self._app.env
        now = {docname: shown_elsewhere(env, docname) for docname in docnames}
        gone = self._facts.keys() - env.found_docs
        changed = bool(gone) or any(self._facts.get(name) != facts for name, facts in now.items())
        self._facts = {name: facts for name, facts in self._facts.items() if name not in gone} | now
        return changed

    def _list_outdated(
        self, app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], gone: set[str]
    ) -> list[str]:
        """Name the pages that Sphinx itself would not read again.

        A list of pages leaves out those that are not there: it has to be read when they come.
        """
        lists = {*env.toctree_includes, app.config.root_doc} if added or gone else set()
        return sorted(self._asked | lists)

    def _compile(self, domain: str) -> None:
        config = self._app.config
        catalog_dir, build = self._project.catalog_dir, Path(config.catalog_build)
        stale = config.catalog_show_stale
        compile_page(self._language, catalog_dir, build, self._reader, domain, stale=stale)
        forget_catalog(domain, self._compiled(domain))

    def _compiled(self, domain: str) -> Path:
        build = Path(self._app.config.catalog_build)
        return compiled_files(build, self._language.code, domain)[0]


def _overrides(job: PreviewJob, project: Project, language: Language) -> dict[str, object]:
    settings = project.settings
    own = {name: str(job.work / 'static' / name) for name in _FOLDERS if name in settings}
    extensions: Iterable[str] = settings['extensions']  # type: ignore[assignment]
    return {
        **own,
        'language': language.code,
        'extensions': [*extensions, MARKS],
        'catalog_build': str(job.work / 'catalogs'),
        'preview_root': str(project.folder),
        'preview_editor': job.editor,
    }
