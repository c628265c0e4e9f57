"""Which guide each facility of an inventory follows."""

from dataclasses import replace

from ghg.domain.guides import GuideChoice, GuideQuestion
from ghg.domain.issue import FacilityRow, PinRow
from ghg.library import Library, choose_guide


def guides_for(
    facilities: tuple[FacilityRow, ...],
    library: Library,
    year: int,
    as_of: int,
    pins: tuple[PinRow, ...],
) -> dict[str, GuideChoice]:
    """Choose the guide of every facility, pinned ones with their written reason."""
    pinned = {pin.facility: pin for pin in pins}
    chosen = {}
    for facility in facilities:
        pin = pinned.get(facility.code)
        question = GuideQuestion(
            programme=facility.programme,
            region=facility.region,
            industry=facility.industry,
            year=year,
            pinned=pin.guide if pin else "",
            pinned_reason=pin.reason if pin else "",
        )
        choice = choose_guide(library, question, as_of)
        chosen[facility.code] = replace(choice, guide=choice.guide.in_year(year))
    return chosen
