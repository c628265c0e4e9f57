"""What the ledger knows that a plan's workbook shows or its cells may name."""

from collections.abc import Iterable

from sqlalchemy import select

from ghg.desk.context import Looking, published
from ghg.desk.organisation import credit_codes_at
from ghg.domain.bounds import EVER
from ghg.domain.issue import BoundaryRow, FacilityRow
from ghg.domain.meters import Feeding
from ghg.domain.monitoring import PlanVersion
from ghg.domain.periods import Period, day_text
from ghg.domain.streams import EmissionSource
from ghg.intake.monitoring.filled import PlanTerms
from ghg.intake.monitoring.template import Surroundings
from ghg.ledger.rows import table
from ghg.methods import METHODS
from ghg.methods.asked import gases_of
from ghg.plan.meters import load_meters
from ghg.plan.monitoring import Known
from ghg.plan.plan import NOW, WITHDRAWN, Plan, rows_of
from ghg.texts import Language, label


def plan_terms(at: Looking, plan: Plan) -> PlanTerms:
    """Give what the cells of a plan may name."""
    meters = load_meters(at.connection, at.org_id, plan).meters
    return PlanTerms(plan.streams, frozenset(one.code for one in meters), _parameter_names())


def known(at: Looking, plan: Plan, days: Period) -> Known:
    """Give what the ledger tells of the data of a plan in a period."""
    book = load_meters(at.connection, at.org_id, plan)
    return Known(
        meters=_fed(book.feedings, days),
        places={one.code: (one.place, one.accuracy_class) for one in book.meters},
        automatic=frozenset(one.code for one in book.meters if one.automatic),
        ranks=_ranks(at, plan),
        measured=_measured(at, plan),
    )


def surroundings(
    at: Looking, plan: Plan, versions: tuple[PlanVersion, ...], title: str, language: Language
) -> Surroundings:
    """Give what the workbook of a plan shows beside version and items."""
    names = {code: pair[language == "en"] for code, pair in _parameter_names().items()}
    return Surroundings(
        title=title,
        versions=versions,
        boundary=(*_entity(at, plan, language), *_places(plan, language)),
        sources=tuple(_source(plan, one, language) for one in plan.sources),
        streams={one.code: _name(one.name_zh, one.name_en, language) for one in plan.streams},
        parameters=names,
        meters=tuple(one.code for one in load_meters(at.connection, at.org_id, plan).meters),
    )


def _parameter_names() -> dict[str, tuple[str, str]]:
    """Name the parameters that some method asks for."""
    words = published().vocabulary.parameters
    asked = (one.name for method in METHODS.values() for one in method.parameters)
    return {name: (words[name].name_zh, words[name].name_en) for name in dict.fromkeys(asked)}


def _fed(feedings: Iterable[Feeding], days: Period) -> dict[str, str]:
    """Name the meter of each stream that exactly one meter feeds in the period."""
    feeding: dict[str, set[str]] = {}
    for one in feedings:
        if one.first_day <= days.last_day and one.last_day >= days.first_day:
            feeding.setdefault(one.stream, set()).add(one.meter)
    return {stream: next(iter(held)) for stream, held in feeding.items() if len(held) == 1}


def _ranks(at: Looking, plan: Plan) -> dict[str, int]:
    """Give the rank of each stream's data source in its latest month, where one was stated."""
    totals = table("monthly_total")
    wanted = select(totals.c.stream_id, totals.c.weakest_rank).where(totals.c.org_id == at.org_id)
    streams = {row_id: code for code, row_id in plan.stream_ids.items()}
    found = at.connection.execute(wanted.order_by(totals.c.stream_id, totals.c.month))
    return {
        streams[row.stream_id]: row.weakest_rank
        for row in found
        if row.stream_id in streams and row.weakest_rank
    }


def _measured(at: Looking, plan: Plan) -> frozenset[tuple[str, str]]:
    """Name the parameters of streams that the plant holds samples or values of its own for."""
    found: set[tuple[str, str]] = set()
    streams = {row_id: code for code, row_id in plan.stream_ids.items()}
    sources = {row_id: code for code, row_id in plan.source_ids.items()}
    for row in rows_of(at.connection, at.org_id, "sample", NOW):
        found |= {(streams[row.stream_id], row.parameter)} if row.stream_id in streams else set()
    for row in rows_of(at.connection, at.org_id, "parameter_value", NOW):
        owners = (
            one.code
            for one in plan.streams
            if one.code == streams.get(row.stream_id) or one.source == sources.get(row.source_id)
        )
        if row.kind != WITHDRAWN:
            found |= {(code, row.parameter) for code in owners}
    return frozenset(found)


def _entity(at: Looking, plan: Plan, language: Language) -> Iterable[tuple[str, ...]]:
    """Give the entity's own line, with the credit code as it holds."""
    entities = table("entity")
    here = (entities.c.org_id == at.org_id) & (entities.c.id == plan.entity_id)
    row = at.connection.execute(select(entities).where(here)).one()
    name = _name(row.name_zh, row.name_en, language)
    code = next((one.value for one in credit_codes_at(at, plan.entity_id)), "")
    yield label("plan_book.entity", language), row.code, name, code


def _places(plan: Plan, language: Language) -> Iterable[tuple[str, ...]]:
    """Give each facility with its address, then what the boundary says of it."""
    for one in plan.facilities:
        name = _name(one.name_zh, one.name_en, language)
        yield label("plan_book.facility", language), one.code, name, _address(one)
    for row in plan.boundary:
        said = label(f"plan_book.boundary.{row.member}", language)
        code = "/".join(part for part in (row.facility, row.unit, row.subject) if part)
        yield said, code, _days(row), row.reason


def _days(row: BoundaryRow) -> str:
    """Write the days of a row of the boundary; an open end is left out."""
    first = day_text(row.first_day) if row.first_day > EVER.first_day else ""
    last = day_text(row.last_day) if row.last_day < EVER.last_day else ""
    return f"{first}~{last}"


def _address(facility: FacilityRow) -> str:
    """Give the address, or the province where none was recorded."""
    return facility.address or published().region(facility.region).name_zh


def _source(plan: Plan, source: EmissionSource, language: Language) -> tuple[str, ...]:
    kind = published().source_kind(source.kind)
    streams = [one.code for one in plan.streams if one.source == source.code]
    return (
        source.code,
        _name(source.name_zh, source.name_en, language),
        source.facility,
        _name(kind.name_zh, kind.name_en, language),
        _listed(gases_of(source.method), language),
        _listed(streams, language),
    )


def _listed(words: Iterable[str], language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(words)


def _name(zh: str, en: str, language: Language) -> str:
    return zh if language == "zh" else en or zh
