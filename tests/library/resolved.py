"""The resolved library: what every guide takes for every item, place and year, as text.

One file per guide in `tests/files/resolved`. Years that answer alike stand in one line; an item
that only an open doubt or two equal values answer stands there with that word. Write them anew with

    python -m tests.library.resolved

and give the reason of every changed line in the changelog: it moves reported numbers.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from ghg.domain.factors import Factor, Question
from ghg.domain.geography import NATION, WORLD, chain
from ghg.domain.guides import Guide
from ghg.errors import GhgError
from ghg.library import Library, choose_factor, guide_list, open_library

FOLDER = Path(__file__).parents[1] / "files" / "resolved"
YEARS = range(2021, 2027)
AS_OF = 20261120
HEAD = ("item", "parameter", "gas", "region", "years", "factor", "value", "unit")
GRID = ("grid_electricity", "emission_factor", "")

Thing = tuple[str, str, str]


def resolved(library: Library, guide: Guide) -> str:
    """Give the table of one guide."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows(sorted(_lines(library, guide)))
    return written.getvalue()


def computable(library: Library) -> tuple[Guide, ...]:
    return tuple(guide for guide in guide_list(library) if guide.computable)


def _lines(library: Library, guide: Guide) -> Iterator[tuple[str, ...]]:
    for thing, regions, tables in _asked(library, guide):
        answers = [(year, _answer(library, guide, thing, regions, tables, year)) for year in YEARS]
        for answer, same in groupby(answers, key=lambda pair: pair[1]):
            if answer[0] != "E-FACTOR":  # nothing was published for these years
                yield (*thing, regions[0], _span(year for year, _ in same), *answer)


def _asked(
    library: Library, guide: Guide
) -> Iterator[tuple[Thing, tuple[str, ...], tuple[str, ...]]]:
    """List what is asked: grid power by place, and all that stands in the guide's other tables."""
    power = guide.electricity
    for regions in dict.fromkeys(chain(one, power.level) for one in library.regions()):
        yield GRID, regions, power.tables
    tables = guide.tables
    held: dict[tuple[Thing, str], None] = {}
    for factor in _factors(library, tables):
        held[(factor.item, factor.parameter, factor.gas), factor.region] = None
    for thing, region in held:
        place = NATION if region in (NATION, WORLD) else region
        yield thing, tuple(dict.fromkeys((place, NATION, WORLD))), tables


def _factors(library: Library, tables: tuple[str, ...]) -> Iterator[Factor]:
    for parameter in library.vocabulary.parameters:
        for factor in library.factors(parameter):
            if factor.table in tables:
                yield factor


def _answer(
    library: Library,
    guide: Guide,
    thing: Thing,
    regions: tuple[str, ...],
    tables: tuple[str, ...],
    year: int,
) -> tuple[str, str, str]:
    item, parameter, gas = thing
    as_of = AS_OF if thing == GRID else guide.known_by(year, AS_OF)
    asked = Question(item, parameter, tables, regions, year, as_of, guide.admitted_tiers, gas)
    try:
        choice = choose_factor(library, asked)
    except GhgError as error:
        return error.code, "", ""
    return choice.factor, str(choice.value), choice.unit


def _span(years: Iterable[int]) -> str:
    first, *rest = years
    return f"{first}-{rest[-1]}" if rest else str(first)


def main() -> None:
    """Write the tables of all guides, and remove those of guides that are no more."""
    library = open_library()
    FOLDER.mkdir(exist_ok=True)
    written = {f"{guide.id}.csv" for guide in computable(library)}
    for path in FOLDER.glob("*.csv"):
        if path.name not in written:
            path.unlink()
    for guide in computable(library):
        (FOLDER / f"{guide.id}.csv").write_text(
            resolved(library, guide), encoding="utf-8", newline=""
        )


if __name__ == "__main__":
    main()
