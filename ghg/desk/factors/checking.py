"""The check of the whole library: what was read, what closes, and what is not exact and why."""

from collections import Counter
from dataclasses import dataclass

from ghg.desk.context import published
from ghg.domain.card import ClosingRow
from ghg.errors import DataError, Problem
from ghg.inventory.card import closing_row
from ghg.library import check_all, guide_list
from ghg.library.chains import chains


@dataclass(frozen=True, slots=True)
class LibraryCheck:
    """Counts of what was read, closing checks by kind and verdict, the inexact ones, problems.

    `inexact` holds (id of the factor, the check) wherever a document prints another figure than
    exactly the one that its parts give.
    """

    sha256: str
    counts: tuple[tuple[str, int], ...]
    closings: tuple[tuple[str, str, int], ...]
    inexact: tuple[tuple[str, ClosingRow], ...]
    problems: tuple[Problem, ...]


def check_library() -> LibraryCheck:
    """Read every file and guide of the library and close what can be closed."""
    library = published()
    try:
        check_all(library)
    except DataError as error:
        return LibraryCheck(library.sha256, (), (), (), error.problems)
    words = library.vocabulary
    files = sorted({name for kind in words.parameters.values() for name in kind.files})
    counts = (
        *((name, len(library.shelf(name).factors)) for name in files),
        ("documents", len(words.documents)),
        ("tables", len(words.tables)),
        ("items", len(words.items)),
        ("regions", len(words.places)),
        ("guides", len(guide_list(library))),
    )
    found = chains(library)
    closed = Counter((one.kind, one.verdict) for one in found)
    inexact = tuple((one.printed.id, closing_row(one)) for one in found if one.verdict != "exact")
    closings = tuple((*key, count) for key, count in sorted(closed.items()))
    return LibraryCheck(library.sha256, counts, closings, inexact, ())
