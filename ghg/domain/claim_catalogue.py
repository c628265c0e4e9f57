"""What is known of claims beside the schemes: paths, named checks, functions of an energy centre.

Data of `factors/claims`, frozen: every cell has its clause and confidence, and what no text says is
unknown. Sentences are pairs (zh, en).
"""

from dataclasses import dataclass
from enum import StrEnum

Both = tuple[str, str]


class Effect(StrEnum):
    """What a path does to a figure."""

    LOWERS = "lowers"
    SHARE = "share"
    COUNTS = "counts"
    HARDLY = "hardly"
    NOTHING = "nothing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PathColumn:
    """A column of the path matrix; `scheme` is the id of the scheme, "" for the inventory."""

    id: str
    scheme: str
    name: Both


@dataclass(frozen=True, slots=True)
class PathCell:
    """What a path does to one figure of a column, where that stands and how well it is known."""

    column: str
    effect: Effect
    of: Both
    clause: str
    confidence: str
    why: Both


@dataclass(frozen=True, slots=True)
class PathRow:
    """A path (创建路径) with its cells; `number` 0 is what stands beside the five."""

    id: str
    number: int
    name: Both
    cells: tuple[PathCell, ...]

    def of(self, column: str) -> tuple[PathCell, ...]:
        return tuple(one for one in self.cells if one.column == column)


@dataclass(frozen=True, slots=True)
class PathMatrix:
    """Which path counts where (路径矩阵)."""

    columns: tuple[PathColumn, ...]
    rows: tuple[PathRow, ...]


@dataclass(frozen=True, slots=True)
class NamedCheck:
    """A thing that trips applicants: its rule, where that stands, what to do."""

    id: str
    number: int
    name: Both
    clause: str
    confidence: str
    remedy: Both


class Provided(StrEnum):
    """Whether this product has a function: only a full yes is counted."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Function:
    """A function of an energy-carbon centre: what of it this product has, by which command."""

    number: int
    name: Both
    provided: Provided
    commands: tuple[str, ...]
    does: Both
    missing: Both
    evidence: Both
    in_standard: bool


@dataclass(frozen=True, slots=True)
class FunctionStatement:
    """All functions with their source; `leading` is the count that gives full points."""

    source: str
    confidence: str
    leading: int
    functions: tuple[Function, ...]

    def count(self, *, standard_only: bool) -> int:
        """Count what is provided in full."""
        full = [one for one in self.functions if one.provided is Provided.YES]
        return sum(one.in_standard or not standard_only for one in full)
