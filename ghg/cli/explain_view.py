"""One printed number walked back: quantity, formula, every choice with its losers, evidence."""

import re
from collections.abc import Iterable

from ghg.cli.figures import unrounded
from ghg.cli.home import Home
from ghg.cli.say import named, out, term_words
from ghg.cli.tables import out_table
from ghg.domain.annexes import DerivedRow, StockRow
from ghg.domain.issue import (
    ActivityRow,
    ArgumentRow,
    ChoiceRow,
    CoefficientRow,
    EvidenceRow,
    FigureRow,
    Issue,
    LineRow,
    SourceRow,
    TotalRow,
)
from ghg.domain.periods import month_text
from ghg.texts import label
from ghg.texts.arguments import argument_words

STOCK_INFLOWS = ("opening", "purchase", "own_production")
STOCK_PARTS = (*STOCK_INFLOWS, "sale", "material_use", "loss", "closing")
UNREAD = "not given"  # how the library writes a place that was not read
Arguments = tuple[tuple[ArgumentRow, ChoiceRow | None], ...]


def out_total(home: Home, total: TotalRow, lines: Iterable[LineRow]) -> None:
    """Show a total with the lines that make it."""
    out(f"{total.axis}:{total.key} = {unrounded(total.co2e_t)} tCO2e", bold=True)
    rows = (
        (
            line.number,
            line.stream,
            month_text(line.month),
            unrounded(line.quantity),
            line.unit,
            line.gas,
            unrounded(line.co2e_t),
        )
        for line in lines
    )
    out_table(home, ("line", "stream", "month", "quantity", "unit", "gas", "unrounded"), rows)


def out_figure(home: Home, figure: FigureRow, choices: Iterable[ChoiceRow]) -> None:
    """Show the rule of an electricity figure and the factors behind it."""
    out()
    out(named(home, "report.figure_rule", figure.rule))
    for choice in choices:
        _out_choice(home, choice)


def out_line(home: Home, issue: Issue, line: LineRow, source: SourceRow) -> None:
    """Show which line it is: whose, of what, when, in which figure."""
    names = {row.code: home.pick(row.name_zh, row.name_en) for row in issue.streams}
    out(f"{line.number} = {_tonnes(home, line)}", bold=True)
    out(f"{source.code} {home.pick(source.name_zh, source.name_en)}")
    figure = named(home, "report.figure", line.view)
    out(f"{line.stream} {names.get(line.stream, '')} · {month_text(line.month)} · {figure}")


def out_quantity(home: Home, activity: ActivityRow, terms: tuple[ActivityRow, ...]) -> None:
    """Show the quantity, and what a balance derived it from."""
    out()
    said = f"{unrounded(activity.quantity)} {activity.unit}"
    out(label("cli.quantity", home.language, said=said), bold=True)
    if activity.rule:
        out(label("cli.balance", home.language, rule=activity.rule))
    rows = (
        (
            row.stream,
            unrounded(row.quantity),
            row.unit,
            str(row.records),
            named(home, "report.class", row.class_),
        )
        for row in (terms or (activity,))
    )
    out_table(home, ("stream", "quantity", "unit", "count", "class"), rows)


def out_stock(home: Home, row: StockRow | None) -> None:
    """Show the stock equation with its numbers, and which way was taken."""
    if row is None:
        return
    signs = {name: "+" if name in STOCK_INFLOWS else "−" for name in STOCK_PARTS}
    parts = [
        f"{signs[name]} {label(f'stock.part.{name}', home.language)} {unrounded(said)}"
        for name in STOCK_PARTS
        if (said := getattr(row, name))
    ]
    steps = " ".join(parts).removeprefix("+ ")
    taken = named(home, "stock.way", row.taken)
    told = {
        "steps": steps,
        "unit": row.unit,
        "taken": taken,
        "reason": term_words(home, row.reason),
    }
    ways = {"derived": unrounded(row.derived) or "—", "metered": unrounded(row.metered) or "—"}
    out(label("cli.stock.steps", home.language, **told, **ways))


def out_coefficient(
    home: Home, made: CoefficientRow, formula: str, numbers: str, arguments: Arguments
) -> None:
    """Show the formula in names and in numbers, and where each number comes from."""
    out()
    out(label("cli.coefficient", home.language, formula=made.formula), bold=True)
    out(f"= {_in_words(home, formula, arguments)}")
    out(f"= {numbers}")
    value = unrounded(made.value)
    out(f"{'' if value.startswith('≈') else '= '}{value} {made.unit}")
    for argument, choice in arguments:
        out()
        note = named(home, "report.argument", argument.note)
        word = argument_words(argument.name, home.language)
        name = argument.name if word == argument.name else f"{argument.name} · {word}"
        said = f"{name} = {unrounded(argument.value)} {argument.unit}".removesuffix(" 1")
        out(f"{said} [{note}]" if note else said)
        if choice is not None:
            _out_choice(home, choice)


def out_derived(home: Home, derived: Iterable[DerivedRow]) -> None:
    """Show how samples became parameters of the line."""
    for row in derived:
        rule = named(home, "report.sample_rule", row.rule)
        said = label(
            "cli.derived",
            home.language,
            name=named(home, "report.parameter", row.parameter),
            step=row.step,
            value=unrounded(row.value),
            unit=row.unit,
            rule=f"{rule} {row.source}".strip(),
            samples="、".join(row.samples),
        )
        out()
        out(said)


def out_result(home: Home, line: LineRow) -> None:
    """Show the multiplication that gives the line."""
    out()
    sign = "−1 × " if line.sign < 0 else ""
    gas = f"{unrounded(line.mass_t)} t {line.species}"
    said = f"{sign}{unrounded(line.quantity)} {line.unit} → {gas}"
    out(label("cli.mass", home.language, said=said))
    out(
        f"× GWP {line.gwp} = {_tonnes(home, line)}" if line.co2e_t else _tonnes(home, line),
        bold=True,
    )


def _tonnes(home: Home, line: LineRow) -> str:
    """Write the tonnes of a line; a gas outside the seven has none, only its mass."""
    if line.co2e_t:
        return f"{unrounded(line.co2e_t)} tCO2e"
    return label("notice.mass_only", home.language, gas=line.species)


def out_evidence(home: Home, papers: tuple[EvidenceRow, ...]) -> None:
    """Show the files behind the number, with their hashes."""
    out()
    rows = (
        (
            row.file_name,
            named(home, "evidence", row.kind),
            row.document_no,
            row.subject,
            row.months,
            row.sha256,
        )
        for row in papers
    )
    out_table(home, ("evidence", "kind", "document_no", "stream", "span", "sha256"), rows)


def _in_words(home: Home, formula: str, arguments: Arguments) -> str:
    """Write a formula with the words of its variables, which are named again below it."""
    words = {one.name: argument_words(one.name, home.language) for one, _ in arguments}
    return re.sub(r"[\w.]+", lambda found: words.get(found[0], found[0]), formula)


def _out_choice(home: Home, choice: ChoiceRow) -> None:
    language = home.language
    title = home.pick(choice.document_zh, choice.document_en)
    locator = label("cli.unread", language) if choice.locator == UNREAD else choice.locator
    document = title if choice.number == title else f"{choice.number} {title}".strip()
    value = f"{choice.value} {choice.unit}".removesuffix(" 1")
    out("  " + " · ".join(part for part in (value, document, locator) if part))
    place = {
        "tier": named(home, "tier", choice.tier),
        "region": choice.region or "—",
        "year": choice.data_year or "—",
    }
    out("  " + label("cli.choice_place", language, **place))
    reason = term_words(home, choice.reason)
    out(f"  {label('cli.because', language, reason=reason)}")
    for notice in choice.warnings:
        said = term_words(home, notice.term, notice.values)
        out(f"  {label('cli.warning', language, said=said)}")
    if choice.losers:
        rows = (
            (one.value, one.unit, one.id, term_words(home, one.reason, (("detail", one.detail),)))
            for one in choice.losers
        )
        out_table(home, ("value", "unit", "not_taken", "why_not"), rows)
