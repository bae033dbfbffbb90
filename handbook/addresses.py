"""Know where a page of a language is on the web."""

from __future__ import annotations


def page_address(site_url: str, tag: str, target: str) -> str:
    """Return the public address of ``target`` in the folder of the language ``tag``.

    ``site_url`` is where the folders of the languages lie; it may end with a slash.
    """
    return f'{root_address(site_url)}{tag}/{target}'


def root_address(site_url: str) -> str:
    """Return the address above the languages, with a slash at its end."""
    return f'{site_url.rstrip("/")}/'
