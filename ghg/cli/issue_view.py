"""An issue or draft on a terminal: what it means, its totals, three electricity figures, gaps."""

from collections.abc import Sequence
from fractions import Fraction

from ghg.cli.figures import rounded, unrounded
from ghg.cli.home import Home
from ghg.cli.say import listed, months_listed, named, out, term_words
from ghg.cli.tables import out_table
from ghg.domain.bounds_cases import NOT_ASKED
from ghg.domain.issue import ChoiceRow, FigureRow, GapRow, Issue, TotalRow
from ghg.domain.numbers import exact_text, from_exact_text
from ghg.domain.periods import Period, day_text, month_text
from ghg.texts import label

# axis of totals -> group of the words for its keys
AXES = {"gbt": "gbt_class", "scope": "scope", "iso": "iso_category", "source": "", "month": ""}


def out_issue(home: Home, made: Issue) -> None:
    """Show what a person asks first: which rules, how much, why three figures, what is missing."""
    _out_meaning(home, made)
    _out_totals(home, made)
    _out_figures(home, made)
    out_gaps(home, made.gaps)
    names = _names(home, made)
    for notice in made.notices:
        said = term_words(home, notice.term, notice.values)
        about = names.get(notice.subject) or _item(home, notice.subject)
        fact = label("cli.fact", home.language, name=about, value=said) if about else said
        out(label("cli.warning", home.language, said=fact))
    _out_not_asked(home, made)


def out_axes(home: Home, made: Issue) -> None:
    """Show the totals by class, scope, category, source and month."""
    rows = (
        (f"{row.axis}:{row.key}", _key(home, made, row), *_tonnes(row, made.reporting_decimals))
        for row in made.totals
        if row.axis in AXES
    )
    out()
    out_table(home, ("line", "name", "tonnes", "unrounded"), rows)


def _out_not_asked(home: Home, made: Issue) -> None:
    """Name for each facility the cases of the boundary that nobody was asked about."""
    open_ = [row for row in made.annexes.cases if row.state == NOT_ASKED]
    for facility in dict.fromkeys(row.facility for row in open_):
        rows = [row for row in open_ if row.facility == facility]
        said = label(
            "cli.cases_not_asked",
            home.language,
            cases_zh="；".join(row.case_zh for row in rows),
            cases_en="; ".join(row.case_en for row in rows),
        )
        fact = label("cli.fact", home.language, name=facility, value=said)
        out(label("cli.warning", home.language, said=fact))


def _out_meaning(home: Home, made: Issue) -> None:
    language = home.language
    state = (
        label("cli.draft", language)
        if made.state == "draft"
        else label("cli.issue_number", language, number=made.number)
    )
    span = Period(made.first_day, made.last_day)
    said = label("cli.inventory", language, code=made.inventory, span=span, state=state)
    out(said, bold=True)
    for guide in made.guides:
        title = home.pick(guide.title_zh, guide.title_en)
        said = f"{guide.number} {title}"
        out(label("cli.follows", language, facility=guide.facility, guide=said))
    level = named(home, "report.level", made.electricity_level)
    rule = named(home, "report.rest_rule", made.market_rest_rule)
    day = day_text(made.as_of)
    out(label("cli.rules", language, gwp=made.gwp_set, day=day, level=level, rule=rule))


def _out_totals(home: Home, made: Issue) -> None:
    out()
    if not made.totals:
        out(label("report.headline.none", home.language), bold=True)
        return
    rows = (
        (
            f"name:{row.key}",
            named(home, "report.total", row.key),
            *_tonnes(row, made.reporting_decimals),
        )
        for row in made.totals
        if row.axis == "name"
    )
    out_table(home, ("line", "name", "tonnes", "unrounded"), rows)


def _out_figures(home: Home, made: Issue) -> None:
    """Show the figures with the rule of each: they differ by rule, not by mistake."""
    if not made.figures:
        return
    out()
    columns = ("figure", "unrounded", "kwh_zero", "kwh_factor", "factor")
    under = [f"  {named(home, 'report.figure_rule', row.rule)}" for row in made.figures]
    out_table(home, columns, (_figure(home, made, row) for row in made.figures), under)
    if not all(row.chosen for row in made.figures):
        out(label("cli.beside", home.language))


def _figure(home: Home, made: Issue, row: FigureRow) -> tuple[str, ...]:
    return (
        named(home, "report.figure", row.figure) + ("" if row.chosen else " *"),
        unrounded(row.co2e_t),
        unrounded(row.kwh_at_zero),
        unrounded(row.kwh_at_factor),
        listed(home, (_factor(made.choices[place]) for place in row.choices)),
    )


def _factor(choice: ChoiceRow) -> str:
    of = " ".join(part for part in (choice.region, choice.data_year) if part)
    return f"{choice.value} {choice.unit} ({of})" if of else f"{choice.value} {choice.unit}"


def out_gaps(home: Home, gaps: tuple[GapRow, ...]) -> None:
    """Show what is missing, with the stake and the remedy."""
    if not gaps:
        return
    out()
    alike: dict[tuple[str, str, bool], list[GapRow]] = {}
    for gap in gaps:
        alike.setdefault((gap.subject, gap.term, gap.blocks), []).append(gap)
    rows = (
        (
            subject,
            months_listed(home, sorted(gap.month for gap in held if gap.month)),
            term_words(home, term),
            _stake(held),
            label(f"cli.{'blocks_total' if blocks else 'blocks_issue'}", home.language),
        )
        for (subject, term, blocks), held in alike.items()
    )
    out_table(home, ("subject", "month", "gap", "stake", "blocks"), rows)
    for remedy in dict.fromkeys(gap.remedy for gap in gaps):
        out(f"→ {term_words(home, remedy)}")


def _stake(gaps: Sequence[GapRow]) -> str:
    """Sum the tonnes at stake; nothing where they cannot be told for one of the months."""
    stakes = [gap.at_stake_t for gap in gaps]
    return (
        unrounded(exact_text(sum(map(from_exact_text, stakes), Fraction()))) if all(stakes) else ""
    )


def _names(home: Home, made: Issue) -> dict[str, str]:
    """Name streams, sources and facilities by code and name."""
    rows = (
        *((one.code, one.name_zh, one.name_en) for one in made.facilities),
        *((one.code, one.name_zh, one.name_en) for one in made.sources),
        *((one.code, one.name_zh, one.name_en) for one in made.streams),
    )
    return {code: f"{code} {home.pick(zh, en)}" for code, zh, en in rows}


def _item(home: Home, subject: str) -> str:
    """Name an item of the library or a denominator."""
    from ghg.desk.names import item_name

    return named(home, "report.item", item_name(subject, home.language))


def _tonnes(row: TotalRow, decimals: int) -> tuple[str, str]:
    return rounded(row.co2e_t, decimals), unrounded(row.co2e_t)


def _key(home: Home, made: Issue, row: TotalRow) -> str:
    """Name what a total is of."""
    if row.axis == "month":
        return month_text(int(row.key))
    if row.axis == "source":
        names = {one.code: home.pick(one.name_zh, one.name_en) for one in made.sources}
        return names.get(row.key, row.key)
    return named(home, AXES[row.axis], row.key)
