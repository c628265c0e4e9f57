"""The whole workbook of an issue: which sheets, in which order, under which names."""

from datetime import datetime

from ghg.domain.engagements import AS_ISSUED, Later
from ghg.domain.issue import Issue
from ghg.reports.blocks import Heading, KeyValues, Statement, Table
from ghg.reports.statement import statement
from ghg.reports.voice import Voice
from ghg.reports.workbook.a1 import sheet_name
from ghg.reports.workbook.activity import Activity, activity_sheet
from ghg.reports.workbook.cells import Part, Sheet, first_rows
from ghg.reports.workbook.register import register
from ghg.reports.workbook.told import Teller
from ghg.reports.workbook.values import Values, values_sheet
from ghg.reports.workbook.workings import Workings, workings
from ghg.reports.workbook.xlsx import Running, xlsx_bytes
from ghg.texts import Language

Told = Table | KeyValues
# sheet (a term of the label table) -> the headings of the report whose tables it holds
TOTALS = (
    ("summary", ("summary", "named_totals")),
    ("gas", ("by_gas",)),
    ("scope", ("by_scope",)),
    ("place", ("by_facility",)),
    ("month", ("by_month",)),
    ("electricity", ("electricity",)),
)
BESIDE = (
    ("checks", ("annex.crosschecks",)),
    ("sources", ("identification", "exclusions")),
    ("energy", ("energy", "intensity", "recomputed")),
    ("holdings", ("offsets", "green", "green.shares", "annex.consumption")),
    ("notes", ("gaps", "notices", "previous")),
    ("settled", ("annex.settled",)),
    ("evidence", ("annex.evidence",)),
)
FORMS = "form."
STEPS = ("order", "inputs", "values", "precision", "words", "recalculate")


def workbook_bytes(
    issue: Issue, issue_hash: str, language: Language = "zh", later: Later = AS_ISSUED
) -> bytes:
    """Write an issue as a workbook; `issue_hash` is the SHA-256 of its canonical bytes."""
    voice = Voice(issue, language, later)
    said = statement(issue, issue_hash, language, later)
    return xlsx_bytes(workbook_sheets(voice, said), _running(voice, said))


def workbook_sheets(voice: Voice, said: Statement) -> tuple[Sheet, ...]:
    """Lay out all sheets; what the issue holds nothing of is left out."""
    taken: set[str] = set()
    told = (name for name, _ in (*TOTALS, *BESIDE))
    names = {
        one: sheet_name(voice.term(f"workbook.sheet.{one}"), taken)
        for one in ("about", *told, "activity", "values", "lines")
    }  # fmt: skip
    activity = activity_sheet(voice, names["activity"])
    values = values_sheet(voice, names["values"])
    made = workings(voice, activity, values, taken)
    lines = register(voice, values, made, names["lines"])
    teller = Teller(voice, activity, values, lines)
    tables = _by_heading(said)
    sheets = (
        _about(voice, said, tables, names["about"]),
        *_told(teller, tables, TOTALS, names),
        *_forms(teller, said, tables, taken),
        *_inputs(activity, values, made),
        lines.sheet,
        *_told(teller, tables, BESIDE, names),
    )
    return tuple(sheet for sheet in sheets if any(part.rows for part in sheet.parts))


def _inputs(activity: Activity, values: Values, made: Workings) -> tuple[Sheet, ...]:
    return activity.sheet, values.sheet, *made.sheets


def _by_heading(said: Statement) -> dict[str, list[Told]]:
    """Put the tables of the report under the headings that they stand below."""
    found: dict[str, list[Told]] = {}
    anchor = ""
    for block in said.blocks:
        if isinstance(block, Heading):
            anchor = block.anchor
        elif isinstance(block, Table | KeyValues):
            found.setdefault(anchor, []).append(block)
    return found


def _told(
    teller: Teller,
    tables: dict[str, list[Told]],
    plan: tuple[tuple[str, tuple[str, ...]], ...],
    names: dict[str, str],
) -> list[Sheet]:
    return [
        _sheet(teller, names[name], teller.voice.term(f"workbook.sheet.{name}"), held)
        for name, anchors in plan
        if (held := [one for anchor in anchors for one in tables.get(anchor, ())])
    ]


def _forms(
    teller: Teller, said: Statement, tables: dict[str, list[Told]], taken: set[str]
) -> list[Sheet]:
    """Give each annex table of the guide a sheet of its own, under its own number."""
    headings = [b for b in said.blocks if isinstance(b, Heading) and b.anchor.startswith(FORMS)]
    return [
        _sheet(teller, sheet_name(one.text, taken), one.text, tables[one.anchor])
        for one in headings
        if tables.get(one.anchor)
    ]


def _sheet(teller: Teller, name: str, title: str, tables: list[Told]) -> Sheet:
    sizes = [(len(one.rows), len(one.notes) if isinstance(one, Table) else 0) for one in tables]
    tops = first_rows(sizes)
    parts = tuple(teller.part(one, top) for one, top in zip(tables, tops, strict=True))
    columns = [one.columns for one in tables if isinstance(one, Table)]
    wide = {at for row in columns for at, column in enumerate(row) if column.weight > 2}
    return Sheet(name, title, parts, frozenset(wide))


def _about(voice: Voice, said: Statement, tables: dict[str, list[Told]], name: str) -> Sheet:
    """Give the first sheet: what this is, how it is read, what makes the issue this issue."""
    steps = tuple(
        (str(at), voice.term(f"workbook.step.{step}")) for at, step in enumerate(STEPS, 1)
    )
    reading = Part(voice.term("workbook.reading"), ("", ""), steps)
    particulars = [
        Part(one.caption, ("", ""), one.rows)
        for one in tables.get("opening", ())
        if isinstance(one, KeyValues)
    ]
    return Sheet(name, said.title, (reading, *particulars), frozenset({1}))


def _running(voice: Voice, said: Statement) -> Running:
    day = voice.issue.made_on
    made = datetime(day // 10000, day // 100 % 100, day % 100)  # noqa: DTZ001 a day, no moment
    marks = (*said.running.header_marks, said.running.header_left, said.running.foot_left)
    page = said.running.page.format(page="&P", pages="&N")
    return Running(said.title, said.author, "　".join(marks), page, made)
