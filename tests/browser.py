"""Finds the machine's own Chromium and starts it, for the tests that drive a page."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

PATIENCE_MS = 60_000
"""How long anything on a page may take on a busy machine; nothing waits for longer than it must."""
MISSING = "no Chromium found: install Debian's `chromium` package to run the browser tests"

_CANDIDATES = (
    "/usr/bin/chromium",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# No GPU and no sandbox: containers have neither. The rest keeps the browser from calling anyone by itself.
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str | None:
    """The path of a Chromium or Chrome: the one in ``PLAYGROUND_CHROMIUM``, or the first that is installed."""
    named = os.environ.get("PLAYGROUND_CHROMIUM")
    for candidate in (named, *_CANDIDATES) if named else _CANDIDATES:
        found = candidate if Path(candidate).is_file() else shutil.which(candidate)
        if found:
            return found
    return None


def require_chromium() -> str:
    """The path of a Chromium; without one the test is skipped, except on CI, where it must not go unnoticed."""
    found = find_chromium()
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    return found


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """A headless browser, closed at the end."""
    path = require_chromium()
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()
