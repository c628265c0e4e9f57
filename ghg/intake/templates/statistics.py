"""The template's sheet of form 205-1: a row for each energy of the plan that is not filed yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from ghg.intake.statistics import FIGURES, FORM205_COLUMNS, FORM205_TABLE
from ghg.sheets.template import TemplateColumn, TemplateSheet
from ghg.sheets.template_cells import Value
from ghg.texts import Language, label

BLANK_ROWS = 20
_WIDE = {"item": 20, "consumption": 16, "purchase": 16}


@dataclass(frozen=True, slots=True)
class Unfiled:
    """An energy that the plan has, with the unit that the form usually takes."""

    name_zh: str
    name_en: str
    unit: str


def form205_sheet(
    energies: Sequence[Unfiled], year: int, language: Language
) -> list[TemplateSheet]:
    """Give the sheet, or nothing for a plant that has filed every energy."""
    if not energies:
        return []
    return [
        TemplateSheet(
            name=FORM205_TABLE.sheets[language == "en"],
            title=label("template.form205", language),
            columns=tuple(
                TemplateColumn(
                    header=column.header(language),
                    width=_WIDE.get(column.name, 14),
                    kind="number" if column.name in FIGURES else "text",
                    locked=False,
                    note=_note(column.name, language),
                )
                for column in FORM205_COLUMNS
            ),
            rows=tuple(_row(energy, year, language) for energy in energies),
            instructions=tuple(
                label(f"template.form205.{term}", language) for term in ("fill", "whole", "checks")
            ),
            blank_rows=BLANK_ROWS,
        )
    ]


def _row(energy: Unfiled, year: int, language: Language) -> tuple[Value, ...]:
    given: dict[str, Value] = {
        "item": energy.name_zh if language == "zh" else energy.name_en,
        "period": str(year),
        "unit": energy.unit,
        "money_unit": "千元" if language == "zh" else "10^3CNY",
    }
    return tuple(given.get(column.name) for column in FORM205_COLUMNS)


def _note(column: str, language: Language) -> str:
    notes = {"coefficient": "coefficient", "facility": "whole"}
    return label(f"template.form205.{notes[column]}", language) if column in notes else ""
