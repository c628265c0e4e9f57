"""The door: strangers' names, other origins, forms without a token, too much; the headers."""

import re
import sqlite3
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from ghg.web.guard import HEADERS
from ghg.web.site import Site
from tests.web.pages import ACTS, PAGES
from tests.web.visiting import HOME, Visitor, read

ENTRY = {"stream": "USED", "month": "2026-01", "quantity": "1", "unit": "kWh"}


def dump(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        return list(connection.iterdump())


def test_every_page_answers_and_changes_nothing(demo_folder: Path, visitor: Visitor) -> None:
    before = dump(demo_folder / "ledger.db")
    for name, address in PAGES.items():
        answer = visitor.get(address)
        assert answer.status_code == (404 if name == "error" else 200), (name, read(answer.text))
    assert dump(demo_folder / "ledger.db") == before


def test_pages_are_read_by_get_and_acts_are_post_alone(demo_app: FastAPI) -> None:
    routes = [one for one in every_route(demo_app) if isinstance(one, APIRoute)]
    assert {tuple(sorted(one.methods)) for one in routes} == {("GET",), ("POST",)}
    acts = {one.path for one in routes if "POST" in one.methods}
    assert acts == set(ACTS)


def every_route(app: FastAPI) -> list[object]:
    """Give the routes of an application and of the routers that it holds."""
    waiting, found = list(app.routes), []
    while waiting:
        one = waiting.pop()
        inner = getattr(one, "original_router", None)
        if inner is not None:
            waiting += inner.routes
        found.append(one)
    return found


@pytest.mark.parametrize("address", ["/", "/nowhere", "/evidence/file?id=none", "/reports"])
def test_every_answer_carries_the_headers_of_the_door(visitor: Visitor, address: str) -> None:
    answer = visitor.get(address)
    for name, value in HEADERS.items():
        assert answer.headers[name] == value


def test_a_browser_that_came_by_tls_comes_by_tls_again(demo_app: FastAPI) -> None:
    answer = TestClient(demo_app, base_url="https://127.0.0.1:8321").get("/")
    assert answer.headers["strict-transport-security"] == "max-age=31536000"
    plain = TestClient(demo_app, base_url=HOME).get("/")
    assert "strict-transport-security" not in plain.headers


def test_the_policy_lets_nothing_run_that_is_not_a_file_of_ours(visitor: Visitor) -> None:
    policy = visitor.get("/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "frame-ancestors 'none'" in policy


def test_no_page_has_inline_script_or_style(visitor: Visitor) -> None:
    for address in PAGES.values():
        text = visitor.get(address).text
        assert not re.search(r"<script(?![^>]*\bsrc=)", text)
        assert not re.search(r"<style\b|\sstyle=|\son[a-z]+=|javascript:", text)


def test_no_page_names_another_host(visitor: Visitor) -> None:
    for address in PAGES.values():
        asked = re.findall(r'(?:src|href|action)="([^"]*)"', visitor.get(address).text)
        assert [one for one in asked if not one.startswith(("/", "#")) or one[:2] == "//"] == []


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8321", "127.0.0.1.evil.example", "localhost@evil", ""]
)
def test_a_name_that_is_not_ours_is_refused(visitor: Visitor, host: str) -> None:
    """A page of a stranger whose name was made to point here must not read the books."""
    answer = visitor.get("/", host=host)
    assert answer.status_code == 400
    assert "示例茶厂" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:8321", "localhost:8321", "localhost", "[::1]:8321"])
def test_the_names_of_this_machine_are_known(visitor: Visitor, host: str) -> None:
    assert visitor.get("/language/none", host=host).status_code == 404


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "null"},
        {"origin": "https://evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "https://127.0.0.1:8321"},
        {"origin": HOME, "sec-fetch-site": "cross-site"},
        {"origin": HOME, "sec-fetch-site": "same-site"},
    ],
)
def test_an_act_from_elsewhere_is_refused(writer: Visitor, headers: dict[str, str]) -> None:
    values = {"token": writer.token(), **ENTRY}
    answer = writer.client.post("/entry", data=values, headers=headers)
    assert answer.status_code == 403
    assert "E-WEB" in answer.text
    assert "缺3" in writer.text("/entry?month=2026-01")


@pytest.mark.parametrize("token", [None, "", "0" * 64, "é"])
def test_a_form_without_its_token_is_refused(writer: Visitor, token: str | None) -> None:
    values = ENTRY if token is None else {"token": token, **ENTRY}
    answer = writer.client.post("/entry", data=values, headers={"origin": HOME})
    assert answer.status_code == 403


def test_a_token_serves_its_own_session_alone(writer: Visitor) -> None:
    """Who can set a cookie of this machine still does not know the token that belongs to it."""
    token = writer.token()
    other = TestClient(writer.app, base_url=HOME)
    values = {"token": token, **ENTRY}
    assert other.post("/entry", data=values, headers={"origin": HOME}).status_code == 403


def test_every_act_asks_for_the_token(writer: Visitor) -> None:
    for route in every_route(writer.app):
        if isinstance(route, APIRoute) and "POST" in route.methods:
            answer = writer.client.post(route.path, data={}, headers={"origin": HOME})
            assert answer.status_code == 403, route.path


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(visitor: Visitor, method: str) -> None:
    assert visitor.client.request(method, "/").status_code == 405


def test_a_form_that_is_too_large_is_refused(writer: Visitor) -> None:
    answer = writer.post("/entry", {**ENTRY, "note": "x" * (1 << 20)})
    assert answer.status_code == 413


def test_more_than_was_said_is_refused(writer: Visitor) -> None:
    token = writer.token()

    def pieces() -> object:
        yield f"token={token}&stream=USED&month=2026-01&quantity=".encode()
        for _ in range(40):
            yield b"1" * (1 << 15)

    kind = "application/x-www-form-urlencoded"
    headers = {"origin": HOME, "content-type": kind}
    answer = writer.client.post("/entry", content=pieces(), headers=headers)
    assert answer.status_code == 413


def test_cookies_are_kept_from_scripts_and_from_other_sites(visitor: Visitor) -> None:
    said = visitor.get("/journal").headers["set-cookie"]
    assert "HttpOnly" in said
    assert "SameSite=Lax" in said
    assert "set-cookie" not in visitor.get("/journal").headers


def test_a_made_up_session_is_not_taken(demo_app: FastAPI) -> None:
    client = TestClient(demo_app, base_url=HOME, cookies={"ghg_session": "mine"})
    assert "ghg_session=" in client.get("/journal").headers["set-cookie"]


def test_a_token_needs_the_secret() -> None:
    one, other = Site(None), Site(None)  # type: ignore[arg-type]
    assert one.token("s") == one.token("s")
    assert one.token("s") != one.token("t")
    assert one.token("s") != other.token("s")


def test_an_unexpected_failure_tells_nothing_of_the_inside(
    demo_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ghg.web.app import make_app

    app = make_app(demo_url)

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("the secret of the inside")

    client = TestClient(app, base_url=HOME, raise_server_exceptions=False)
    answer = client.get("/broken", headers={"accept": "text/html"})
    assert answer.status_code == 500
    assert "E-WEB" in answer.text
    assert "secret of the inside" not in answer.text
    assert answer.headers["content-security-policy"] == HEADERS["content-security-policy"]
