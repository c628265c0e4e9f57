"""Questions about what a batch makes of the monthly totals, before it is agreed to.

The batch is posted already, in the transaction that a refusal takes back: so the totals are those
that would stand, duplicates skipped and all. They are read once for the streams that were touched.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import select, text

from ghg.desk.context import Acting
from ghg.domain.numbers import MILLIONTHS, plain, quantity
from ghg.domain.periods import days_in, month_period, month_text
from ghg.domain.streams import Mode, Stream
from ghg.domain.units import conversion, same_dimension
from ghg.errors import NOWHERE, Problem
from ghg.intake.history import Jump, hours_of, jumps
from ghg.intake.words import RECORD_KINDS
from ghg.ledger.rows import table
from ghg.plan.plan import WITHDRAWN, Plan

NAMEPLATE = "nameplate_hourly"

_COUNTED = {"metered", "purchase", "own_production", "material_use"}  # stocks swing by nature
_KINDS = tuple(number for name, (number, _, _) in RECORD_KINDS.items() if name in _COUNTED)
# In whole millionths, as they are stored: there may be many.
_TOTALS = f"""SELECT stream_id, kind, month, quantity, last_batch FROM monthly_total
WHERE org_id = :org AND kind IN ({", ".join(map(str, _KINDS))}) AND stream_id IN
  (SELECT stream_id FROM monthly_total WHERE org_id = :org AND last_batch = :batch)"""  # noqa: S608
_FEWER = frozenset({"E-JUMP.median", "E-ZERO.month"})

Key = tuple[int, int]  # stream, kind


@dataclass(slots=True)
class _Totals:
    """The months of one stream and kind, and those that the batch moved."""

    months: dict[int, int]
    new: set[int]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a month of a stream (by its id); it needs consent."""

    stream: int
    month: int
    problem: Problem


def questions(at: Acting, plan: Plan, batch_id: int) -> list[Asked]:
    """Ask about every month of a posted batch that stands out."""
    streams = {plan.stream_ids[one.code]: one for one in plan.streams}
    ceilings = _ceilings(at, streams)
    return [
        Asked(stream, jump.month, _problem(streams[stream], jump))
        for (stream, kind), totals in _totals(at, batch_id).items()
        if stream in streams
        for jump in jumps(totals.months, frozenset(totals.new), ceilings.get(stream, {}))
        if not _of_a_part(at, streams[stream], stream, kind, jump)
    ]


def _totals(at: Acting, batch_id: int) -> dict[Key, _Totals]:
    """Read the totals of the streams that a batch touched."""
    given = {"org": at.org_id, "batch": batch_id}
    found: dict[Key, _Totals] = {}
    for stream, kind, month, amount, last in at.connection.execute(text(_TOTALS), given):
        totals = found.setdefault((stream, kind), _Totals({}, set()))
        totals.months[month] = int(amount)
        if last == batch_id:
            totals.new.add(month)
    return {key: totals for key, totals in found.items() if totals.new}


def _ceilings(at: Acting, streams: Mapping[int, Stream]) -> dict[int, dict[int, int]]:
    """Give what the nameplate of a stream could use in each month at most, in millionths."""
    values = table("parameter_value")
    wanted = select(values).where(
        (values.c.org_id == at.org_id)
        & (values.c.parameter == NAMEPLATE)
        & values.c.stream_id.is_not(None)
    )
    made: dict[int, dict[int, int]] = {}
    for row in at.connection.execute(wanted.order_by(values.c.id)):
        stream = streams.get(row.stream_id)
        if stream is None or not same_dimension(row.unit, f"{stream.unit}/h"):
            continue
        hourly = Fraction(row.value) * conversion(row.unit, f"{stream.unit}/h") * MILLIONTHS
        for year in range(row.first_month // 100, row.last_month // 100 + 1):
            for month in range(year * 100 + 1, year * 100 + 13):
                if row.first_month <= month <= row.last_month:
                    held = made.setdefault(row.stream_id, {})
                    held[month] = int(hourly * hours_of(month))
                    if row.kind == WITHDRAWN:
                        del held[month]
    return made


def _of_a_part(at: Acting, stream: Stream, stream_id: int, kind: int, jump: Jump) -> bool:
    """Tell whether little was used only because the records cover a part of the month.

    Deliveries come as they come: few of them in a month are no finding.
    """
    if jump.code not in _FEWER or jump.quantity >= jump.other:
        return False
    if stream.mode is Mode.EVENT:
        return True
    records = table("activity_record")
    wanted = select(records.c.first_day, records.c.last_day).where(
        (records.c.org_id == at.org_id)
        & (records.c.stream_id == stream_id)
        & (records.c.month == jump.month)
        & (records.c.kind == kind)
    )
    found = {tuple(row) for row in at.connection.execute(wanted)}
    covered = sum(int(last) - int(first) + 1 for first, last in found)
    whole = days_in(month_period(jump.month))
    return covered < whole and 5 * jump.quantity * whole > jump.other * covered


def _problem(stream: Stream, jump: Jump) -> Problem:
    said = {
        "stream": stream.code,
        "month": month_text(jump.month),
        "other": f"{plain(quantity(jump.other))} {stream.unit}",
        "times": str(jump.times or _times(jump)),
    }
    raw = f"{plain(quantity(jump.quantity))} {stream.unit}"
    return Problem(jump.code, NOWHERE, raw, said, "warning")


def _times(jump: Jump) -> str:
    """Write how many times as much it is: `12.5`, or `1/98` where it is less."""
    if not (jump.other and jump.quantity):
        return "-"
    if jump.quantity < jump.other:
        return f"1/{jump.other // jump.quantity}"
    tenths = 10 * jump.quantity // jump.other
    return f"{tenths // 10}.{tenths % 10}"
