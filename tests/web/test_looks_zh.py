"""Every page in Chromium, in Chinese, at both widths."""

from fastapi import FastAPI

from tests.web.looking import look


def test_every_page_is_whole_and_reachable(demo_app: FastAPI) -> None:
    assert look(demo_app, "zh") == []
