"""Measure the published site with Lighthouse and print the medians; nothing here fails a build.

Lighthouse comes with npm, which readers and translators do not need; run it on an idle machine.
"""

from __future__ import annotations

import functools
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from rich.console import Console
from rich.table import Table

LIGHTHOUSE = 'lighthouse@12.8.2'
PAGES = ('en/index.html', 'ky/how-to/events.html', 'ar/how-to/events.html', 'ja/index.html')
FORMS = {'mobile': (), 'desktop': ('--preset=desktop',)}
CATEGORIES = ('performance', 'accessibility', 'best-practices', 'seo')
TIMES = {
    'LCP s': ('largest-contentful-paint', 1000),
    'TBT ms': ('total-blocking-time', 1),
    'CLS': ('cumulative-layout-shift', 1),
    'KB': ('total-byte-weight', 1000),
}
RUNS = 3


class Host(SimpleHTTPRequestHandler):
    """Serves compressed files, as hosts of static sites do."""

    def log_message(self, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        """Answer with the file, compressed if it is text."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        content, kind = path.read_bytes(), self.guess_type(path)
        self.send_response(200)
        self.send_header('Content-Type', f'{kind}; charset=utf-8' if 'text' in kind else kind)
        if 'text' in kind or 'javascript' in kind or 'svg' in kind:
            content = gzip.compress(content)
            self.send_header('Content-Encoding', 'gzip')
        self.send_header('Content-Length', str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def measure(address: str, form: str) -> dict[str, float]:
    """Return what one run of Lighthouse finds: points out of 100, and the times."""
    command = ['npx', '--yes', LIGHTHOUSE, address, '--quiet', '--output=json', *FORMS[form]]
    command += ['--chrome-flags=--headless=new --no-sandbox']
    chrome = shutil.which('chromium') or shutil.which('google-chrome') or ''
    environment = {**os.environ, 'CHROME_PATH': chrome}
    result = subprocess.run(command, check=True, capture_output=True, env=environment)
    report = json.loads(result.stdout)
    points = {name: 100 * report['categories'][name]['score'] for name in CATEGORIES}
    audits = report['audits']
    return points | {
        name: audits[audit]['numericValue'] / unit for name, (audit, unit) in TIMES.items()
    }


def main(site: Path) -> None:
    """Print a table of medians for the pages of the built ``site``."""
    table = Table('page', 'form', *CATEGORIES, *TIMES)
    handler = functools.partial(Host, directory=str(site))
    with ThreadingHTTPServer(('127.0.0.1', 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for page in PAGES:
            for form in FORMS:
                address = f'http://127.0.0.1:{server.server_port}/{page}'
                runs = [measure(address, form) for _ in range(RUNS)]
                medians = (statistics.median(run[name] for run in runs) for name in runs[0])
                table.add_row(page, form, *(f'{value:.4g}' for value in medians))
        server.shutdown()
    Console(width=120).print(table)


if __name__ == '__main__':
    main(Path(sys.argv[1]))
