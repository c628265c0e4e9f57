"""Plant facts (工厂事实): what no meter says and a scheme asks.

A fact has a kind of the catalogue (`factors/claims/facts/*.toml`), a span of days and evidence:
yes or no, a count, a quantity with its unit, the items of a list that are there, the level of a
title, a day, or a text. What nobody answered is missing, which is neither yes nor no nor zero.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Answering(StrEnum):
    """How a fact is answered."""

    YES_NO = "yes_no"
    COUNT = "count"
    QUANTITY = "quantity"
    ITEMS = "items"
    LEVEL = "level"
    DAY = "day"
    TEXT = "text"


class Span(StrEnum):
    """Which facts count for a year: those that stand on its last day, those of the year (summed
    where they are quantities), or those of the 36 months up to its last day."""

    STANDING = "standing"
    YEAR = "year"
    THREE_YEARS = "three_years"


@dataclass(frozen=True, slots=True)
class Word:
    """An item of a list or a level of a title."""

    code: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class FactKind:
    """A kind of plant fact. `named` kinds are told per name (product, pollutant, material).

    `words` are the items, or the levels from the lowest up; the answer of a level is its position
    from 1. `unit` is what the quantity is given in, or converts to; a quantity without one keeps
    its own. `materials` are what usually proves it.
    """

    id: str
    topic: str
    answering: Answering
    span: Span
    named: bool
    unit: str
    words: tuple[Word, ...]
    question_zh: str
    question_en: str
    materials: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class PlantFact:
    """A fact as recorded: value (1 and 0 for yes and no), items or level as codes in `words`.

    `facility` is "" for the whole entity. `evidence` is the id of the file that proves it.
    """

    kind: str
    facility: str
    name: str
    first_day: int
    last_day: int
    value: Decimal | None
    words: tuple[str, ...]
    text: str
    unit: str
    evidence: str
    note: str = ""
