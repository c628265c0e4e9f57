"""Guides and factors as a person looks at them: what there is, which is chosen, and why."""

from dataclasses import dataclass

from ghg.desk.context import Desk, published
from ghg.desk.setup import propose, today
from ghg.domain.factors import Choice, Factor, OwnFactor, Question
from ghg.domain.geography import NATION, WORLD, Level, chain
from ghg.domain.guides import Guide, GuideChoice
from ghg.errors import NOWHERE, DataError
from ghg.library import choose_factor, guide_list, load_guide, with_own


def guides() -> tuple[Guide, ...]:
    """List every guide of the library, computable or in the catalogue only."""
    return guide_list(published())


def guide(name: str) -> Guide:
    """Give one guide; raises E-REF.guide."""
    return load_guide(published(), name)


def guides_chosen(desk: Desk, year: int, as_of: int = 0) -> tuple[tuple[str, GuideChoice], ...]:
    """Say which guide each facility follows in a year, with the losers and why."""
    return propose(desk, year, as_of).guides


def factors(parameter: str, item: str = "", region: str = "") -> tuple[Factor, ...]:
    """List published values of a parameter, of one item or region where named.

    Raises E-REF.parameter, and E-REF.region for a region that does not exist.
    """
    library = published()
    if region and region not in library.vocabulary.places:
        raise DataError("E-REF.region", NOWHERE, region)
    return tuple(
        factor
        for factor in library.factors(parameter)
        if item in ("", factor.item) and region in ("", factor.region)
    )


@dataclass(frozen=True, slots=True)
class ItemName:
    """What a stream may be of, by its code and its two names."""

    code: str
    name_zh: str
    name_en: str


def items_named(word: str = "") -> tuple[ItemName, ...]:
    """List the items and gases whose code or name holds a word, whatever its case and hyphens."""
    words = published().vocabulary
    names = {code: ItemName(code, one.name_zh, one.name_en) for code, one in words.items.items()}
    for code, gas in words.species.items():
        names[code] = ItemName(code, gas.name_zh, gas.name_en)
    return tuple(one for one in names.values() if _holds(one, _bare(word)))


def _holds(one: ItemName, word: str) -> bool:
    return any(word in _bare(said) for said in (one.code, one.name_zh, one.name_en))


def _bare(said: str) -> str:
    return said.casefold().replace("-", "")


def factor_chosen(
    item: str,
    parameter: str,
    guide_id: str,
    region: str,
    year: int,
    as_of: int = 0,
    level: str = "",
    own: tuple[OwnFactor, ...] = (),
) -> Choice:
    """Choose a value as a guide would, for a place and year, with losers and reasons.

    `own` are the organisation's own values, which compete with the published ones.
    """
    library = with_own(published(), own)
    rules = load_guide(library, guide_id)
    place = library.region(region)
    if item == "grid_electricity":
        tables = rules.electricity.tables
        regions = chain(place, Level(level) if level else rules.electricity.level)
    else:
        tables = rules.tables
        regions = (region, NATION, WORLD)
    return choose_factor(
        library,
        Question(
            item=item,
            parameter=parameter,
            tables=tables,
            regions=tuple(dict.fromkeys(regions)),
            year=year,
            as_of=rules.known_by(year, as_of or today()),
            tiers=rules.admitted_tiers,
        ),
    )
