"""Every page in a real browser, in one language: nothing foreign, no complaint, reachable, seen."""

from playwright.sync_api import Browser

from tests.web.browsing import SHOTS, Watch, unreachable
from tests.web.pages import PAGES

WIDTHS = ((1280, 720), (390, 844))
LOCALES = {"zh": "zh-CN", "en": "en-US"}
ERROR = "status of 404"  # the browser's own word for the page that is asked for and not there


def look(browser: Browser, home: str, language: str, width: tuple[int, int]) -> list[str]:
    """Open every page at a width, take its picture, and say what is wrong with any."""
    SHOTS.mkdir(exist_ok=True)
    faults = []
    context = browser.new_context(
        viewport={"width": width[0], "height": width[1]},
        locale=LOCALES[language],
        reduced_motion="reduce",
    )
    page = context.new_page()
    for name, address in PAGES.items():
        watch = Watch(page, home)
        page.goto(home + address, wait_until="load")
        faults += [f"{name}: {one}" for one in unreachable(page)]
        wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        faults += [f"{name}: {wider} px wider than the window"] if wider > 0 else []
        faults += [f"{name}: asks {one}" for one in watch.foreign]
        faults += [f"{name}: {one}" for one in watch.complaints if ERROR not in one]
        page.screenshot(path=SHOTS / f"{name}-{language}-{width[0]}.png", full_page=True)
        watch.leave()
    context.close()
    return faults
