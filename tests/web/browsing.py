"""The system's own Chromium in front of a face that really serves; it is skipped where none is."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, sync_playwright

from tests.house.source import ROOT

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SHOTS = ROOT / "shots"
AXE = (Path(__file__).parent / "vendor" / "axe-4.14.1.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def found() -> str:
    """Give the path of a Chromium, or skip in plain words; where CI asks for it, fail."""
    path = next((path for name in NAMES if (path := shutil.which(name))), None)
    if path is None and not os.environ.get("CI"):
        pytest.skip("no Chromium on this machine: the pages were not looked at in a browser")
    assert path, "CI needs a Chromium for the browser tests"
    return path


@contextmanager
def opened() -> Iterator[Browser]:
    """Start a Chromium; as root it has no sandbox of its own."""
    path = found()
    with sync_playwright() as driver:
        words = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = driver.chromium.launch(executable_path=path, args=words)
        yield browser
        browser.close()


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """Serve an application on a free port of this machine; give its address."""
    from ghg.web.serving import bound

    config = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off")
    server = uvicorn.Server(config)
    with bound("127.0.0.1", 0) as door:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
        server.should_exit = True
        thread.join()


class Watch:
    """What a page asked of whom, and what the browser complained about."""

    def __init__(self, page: Page, home: str) -> None:
        self.foreign: list[str] = []
        self.complaints: list[str] = []
        self.page, self.home = page, home
        self.hearers = {"request": self._asked, "console": self._said, "pageerror": self._broke}
        for event, hearer in self.hearers.items():
            page.on(event, hearer)

    def leave(self) -> None:
        """Hear no more."""
        for event, hearer in self.hearers.items():
            self.page.remove_listener(event, hearer)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((f"{self.home}/", "data:")):
            self.foreign.append(request.url)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _broke(self, error: Error) -> None:
        self.complaints.append(str(error))


def unreachable(page: Page) -> list[str]:
    """Ask axe-core which rules of accessibility the page breaks, and where."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE)
    asked = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    result = page.evaluate("asked => axe.run(document, asked)", asked)
    return [
        f"{one['id']}: {node['target']} {node.get('failureSummary', '')}"
        for one in result["violations"]
        for node in one["nodes"]
    ]
