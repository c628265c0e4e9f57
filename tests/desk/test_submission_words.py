"""The words of an act, kept as JSON, come back as they were."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.desk.submissions.words import plain_words, read_words


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    amount: Decimal
    colour: Colour
    note: str | None
    days: tuple[int, int]
    many: tuple[Decimal, ...]


def stored(path: Path) -> str:
    return f"hash of {path.name}"


def fetched(sha: str, name: str) -> Path:
    assert sha == f"hash of {name}"
    return Path("kept") / name


AMOUNTS = st.decimals(
    allow_nan=False, allow_infinity=False, places=6, min_value=-1, max_value=10**9
)
PARTS = st.builds(
    Part,
    st.text(),
    AMOUNTS,
    st.sampled_from(Colour),
    st.none() | st.text(),
    st.tuples(st.integers(), st.integers()),
    st.lists(AMOUNTS, max_size=3).map(tuple),
)


@given(PARTS)
def test_a_value_of_parts_comes_back(part: Part) -> None:
    assert read_words(Part, plain_words(part, stored), fetched) == part


@given(st.lists(PARTS, max_size=3).map(tuple))
def test_so_do_many(parts: tuple[Part, ...]) -> None:
    assert read_words(tuple[Part, ...], plain_words(parts, stored), fetched) == parts


def test_changes_whose_types_nobody_wrote_down_keep_their_decimals() -> None:
    changes: dict[str, Any] = {"value": Decimal("0.5703"), "unit": "kg/kWh", "year": 2022}
    assert read_words(dict[str, Any], plain_words(changes, stored), fetched) == changes


def test_a_file_is_kept_by_its_hash_and_fetched_under_its_name() -> None:
    word = plain_words(Path("folder/bill.pdf"), stored)
    assert word == {"file": "bill.pdf", "sha256": "hash of bill.pdf"}
    assert read_words(Path | None, word, fetched) == Path("kept/bill.pdf")


def test_what_nobody_could_read_back_is_refused() -> None:
    with pytest.raises(TypeError):
        plain_words(1.5, stored)
