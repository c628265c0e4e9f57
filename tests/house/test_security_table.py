"""The table of SECURITY.md names tests that exist, and a test or a reason for every row.

So does the sheet for the classified protection (等保), whose rows point to that table. And what the
table says of input models (S17) is held here, for all of them at once.
"""

import ast
import re
from functools import cache

import pytest

from ghg.ledger import tables
from ghg.ledger.tables import Input
from tests.house.source import ROOT

TABLE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
DENGBAO = (ROOT / "docs" / "dengbao.zh.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (S\d+) \| ([^|]+) \| (.+) \|$", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
ROWS = {number: held for number, _, held in ROW.findall(TABLE)}
GIVEN = {"org_id", "id", "seq", "hash", "prev_hash", "ledger_id"}


@cache
def found_in(path: str) -> frozenset[str]:
    """Give the tests that a file holds."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    found = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return frozenset(node.name for node in found if node.name.startswith("test_"))


def lost(text: str) -> list[str]:
    """Name the tests of a text that are not there."""
    named = set(TEST.findall(text))
    return sorted(
        f"{path}::{name}"
        for path, name in named
        if not (ROOT / path).is_file() or name not in found_in(path)
    )


def test_every_row_is_there_once_and_says_by_what_it_is_held() -> None:
    assert list(ROWS) == [f"S{number}" for number in range(1, 31)]
    assert [one for one, held in ROWS.items() if not (TEST.search(held) or "Reason" in held)] == []


def test_every_test_that_is_named_exists() -> None:
    assert len(TEST.findall(TABLE)) > 60
    assert lost(TABLE) == []


def test_a_test_that_is_not_there_is_seen() -> None:
    assert lost("`tests/house/test_style.py::test_nobody_wrote_this`")
    assert lost("`tests/house/test_none.py::test_nobody_wrote_this`")
    assert not lost("`tests/house/test_style.py::test_the_house_keeps_its_rules`")


def test_the_sheet_for_the_classified_protection_points_to_rows_that_exist() -> None:
    named = set(re.findall(r"\bS\d+\b", DENGBAO))
    assert named
    assert named <= ROWS.keys()
    assert lost(DENGBAO) == []
    for said in ("不是测评结论", "不代表通过", "未核对"):
        assert said in DENGBAO
    assert not re.search(r"符合等保|满足等保|通过等保|达到等保", DENGBAO)


@pytest.mark.parametrize(
    "model",
    [one for one in vars(tables).values() if isinstance(one, type) and issubclass(one, Input)],
    ids=lambda one: one.__name__,
)
def test_no_input_takes_what_the_program_gives(model: type[Input]) -> None:
    if hasattr(model, "__table__"):
        return  # a table, which nobody hands in
    assert model.model_config.get("extra") == "forbid"
    assert not GIVEN & model.model_fields.keys()
