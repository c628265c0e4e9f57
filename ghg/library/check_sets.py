"""What must hold of rows together: one id once, one question one answer, whole blends, one GWP."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ghg.domain.numbers import number
from ghg.errors import Problem
from ghg.library.columns import Columns
from ghg.library.read import known_span
from ghg.library.vocabulary import Vocabulary

_WHOLE = Fraction(100)
_KEY = ("table", "item", "parameter", "gas", "region", "data_year")

Found = Iterator[tuple[int, Problem]]


def set_problems(columns: Columns, sound: Sequence[int], vocabulary: Vocabulary) -> Found:
    """Name every row that does not go together with another of its file."""
    yield from _twins(columns, sound)
    yield from _clashes(columns, sound)
    yield from _potentials(columns, sound, vocabulary)
    yield from _open_blends(columns, sound)


def _twins(columns: Columns, sound: Sequence[int]) -> Found:
    ids = columns.of["id"]
    if len(set(ids)) == len(ids):
        return
    seen: set[str] = set()
    for at in sound:
        if ids[at] in seen:
            yield at, Problem("E-DUP.factor", columns.place(at), ids[at])
        seen.add(ids[at])


def _clashes(columns: Columns, sound: Sequence[int]) -> Found:
    """Find rows that answer one question for overlapping times."""
    keys = tuple(zip(*(columns.of[name] for name in _KEY), strict=True))
    if len(set(keys)) == len(keys):
        return
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in sound:
        for other in same[keys[at]]:
            if _overlap(columns, at, other):
                said = {"other": columns.of["id"][other]}
                yield at, Problem("E-CONFLICT.row", columns.place(at), columns.of["id"][at], said)
        same[keys[at]].append(at)


def _overlap(columns: Columns, one: int, other: int) -> bool:
    starts, ends = columns.of["valid_from"], columns.of["valid_to"]
    start = max(known_span(starts[one])[0], known_span(starts[other])[0])
    return start <= min(known_span(ends[one])[1], known_span(ends[other])[1])


def _potentials(columns: Columns, sound: Sequence[int], vocabulary: Vocabulary) -> Found:
    """A gas has one warming potential in a set, whatever the dates, and speaks of itself."""
    if "gwp" not in columns.of["parameter"]:
        return
    names = ("parameter", "table", "item", "gas", "id")
    held: dict[tuple[str, str], str] = {}
    for at in sound:
        parameter, table, item, gas, name = (columns.of[column][at] for column in names)
        if parameter != "gwp":
            continue
        other = held.setdefault((table, item), name)
        if other != name and not any(
            _overlap(columns, at, twin) for twin in sound if columns.of["id"][twin] == other
        ):
            yield at, Problem("E-CONFLICT.gwp", columns.place(at), name, {"other": other})
        if gas != item or vocabulary.tables[table].purpose != "gwp":
            yield at, Problem("E-GAS.gwp", columns.cell(at, "gas"), name, {"item": item})


def _open_blends(columns: Columns, sound: Sequence[int]) -> Found:
    """Find blends whose shares do not add to exactly 100 %."""
    if "mass_share" not in columns.of["parameter"]:
        return
    shares: dict[str, Fraction] = defaultdict(Fraction)
    last: dict[str, int] = {}
    for at in sound:
        if columns.of["parameter"][at] == "mass_share" and columns.of["value"][at]:
            shares[columns.of["item"][at]] += Fraction(number(columns.of["value"][at]))
            last[columns.of["item"][at]] = at
    for name, total in shares.items():
        if total != _WHOLE:
            yield (
                last[name],
                Problem("E-BLEND", columns.place(last[name]), name, {"sum": str(total)}),
            )
