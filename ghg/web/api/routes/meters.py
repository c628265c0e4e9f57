"""Meters: the register, events, and readings that a gateway pushes."""

from dataclasses import dataclass, replace

from ghg.desk.context import Desk
from ghg.desk.meters.events import state_meter
from ghg.desk.meters.months import meter_year
from ghg.desk.meters.readings import Read, TypedReading, read_meter
from ghg.desk.meters.register import add_meter, meter_list, meter_show
from ghg.domain.submissions import Submitted
from ghg.errors import NOWHERE, DataError, Problem
from ghg.web.api.route import act, read
from ghg.web.api.routes.settled import attached, event, reading, reading_withdrawn

MOST = 1000


@dataclass(frozen=True, slots=True)
class Pushed:
    """A cumulative reading of one meter at the end of a day."""

    day: int
    reading: str
    tariff: str = ""
    document: str = ""
    estimated: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one reading that was pushed: `new`, `same`, `submitted` or `refused`.

    `problems` are those of a refused one, each with its own code.
    """

    day: int
    tariff: str
    state: str
    submission: int = 0
    problems: tuple[Problem, ...] = ()


def push(
    desk: Desk,
    meter: str,
    readings: tuple[Pushed, ...],
    accept: tuple[str, ...] = (),
    entity: str = "",
) -> tuple[Taken, ...]:
    """Take the readings of a meter, each as an act of its own, in the order of days.

    A reading that stands already changes nothing, so the same push may be sent any number of times;
    one that says otherwise is refused (E-CONFLICT) and the others are taken all the same. A push of
    which no reading can be taken is refused whole, with every problem.
    """
    if not 1 <= len(readings) <= MOST:
        raise DataError("E-API.push", NOWHERE, str(len(readings)), most=MOST)
    each = replace(desk, request=None)  # several acts; sent again, those that stand do nothing
    in_order = sorted(readings, key=lambda one: (one.day, one.tariff))
    made = tuple(_taken(each, meter, one, accept, entity) for one in in_order)
    refused = [problem for one in made for problem in one.problems]
    if all(one.problems for one in made):
        raise DataError.of(refused)
    return made


def _taken(desk: Desk, meter: str, one: Pushed, accept: tuple[str, ...], entity: str) -> Taken:
    said = (one.day, one.reading, one.tariff, one.document, one.estimated, one.note)
    try:
        made: Read = read_meter(desk, TypedReading(meter, *said), accept=accept, entity=entity)
    except Submitted as notice:
        return Taken(one.day, one.tariff, "submitted", notice.number)
    except DataError as error:
        return Taken(one.day, one.tariff, "refused", problems=error.problems)
    return Taken(one.day, one.tariff, "new" if made.new else "same")


ROUTES = (
    read("meters", meter_list),
    act("meters", add_meter),
    read("meters/{code}", meter_show),
    act("meters/{code}/state", state_meter, version=meter_show),
    act("meters/{meter}/events", event),
    act("meters/{meter}/attach", attached),
    act("meters/{meter}/reading", reading),
    act("meters/{meter}/readings", push),
    act("meters/{meter}/withdraw", reading_withdrawn),
    read("meters/{code}/months", meter_year),
)
