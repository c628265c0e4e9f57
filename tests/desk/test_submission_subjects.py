"""What waits is named in words that people use, never as the program writes its parts."""

import inspect
import re
import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from ghg.desk.activity import Typed
from ghg.desk.holdings.receive import Bought
from ghg.desk.submissions.acts import FUNCTIONS
from ghg.desk.submissions.subjects import subject_of
from ghg.domain.instruments import Instrument

REPR = re.compile(r"[A-Za-z_]\w*\(|=|\[|\{|<|Decimal|\bNone\b")
SIMPLE: Mapping[Any, Any] = {
    str: "甲",
    int: 202501,
    bool: True,
    Decimal: Decimal("1.5"),
    Path: Path("/in/表.csv"),
}


def made(kind: Any) -> Any:
    """Make a word of a type, structured ones part by part and lists with two of a kind."""
    of = [one for one in typing.get_args(kind) if one is not type(None)]
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        return made(of[0])
    if typing.get_origin(kind) is tuple:
        return (made(of[0]), made(of[0]))
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return kind(**{one.name: made(hints[one.name]) for one in fields(kind)})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    return SIMPLE.get(kind, {"部分": "甲"})


@pytest.mark.parametrize("action", FUNCTIONS)
def test_no_act_is_named_as_the_program_writes_it(action: str) -> None:
    module, _, name = FUNCTIONS[action].partition(":")
    function = inspect.unwrap(getattr(import_module(module), name))
    hints = typing.get_type_hints(function)
    names = list(inspect.signature(function).parameters)[1:]
    subject = subject_of({one: made(hints[one]) for one in names})
    assert subject
    assert REPR.search(subject) is None, subject
    assert len(subject) <= 200


def test_cells_are_named_by_streams_months_and_how_many() -> None:
    cells = tuple(
        Typed(stream, "1", month=month)
        for stream in ("GRID", "SOLAR")
        for month in ("2025-11", "2025-12", "2026-01", "2026-02")
    )
    assert subject_of({"cells": cells}) == "GRID, SOLAR 2025-11~2026-02 ×8"
    assert subject_of({"cells": cells[:1]}) == "GRID 2025-11 ×1"
    many = tuple(Typed(f"S{n}", "1", month="2025-01") for n in range(300))
    assert subject_of({"cells": many}) == "S0, S1, S2 +297 2025-01 ×300"


def test_numbers_ranges_and_months_say_what_they_are() -> None:
    bought = Bought(Instrument.GEC, "批次A", "1", "264")
    assert subject_of({"bought": bought}) == "批次A 1-264"
    assert subject_of({"block": 2, "day": 20260101}) == "block 2"
    assert subject_of({"first_month": 202501, "last_month": 202503}) == "2025-01~2025-03"
