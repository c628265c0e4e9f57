"""The language: of the browser, chosen once, kept; and no address but our own is led back to."""

import pytest

from ghg.web.pages.language import own_address
from ghg.web.reader import language_of
from tests.web.visiting import Visitor


@pytest.mark.parametrize(
    ("kept", "accepted", "language"),
    [
        ("", "", "zh"),
        ("", "zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("", "en-GB,en;q=0.9", "en"),
        ("", "fr-FR,fr;q=0.9,en;q=0.7", "en"),
        ("", "de", "zh"),
        ("en", "zh-CN", "en"),
        ("xx", "en", "en"),
    ],
)
def test_the_language_of_a_visit(kept: str, accepted: str, language: str) -> None:
    assert language_of(kept, accepted) == language


def test_the_switch_is_kept_and_leads_back(visitor: Visitor) -> None:
    answer = visitor.post("/language", {"language": "en", "back": "/plan"})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/plan"
    assert "SameSite=lax" in answer.headers["set-cookie"]
    assert "Sources and streams" in visitor.text("/plan")


def test_the_page_says_its_language(visitor: Visitor, english: Visitor) -> None:
    assert '<html lang="zh-CN">' in visitor.get("/plan").text
    assert '<html lang="en">' in english.get("/plan").text


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("/why?number=a%3Ab", "/why?number=a%3Ab"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("plan", "/"),
        ("/plan\r\nset-cookie: a=b", "/"),
        ("", "/"),
    ],
)
def test_only_our_own_addresses_are_led_back_to(text: str, address: str) -> None:
    assert own_address(text) == address
