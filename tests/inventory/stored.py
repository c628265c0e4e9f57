"""A boiler on stored coal, 100 t a month, as books; and a library with a made-up guide."""

import shutil
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from ghg.domain.issue import Issue
from ghg.domain.stocks import Flows, StockMonth, derived
from ghg.domain.streams import EmissionSource, Input, Involvement, Mode, Stream
from ghg.inventory.books import Amount, Books
from ghg.inventory.build import build
from ghg.inventory.plantbooks import PlantBooks
from ghg.library import Library, open_library
from ghg.resources import data_folder
from tests.inventory import tea

BOILER = EmissionSource("B1", "锅炉", "boiler", "F1", "", "fuel_stationary", "fuel_by_heat")
COAL = Stream("COAL", "原煤", "coal", "B1", Input.ACTIVITY, "anthracite", "t", mode=Mode.EVENT)
DRYER = replace(COAL, code="DRYER", name_zh="烘干用煤", name_en="dryer")
MONTHLY = Fraction(100)


def amounts(code: str = "COAL", estimated: int = 0, **changes) -> dict[tuple[str, int], Amount]:
    """Give 100 t in every month."""
    made = {
        (code, month): Amount(code, month, MONTHLY, "t", 1, Fraction(estimated), "primary", 2)
        for month in tea.MONTHS
    }
    return {key: replace(one, **changes) for key, one in made.items()}


def stock(month: int = 202501, metered: int | None = None, **parts) -> StockMonth:
    """Give a month of the stock that derives 100 t, or as changed."""
    flows = Flows(opening=Fraction(30), purchase=Fraction(90), closing=Fraction(20))
    changes = {name: parts.pop(name) for name in tuple(parts) if name in StockMonth.__slots__}
    flows = replace(flows, **{name: Fraction(value) for name, value in parts.items()})
    made = StockMonth(
        stream="COAL",
        month=month,
        unit="t",
        keeps=True,
        flows=flows,
        carried=False,
        derived=derived(flows),
        derived_rank=2,
        metered=None if metered is None else Fraction(metered),
        metered_rank=1 if metered is not None else 0,
    )
    return replace(made, **changes)


def books(plant: PlantBooks | None = None, **changes) -> Books:
    """Give the boiler's books."""
    given = {"sources": (BOILER,), "streams": (COAL,), "amounts": amounts(), "papers": ()}
    given |= {"facts": (), "own_values": (), **changes}
    there = tuple(
        Involvement(source.code, "involved", 19000101, 99991231, "") for source in given["sources"]
    )
    given.setdefault("involvements", there)
    return replace(tea.BOOKS, plant=plant or PlantBooks(), **given)


def made(plant: PlantBooks | None = None, library: Library = tea.LIBRARY, **changes) -> Issue:
    """Build the boiler's year."""
    return build(books(plant, **changes), library, tea.STAMP)


def trading_library(folder: Path) -> Library:
    """Open a library whose food guide was made into one of a trading scheme: direct CO2 only, and
    of estimates nothing but re-tests."""
    copy = Path(shutil.copytree(data_folder("factors"), folder / "factors"))
    path = copy / "guides" / "gbt32151-25-2024.toml"
    text = path.read_text(encoding="utf-8")
    ours = 'totals_rule = "direct_only"\nestimate_methods = ["retest"]'
    path.write_text(text.replace('totals_rule = "two_totals"', ours), encoding="utf-8")
    return open_library(copy)
