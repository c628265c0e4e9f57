"""Certificates and credits for the tests: uses of the tea factory's year, and used-up blocks."""

from dataclasses import replace

from ghg.domain.held import PositionRow
from ghg.domain.instruments import Instrument, Purpose
from ghg.inventory.heldbooks import HeldBooks, HeldUse, UsedUnits
from tests.inventory import tea

CLAIM = HeldUse(
    use=1,
    boundary="whole",
    purpose=Purpose.CLAIM,
    certificate=True,
    need="2025年绿电声明",
    beneficiary="茶厂",
    reserved=0,
)
BLOCK = UsedUnits(
    use=1,
    instrument=Instrument.GEC,
    registry="gec",
    batch="WIND-2025-06",
    first=1,
    last=100,
    first_month=202506,
    last_month=202506,
    plant="某风电场",
    technology="onshore_wind",
    acquired="bought",
    reference="GEC-2026-001",
    on_day=20260305,
    beneficiary="茶厂",
    evidence="abcdefabcdef",
)


def units(count, **changes):
    """Give a used-up block of so many units."""
    return replace(BLOCK, last=count, **changes)


def held(*used, uses=(CLAIM,), **also):
    return HeldBooks(uses=uses, used=used, **also)


def tea_with(books, **changes):
    """Build the tea factory's inventory with these credits and certificates."""
    return tea.made(plant=replace(tea.BOOKS.plant, held=books), **changes)


def position(units, state="held"):
    return PositionRow("gec", 202506, state, units, "MWh")
