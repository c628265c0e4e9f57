"""Consumption of a stream in a month from the kinds of its records.

A meter's or a bill's own figure (`metered`) is taken where it exists. Otherwise consumption is
derived from the stock equation of the fuel card:

    opening stock + purchase + own production - closing stock - sale - use as material - loss
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.ledger.codes import RecordKind

STOCK_SIGNS: Mapping[RecordKind, int] = {
    RecordKind.OPENING_STOCK: 1,
    RecordKind.PURCHASE: 1,
    RecordKind.OWN_PRODUCTION: 1,
    RecordKind.CLOSING_STOCK: -1,
    RecordKind.SALE: -1,
    RecordKind.MATERIAL_USE: -1,
    RecordKind.LOSS: -1,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """The sum of the live records of one kind, stream and month."""

    kind: RecordKind
    quantity: Fraction
    records: int
    estimated: Fraction
    weakest_class: int
    weakest_rank: int
    last_batch: int


def consumed(cells: Mapping[RecordKind, Cell]) -> tuple[Fraction, tuple[Cell, ...]]:
    """Give the consumption and the cells that it rests on."""
    if RecordKind.METERED in cells:
        metered = cells[RecordKind.METERED]
        return metered.quantity, (metered,)
    used = tuple(cells[kind] for kind in STOCK_SIGNS if kind in cells)
    return sum((STOCK_SIGNS[cell.kind] * cell.quantity for cell in used), Fraction(0)), used
