"""All invariants, I1 to I30, in their order."""

from ghg.desk.invariants import blocks, chain, claims, issues, lives, records, uses, whole
from ghg.desk.invariants.invariant import Invariant

INVARIANTS: tuple[Invariant, ...] = tuple(
    sorted(
        (
            *(*blocks.BLOCKS, *lives.LIVES, *uses.USES, uses.POWER, *issues.ISSUES, claims.CLAIM),
            *(*records.RECORDS, records.PERIODS, *records.IMPORTS, *chain.CHAIN),
            *(whole.EVIDENCE, whole.PERSONS, whole.ORGANISATIONS, whole.GUARDS),
        ),
        key=lambda one: int(one.id[1:]),
    )
)
