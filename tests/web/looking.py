"""Every page in a real browser, in one language: nothing foreign, no complaint, reachable, seen.

A page is opened once, on a phone, then the window is made wide. What axe-core asks it asks of each
page in each language once: in Chinese on the phone, in English at the desk.
"""

from fastapi import FastAPI
from playwright.sync_api import Browser, Page

from tests.web.browsing import SHOTS, Watch, opened, served, unreachable
from tests.web.pages import PAGES

PHONE, DESK = (390, 844), (1280, 720)
LOCALES = {"zh": "zh-CN", "en": "en-US"}
ASKED_AT = {"zh": PHONE, "en": DESK}
ERROR = "status of 404"  # the browser's own word for the page that is asked for and not there


def look(app: FastAPI, language: str) -> list[str]:
    """Open every page, take its picture at both widths, and say what is wrong with any."""
    SHOTS.mkdir(exist_ok=True)
    with opened() as browser, served(app) as home:
        page = _page(browser, language)
        return [
            f"{name}: {fault}"
            for name, address in PAGES.items()
            for fault in _faults(page, home, address, f"{name}-{language}")
        ]


def _page(browser: Browser, language: str) -> Page:
    return browser.new_context(locale=LOCALES[language], reduced_motion="reduce").new_page()


def _faults(page: Page, home: str, address: str, shot: str) -> list[str]:
    watch = Watch(page, home)
    _widen(page, PHONE)
    page.goto(home + address, wait_until="load")
    faults = []
    for size in (PHONE, DESK):
        _widen(page, size)
        if size == ASKED_AT[shot[-2:]]:
            faults += unreachable(page)
        wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        faults += [f"{wider} px wider than a window of {size[0]}"] if wider > 0 else []
        page.screenshot(path=SHOTS / f"{shot}-{size[0]}.png", full_page=True)
    watch.leave()
    faults += [f"asks {one}" for one in watch.foreign]
    return faults + [one for one in watch.complaints if ERROR not in one]


def _widen(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
