"""The template's stock sheet: a row for each stored fuel and month whose stock was not counted."""

from collections.abc import Sequence

from ghg.domain.periods import month_text
from ghg.domain.streams import Stream
from ghg.intake.stocks import COLUMNS, KINDS, STOCK_TABLE
from ghg.plan.plan import Plan
from ghg.plan.wanted import Wanted
from ghg.sheets.template import TemplateColumn, TemplateSheet
from ghg.sheets.template_cells import Value
from ghg.texts import Language, label

BLANK_ROWS = 20
_WIDE = {"name": 24, "method": 22, "document": 20}


def stock_sheet(plan: Plan, wants: Sequence[Wanted], language: Language) -> list[TemplateSheet]:
    """Give the stock sheet, or nothing where no stock is to be counted."""
    if not wants:
        return []
    streams = {stream.code: stream for stream in plan.streams}
    return [
        TemplateSheet(
            name=STOCK_TABLE.sheets[language == "en"],
            title=label("template.stock", language),
            columns=tuple(
                TemplateColumn(
                    header=column.header(language),
                    width=_WIDE.get(column.name, 14),
                    kind="number" if column.name in KINDS else "text",
                    locked=column.name in ("stream", "name", "month"),
                    note=_note(column.name, language),
                )
                for column in COLUMNS
            ),
            rows=tuple(_row(streams[want.stream], want.month, language) for want in wants),
            instructions=tuple(
                label(f"template.stock.{term}", language)
                for term in ("fill", "opening", "twice", "count")
            ),
            blank_rows=BLANK_ROWS,
        )
    ]


def _row(stream: Stream, month: int, language: Language) -> tuple[Value, ...]:
    given: dict[str, Value] = {
        "stream": stream.code,
        "name": stream.name_zh if language == "zh" else stream.name_en or stream.name_zh,
        "month": month_text(month),
        "unit": stream.unit,
    }
    return tuple(given.get(column.name) for column in COLUMNS)


def _note(column: str, language: Language) -> str:
    terms = {"opening": "opening", "purchase": "twice", "closing": "count", "method": "count"}
    return label(f"template.stock.{terms[column]}", language) if column in terms else ""
