"""`ghg evidence`: the files that stand behind the numbers."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ghg.cli import mistakes
from ghg.cli.home import Home
from ghg.cli.options import as_json, period
from ghg.cli.say import done, listed, named, note, out, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain.periods import Period, month_text
from ghg.texts import label

if TYPE_CHECKING:
    from ghg.desk.evidence_proves import ProofView

noun = Noun("evidence")


@noun.command("add")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--kind", required=True)
@click.option("--stream", "streams", multiple=True, metavar="CODE")
@period
@click.option("--number", "document_no", default="")
@click.option("--description", default="")
@click.pass_obj
def add(
    home: Home,
    /,
    file: Path,
    kind: str,
    streams: tuple[str, ...],
    span: Period | None,
    **words: str,
) -> None:
    from ghg.desk.evidence import add_file

    made = add_file(home.desk(), file, kind, streams, span, **words)
    out(made.id)
    done(home, "evidence.add", name=made.file_name, id=made.id)


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.desk.evidence_proves import proof_list

    found = proof_list(home.desk())
    rows = (
        (
            one.id,
            one.file_name,
            named(home, "evidence", one.kind),
            one.document_no,
            _proves(home, one),
            _months(one.first_month, one.last_month),
        )
        for one in found
    )
    columns = ("id", "file", "kind", "document_no", "proves", "span")
    out_list(home, as_json, found, columns, rows)


@noun.command("check")
@as_json
@click.pass_context
def check(ctx: click.Context, as_json: bool) -> None:
    from ghg.desk.evidence import damaged

    home: Home = ctx.obj
    found = damaged(home.desk())
    if as_json:
        out_json(found)
    if not found:
        note(home, "cli.evidence_whole")
        return
    mistakes.tell(found, home.language)
    ctx.exit(5)


def _proves(home: Home, one: "ProofView") -> str:
    """Say what a file proves, and whether that still stands."""
    if not one.thing:
        return label("evidence.proves.nothing", home.language)
    name = one.name_zh if home.language == "zh" else one.name_en
    said = f"{named(home, 'evidence.thing', one.thing)} {name}".strip()
    gone = "" if one.stands else label("evidence.proves.no_longer", home.language)
    return listed(home, (one for one in (said, gone) if one))


def _months(first: int, last: int) -> str:
    if not (first or last):
        return ""
    return f"{month_text(first) if first else ''}~{month_text(last) if last else ''}"
