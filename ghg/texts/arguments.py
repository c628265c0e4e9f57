"""The words of an argument of a formula, whose name a step put together from parts.

`enthalpy_180_0.5` is the enthalpy printed at 180 °C and 0.5 MPa, `molar_mass_argon` the molar mass
of the part argon, `density_below` what turns the unit below the line into the one wanted. A name
that has no part is a parameter or a constant; one without words stays as it is.
"""

import re

from ghg.texts import Language, label
from ghg.texts.labels import LABELS

_PARTED = re.compile(
    r"(saturated_pressure|saturated_temperature|saturated_enthalpy|enthalpy|temperature|pressure"
    r"|molar_mass|emission_factor|share|carbon|atoms|factor|used)_(.+)"
)
_TURNED = re.compile(r"(.+)_(above|below)")


def argument_words(name: str, language: Language) -> str:
    """Give the words of an argument's name."""
    if f"report.parameter.{name}" in LABELS:
        return label(f"report.parameter.{name}", language)
    turned = _TURNED.fullmatch(name)
    if turned is not None:
        what = argument_words(turned[1], language)
        return label(f"argument.{turned[2]}", language, what=what)
    parted = _PARTED.fullmatch(name)
    if parted is None:
        return name
    kind, rest = parted.groups()
    first, _, second = rest.partition("_")
    if kind == "enthalpy":
        return label("argument.enthalpy", language, temperature=first, pressure=second)
    part = label(f"argument.part.{rest}", language) if f"argument.part.{rest}" in LABELS else rest
    return label(f"argument.{kind}", language, part=part)
