"""`ghg mapping`: how foreign tables are read."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, reason
from ghg.cli.say import done, note, out, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list, out_table
from ghg.domain.mappings import DAY_ORDERS, DAY_RULES, SheetMapping, pairs
from ghg.errors import NOWHERE, UsageError

noun = Noun("mapping")

_PAIRS = ("columns", "constants", "aliases")


def _definition(command: Any) -> Any:
    """Take the parts of a mapping; the function gets them by the names of `SheetMapping`."""
    for option in (
        click.option("--day-rule", type=click.Choice(DAY_RULES)),
        click.option("--day-order", type=click.Choice(DAY_ORDERS)),
        click.option("--alias", "aliases", multiple=True, metavar="THEIRS=OURS"),
        click.option("--constant", "constants", multiple=True, metavar="OURS=TEXT"),
        click.option("--column", "columns", multiple=True, metavar="OURS=THEIRS"),
        click.option("--header-row", type=click.IntRange(1, 1000)),
        click.option("--sheet"),
        click.option("--table"),
    ):
        command = option(command)
    return command


@noun.command("add")
@click.argument("code")
@_definition
@click.option("--name", default="")
@click.option("--note", default="")
@as_json
@click.pass_obj
def add(home: Home, /, code: str, name: str, note: str, *, as_json: bool, **said: Any) -> None:
    from ghg.desk.imports.mappings import add_mapping

    given = {key: value for key, value in _read(said).items() if value is not None}
    mapping = SheetMapping(**{"table": "activity", **given})
    _tell(home, add_mapping(home.desk(), code, mapping, name, note, home.entity), as_json=as_json)


@noun.command("change")
@click.argument("code")
@_definition
@reason
@as_json
@click.pass_obj
def change(home: Home, /, code: str, reason: str, *, as_json: bool, **said: Any) -> None:
    from ghg.desk.imports.mappings import MappingChanges, change_mapping

    changes = MappingChanges(**_read(said))
    made = change_mapping(home.desk(), code, changes, reason, home.entity)
    _tell(home, made, as_json=as_json)


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, *, as_json: bool) -> None:
    from ghg.desk.imports.mappings import mapping_list

    found = mapping_list(home.desk(), home.entity)
    rows = (
        (one.code, one.name, one.mapping.table, str(one.revision), one.mapping.sheet, one.note)
        for one in found
    )
    columns = ("code", "name", "table", "revision", "sheet", "note")
    out_list(home, as_json, found, columns, rows)


@noun.command("show")
@click.argument("code")
@as_json
@click.pass_obj
def show(home: Home, code: str, *, as_json: bool) -> None:
    from ghg.desk.imports.mappings import mapping_named

    found = mapping_named(home.desk(), code, home.entity)
    if as_json:
        out_json(found)
        return
    out(f"{found.code} {found.name}".strip(), bold=True)
    for line in _lines(found.mapping):
        out(line)


@noun.command("guess")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--table", default="")
@click.option("--sheet", default="")
@click.option("--header-row", type=click.IntRange(1, 1000))
@as_json
@click.pass_obj
def guess(
    home: Home, file: Path, table: str, sheet: str, header_row: int | None, *, as_json: bool
) -> None:
    from ghg.desk.imports.mappings import guess_mapping

    found = guess_mapping(file, table, sheet, header_row or 0)
    if as_json:
        out_json(found)
        return
    rows = ((one.theirs, one.ours or "-", *_three(one.samples)) for one in found.columns)
    out_table(home, ("theirs", "ours", "sample_1", "sample_2", "sample_3"), rows)
    words = ["CODE", *_words(found.mapping)]
    words += [_quoted(f"--constant={name}=...") for name in found.missing]
    for name in found.missing:
        note(home, "mapping.missing", column=name)
    note(home, "cli.next", command=f"ghg mapping add {' '.join(words)}")


def _read(said: dict[str, Any]) -> dict[str, Any]:
    """Read the pairs among the options; raises E-USAGE.pair."""
    return {key: _pairs(value) if key in _PAIRS else value for key, value in said.items()}


def _pairs(words: Sequence[str]) -> tuple[tuple[str, str], ...]:
    made: dict[str, str] = {}
    for word in words:
        left, equals, right = word.partition("=")
        if not equals or not left.strip():
            raise UsageError("E-USAGE.pair", NOWHERE, word)
        made[left.strip()] = right.strip()
    return pairs(made)


def _tell(home: Home, made: Any, *, as_json: bool) -> None:
    if as_json:
        out_json(made)
    then = f"ghg import FILE --mapping {made.code}"
    done(home, "mapping", then, code=made.code, revision=made.revision)


def _lines(mapping: SheetMapping) -> list[str]:
    return [f"  {word}" for word in _words(mapping)]


def _words(mapping: SheetMapping) -> list[str]:
    """Write a mapping as the options that make it."""
    usual = SheetMapping(mapping.table)
    words = [f"--table={mapping.table}"]
    for name in ("sheet", "header_row", "day_order", "day_rule"):
        if getattr(mapping, name) != getattr(usual, name):
            words.append(f"--{name.replace('_', '-')}={getattr(mapping, name)}")
    words += [f"--column={ours}={theirs}" for ours, theirs in mapping.columns]
    words += [f"--constant={ours}={text}" for ours, text in mapping.constants]
    words += [f"--alias={theirs}={ours}" for theirs, ours in mapping.aliases]
    return [_quoted(word) for word in words]


def _quoted(word: str) -> str:
    """Put a word into quotation marks where a shell would take it apart."""
    plain = all(sign.isalnum() or sign in "-_=./:" for sign in word)
    return word if plain else f'"{word}"'


def _three(samples: Sequence[str]) -> tuple[str, str, str]:
    one, two, three = (*samples, "", "", "")[:3]
    return one, two, three
