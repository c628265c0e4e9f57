"""Sampling (抽样): which monthly records of an issue a verifier looks at.

A source of at least a share of the total is looked at in full; where the total is nothing, every
source is. Of every other source a share of the monthly records is drawn, rounded up. To draw, the
records are put in the order of the

    SHA-256 of "seed|stream|month"     (UTF-8; the month as six digits; as hexadecimal text)

and the first ones are taken. So anybody who has the seed and the issue draws the same records, the
order of the books does not matter, and a larger share holds all that a smaller one held.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from hashlib import sha256
from math import ceil


class Why(StrEnum):
    """Why a record is to be looked at."""

    WHOLE = "whole"
    DRAWN = "drawn"


@dataclass(frozen=True, slots=True)
class SamplingRule:
    """A rule of sampling with its document; percent of the total and of the records."""

    id: str
    title_zh: str
    title_en: str
    whole_from_percent: Decimal
    steps_percent: tuple[Decimal, ...]
    document_zh: str
    document_en: str
    clause_zh: str
    clause_en: str
    confidence: str
    reading_zh: str
    reading_en: str


@dataclass(frozen=True, slots=True)
class MonthlyRecord:
    """What was recorded of a stream in a month."""

    source: str
    stream: str
    month: int


@dataclass(frozen=True, slots=True)
class Population:
    """What is drawn from: the records, the tonnes of each source, and the total reported."""

    records: tuple[MonthlyRecord, ...]
    source_t: Mapping[str, Fraction]
    total_t: Fraction


@dataclass(frozen=True, slots=True)
class Pick:
    """A record that is to be looked at."""

    source: str
    stream: str
    month: int
    why: Why


@dataclass(frozen=True, slots=True)
class SourceShare:
    """How many records of a source are looked at; `percent` of the total, None where that is 0."""

    source: str
    percent: Fraction | None
    why: Why
    records: int
    picked: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A draw: by source, and record by record."""

    shares: tuple[SourceShare, ...]
    picks: tuple[Pick, ...]


def draw(rule: SamplingRule, population: Population, seed: str, step: int) -> Drawn:
    """Draw by a rule at one of its steps."""
    sources = sorted({one.source for one in population.records})
    drawn = [_of_source(rule, population, seed, step, source) for source in sources]
    picks = (pick for _, found in drawn for pick in found)
    order = sorted(picks, key=lambda one: (one.source, one.stream, one.month))
    return Drawn(tuple(share for share, _ in drawn), tuple(order))


def ranked(records: Iterable[MonthlyRecord], seed: str) -> list[MonthlyRecord]:
    """Put records in the order in which a seed draws them."""
    return sorted(records, key=lambda one: _lot(seed, one))


def percent_of_total(population: Population, source: str) -> Fraction | None:
    """Give a source's share of the total in percent, without signs; None where the total is 0."""
    if not population.total_t:
        return None
    tonnes = population.source_t.get(source, Fraction(0))
    return abs(tonnes) / abs(population.total_t) * 100


def _of_source(
    rule: SamplingRule, population: Population, seed: str, step: int, source: str
) -> tuple[SourceShare, list[Pick]]:
    mine = [one for one in population.records if one.source == source]
    percent = percent_of_total(population, source)
    whole = percent is None or percent >= rule.whole_from_percent
    why = Why.WHOLE if whole else Why.DRAWN
    share = Fraction(100) if whole else Fraction(rule.steps_percent[step])
    taken = ranked(mine, seed)[: ceil(share * len(mine) / 100)]
    picks = [Pick(source, one.stream, one.month, why) for one in taken]
    return SourceShare(source, percent, why, len(mine), len(taken)), picks


def _lot(seed: str, record: MonthlyRecord) -> str:
    return sha256(f"{seed}|{record.stream}|{record.month}".encode()).hexdigest()
