"""The snapshot of uses that a claim locks (注销快照): blocks as they stood at a journal number."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeldUnits:
    """A block as a claim's snapshot holds it; `inside` marks credits from inside the boundary.

    `state` is that of the block when the snapshot was taken; months are those of the vintage.
    """

    block: int
    use: int
    purpose: str
    boundary: str
    year: int
    instrument: str
    registry: str
    batch: str
    first: int
    last: int
    first_month: int
    last_month: int
    issued_day: int
    plant: str
    technology: str
    method: str
    state: str
    on_day: int
    reference: str
    beneficiary: str
    evidence: str
    inside: bool

    @property
    def units(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The uses of an entity's credits and certificates as a claim locks them (注销快照)."""

    seq: int
    hash: str
    day: int
    units: tuple[HeldUnits, ...] = ()


NO_SNAPSHOT = Snapshot(0, "", 0)
