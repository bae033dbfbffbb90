"""Take the pictures of the README: a guide in two scripts, as a phone shows it."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import which

from playwright.sync_api import sync_playwright

PAGES = {'ar': 'how-to/events.html', 'ky': 'promote/sample-emails.html'}
LOCALES = {'ar': 'ar-EG', 'ky': 'ky-KG'}
SIZE = {'width': 390, 'height': 620}


def take_pictures(site: Path, folder: Path) -> None:
    """Write ``folder/guide-<language>.png`` of pages of the built ``site``."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        program = which('chromium') or which('chromium-browser') or which('google-chrome')
        browser = playwright.chromium.launch(executable_path=program, args=['--no-sandbox'])
        for language, page in PAGES.items():
            window = browser.new_page(viewport=SIZE, locale=LOCALES[language])
            window.goto((site / language / page).resolve().as_uri())
            window.screenshot(path=folder / f'guide-{language}.png')
        browser.close()


if __name__ == '__main__':
    take_pictures(*map(Path, sys.argv[1:3]))
