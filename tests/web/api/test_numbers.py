"""The figures of the interface are those of the command line, to the last digit."""

import json
from typing import Any

import pytest

from tests.cli.running import ghg
from tests.web.api.calling import Program


def told(url: str, *words: str) -> Any:
    """Give what the command line says to programs."""
    done = ghg(*words, "--json", url=url)
    assert done.exit_code in (0, 4), done.output
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("inventories/2025/issues/1", ("inventory", "show")),
        ("status?year=2026", ("status", "--year", "2026")),
        ("streams", ("stream", "list")),
        ("activity", ("activity", "list")),
        ("claims/matrix", ("claim", "matrix")),
        ("crosschecks", ("crosscheck", "list")),
        ("guides", ("guide", "list")),
        ("products", ("product", "list")),
        ("batches", ("activity", "batches")),
        ("schemes", ("scheme", "list")),
        ("evidence", ("evidence", "list")),
    ],
)
def test_an_address_says_what_the_command_says(
    demo_url: str, reader: Program, address: str, words: tuple[str, ...]
) -> None:
    assert reader.read(address) == told(demo_url, *words)


def test_the_golden_totals_are_strings(reader: Program) -> None:
    """542.7815148 by the guide, 537.6849038 by location, 430.7676138 by market."""
    text = reader.get("inventories/2025/issues/1").text
    for figure in ("542.7815148", "537.6849038", "430.7676138"):
        assert f'"{figure}' in text


def test_no_answer_holds_a_float(reader: Program) -> None:
    def refused(text: str) -> Any:
        raise AssertionError(text)

    for address in (
        "inventories/2025/issues/1",
        "activity",
        "claims/matrix",
        "factors?parameter=ef",
    ):
        json.loads(reader.get(address).text, parse_float=refused)


def test_a_number_is_explained_as_on_the_command_line(demo_url: str, reader: Program) -> None:
    wanted = told(demo_url, "inventory", "explain", "GRID.202501.G")["explained"]
    assert reader.read("inventories/2025/explain?number=GRID.202501.G") == wanted


def test_a_decimal_comes_back_digit_for_digit(program: Program) -> None:
    """A double holds 17 digits; these are 18, and the last one comes back."""
    january = {"first_day": 20260101, "last_day": 20260131}
    said = {
        "facility": "F1",
        "kind": "product_output",
        "name": "茶",
        "unit": "t",
        "period": january,
    }
    program.done("products", {**said, "value": "123456789012.000001"})
    kept = [one for one in program.read("products") if one["first_day"] == 20260101]
    assert [one["value"] for one in kept] == ["123456789012.000001"]
