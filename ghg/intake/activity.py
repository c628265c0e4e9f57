"""Rows of the activity table become records: column by column, every mistake with its place.

A distinct text is read once, however often it stands in the column. Nothing here is an object per
row, and no number passes through a binary float.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import partial
from typing import Any

from ghg.domain.periods import Period
from ghg.errors import NOWHERE, DataError
from ghg.intake import days, words
from ghg.intake.amounts import Amounts
from ghg.intake.bills import with_bills
from ghg.intake.columns import ACTIVITY, Layout
from ghg.intake.idle import idle_rows, sum_rows
from ghg.intake.reader import ColumnReader, Reader
from ghg.intake.rows import Rows
from ghg.intake.taking import Counts, Line, Note, Table, Taking
from ghg.ledger.blocks import RecordBlock

TEXT_LIMIT = 200
NOTE_LIMIT = 4000
MOST_GUESSES = 50

_PARALLEL = ("stream", "document", "line", "kind", "data_class", "estimated", "method", "rank")


class ActivityTable:
    """The taker of one activity table; it holds what it learned from block to block."""

    lines: tuple[Line, ...] = ()

    def __init__(self, taking: Taking) -> None:
        plan = taking.plan
        self._today = taking.today
        self._streams = {stream.code: stream for stream in plan.streams}
        self._ids = plan.stream_ids
        self._reader = ColumnReader(taking.layout, taking.findings)
        by_id = {plan.stream_ids[code]: stream for code, stream in self._streams.items()}
        self._amounts = Amounts(self._reader, by_id)
        self._unknown = 0
        self._delivered = 0
        self._idle = 0
        self.notes: list[Note] = []

    @property
    def counts(self) -> Counts:
        return Counts(self._delivered, self._idle, self._amounts.converted)

    def finish(self) -> RecordBlock | None:
        return None

    def take(self, given: Rows) -> RecordBlock | None:
        """Check some rows; give the records of those without a mistake."""
        rows = self._with_figures(given)
        self._delivered += len(rows)
        if not len(rows):
            return None
        columns = self._columns(rows)
        wrong, self._reader.wrong = self._reader.wrong, set()
        if wrong:
            kept = [at for at in range(len(rows)) if at not in wrong]
            columns = {name: [column[at] for at in kept] for name, column in columns.items()}
        if not columns["stream"]:
            return None
        self.notes += _notes(columns)
        return with_bills(_block(columns))

    def _with_figures(self, rows: Rows) -> Rows:
        """Leave out rows that nobody touched, and rows of sums."""
        sums = sum_rows(rows, self._streams)
        idle = idle_rows(rows) - sums
        if not idle and not sums:
            return rows
        self._idle += len(idle)
        for at in sorted(sums):
            self._reader.warn(rows, at, "quantity", "E-TOTAL", rows.shown("quantity", at))
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
        columns["period"] = self._periods(rows)
        columns["quantity"] = self._amounts.read(rows, columns["stream"])
        columns["row"] = rows.numbers
        self._unexplained(rows, columns["estimated"], columns["method"])
        return columns

    def _stream(self, text: str) -> int:
        """Find a stream's id; raises E-EMPTY.cell, E-REF.stream, E-RULE.balance."""
        code = words.limited(TEXT_LIMIT, text)
        if not code:
            raise DataError("E-EMPTY.cell", NOWHERE, "", column=self._reader.layout.shown("stream"))
        if code not in self._streams:
            raise DataError("E-REF.stream", NOWHERE, code, near=self._near(code))
        if self._streams[code].balance:
            raise DataError("E-RULE.balance", NOWHERE, code, stream=code)
        return self._ids[code]

    def _near(self, code: str) -> str:
        """Name the most alike codes; looking costs time, so not for hundreds of wrong codes."""
        self._unknown += 1
        if self._unknown > MOST_GUESSES:
            return "-"
        return "、".join(get_close_matches(code, self._streams, n=3, cutoff=0.4)) or "-"

    def _periods(self, rows: Rows) -> list[Any]:
        """Read the days of every row; warn where they lie ahead or reach far."""
        texts: Sequence[Hashable]
        if "first_day" in rows.columns:
            texts = list(zip(*map(rows.column, ("month", "first_day", "last_day")), strict=True))
            shown, periods = "first_day", self._reader.read(rows, "first_day", texts, self._days)
        else:
            texts = rows.column("month")
            shown, periods = "month", self._reader.read(rows, "month", texts, self._month)
        read = dict(zip(texts, periods, strict=True))
        odd = {text: days.warning(one, self._today) for text, one in read.items() if one}
        if any(odd.values()):
            for at, text in enumerate(texts):
                if odd.get(text):
                    self._reader.warn(rows, at, shown, odd[text], days.shown(periods[at]))
        return periods

    def _days(self, texts: days.MonthDays) -> Period:
        return days.plausible(days.read_days(texts), self._today)

    def _month(self, text: str) -> Period:
        return self._days((text, "", ""))

    def _unexplained(
        self, rows: Rows, estimated: Sequence[int | None], method: Sequence[str | None]
    ) -> None:
        """Find estimates that do not say how they were made."""
        shown = "method" if "method" in rows.columns else "estimated"
        if any(estimated):
            for at, (guessed, how) in enumerate(zip(estimated, method, strict=True)):
                if guessed and how == "":
                    self._reader.tell(rows, at, shown, DataError("E-METHOD.estimate"))


def needed_columns(layout: Layout) -> tuple[str, ...]:
    """Name the columns that an activity table cannot do without."""
    days = {"first_day", "last_day"} & layout.names
    period = ("first_day", "last_day") if days else ("month",)
    return ("stream", "quantity", *period, *(() if layout.header_unit else ("unit",)))


ACTIVITY_TABLE = Table(
    name="activity",
    sheets=("活动数据", "Activity data"),
    columns=ACTIVITY,
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
    if any(columns["note"]):
        for at, text in enumerate(columns["note"]):
            if text:
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
                )
