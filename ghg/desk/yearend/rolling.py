"""Year end: what of a year goes on in the next one, shown first and written in one act.

Sources that were there to the last day go on. Streams stay as they are. Closing stocks of December
become opening stocks of January. Absences and unused months do not roll: they were said of their
own months. The last readings of the meters, and the end of the monitoring plan, are named.
"""

from dataclasses import dataclass
from decimal import Decimal

from ghg.desk.context import Acting, Desk, Looking, acting, entity_id, looking
from ghg.desk.yearend.stocks import CarriedStock, carried_stocks, opening_block
from ghg.domain.bounds import spoken_of
from ghg.domain.monitoring import PlanVersion, governing
from ghg.domain.periods import Period, year_period
from ghg.domain.streams import Involvement, Unused
from ghg.inventory.reading.monitoring import read_plans
from ghg.ledger.posting import post
from ghg.ledger.rows import checked
from ghg.ledger.tables import BatchInput, SourceVersionInput
from ghg.plan.meters import load_meters
from ghg.plan.plan import NOW, Plan, load_plan, rows_of
from ghg.plan.wanted import INVOLVED, UNCONFIRMED

BATCH_KIND = "year_roll"


@dataclass(frozen=True, slots=True)
class RolledSource:
    """A source and how it goes on.

    `roll`: it was there to the last day, and is said to be there in the new year. `continues`:
    that was said without an end. `spoken`: something was said of the new year itself. `ended`: it
    was not there on the last day. `returns`: nor was it, but an older word without an end brings
    it back, and a person must say what holds. `unconfirmed`: nobody spoke of its last day.
    """

    source: str
    name_zh: str
    name_en: str
    state: str


@dataclass(frozen=True, slots=True)
class LastReading:
    """The last reading of a register of a meter in the year; `when` is a day or a month."""

    meter: str
    tariff: str
    when: int
    reading: Decimal


@dataclass(frozen=True, slots=True)
class Rolled:
    """What rolling a year forward does (`done` tells whether it was) and what it names.

    `plan_until` is the last day of the monitoring plan's version that holds at the end of the old
    year, 0 where there is none; `boundary` tells whether a boundary of the new year is stated.
    """

    year: int
    done: bool
    sources: tuple[RolledSource, ...]
    stocks: tuple[CarriedStock, ...]
    readings: tuple[LastReading, ...]
    ended_absences: tuple[Unused, ...]
    plan_version: int
    plan_until: int
    boundary: bool

    @property
    def to_do(self) -> bool:
        """Whether there is anything to write."""
        rolling = any(one.state == "roll" for one in self.sources)
        return rolling or any(one.state == "carry" for one in self.stocks)


def roll(desk: Desk, year: int, entity: str = "", *, confirm: bool = False) -> Rolled:
    """Say what goes on into a year; with `confirm` write it, all in one act or nothing.

    What was written before is not written again. Raises what posting raises (E-CLOSED, ..).
    """
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
        found = _found(at, plan, year)
    if not (confirm and found.to_do):
        return found
    with acting(desk, "year.roll", str(year)) as acted:
        plan = load_plan(acted.connection, acted.org_id, entity_id(acted, entity))
        found = _found(acted, plan, year, done=True)
        _write(acted, plan, found)
    return found


def _found(at: Acting | Looking, plan: Plan, year: int, *, done: bool = False) -> Rolled:
    before = year_period(year - 1)
    version = _version(at, plan, before.last_month)
    return Rolled(
        year=year,
        done=done,
        sources=tuple(
            RolledSource(
                one.code, one.name_zh, one.name_en, source_state(one.code, plan.involvements, year)
            )
            for one in plan.sources
        ),
        stocks=carried_stocks(at, plan, year),
        readings=_readings(at, plan, before),
        ended_absences=tuple(one for one in plan.unused if one.last_month == before.last_month),
        plan_version=version.version if version else 0,
        plan_until=version.last_day if version else 0,
        boundary=all(spoken_of(plan.boundary, month) for month in year_period(year).months),
    )


def source_state(source: str, involvements: tuple[Involvement, ...], year: int) -> str:
    """Say how a source goes on into a year, by the latest word about the last day before it."""
    said = [one for one in involvements if one.source == source]
    new, last_day = year_period(year), year_period(year - 1).last_day
    if any(new.first_day <= one.first_day <= new.last_day for one in said):
        return "spoken"
    covering = [one for one in said if one.first_day <= last_day <= one.last_day]
    if not covering or covering[-1].status == UNCONFIRMED:
        return "unconfirmed"
    last = covering[-1]
    if last.status == INVOLVED:
        return "continues" if last.last_day > last_day else "roll"
    open_ended = any(one.status == INVOLVED and one.last_day > last_day for one in covering)
    return "returns" if open_ended and last.last_day == last_day else "ended"


def _version(at: Acting | Looking, plan: Plan, month: int) -> PlanVersion | None:
    return governing(read_plans(at.connection, at.org_id, plan), month)


def _readings(at: Acting | Looking, plan: Plan, year: Period) -> tuple[LastReading, ...]:
    """Give the last reading of every register: one that a person wrote, or a meter file's."""
    names = {
        row_id: code for code, row_id in load_meters(at.connection, at.org_id, plan).ids.items()
    }
    latest: dict[tuple[str, str], LastReading] = {}
    for row in rows_of(at.connection, at.org_id, "meter_month", NOW):
        if row.meter_id in names and row.month in year.months and row.last_reading is not None:
            _later(latest, names[row.meter_id], row.tariff, row.month * 100, row.last_reading)
    standing = {
        (row.meter_id, row.tariff, row.day): row
        for row in rows_of(at.connection, at.org_id, "meter_reading", NOW)
    }
    for row in standing.values():
        inside = year.first_day <= row.day <= year.last_day and not row.withdrawn
        if row.meter_id in names and inside:
            _later(latest, names[row.meter_id], row.tariff, row.day, row.reading)
    return tuple(latest[key] for key in sorted(latest))


def _later(
    latest: dict[tuple[str, str], LastReading], meter: str, tariff: str, when: int, reading: Decimal
) -> None:
    """Keep the later of two readings of a register."""
    before = latest.get((meter, tariff))
    if before is None or before.when < when:
        latest[meter, tariff] = LastReading(meter, tariff, when, reading)


def _write(at: Acting, plan: Plan, found: Rolled) -> None:
    """Write the sources' words and the opening stocks."""
    days = year_period(found.year)
    for one in found.sources:
        if one.state == "roll":
            said = checked(
                SourceVersionInput,
                source_id=plan.source_ids[one.source],
                status=INVOLVED,
                first_day=days.first_day,
                last_day=days.last_day,
                reason=f"{found.year - 1}年结转 / rolled forward",
            )
            at.put("source_version", said)
    block = opening_block(plan, found.stocks, found.year)
    if len(block):
        given = checked(BatchInput, kind=BATCH_KIND, file_name="")
        post(at.connection, at.org_id, at.act, given, [block])
