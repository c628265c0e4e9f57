"""What the entered months add up to, while their year is under way."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.desk.context import Desk, looking, published
from ghg.desk.inventory import books_as_of
from ghg.desk.setup import inventory_row, setup_of
from ghg.domain.numbers import frozen
from ghg.inventory.entered import so_far


@dataclass(frozen=True, slots=True)
class Entered:
    """Tonnes by the guide, as an issue freezes them: of each month that holds records, and of all.

    `lacking` are the months that something is still missing of; 0 stands for the whole year.
    """

    months: Mapping[int, str]
    year: str
    lacking: frozenset[int]
    decimals: int


def entered(desk: Desk, code: str) -> Entered:
    """Count what an inventory's books hold; raises E-REF.inventory and every contradiction."""
    with looking(desk) as at:
        row = inventory_row(at, code)
        books = books_as_of(at, row, setup_of(row))
    made = so_far(books, published())
    return Entered(
        months={month: frozen(tonnes) for month, tonnes in made.months.items()},
        year=frozen(sum(made.months.values(), Fraction(0))),
        lacking=made.lacking,
        decimals=made.decimals,
    )
