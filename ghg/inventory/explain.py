"""Explain: from a printed number back to formula, records, factor, document and evidence.

All of it comes from the frozen issue; the desk adds the single records from the ledger.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from fractions import Fraction

from ghg.domain.annexes import DerivedRow, StockRow
from ghg.domain.issue import (
    ActivityRow,
    ArgumentRow,
    ChoiceRow,
    CoefficientRow,
    EvidenceRow,
    FigureRow,
    IntensityRow,
    Issue,
    LineRow,
    SourceRow,
    TotalRow,
)
from ghg.domain.numbers import exact_text, from_exact_text
from ghg.domain.periods import month_text
from ghg.domain.streams import balance_terms
from ghg.errors import NOWHERE, DataError
from ghg.inventory.explain_lines import guide_counter, lines_of
from ghg.inventory.signs import in_signs


@dataclass(frozen=True, slots=True)
class Explained:
    """One line with everything it rests on; `formula` and `numbers` are the steps in signs,
    `terms` the quantities that a balance was derived from, `derived` the values made of samples,
    `stock` the stock of the month where there is one."""

    line: LineRow
    source: SourceRow
    activity: ActivityRow
    terms: tuple[ActivityRow, ...]
    coefficient: CoefficientRow
    arguments: tuple[tuple[ArgumentRow, ChoiceRow | None], ...]
    evidence: tuple[EvidenceRow, ...]
    formula: str
    numbers: str
    derived: tuple[DerivedRow, ...] = ()
    stock: StockRow | None = None


@dataclass(frozen=True, slots=True)
class ExplainedTotal:
    """A total with the lines that make it."""

    total: TotalRow
    lines: tuple[LineRow, ...]

    @property
    def known(self) -> bool:
        """Tell whether the total has a value; one without is not zero and is never printed so."""
        return bool(self.total.co2e_t)


@dataclass(frozen=True, slots=True)
class ExplainedFigure(ExplainedTotal):
    """An electricity figure as a total, with its rule and the factors behind it.

    A market figure of another rest rule has no `lines`: the issue does not keep them.
    """

    figure: FigureRow
    choices: tuple[ChoiceRow, ...]


@dataclass(frozen=True, slots=True)
class ExplainedIntensity(ExplainedTotal):
    """An intensity with the total that stands above its line."""

    intensity: IntensityRow


def explain(issue: Issue, number: str) -> Explained | ExplainedTotal:
    """Explain a line (`GRID.202501.G`), a total (`name:guide`, `row:R8`), the cell of a month and a
    class (`cell:202501:purchased_heat`), an electricity figure (`figure:guide`,
    `figure:market:fossil`), which is an `ExplainedFigure`, or an intensity by its place
    (`intensity:1`), which is an `ExplainedIntensity`.

    Raises E-REF with the nearest numbers.
    """
    for line in issue.lines:
        if line.number == number:
            return explained_line(issue, line)
    for total in issue.totals:
        if f"{total.axis}:{total.key}" == number:
            return ExplainedTotal(total, lines_of(issue, total))
    for figure in issue.figures:
        if number in figure_numbers(figure):
            return explained_figure(issue, figure, number)
    if (apart := _cell(issue, number) or _intensity(issue, number)) is None:
        raise _unknown(issue, number)
    return apart


def _cell(issue: Issue, number: str) -> ExplainedTotal | None:
    """Explain the lines of one class in one month, as far as the guide's total holds them."""
    axis, _, key = number.partition(":")
    month, _, gbt_class = key.partition(":")
    if axis != "cell":
        return None
    counts = guide_counter(issue)
    lines = tuple(
        line
        for line in issue.lines
        if (str(line.month), line.gbt_class) == (month, gbt_class) and counts(line)
    )
    whole = exact_text(sum((from_exact_text(line.co2e_t) for line in lines), Fraction()))
    return ExplainedTotal(TotalRow(axis, key, whole, ""), lines) if lines else None


def _intensity(issue: Issue, number: str) -> ExplainedIntensity | None:
    places = {f"intensity:{place}": row for place, row in enumerate(issue.intensities, 1)}
    if number not in places:
        return None
    row = places[number]
    total = next(one for one in issue.totals if (one.axis, one.key) == ("name", row.total))
    return ExplainedIntensity(total, lines_of(issue, total), row)


def figure_numbers(figure: FigureRow) -> tuple[str, ...]:
    """Give the numbers of a figure: `figure:market` is the market figure of the inventory's own
    rest rule, the others are named with theirs."""
    short = f"figure:{figure.figure}"
    if figure.figure != "market":
        return (short,)
    full = f"{short}:{figure.rule}"
    return (short, full) if figure.chosen else (full,)


def explained_figure(issue: Issue, figure: FigureRow, number: str) -> ExplainedFigure:
    """Give a figure with its factors and, where the issue keeps them, its lines."""
    lines = tuple(
        line
        for line in issue.lines
        if line.view == figure.figure
        and figure.chosen
        and line.gbt_class == "purchased_electricity"
    )
    axis, _, key = number.partition(":")
    return ExplainedFigure(
        total=TotalRow(axis, key, figure.co2e_t, ""),
        lines=lines,
        figure=figure,
        choices=tuple(issue.choices[place] for place in figure.choices),
    )


def _unknown(issue: Issue, number: str) -> DataError:
    known = [line.number for line in issue.lines]
    known += [f"{total.axis}:{total.key}" for total in issue.totals]
    known += [one for figure in issue.figures for one in figure_numbers(figure)]
    near = get_close_matches(number, known, n=3, cutoff=0.3)
    return DataError("E-REF.line", NOWHERE, number, near="、".join(near) or "-")


def explained_line(issue: Issue, line: LineRow) -> Explained:
    """Gather what one line rests on."""
    coefficient = issue.coefficients[line.coefficient]
    activity = next(row for row in issue.activity if _same(row, line))
    arguments = tuple(
        (argument, issue.choices[argument.choice] if argument.choice >= 0 else None)
        for argument in coefficient.arguments
    )
    values = {one.name: f"{one.value} {one.unit}".removesuffix(" 1") for one, _ in arguments}
    names = {argument.name: argument.name for argument, _ in arguments}
    terms = terms_of(issue, activity)
    derived = derived_for(issue, line, names)
    papers = (*papers_of(issue, activity, terms), *reports_of(issue, derived))
    return Explained(
        line=line,
        source=next(row for row in issue.sources if row.code == line.source),
        activity=activity,
        terms=terms,
        coefficient=coefficient,
        arguments=arguments,
        evidence=tuple(dict.fromkeys(papers)),
        formula=in_signs(coefficient.tree, names),
        numbers=in_signs(coefficient.tree, values),
        derived=derived,
        stock=next((row for row in issue.annexes.stocks if _same(row, line)), None),
    )


def derived_for(issue: Issue, line: LineRow, names: Container[str]) -> tuple[DerivedRow, ...]:
    """List the values made of samples that stand among a line's parameters."""
    return tuple(
        row
        for row in issue.annexes.derived
        if (row.stream, row.month) == (line.stream, line.month)
        and row.taken
        and row.parameter in names
    )


def reports_of(issue: Issue, derived: Iterable[DerivedRow]) -> tuple[EvidenceRow, ...]:
    """List the laboratory's reports behind values made of samples."""
    named = {(row.stream, row.parameter, code) for row in derived for code in row.samples}
    files = {
        row.evidence
        for row in issue.annexes.samples
        if (row.stream, row.parameter, row.code) in named
    }
    return tuple(row for row in issue.evidence if row.id in files)


def terms_of(issue: Issue, activity: ActivityRow) -> tuple[ActivityRow, ...]:
    """List the quantities that a balance was derived from; none for a recorded quantity."""
    codes = {term.stream for term in balance_terms(activity.rule)}
    return tuple(
        row for row in issue.activity if row.stream in codes and row.month == activity.month
    )


def papers_of(
    issue: Issue, activity: ActivityRow, terms: tuple[ActivityRow, ...]
) -> tuple[EvidenceRow, ...]:
    """List the files linked for the month to the stream or to a term of its balance.

    Of a file only its links to these count; one without any counts where the records name it.
    """
    rows = (activity, *terms)
    streams = {row.stream for row in rows}
    named = {paper for row in rows for paper in row.evidence}
    found = (
        row
        for row in issue.evidence
        if (row.subject in streams and _covers(row, activity.month))
        or (not row.subject and row.id in named)
    )
    return tuple(dict.fromkeys(found))  # a file may be linked twice to one stream


def _covers(paper: EvidenceRow, month: int) -> bool:
    """Tell whether a link holds for the month; one without months holds for all."""
    first, _, last = paper.months.partition("~")
    return first <= month_text(month) <= last if last else True


def _same(row: ActivityRow | StockRow, line: LineRow) -> bool:
    return (row.stream, row.month) == (line.stream, line.month)
