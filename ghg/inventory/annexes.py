"""The annexes of an issue: what a verifier checks first, beside the figures."""

from ghg.domain.annexes import Annexes, GuideFormRow
from ghg.inventory.bounds_cases import case_rows
from ghg.inventory.crosschecks.page import check_annex
from ghg.inventory.energy import Energy
from ghg.inventory.errata import erratum_rows
from ghg.inventory.freeze.held import held_annex
from ghg.inventory.freeze.meters import meter_annex
from ghg.inventory.freeze.monitoring import plan_annex
from ghg.inventory.freeze.samples import derived_rows, sample_rows
from ghg.inventory.freeze.stocks import (
    absence_rows,
    estimate_rows,
    estimated_rows,
    rank_rows,
    stock_rows,
)
from ghg.inventory.freeze.units import unit_rows
from ghg.inventory.lines import Line
from ghg.inventory.tally import Count


def annexes(
    tally: Count, lines: tuple[Line, ...], energy: Energy, *, blocked: bool = False
) -> Annexes:
    """Freeze the plant's books and the checks made of them; no totals while a gap blocks them."""
    return Annexes(
        **meter_annex(tally.books),
        stocks=stock_rows(tally.books),
        estimates=estimate_rows(tally, lines),
        estimated=estimated_rows(tally, lines),
        absences=absence_rows(tally.books),
        ranks=rank_rows(tally.books),
        samples=sample_rows(tally),
        cases=case_rows(tally),
        units=() if blocked else unit_rows(tally, lines),
        derived=derived_rows(tally),
        **check_annex(tally, energy, blocked=blocked),
        **plan_annex(tally, lines),
        held=held_annex(tally, blocked=blocked),
        errata=erratum_rows(tally),
        guide_forms=_guide_forms(tally),
    )


def _guide_forms(tally: Count) -> tuple[GuideFormRow, ...]:
    """Freeze which forms each facility's guide prints, and the day of its living defaults."""
    setup = tally.books.setup
    chosen = ((facility, choice.guide) for facility, choice in tally.guides.items())
    return tuple(
        GuideFormRow(
            facility=facility,
            guide=guide.id,
            annex=guide.annex,
            defaults_as_of=guide.known_by(setup.year, setup.as_of) if guide.defaults_as_of else 0,
        )
        for facility, guide in chosen
    )
