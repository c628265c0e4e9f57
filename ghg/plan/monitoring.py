"""A first data quality control plan, made from the streams: known fields filled, others named.

Each stream of a source that is there gives one item for its activity and one for every parameter
of its method. Nothing is invented: what the ledger does not know stays open.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ghg.domain.monitoring import PlanItem
from ghg.domain.streams import EmissionSource, Stream, balance_text
from ghg.methods.asked import parameters_of
from ghg.methods.formula import Parameter
from ghg.plan.plan import Plan
from ghg.plan.wanted import NOT_INVOLVED, OUTSIDE, months_by_status

NEEDED = ("determination", "frequency", "missing_rule")
ACTIVITY_FIELDS = (*NEEDED, "recording", "data_source", "rank", "department")
METER_FIELDS = ("instrument", "serial", "place", "accuracy", "calibration_months")
PARAMETER_FIELDS = (*NEEDED, "department")


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger tells of the data: meters of streams with place and accuracy, ranks of data
    sources in use, and the parameters (stream, parameter) that the plant measures itself."""

    meters: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    automatic: frozenset[str] = frozenset()
    ranks: Mapping[str, int] = field(default_factory=dict)
    measured: frozenset[tuple[str, str]] = frozenset()


def proposed(plan: Plan, known: Known, first_month: int, last_month: int) -> tuple[PlanItem, ...]:
    """Propose the items of a plan for some months."""
    sources = {one.code: one for one in plan.sources if _there(plan, one, first_month, last_month)}
    streams = [one for one in plan.streams if one.source in sources]
    made = [item for stream in streams for item in _items(stream, sources[stream.source], known)]
    return tuple(replace(item, code=f"D{number:02d}") for number, item in enumerate(made, 1))


def open_fields(item: PlanItem) -> tuple[str, ...]:
    """Name the fields of an item that a person still has to fill in."""
    wanted = PARAMETER_FIELDS if item.parameter else ACTIVITY_FIELDS
    if item.determination in ("", "metered") and not item.parameter:
        wanted = (*wanted, *METER_FIELDS)
    if item.determination == "calculated":
        wanted = PARAMETER_FIELDS
    if item.determination == "sampled":
        wanted = (*wanted, "standard")
    return tuple(name for name in wanted if not getattr(item, name))


def _there(plan: Plan, source: EmissionSource, first_month: int, last_month: int) -> bool:
    """Tell whether a source is involved, or nobody spoke of it yet, in some month."""
    months = months_by_status(source, plan.involvements, plan.boundary, first_month, last_month)
    return any(status not in (NOT_INVOLVED, OUTSIDE) for status in months.values())


def _items(stream: Stream, source: EmissionSource, known: Known) -> Iterator[PlanItem]:
    yield _activity(stream, known)
    for parameter in parameters_of(source.method, stream.input):
        yield _parameter(stream, parameter, known)


def _activity(stream: Stream, known: Known) -> PlanItem:
    """Propose the item of a stream's quantity."""
    if stream.balance:
        return PlanItem(
            code="",
            stream=stream.code,
            unit=stream.unit,
            determination="calculated",
            frequency="monthly",
            recording="monthly",
            missing_rule="not_allowed",
            data_source=balance_text(stream.balance),
        )
    meter = known.meters.get(stream.code, "")
    place, accuracy = known.places.get(meter, ("", ""))
    return PlanItem(
        code="",
        stream=stream.code,
        unit=stream.unit,
        determination="metered" if meter else "",
        meter=meter,
        place=place,
        accuracy=accuracy,
        frequency="continuous" if meter in known.automatic else "",
        recording="monthly",
        rank=known.ranks.get(stream.code, 0),
    )


def _parameter(stream: Stream, parameter: Parameter, known: Known) -> PlanItem:
    """Propose the item of a parameter: sampled where the plant holds a value, else looked up."""
    unit = f"{parameter.unit}/{parameter.per}" if parameter.per else ""
    item = PlanItem(code="", stream=stream.code, parameter=parameter.name, unit=unit)
    if (stream.code, parameter.name) in known.measured:
        return replace(item, determination="sampled")
    return replace(item, determination="default", frequency="once", missing_rule="not_allowed")
