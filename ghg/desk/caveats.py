"""What the library itself holds back about the guide behind a line: rules that nobody read in the
text, and remarks that bear its mark for one secondary source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ghg.domain.issue import ChoiceRow, GuideRow, Issue

Pair = tuple[str, str]
MARKS = ("可信度M", "可信度L")  # how a remark of a guide's data says that its source is weak
POWER, HEAT = "grid_electricity", "heat"


@dataclass(frozen=True, slots=True)
class Caveats:
    """The guide of a facility, and its remarks with a mark, in both languages."""

    guide: GuideRow
    remarks: tuple[Pair, ...]


def caveats(made: Issue, facility: str, choices: Iterable[ChoiceRow | None]) -> Caveats | None:
    """Give what is held back about the guide of a facility; of power and heat only where the
    choices of a line are of them."""
    guide = next((row for row in made.guides if row.facility == facility), None)
    if guide is None:
        return None
    items = {one.item for one in choices if one is not None}
    marked = (pair for pair in _remarks(guide, items) if any(mark in pair[0] for mark in MARKS))
    return Caveats(guide, tuple(marked))


def _remarks(guide: GuideRow, items: set[str]) -> Iterator[Pair]:
    yield from guide.notes
    if POWER in items:
        yield guide.electricity_note_zh, guide.electricity_note_en
    if HEAT in items:
        yield guide.heat_note_zh, guide.heat_note_en
