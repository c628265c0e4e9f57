"""The annexes of an issue: what a verifier checks first, beside the figures."""

from ghg.domain.annexes import Annexes
from ghg.inventory.count import Count
from ghg.inventory.freeze_monitoring import plan_annex
from ghg.inventory.lines import Line


def annexes(tally: Count, lines: tuple[Line, ...]) -> Annexes:
    """Freeze the plant's books and the checks made of them."""
    return Annexes(
        **plan_annex(tally, lines),
    )
