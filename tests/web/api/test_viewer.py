"""The pages about the interface: a list without script, and a viewer that runs by our rules."""

import re
from collections.abc import Callable

from ghg.web.api.routes import ROUTES
from ghg.web.app import make_app
from tests.web.browsing import Watch, opened, served
from tests.web.visiting import Visitor


def test_every_address_stands_in_the_list(visitor: Visitor) -> None:
    text = visitor.get("/settings/api").text
    listed = re.findall(r"<td>(GET|POST)</td><th scope=\"row\"><code>/api/v1/([^<]+)</code>", text)
    assert sorted(listed) == sorted((one.method, one.path) for one in ROUTES)


def test_the_settings_lead_there_and_on_to_the_viewer(visitor: Visitor) -> None:
    assert 'href="/settings/api"' in visitor.get("/settings").text
    assert 'href="/settings/api/viewer"' in visitor.get("/settings/api").text


def test_the_viewer_runs_under_the_policy_asks_nobody_and_calls(
    copy_of_demo: Callable[[], str],
) -> None:
    """A read and an act are tried; the act shows the session with its token."""
    app = make_app(copy_of_demo())
    with served(app) as home, opened() as browser:
        page = browser.new_page()
        watch = Watch(page, home)
        page.goto(f"{home}/settings/api/viewer")
        page.get_by_role("button", name="Expand operation").first.wait_for()
        for noun, place, status in (
            ("streams", "GET /api/v1/streams", "200"),
            ("meters", "POST /api/v1/meters", "200"),
        ):
            verb, path = place.split(" ")
            page.locator(f"#operations-tag-{noun}").click()
            one = page.locator(f"#operations-{noun}-{verb.lower()}_{noun}")
            one.locator(".opblock-summary-control").click()
            one.get_by_role("button", name="Try it out").click()
            one.get_by_role("button", name="Execute").click()
            shown = one.locator(".live-responses-table tbody .response-col_status").first
            shown.wait_for()
            assert status in shown.inner_text(), path
        assert watch.foreign == []
        assert watch.complaints == []
