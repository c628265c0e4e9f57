"""Every page in Chromium, in Chinese, at both widths."""

import pytest
from fastapi import FastAPI

from tests.web.browsing import opened, served
from tests.web.looking import WIDTHS, look


@pytest.mark.parametrize("width", WIDTHS, ids=["desk", "phone"])
def test_every_page_is_whole_and_reachable(demo_app: FastAPI, width: tuple[int, int]) -> None:
    with opened() as browser, served(demo_app) as home:
        assert look(browser, home, "zh", width) == []
