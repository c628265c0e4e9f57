"""Refrigerant blends: what a mixture is made of, percent by mass."""

import re

from ghg.domain.gases import Blend
from ghg.domain.geography import WORLD
from ghg.errors import NOWHERE, DataError
from ghg.library.index import Library

_NAME = re.compile(r"R-?([0-9]{3})([A-Za-z]?)", re.ASCII)


def composition(library: Library, name: str) -> Blend:
    """Give the composition of a blend written `R-410A`, `R410A` or `r410a`; raises E-GAS."""
    found = _NAME.fullmatch(name.strip().upper())
    known = f"R-{found[1]}{found[2]}" if found else name
    entries = library.entries(known, "mass_share", (WORLD,))
    if not entries:
        raise DataError("E-GAS.library", NOWHERE, name)
    shares = {
        entry.factor.gas: entry.factor.value for entry in entries if entry.factor.value is not None
    }
    return Blend(known, shares)
