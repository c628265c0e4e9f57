"""Uncorrected differences (未更正差异) of an issue, held against the materiality that was agreed.

    difference of a finding = value that should stand - value as reported        (tonnes of CO2e)

A finding that the issue settles has none left; one that concerns no figure never had one. A value
that nobody stated is unknown, and so is every sum that it belongs to. ISO 14064-3:2019 5.1.7 wants
a threshold per engagement: where none was agreed there is no comparison.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from ghg.domain.findings import FindingKind, KeptFinding
from ghg.domain.numbers import from_exact_text


class Standing(StrEnum):
    """What is left of a finding's difference in an issue."""

    NO_FIGURE = "no_figure"
    SETTLED = "settled"
    KNOWN = "known"
    UNKNOWN = "unknown"


class Held(StrEnum):
    """How the differences stand against the materiality."""

    NOT_AGREED = "not_agreed"
    WITHIN = "within"
    EXCEEDS = "exceeds"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Difference:
    """What is left of one finding; tonnes where they are known."""

    finding: str
    source: str
    standing: Standing
    tonnes: Fraction | None


@dataclass(frozen=True, slots=True)
class Sum:
    """Differences added up; `source` "" for findings of no single source.

    `known_absolute_t` counts what is known; the sums are None while a difference is `unknown`.
    """

    source: str
    signed_t: Fraction | None
    absolute_t: Fraction | None
    known_absolute_t: Fraction
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Materiality:
    """The sums per source and in total against the threshold: percent of the total reported."""

    total_t: Fraction
    percent: Decimal | None
    threshold_t: Fraction | None
    differences: tuple[Difference, ...]
    by_source: tuple[Sum, ...]
    whole: Sum
    held: Held


def materiality(
    findings: Iterable[KeptFinding], issue: int, total_t: Fraction, percent: Decimal | None
) -> Materiality:
    """Hold the findings of an engagement against an issue's total, without its sign."""
    found = tuple(difference(one, issue) for one in findings)
    sources = sorted({one.source for one in found})
    whole = added("", found)
    threshold = None if percent is None else abs(total_t) * Fraction(percent) / 100
    return Materiality(
        total_t=total_t,
        percent=percent,
        threshold_t=threshold,
        differences=found,
        by_source=tuple(added(one, (d for d in found if d.source == one)) for one in sources),
        whole=whole,
        held=_held(whole, threshold),
    )


def difference(finding: KeptFinding, issue: int) -> Difference:
    """Tell what is left of a finding in an issue."""
    standing = _standing(finding, issue)
    tonnes = None
    if standing is Standing.KNOWN:
        reported = from_exact_text(finding.reported_t)
        tonnes = from_exact_text(finding.should_be_t) - reported
    return Difference(finding.name, finding.source, standing, tonnes)


def added(source: str, differences: Iterable[Difference]) -> Sum:
    """Add differences up, with and without their signs."""
    held = tuple(differences)
    known = [one.tonnes for one in held if one.tonnes is not None]
    unknown = tuple(one.finding for one in held if one.standing is Standing.UNKNOWN)
    absolute = sum((abs(one) for one in known), Fraction(0))
    return Sum(
        source=source,
        signed_t=None if unknown else sum(known, Fraction(0)),
        absolute_t=None if unknown else absolute,
        known_absolute_t=absolute,
        unknown=unknown,
    )


def _standing(finding: KeptFinding, issue: int) -> Standing:
    if any(one <= issue for one in finding.settled_by):
        return Standing.SETTLED
    if finding.should_be_t:
        return Standing.KNOWN if finding.reported_t else Standing.UNKNOWN
    figureless = not finding.reported_t or finding.kind is FindingKind.OBSERVATION
    return Standing.NO_FIGURE if figureless else Standing.UNKNOWN


def _held(whole: Sum, threshold: Fraction | None) -> Held:
    """What is known already may exceed; what is unknown can only add to it."""
    if threshold is None:
        return Held.NOT_AGREED
    if whole.known_absolute_t > threshold:
        return Held.EXCEEDS
    return Held.UNKNOWN if whole.unknown else Held.WITHIN
