"""The plan of a plant: organisation, facilities, sources, streams, boundary, units, products."""

from decimal import Decimal
from typing import Any

from ghg.desk.absence import set_absent, set_rank_reason
from ghg.desk.boundary import boundary, boundary_event, set_boundary
from ghg.desk.boundary_cases import answer_case, case_list, compare_boundaries
from ghg.desk.context import Desk
from ghg.desk.facts import add_fact, fact_list
from ghg.desk.organisation import (
    OrganisationView,
    found_organisation,
    organisation_list,
    set_particular,
)
from ghg.desk.plan import add_facility, add_source, add_unit, plan_of, set_status
from ghg.desk.streams import add_stream, set_unused, stream_of
from ghg.desk.units import division_list, share_stream, unit_list
from ghg.domain.bounds_shares import Division
from ghg.domain.issue import FacilityRow
from ghg.domain.streams import EmissionSource, Stream
from ghg.errors import DataError
from ghg.web.api.route import act, read


def organisation(desk: Desk) -> tuple[OrganisationView, ...]:
    """Show the organisation whose books these are; others in the database are nobody's business."""
    found = organisation_list(desk)
    return tuple(one for one in found if desk.organisation in ("", one.code))


def founded(
    desk: Desk,
    code: str,
    name_zh: str,
    name_en: str = "",
    credit_code: str = "",
    accept: tuple[str, ...] = (),
    *,
    example: bool = False,
) -> OrganisationView:
    """Found the organisation of an empty database; raises E-STATE.founded."""
    if organisation_list(desk):
        raise DataError("E-STATE.founded")
    return found_organisation(desk, code, name_zh, name_en, credit_code, accept, example=example)


def plan_shown(desk: Desk, entity: str = "") -> Any:
    """Give facilities, sources, streams and what is said of them."""
    return plan_of(desk, entity)


def facilities(desk: Desk, entity: str = "") -> tuple[FacilityRow, ...]:
    """List the facilities."""
    return plan_of(desk, entity).facilities


def sources(desk: Desk, entity: str = "") -> tuple[EmissionSource, ...]:
    """List the sources of emissions."""
    return plan_of(desk, entity).sources


def streams(desk: Desk, entity: str = "") -> tuple[Stream, ...]:
    """List the streams: what is counted of each source."""
    return plan_of(desk, entity).streams


def stream_added(
    desk: Desk,
    code: str,
    name_zh: str,
    source: str,
    item: str,
    unit: str,
    name_en: str = "",
    input: str = "",  # noqa: A002 - the word of the command line
    route: str = "",
    power: str = "",
    mode: str = "",
    balance: str = "",
    reference_state: str = "",
    entity: str = "",
) -> Stream:
    """Add a stream to a source, in the words of the command line."""
    said = {
        "code": code,
        "name_zh": name_zh,
        "name_en": name_en,
        "source": source,
        "item": item,
        "unit": unit,
        "input": input,
        "route": route,
        "power": power,
        "mode": mode,
        "balance": balance,
        "reference_state": reference_state,
    }
    return add_stream(desk, stream_of(**said), entity)


def stream_shared(
    desk: Desk,
    stream: str,
    key: str,
    months: tuple[int, int],
    weights: dict[str, Decimal],
    reason: str,
    entity: str = "",
) -> Division:
    """Divide a stream among accounting units by weights."""
    return share_stream(desk, stream, key, months, weights, reason, entity)


ROUTES = (
    read("organisations", organisation),
    act("organisations", founded),
    act("organisation/particulars", set_particular),
    read("plan", plan_shown, like=plan_of),
    read("facilities", facilities),
    act("facilities", add_facility),
    act("facilities/{facility}/units", add_unit),
    read("sources", sources),
    act("sources", add_source),
    act("sources/{source}/status", set_status),
    read("streams", streams),
    act("streams", stream_added),
    act("streams/{stream}/unused", set_unused),
    act("streams/{stream}/absent", set_absent),
    act("streams/{stream}/rank-reason", set_rank_reason),
    act("streams/{stream}/shares", stream_shared),
    read("units", unit_list),
    read("divisions", division_list),
    read("boundary", boundary),
    act("boundary", set_boundary),
    act("boundary/events", boundary_event),
    read("boundary/cases", case_list),
    act("boundary/cases/{case}", answer_case),
    read("boundary/compare", compare_boundaries),
    read("products", fact_list),
    act("products", add_fact),
)
