"""Every address, called with little, with nonsense, with hostile words: never a fault of ours."""

import re
from typing import Any

import pytest

from ghg.web.api.asked import models_of
from ghg.web.api.route import ACT, TAKE, Route
from ghg.web.api.routes import ROUTES
from tests.web.api.calling import Program
from tests.web.api.conftest import Office

WORDS = ("0", "'; DROP TABLE person; --", "2025-01", "\u202e<script>", "9" * 30)
ACTS = [one for one in ROUTES if one.kind == ACT]
READS = [one for one in ROUTES if one.method == "GET" and one.path != "factors/check"]


def address(route: Route, word: str) -> str:
    from urllib.parse import quote

    return re.sub(r"{\w+}", quote(word, safe=""), route.path)


def filled(schema: dict[str, Any], word: str) -> dict[str, Any]:
    """Give a word of the right kind for everything that is needed."""
    parts = schema.get("properties", {}).items()
    return {name: fitting(one, word) for name, one in parts if name in schema.get("required", ())}


def fitting(one: dict[str, Any], word: str) -> Any:
    """Give a word of a kind: a day, a month, a year where one is asked for."""
    days = {99991231: 20250131, 999912: 202501, 9999: 2025}
    if "prefixItems" in one:
        return [fitting(inner, word) for inner in one["prefixItems"]]
    if "enum" in one:
        return one["enum"][0]
    whole = days.get(one.get("maximum", 0), 1)
    kinds = {"string": word, "integer": whole, "boolean": True, "array": [], "object": {}}
    if "pattern" in one:
        return "1.5"
    if "$ref" in one:
        return {"first_day": 20250101, "last_day": 20250131}
    return kinds.get(one.get("type", "string"), word)


@pytest.mark.parametrize("word", WORDS)
def test_no_read_fails_of_itself(reader: Program, word: str) -> None:
    for route in READS:
        needed = filled(models_of(route)[0].model_json_schema(), word)
        within = set(re.findall(r"{(\w+)}", route.path))
        query = {name: one for name, one in needed.items() if name not in within}
        from urllib.parse import urlencode

        answer = reader.get(f"{address(route, word)}?{urlencode(query, doseq=True)}")
        assert answer.status_code < 500, (route.path, answer.text)


@pytest.mark.parametrize("word", WORDS[:4])
def test_no_act_fails_of_itself(office: Office, word: str) -> None:
    program = office.program()
    for route in ACTS:
        body = filled(models_of(route)[1].model_json_schema(), word)
        answer = program.post(address(route, word), body)
        assert answer.status_code < 500, (route.path, body, answer.text)


def test_no_file_fails_of_itself(office: Office) -> None:
    program = office.program()
    for route in (one for one in ROUTES if one.kind == TAKE):
        for content in (b"", b"\x00\xff", b"PK\x03\x04"):
            answer = program.send(f"{address(route, '2025')}?name=a.xlsx", content)
            assert answer.status_code < 500, (route.path, answer.text)


def test_nobody_unknown_gets_an_answer(office: Office) -> None:
    """Every address of a ledger that is kept by persons asks who calls, before anything else."""
    nobody = Program(office.app, "ghg_" + "0" * 16 + "_" + "0" * 64)
    for route in ROUTES:
        path = address(route, "1")
        answer = nobody.get(path) if route.method == "GET" else nobody.post(path)
        assert answer.status_code == 401, route.path


def test_a_key_for_reading_moves_nothing(office: Office) -> None:
    """Whatever is called, the journal has refusals alone."""
    from ghg.domain.roles import Right

    program = office.program(Right.READ)
    before = len([one for one in program.read("journal") if one["action"] != "refused"])
    for route in ACTS:
        body = filled(models_of(route)[1].model_json_schema(), "1")
        program.post(address(route, "1"), body)
    after = len([one for one in program.read("journal") if one["action"] != "refused"])
    assert after == before
