"""`ghg guide`: how to count, and by which guide."""

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, as_of, year
from ghg.cli.say import listed, named, out, out_json, term_words
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list, out_table
from ghg.domain.guides import Guide, GuideChoice
from ghg.domain.periods import day_text
from ghg.texts import label

noun = Noun("guide")


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.desk.library import guides

    found = guides()
    rows = (
        (
            one.id,
            one.number,
            home.pick(one.title_zh, one.title_en),
            named(home, "report.rank", one.rank),
            _state(home, one),
            label(f"cli.{'yes' if one.verified else 'no'}", home.language),
        )
        for one in found
    )
    columns = ("id", "number_text", "title", "rank", "guide_state", "verified")
    out_list(home, as_json, found, columns, rows)


@noun.command("show")
@click.argument("guide")
@as_json
@click.pass_obj
def show(home: Home, guide: str, as_json: bool) -> None:
    from ghg.desk.library import guide as guide_of

    found = guide_of(guide)
    if as_json:
        out_json(found)
    else:
        _out_guide(home, found)


@noun.command("choose")
@year
@as_of
@as_json
@click.pass_obj
def choose(home: Home, year: int, as_of: int | None, as_json: bool) -> None:
    from ghg.desk.library import guides_chosen

    found = guides_chosen(home.desk(), year, as_of or 0)
    if as_json:
        out_json(dict(found))
        return
    for facility, choice in found:
        out_choice(home, facility, choice)


def out_choice(home: Home, facility: str, choice: GuideChoice) -> None:
    """Show which guide a facility follows, why, and which ones lost."""
    guide, reason = choice.guide, term_words(home, choice.reason)
    title = home.pick(guide.title_zh, guide.title_en)
    out(f"{facility}: {guide.number} {title} [{guide.id}]", bold=True)
    out(label("cli.because", home.language, reason=reason))
    for term, values in choice.warnings:
        out(label("cli.warning", home.language, said=term_words(home, term, values)))
    rows = (
        (one.guide.id, one.guide.number, term_words(home, one.reason, (("detail", one.detail),)))
        for one in choice.losers
    )
    out_table(home, ("id", "number_text", "why_not"), rows)


def _out_guide(home: Home, guide: Guide) -> None:
    from ghg.desk.names import kind_name

    out(f"{guide.number} {home.pick(guide.title_zh, guide.title_en)}", bold=True)
    facts = (
        ("issuer", guide.issuer),
        ("rank", named(home, "report.rank", guide.rank)),
        ("in_force", day_text(guide.in_force) if guide.in_force else ""),
        ("ended", day_text(guide.ended) if guide.ended else ""),
        ("totals_rule", named(home, "report.totals_rule", guide.totals_rule)),
        ("level", named(home, "report.level", guide.electricity.level)),
        ("electricity", home.pick(guide.electricity.note_zh, guide.electricity.note_en)),
        ("heat", home.pick(guide.heat.note_zh, guide.heat.note_en)),
    )
    for column, value in facts:
        if value:
            out(label("cli.fact", home.language, name=_head(home, column), value=value))
    rows = (
        (
            one.kind,
            kind_name(one.kind, home.language),
            named(home, "report.membership", one.membership),
            listed(home, one.gases),
        )
        for one in guide.sources
    )
    out_table(home, ("code", "kind", "member", "gases"), rows)
    for chinese, english in guide.notes:
        out(home.pick(chinese, english))


def _state(home: Home, guide: Guide) -> str:
    """Say whether a guide can be computed by, and whether it has ended or been replaced."""
    word = "computable" if guide.computable else "catalogue"
    said = label(f"cli.guide_state.{word}", home.language)
    return f"{said} ~{day_text(guide.ended)}" if guide.ended else said


def _head(home: Home, column: str) -> str:
    return label(f"cli.column.{column}", home.language)
