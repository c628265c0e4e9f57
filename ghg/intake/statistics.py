"""Rows of form 205-1 (能源购进、消费与库存): one row per energy and period, one figure per cell.

Quantities are those of the period itself, not summed up since January. A coefficient is tonnes of
standard coal per unit of measure, as the form prints it. Money has a unit column of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from ghg.domain import units
from ghg.domain.periods import Period
from ghg.domain.statistics import COAL_UNIT, COLUMNS, FORM205, FormFigure
from ghg.errors import NOWHERE, DataError
from ghg.intake import words
from ghg.intake.columns import Column
from ghg.intake.energies import energy_item
from ghg.intake.facts import FacilityCodes, read_period, read_value
from ghg.intake.reader import ColumnReader
from ghg.intake.rows import Rows
from ghg.intake.taking import Counts, Note, Table, Taking
from ghg.ledger.blocks import RecordBlock
from ghg.sheets.cells import is_missing

NAME_LIMIT = 200
FIGURES = COLUMNS[FORM205]

FORM205_COLUMNS: tuple[Column, ...] = (
    Column("facility", "厂区编码", "facility", ("厂区", "facility code")),
    Column("item", "能源名称", "energy", ("能源品种", "品种", "energy item")),
    Column("period", "月份或年份", "month or year", ("月份", "年份", "period", "month", "year")),
    Column("unit", "计量单位", "unit", ("单位",)),
    Column("opening", "期初库存量", "opening stock", ("年初库存量", "期初库存")),
    Column("purchase", "购进量", "purchase", ("购进实物量", "购进")),
    Column("purchase_money", "购进金额", "purchase money", ("金额",)),
    Column("money_unit", "金额单位", "money unit"),
    Column("consumption", "消费量合计", "consumption", ("消费量", "消费合计")),
    Column("industrial", "工业生产消费", "industrial use", ("工业生产消费量",)),
    Column("material", "用于原材料", "used as material", ("原材料消费",)),
    Column("transport", "运输工具消费", "transport", ("交通运输工具消费",)),
    Column("closing", "期末库存量", "closing stock", ("期末库存",)),
    Column("coefficient", "采用折标系数", "standard coal coefficient", ("折标系数",)),
)


@dataclass(frozen=True, slots=True)
class FormLine(FormFigure):
    """One filled cell of a form, with its row in the file."""

    row: int


def form_unit(column: str, unit: str, money_unit: str) -> str:
    """Give the unit of a column of the form."""
    if column == "coefficient":
        return f"{COAL_UNIT}/{unit}"
    return money_unit if column == "purchase_money" else unit


class FormTable:
    """The taker of one sheet of form 205-1."""

    notes: tuple[Note, ...] = ()

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._facilities = FacilityCodes(taking.plan)
        self.lines: list[FormLine] = []

    @property
    def counts(self) -> Counts:
        return Counts()

    def take(self, rows: Rows) -> RecordBlock | None:
        """Keep the figures of the rows that have any."""
        given = [
            at
            for at in range(len(rows))
            if any(not is_missing(rows.column(name)[at]) for name in FIGURES)
        ]
        if given:
            self._read(rows.picked(given))
        return None

    def finish(self) -> RecordBlock | None:
        return None

    def _read(self, rows: Rows) -> None:
        at = self._taking
        reader = ColumnReader(at.layout, at.findings)
        texts = {name: rows.column(name) for name in ("facility", "item", "period", "unit")}
        owners = reader.read(rows, "facility", texts["facility"], self._owner)
        items = reader.read(rows, "item", texts["item"], partial(_item, reader))
        periods = reader.read(
            rows, "period", texts["period"], lambda text: read_period(text, at.today)
        )
        names = reader.read(rows, "unit", texts["unit"], units.unit)
        money = reader.read(rows, "money_unit", _money_units(rows), partial(_money, reader))
        figures = {name: reader.read(rows, name, rows.column(name), _figure) for name in FIGURES}
        for place in (one for one in range(len(rows)) if one not in reader.wrong):
            said = (owners[place], items[place], periods[place])
            for name in FIGURES:
                value = figures[name][place]
                if value is not None:
                    unit = form_unit(name, names[place], money[place])
                    self._keep(said, name, value, unit, rows.numbers[place])

    def _keep(
        self, said: tuple[str, str, Period], column: str, value: Decimal, unit: str, row: int
    ) -> None:
        owner, name, period = said
        days = (period.first_day, period.last_day)
        self.lines.append(FormLine(owner, FORM205, column, name, *days, value, unit, "", row))

    def _owner(self, text: str) -> str:
        """Read a facility's code; an empty cell means the whole entity."""
        return self._facilities.read(text) if text.strip() else ""


def _figure(text: str) -> Decimal | None:
    return None if is_missing(text) else read_value(text)


def _item(reader: ColumnReader, text: str) -> str:
    """Read the energy; raises E-EMPTY.cell, E-REF.energy."""
    return energy_item(_filled(reader, "item", text))


def _filled(reader: ColumnReader, column: str, text: str) -> str:
    """Read a text that must be there; raises E-EMPTY.cell."""
    if not text.strip():
        raise DataError("E-EMPTY.cell", NOWHERE, "", column=reader.layout.shown(column))
    return words.limited(NAME_LIMIT, text)


def _money_units(rows: Rows) -> Sequence[tuple[str, str]]:
    return list(zip(rows.column("purchase_money"), rows.column("money_unit"), strict=True))


def _money(reader: ColumnReader, texts: tuple[str, str]) -> str:
    """Read the unit of money where there is money; raises E-EMPTY.cell, E-UNIT, E-DIM."""
    money, unit = texts
    if is_missing(money):
        return ""
    name = units.unit(_filled(reader, "money_unit", unit))
    units.conversion(name, "CNY")
    return name


FORM205_TABLE = Table(
    name=FORM205,
    sheets=("能源购进、消费与库存", "Energy statistics"),
    columns=FORM205_COLUMNS,
    needed=lambda _: ("item", "period", "unit"),
    open=FormTable,
)
