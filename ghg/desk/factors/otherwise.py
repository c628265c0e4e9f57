"""The same books under another guide, level, GWP set or day: the bridge between two ways to count.

Nothing is stored: both sides are computed from the books as they stand, or as they stood at an
issue, and only the rules differ.
"""

from dataclasses import dataclass, replace

from ghg.desk.context import Desk, looking, published
from ghg.desk.inventory import books_as_of, load_issue
from ghg.desk.setup import inventory_row, setup_of, today
from ghg.domain.geography import Level
from ghg.domain.issue import GapRow, Issue, PinRow
from ghg.errors import NOWHERE, DataError
from ghg.inventory.books import Books, Setup
from ghg.inventory.bridge import Bridge, bridges
from ghg.inventory.build import Stamp, build
from ghg.library import gwp, load_guide


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Two computations of one inventory's books, and the way between them."""

    inventory: str
    old: Setup
    new: Setup
    old_guides: tuple[str, ...]
    new_guides: tuple[str, ...]
    bridges: tuple[Bridge, ...]
    old_gaps: tuple[GapRow, ...]
    new_gaps: tuple[GapRow, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """What is to be another: a guide for all facilities, GWP set, as-of day, geographic level.

    An empty word leaves the rule of the inventory; with another guide its own GWP set comes along.
    """

    guide: str = ""
    gwp_set: str = ""
    as_of: int = 0
    level: str = ""


def compare_rules(desk: Desk, code: str, rules: Rules) -> Otherwise:
    """Compute an inventory by its own rules and by others, and lead from one to the other.

    Raises E-BRIDGE without another rule, E-REF.guide, E-REF.gwp_set, and what `build` raises.
    """
    if rules == Rules():
        raise DataError("E-BRIDGE", NOWHERE, code)
    with looking(desk) as at:
        row = inventory_row(at, code)
        books = books_as_of(at, row, setup_of(row))
    other = replace(books, setup=_setup(books, rules))
    old, new = (_built(one, desk.actor) for one in (books, other))
    return Otherwise(
        inventory=row.code,
        old=books.setup,
        new=other.setup,
        old_guides=_guides(old),
        new_guides=_guides(new),
        bridges=bridges(old, new),
        old_gaps=_blocking(old),
        new_gaps=_blocking(new),
    )


def compare_issues(desk: Desk, code: str, old: int, new: int) -> tuple[Bridge, ...]:
    """Lead from one issue of an inventory to another; raises E-REF.issue."""
    return bridges(load_issue(desk, code, old)[0], load_issue(desk, code, new)[0])


def _setup(books: Books, rules: Rules) -> Setup:
    setup, library = books.setup, published()
    potentials = rules.gwp_set
    if rules.guide:
        guide = load_guide(library, rules.guide)
        potentials = potentials or guide.gwp_set
        setup = replace(
            setup,
            pins=tuple(PinRow(one.code, guide.id, "compare") for one in books.facilities),
        )
    if potentials:
        gwp(library, potentials, "CO2")
    return replace(
        setup,
        gwp_set=potentials or setup.gwp_set,
        as_of=rules.as_of or setup.as_of,
        electricity_level=Level(rules.level) if rules.level else setup.electricity_level,
    )


def _built(books: Books, maker: str) -> Issue:
    return build(books, published(), Stamp(0, today(), "draft", maker))


def _guides(issue: Issue) -> tuple[str, ...]:
    return tuple(f"{row.facility}: {row.id}" for row in issue.guides)


def _blocking(issue: Issue) -> tuple[GapRow, ...]:
    return tuple(gap for gap in issue.gaps if gap.blocks)
