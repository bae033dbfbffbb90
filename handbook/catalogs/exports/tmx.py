"""Write translations as TMX, the exchange format of translation memories."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from handbook.languages import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from handbook.catalogs.exports.translations import Translation
    from handbook.languages import Language

_LANGUAGE = '{http://www.w3.org/XML/1998/namespace}lang'
# No XML file can hold them, not even escaped.
_NOT_IN_XML = re.compile('[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]')
_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'


def write_tmx(
    translations: Iterable[Translation], language: Language, version: str, released: datetime
) -> bytes:
    """Return a TMX 1.4 file (https://www.gala-global.org/tmx-14b): a unit for each pair of texts.

    Each pair stands once, with its pages as notes; MyST's markup is plain text in it. ``version`` is
    that of this program, ``released`` the date of the edition, the only one that is written.
    """
    root = ElementTree.Element('tmx', version='1.4')
    date = released.strftime('%Y%m%dT%H%M%SZ')
    ElementTree.SubElement(root, 'header', _header(version, date))
    body = ElementTree.SubElement(root, 'body')
    for (source, text), domains in _by_pair(translations, language).items():
        unit = ElementTree.SubElement(body, 'tu')
        for domain in domains:
            ElementTree.SubElement(unit, 'note').text = domain
        _add_variant(unit, SOURCE_LANGUAGE, source)
        _add_variant(unit, language.tag, text)
    ElementTree.indent(root)
    buffer = io.BytesIO()
    buffer.write(b'<?xml version="1.0" encoding="UTF-8"?>\n' + _DOCTYPE.encode())
    ElementTree.ElementTree(root).write(buffer, encoding='utf-8', xml_declaration=False)
    return buffer.getvalue() + b'\n'


def _header(version: str, date: str) -> dict[str, str]:
    return {
        'creationtool': 'handbook',
        'creationtoolversion': version,
        'segtype': 'paragraph',
        'o-tmf': 'PO',
        'adminlang': SOURCE_LANGUAGE,
        'srclang': SOURCE_LANGUAGE,
        'datatype': 'plaintext',
        'creationdate': date,
    }


def _by_pair(
    translations: Iterable[Translation], language: Language
) -> dict[tuple[str, str], list[str]]:
    """Return the pages of each pair of texts, in the order in which the pairs come."""
    found: dict[tuple[str, str], list[str]] = {}
    for each in translations:
        for pair in each.pairs(language):
            if _NOT_IN_XML.search(''.join(pair)):
                continue
            domains = found.setdefault(pair, [])
            if each.domain not in domains:
                domains.append(each.domain)
    return found


def _add_variant(unit: ElementTree.Element, tag: str, text: str) -> None:
    variant = ElementTree.SubElement(unit, 'tuv', {_LANGUAGE: tag})
    ElementTree.SubElement(variant, 'seg').text = text
