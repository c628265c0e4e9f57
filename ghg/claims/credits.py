"""Which retired credits count under a scheme, and why the others do not (碳信用筛选).

The order of the questions: does it serve a claim and not a duty; was it retired and does it still
stand; is it of this year and boundary, and from outside; is it of a kind that the scheme takes, a
removal where it takes removals only; was it retired in time, after the reduction, of a vintage that
is young enough. A scheme that knows no credits counts none, whatever they are.

Source: ISO 14068-1, 11.1, 11.2 (M); PAS 2060, 9.1.2 (H); DB43/T 3118-2024, 3.3 (H); DC-6 to DC-8.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ghg.claims.case import Case
from ghg.domain.claims import CreditFound
from ghg.domain.double_benefit import Technology
from ghg.domain.instruments import Instrument, Purpose, State
from ghg.domain.offsets import OffsetForm
from ghg.domain.schemes import Counting
from ghg.domain.snapshot import HeldUnits

CLAIMING = (Purpose.CLAIM, Purpose.VOLUNTARY)
REMOVALS = (Technology.FORESTRY,)
WHOLE = "whole"
PERIOD_END = "period_end"


@dataclass(frozen=True, slots=True)
class _Reason:
    """Why units do not count: the label term's end, and the question that is asked of them."""

    name: str
    asked: Callable[[Case, HeldUnits], bool]


def credits_of(case: Case) -> tuple[CreditFound, ...]:
    """Give every credit of the snapshot beside the scheme, and own projects that it takes."""
    made: tuple[CreditFound, ...] = case.kept("credits", lambda: tuple(_credits(case)))
    return made


def _credits(case: Case) -> Iterator[CreditFound]:
    for one in case.factory.snapshot.units:
        if not Instrument(one.instrument).certificate:
            yield _found(one, why_not(case, one))
    yield from _own_projects(case)


def why_not(case: Case, one: HeldUnits) -> str:
    """Name the first reason for which units do not count; "" when they count."""
    return next((reason.name for reason in REASONS if reason.asked(case, one)), "")


def removals_of(case: Case) -> int:
    """Give the counted units that are of removals, by the technology of their block."""
    return sum(
        one.units
        for one in case.factory.snapshot.units
        if one.technology in REMOVALS and not why_not(case, one)
    )


def _found(one: HeldUnits, reason: str) -> CreditFound:
    return CreditFound(
        use=one.use,
        instrument=one.instrument,
        registry=one.registry,
        batch=one.batch,
        first=one.first,
        last=one.last,
        units=one.units,
        counted=0 if reason else one.units,
        reason=reason,
        on_day=one.on_day,
        reference=one.reference,
        beneficiary=one.beneficiary,
        evidence=one.evidence,
    )


def _own_projects(case: Case) -> Iterator[CreditFound]:
    """Give the deductible whole tonnes of own projects, where the scheme takes their form."""
    for row in case.issue.offsets:
        if row.form in (OffsetForm.OWN_INSIDE, OffsetForm.OWN_OUTSIDE):
            taken = row.form in case.scheme.offsets.instruments
            counted = _whole(row.deducted) if taken else 0
            yield CreditFound(
                use=0,
                instrument=row.form,
                registry="",
                batch=row.block,
                first=0,
                last=0,
                units=_whole(row.quantity),
                counted=counted,
                reason="" if counted else (row.why or "form"),
                on_day=0,
                reference=row.reference,
                beneficiary="",
                evidence=row.reference,
            )


def _whole(text: str) -> int:
    """Give the whole tonnes of a decimal's text: never rounded in the factory's favour."""
    return int(text.partition(".")[0] or "0")


def _months_after(day: int, months: int) -> int:
    """Give the last day of the month so many months after a day's."""
    ahead = day // 10000 * 12 + day // 100 % 100 - 1 + months
    return ahead // 12 * 10000 + (ahead % 12 + 1) * 100 + 31


def _too_late(case: Case, one: HeldUnits) -> bool:
    rule = case.scheme.offsets
    if not rule.within_months or rule.counted_from != PERIOD_END:
        return False
    return one.on_day > _months_after(case.issue.last_day, rule.within_months)


def _too_old(case: Case, one: HeldUnits) -> bool:
    years = case.scheme.offsets.oldest_years
    return bool(years) and one.last_month // 100 < case.issue.year - years


def _elsewhere(case: Case, one: HeldUnits) -> bool:
    return one.boundary not in (WHOLE, *(place.code for place in case.issue.facilities))


def _unproven(case: Case, one: HeldUnits) -> bool:
    there = one.evidence and one.evidence not in case.factory.gone
    return not (one.reference and one.beneficiary and there)


def _other_kind(case: Case, one: HeldUnits) -> bool:
    taken = case.scheme.offsets.instruments
    return bool(taken) and one.instrument not in taken


REASONS = (
    _Reason("nothing", lambda case, _: case.scheme.offsets.counting is Counting.NOTHING),
    _Reason("unknown", lambda case, _: case.scheme.offsets.counting is Counting.UNKNOWN),
    _Reason("duty", lambda _, one: one.purpose not in CLAIMING),
    _Reason("invalidated", lambda _, one: one.state == State.INVALIDATED),
    _Reason("not_retired", lambda _, one: one.state != State.RETIRED),
    _Reason("other_year", lambda case, one: one.year != case.issue.year),
    _Reason("boundary", _elsewhere),
    _Reason("inside", lambda _, one: one.inside),
    _Reason("paper", _unproven),
    _Reason("instrument", _other_kind),
    _Reason(
        "no_removal",
        lambda case, one: case.scheme.offsets.removals_only and one.technology not in REMOVALS,
    ),
    _Reason("too_young", lambda _, one: one.last_month > one.on_day // 100),
    _Reason("too_old", _too_old),
    _Reason("too_late", _too_late),
)
