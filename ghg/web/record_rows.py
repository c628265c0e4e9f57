"""Records as a table shows them, from the ledger as it stands now."""

from dataclasses import dataclass

from ghg.desk.records import FIRST, Records, RecordView, records_of
from ghg.domain.numbers import grouped, plain
from ghg.domain.periods import Period
from ghg.web.links import link
from ghg.web.reader import Reader
from ghg.web.site import Site


@dataclass(frozen=True, slots=True)
class Row:
    """One record, every part written out."""

    record: int
    stream: str
    span: str
    quantity: str
    unit: str
    kind: str
    data_class: str
    document: str
    whole_bill: str
    batch: int
    file_name: str
    said: str


@dataclass(frozen=True, slots=True)
class Held:
    """Some records of a stream's month, what they add up to, and the way to all of them."""

    stream: str
    said: str
    more: str
    rows: tuple[Row, ...]


def held(site: Site, reader: Reader, stream: str, month: int, unit: str) -> Held:
    """Give the first records of a stream in a month with their count and sums."""
    found = records_of(site.desk, stream, month)
    more = link("/records", stream=stream, month=reader.month(month))
    rows = tuple(row_of(reader, one) for one in found.rows)
    return Held(stream, summed(reader, found, unit), more if found.count > FIRST else "", rows)


def summed(reader: Reader, found: Records, unit: str) -> str:
    """Say how many records there are and what each kind of them adds up to."""
    sums = (
        f"{reader.named('cli.record_kind', kind)} {grouped(plain(quantity))} {unit}"
        for kind, quantity in found.sums
    )
    values = {"count": found.count, "shown": len(found.rows), "sum": reader.listed(sums)}
    return reader.t("cli.records", **values) if found.count else reader.t("cli.empty")


def row_of(reader: Reader, one: RecordView) -> Row:
    quantity = grouped(plain(one.quantity))
    line = reader.t("place.row", row=one.line) if one.line else ""
    return Row(
        record=one.record,
        stream=one.stream,
        span=str(Period(one.first_day, one.last_day)),
        quantity=f"≈ {quantity}" if one.estimated else quantity,
        unit=one.unit,
        kind=one.kind,
        data_class=one.data_class,
        document=" ".join(part for part in (one.document, line) if part),
        whole_bill=_whole_bill(one),
        batch=one.batch,
        file_name=one.file_name,
        said=_said(reader, one),
    )


def _said(reader: Reader, one: RecordView) -> str:
    """Give the words behind a record: how it was estimated, who approved that, what was noted."""
    method, approver = one.method or "—", one.approver or "—"
    words = (
        reader.t("web.record.estimated", method=method, approver=approver) if one.estimated else "",
        one.note,
    )
    return reader.t("web.record.and").join(word for word in words if word)


def _whole_bill(one: RecordView) -> str:
    """Give days and quantity of the bill as printed, where the record is a share of it."""
    if one.bill_quantity is None or one.bill_first_day is None or one.bill_last_day is None:
        return ""
    days = Period(one.bill_first_day, one.bill_last_day)
    return f"{days} {grouped(plain(one.bill_quantity))} {one.unit}"
