"""Traps of credits and of conduct: offset before reduction, credits from inside, penalties."""

from collections.abc import Sequence

from ghg.claims.case import Case
from ghg.claims.traps.said import (
    Said,
    cannot_tell,
    found,
    not_found,
    told,
    unanswered,
    value_of,
    why,
)
from ghg.domain.instruments import Instrument
from ghg.domain.numbers import shown
from ghg.domain.snapshot import HeldUnits

PENALTIES = "public_register_penalties"


def offset_before_reduction(cases: Sequence[Case]) -> Said:
    """9: credits are retired, and no reduction against the base issue is proven.

    Schemes count other gases; the least of their reductions is the one that must be there.
    """
    units = sum(one.units for one in _credits(cases[0]))
    if not units:
        return not_found("no_credits")
    reductions = [one for one in (value_of(case, "reduction") for case in cases) if one is not None]
    if not reductions:
        return cannot_tell("no_reduction_proof", units=units)
    least = min(reductions)
    percent = shown(100 * least, 2)
    if least <= 0:
        return found(why("no_reduction", units=units, percent=percent))
    return not_found("reduced", percent=percent)


def credits_from_inside(case: Case) -> Said:
    """10: credits of a project inside the boundary."""
    bad = [
        why("inside", serial=f"{one.batch} {one.first}-{one.last}", units=one.units)
        for one in _credits(case)
        if one.inside
    ]
    if bad:
        return found(*bad)
    return not_found("outside") if _credits(case) else not_found("no_credits")


def penalties_in_registers(case: Case) -> Said:
    """15: what the public registers show, as a person looked it up."""
    answer = told(case, PENALTIES)
    if answer is None or answer.value is None:
        return unanswered(case, PENALTIES)
    if answer.value:
        return found(why("penalties", count=answer.value))
    return not_found("no_penalties") if answer.proven else cannot_tell("register_unproven")


def _credits(case: Case) -> list[HeldUnits]:
    units = case.factory.snapshot.units
    return [one for one in units if not Instrument(one.instrument).certificate]
