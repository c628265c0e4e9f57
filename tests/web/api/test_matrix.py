"""Every address of the interface x every role x the other organisation, as of the pages.

The addresses are those of the table, their words TEA's own, so a new one is asked too.
"""

import re
from typing import Any
from urllib.parse import quote

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from ghg.desk.access.keys import add_key
from ghg.desk.context import Desk
from ghg.domain.roles import MAY, Right, Role, asked_of
from ghg.web.api.asked import models_of
from ghg.web.api.route import ACT, TAKE, Route
from ghg.web.api.routes import ROUTES
from tests.desk.access.office import acts
from tests.web.api.calling import HOME, PLACE, Program
from tests.web.api.test_sweep import fitting
from tests.web.filled import NAMED
from tests.web.test_roles_matrix import NAMES, TOKEN, app_of, built, cheap, entered, town, words_in

__all__ = ["built", "cheap", "town"]
HELD = tuple(f'"{one}"' for one in NAMES)  # as JSON has a word
PUBLISHED = re.compile(r"(guides|kinds|factors|schemes|facts/kinds|claims/(paths|functions))")


def word(route: Route, name: str, schema: dict[str, Any]) -> Any:
    """Give TEA's own name where it has one, else a word of the kind."""
    said = NAMED.get(name)
    if said is None or schema.get("type", "string") == "array":
        return fitting(schema, "x")
    return int(said) if schema.get("type") == "integer" and said.isdecimal() else said


def words(route: Route, part: int) -> dict[str, Any]:
    """Fill in what an address needs, and what names something of TEA."""
    schema = models_of(route)[part].model_json_schema()
    asked = schema.get("properties", {})
    needed = set(schema.get("required", ())) | (NAMED.keys() & asked.keys())
    return {name: word(route, name, one) for name, one in asked.items() if name in needed}


def address(route: Route) -> str:
    said = words(route, 0)
    within = set(re.findall(r"{(\w+)}", route.path))
    path = re.sub(r"{(\w+)}", lambda one: quote(str(said[one[1]]), safe=""), route.path)
    query = "&".join(
        f"{name}={quote(str(one))}" for name, one in said.items() if name not in within
    )
    return f"{path}?{query}" if query else path


def called(client: TestClient, route: Route, **headers: str) -> Any:
    place = PLACE + address(route)
    if route.method == "GET":
        return client.get(place, headers=headers)
    body = {"json": words(route, 1)} if route.kind == ACT else {"content": b"x,y\n1,2\n"}
    return client.post(place, headers=headers, **body)


def held(answer: Any) -> set[str]:
    """Name what of TEA's an answer holds."""
    text = words_in(answer.content)
    return {name for name in HELD if name in text}


def said_in(route: Route) -> set[str]:
    """Name what the caller said himself."""
    return {f'"{one}"' for one in words(route, 0).values()}


def with_token(app: FastAPI, person: str) -> tuple[TestClient, dict[str, str]]:
    """Give the client of somebody who logged in, and what an act of his needs."""
    caller = entered(app, person)
    found = TOKEN.search(caller.get("/login/password").text)
    assert found
    return caller.client, {"x-ghg-token": found[1], "origin": HOME}


def test_every_role_does_its_own_and_nothing_else(town: tuple[Desk, Desk]) -> None:
    there, _ = town
    app = app_of(there)
    before = max(one.seq for one in acts(there))
    faults = []
    for role in Role:
        client, headers = with_token(app, role.value)
        for route in (one for one in ROUTES if one.method == "POST"):
            answer = called(client, route, **headers)
            if answer.status_code >= 500 or answer.status_code == 401:
                faults.append((role.value, route.path, answer.status_code, answer.text[:200]))
    assert faults == [], "\n".join(map(str, faults))
    made = [one for one in acts(there) if one.seq > before and one.action != "refused"]
    mine = [(Role(one.actor), one.action) for one in made if one.actor in list(Role)]
    assert [one for one in mine if not asked_of(one[1]) & MAY[one[0]]] == []
    assert {role for role, _ in mine} >= {Role.ADMINISTRATOR, Role.RECORDER}


@pytest.mark.parametrize("by", ["key", "session"])
def test_nothing_of_tea_is_found_from_coal(town: tuple[Desk, Desk], by: str) -> None:
    """Xu may do everything in COAL, and calls what is TEA's by its right name.

    He reads before he acts: what he says himself stands in his own books then.
    """
    there, here = town
    app = app_of(here)
    client, headers = TestClient(app, base_url=HOME), {}
    if by == "session":
        client, headers = with_token(app, "xu")
    else:
        scopes = (Right.READ, Right.RECORD, Right.VERIFY)
        headers = {"authorization": f"Bearer {add_key(here, 'xu', 'x', scopes, 1).secret}"}
    before = [one for one in acts(there) if one.action != "refused"]
    faults = []
    for route in sorted(ROUTES, key=lambda one: one.method):
        answer = called(client, route, **headers)
        reads = route.method == "GET" and not PUBLISHED.match(route.path)
        found = held(answer) - said_in(route) if reads else set()
        if found or answer.status_code >= 500 or answer.status_code == 401:
            faults.append((route.path, answer.status_code, found, answer.text[:200]))
    assert faults == [], "\n".join(map(str, faults))
    assert [one for one in acts(there) if one.action != "refused"] == before


def test_what_is_looked_for_is_there_to_be_found(town: tuple[Desk, Desk]) -> None:
    there, _ = town
    client, headers = with_token(app_of(there), Role.ADMINISTRATOR)
    seen = set[str]()
    for route in ROUTES:
        if route.method == "GET" and not PUBLISHED.match(route.path):
            seen |= held(called(client, route, **headers)) - said_in(route)
    assert seen == set(HELD)


def test_a_key_of_the_other_organisation_opens_nothing(town: tuple[Desk, Desk]) -> None:
    there, here = town
    secret = add_key(here, "xu", "x", (Right.READ, Right.RECORD), 1).secret
    app = app_of(there)
    client = TestClient(app, base_url=HOME)
    for route in ROUTES:
        answer = called(client, route, authorization=f"Bearer {secret}")
        assert answer.status_code == 401, route.path
    assert Program(app, secret).get("me").status_code == 401


def test_no_act_is_done_by_a_session_without_its_token(town: tuple[Desk, Desk]) -> None:
    """Missing, wrong, and that of somebody else's session; or from another origin."""
    there, _ = town
    app = app_of(there)
    client, mine = with_token(app, Role.ADMINISTRATOR)
    other = with_token(app, Role.RECORDER)[1]["x-ghg-token"]
    before = acts(there)
    for route in ROUTES:
        if route.kind in (ACT, TAKE):
            for wrong in (
                {"origin": HOME},
                {**mine, "x-ghg-token": "0" * 64},
                {**mine, "x-ghg-token": other},
                {**mine, "origin": "https://evil.example"},
            ):
                assert called(client, route, **wrong).status_code == 403, route.path
    assert acts(there) == before


def test_a_name_with_a_slash_is_one_name(town: tuple[Desk, Desk]) -> None:
    client, _ = with_token(app_of(town[0]), Role.VERIFIER)
    answer = client.get(f"{PLACE}findings/V1%2FNC-1")
    assert (answer.status_code, answer.json()["number"]) == (200, "NC-1")
    assert client.get(f"{PLACE}findings/V1/NC-1").status_code == 404
