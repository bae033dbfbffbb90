"""Measure how long a translator waits: from saving one message to the browser's order to reload.

Run it as: python benchmarks/preview.py [--pages 100] [--messages 55] [--runs 15]
It makes a handbook of that size in a temporary folder and starts a real preview of it. Needs /proc.
"""

from __future__ import annotations

import argparse
import http.client
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

HOME = Path(__file__).parent.parent
LANGUAGE = 'nb'
WORDS = ('school', 'hour', 'class', 'teacher', 'pupils', 'computer', 'friends', 'lesson', 'week')
TICKS = os.sysconf('SC_CLK_TCK')


def make_handbook(folder: Path, pages: int, messages: int) -> None:
    """Write a handbook with the real settings and templates, and a complete catalog for each page."""
    for name in ('conf.py', 'campaign.toml'):
        shutil.copy(HOME / name, folder)
    shutil.copytree(HOME / '_templates', folder / '_templates')
    shutil.copytree(HOME / 'source' / '_static', folder / 'source' / '_static')
    target = folder / 'locale' / LANGUAGE / 'LC_MESSAGES'
    target.mkdir(parents=True)
    shutil.copy(HOME / 'locale' / LANGUAGE / 'LC_MESSAGES' / 'sphinx.po', target)
    chance = random.Random(1)
    names = [f'page{number}' for number in range(pages - 1)]
    toctree = '\n'.join(['', '', '```{toctree}', *names, '```', ''])
    write_page(folder, 'index', ['# Welcome'], toctree)
    for name in names:
        write_page(folder, name, paragraphs(name, messages, chance, names))


def paragraphs(name: str, number: int, chance: random.Random, names: list[str]) -> list[str]:
    """Return a title and paragraphs; half of them have markup, and every tenth is a title."""
    made = [f'# Guide {name}']
    for index in range(1, number):
        text = ' '.join(chance.choices(WORDS, k=12)).capitalize()
        if index % 10 == 0:
            made.append(f'## {text[:30]} {index}')
        elif index % 2:
            made.append(f'{text} {index}.')
        else:
            made.append(f'{text} **now** and [here]({chance.choice(names)}.md) {index}.')
    return made


def write_page(folder: Path, name: str, texts: list[str], end: str = '\n') -> None:
    """Write a guide and its catalog."""
    path = folder / 'source' / f'{name}.md'
    path.write_text('\n\n'.join(texts) + end, encoding='utf-8')
    catalog = Catalog(locale=LANGUAGE)
    for text in texts:
        message = text.lstrip('# ')
        catalog.add(message, message.translate(str.maketrans('eo', 'øå', '')))
    with (folder / 'locale' / LANGUAGE / 'LC_MESSAGES' / f'{name}.po').open('wb') as file:
        write_po(file, catalog, width=0)


def cpu_seconds(pid: int) -> float:
    """Return the user and system time of a process and all below it, so far."""
    total, waiting = 0.0, [pid]
    while waiting:
        pid = waiting.pop()
        try:
            fields = Path(f'/proc/{pid}/stat').read_text().rpartition(')')[2].split()
            children = [path.read_text() for path in Path(f'/proc/{pid}/task').glob('*/children')]
        except OSError:
            continue
        total += (int(fields[11]) + int(fields[12])) / TICKS
        waiting += [int(child) for text in children for child in text.split()]
    return total


def listen(port: int, page: str) -> http.client.HTTPResponse:
    """Load a page as a browser does, and listen to what happens to it."""
    browser = http.client.HTTPConnection('127.0.0.1', port)
    browser.request('GET', page)
    answer = browser.getresponse()
    answer.read()
    version = answer.headers['Server-Timing'].partition('desc=')[2]
    browser.request('GET', f'/.preview/events?page={page}&version={version}')
    return browser.getresponse()


def wait_for_reload(events: http.client.HTTPResponse) -> None:
    """Return when the browser is told to load the page anew."""
    while (line := events.readline().strip()) != b'event: reload':
        if b'"trouble": "' in line and b'"trouble": ""' not in line:
            raise RuntimeError(line.decode())


def measure(folder: Path, port: int, pid: int, runs: int) -> list[tuple[float, float]]:
    """Edit one message again and again; return (wall, CPU) seconds of each run."""
    page, path = f'/{LANGUAGE}/page7.html', folder / 'locale' / LANGUAGE / 'LC_MESSAGES/page7.po'
    lines = path.read_text(encoding='utf-8').splitlines(keepends=True)
    place = [number for number, line in enumerate(lines) if line.startswith('msgstr')][6]
    found = []
    for run in range(runs):
        events = listen(port, page)
        # The work that follows an edit, such as the search, shall not run into the next.
        time.sleep(4)
        lines[place] = f'msgstr "Innhåld nummer {run}."\n'
        before, start = cpu_seconds(pid), time.perf_counter()
        path.write_text(''.join(lines), encoding='utf-8')
        wait_for_reload(events)
        found.append((time.perf_counter() - start, cpu_seconds(pid) - before))
        events.close()
    return found


def wait_until_written(output: Path) -> None:
    """Wait for what is written last."""
    while not (output / 'searchindex.js').is_file():
        time.sleep(0.5)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--pages', type=int, default=100)
    parser.add_argument('--messages', type=int, default=55)
    parser.add_argument('--runs', type=int, default=15)
    parser.add_argument('--port', type=int, default=8499)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_handbook(folder, options.pages, options.messages)
        command = [sys.executable, '-m', 'handbook', 'preview', LANGUAGE]
        command += ['--port', str(options.port)]
        preview = subprocess.Popen(command, cwd=folder, env={**os.environ, 'PYTHONPATH': str(HOME)})
        try:
            start = time.perf_counter()
            wait_until_written(folder / 'build' / 'preview' / LANGUAGE)
            click.echo(
                f'{options.pages} pages, first start: {time.perf_counter() - start:.1f} s wall'
            )
            found = measure(folder, options.port, preview.pid, options.runs)
        finally:
            preview.send_signal(signal.SIGINT)
            preview.wait()
    for title, values in zip(('wall', 'CPU'), zip(*found, strict=True), strict=True):
        median, least, most = statistics.median(values), min(values), max(values)
        click.echo(f'{title:5} s: median {median:.3f} ({least:.3f}-{most:.3f}), n = {len(values)}')
    click.echo(
        f'load {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors, Python {sys.version.split()[0]}'
    )


if __name__ == '__main__':
    main()
