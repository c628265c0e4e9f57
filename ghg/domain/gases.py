"""The seven greenhouse gas groups of GB/T 32150 (3.1), species, and blends.

A *species* is what leaks or burns (CH4_fossil, HFC134a); a *group* is one of the seven rows of the
report. HCFCs, CFCs and HFOs have no group: they are listed apart and never enter a total.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Gas(StrEnum):
    """The seven groups, in the order of the report."""

    CO2 = "CO2"
    CH4 = "CH4"
    N2O = "N2O"
    HFCS = "HFCs"
    PFCS = "PFCs"
    SF6 = "SF6"
    NF3 = "NF3"


@dataclass(frozen=True, slots=True)
class Species:
    """A particular gas: its code and, when it is one of the seven groups, its group."""

    code: str
    group: Gas | None


@dataclass(frozen=True, slots=True)
class Blend:
    """A refrigerant mixture: percent by mass of each species, adding to 100."""

    name: str
    percent: Mapping[str, Decimal]
