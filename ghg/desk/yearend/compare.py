"""Last year's report beside this year's inventory: quantities by stream, tonnes by source."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from ghg.desk.context import Desk, entity_id, looking
from ghg.desk.inventory import draft, inventory_list
from ghg.domain.issue import Issue
from ghg.domain.numbers import from_exact_text
from ghg.domain.units import conversion
from ghg.errors import NOWHERE, DataError
from ghg.inventory.plantbooks import Prior
from ghg.inventory.reading.monitoring import read_priors
from ghg.plan.plan import load_plan


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure of last year beside this year's, None where one is not known.

    `axis` is activity (of the stream `code`, in `unit`) or emission (of the source `code`, tCO2e).
    `change` is a share of last year's figure.
    """

    axis: str
    code: str
    unit: str
    before: Fraction
    now: Fraction | None
    change: Fraction | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What could be compared, and the figures of last year that belong to no single source."""

    year: int
    rows: tuple[Compared, ...]
    apart: tuple[Prior, ...]


def compare(desk: Desk, year: int, entity: str = "") -> Comparison:
    """Lay the figures of the year before beside this year's inventory as it stands.

    Raises E-EMPTY.prior without figures of the year before, E-REF.inventory_year.
    """
    priors = prior_list(desk, year - 1, entity)
    if not priors:
        raise DataError("E-EMPTY.prior", NOWHERE, str(year - 1))
    codes = [one.inventory for one in inventory_list(desk) if one.year == year]
    if not codes:
        raise DataError("E-REF.inventory_year", NOWHERE, str(year))
    made = draft(desk, codes[-1])
    return Comparison(
        year=year,
        rows=(*_streams(priors, made), *_sources(priors, made)),
        apart=tuple(one for one in priors if not one.source),
    )


def prior_list(desk: Desk, year: int, entity: str = "") -> tuple[Prior, ...]:
    """List the figures of a year before this ledger, as they were read last."""
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        held = read_priors(at.connection, at.org_id, plan)
    return tuple(one for one in held if one.year == year)


def _streams(priors: Iterable[Prior], made: Issue) -> Iterable[Compared]:
    """Compare the quantity of every stream that last year's figures name, in last year's unit."""
    now = {row.stream: row for row in made.stream_totals}
    for stream, unit in dict.fromkeys((one.stream, one.unit) for one in priors if one.stream):
        mine = [one for one in priors if (one.stream, one.unit) == (stream, unit)]
        before = sum((Fraction(one.quantity or 0) for one in mine), Fraction(0))
        row = now.get(stream)
        told = from_exact_text(row.quantity) * conversion(row.unit, unit) if row else None
        yield Compared("activity", stream, unit, before, told, _change(before, told))


def _sources(priors: Iterable[Prior], made: Issue) -> Iterable[Compared]:
    """Compare the tonnes of every source: by its own tables, else by its line of the summary."""
    known = [one for one in priors if one.source and one.co2e_t is not None]
    for source in dict.fromkeys(one.source for one in known):
        mine = [one for one in known if one.source == source]
        detailed = [one for one in mine if one.axis == "activity"] or mine
        before = sum((Fraction(one.co2e_t or 0) for one in detailed), Fraction(0))
        lines = [row for row in made.lines if row.view == "guide" and row.source == source]
        told = sum((from_exact_text(row.co2e_t) for row in lines), Fraction(0)) if lines else None
        yield Compared("emission", source, "tCO2e", before, told, _change(before, told))


def _change(before: Fraction, now: Fraction | None) -> Fraction | None:
    return (now - before) / before if before and now is not None else None
