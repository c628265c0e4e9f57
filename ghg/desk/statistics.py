"""Figures of statistical forms, of the energy book and of invoices: typed one row at a time.

They only check: nothing of them enters a total, so they may be filed for closed months too. The
same figure again changes nothing; another one needs a reason and becomes the next revision.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ghg.desk.context import Acting, Desk, Looking, acting, entity_id, looking, published
from ghg.desk.statistics_lines import fresh, inputs_of, standing_figures, write_figures
from ghg.domain import units
from ghg.domain.periods import Period
from ghg.domain.statistics import B204, COLUMNS, ENERGY, FORM205, INVOICE, MONEY, FormFigure
from ghg.errors import NOWHERE, DataError
from ghg.intake.energies import FORM_KINDS, energy_item
from ghg.intake.statistics import FormLine, form_unit
from ghg.intake.templates.statistics import Unfiled
from ghg.inventory.energy import CALORIFIC
from ghg.inventory.energy_beside import MEDIUM_TCE
from ghg.plan.plan import Plan, load_plan

USUAL_UNITS: Mapping[str, str] = {"grid_electricity": "10^4kWh", "heat": "GJ"}


@dataclass(frozen=True, slots=True)
class Filed:
    """What a row of a form did: figures written, figures that stood already."""

    name: str
    new: int
    known: int


def file_form205(
    desk: Desk,
    item: str,
    period: Period,
    figures: Mapping[str, Decimal],
    unit: str,
    money_unit: str = "",
    facility: str = "",
    reason: str = "",
    entity: str = "",
) -> Filed:
    """File a row of form 205-1 for the entity or one facility.

    Raises E-EMPTY.form, E-REF.energy, E-UNIT, E-DIM, E-SIGN, E-CONFLICT.form.
    """
    name = energy_item(item)
    unit, money = units.unit(unit), units.unit(money_unit) if money_unit else ""
    if "purchase_money" in figures:
        money = money or "CNY"
    given = {column: (value, form_unit(column, unit, money)) for column, value in figures.items()}
    return _file(desk, FORM205, name, period, given, facility, "", reason, entity)


def file_b204(
    desk: Desk,
    column: str,
    value: Decimal,
    unit: str,
    period: Period,
    name: str = "",
    basis: str = "",
    facility: str = "",
    reason: str = "",
    entity: str = "",
) -> Filed:
    """File the output of a product, or the output value, of form B204-1; raises as form 205-1."""
    _known(column, COLUMNS[B204])
    given = {column: (value, units.unit(unit))}
    return _file(desk, B204, name, period, given, facility, basis, reason, entity)


def file_energy(
    desk: Desk,
    part: str,
    item: str,
    value: Decimal,
    unit: str,
    period: Period,
    facility: str = "",
    reason: str = "",
    entity: str = "",
) -> Filed:
    """File media, recovered or sold energy, or energy used as material, which no stream records.

    Raises E-KIND.figure, E-REF.energy, and E-DIM where the item's coefficient has another unit.
    """
    _known(part, COLUMNS[ENERGY])
    name = energy_item(item)
    given = {part: (value, units.unit(unit))}
    _convertible(part, name, given[part][1])
    return _file(desk, ENERGY, name, period, given, facility, "", reason, entity)


def file_invoice(
    desk: Desk,
    stream: str,
    value: Decimal,
    unit: str,
    period: Period,
    reason: str = "",
    entity: str = "",
) -> Filed:
    """File what the invoices of a stream amount to in money; raises E-REF.stream, E-DIM."""
    given = {"amount": (value, units.unit(unit))}
    with looking(desk) as at:
        _plan(at, entity).stream(stream)
    return _file(desk, INVOICE, stream, period, given, "", "", reason, entity)


def withdraw_figure(
    desk: Desk,
    figure: str,
    name: str,
    period: Period,
    reason: str,
    facility: str = "",
    entity: str = "",
) -> None:
    """Take back a figure (`form205.closing`) of an item, product or stream; it stays in the books.

    Raises E-REASON, E-REF.figure.
    """
    if not reason:
        raise DataError("E-REASON", NOWHERE, f"{figure} {name}")
    with acting(desk, "crosscheck.withdraw", f"{figure} {name}", reason) as at:
        plan = _plan(at, entity)
        key = (facility, figure, name, period.first_day, period.last_day)
        before = standing_figures(at, plan).get(key)
        if before is None:
            raise DataError("E-REF.figure", NOWHERE, f"{figure} {name} {period}")
        given = [one.model_copy(update={"value": None}) for one in inputs_of(at, plan, [before])]
        head = at.record([one.model_dump() for one in given])
        write_figures(at, given, head.seq)


def figure_list(desk: Desk, entity: str = "") -> tuple[FormFigure, ...]:
    """List what was filed, the latest revision of each figure."""
    with looking(desk) as at:
        plan = _plan(at, entity)
        return tuple(standing_figures(at, plan).values())


def unfiled(at: Looking, plan: Plan, year: int) -> tuple[Unfiled, ...]:
    """List the energies of the plan of which form 205-1 says nothing in a year."""
    filed = {
        one.name
        for one in standing_figures(at, plan).values()
        if one.form == FORM205 and one.first_day // 10000 == year
    }
    units_used = {stream.item: stream.unit for stream in plan.streams if stream.item not in filed}
    known = published().vocabulary.items
    return tuple(
        Unfiled(known[item].name_zh, known[item].name_en, USUAL_UNITS.get(item, unit))
        for item, unit in units_used.items()
        if item in known and known[item].kind in FORM_KINDS
    )


def _file(
    desk: Desk,
    form: str,
    name: str,
    period: Period,
    figures: Mapping[str, tuple[Decimal, str]],
    facility: str,
    basis: str,
    reason: str,
    entity: str,
) -> Filed:
    """Write the figures of one row; the journal gets one entry."""
    if not figures:
        raise DataError("E-EMPTY.form", NOWHERE, name)
    days = (period.first_day, period.last_day)
    lines = [
        FormLine(facility, form, column, name, *days, _amount(value), unit, basis, 0)
        for column, (value, unit) in figures.items()
    ]
    for line in lines:
        if f"{form}.{line.column}" in MONEY:
            units.conversion(line.unit, "CNY")
    with acting(desk, f"crosscheck.{form}", f"{facility} {name}".strip(), reason) as at:
        plan = _plan(at, entity)
        new, problems = fresh(at, plan, lines, lambda _: NOWHERE)
        if problems and not reason:
            raise DataError.of(problems)
        if new:
            given = inputs_of(at, plan, new)
            head = at.record([one.model_dump() for one in given])
            write_figures(at, given, head.seq)
    said = name or f"{form}.{next(iter(figures))}"
    return Filed(said, len(new), len(lines) - len(new))


def _amount(value: Decimal) -> Decimal:
    if value < 0:
        raise DataError("E-SIGN", NOWHERE, str(value))
    return value


def _convertible(part: str, item: str, unit: str) -> None:
    """Refuse a unit for which the item has no coefficient; raises E-DIM with the fitting one."""
    wanted = MEDIUM_TCE if part == "medium" else CALORIFIC
    fitting = [
        one.unit.partition("/")[2] for one in published().factors(wanted) if one.item == item
    ]
    if fitting and not any(units.same_dimension(unit, one) for one in fitting):
        raise DataError("E-DIM", NOWHERE, unit, target=" / ".join(dict.fromkeys(fitting)))


def _known(word: str, choices: Sequence[str]) -> None:
    if word not in choices:
        raise DataError("E-KIND.figure", NOWHERE, word, choices="、".join(choices))


def _plan(at: Acting | Looking, entity: str) -> Plan:
    return load_plan(at.connection, at.org_id, entity_id(at, entity))
