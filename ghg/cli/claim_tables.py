"""Tables of the views of claims on a terminal."""

from collections.abc import Mapping

from ghg.cli.figures import claimed, rounded, unit_said
from ghg.cli.home import Home
from ghg.cli.say import listed, named, note, out
from ghg.cli.tables import out_table
from ghg.domain.claim_catalogue import Both, FunctionStatement, PathCell, PathMatrix
from ghg.domain.claim_views import (
    CheckFound,
    Gap,
    GapKind,
    GapRow,
    Ladder,
    TargetRow,
    TitleStep,
    Trapped,
)
from ghg.domain.readable import hundredths, is_share, readable
from ghg.errors import NOWHERE, DataError
from ghg.texts import label, wording

TONNES = 2  # decimals


def out_gap(home: Home, found: Gap) -> None:
    """Write what is missing stage by stage, and how far each yearly target is."""
    text, title = text_name(home, found.number, found.title), home.pick(*found.title)
    out(text if text == title else f"{text} {title}", bold=True)
    for stage, name in found.stages:
        rows = [one for one in found.rows if one.stage == stage]
        if not rows:
            continue
        out()
        if stage:
            out(home.pick(*name), bold=True)
        columns = claim_columns(("kind", "missing", "amount", "unit", "stake"))
        under = [f"    {one.rule}: {one.clause}".rstrip(" :") for one in rows]
        out_table(home, columns, [_gap_row(home, one) for one in rows], under)
    if found.targets:
        out()
        out(label("cli.claim.targets", home.language), bold=True)
        heads = ("year", "measure", "target", "actual", "verdict", "distance", "tonnes", "mwh")
        columns = claim_columns((*heads, "missing"))
        out_table(home, columns, [_target(home, one) for one in found.targets])


def out_paths(home: Home, found: PathMatrix, tonnes: Mapping[str, str], column: str) -> None:
    """Write each path with its cells; raises E-WORD for a column that is not there."""
    names = {one.id: home.pick(*one.name) for one in found.columns}
    if column and column not in names:
        raise DataError("E-WORD", NOWHERE, column, words="、".join(names))
    for row in found.rows:
        out(_path_head(home, row.number, row.name, tonnes.get(row.id, "")), bold=True)
        cells = [one for one in row.cells if column in ("", one.column)]
        out_table(
            home,
            claim_columns(("column", "effect", "of", "confidence")),
            [_cell(home, names[one.column], one) for one in cells],
            [_beneath(home, one) for one in cells],
        )
        out()
    note(home, "cli.claim.paths")


def out_ladder(home: Home, found: Ladder) -> None:
    """Write the titles that are held, then what each scheme asks."""
    titles = [
        (
            home.pick(*one.name),
            home.pick(*one.level) or label("cli.claim.untold", home.language),
            home.pick(*one.next),
            one.evidence,
        )
        for one in found.titles
    ]
    out_table(home, claim_columns(("title", "held", "next", "evidence")), titles)
    out()
    steps = [
        (
            home.pick(*one.asked),
            one.scheme,
            one.stage,
            verdict_words(home, one.verdict),
            listed(home, (home.pick(*said) for said in one.instead)),
            _mark(home, one),
            one.clause,
        )
        for one in found.steps
    ]
    columns = ("title", "scheme", "stage", "verdict", "instead", "means", "clause")
    out_table(home, claim_columns(columns), steps)


def _mark(home: Home, one: TitleStep) -> str:
    """Say what a step means: what is lost with the title, or what it opens."""
    if one.opens:
        return label("cli.claim.opens", home.language, rule=one.rule)
    return label("cli.claim.breaks", home.language) if one.breaks else ""


def out_checks(home: Home, found: tuple[CheckFound, ...]) -> None:
    """Write each check with its result, and under it why, what to do, and its clause."""
    for one in found:
        result = named(home, "claim.trapped", one.result)
        out(f"{one.check.number}. {home.pick(*one.check.name)}  [{result}]", bold=True)
        for said in one.why:
            out(f"    {home.pick(*said)}")
        if one.result is not Trapped.NOT_FOUND:
            out(f"    → {home.pick(*one.check.remedy)}")
        out(f"    {one.check.clause}")


def out_functions(home: Home, found: FunctionStatement) -> None:
    """Write each function with what there is of it, what is missing, and its commands."""
    for one in found.functions:
        provided = named(home, "claim.provided", one.provided)
        out(f"{one.number}. {home.pick(*one.name)}  [{provided}]", bold=True)
        nothing = label("claim.functions.nothing", home.language)
        out(f"    {home.pick(*one.does) or nothing}")
        if one.missing[0]:
            missing = label("claim.functions.column.missing", home.language)
            out(f"    {missing}: {home.pick(*one.missing)}")
        if one.commands:
            out(f"    {listed(home, one.commands)}")


def claim_columns(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the terms of this module's own columns."""
    return tuple(f"claim_{one}" for one in names)


def verdict_words(home: Home, verdict: str) -> str:
    return label(f"report.claim.verdict.{verdict}", home.language)


def text_name(home: Home, number: str, title: Both) -> str:
    return wording.text_name(number, title, home.language)


def _gap_row(home: Home, one: GapRow) -> tuple[str, ...]:
    most = label("cli.claim.at_most", home.language) if one.upper and one.amount else ""
    amount, unit = _amount(home, one)
    fact = label("cli.claim.fact", home.language, id=one.what) if one.kind is GapKind.FACT else ""
    return (
        named(home, "claim.gap_kind", one.kind),
        f"{home.pick(*one.text)}{fact}",
        f"{most}{amount}",
        unit,
        rounded(one.stake_t, TONNES),
    )


def _amount(home: Home, one: GapRow) -> tuple[str, str]:
    """Give how much is missing and its unit: months in words, shares in percentage points."""
    if not one.amount:
        return "", ""
    if one.unit == "month":
        return readable(one.amount), label("cli.claim.months", home.language)
    if is_share(one.what, one.unit):
        return hundredths(one.amount), label("cli.claim.percentage_points", home.language)
    return readable(one.amount), unit_said(home, one.unit)


def _target(home: Home, one: TargetRow) -> tuple[str, ...]:
    later = label("cli.claim.later", home.language)
    return (
        str(one.year),
        home.pick(*one.name),
        claimed(home, one.measure, one.target, one.unit, one.actual),
        claimed(home, one.measure, one.actual, one.unit, one.target),
        verdict_words(home, one.verdict) if one.due else later,
        claimed(home, one.measure, one.distance, one.unit),
        rounded(one.tonnes, TONNES),
        one.mwh,
        label("cli.claim.semicolon", home.language).join(home.pick(*said) for said in one.lacking),
    )


def _path_head(home: Home, number: int, name: Both, tonnes: str) -> str:
    head = f"{number}. " if number else ""
    touched = label("cli.claim.touched", home.language, tonnes=rounded(tonnes, TONNES))
    return f"{head}{home.pick(*name)}{touched if tonnes else ''}"


def _cell(home: Home, column: str, one: PathCell) -> tuple[str, ...]:
    return (
        column,
        named(home, "claim.effect", one.effect),
        home.pick(*one.of),
        one.confidence,
    )


def _beneath(home: Home, one: PathCell) -> str:
    """Give the reason and the clause of a cell, for the line below it."""
    return "    " + label("cli.claim.semicolon", home.language).join(
        part for part in (home.pick(*one.why), one.clause) if part
    )
