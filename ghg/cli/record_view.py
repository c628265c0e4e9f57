"""Records on a terminal: a table of some, or all of them one after another."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ghg.cli.home import Home
from ghg.cli.say import listed, named, out
from ghg.cli.tables import GAP, out_table
from ghg.domain.numbers import grouped, plain
from ghg.domain.periods import Period
from ghg.texts import label

if TYPE_CHECKING:
    from ghg.desk.records import RecordView

COLUMNS = (
    "number",
    "stream",
    "span",
    "quantity",
    "unit",
    "kind",
    "class",
    "bill",
    "whole_bill",
    "batch",
    "file",
)


def row_of(home: Home, one: "RecordView") -> tuple[str, ...]:
    """Give the cells of a record."""
    quantity = grouped(plain(one.quantity))
    return (
        str(one.record),
        one.stream,
        str(Period(one.first_day, one.last_day)),
        f"≈ {quantity}" if one.estimated else quantity,
        one.unit,
        named(home, "cli.record_kind", one.kind),
        named(home, "report.class", one.data_class),
        _document(home, one),
        _whole_bill(one),
        str(one.batch),
        one.file_name,
    )


def _document(home: Home, one: "RecordView") -> str:
    """Name the document, with the line on it where one was given."""
    line = label("place.row", home.language, row=one.line) if one.line else ""
    return " ".join(part for part in (one.document, line) if part)


def _whole_bill(one: "RecordView") -> str:
    """Give days and quantity of the bill as printed, where the record is a share of it."""
    if one.bill_quantity is None or one.bill_first_day is None or one.bill_last_day is None:
        return ""
    days = Period(one.bill_first_day, one.bill_last_day)
    return f"{days} {grouped(plain(one.bill_quantity))} {one.unit}"


def out_some(home: Home, records: Any, unit: str) -> None:
    """Show the first records of a stream's month, with their count and their sum."""
    sums = [
        f"{named(home, 'cli.record_kind', kind)} {grouped(plain(quantity))} {unit}"
        for kind, quantity in records.sums
    ]
    values = {"count": records.count, "shown": len(records.rows), "sum": listed(home, sums)}
    out(label("cli.records", home.language, **values))
    out_table(home, COLUMNS, (row_of(home, one) for one in records.rows))


def out_streamed(home: Home, found: Iterable["RecordView"]) -> None:
    """Write every record on its line, as it comes: nothing is held, however many there are."""
    heads = (label(f"cli.column.{column}", home.language) for column in COLUMNS)
    out(GAP.join(heads), bold=True)
    for one in found:
        out(GAP.join(row_of(home, one)))
