"""Know a handbook project: where its parts lie, and which languages it has."""

from __future__ import annotations

import runpy
import traceback
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from handbook.language_names import advise
from handbook.languages import Language, UnknownLanguageError, list_languages
from handbook.publishing.job import HTML, PDF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path


class ProjectError(Exception):
    """The project cannot be used as it is; the message says why, where, and what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """A handbook project: the folder of its ``conf.py`` and what that file says.

    The settings are read as plain data: nothing here needs Sphinx before a language is built.
    All paths are absolute; ``main_files`` names the file without which a format is not
    there; ``site_url`` is where the folders of the languages lie on the web, or empty;
    ``archive`` names the file with a whole language for offline reading, or is empty; ``overrides``
    are the settings that a build for a special purpose has in place of those in the file.
    """

    folder: Path
    name: str
    source_dir: Path
    catalog_dir: Path
    catalog_build: Path
    templates: tuple[Path, ...]
    assets: tuple[Path, ...]
    campaign_file: Path | None
    fallbacks: Mapping[str, Sequence[str]]
    main_files: Mapping[str, str]
    site_url: str
    archive: str
    settings: Mapping[str, object] = field(repr=False)
    overrides: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> Project:
        """Read ``folder/conf.py``.

        Raises FileNotFoundError if there is none, ProjectError if it cannot be run.
        """
        folder = folder.absolute()
        settings = _run(folder / 'conf.py')
        assets = ('html_static_path', 'html_extra_path')
        pdf_name = settings.get('pdf_name', 'handbook')
        campaign = folder / settings.get('campaign_file', 'campaign.toml')
        return cls(
            folder=folder,
            name=settings.get('project', ''),
            source_dir=folder / 'source',
            catalog_dir=folder / settings.get('catalog_dir', 'locale'),
            catalog_build=folder / settings.get('catalog_build', 'build/catalogs'),
            templates=_paths(folder, settings.get('templates_path', ())),
            assets=tuple(
                path for name in assets for path in _paths(folder, settings.get(name, ()))
            ),
            campaign_file=campaign if 'handbook.campaign' in settings['extensions'] else None,
            fallbacks=settings.get('language_fallbacks', {}),
            main_files={
                HTML: f'{settings.get("root_doc", "index")}.html',
                PDF: f'{pdf_name}.pdf',
            },
            site_url=settings.get('site_url', ''),
            archive=f'{pdf_name}.zip' if settings.get('site_offline') else '',
            settings=settings,
        )

    def __reduce__(self) -> tuple[Callable[..., Project], tuple[object, ...]]:
        """Let another process read ``conf.py`` again: what stands there need not be fit to be sent."""
        sent = {each.name: getattr(self, each.name) for each in fields(self)}
        del sent['settings']
        return _read_again, (sent,)

    def with_settings(self, **overrides: object) -> Project:
        """Return the project as it is with other settings."""
        return replace(
            self, settings={**self.settings, **overrides}, overrides={**self.overrides, **overrides}
        )

    @property
    def build_dir(self) -> Path:
        """Where everything lies that can be made again."""
        return self.folder / 'build'

    @property
    def shows_stale(self) -> bool:
        """Whether a translation stays on its page after its English was reworded."""
        return bool(self.settings.get('catalog_show_stale', True))

    def doctrees(self, code: str) -> Path:
        """Return the folder in which Sphinx keeps the parsed guides of a language."""
        return self.build_dir / 'doctrees' / code

    def shown_path(self, path: Path) -> str:
        """Return a file of the project, or a catalog that lies elsewhere, as pages for others name it.

        Where on this machine that is, is nobody's business.
        """
        path, folder = path.resolve(), self.folder.resolve()
        inside = path.is_relative_to(folder)
        return path.relative_to(folder if inside else self.catalog_dir.resolve().parent).as_posix()

    def languages(self) -> list[Language]:
        """Return all languages of the project, English among them, sorted by code."""
        return list_languages(self.catalog_dir, self.fallbacks)

    def choose(self, codes: Sequence[str]) -> list[Language]:
        """Return the languages with these codes, or all. Raises UnknownLanguageError."""
        known = {language.code: language for language in self.languages()}
        for code in codes:
            if code not in known:
                raise UnknownLanguageError(
                    f'no language {code!r} here; {advise(code, known.values())}'
                )
        return [known[code] for code in dict.fromkeys(codes or known)]


def _read_again(values: dict[str, Any]) -> Project:
    settings = _run(values['folder'] / 'conf.py') | values['overrides']
    return Project(settings=settings, **values)


def _paths(folder: Path, value: Iterable[str | Path] | str) -> tuple[Path, ...]:
    # A single path in place of a list must not be taken for a list of letters, "/" among them.
    return tuple(folder / path for path in ([value] if isinstance(value, str) else value))


def _run(path: Path) -> dict[str, Any]:
    """Return what ``conf.py`` sets; its values have the types that Sphinx will ask for later."""
    if not path.is_file():
        raise FileNotFoundError(path)
    try:
        return {'extensions': ()} | runpy.run_path(str(path))
    except SyntaxError as error:
        reason = f'conf.py:{error.lineno}: {error.msg}'
    except (Exception, SystemExit) as error:
        frames = traceback.extract_tb(error.__traceback__)
        line = next((each.lineno for each in reversed(frames) if each.filename == str(path)), 1)
        reason = f'conf.py:{line}: {type(error).__name__}: {error}'
    raise ProjectError(f'{reason}; correct this line')
