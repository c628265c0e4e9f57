"""The annexes of an issue: what a verifier checks first, beside the figures."""

from ghg.domain.annexes import Annexes
from ghg.inventory.count import Count
from ghg.inventory.crosschecks import check_annex
from ghg.inventory.freeze_monitoring import plan_annex
from ghg.inventory.freeze_samples import derived_rows, sample_rows
from ghg.inventory.freeze_stocks import (
    absence_rows,
    estimate_rows,
    estimated_rows,
    rank_rows,
    stock_rows,
)
from ghg.inventory.lines import Line


def annexes(tally: Count, lines: tuple[Line, ...]) -> Annexes:
    """Freeze the plant's books and the checks made of them."""
    return Annexes(
        stocks=stock_rows(tally.books),
        estimates=estimate_rows(tally, lines),
        estimated=estimated_rows(tally, lines),
        absences=absence_rows(tally.books),
        ranks=rank_rows(tally.books),
        samples=sample_rows(tally),
        derived=derived_rows(tally),
        **check_annex(tally),
        **plan_annex(tally, lines),
    )
