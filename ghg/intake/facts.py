"""Rows of the sheet of products and money become dated facts of a facility."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ghg.domain.periods import Period, year_period
from ghg.errors import NOWHERE, DataError, Problem
from ghg.intake import days, words
from ghg.intake.columns import FACTS, Layout
from ghg.intake.findings import Findings
from ghg.intake.names import Names
from ghg.intake.reader import ColumnReader
from ghg.intake.rows import Rows
from ghg.intake.taking import Counts, Note, Table, Taking
from ghg.ledger.blocks import RecordBlock
from ghg.plan.plan import Plan
from ghg.sheets.cells import is_missing, read_number

NAME_LIMIT = 200


@dataclass(frozen=True, slots=True)
class FactLine:
    """A product's output or an amount of money of a facility, with its row in the file."""

    facility: str
    kind: str
    name: str
    first_day: int
    last_day: int
    value: Decimal
    unit: str
    basis: str
    row: int

    @property
    def key(self) -> tuple[str, str, str, int, int]:
        """What the fact is about: only one value can stand for it."""
        return self.facility, self.kind, self.name, self.first_day, self.last_day


def read_facts(
    rows: Rows, plan: Plan, layout: Layout, today: int, findings: Findings
) -> tuple[FactLine, ...]:
    """Read the facts of a sheet; rows without a value are not delivered."""
    filled = rows.picked([at for at, text in enumerate(rows.column("value")) if not _blank(text)])
    if not len(filled):
        return ()
    reader = ColumnReader(layout, findings)
    texts = {name: filled.column(name) for name in ("facility", "kind", "name", "period", "basis")}
    facilities = reader.read(filled, "facility", texts["facility"], FacilityCodes(plan).read)
    kinds = reader.read(filled, "kind", texts["kind"], _kind)
    names = reader.read(filled, "name", texts["name"], _name)
    order = layout.day_order
    periods = reader.read(
        filled, "period", texts["period"], lambda text: read_period(text, today, order)
    )
    values = reader.read(filled, "value", filled.column("value"), read_value)
    units = reader.read(
        filled, "unit", list(zip(texts["kind"], filled.column("unit"), strict=True)), _unit
    )
    bases = reader.read(filled, "basis", texts["basis"], _name)
    return tuple(
        FactLine(place, kind, name, period.first_day, period.last_day, value, unit, basis, row)
        for at, (place, kind, name, period, value, unit, basis, row) in enumerate(
            zip(
                facilities, kinds, names, periods, values, units, bases, filled.numbers, strict=True
            )
        )
        if at not in reader.wrong
    )


class FactTable:
    """The taker of one sheet of facts."""

    notes: tuple[Note, ...] = ()

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self.lines: list[FactLine] = []

    @property
    def counts(self) -> Counts:
        return Counts()

    def take(self, rows: Rows) -> RecordBlock | None:
        """Keep the facts of some rows."""
        at = self._taking
        self.lines += read_facts(rows, at.plan, at.layout, at.today, at.findings)
        return None

    def finish(self) -> RecordBlock | None:
        self._taking.findings.extend(_doubles(self.lines, self._taking.layout))
        return None


FACTS_TABLE = Table(
    name="facts",
    sheets=("产品与产值", "Products and value"),
    columns=FACTS,
    needed=lambda _: ("facility", "kind", "period", "value", "unit"),
    open=FactTable,
)


class FacilityCodes:
    """The facilities of the plan."""

    def __init__(self, plan: Plan) -> None:
        self._names = Names({one.code: (one.name_zh, one.name_en) for one in plan.facilities})
        self._codes = [facility.code for facility in plan.facilities]

    def read(self, text: str) -> str:
        """Find a facility's code; raises E-REF.facility with the nearest."""
        code = words.limited(NAME_LIMIT, text)
        if code in self._codes:
            return code
        raise self._names.refusal(code, "E-REF.facility")


def _blank(text: str) -> bool:
    return is_missing(text)


def _kind(text: str) -> str:
    return words.word_code(words.FACT_KINDS, text, "E-KIND.fact")


def _name(text: str) -> str:
    return words.limited(NAME_LIMIT, text)


def read_period(text: str, today: int, order: str = "ymd") -> Period:
    """Read a month, or a year such as 2025 or 2025年; raises E-DATE."""
    year = text.strip().removesuffix("年")
    if len(year) == 4 and year.isascii() and year.isdigit():
        return days.plausible(year_period(int(year)), today)
    return days.plausible(days.read_month(text, order), today)


def read_value(text: str) -> Decimal:
    """Read a number that is not below zero; raises E-NUM and E-SIGN."""
    value = read_number(text)
    if value < 0:
        raise DataError("E-SIGN.record", NOWHERE, text)
    return value


def _unit(texts: tuple[str, str]) -> str:
    """Read a unit for a kind; a kind that is wrong is told in its own column."""
    kind, unit = texts
    try:
        known = _kind(kind)
    except DataError:
        known = ""
    return words.fact_unit(known, unit)


def _doubles(lines: list[FactLine], layout: Layout) -> Iterator[Problem]:
    """Find facts that stand twice in the sheet."""
    first: dict[tuple[str, str, str, int, int], int] = {}
    for line in lines:
        earlier = first.setdefault(line.key, line.row)
        if earlier != line.row:
            place = layout.place("value", line.row)
            yield Problem("E-DUP.fact", place, str(line.value), {"row": str(earlier)})
