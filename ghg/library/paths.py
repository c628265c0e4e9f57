"""The path matrix (`factors/claims/paths.toml`), read strictly.

Every path says something of every column. What no text says is `unknown` and has neither clause nor
confidence; everything else has both.
"""

from collections.abc import Mapping
from typing import Any

from ghg.domain.claim_catalogue import Effect, PathCell, PathColumn, PathMatrix, PathRow
from ghg.errors import DataError, Place
from ghg.library.claim_data import both, cited, word
from ghg.library.index import Library
from ghg.library.read import closed, read_toml

FILE = "claims/paths.toml"
_PARTS: Mapping[str, type] = {"column": list, "path": list}
_COLUMN: Mapping[str, type] = dict.fromkeys(("id", "scheme", "zh", "en"), str)
_PATH: Mapping[str, type] = {**dict.fromkeys(("id", "zh", "en"), str), "number": int, "cells": list}
_CELL: Mapping[str, type] = {
    **dict.fromkeys(("column", "effect", "clause", "confidence"), str),
    **dict.fromkeys(("of", "why"), list),
}


def path_matrix(library: Library) -> PathMatrix:
    """Give the matrix of paths and columns; raises what strict reading raises."""
    made: PathMatrix = library.kept(FILE, lambda: read_paths(read_toml(library.folder / FILE)))
    return made


def read_paths(entry: Mapping[str, Any]) -> PathMatrix:
    """Read the file's content; raises E-COLUMN, E-CELL, E-WORD, E-SCHEME.twice."""
    place = Place(file=FILE)
    closed(entry, _PARTS, place)
    columns = tuple(_column(one) for one in entry["column"])
    rows = tuple(_path(one, columns) for one in entry["path"])
    for names in ([one.id for one in columns], [one.id for one in rows]):
        twice = [name for name in names if names.count(name) > 1]
        if twice:
            raise DataError("E-SCHEME.twice", place, twice[0])
    return PathMatrix(columns, rows)


def _column(entry: Mapping[str, Any]) -> PathColumn:
    place = Place(file=FILE, subject=str(entry.get("id", "")))
    closed(entry, _COLUMN, place)
    return PathColumn(entry["id"], entry["scheme"], both((entry["zh"], entry["en"]), place))


def _path(entry: Mapping[str, Any], columns: tuple[PathColumn, ...]) -> PathRow:
    place = Place(file=FILE, subject=str(entry.get("id", "")))
    closed(entry, _PATH, place)
    known = [one.id for one in columns]
    cells = tuple(_cell(one, entry["id"], known) for one in entry["cells"])
    silent = [one for one in known if one not in [cell.column for cell in cells]]
    if silent:
        raise DataError("E-COLUMN.missing", place, "、".join(silent))
    name = both((entry["zh"], entry["en"]), place)
    return PathRow(entry["id"], entry["number"], name, cells)


def _cell(entry: Mapping[str, Any], path: str, columns: list[str]) -> PathCell:
    place = Place(file=FILE, subject=f"{path}.{entry.get('column', '')}")
    closed(entry, _CELL, place, frozenset({"why"}))
    word(entry["column"], columns, place)
    effect = Effect(word(entry["effect"], Effect, place))
    if effect is Effect.UNKNOWN:
        word(entry["clause"] + entry["confidence"], ("",), place)
    else:
        cited(entry["clause"], entry["confidence"], place)
    return PathCell(
        column=entry["column"],
        effect=effect,
        of=both(entry["of"], place),
        clause=entry["clause"],
        confidence=entry["confidence"],
        why=both(entry.get("why", ("", "")), place, empty=True),
    )
