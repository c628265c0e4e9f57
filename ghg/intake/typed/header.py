"""The header of a typed inventory: which row it is, which figure stands in which column.

Columns are found by the nearest names, as for every foreign table; a column of units belongs to the
figure that it names, or to the one at its left.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ghg.domain.typed import ROLES
from ghg.intake.columns import Column, split_header
from ghg.intake.guess import paired_columns
from ghg.intake.typed.words import ANY_UNIT, COLUMNS, UNITS, unit_said


@dataclass(frozen=True, slots=True)
class Head:
    """A header: its row, and by role the place of the column, of its units, and the unit it says.

    Places count from 0; `texts` are the headers as they stand.
    """

    row: int
    texts: tuple[str, ...]
    columns: Mapping[str, int]
    unit_columns: Mapping[str, int]
    units: Mapping[str, str]
    said: Mapping[str, str]


def head_of(row: int, texts: Sequence[str], given: Mapping[str, str]) -> Head | None:
    """Tell whether a row is the header of an inventory: a result, and what it could be made of.

    `given` are headers that a person named for our columns.
    """
    columns = _columns(texts, given)
    enough = "result" in columns and "activity" in columns
    made_of = "factor" in columns or "carbon" in columns
    if not (enough and made_of):
        return None
    units, said = _units(texts, columns)
    return Head(row, tuple(texts), columns, _unit_columns(texts, columns), units, said)


def _columns(texts: Sequence[str], given: Mapping[str, str]) -> dict[str, int]:
    """Pair our columns with the headers, those that a person named first."""
    fixed = {ours: list(texts).index(theirs) for ours, theirs in given.items() if theirs in texts}
    free = ["" if at in fixed.values() or _is_unit(text) else text for at, text in enumerate(texts)]
    others = tuple(column for column in COLUMNS if column.name not in fixed)
    return {**paired_columns(others, [_bare(text) for text in free]), **fixed}


def _is_unit(text: str) -> bool:
    bare = split_header(text)[0].casefold()
    return bare in ANY_UNIT or any(bare in words for words in UNITS.values())


def _bare(text: str) -> str:
    """Give a header without its unit, with or without brackets, and without small figures."""
    name = split_header("".join(text.split()) if not text.isascii() else text)[0]
    return _split_bare(name.replace("₂", "2").replace("₄", "4"))[0]


def _split_bare(name: str) -> tuple[str, str]:
    """Split 排放量tCO2 into the column's word and the unit behind it."""
    for column in COLUMNS:
        for word in sorted(_words(column), key=len, reverse=True):
            rest = name.removeprefix(word)
            if rest != name and rest and not word.isascii() and unit_said(rest.strip("_ /")):
                return word, rest.strip("_ /")
    return name, ""


def _words(column: Column) -> tuple[str, ...]:
    return (column.zh, *column.aliases)


def _units(
    texts: Sequence[str], columns: Mapping[str, int]
) -> tuple[dict[str, str], dict[str, str]]:
    """Read the units in the headers of figures; what nothing knows is kept as it is said."""
    units: dict[str, str] = {}
    said: dict[str, str] = {}
    for role in ROLES:
        if role not in columns:
            continue
        text = texts[columns[role]]
        found = split_header(text)[1] or _split_bare("".join(text.split()))[1]
        units[role] = unit_said(found) if found else ""
        said[role] = "" if units[role] else found
    return units, said


def _unit_columns(texts: Sequence[str], columns: Mapping[str, int]) -> dict[str, int]:
    """Find the column of units of each figure: by its name, else the first one at its right."""
    figures = {at: role for role, at in columns.items() if role in ROLES}
    found: dict[str, int] = {}
    for at, text in enumerate(texts):
        bare = split_header(text)[0].casefold()
        named = [role for role, words in UNITS.items() if bare in words]
        if bare in ANY_UNIT:
            left = [place for place in figures if place < at]
            named = [figures[max(left)]] if left else ["activity"]
        for role in named:
            found.setdefault(role, at)
    return found
