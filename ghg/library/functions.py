"""The functions of an energy-carbon centre (`factors/claims/functions.toml`), read strictly.

What is provided names its commands; what is not, or not wholly, says what is missing.
"""

from collections.abc import Mapping
from typing import Any

from ghg.domain.claim_catalogue import Function, FunctionStatement, Provided
from ghg.errors import DataError, Place
from ghg.library.claim_data import both, cited, word
from ghg.library.index import Library
from ghg.library.read import closed, read_toml

FILE = "claims/functions.toml"
_PARTS: Mapping[str, type] = {
    **dict.fromkeys(("source", "confidence"), str),
    "leading": int,
    "function": list,
}
_FUNCTION: Mapping[str, type] = {
    "number": int,
    "provided": str,
    "in_standard": bool,
    **dict.fromkeys(("name", "commands", "does", "missing", "evidence"), list),
}


def function_statement(library: Library) -> FunctionStatement:
    """Give what this product provides of the functions; raises what strict reading raises."""
    made: FunctionStatement = library.kept(
        FILE, lambda: read_functions(read_toml(library.folder / FILE))
    )
    return made


def read_functions(entry: Mapping[str, Any]) -> FunctionStatement:
    """Read the file's content; raises E-COLUMN, E-CELL, E-WORD."""
    place = Place(file=FILE)
    closed(entry, _PARTS, place)
    cited(entry["source"], entry["confidence"], place)
    return FunctionStatement(
        source=entry["source"],
        confidence=entry["confidence"],
        leading=entry["leading"],
        functions=tuple(_function(one) for one in entry["function"]),
    )


def _function(entry: Mapping[str, Any]) -> Function:
    place = Place(file=FILE, subject=str(entry.get("number", "")))
    closed(entry, _FUNCTION, place)
    provided = Provided(word(entry["provided"], Provided, place))
    has, whole = provided is not Provided.NO, provided is Provided.YES
    if bool(entry["commands"]) is not has:
        raise DataError("E-COLUMN.missing", place, "commands")
    missing = both(entry["missing"], place, empty=whole)
    if whole and missing[0]:
        raise DataError("E-WORD", place, missing[0], words="-")
    return Function(
        number=entry["number"],
        name=both(entry["name"], place),
        provided=provided,
        commands=tuple(entry["commands"]),
        does=both(entry["does"], place, empty=not has),
        missing=missing,
        evidence=both(entry["evidence"], place, empty=not has),
        in_standard=entry["in_standard"],
    )
