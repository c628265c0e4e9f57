"""The totals beside a grid: what the entered months emit so far, worked out when it is asked for.

A large plant takes a while to count, and nobody who opens a page waits for it: the page says that
the totals can be had, and a script asks for them.
"""

from dataclasses import dataclass, replace

from ghg.desk.entry.grid import Grid
from ghg.desk.entry.so_far import Entered, entered
from ghg.errors import GhgError
from ghg.web.site import Look

# How many streams there may be whose totals are worked out while somebody waits: for a page, for
# the answer to a value; whoever asks for totals waits for them.
FEW, MANY, ANY = 60, 600, 10**9


@dataclass(frozen=True, slots=True)
class Totals:
    """What a month and its year add up to in the books as they stand; "" where nothing is counted.

    `month_lacks` and `year_lacks` tell of sums that something is missing of; `later` that they were
    not worked out yet; `refused` why they cannot be.
    """

    missing: int
    missing_year: int
    inventory: str = ""
    month_t: str = ""
    year_t: str = ""
    month_lacks: bool = False
    year_lacks: bool = False
    decimals: int = 2
    later: bool = False
    refused: GhgError | None = None


def totals_of(look: Look, grid: Grid, month: int, most: int) -> Totals:
    """Work the totals out where it is asked for or takes no time; else say that they can be."""
    made = Totals(grid.missing(month), grid.missing())
    codes = [one.code for one in look.standing if one.year == grid.year]
    if not codes:
        return made
    made = replace(made, inventory=codes[-1])
    if grid.streams > most:
        return replace(made, later=True)
    try:
        found = look.kept(lambda: entered(look.site.desk, codes[-1]), "entered", codes[-1])
    except GhgError as error:
        return replace(made, refused=error)
    return _summed(made, found, month)


def _summed(made: Totals, found: Entered, month: int) -> Totals:
    return replace(
        made,
        month_t=found.months.get(month, ""),
        year_t=found.year if found.months else "",
        month_lacks=bool(found.lacking & {0, month}),
        year_lacks=bool(found.lacking),
        decimals=found.decimals,
    )
