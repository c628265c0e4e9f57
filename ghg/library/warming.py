"""Warming potentials: one value per gas and set, and which set a guide asks for.

A set is a table with a name and a date (`AR6-2021`), never just a report number; a gas that the set
does not hold is refused. Methane of fossil and of other origin are two gases: where a set does not
tell them apart, its methane stands in and that is said.
"""

from dataclasses import dataclass, replace

from ghg.domain.factors import Choice, Question, Remark
from ghg.domain.geography import WORLD
from ghg.domain.guides import Guide
from ghg.errors import NOWHERE, DataError, GapError
from ghg.library.choose import choose_factor
from ghg.library.index import Library
from ghg.library.read import OPEN_END

NEWEST_SET = "AR6-2021"

_ANY_YEAR = OPEN_END // 10000


@dataclass(frozen=True, slots=True)
class GwpProposal:
    """The set that a guide names or, if it names none, the newest; with the reason."""

    gwp_set: str
    reason_zh: str
    reason_en: str


def gwp_sets(library: Library) -> tuple[str, ...]:
    """List the sets, oldest first."""
    tables = library.vocabulary.tables.values()
    return tuple(table.id for table in tables if table.purpose == "gwp")


def gwp(library: Library, gwp_set: str, species: str) -> Choice:
    """Give a gas's warming potential in a set, with its table and document.

    Raises E-GAS for an unknown gas, E-REF.gwp_set for an unknown set, GapError E-FACTOR when the
    set holds no value.
    """
    if gwp_set not in gwp_sets(library):
        raise DataError("E-REF.gwp_set", NOWHERE, gwp_set)
    named = library.species(species)
    try:
        return choose_factor(library, _question(gwp_set, species))
    except GapError:
        if not named.gwp_of:
            raise
    stand_in = choose_factor(library, _question(gwp_set, named.gwp_of))
    said = (("gas", species), ("taken", named.gwp_of), ("gwp_set", gwp_set))
    return _warned(stand_in, species, Remark("library.warning.gwp_stand_in", said))


def propose_gwp_set(guide: Guide) -> GwpProposal:
    """Propose the set for a guide's inventories; a person confirms it and it is stored."""
    return GwpProposal(guide.gwp_set or NEWEST_SET, guide.gwp_note_zh, guide.gwp_note_en)


def _question(gwp_set: str, species: str) -> Question:
    return Question(
        item=species,
        parameter="gwp",
        tables=(gwp_set,),
        regions=(WORLD,),
        year=_ANY_YEAR,
        as_of=OPEN_END,
    )


def _warned(choice: Choice, species: str, remark: Remark) -> Choice:
    return replace(choice, item=species, warnings=(*choice.warnings, remark))
