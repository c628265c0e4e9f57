"""The workbook of a data quality control plan: two sheets to fill in, the others to read.

It holds every field of the plan's template: version and revisions, entity, boundary and
facilities, sources and gases, one row for each datum, internal rules, who signs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ghg.domain.monitoring import PlanItem, PlanVersion
from ghg.domain.periods import day_text
from ghg.intake.columns import Column
from ghg.intake.monitoring.columns import (
    CLOSED,
    ITEM_SHEETS,
    ITEMS,
    NEEDED,
    PLAN_KIND,
    VERSION_COLUMNS,
    VERSION_FIELDS,
    VERSION_SHEETS,
    member_word,
)
from ghg.intake.tables import TEMPLATE_VERSION, Owner
from ghg.ledger.columns import OPEN_END
from ghg.sheets.template import TemplateColumn, TemplateSheet, write_workbook
from ghg.sheets.template_cells import Value
from ghg.texts import Language, label

BLANK_ITEM_ROWS = 20
_WIDTHS: Mapping[str, float] = MappingProxyType(
    {"name": 22, "parameter": 20, "place": 20, "standard": 22, "data_source": 24, "note": 24}
)
_SHEETS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "revisions": ("修订记录", "Revisions"),
        "boundary": ("主体与边界", "Entity and boundary"),
        "sources": ("排放源", "Sources"),
    }
)
_FOR_READING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "revisions": ("version", "first", "last", "reason", "prepared_by", "approved_by"),
        "boundary": ("subject", "code", "name", "detail"),
        "sources": ("source", "name", "facility", "kind", "gases", "streams"),
    }
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the plan's workbook shows beside version and items, as rows of words.

    `streams` are code -> name, `parameters` code -> name, both in the reader's language.
    """

    title: str
    versions: tuple[PlanVersion, ...]
    boundary: tuple[tuple[str, ...], ...]
    sources: tuple[tuple[str, ...], ...]
    streams: Mapping[str, str]
    parameters: Mapping[str, str]
    meters: tuple[str, ...]


def plan_workbook(
    version: PlanVersion, around: Surroundings, owner: Owner, language: Language
) -> bytes:
    """Write the workbook of one version, or of a draft (version 0)."""
    meta = {
        "template": TEMPLATE_VERSION,
        "kind": PLAN_KIND,
        "ledger": owner.ledger_id,
        "entity": owner.entity,
        "language": language,
    }
    revisions = tuple(_revision(one) for one in around.versions)
    sheets = [
        _version_sheet(version, language),
        _item_sheet(version.items, around, language),
        _reading("revisions", revisions, language),
        _reading("boundary", around.boundary, language),
        _reading("sources", around.sources, language),
    ]
    return write_workbook(sheets, meta, around.title, language)


def _version_sheet(version: PlanVersion, language: Language) -> TemplateSheet:
    said: dict[str, str] = {
        "first_day": day_text(version.first_day),
        "last_day": "" if version.last_day == OPEN_END else day_text(version.last_day),
        "reason": version.reason,
        "quality_rules": version.quality_rules,
        "prepared_by": version.prepared_by,
        "approved_by": version.approved_by,
    }
    field, content = VERSION_COLUMNS
    return TemplateSheet(
        name=_named(VERSION_SHEETS, language),
        title=label("plan_book.version", language),
        columns=(
            TemplateColumn(field.header(language), width=34, locked=True),
            TemplateColumn(content.header(language), width=80),
        ),
        rows=tuple((one.header(language), said[one.name] or None) for one in VERSION_FIELDS),
        instructions=(label("plan_book.version.fill", language),),
    )


def _item_sheet(
    items: Sequence[PlanItem], around: Surroundings, language: Language
) -> TemplateSheet:
    return TemplateSheet(
        name=_named(ITEM_SHEETS, language),
        title=label("plan_book.items", language),
        columns=tuple(_column(one, around, language) for one in ITEMS),
        rows=tuple(_row(item, around, language) for item in items),
        instructions=(
            label("plan_book.items.fill", language),
            label("plan_book.items.meter", language),
            label("plan_book.items.parameter", language),
        ),
        blank_rows=BLANK_ITEM_ROWS,
    )


def _column(column: Column, around: Surroundings, language: Language) -> TemplateColumn:
    allowed: tuple[str, ...] = ()
    if column.name in CLOSED:
        group, members = CLOSED[column.name]
        allowed = tuple(member_word(group, one, language) for one in members)
    elif column.name == "stream":
        allowed = tuple(around.streams)
    elif column.name == "parameter":
        allowed = tuple(around.parameters.values())
    elif column.name == "meter":
        allowed = around.meters
    return TemplateColumn(
        header=column.header(language),
        width=_WIDTHS.get(column.name, 15),
        kind="number" if column.name in ("calibration_months", "rank") else "text",
        unit=label("plan_book.months", language) if column.name == "calibration_months" else "",
        allowed=allowed,
        note=label("plan_book.needed", language) if column.name in NEEDED else "",
    )


def _row(item: PlanItem, around: Surroundings, language: Language) -> tuple[Value, ...]:
    return tuple(_value(item, one.name, around, language) for one in ITEMS)


def _value(item: PlanItem, name: str, around: Surroundings, language: Language) -> Value:
    if name == "name":
        return around.streams.get(item.stream)
    value = getattr(item, name)
    if name in CLOSED:
        return member_word(CLOSED[name][0], value, language) or None
    if name == "parameter":
        return around.parameters.get(value, value) or None
    return value or None


def _reading(name: str, rows: tuple[tuple[str, ...], ...], language: Language) -> TemplateSheet:
    """Describe a sheet that is only read."""
    return TemplateSheet(
        name=_named(_SHEETS[name], language),
        title=label(f"plan_book.{name}", language),
        columns=tuple(
            TemplateColumn(label(f"plan_book.column.{one}", language), width=26, locked=True)
            for one in _FOR_READING[name]
        ),
        rows=tuple(tuple(text or None for text in row) for row in rows),
    )


def _revision(version: PlanVersion) -> tuple[str, ...]:
    return (
        str(version.version),
        day_text(version.first_day),
        "" if version.last_day == OPEN_END else day_text(version.last_day),
        version.reason,
        version.prepared_by,
        version.approved_by,
    )


def _named(names: tuple[str, str], language: Language) -> str:
    return names[language == "en"]
