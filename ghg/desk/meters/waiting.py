"""What was handed in of a meter and waits for a second person: in no figure, named at the meter.

A reading is tried against what stands when it is handed in. What waits is not in the books yet; so
a reading is held against the waiting ones too, as if they had been approved, and the person is
asked where both cannot stand.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Desk, looking
from ghg.desk.handed_on import standing
from ghg.desk.meters.register import book_of
from ghg.desk.meters.settle import settle
from ghg.domain.periods import day_text
from ghg.domain.submissions import OPEN, WAITING, SubmissionState
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.intake.readings.table import read_tariff
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import MeterReadingInput
from ghg.plan.plan import Plan
from ghg.sheets.cells import read_number

READING = "meter.read"
CONSENT, TARIFFS = (code.partition(".")[0] for code in ("E-WAITS.same", "E-METER.tariff"))
ACTIONS = (READING, "meter.withdraw", "meter.event", "meter.attach", "meter.state")


@dataclass(frozen=True, slots=True)
class WaitingAct:
    """An act on a meter that waits: its submission, state and maker, and what it says.

    `day` is 0 and `reading` "" where the act has none.
    """

    number: int
    action: str
    state: SubmissionState
    maker: str
    day: int
    tariff: str
    reading: str


def waiting_acts(desk: Desk) -> Mapping[str, tuple[WaitingAct, ...]]:
    """Give what waits for a second person, by meter, oldest first."""
    found: dict[str, tuple[WaitingAct, ...]] = {}
    with looking(desk) as at:
        for row in standing(at.connection, at.org_id, ACTIONS, OPEN):
            words = json.loads(row.words)
            said = words.get("typed") or words
            meter = str(said.get("meter") or said.get("code") or "")
            found[meter] = (*found.get(meter, ()), _act(row, said))
    return found


def ask_about_waiting(
    at: Acting, plan: Plan, given: MeterReadingInput, meter: str, accept: tuple[str, ...]
) -> None:
    """Ask about a reading that was only tried, where readings of its meter wait.

    Raises E-WAITS.same where one of that day and register waits, and E-WAITS.reading where all
    together would be refused; both go by the consent E-WAITS.
    """
    ids = book_of(at, plan).ids
    rows = standing(at.connection, at.org_id, (READING,), WAITING)
    typed = [(row, json.loads(row.words)["typed"]) for row in rows]
    mine = [_act(row, said) for row, said in typed if said["meter"] == meter]
    if not mine or CONSENT in accept:
        return
    same = [one for one in mine if (one.day, read_tariff(one.tariff)) == (given.day, given.tariff)]
    if same:
        raise _asked("E-WAITS.same", meter, same)
    for _, said in typed:
        if said["meter"] == meter:
            before = standing_reading(at, ids[meter], read_tariff(said["tariff"]), said["day"])
            revision = before.revision + 1 if before is not None else 0
            at.put("meter_reading", reading_input(ids[meter], said, revision))
    try:
        settle(at, plan, meter, (TARIFFS,))
    except DataError:
        raise _asked("E-WAITS.reading", meter, mine) from None


def reading_input(meter: int, said: Mapping[str, Any], revision: int) -> MeterReadingInput:
    """Make a row of a reading as typed, in its words."""
    return checked(
        MeterReadingInput,
        meter_id=meter,
        tariff=read_tariff(said["tariff"]),
        day=said["day"],
        reading=read_number(said["reading"]),
        document=said["document"],
        estimated=said["estimated"],
        note=said["note"],
        revision=revision,
    )


def standing_reading(at: Acting, meter: int, tariff: str, day: int) -> Row[Any] | None:
    """Give the latest revision of a reading."""
    held = table("meter_reading")
    here = (held.c.org_id == at.org_id) & (held.c.meter_id == meter)
    wanted = select(held).where(here & (held.c.tariff == tariff) & (held.c.day == day))
    return at.connection.execute(wanted.order_by(held.c.revision.desc()).limit(1)).first()


def _act(row: Row[Any], said: Mapping[str, Any]) -> WaitingAct:
    return WaitingAct(
        row.id,
        row.action,
        SubmissionState(row.state),
        row.maker,
        int(said.get("day") or 0),
        str(said.get("tariff") or ""),
        str(said.get("reading") or ""),
    )


def _asked(code: str, meter: str, mine: Sequence[WaitingAct]) -> DataError:
    """Ask, with the submissions that wait."""
    waits = "；".join(f"#{one.number} {day_text(one.day)} {one.reading}" for one in mine)
    said, codes = {"meter": meter, "waits": waits}, f"--accept {CONSENT}"
    asked = Problem(code, Place(subject=meter), meter, said, "warning")
    return DataError.of([asked, Problem("E-ACCEPT", NOWHERE, codes, {"codes": codes})])
