"""Formulas: every kind of calculation in a file of its own, and the list of them all.

A formula is a straight line of + - x / on its arguments, so that one text serves five readers:
Fractions (the number), pint quantities (the dimension), a recorder (the steps and the tree that
others recompute). A released formula is never edited; a correction gets a new id.
"""

from collections.abc import Mapping
from types import MappingProxyType

from ghg.methods import electricity, fuel, heat
from ghg.methods.formula import Method

METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "fuel_by_heat": fuel.BY_HEAT,
        "fuel_by_carbon": fuel.BY_CARBON,
        "electricity": electricity.PURCHASED,
        "heat": heat.PURCHASED,
    }
)
