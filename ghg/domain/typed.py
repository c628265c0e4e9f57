"""A typed inventory (填好的清单): rows that somebody else counted, as they stand in a workbook.

A row states figures by role (activity, factor, result and what may stand between) and is judged by
what its own figures give. Numbers keep the digits that they were typed with.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.errors import Place, Problem

ROLES = (
    "activity",
    "net_calorific_value",
    "carbon",
    "oxidation",
    "density",
    "purity",
    "factor",
    "gwp",
    "result",
)
SHARES = ("oxidation", "purity")

AGREES, DIFFERS, UNREAD = "agrees", "differs", "unread"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a row: its value as typed, its decimals, its unit ("" when none is stated).

    A percentage typed with its sign has the unit `%`. `said` is the unit's text where nothing knows
    it.
    """

    value: Fraction
    decimals: int
    unit: str
    said: str
    place: Place


@dataclass(frozen=True, slots=True)
class TypedRow:
    """One row: what it is called, which gas and year it says, its figures by role.

    `header` is the row of its table's header. `total` marks a row of sums. `mistakes` are cells
    that cannot be read: such a row is not judged.
    """

    place: Place
    header: int
    name: str
    gas: str
    year: int
    figures: Mapping[str, Figure]
    total: bool
    mistakes: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """A likely reason of a difference: a term of the label table, with what fills it.

    `near` tells that it only nearly gives the stated result.
    """

    term: str
    values: tuple[tuple[str, str], ...] = ()
    near: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a row: `state` is agrees, differs or unread.

    `expression` shows the arithmetic and `expected` its result in `unit` (None where the row does
    not tell enough). `reasons` stand best first; of several each only may be. `remarks` are said
    beside: units that were not stated, a factor of another table.
    """

    row: TypedRow
    state: str
    expression: str
    expected: Fraction | None
    unit: str
    reasons: tuple[Reason, ...]
    remarks: tuple[Reason, ...]
