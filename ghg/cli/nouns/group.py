"""`ghg group`: what plants send to their group, offline and signed."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ghg.cli.figures import rounded, unrounded
from ghg.cli.home import Home
from ghg.cli.options import as_json, year
from ghg.cli.say import done, listed, named, note, out, out_json, term_words
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list, out_table
from ghg.domain.issue import TotalRow

if TYPE_CHECKING:
    from ghg.desk.group.listing import ReceivedIssue
    from ghg.desk.group.sums import Differing, Sum

noun = Noun("group")
FILE = click.Path(path_type=Path)
WORDS = {"name": "report.total", "scope2": "report.scope2"}
SHORT = 12


@noun.command("import")
@click.argument("file", type=FILE)
@click.option("--key", type=FILE)
@as_json
@click.pass_obj
def import_(home: Home, file: Path, key: Path | None, *, as_json: bool) -> None:
    from ghg.desk.factors.handing_out import read_key
    from ghg.desk.group.receiving import import_bundle

    made = import_bundle(home.desk(), file, read_key(key) if key else "")
    if as_json:
        out_json(made)
        return
    issue = f"{made.inventory}/{made.number}"
    term = "group.import" if made.new else "group.again"
    done(home, term, plant=made.plant, issue=issue, signer=made.signer.partition(" ed25519:")[0])
    note(home, "group.head", seq=made.head_seq, hash=made.head_hash)


@noun.command("list")
@click.option("--all", "every", is_flag=True)
@as_json
@click.pass_obj
def list_(home: Home, *, every: bool, as_json: bool) -> None:
    from ghg.desk.group.listing import received

    found = received(home.desk(), every=every)
    columns = ("plant", "year", "inventory", "total", "tonnes", "signer", "head")
    out_list(home, as_json, found, columns, (row for one in found for row in _rows(home, one)))


@noun.command("show")
@click.argument("plant")
@as_json
@click.pass_obj
def show(home: Home, plant: str, *, as_json: bool) -> None:
    from ghg.desk.group.listing import received_of

    found = received_of(home.desk(), plant)
    if as_json:
        out_json(found)
        return
    for one in found:
        _out_issue(home, one)


@noun.command("sum")
@year
@as_json
@click.pass_obj
def sum_(home: Home, year: int, *, as_json: bool) -> None:
    from ghg.desk.group.listing import group_sums

    found = group_sums(home.desk(), year)
    columns = ("total", "unrounded", "plants", "why")
    out_list(home, as_json, found, columns, (_sum(home, one) for one in found))
    if found and not as_json:
        note(home, "group.between")


def _name(home: Home, axis: str, key: str) -> str:
    return named(home, WORDS[axis], key)


def _rows(home: Home, one: "ReceivedIssue") -> Iterator[tuple[str, ...]]:
    """Give a row per total; what is the same for all of an issue stands in its first."""
    head = f"{one.head_seq}:{one.head_hash[:SHORT]}"
    first = (one.plant, str(one.year), f"{one.inventory}/{one.number}")
    last = (one.signer, head)
    for total in one.totals:
        tonnes = rounded(total.co2e_t, one.decimals)
        yield (*first, _name(home, total.axis, total.key), tonnes, *last)
        first, last = ("", "", ""), ("", "")


def _out_issue(home: Home, one: "ReceivedIssue") -> None:
    state = named(home, "group.state", "stands" if one.stands else "superseded")
    out(f"{one.plant}  {one.plant_name}  {one.inventory}/{one.number}  {state}", bold=True)
    for term, value in (
        ("ledger", one.ledger),
        ("sha256", one.issue_sha256),
        ("head", f"{one.head_seq}:{one.head_hash}"),
        ("signer", f"{one.signer} ed25519:{one.key}"),
        ("bundle", one.bundle_sha256),
    ):
        out(f"  {term_words(home, f'group.says.{term}')} {value}")
    rows = (_total(home, one, total) for total in one.totals)
    out_table(home, ("total", "tonnes", "unrounded"), rows)
    out()


def _total(home: Home, one: "ReceivedIssue", total: TotalRow) -> tuple[str, ...]:
    tonnes = rounded(total.co2e_t, one.decimals)
    return _name(home, total.axis, total.key), tonnes, unrounded(total.co2e_t)


def _sum(home: Home, one: "Sum") -> tuple[str, ...]:
    why = "; ".join(_why(home, differing) for differing in one.differing)
    return _name(home, one.axis, one.key), unrounded(one.co2e_t), listed(home, one.plants), why


def _why(home: Home, one: "Differing") -> str:
    """Say what differs: each answer with the plants that gave it."""
    told = (f"{word} {listed(home, plants)}".strip() for word, plants in one.answers)
    return f"{term_words(home, one.term)}: {' | '.join(told)}"
