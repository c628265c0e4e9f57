"""Foreign tables: a stored mapping says which of their columns are ours, and how they are read.

Columns are found by the text of their header. What the mapping does not name is left alone on
purpose; what it names and the file lacks is a mistake, never a guess.
"""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from ghg.domain.mappings import DAY_ORDERS, DAY_RULES, SheetMapping
from ghg.domain.units import unit
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.intake.columns import Layout, missing_columns, split_header
from ghg.intake.kinds import TABLES
from ghg.intake.taking import Table
from ghg.sheets.columns import column_letters


def table_named(name: str) -> Table:
    """Give a kind of table by its name; raises E-KIND.table with those that there are."""
    for table in TABLES:
        if table.name == name:
            return table
    raise DataError("E-KIND.table", NOWHERE, name, choices="、".join(one.name for one in TABLES))


def mapping_problems(mapping: SheetMapping) -> list[Problem]:
    """Say why a mapping cannot work: unknown columns of ours, needed ones left out, odd rules."""
    table = table_named(mapping.table)
    known = [column.name for column in table.columns]
    ours = [name for name, _ in (*mapping.columns, *mapping.constants)]
    found = [_unknown(name, known) for name in dict.fromkeys(ours) if name not in known]
    found += [
        Problem("E-MAPPING.twice", NOWHERE, name)
        for name in sorted(set(ours))
        if ours.count(name) > 1
    ]
    found += list(_odd(mapping))
    promised = _promised(mapping)
    return found + missing_columns(promised, table.columns, table.needed(promised))


def layout_of(
    mapping: SheetMapping, file: str, sheet: str, headers: Sequence[str]
) -> tuple[Layout, list[Problem]]:
    """Find the mapping's columns in a header row; E-HDR.mapped and E-HDR.mapped_twice."""
    plain = [_plain(header) for header in headers]
    positions: dict[str, int] = {}
    problems: list[Problem] = []
    for ours, theirs in mapping.columns:
        at = [place for place, text in enumerate(plain) if text == _plain(theirs)]
        if len(at) == 1:
            positions[ours] = at[0]
        else:
            code = "E-HDR.mapped_twice" if at else "E-HDR.mapped"
            near = get_close_matches(theirs, [one for one in headers if one], n=3, cutoff=0.4)
            said = {"near": "、".join(near or headers[:8]) or "-", "ours": ours}
            where = Place(file, sheet, mapping.header_row)
            problems.append(Problem(code, where, theirs, said))
    quantity = headers[positions["quantity"]] if "quantity" in positions else ""
    layout = Layout(
        file=file,
        sheet=sheet,
        positions=positions,
        headers=tuple(header or column_letters(at + 1) for at, header in enumerate(headers)),
        header_unit=_unit_in(quantity),
        constants=dict(mapping.constants),
        aliases=dict(mapping.aliases),
        day_order=mapping.day_order,
        day_rule=mapping.day_rule,
    )
    return layout, problems


def _promised(mapping: SheetMapping) -> Layout:
    """The layout that a mapping promises, before any file is seen."""
    columns = dict(mapping.columns)
    return Layout(
        file="",
        sheet="",
        positions={name: at for at, name in enumerate(columns)},
        headers=tuple(columns.values()),
        header_unit=_unit_in(columns.get("quantity", "")),
        constants=dict(mapping.constants),
    )


def _odd(mapping: SheetMapping) -> Iterator[Problem]:
    if mapping.header_row < 1:
        yield Problem("E-MAPPING.row", NOWHERE, str(mapping.header_row))
    if mapping.day_order not in DAY_ORDERS:
        yield Problem("E-MAPPING.order", NOWHERE, mapping.day_order)
    if mapping.day_rule not in DAY_RULES:
        yield Problem("E-MAPPING.rule", NOWHERE, mapping.day_rule)


def _unknown(name: str, known: Sequence[str]) -> Problem:
    near = get_close_matches(name, known, n=3, cutoff=0.4) or known
    return Problem("E-MAPPING.column", NOWHERE, name, {"near": "、".join(near)})


def _unit_in(header: str) -> str:
    """Give the unit in brackets behind a header; brackets may hold anything else as well."""
    bracketed = split_header(header)[1]
    try:
        return unit(bracketed) and bracketed
    except DataError:
        return ""


def _plain(header: str) -> str:
    """Write a header for comparing: line ends and blanks within it do not count."""
    return "".join(header.split()).casefold()
