"""The template's sheet of samples: a row to start from for each parameter that can be measured."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ghg.domain.samples import SAMPLED
from ghg.intake import words
from ghg.intake.sample_words import BASES, KINDS, PARAMETERS
from ghg.intake.samples import COLUMNS, SAMPLES_TABLE
from ghg.plan.plan import Plan
from ghg.plan.sampled import sampled_parameters
from ghg.sheets.template import TemplateColumn, TemplateSheet
from ghg.sheets.template_cells import Value
from ghg.texts import Language, label

BLANK_ROWS = 40
_NUMBERS = frozenset({"value", "represents", "total_moisture", "inherent_moisture"})
_WIDTHS: Mapping[str, float] = MappingProxyType(
    {"name": 24, "parameter": 20, "laboratory": 24, "report": 20, "note": 24}
)
_NOTES = frozenset({"basis", "represents", "total_moisture", "evidence", "value"})


def samples_sheet(plan: Plan, language: Language) -> list[TemplateSheet]:
    """Give the sheet of samples, or nothing for a plant whose methods measure no fuel."""
    rows = tuple(_rows(plan, language))
    if not rows:
        return []
    return [
        TemplateSheet(
            name=SAMPLES_TABLE.sheets[language == "en"],
            title=label("template.samples", language),
            columns=tuple(_column(name.name, name.header(language), language) for name in COLUMNS),
            rows=rows,
            instructions=(
                label("template.samples.fill", language),
                label("template.samples.basis", language),
                label("template.samples.proof", language),
            ),
            blank_rows=BLANK_ROWS,
        )
    ]


def _column(name: str, header: str, language: Language) -> TemplateColumn:
    return TemplateColumn(
        header=header,
        width=_WIDTHS.get(name, 14),
        kind="number" if name in _NUMBERS else "text",
        locked=name in ("stream", "name"),
        allowed=_choices(name, language),
        note=label(f"template.samples.{name}", language) if name in _NOTES else "",
    )


def _rows(plan: Plan, language: Language) -> Iterator[tuple[Value, ...]]:
    sources = {source.code: source for source in plan.sources}
    for stream in plan.streams:
        for parameter in sampled_parameters(sources[stream.source]):
            given: dict[str, Value] = {
                "stream": stream.code,
                "name": stream.name_zh if language == "zh" else stream.name_en or stream.name_zh,
                "parameter": _word(PARAMETERS, parameter, language),
                "unit": _unit(parameter, stream.unit),
            }
            yield tuple(given.get(column.name) for column in COLUMNS)


def _unit(parameter: str, stream_unit: str) -> str:
    """Propose a unit: the heat or carbon of one unit of the stream."""
    above = SAMPLED[parameter][-1].partition("/")[0]
    return "tC/GJ" if parameter == "carbon_content" else f"{above}/{stream_unit}"


def _choices(name: str, language: Language) -> tuple[str, ...]:
    shelves = {"parameter": PARAMETERS, "basis": BASES, "composition": KINDS}
    if name == "accredited":
        return tuple(_word(words.FLAGS, one, language) for one in words.FLAGS)
    known = shelves.get(name, {})
    return tuple(_word(known, one, language) for one in known)


def _word(known: words.Words, name: str, language: Language) -> str:
    _, chinese, english = known[name]
    return chinese if language == "zh" else english
