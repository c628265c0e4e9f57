"""`ghg pack`: the verification pack of an issue, and the index of what a verifier asks first."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json
from ghg.cli.say import listed, named, note, out, out_json
from ghg.cli.speaking import Speaking
from ghg.cli.tables import out_list
from ghg.errors import NOWHERE, DataError
from ghg.texts import label

if TYPE_CHECKING:
    from ghg.desk.pack.index import Index

FORMATS = ("pdf", "xlsx")
FINDING = "finding "
MOST = 3  # so many things of a slot are named on a terminal


@click.command("pack", cls=Speaking)
@click.argument("issue", default="")
@click.option("--index", "as_index", is_flag=True)
@click.option("--folder", type=click.Path(path_type=Path), default=Path(), show_default=True)
@click.option("--format", "formats", multiple=True, type=click.Choice(FORMATS))
@click.option("--sign", type=click.Path(path_type=Path))
@click.option("--signer", default="")
@as_json
@click.pass_obj
def noun(
    home: Home,
    issue: str,
    folder: Path,
    formats: tuple[str, ...],
    sign: Path | None,
    signer: str,
    *,
    as_index: bool,
    as_json: bool,
) -> None:
    from ghg.desk.pack.index import index_of
    from ghg.desk.pack.make import make_pack

    code, number = _named(issue)
    if as_index:
        found = index_of(home.desk(), code, number)
        columns = ("number", "pack_slot", "state", "pack_found", "pack_lacking")
        out_list(home, as_json, found.slots, columns, _rows(home, found))
        return
    made = make_pack(home.desk(), folder, code, number, formats, home.language, sign, signer)
    if as_json:
        out_json(made)
        return
    out(str(made.path))
    head = f"{made.head_seq}:{made.head_hash}"
    note(home, "cli.done.pack", files=made.files, manifest=made.manifest_sha256)
    note(home, "cli.pack_script", hash=made.verify_sha256)
    checked = f"python3 -I verify.py {made.path.name} --head {head} --sha256 {made.issue_sha256}"
    note(home, "cli.next", command=checked)


def _named(issue: str) -> tuple[str, int]:
    """Read `2025`, the last issue, or `2025/1`; raises E-REF.issue."""
    code, slash, number = issue.rpartition("/")
    if not slash:
        return issue, 0
    if not (number.isascii() and number.isdigit() and 0 < int(number) < 10**9):
        raise DataError("E-REF.issue", NOWHERE, issue)
    return code, int(number)


def _rows(home: Home, found: "Index") -> Iterator[tuple[str, ...]]:
    for one in found.slots:
        yield (
            str(one.number),
            named(home, "pack.slot", one.name),
            named(home, "pack.state", one.state),
            _short(home, found, one.found),
            _short(home, found, one.lacking),
        )


def _short(home: Home, found: "Index", names: tuple[str, ...]) -> str:
    """Name the first things of a slot, materials by their title."""
    more = (f"+{len(names) - MOST}",) if len(names) > MOST else ()
    return listed(home, (*(_titled(home, found, one) for one in names[:MOST]), *more))


def _titled(home: Home, found: "Index", name: str) -> str:
    if name in found.names:
        return home.pick(*found.names[name])
    if name.startswith(FINDING):
        return label("pack.finding", home.language, name=name.removeprefix(FINDING))
    return named(home, "pack.lacking", name)
