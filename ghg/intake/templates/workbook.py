"""The workbook for one plant: only what is still outstanding, made from its own plan."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from ghg.domain.periods import month_period, month_text, months_between, year_period
from ghg.domain.streams import Stream
from ghg.domain.units import same_dimension, unit
from ghg.intake import words
from ghg.intake.activity import ACTIVITY_TABLE
from ghg.intake.columns import ACTIVITY, FACTS
from ghg.intake.facts import FACTS_TABLE
from ghg.intake.tables import TEMPLATE_VERSION, Owner
from ghg.intake.templates.plant_facts import blank_sheet
from ghg.intake.templates.samples import samples_sheet
from ghg.intake.templates.statistics import Unfiled, form205_sheet
from ghg.intake.templates.stocks import stock_sheet
from ghg.plan.plan import Plan
from ghg.plan.stored import stored_streams
from ghg.plan.wanted import Wanted
from ghg.sheets.template import TemplateColumn, TemplateSheet, write_workbook
from ghg.sheets.template_cells import Value
from ghg.texts import Language, label

BLANK_ACTIVITY_ROWS = 60
BLANK_FACT_ROWS = 20

# The units that a drop-down offers: as written in Chinese and in English.
_UNITS = (
    ("kWh", "kWh"),
    ("MWh", "MWh"),
    ("万kWh", "10^4kWh"),
    ("GJ", "GJ"),
    ("t", "t"),
    ("kg", "kg"),
    ("万吨", "10^4t"),
    ("m3", "m3"),
    ("万m3", "10^4m3"),
    ("L", "L"),
    ("Nm3", "Nm3"),
    ("万Nm3", "10^4Nm3"),
    ("tce", "tce"),
    ("元", "CNY"),
    ("万元", "10^4CNY"),
    ("亿元", "10^8CNY"),
    ("件", "piece"),
)
_LOCKED = frozenset({"stream", "name", "month", "facility", "kind", "period"})
_WIDTHS: Mapping[str, float] = MappingProxyType(
    {"stream": 16, "name": 24, "quantity": 16, "document": 20, "method": 24, "note": 24}
)
FactKey = tuple[str, str, str, int, int]


def template(
    plan: Plan,
    wants: Sequence[Wanted],
    known_facts: Collection[FactKey],
    year: int,
    owner: Owner,
    name: str,
    language: Language,
    uncounted: Sequence[Wanted] = (),
    unfiled: Sequence[Unfiled] = (),
    fact_kinds: Collection[str] = (),
) -> bytes:
    """Write the workbook of a year: a row for each outstanding stream-month and open fact.

    `known_facts` are keys as `FactLine.key` gives them; `name` is the entity's for the title;
    `uncounted` are the months of stored fuels without a stock count; `unfiled` the energies that
    form 205-1 is not filed of; `fact_kinds` what plant facts can be told.
    """
    meta = {
        "template": TEMPLATE_VERSION,
        "ledger": owner.ledger_id,
        "entity": owner.entity,
        "year": str(year),
        "language": language,
    }
    sheets = [_activity(plan, wants, language), _facts(plan, known_facts, year, language)]
    sheets += stock_sheet(plan, uncounted, language)
    sheets += samples_sheet(plan, language)
    sheets += form205_sheet(unfiled, year, language)
    sheets += blank_sheet(fact_kinds, language)
    title = label("template.title", language, name=name, year=year)
    return write_workbook(sheets, meta, title, language)


def _activity(plan: Plan, wants: Sequence[Wanted], language: Language) -> TemplateSheet:
    streams = {stream.code: stream for stream in plan.streams if not stream.balance}
    units = _offered({stream.unit for stream in streams.values()}, language)
    allowed = {
        "unit": units,
        "kind": _choices(words.RECORD_KINDS, language),
        "data_class": _choices(words.DATA_CLASSES, language),
        "estimated": _choices(words.FLAGS, language),
    }
    return TemplateSheet(
        name=ACTIVITY_TABLE.sheets[language == "en"],
        title=label("template.activity", language),
        columns=tuple(
            TemplateColumn(
                header=column.header(language),
                width=_WIDTHS.get(column.name, 14),
                kind="number" if column.name == "quantity" else "text",
                locked=column.name in _LOCKED and column.name != "kind",
                allowed=allowed.get(column.name, ()),
                note=_note(column.name, language),
            )
            for column in ACTIVITY
        ),
        rows=tuple(_activity_row(streams[want.stream], want.month, language) for want in wants),
        instructions=(
            label("template.activity.fill", language),
            label("template.activity.bill", language),
            label("template.activity.more", language),
            label("template.activity.estimate", language),
            *([label("template.activity.stock", language)] if stored_streams(plan) else ()),
        ),
        blank_rows=BLANK_ACTIVITY_ROWS,
    )


def _activity_row(stream: Stream, month: int, language: Language) -> tuple[Value, ...]:
    name = stream.name_zh if language == "zh" else stream.name_en or stream.name_zh
    given: dict[str, Value] = {
        "stream": stream.code,
        "name": name,
        "month": month_text(month),
        "unit": _spelled(stream.unit, language),
    }
    return tuple(given.get(column.name) for column in ACTIVITY)


def _facts(plan: Plan, known: Collection[FactKey], year: int, language: Language) -> TemplateSheet:
    allowed = {"unit": _offered({"CNY", "t", "piece", "m3", "kWh"}, language)}
    return TemplateSheet(
        name=FACTS_TABLE.sheets[language == "en"],
        title=label("template.facts", language),
        columns=tuple(
            TemplateColumn(
                header=column.header(language),
                width=_WIDTHS.get(column.name, 16),
                kind="number" if column.name == "value" else "text",
                locked=column.name in _LOCKED,
                allowed=allowed.get(column.name, ()),
                note=label("template.basis", language) if column.name == "basis" else "",
            )
            for column in FACTS
        ),
        rows=tuple(_fact_rows(plan, known, year, language)),
        instructions=(label("template.facts.fill", language),),
        blank_rows=BLANK_FACT_ROWS,
    )


def _fact_rows(
    plan: Plan, known: Collection[FactKey], year: int, language: Language
) -> Iterator[tuple[Value, ...]]:
    whole = year_period(year)
    money, product = _word("gross_output_value", language), _word("product_output", language)
    yuan = _spelled("10^4CNY", language)
    made = {(facility, first) for facility, kind, _, first, _ in known if kind == "product_output"}
    for facility in plan.facilities:
        for month in months_between(whole.first_month, whole.last_month):
            days = month_period(month)
            key = (facility.code, "gross_output_value", "", days.first_day, days.last_day)
            if key not in known:
                yield facility.code, money, None, month_text(month), None, yuan, None
        if (facility.code, whole.first_day) not in made:
            yield facility.code, product, None, str(year), None, "t", None


def _note(column: str, language: Language) -> str:
    notes = {
        "quantity": "template.quantity",
        "unit": "template.unit",
        "document": "template.document",
        "rank": "template.rank",
        "method": "template.method",
    }
    return label(notes[column], language) if column in notes else ""


def _offered(used: Iterable[str], language: Language) -> tuple[str, ...]:
    """List the units that measure the same as one of those in use."""
    wanted = sorted(used)
    offered = [
        pair[language == "en"]
        for pair in _UNITS
        if any(same_dimension(unit(pair[1]), one) for one in wanted)
    ]
    return tuple(dict.fromkeys([*offered, *(_spelled(one, language) for one in wanted)]))


def _spelled(name: str, language: Language) -> str:
    """Write a unit as a reader of the language does."""
    return next((pair[language == "en"] for pair in _UNITS if pair[1] == name), name)


def _choices(known: words.Words, language: Language) -> tuple[str, ...]:
    return tuple(_word_of(known, name, language) for name in known)


def _word(kind: str, language: Language) -> str:
    return _word_of(words.FACT_KINDS, kind, language)


def _word_of(known: words.Words, name: str, language: Language) -> str:
    return known[name][1] if language == "zh" else name.replace("_", " ")
