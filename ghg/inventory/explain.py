"""Explain: from a printed number back to formula, records, factor, document and evidence.

Everything here comes from the frozen issue; the single records are read from the ledger by the desk
and added there.
"""

from dataclasses import dataclass
from difflib import get_close_matches

from ghg.domain.emissions import Tree
from ghg.domain.issue import (
    ActivityRow,
    ArgumentRow,
    ChoiceRow,
    CoefficientRow,
    EvidenceRow,
    Issue,
    LineRow,
    SourceRow,
    TotalRow,
)
from ghg.domain.streams import balance_terms
from ghg.errors import NOWHERE, DataError


@dataclass(frozen=True, slots=True)
class Explained:
    """One line with everything it rests on; `formula` and `numbers` are the steps in signs,
    `terms` the quantities that a balance was derived from."""

    line: LineRow
    source: SourceRow
    activity: ActivityRow
    terms: tuple[ActivityRow, ...]
    coefficient: CoefficientRow
    arguments: tuple[tuple[ArgumentRow, ChoiceRow | None], ...]
    evidence: tuple[EvidenceRow, ...]
    formula: str
    numbers: str


@dataclass(frozen=True, slots=True)
class ExplainedTotal:
    """A total with the lines that make it."""

    total: TotalRow
    lines: tuple[LineRow, ...]


def explain(issue: Issue, number: str) -> Explained | ExplainedTotal:
    """Explain a line's number (`GRID.202501.G`) or a total (`name:guide`, `row:R8`).

    Raises E-REF with the nearest numbers.
    """
    for line in issue.lines:
        if line.number == number:
            return explained_line(issue, line)
    for total in issue.totals:
        if f"{total.axis}:{total.key}" == number:
            return ExplainedTotal(total, lines_of(issue, total))
    known = [line.number for line in issue.lines] + [f"{t.axis}:{t.key}" for t in issue.totals]
    near = get_close_matches(number, known, n=3, cutoff=0.3)
    raise DataError("E-REF.line", NOWHERE, number, near="、".join(near) or "-")


def explained_line(issue: Issue, line: LineRow) -> Explained:
    """Gather what one line rests on."""
    coefficient = issue.coefficients[line.coefficient]
    activity = next(row for row in issue.activity if _same(row, line))
    arguments = tuple(
        (argument, issue.choices[argument.choice] if argument.choice >= 0 else None)
        for argument in coefficient.arguments
    )
    values = {argument.name: f"{argument.value} {argument.unit}" for argument, _ in arguments}
    names = {argument.name: argument.name for argument, _ in arguments}
    papers = {paper for row in issue.activity for paper in _papers(row, line)}
    return Explained(
        line=line,
        source=next(row for row in issue.sources if row.code == line.source),
        activity=activity,
        terms=terms_of(issue, activity),
        coefficient=coefficient,
        arguments=arguments,
        evidence=tuple(
            row for row in issue.evidence if row.id in papers or row.subject == line.stream
        ),
        formula=in_signs(coefficient.tree, names),
        numbers=in_signs(coefficient.tree, values),
    )


def terms_of(issue: Issue, activity: ActivityRow) -> tuple[ActivityRow, ...]:
    """List the quantities that a balance was derived from; none for a recorded quantity."""
    codes = {term.stream for term in balance_terms(activity.rule)}
    return tuple(
        row for row in issue.activity if row.stream in codes and row.month == activity.month
    )


def lines_of(issue: Issue, total: TotalRow) -> tuple[LineRow, ...]:
    """List the guide-view lines that a total sums (named totals: all lines of the guide's view)."""
    view = total.key if total.axis == "scope2" else "guide"
    fields = {
        "gbt": "gbt_class",
        "row": "report_row",
        "scope": "scope",
        "iso": "iso_category",
        "facility": "facility",
        "source": "source",
        "beside": "source",
        "month": "month",
        "gas": "gas",
    }
    name = fields.get(total.axis)
    return tuple(
        line
        for line in issue.lines
        if line.view == view and (name is None or str(getattr(line, name)) == total.key)
    )


def in_signs(tree: Tree, values: dict[str, str]) -> str:
    """Write a formula's tree with × ÷ + − and the given words."""
    if isinstance(tree, str):
        return values[tree]
    operator, left, right = tree
    sign = {"*": "×", "/": "÷", "+": "+", "-": "−"}[operator]
    parts = [in_signs(left, values), in_signs(right, values)]
    if operator in "*/":
        parts = [
            f"({part})" if not isinstance(branch, str) and branch[0] in "+-" else part
            for part, branch in zip(parts, (left, right), strict=True)
        ]
    return f" {sign} ".join(parts)


def _same(row: ActivityRow, line: LineRow) -> bool:
    return (row.stream, row.month) == (line.stream, line.month)


def _papers(row: ActivityRow, line: LineRow) -> tuple[str, ...]:
    return row.evidence if _same(row, line) else ()
