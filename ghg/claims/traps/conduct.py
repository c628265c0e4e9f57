"""Traps of credits and of conduct: offset before reduction, credits from inside, penalties."""

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
from ghg.domain.claims import HeldUnits
from ghg.domain.instruments import Instrument
from ghg.domain.numbers import shown

PENALTIES = "public_register_penalties"


def offset_before_reduction(case: Case) -> Said:
    """9: credits are retired, and no reduction against the base issue is proven."""
    units = sum(one.units for one in _credits(case))
    if not units:
        return not_found("no_credits")
    reduction = value_of(case, "reduction")
    if reduction is None:
        return cannot_tell("no_reduction_proof", units=units)
    percent = shown(100 * reduction, 2)
    if reduction <= 0:
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
