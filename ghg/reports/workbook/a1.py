"""Formulas in A1 notation: addresses, quoted names of sheets and texts, expression trees."""

from collections.abc import Mapping
from typing import Any

_LOOSE = ("+", "-")
_UNFIT = str.maketrans(dict.fromkeys("[]:*?/\\'"))
LONGEST_NAME = 31


def letters(column: int) -> str:
    """Give the letters of a column, counted from 0."""
    found, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        found = chr(ord("A") + digit) + found
    return found


def address(column: int, row: int, sheet: str = "") -> str:
    """Give the address of a cell; of another sheet it does not move when it is copied."""
    if not sheet:
        return f"{letters(column)}{row}"
    return f"{quoted_sheet(sheet)}!${letters(column)}${row}"


def column_range(column: int, first: int, last: int, sheet: str) -> str:
    name = letters(column)
    return f"{quoted_sheet(sheet)}!${name}${first}:${name}${last}"


def quoted_sheet(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def quoted_text(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def operand(number: str) -> str:
    """Write a number so that it can stand behind a sign; a fraction needs brackets."""
    return f"({number})" if "/" in number or number.startswith("-") else number


def sheet_name(wish: str, taken: set[str]) -> str:
    """Make a name that a spreadsheet program accepts and that is not yet taken, and take it."""
    clean = _cut(" ".join(wish.translate(_UNFIT).split())) or "-"
    name, at = clean, 1
    while name.casefold() in {one.casefold() for one in taken}:
        at += 1
        name = f"{clean[: LONGEST_NAME - len(str(at)) - 1].strip()} {at}"
    taken.add(name)
    return name


def _cut(name: str) -> str:
    """Shorten a name, between words where there are any."""
    if len(name) > LONGEST_NAME:
        kept = name[: LONGEST_NAME + 1]
        name = kept.rpartition(" ")[0] if kept.count(" ") > 2 else kept[:LONGEST_NAME]
    return name.strip(" (,：（")


def written(tree: Any, cells: Mapping[str, str]) -> str:
    """Write an expression tree with the addresses of its arguments, brackets where needed.

    The left side is walked in a loop: a mean of many samples is a long chain.
    """
    spine = []
    while not isinstance(tree, str):
        operator, tree, right = tree
        spine.append((operator, right))
    text, loose = cells[tree], False
    for operator, right in reversed(spine):
        one = f"({text})" if loose and operator in "*/" else text
        text = f"{one}{operator}{_right(right, cells, operator)}"
        loose = operator in _LOOSE
    return text


def _right(tree: Any, cells: Mapping[str, str], operator: str) -> str:
    """Write what stands behind a sign."""
    text = written(tree, cells)
    loose = not isinstance(tree, str) and tree[0] in _LOOSE
    nested = not isinstance(tree, str) and operator == "/"
    return f"({text})" if nested or (loose and operator != "+") else text
