"""What names a kept file as its paper: samples, facts, certificates, factors, claims, findings.

Whatever table points at a file is told here in one way. Of a thing that has revisions the latest
counts: a file that only an earlier one names, or one that was taken back, is told as no longer in
force.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select, true

from ghg.desk.context import Acting, Looking
from ghg.desk.evidence_names import MATERIAL, Names, Said
from ghg.inventory.reading.factors import FIRST_DAY
from ghg.ledger.columns import OPEN_END
from ghg.ledger.rows import table
from ghg.plan.plan import WITHDRAWN

OWN_PAPER = "evidence_id"
Tell = Callable[[Names, Any], Said]


@dataclass(frozen=True, slots=True)
class Use:
    """A thing that names a file: its table, its name, the word by which its page finds it.

    Months are 0 where the thing has none, and the last is 0 where it has no end. `stands` is false
    where a later word replaced the thing or took it back.
    """

    thing: str
    name_zh: str
    name_en: str
    key: str
    first_month: int
    last_month: int
    stands: bool


@dataclass(frozen=True, slots=True)
class Naming:
    """How a table names files: what two revisions of one thing have in common (nothing where each
    row is a thing of its own), how a row is told, and when it was taken back."""

    tell: Tell
    same: tuple[str, ...] = ()
    gone: Callable[[Any], bool] = lambda row: False  # noqa: ARG005 - most are never taken back
    column: str = OWN_PAPER
    only: Callable[[Any], ColumnElement[bool]] | None = None


_FACT = ("entity_id", "facility_id", "unit_id", "kind", "basis", "first_day", "last_day")
_VALUE = ("stream_id", "source_id", "facility_id", "parameter", "item", "first_month", "last_month")
_PROJECT = ("entity_id", "code", "first_day", "last_day")


def _withdrawn(row: Any) -> bool:
    return bool(row.withdrawn)


NAMINGS: Mapping[str, tuple[Naming, ...]] = {
    "sample": (
        Naming(Names.sample, ("stream_id", "code", "parameter"), lambda row: row.unit == WITHDRAWN),
    ),
    "parameter_value": (Naming(Names.value, _VALUE, lambda row: row.kind == WITHDRAWN),),
    "plant_fact": (
        Naming(
            Names.fact,
            _FACT,
            lambda row: row.value is None,
            only=lambda columns: columns.kind.not_like(f"{MATERIAL}%"),
        ),
        Naming(
            Names.fact,
            ("entity_id", "kind"),
            only=lambda columns: columns.kind.like(f"{MATERIAL}%"),
        ),
    ),
    "stock_count": (Naming(Names.count, ("stream_id", "day"), lambda row: not row.counted_by),),
    "split": (Naming(Names.of_stream, ("stream_id", "first_month", "last_month")),),
    "entry": (Naming(Names.of_stream),),
    "own_factor": (Naming(Names.factor, ("code",), lambda row: row.confidence == WITHDRAWN),),
    "monitoring_plan": (Naming(Names.plan),),
    "serial_root": (Naming(Names.root, gone=lambda row: bool(row.void)),),
    "block_event": (Naming(Names.block_event),),
    "serial_term": (Naming(Names.term, ("root_id",)),),
    "registry_statement": (Naming(Names.statement, ("instrument", "on_day")),),
    "group_paper": (Naming(Names.group_paper),),
    "own_project": (
        Naming(Names.project, _PROJECT, _withdrawn),
        Naming(Names.project, _PROJECT, _withdrawn, "effect_evidence_id"),
    ),
    "sold_attribute": (
        Naming(Names.of_stream, ("stream_id", "first_month", "last_month", "sale"), _withdrawn),
    ),
    "scheme_value": (
        Naming(Names.scheme_value, ("entity_id", "scheme", "slot", "stage"), _withdrawn),
    ),
    "claim_event": (Naming(Names.claim),),
    "engagement_term": (Naming(Names.engagement, ("engagement_id",)),),
    "sample_tick": (Naming(Names.pick, ("pick_id",)),),
    "finding": (Naming(Names.finding),),
    "finding_event": (Naming(Names.finding_event),),
    "issue_final": (Naming(Names.issue),),
    "received_issue": (Naming(Names.received),),
    "submission": (Naming(Names.submission),),
}


def uses_at(at: Acting | Looking) -> dict[int, tuple[Use, ...]]:
    """Give all that names each file, by the file's id; a thing with many revisions once."""
    names = Names(at)
    found: dict[int, dict[tuple[str, ...], Use]] = {}
    for name, namings in NAMINGS.items():
        for naming in namings:
            for paper, use in _uses(names, name, naming):
                held = found.setdefault(paper, {})
                key = (name, use.name_zh, str(use.first_month), str(use.last_month))
                if key not in held or use.stands:
                    held[key] = use
    return {paper: tuple(held.values()) for paper, held in found.items()}


def _uses(names: Names, name: str, naming: Naming) -> Iterator[tuple[int, Use]]:
    at, rows = names.at, table(name)
    here = (rows.c.org_id == at.org_id) & rows.c[naming.column].is_not(None)
    if naming.only is not None:
        here &= naming.only(rows.c)
    wanted = select(rows, _latest(at, name, naming).label("latest")).where(here)
    for row in at.connection.execute(wanted.order_by(*rows.primary_key.columns)):
        zh, en, key = naming.tell(names, row)
        stands = bool(row.latest) and not naming.gone(row)
        yield getattr(row, naming.column), Use(name, zh, en, key, *_months(row), stands)


def _latest(at: Acting | Looking, name: str, naming: Naming) -> ColumnElement[Any]:
    """Tell whether a row is the latest word on its thing."""
    if not naming.same:
        return true()
    rows = table(name)
    last = select(func.max(rows.c.id)).where(rows.c.org_id == at.org_id)
    return rows.c.id.in_(last.group_by(*(rows.c[one] for one in naming.same)))


def _months(row: Row[Any]) -> tuple[int, int]:
    """Give the months that a row speaks of, by whatever it calls its days."""
    if hasattr(row, "first_month"):
        return row.first_month, row.last_month
    if hasattr(row, "first_day"):
        first = 0 if row.first_day == FIRST_DAY else row.first_day // 100
        return first, 0 if row.last_day == OPEN_END else row.last_day // 100
    day = next((getattr(row, one) for one in ("day", "on_day") if hasattr(row, one)), 0) or 0
    return day // 100, day // 100
