"""A browser is told to load its page anew when there is another version of it, and only then."""

from __future__ import annotations

import asyncio
import json

import pytest

from handbook.publishing.preview.hub import Hub, version_of


class Heard:
    """One browser that listens to a hub."""

    def __init__(self, hub, docname, version) -> None:
        self._events = hub.listen(docname, version)

    async def next(self) -> tuple[str, dict]:
        name, data = (await anext(self._events)).strip().split('\n')
        return name.removeprefix('event: '), json.loads(data.removeprefix('data: '))

    async def end(self) -> None:
        await self._events.aclose()


@pytest.fixture
def page(tmp_path):
    path = tmp_path / 'index.html'
    path.write_bytes(b'first')
    return path


@pytest.fixture
def looked_at() -> list[tuple[str, ...]]:
    return []


@pytest.fixture
def hub(tmp_path, looked_at) -> Hub:
    return Hub(lambda docname: tmp_path / f'{docname}.html', looked_at.append)


def test_a_browser_that_loaded_an_older_version_is_told_at_once(hub, page) -> None:
    async def scenario() -> None:
        browser = Heard(hub, 'index', version_of(b'older'))
        assert await browser.next() == ('problems', {'trouble': '', 'lines': []})
        assert await browser.next() == ('reload', {})

    asyncio.run(scenario())


def test_a_page_that_was_written_with_other_content_is_loaded_anew_once(hub, page) -> None:
    async def scenario() -> None:
        browser = Heard(hub, 'index', version_of(b'first'))
        assert (await browser.next())[0] == 'problems'
        hub.written('index', ())
        page.write_bytes(b'second')
        hub.written('index', ('source/index.md:3: oh',))
        hub.written('index', ())
        assert [await browser.next() for _ in range(4)] == [
            ('problems', {'trouble': '', 'lines': []}),
            ('problems', {'trouble': '', 'lines': ['source/index.md:3: oh']}),
            ('reload', {}),
            ('problems', {'trouble': '', 'lines': []}),
        ]

    asyncio.run(scenario())


def test_trouble_is_told_to_all_and_ends_with_the_next_page(hub, page) -> None:
    async def scenario() -> None:
        first = Heard(hub, 'index', version_of(b'first'))
        assert (await first.next())[0] == 'problems'
        hub.trouble('conf.py:3: mend it')
        later = Heard(hub, 'other', '')
        for browser in (first, later):
            assert (await browser.next())[1]['trouble'] == 'conf.py:3: mend it'
        hub.written('index', ())
        assert (await later.next())[1]['trouble'] == ''

    asyncio.run(scenario())


def test_who_looks_at_what_is_told_when_it_changes(hub, page, looked_at) -> None:
    async def scenario() -> None:
        first, second = Heard(hub, 'index', ''), Heard(hub, 'a/b', '')
        await first.next()
        await second.next()
        await first.end()
        assert looked_at == [('index',), ('index', 'a/b'), ('a/b',)]

    asyncio.run(scenario())


def test_listening_ends_with_the_preview(hub, page, looked_at) -> None:
    async def scenario() -> None:
        events = hub.listen('index', version_of(b'first'))
        await anext(events)
        hub.close()
        assert [event async for event in events] == []
        assert looked_at[-1] == ()

    asyncio.run(scenario())
