"""Offsets beside the residual (M13 to M15): ratios and net, never inside an inventory.

    counted        retired credits that the scheme takes, in whole tonnes
    offset ratio   min(counted, residual) / residual      1 where nothing is left
    removal ratio  min(removals, residual) / residual
    net            residual - min(counted, residual)

What lies above the residual stays in the books as surplus.
"""

from fractions import Fraction

from ghg.claims.answers import Answer, joined, known, lacking, term
from ghg.claims.case import Case
from ghg.claims.credits import credits_of, removals_of
from ghg.claims.measures.emissions import residual
from ghg.claims.measures.measure import Measure
from ghg.claims.words import both
from ghg.domain.claims import Need, NeedKind
from ghg.domain.schemes import Counting

TONNES = "tCO2e"


def counted_credits(case: Case) -> Answer:
    """Give the tonnes that count; undecidable where no text says whether credits count."""
    return _tonnes(case, "credits", sum(one.counted for one in credits_of(case)))


def counted_removals(case: Case) -> Answer:
    """Give the tonnes of removals that count."""
    return _tonnes(case, "removals", removals_of(case))


def offset_ratio(case: Case) -> Answer:
    """M13: share of the residual that retired credits offset, at most 1."""
    return joined("1", _share, counted_credits(case), residual(case))


def removal_ratio(case: Case) -> Answer:
    """M14: share of the residual that retired removals offset, at most 1."""
    return joined("1", _share, counted_removals(case), residual(case))


def net(case: Case) -> Answer:
    """M15: what of the residual no credit offsets, tCO2e."""
    return joined(TONNES, lambda c, r: r - min(c, r), counted_credits(case), residual(case))


def _tonnes(case: Case, name: str, units: int) -> Answer:
    if case.scheme.offsets.counting is Counting.UNKNOWN:
        zh, en = both("claim.need.offsets", number=case.scheme.number)
        return lacking(TONNES, Need(NeedKind.DOCUMENT, "offsets", zh, en))
    said = term(name, units, TONNES, "snapshot", f"seq {case.factory.snapshot.seq}")
    return known(units, TONNES, said)


def _share(part: Fraction, whole: Fraction) -> Fraction:
    return min(part, whole) / whole if whole > 0 else Fraction(1)


MEASURES = (
    Measure(
        "offset_ratio",
        "M13",
        "1",
        "抵消比例",
        "offset ratio",
        "min(C, E) / E",
        "claims M13",
        offset_ratio,
    ),
    Measure(
        "removal_ratio",
        "M14",
        "1",
        "清除比例",
        "removal ratio",
        "min(R, E) / E",
        "claims M14",
        removal_ratio,
    ),
    Measure(
        "net",
        "M15",
        TONNES,
        "抵消后净排放量",
        "net after offsets",
        "E - min(C, E)",
        "claims M15",
        net,
    ),
)
