"""The program does what its description says: every address is called, every answer held to it."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi import FastAPI
from jsonschema_rs import Draft202012Validator
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR

from ghg.texts.errors import ERRORS
from ghg.web.api.answer_shapes import AnswerShapes, answered
from ghg.web.api.examples import ASKED_FOR
from ghg.web.api.openapi import described
from ghg.web.api.route import GIVE, READ
from ghg.web.api.routes import ROUTES
from ghg.web.app import make_app
from tests.web.api.calling import Program
from tests.web.api.fuzz import Caller

MADE = described(ROUTES)
SLOW = ("/check", "/report", "/pack", "/questionnaire.xlsx", "/archive")  # seconds each
EXPLAINED = ("GRID.202501.G", "name:guide", "figure:market", "intensity:1")
# addresses of things that the demonstration has -> what is read there
_READ_THERE = """
me plan facilities sources streams units boundary boundary/cases products activity?per_page=50
activity/1 streams/USED/records?month=202503 batches streams/USED/stock?year=2025 samples
parameters evidence mappings status?year=2025 periods due crosschecks monitoring
guides?per_page=5 guides/chosen?year=2025 guides/gbt32151-25-2024 kinds
factors?parameter=net_calorific_value factors/errata factors/own inventories inventories/2025
inventories/2025/draft inventories/2025/issues inventories/2025/issues/1
inventories/2025/issues/1/replay inventories/2025/explain?number=GRID.202501.G
inventories/2025/explain?number=name:guide inventories/2025/explain?number=figure:market
holdings holdings/position claims schemes?per_page=5 schemes/miit-334
schemes/miit-334/assessment?code=2025 claims/matrix?inventory=2025 claims/ladder?inventory=2025
claims/paths facts/kinds journal?per_page=20 tasks persons keys organisations engagements
"""
READ_THERE = (
    *_READ_THERE.split(),
    *(f"inventories/2025/explain?number={one}" for one in EXPLAINED),
)


def schema_of(path: str) -> dict[str, Any]:
    """Give the schema of what is read at an address, with everything that it refers to."""
    plain = path.partition("?")[0]
    for route in sorted(ROUTES, key=lambda one: one.path.count("{")):
        parts, asked = route.path.split("/"), plain.split("/")
        alike = all(
            one in (two, "{") or one[0] == "{" for one, two in zip(parts, asked, strict=False)
        )
        if route.kind == READ and len(parts) == len(asked) and alike:
            made = MADE["paths"][f"/api/v1/{route.path}"]["get"]["responses"]["200"]
            schema = made["content"]["application/json"]["schema"]
            return {**schema, "components": MADE["components"]}
    raise AssertionError(path)


def closed(schema: Any) -> Any:
    """Let no object have a part that is not described."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {name: closed(one) for name, one in schema.items()}
    if isinstance(schema.get("properties"), dict) and isinstance(schema.get("required"), list):
        made.setdefault("additionalProperties", False)
    return made


def test_the_description_is_openapi() -> None:
    assert [str(one) for one in OPENAPI_31_VALIDATOR.iter_errors(MADE)] == []


@pytest.mark.parametrize("path", READ_THERE)
def test_what_is_read_is_what_was_promised(reader: Program, path: str) -> None:
    """Every part there, none beside it, each of its kind."""
    validator = Draft202012Validator(closed(schema_of(path)))
    found = [
        f"{list(one.instance_path)} {one.message:.200}"
        for one in validator.iter_errors(reader.read(path))
    ]
    assert found[:5] == []


def test_an_answer_of_another_kind_is_seen(reader: Program) -> None:
    """The guard itself."""
    validator = Draft202012Validator(closed(schema_of("inventories/2025/issues/1")))
    made = reader.read("inventories/2025/issues/1")
    assert validator.is_valid(made)
    assert not validator.is_valid({**made, "more": 1})
    made["issue"]["lines"][0]["co2e_t"] = 1.5
    assert not validator.is_valid(made)


def test_every_answer_has_a_shape() -> None:
    shapes = AnswerShapes()
    for route in ROUTES:
        if route.kind != GIVE:
            assert answered(route) is not Any, route.path
            assert shapes.of_route(route) != {}, route.path
    assert [name for name, one in shapes.named.items() if not one] == []


def test_every_code_of_the_program_may_be_told() -> None:
    assert set(MADE["components"]["schemas"]["ProblemCode"]["enum"]) == set(ERRORS)


@pytest.mark.parametrize("path", ASKED_FOR)
def test_an_example_does_what_it_shows(program: Program, path: str) -> None:
    if "{meter}" in path:
        program.done("meters", ASKED_FOR["meters"])
    program.done(path.replace("{meter}", "M9"), ASKED_FOR[path])


def test_every_address_keeps_its_word(copy_of_demo: Callable[[], str]) -> None:
    """Each is called once, reads and acts, with words made of the description."""
    assert wrong(make_app(copy_of_demo()), 1) == []


@pytest.mark.faults
def test_every_address_keeps_its_word_for_long(copy_of_demo: Callable[[], str]) -> None:
    assert wrong(make_app(copy_of_demo()), 40) == []


def wrong(app: FastAPI, times: int) -> list[str]:
    """Say which answers break the description; the slow ones are left to the long run."""
    caller = Caller(app, times)
    found = [
        fault
        for one in caller.operations()
        if times > 1 or not one.path.endswith(SLOW)
        for fault in caller.faults_of(one)
    ]
    assert caller.calls >= len(ROUTES) - 10
    return found
