"""The assessment as a workbook: summary, clauses, a sheet per measure, and the other tables.

A measure that is exactly the quotient of its two terms is written as a live formula; every other
value stands as it was frozen, and the sheet says so. Texts stay texts, whatever they begin with.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from ghg.domain.claims import Assessment, Finding, Term
from ghg.reports.assessment import balance, clauses, cover, missing, power, proof, summary, workings
from ghg.reports.assessment.papers import Papers
from ghg.reports.assessment.telling import Telling
from ghg.reports.assessment.terms import origin, term_name, term_value
from ghg.reports.blocks import Table
from ghg.reports.workbook.a1 import sheet_name
from ghg.reports.workbook.cells import (
    MOST_DECIMALS,
    Cell,
    Live,
    Number,
    Part,
    Sheet,
    first_rows,
    number,
)
from ghg.reports.workbook.xlsx import Running, xlsx_bytes
from ghg.texts import Language

CLAUSES = (
    *("stage", "kind", "rule", "requirement_only", "clause_only", "confidence", "found", "unit"),
    *("op", "limit", "limit_source", "entered", "verdict", "with_evidence", "weight", "points"),
    *("if_proven", "missing"),
)
SHARE_DECIMALS = 4


def report_xlsx(papers: Papers, language: Language) -> bytes:
    """Write an assessment as a workbook; raises E-LEN for a text that no cell holds."""
    telling = Telling(papers, language)
    return xlsx_bytes(report_sheets(telling), _running(telling))


def measure_books(papers: Papers, language: Language) -> Iterator[tuple[str, bytes]]:
    """Write a workbook of one calculation sheet for each measure, by the measure's id."""
    telling = Telling(papers, language)
    for one in workings.measured(telling):
        name = papers.names.of_rule.get(one.rule)
        if name:
            yield name, xlsx_bytes((_measure(telling, one, set()),), _running(telling))


def report_sheets(telling: Telling) -> tuple[Sheet, ...]:
    """Lay out all sheets; what there is nothing of is left out."""
    taken: set[str] = set()
    told = (
        ("power", (power.power_table(telling), power.figures_table(telling))),
        ("credits", (balance.credits_table(telling), balance.balance_table(telling))),
        ("missing", missing.missing_tables(telling)),
        ("entered", (proof.entered_table(telling),)),
        ("evidence", (proof.evidence_table(telling, proof.evidence_ids(telling)),)),
    )
    sheets = (
        _summary(telling, taken),
        _clauses(telling, taken),
        *(_measure(telling, one, taken) for one in workings.measured(telling)),
        _facts(telling, taken),
        *(_told(telling, name, tables, taken) for name, tables in told),
    )
    return tuple(sheet for sheet in sheets if any(part.rows for part in sheet.parts))


def _summary(telling: Telling, taken: set[str]) -> Sheet:
    title = telling.tell("summary")
    about = (
        *cover.claim_rows(telling),
        (telling.tell("cover.only_recorded"), telling.tell("only_recorded")),
    )
    tables = [one for one in summary.summary(telling) if isinstance(one, Table)]
    parts = (
        Part(telling.tell("cover.scheme"), ("", ""), about),
        *(_part(one) for one in tables),
        Part(telling.tell("hashes"), ("", ""), proof.hash_rows(telling)),
    )
    return Sheet(sheet_name(title, taken), title, parts, frozenset({1, 2}))


def _clauses(telling: Telling, taken: set[str]) -> Sheet:
    title = telling.tell("clauses")
    titles = tuple(telling.tell(f"column.{name}") for name in CLAUSES)
    rows = tuple(_clause(telling, one) for one in telling.papers.assessment.findings)
    wide = frozenset({CLAUSES.index("requirement_only"), CLAUSES.index("missing")})
    parts = (Part("", titles, rows),)
    repeated = CLAUSES.index("rule") + 1
    return Sheet(sheet_name(title, taken), title, parts, wide, pages_wide=2, repeated=repeated)


def _clause(telling: Telling, one: Finding) -> tuple[Cell, ...]:
    with_evidence = telling.verdict(one.conditional) if one.conditional != one.verdict else ""
    return (
        telling.stage_name(one.stage),
        telling.member("kind", one.kind),
        one.rule,
        telling.pick(one.text_zh, one.text_en),
        one.clause,
        one.confidence,
        _value(telling, one, one.value) if one.value else telling.found(one),
        telling.unit_of(one.unit),
        one.op,
        _value(telling, one, one.limit) if one.limit else telling.limit(one),
        one.limit_source,
        telling.tell("yes") if one.entered else "",
        telling.verdict(one.verdict),
        with_evidence,
        *(number(text) for text in (one.weight, one.points, one.conditional_points)),
        clauses.missing(telling, one),
    )


def _value(telling: Telling, one: Finding, text: str) -> Cell:
    """Give a value as a number, a share as percent, the answer of a fact in words."""
    match telling.look(one):
        case "word":
            return telling.amount(one, text)
        case "share":
            return Number(text, SHARE_DECIMALS, "share")
    return number(text)


def _measure(telling: Telling, finding: Finding, taken: set[str]) -> Sheet:
    """Give the calculation sheet of a measure."""
    title = workings.title(telling, finding)
    asked = telling.asked(finding)
    names = ("term", "value", "unit", "origin")
    titles = tuple(telling.tell(f"column.{name}") for name in names)
    rows = [
        (
            term_name(telling, one),
            _term(telling, one),
            telling.unit_of(one.unit),
            origin(telling, one),
        )
        for one in finding.terms
    ]
    live = workings.ratio(finding) and not any(isinstance(row[1], str) for row in rows)
    top = first_rows([(len(rows) + 1, 1)])[0]
    result = _result(telling, finding, top if live else 0)
    rows.append((telling.tell("result"), result, telling.unit_of(finding.unit), finding.clause))
    note = telling.tell("sheet.live" if live else "sheet.frozen")
    formula = (asked.formula,) if asked and asked.formula else ()
    part = Part(title, titles, tuple(rows), strong=frozenset({len(rows) - 1}),
                notes=(note, *formula))  # fmt: skip
    return Sheet(sheet_name(title, taken), title, (part,), frozenset({0, 3}))


def _term(telling: Telling, one: Term) -> Cell:
    """Give a term as a number; an answer, a day and what is not recorded in words."""
    said = term_value(telling, one)
    return number(one.value) if said == telling.full(one.value) else said


def _result(telling: Telling, finding: Finding, top: int) -> Cell:
    """Give the value: a quotient of the two cells above it, or the frozen number."""
    if not finding.value:
        return telling.found(finding)
    if not top:
        return number(finding.value)
    return Live(f"B{top}/B{top + 1}", finding.value, MOST_DECIMALS)


def _facts(telling: Telling, taken: set[str]) -> Sheet:
    title = telling.tell("answers")
    tables = [one for one in workings.workings(telling) if isinstance(one, Table)]
    count = len(workings.measured(telling))
    parts = tuple(_part(one) for one in tables[count:])
    return Sheet(sheet_name(title, taken), title, parts, frozenset({0}))


def _told(telling: Telling, name: str, tables: Iterable[Table], taken: set[str]) -> Sheet:
    title = telling.tell(name)
    filled = [one for one in tables if one.rows]
    wide = {at for one in filled for at, column in enumerate(one.columns) if column.weight > 2}
    parts = tuple(_part(one) for one in filled)
    return Sheet(sheet_name(title, taken), title, parts, frozenset(wide))


def _part(table: Table) -> Part:
    titles = tuple(column.title for column in table.columns)
    return Part(table.caption, titles, table.rows, table.unit, table.strong, table.notes)


def _running(telling: Telling) -> Running:
    assessment = telling.papers.assessment
    title = telling.tell("title")
    lines = cover.running(telling, title)
    marks = (*lines.header_marks, lines.header_left, lines.foot_left)
    page = lines.page.format(page="&P", pages="&N")
    return Running(title, telling.owner(), "　".join(marks), page, _moment(assessment))


def _moment(assessment: Assessment) -> datetime:
    day = assessment.made_on
    return datetime(day // 10000, day // 100 % 100, day % 100)  # noqa: DTZ001 a day, no moment
