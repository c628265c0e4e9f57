"""What must hold of all files together: one answer to a question, and documents that close."""

from collections.abc import Sequence
from itertools import chain

from ghg.errors import Place, Problem
from ghg.library.check_closing import closing_problems
from ghg.library.check_sets import set_problems
from ghg.library.columns import Columns, in_order
from ghg.library.vocabulary import Vocabulary


def whole_problems(files: Sequence[Columns], vocabulary: Vocabulary) -> list[Problem]:
    """Name the rows of sound files that clash with, or do not follow from, those of another."""
    joined = _joined(files)
    rows = range(joined.size)
    found = in_order(set_problems(joined, rows, vocabulary))
    return found + in_order(closing_problems(joined, rows, by="source"))


def _joined(files: Sequence[Columns]) -> Columns:
    starts: list[tuple[int, Columns]] = []
    size = 0
    for one in files:
        starts.append((size, one))
        size += one.size

    def place(at: int) -> Place:
        start, one = next(pair for pair in reversed(starts) if pair[0] <= at and pair[1].size)
        return one.place(at - start)

    of = {name: tuple(chain.from_iterable(one.of[name] for one in files)) for name in files[0].of}
    return Columns(of, size, place)
