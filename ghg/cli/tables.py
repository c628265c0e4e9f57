"""Tables on a terminal: columns aligned by what signs take, numbers to the right."""

from collections.abc import Iterable, Sequence
from typing import Any

from ghg.cli.home import Home
from ghg.cli.say import note, out, out_json
from ghg.cli.widths import padded, safe, width
from ghg.texts import label

# Columns of numbers, by the term of their head.
NUMBERS = frozenset(
    [
        "value",
        "quantity",
        "count",
        "tonnes",
        "unrounded",
        "stake",
        "left",
        "right",
        "difference",
        "percent",
        "kwh_zero",
        "kwh_factor",
        "number",
        "units",
        "reserved",
        "used_up",
        "price",
        "old",
        "new",
        *("claim_amount", "claim_stake", "claim_distance", "claim_tonnes", "claim_mwh"),
        "rows_seen",
        *("picked", "shown", "deducted", "kwh", "registry_says", "books"),
        *("opening", "purchase", "own_production", "sale", "material_use", "loss", "closing"),
        *("derived", "metered", "difference", "percent"),
        *("reported", "corrected", "conservative", "difference_t", "signed_t", "absolute_t"),
        *("pick", "to_look_at", "monthly_records", "share_of_total"),
    ]
)
GAP = "  "


def lines_of(
    heads: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool]
) -> list[str]:
    """Give the lines of a table, its heads first."""
    cells = [[safe(cell) for cell in row] for row in [heads, *rows]]
    widths = [max(width(row[place]) for row in cells) for place in range(len(heads))]
    return [
        GAP.join(
            padded(cell, widths[place], right=right[place]) for place, cell in enumerate(row)
        ).rstrip()
        for row in cells
    ]


def out_table(
    home: Home,
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    under: Sequence[str] = (),
) -> None:
    """Write a table; `columns` are terms below `cli.column`. An empty one is said to be so.

    `under` gives what stands below each row, line by line; nothing for "".
    """
    listed = list(rows)
    if not listed:
        note(home, "cli.empty")
        return
    heads = [label(f"cli.column.{column}", home.language) for column in columns]
    head, *lines = lines_of(heads, listed, [column in NUMBERS for column in columns])
    out(head, bold=True)
    for place, line in enumerate(lines):
        out(line)
        for words in under[place].splitlines() if under else ():
            out(words)


def out_list(
    home: Home,
    as_json: bool,
    values: Sequence[Any],
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
) -> None:
    """Write a list for a program or for a person."""
    if as_json:
        out_json(values)
    else:
        out_table(home, columns, rows)
