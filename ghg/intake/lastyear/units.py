"""The unit of a figure in an attached table: its own column, or the brackets of the header.

Headers such as 净消耗量（t，万Nm3） name two units: solids and liquids go by mass, gases by volume;
净购入量（MWh或GJ） is of power or of heat.
"""

import re
from collections.abc import Sequence

from ghg.domain.units import same_dimension, unit
from ghg.errors import DataError

_BETWEEN = re.compile(r"[，,、/;；或]|\bor\b")


def unit_in(said: str, name: str, kind: str, gases: Sequence[str]) -> str:
    """Give the unit of a row; nothing where the file does not tell it."""
    whole = known_unit(said)
    if whole:
        return whole
    offered = [known for part in _BETWEEN.split(said) if (known := known_unit(part))]
    if len(offered) == 1:
        return offered[0]
    wanted = _of_fuel if kind == "fuel" else _of_energy
    chosen = [one for one in offered if wanted(one, name, gases)]
    return chosen[0] if len(chosen) == 1 else ""


def _of_fuel(offered: str, name: str, gases: Sequence[str]) -> bool:
    """Tell whether a unit is that of a fuel: volumes for gases, masses for the others."""
    is_gas = any(gas in name for gas in gases) or name.endswith("气")
    return is_gas is not same_dimension(offered, "t")


def _of_energy(offered: str, name: str, _gases: Sequence[str]) -> bool:
    """Tell whether a unit is that of power (watt-hours) or of heat (joules), by the name."""
    return offered.endswith("Wh") if "电" in name else offered.endswith("J")


def known_unit(text: str) -> str:
    """Give a unit by its spelling, nothing for a text that is none."""
    bare = "".join(text.split())
    try:
        return unit(bare) if bare else ""
    except DataError:
        return ""
