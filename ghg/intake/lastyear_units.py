"""The unit of a figure in an attached table: its own column, or the brackets of the header.

Headers such as 净消耗量（t，万Nm3） name two units: solids and liquids go by mass, gases by volume.
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
    volumes = [one for one in offered if not same_dimension(one, "t")]
    masses = [one for one in offered if same_dimension(one, "t")]
    is_gas = any(gas in name for gas in gases) or name.endswith("气")
    chosen = volumes if is_gas else masses
    return chosen[0] if kind == "fuel" and len(chosen) == 1 else ""


def known_unit(text: str) -> str:
    """Give a unit by its spelling, nothing for a text that is none."""
    bare = "".join(text.split())
    try:
        return unit(bare) if bare else ""
    except DataError:
        return ""
