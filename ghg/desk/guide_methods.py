"""Which methods of a kind of source the guides of the facilities name: the others they refuse."""

from ghg.desk.context import published
from ghg.desk.setup import today
from ghg.domain.issue import FacilityRow
from ghg.errors import DataError, GapError
from ghg.inventory.guides import guides_for


def guide_methods(
    facilities: tuple[FacilityRow, ...], kind: str, year: int
) -> dict[str, tuple[str, ...]]:
    """Give the methods that guides name of a kind of source, each with the facilities concerned.

    A guide that names none of a kind admits all, and a facility without a guide has none to name.
    """
    found: dict[str, tuple[str, ...]] = {}
    for one in facilities:
        for method in _named(one, kind, year):
            found[method] = (*found.get(method, ()), one.code)
    return found


def _named(facility: FacilityRow, kind: str, year: int) -> tuple[str, ...]:
    try:
        choice = guides_for((facility,), published(), year, today(), ())[facility.code]
    except (DataError, GapError):
        return ()
    treated = (one.methods for one in choice.guide.sources if one.kind == kind)
    return next(treated, ())
