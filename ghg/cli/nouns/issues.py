"""The figures of `ghg inventory`: built, issued, shown, explained, replayed, compared."""

from typing import TYPE_CHECKING, Any

import click

from ghg.cli import explain_view as view
from ghg.cli.bridge_view import out_bridges, out_otherwise
from ghg.cli.figures import unrounded
from ghg.cli.home import Home
from ghg.cli.issue_view import out_axes, out_issue
from ghg.cli.options import as_json, as_of, reason
from ghg.cli.record_view import out_some, out_streamed
from ghg.cli.say import done, note, out, out_json
from ghg.cli.speaking import Speaking
from ghg.cli.tables import out_table
from ghg.domain.issue import ActivityRow, Issue
from ghg.texts import label

if TYPE_CHECKING:
    from ghg.desk.context import Desk

issue_number = click.option("--issue", "number", type=click.IntRange(min=1))
inventory = click.argument("inventory", default="")


@click.command("build", cls=Speaking)
@inventory
@as_json
@click.pass_context
def build(ctx: click.Context, inventory: str, as_json: bool) -> None:
    from ghg.desk.inventory import draft

    home: Home = ctx.obj
    made = draft(home.desk(), inventory)
    if as_json:
        out_json(made)
    else:
        out_issue(home, made)
    if any(gap.blocks for gap in made.gaps):
        ctx.exit(4)
    if not made.gaps:
        note(home, "cli.next", command=f"ghg inventory issue {made.inventory}")


@click.command("issue", cls=Speaking)
@inventory
@reason
@click.option("--settles", multiple=True, metavar="ENGAGEMENT/NUMBER")
@as_json
@click.pass_obj
def issue(home: Home, inventory: str, reason: str, settles: tuple[str, ...], as_json: bool) -> None:
    from ghg.desk.inventory import issue

    made = issue(home.desk(), inventory, reason, settles)
    if as_json:
        out_json(made)
        return
    out(made.sha256)
    then = f"ghg report make {made.inventory}"
    done(home, "inventory.issue", then, code=made.inventory, number=made.number)


@click.command("show", cls=Speaking)
@inventory
@issue_number
@as_json
@click.pass_obj
def show(home: Home, inventory: str, number: int | None, as_json: bool) -> None:
    from ghg.desk.inventory import load_issue

    made, sha256 = load_issue(home.desk(), inventory, number or 0)
    if as_json:
        out_json({"sha256": sha256, "issue": made})
        return
    out_issue(home, made)
    out_axes(home, made)
    out()
    out(f"SHA-256 {sha256}")


@click.command("explain", cls=Speaking)
@click.argument("line")
@click.option("--inventory", default="", metavar="CODE")
@issue_number
@click.option("--all", "every", is_flag=True)
@as_json
@click.pass_obj
def explain(
    home: Home, line: str, inventory: str, number: int | None, *, every: bool, as_json: bool
) -> None:
    from ghg.desk.inventory import explained

    desk = home.desk()
    made, answer = explained(desk, line, inventory, number or 0)
    found: Any = answer  # a line, or a total, which has a `total`
    if as_json:
        out_json({"explained": found, "records": _records(desk, found, every=every)})
    elif hasattr(found, "total"):
        view.out_total(home, found.total, found.lines)
        if hasattr(found, "figure"):
            view.out_figure(home, found.figure, found.choices)
    else:
        out_explained(home, made, found)
        _out_records(home, desk, found, every=every)


@click.command("replay", cls=Speaking)
@inventory
@issue_number
@as_json
@click.pass_context
def replay(ctx: click.Context, inventory: str, number: int | None, as_json: bool) -> None:
    from ghg.desk.inventory import replay

    home: Home = ctx.obj
    found = replay(home.desk(), inventory, number or 0)
    if as_json:
        out_json(found)
    elif not found.equal:
        rows = ((one.place, one.old, one.new) for one in found.differences)
        out_table(home, ("place", "old", "new"), rows)
    if found.equal:
        note(home, "cli.equal", code=found.inventory, number=found.number)
        return
    if not found.library_same:
        note(home, "cli.library_moved")
    if not found.program_same:
        note(home, "cli.program_moved")
    note(home, "cli.unequal", code=found.inventory, number=found.number)
    ctx.exit(5)


@click.command("compare", cls=Speaking)
@click.argument("inventory")
@click.argument("old", type=click.IntRange(min=1))
@click.argument("new", type=click.IntRange(min=1))
@click.option("--causes", is_flag=True)
@as_json
@click.pass_obj
def compare(home: Home, inventory: str, old: int, new: int, *, causes: bool, as_json: bool) -> None:
    from ghg.desk.inventory import compare

    if causes:
        _out_causes(home, inventory, (old, new), as_json=as_json)
        return
    found = compare(home.desk(), inventory, old, new)
    if as_json:
        out_json(found)
        return
    if not found:
        out(label("cli.no_difference", home.language))
        return
    rows = ((one.place, unrounded(one.old), unrounded(one.new)) for one in found)
    out_table(home, ("line", "old", "new"), rows)


def _out_causes(home: Home, inventory: str, numbers: tuple[int, int], *, as_json: bool) -> None:
    """Lead from one issue to another, cause by cause."""
    from ghg.desk.factors.otherwise import compare_issues

    found = compare_issues(home.desk(), inventory, *numbers)
    if as_json:
        out_json({"bridges": found, "causes": [dict(one.causes) for one in found]})
    else:
        out_bridges(home, found, every=False)


@click.command("compare-guides", cls=Speaking)
@inventory
@click.option("--guide", default="", metavar="ID")
@click.option("--gwp-set", default="")
@as_of
@click.option("--level", type=click.Choice(["province", "grid", "nation"]))
@click.option("--all", "every", is_flag=True)
@as_json
@click.pass_obj
def compare_guides(
    home: Home,
    inventory: str,
    guide: str,
    gwp_set: str,
    as_of: int | None,
    level: str | None,
    *,
    every: bool,
    as_json: bool,
) -> None:
    from ghg.desk.factors.otherwise import Rules, compare_rules

    rules = Rules(guide, gwp_set, as_of or 0, level or "")
    found = compare_rules(home.desk(), inventory, rules)
    if as_json:
        out_json({"compared": found, "causes": [dict(one.causes) for one in found.bridges]})
    else:
        out_otherwise(home, found, every=every)


def out_explained(home: Home, made: Issue, found: Any) -> None:
    """Show a line with all that it rests on in the issue."""
    view.out_line(home, made, found.line, found.source)
    view.out_quantity(home, found.activity, found.terms)
    view.out_stock(home, found.stock)
    view.out_coefficient(home, found.coefficient, found.formula, found.numbers, found.arguments)
    view.out_derived(home, found.derived)
    view.out_result(home, found.line)
    view.out_evidence(home, found.evidence)


def _streams(found: Any) -> tuple[ActivityRow, ...]:
    """Give the recorded quantities behind a line: its own, or the terms of its balance."""
    return () if hasattr(found, "total") else found.terms or (found.activity,)


def _records(desk: "Desk", found: Any, *, every: bool) -> list[Any]:
    from ghg.desk.records import every_record, records_of

    return [
        tuple(every_record(desk, row.stream, row.month, row.month))
        if every
        else records_of(desk, row.stream, row.month)
        for row in _streams(found)
    ]


def _out_records(home: Home, desk: "Desk", found: Any, *, every: bool) -> None:
    """Show the single records, from the ledger as it stands now."""
    from ghg.desk.records import every_record, records_of

    for row in _streams(found):
        out()
        if every:
            out_streamed(home, every_record(desk, row.stream, row.month, row.month))
        else:
            out_some(home, records_of(desk, row.stream, row.month), row.unit)


COMMANDS: tuple[click.Command, ...] = (build, issue, show, explain, replay, compare, compare_guides)
