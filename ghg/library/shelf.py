"""The rows of one file, found by what is asked for.

A file is read and checked whole; the value of a row is made when somebody first asks for it. An
inventory asks for a few dozen rows of many hundred.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ghg.domain.factors import TIER_ORDER, Document, Factor
from ghg.domain.numbers import plain
from ghg.library.check import COLUMNS, check_columns, factor_of
from ghg.library.columns import Columns, read_columns
from ghg.library.read import OPEN_END, OPEN_START, known_span
from ghg.library.vocabulary import Table, Vocabulary

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A factor with everything that a choice asks of it, worked out once.

    `known_by` is the day by which it was published (0 when nothing tells), `first_day` and
    `last_day` its window, `shown` the value or range as text.
    """

    factor: Factor
    document: Document
    table: Table
    tier_rank: int
    known_by: int
    first_day: int
    last_day: int
    shown: str


class Entries(Mapping[Key, tuple[Entry, ...]]):
    """The entries of a file by (item, parameter, region), each made at the first look."""

    def __init__(self, made: "Made", vocabulary: Vocabulary) -> None:
        self._factors, self._vocabulary = made, vocabulary
        self._rows = _index(made.columns)
        self._made: dict[Key, tuple[Entry, ...]] = {}

    def __getitem__(self, key: Key) -> tuple[Entry, ...]:
        if key not in self._made:
            self._made[key] = tuple(self._entry(at) for at in self._rows[key])
        return self._made[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def _entry(self, at: int) -> Entry:
        factor = self._factors.at(at)
        words = self._vocabulary
        return entry_of(factor, words.documents[factor.source], words.tables[factor.table])


class Made:
    """The factors of a file, each made once."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self._made: dict[int, Factor] = {}

    def at(self, row: int) -> Factor:
        """Give the factor of a row."""
        if row not in self._made:
            self._made[row] = factor_of(self.columns.row(row))
        return self._made[row]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The rows of one file, by (item, parameter, region)."""

    columns: Columns
    made: Made
    entries: Mapping[Key, tuple[Entry, ...]]

    @property
    def factors(self) -> tuple[Factor, ...]:
        """Every row as a factor, in the order of the file."""
        return tuple(self.made.at(row) for row in range(self.columns.size))

    def factors_for(self, parameter: str) -> tuple[Factor, ...]:
        """Every row of a parameter, in the order of the file."""
        named = enumerate(self.columns.of["parameter"])
        return tuple(self.made.at(row) for row, name in named if name == parameter)


def read_shelf(path: Path, vocabulary: Vocabulary) -> Shelf:
    """Read and check a file; raises every mistake of every row together."""
    columns = read_columns(path, COLUMNS)
    check_columns(columns, vocabulary)
    made = Made(columns)
    return Shelf(columns, made, Entries(made, vocabulary))


def entry_of(factor: Factor, document: Document, table: Table) -> Entry:
    """Work out once what a choice asks of a factor."""
    first_day, last_day = known_span(factor.valid_from)[0], known_span(factor.valid_to)[1]
    # Without a printed date a document was out at the latest when its values came into force.
    known_by = OPEN_START if document.published is None else document.published
    return Entry(
        factor=factor,
        document=document,
        table=table,
        tier_rank=TIER_ORDER.index(document.tier),
        known_by=known_by or first_day,
        first_day=first_day,
        last_day=last_day if factor.valid_to else OPEN_END,
        shown=_shown(factor),
    )


def _index(columns: Columns) -> dict[Key, list[int]]:
    rows: dict[Key, list[int]] = defaultdict(list)
    keys = zip(*(columns.of[name] for name in ("item", "parameter", "region")), strict=True)
    for at, key in enumerate(keys):
        rows[key].append(at)
    return dict(rows)


def _shown(factor: Factor) -> str:
    if factor.value is not None:
        return plain(factor.value)
    if factor.value_min is not None and factor.value_max is not None:
        return f"{plain(factor.value_min)}~{plain(factor.value_max)}"
    return factor.value_text
