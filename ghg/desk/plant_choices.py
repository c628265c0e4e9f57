"""Closed lists of the plant's forms and pages, from the rooms that keep them."""

from collections.abc import Iterable

from ghg.desk.choices import Named
from ghg.desk.context import published
from ghg.intake.energies import FORM_KINDS, ITEM_KINDS
from ghg.intake.words import FACT_KINDS
from ghg.inventory.both_boundaries import BothBoundaries
from ghg.inventory.checkbooks import CHECKS
from ghg.inventory.plantbooks import Prior
from ghg.plan.meters import GAS, MEDIA, STATES

__all__ = [
    "CHECKS",
    "FACT_KINDS",
    "FORM_KINDS",
    "GAS",
    "ITEM_KINDS",
    "MEDIA",
    "STATES",
    "BothBoundaries",
    "Prior",
    "energies",
]


def energies(kinds: Iterable[str]) -> tuple[Named, ...]:
    """List the items of energy of some kinds."""
    wanted = frozenset(kinds)
    items = published().vocabulary.items
    return tuple(
        Named(code, one.name_zh, one.name_en) for code, one in items.items() if one.kind in wanted
    )
