"""Electricity of one stream and month as the inventory counts it."""

from fractions import Fraction

from ghg.domain.streams import Input, Stream
from ghg.inventory.electricity import PowerUse


def use(route, power, kwh, proof="none", **also):
    """Give kilowatt-hours of a way with the state of their proof."""
    stream = Stream("S", "", "", "", Input.ACTIVITY, "grid_electricity", "kWh", route, power)
    return PowerUse("F1", stream, 202501, Fraction(kwh), proof, **also)
