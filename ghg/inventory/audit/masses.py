"""Units of typed tables: masses of a gas, shares in either spelling, volumes against masses."""

import re
from fractions import Fraction

from ghg.domain.typed import Figure

_MASS = re.compile(r"(mg|g|kg|t|10\^4t)(CO2e|CO2|CH4|N2O|C)?")
_TONNES = {
    "mg": Fraction(1, 10**9),
    "g": Fraction(1, 10**6),
    "kg": Fraction(1, 1000),
    "t": Fraction(1),
    "10^4t": Fraction(10**4),
}


def share(figure: Figure) -> Fraction:
    """Give a share as a fraction: 98 %, 98 and 0.98 are one; 0.98 in a column of percent is not."""
    percent = figure.unit == "%" or (not figure.unit and figure.value > 1)
    return figure.value / 100 if percent else figure.value


def mass_of(unit: str) -> tuple[Fraction, str] | None:
    """Split tCO2 into tonnes and gas; None for what is no mass."""
    found = _MASS.fullmatch(unit)
    return (_TONNES[found[1]], found[2] or "") if found else None


def volume_and_mass(source: str, aim: str) -> bool:
    """Tell whether one is a volume and the other a mass: then a density is missing."""
    volumes = ("L", "m3")
    masses = ("g", "t")
    return (source.endswith(volumes) and aim.endswith(masses)) or (
        aim.endswith(volumes) and source.endswith(masses)
    )
