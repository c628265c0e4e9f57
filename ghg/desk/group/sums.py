"""One sum over plants: given only where every plant means the same by the figure.

Two tonnes by different warming potentials, or two scope 2 figures by different rules, are different
things; then the sum is not given, and what differs is named. Nothing missing counts as zero.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.issue import Issue
from ghg.domain.numbers import frozen

NAMED = (
    *(("name", "guide"), ("name", "guide_without_energy"), ("name", "seven_gases")),
    *(("name", "co2_only"), ("scope2", "location"), ("scope2", "market")),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A plant's issue in a sum."""

    plant: str
    ledger: str
    issue: Issue


@dataclass(frozen=True, slots=True)
class Differing:
    """Why there is no sum: a term, and for each answer the plants that gave it."""

    term: str
    answers: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """A total over plants; empty with the reasons why it is not given."""

    axis: str
    key: str
    co2e_t: str
    plants: tuple[str, ...]
    differing: tuple[Differing, ...]


def sums_of(parts: Iterable[Part]) -> tuple[Sum, ...]:
    """Add up every named total; nothing for no plants."""
    held = tuple(parts)
    return tuple(_sum(axis, key, held) for axis, key in NAMED) if held else ()


def _sum(axis: str, key: str, parts: tuple[Part, ...]) -> Sum:
    why = tuple(_differing(axis, key, parts))
    found = [_total(one.issue, axis, key) for one in parts]
    whole = "" if why else frozen(sum((Fraction(one) for one in found), Fraction(0)))
    return Sum(axis, key, whole, tuple(one.plant for one in parts), why)


def _differing(axis: str, key: str, parts: tuple[Part, ...]) -> Iterator[Differing]:
    """Name what stands in the way of a sum."""
    twice = {one.plant for one in parts if [o.ledger for o in parts].count(one.ledger) > 1}
    if twice:
        yield Differing("group.differs.twice", (("", tuple(sorted(twice))),))
    bare = tuple(one.plant for one in parts if not _total(one.issue, axis, key))
    if bare:
        yield Differing("group.differs.no_figure", (("", bare),))
    said = [(one.plant, _meaning(one.issue, axis, key)) for one in parts]
    for term in said[0][1]:
        answers: dict[str, list[str]] = {}
        for plant, meaning in said:
            answers.setdefault(meaning[term], []).append(plant)
        if len(answers) > 1:
            told = tuple((word, tuple(plants)) for word, plants in answers.items())
            yield Differing(f"group.differs.{term}", told)


def _meaning(issue: Issue, axis: str, key: str) -> Mapping[str, str]:
    """Say what a total stands for: period, warming potentials, and the rule behind its power."""
    common = {"period": f"{issue.first_day}~{issue.last_day}", "gwp_set": issue.gwp_set}
    if axis == "scope2" and key == "location":
        return {**common, "level": issue.electricity_level}
    if axis == "scope2":
        return {**common, "level": issue.electricity_level, "rest": issue.market_rest_rule}
    proofs = {" ".join(sorted(one.accepted_proofs)) for one in issue.guides}
    return {
        **common,
        "rule": " ".join(sorted({one.totals_rule for one in issue.guides})),
        "level": " ".join(sorted({one.electricity_level for one in issue.guides})),
        "proofs": "; ".join(sorted(proofs)),
    }


def _total(issue: Issue, axis: str, key: str) -> str:
    return next((one.co2e_t for one in issue.totals if (one.axis, one.key) == (axis, key)), "")
