"""Finds the browser that the tests drive: Debian's Chromium, a Chrome, or one that Playwright fetches.

`python -m tests.chromium` prints where it is, or fetches one where it may, or says what to install.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ELSEWHERE = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
)
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
"""What Chromium is started with, so that it runs in a container and asks nobody for anything."""

TO_INSTALL = "The browser tests need Chromium or Chrome: install one (on Debian: apt-get install chromium)."


def chromium() -> Path | None:
    """The browser to drive, or None. `$COIMPACT_CHROMIUM` names another one."""
    named = os.environ.get("COIMPACT_CHROMIUM")
    found = (named, *map(shutil.which, NAMES), *ELSEWHERE)
    return next((Path(path) for path in found if path and Path(path).exists()), None) or _fetched()


def _fetched() -> Path | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def _fetch() -> None:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)


def main() -> int:
    """Print where the browser is. The exit status is 1 when there is none and none could be fetched."""
    if not chromium():
        _fetch()
    found = chromium()
    print(found or TO_INSTALL, file=sys.stdout if found else sys.stderr)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
