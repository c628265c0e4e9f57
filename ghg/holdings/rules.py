"""What units may serve, and what may befall them, by rules beside the state machine.

    certificates serve no ETS duty, credits no renewable duty and no share of power
    old CCERs serve no national ETS duty from 2025 on
    of another year than the use: refused for the 622 share, asked about for everything else
    certificates of green-power trade or self-use move with the power and are not passed on
    credits from an own project inside the boundary offset nothing

That a block serves one use, so that no duty shares its units with anything, is held by the tables.

Source: 发改能源〔2026〕622号, clause 5; rules P12, P13, GEC-4, GEC-8, GEC-11, DC-7; the end of old
CCERs in the national market (confidence high).
"""

from collections.abc import Iterable

from ghg.domain.double_benefit import plant_key
from ghg.domain.instruments import NOT_TRADABLE, Instrument, Purpose
from ghg.domain.offsets import OwnProjectRow, ProjectPlace
from ghg.domain.periods import month_text
from ghg.errors import DataError, Place, Problem
from ghg.holdings.positions import Position
from ghg.holdings.words import worded

OF_CERTIFICATES = (Purpose.RENEWABLE_DUTY, Purpose.SHARE_622)
OLD_CCER_UNTIL = 2024  # the last year of a national duty that they served


def of_purpose(held: Position, purpose: Purpose, year: int) -> None:
    """Hold a block to a purpose; raises E-RULE.purpose, .old_ccer, .year."""
    place = Place(subject=str(held.block))
    wrong_kind = (
        purpose is Purpose.ETS_DUTY if held.instrument.certificate else (purpose in OF_CERTIFICATES)
    )
    if wrong_kind:
        said = worded("purpose", "holding.purpose", purpose)
        said |= worded("kind", "instrument", held.instrument)
        raise DataError("E-RULE.purpose", place, held.instrument.value, **said)
    old = held.instrument is Instrument.CCER_OLD and year > OLD_CCER_UNTIL
    if old and purpose is Purpose.ETS_DUTY:
        raise DataError("E-RULE.old_ccer", place, held.batch, year=year)
    if purpose is Purpose.SHARE_622 and not held.only_of(year):
        raise DataError("E-RULE.year", place, months_of(held), year=year)


def doubts(held: Position, purpose: Purpose, year: int) -> tuple[Problem, ...]:
    """Ask about certificates of another year than the one that they are used for."""
    if not held.instrument.certificate or held.only_of(year) or purpose is Purpose.SHARE_622:
        return ()
    place = Place(subject=str(held.block))
    said = {"year": str(year)}
    return (Problem("E-RULE.other_year", place, months_of(held), said, "warning"),)


def may_pass_on(held: Position) -> None:
    """Refuse to pass on what moves with its power; raises E-RULE.not_tradable."""
    if held.acquired in NOT_TRADABLE:
        raise DataError("E-RULE.not_tradable", Place(subject=str(held.block)), held.raw)


def not_from_inside(held: Position, projects: Iterable[OwnProjectRow]) -> None:
    """Refuse credits of an own project inside the boundary; raises E-RULE.inside."""
    for one in projects:
        if one.place is ProjectPlace.INSIDE and is_of(held, one):
            raise DataError("E-RULE.inside", Place(subject=str(held.block)), one.name)


def is_of(held: Position, project: OwnProjectRow) -> bool:
    """Tell whether credits come from an own project, by its code or name."""
    names = (plant_key(project.code), plant_key(project.name))
    return not held.instrument.certificate and plant_key(held.plant) in names


def months_of(held: Position) -> str:
    """Write the months of a block's generation or vintage."""
    first, last = month_text(held.first_month), month_text(held.last_month)
    return first if first == last else f"{first}~{last}"
