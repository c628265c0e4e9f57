"""Questions as the inventory asks them, in few words."""

from ghg.domain.factors import TIER_ORDER, Choice, Question, Tier
from ghg.domain.geography import Level, chain
from ghg.library import Library, choose_factor


def power(
    library: Library,
    region: str,
    year: int,
    as_of: int,
    level: Level = Level.PROVINCE,
    tables: tuple[str, ...] = ("average",),
    tiers: tuple[Tier, ...] = TIER_ORDER,
) -> Choice:
    """Choose the factor of grid electricity for a province-level region."""
    regions = chain(library.region(region), level)
    asked = Question("grid_electricity", "emission_factor", tables, regions, year, as_of, tiers)
    return choose_factor(library, asked)


def fuel(library: Library, item: str, parameter: str, *tables: str, year: int = 2025) -> Choice:
    """Choose a parameter of a fuel from default tables."""
    return choose_factor(library, Question(item, parameter, tables, ("CN",), year, 20261120))


def reasons(choice: Choice) -> dict[str, str]:
    """Give the reason of every loser by its id."""
    return {loser.id: loser.reason for loser in choice.losers}


def terms(choice: Choice) -> list[str]:
    return [warning.term for warning in choice.warnings]
