"""Places: province inside regional grid inside nation inside world.

Geography is not rank. A guide or an inventory names the *level* at which a factor is to be taken;
within the level the narrowest published match is used, and falling back to a wider one is said.
Codes are GB/T 2260 (`350000`), `CN-GRID-*`, `CN` and `GLO`.
"""

from dataclasses import dataclass
from enum import StrEnum

WORLD = "GLO"
NATION = "CN"


class Level(StrEnum):
    """How fine the geography of a factor is."""

    PROVINCE = "province"
    GRID = "grid"
    NATION = "nation"


@dataclass(frozen=True, slots=True)
class Region:
    """A province-level region with the regional grid that the national notices count it to.

    `grid` is empty where no notice names one (Tibet, Hong Kong, Macao, Taiwan). `grid_2012` is the
    grid of the six-grid set of 2012, another one for Sichuan and Chongqing.
    """

    code: str
    name_zh: str
    name_en: str
    grid: str
    grid_2012: str = ""


def chain(region: Region, level: Level) -> tuple[str, ...]:
    """List the region codes to try for a level, from the one asked for to the fallbacks.

    A nation asked for and not published (report years before 2021) falls back to the grid. The
    place itself always stands in the list, so that what its city publishes is seen and refused.
    """
    grids = tuple(dict.fromkeys(grid for grid in (region.grid, region.grid_2012) if grid))
    near = grids or (region.code,)  # no grid named for it: the fallback starts here
    order = {
        Level.PROVINCE: (region.code, *grids, NATION),
        Level.GRID: (*near, NATION, region.code),
        Level.NATION: (NATION, *grids, region.code),
    }
    return order[level]
