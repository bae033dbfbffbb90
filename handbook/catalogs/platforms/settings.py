"""Renew the settings of Crowdin and Transifex after pages or languages changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.platforms.codes import crowdin_code, transifex_code
from handbook.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

CROWDIN = 'crowdin.yml'
TRANSIFEX = '.tx/config'

TEMPLATES = 'build/templates'
"""Where the settings look for template catalogs: ``handbook update --templates build/templates``."""

_MAPPING = re.compile(r'^( *)two_letters_code: *\n(?:\1 +\S.*\n)*', re.MULTILINE)
_LANG_MAP = re.compile(r'^lang_map *=.*\n?', re.MULTILINE)
_SECTION = re.compile(r'\[(?P<project>o:[^:\]]+:p:[^:\]]+):r:(?P<slug>[^:\]]+)\]')


def renew_settings(
    folder: Path, catalogs: str, codes: Sequence[str], domains: Iterable[str]
) -> list[Path]:
    """Bring the settings that lie in ``folder`` in step, and return the files that changed.

    ``catalogs`` is the folder of all languages, counted from ``folder``; ``codes`` are the languages
    without English. A platform whose file is not there is not used, and gets none.
    """
    texts: dict[Path, str] = {}
    crowdin, transifex = folder / CROWDIN, folder / TRANSIFEX
    if crowdin.is_file():
        texts[crowdin] = renew_crowdin(crowdin.read_text('utf-8'), codes)
    if transifex.is_file():
        text = transifex.read_text('utf-8')
        texts[transifex] = renew_transifex(text, catalogs, codes, domains)
    return [path for path, text in texts.items() if write_if_changed(path, text.encode())]


def renew_crowdin(text: str, codes: Iterable[str]) -> str:
    """Return the settings ``text`` with the languages below ``two_letters_code`` brought in step."""

    def mapping(found: re.Match[str]) -> str:
        indent = found[1]
        lines = [f'{indent}  {crowdin_code(code)}: {code}\n' for code in codes]
        return f'{indent}two_letters_code:\n{"".join(lines)}'

    return _MAPPING.sub(mapping, text)


def renew_transifex(text: str, catalogs: str, codes: Iterable[str], domains: Iterable[str]) -> str:
    """Return the settings ``text`` with a resource for each domain and a ``lang_map`` brought in step.

    What stands in a resource that stays is kept, and so are resources that are not of our templates.
    All of ours belong to the organization and the project of the first one. A file without any resource
    in the form of the present client stays as it is.
    """
    main, *sections = re.split(r'\n+(?=\[o:)', text.rstrip())
    heads = [_SECTION.match(section) for section in sections]
    if not heads or heads[0] is None:
        return text
    project = heads[0]['project']
    own = {
        head['slug']: f'[{project}{section[head.end("project") :]}'
        for head, section in zip(heads, sections, strict=True)
        if head and _is_ours(section)
    }
    resources = (
        own.get(resource_slug(domain)) or _resource(project, catalogs, domain) for domain in domains
    )
    others = (section for section in sections if not _is_ours(section))
    return '\n\n'.join([_with_languages(main, codes), *resources, *others]) + '\n'


def resource_slug(domain: str) -> str:
    """Return the name of a resource in addresses, in which Transifex allows no slash.

    >>> resource_slug('how-to/events')
    'how-to--events'
    """
    return re.sub(r'[^\w-]', '_', domain.replace('/', '--'), flags=re.ASCII)


def _is_ours(section: str) -> bool:
    return f'{TEMPLATES}/' in section


def _resource(project: str, catalogs: str, domain: str) -> str:
    return '\n'.join(
        (
            f'[{project}:r:{resource_slug(domain)}]',
            f'file_filter = {catalogs}/<lang>/LC_MESSAGES/{domain}.po',
            f'source_file = {TEMPLATES}/{domain}.pot',
            'source_lang = en',
            'type = PO',
            f'resource_name = {domain}',
        )
    )


def _with_languages(main: str, codes: Iterable[str]) -> str:
    text = _LANG_MAP.sub('', f'{main}\n').rstrip()
    pairs = ', '.join(_other_codes(codes))
    return f'{text}\nlang_map = {pairs}' if pairs else text


def _other_codes(codes: Iterable[str]) -> Iterator[str]:
    """Yield the codes that Transifex writes otherwise, as its client reads them: theirs, then ours."""
    return (f'{transifex_code(code)}: {code}' for code in codes if transifex_code(code) != code)
