"""Rows of the activity table become records: column by column, every mistake with its place.

A distinct text is read once, however often it stands in the column. Nothing here is an object per
row, and no number passes through a binary float.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from ghg.domain.missing import ESTIMATES, estimate_method
from ghg.errors import NOWHERE, DataError
from ghg.intake import words
from ghg.intake.amounts import Amounts
from ghg.intake.bills import with_bills
from ghg.intake.columns import ACTIVITY, YEAR, Layout
from ghg.intake.idle import idle_rows, sum_rows
from ghg.intake.names import Names
from ghg.intake.reader import ColumnReader, Reader
from ghg.intake.rowdays import RowDays
from ghg.intake.rows import Rows
from ghg.intake.sums import Printed, SumChecks
from ghg.intake.taking import Counts, Line, Note, Table, Taking
from ghg.ledger.blocks import RecordBlock
from ghg.plan.plan import Plan

TEXT_LIMIT = 200
NOTE_LIMIT = 4000

_PARALLEL = ("stream", "document", "line", "kind", "data_class", "estimated", "method", "rank")


class ActivityTable:
    """The taker of one activity table; it holds what it learned from block to block."""

    lines: tuple[Line, ...] = ()

    def __init__(self, taking: Taking) -> None:
        plan = taking.plan
        self._streams = {stream.code: stream for stream in plan.streams}
        self._ids = plan.stream_ids
        self._reader = ColumnReader(taking.layout, taking.findings)
        by_id = {plan.stream_ids[code]: stream for code, stream in self._streams.items()}
        self._amounts = Amounts(self._reader, by_id)
        self._sums = SumChecks(self._reader)
        self._names = Names(stream_names(plan))
        self._row_days = RowDays(self._reader, taking.today)
        self._delivered = 0
        self._idle = 0
        self._unapproved = False
        self.notes: list[Note] = []

    @property
    def counts(self) -> Counts:
        return Counts(self._delivered, self._idle, self._amounts.converted)

    def finish(self) -> RecordBlock | None:
        return None

    def take(self, given: Rows) -> RecordBlock | None:
        """Check some rows; give the records of those without a mistake."""
        sums = sum_rows(given, self._streams)
        rows = self._with_figures(given, sums)
        self._delivered += len(rows)
        if not len(rows):
            self._sums.compare(given, sums, Printed())
            return None
        columns = self._columns(rows)
        self._sums.compare(given, sums, self._amounts.printed)
        wrong, self._reader.wrong = self._reader.wrong, set()
        if wrong:
            kept = [at for at in range(len(rows)) if at not in wrong]
            columns = {name: [column[at] for at in kept] for name, column in columns.items()}
        if not columns["stream"]:
            return None
        self.notes += _notes(columns)
        return with_bills(_block(columns))

    def _with_figures(self, rows: Rows, sums: Collection[int]) -> Rows:
        """Leave out rows that nobody touched, and rows of sums."""
        idle = idle_rows(rows) - set(sums)
        if not idle and not sums:
            return rows
        self._idle += len(idle)
        return rows.picked([at for at in range(len(rows)) if at not in idle and at not in sums])

    def _columns(self, rows: Rows) -> dict[str, Sequence[Any]]:
        """Read every column of some rows; None stands where something is wrong."""
        readers: dict[str, Reader] = {
            "stream": self._stream,
            "line": words.line,
            "kind": words.record_kind,
            "data_class": words.data_class,
            "estimated": words.flag,
            "method": partial(words.limited, TEXT_LIMIT),
            "approver": partial(words.limited, TEXT_LIMIT),
            "rank": words.rank,
            "note": partial(words.limited, NOTE_LIMIT),
        }
        columns: dict[str, Sequence[Any]] = {
            name: self._reader.read(rows, name, rows.columns[name], reader)
            if name in rows.columns
            else [reader("")] * len(rows)
            for name, reader in readers.items()
        }
        columns["document"] = self._reader.read_texts(rows, "document", TEXT_LIMIT)
        columns["period"] = self._row_days.read(rows)
        columns["quantity"] = self._amounts.read(rows, columns["stream"])
        columns["row"] = rows.numbers
        if any(columns["estimated"]):
            self._unexplained(rows, columns)
        return columns

    def _stream(self, text: str) -> int:
        """Find a stream's id; raises E-EMPTY.cell, E-REF.stream, E-RULE.balance."""
        code = words.limited(TEXT_LIMIT, text)
        if not code:
            raise DataError("E-EMPTY.cell", NOWHERE, "", column=self._reader.layout.shown("stream"))
        if code not in self._streams:
            raise self._names.refusal(code, "E-REF.stream")
        if self._streams[code].balance:
            raise DataError("E-RULE.balance", NOWHERE, code, stream=code)
        return self._ids[code]

    def _unexplained(self, rows: Rows, columns: Mapping[str, Sequence[Any]]) -> None:
        """Find estimates that do not say how they were made, and who approved them."""
        shown = "method" if "method" in rows.columns else "estimated"
        known = "approver" in rows.columns
        three = zip(columns["estimated"], columns["method"], columns["approver"], strict=True)
        for at, (guessed, how, approver) in enumerate(three):
            if not guessed:
                continue
            if how == "":
                self._reader.tell(rows, at, shown, DataError("E-METHOD.estimate"))
            elif how is not None and not estimate_method(how):
                self._reader.tell(rows, at, shown, unknown_method(how))
            if known and approver == "":
                self._reader.tell(rows, at, "approver", DataError("E-METHOD.approver"))
            elif how and not known and not self._unapproved:
                self._unapproved = True
                self._reader.warn(rows, at, "estimated", "E-METHOD.no_approver", "")


def unknown_method(text: str) -> DataError:
    """Refuse a method of estimating that is not on the list, with the choices."""
    choices_zh = "、".join(zh for zh, _ in ESTIMATES.values())
    choices_en = ", ".join(en for _, en in ESTIMATES.values())
    return DataError(
        "E-METHOD.unknown", NOWHERE, text, choices_zh=choices_zh, choices_en=choices_en
    )


def stream_names(plan: Plan) -> dict[str, list[str]]:
    """Give the names of every stream: its own, and its source's where that has no other stream."""
    sources = {source.code: source for source in plan.sources}
    streams = [stream for stream in plan.streams if not stream.balance]
    of_source = Counter(stream.source for stream in streams)
    named: dict[str, list[str]] = {}
    for stream in streams:
        named[stream.code] = [stream.name_zh, stream.name_en]
        if of_source[stream.source] == 1 and stream.source in sources:
            source = sources[stream.source]
            named[stream.code] += [source.name_zh, source.name_en, source.code]
    return named


def needed_columns(layout: Layout) -> tuple[str, ...]:
    """Name the columns that an activity table cannot do without."""
    days = {"first_day", "last_day"} & layout.names
    period = ("first_day", "last_day") if days else ("month",)
    return ("stream", "quantity", *period, *(() if layout.header_unit else ("unit",)))


ACTIVITY_TABLE = Table(
    name="activity",
    sheets=("活动数据", "Activity data"),
    columns=(*ACTIVITY, YEAR),
    needed=needed_columns,
    open=ActivityTable,
)


def _block(columns: Mapping[str, Sequence[Any]]) -> RecordBlock:
    period = columns["period"]
    parallel: dict[str, Any] = {name: columns[name] for name in _PARALLEL}
    return RecordBlock(
        first_day=[one.first_day for one in period],
        last_day=[one.last_day for one in period],
        quantity=columns["quantity"],
        row=columns["row"],
        **parallel,
    )


def _notes(columns: dict[str, Sequence[Any]]) -> Iterator[Note]:
    """Keep remarks and approvals: these are no part of a record."""
    if not any(columns["note"]) and not any(columns["approver"]):
        return
    for at, (text, approver) in enumerate(zip(columns["note"], columns["approver"], strict=True)):
        if text or (approver and columns["estimated"][at]):
            period = columns["period"][at]
            yield Note(
                stream=columns["stream"][at],
                first_day=period.first_day,
                last_day=period.last_day,
                document=columns["document"][at],
                line=columns["line"][at],
                kind=columns["kind"][at],
                quantity=columns["quantity"][at],
                text=text,
                data_class=columns["data_class"][at],
                method=columns["method"][at],
                approver=approver if columns["estimated"][at] else "",
                rank=columns["rank"][at],
            )
