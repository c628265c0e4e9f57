"""Heat that comes or goes as steam or hot water (蒸汽、热水折热量), CO2.

    steam, variant N        E = M x (h - 83.74) x EF
    steam, part 34          E = M x h x EF
    hot water used up       E = M x (T - 20) x 4.1868 x EF
    supply and return       E = M x (T_s - T_r) x 4.1868 x EF
    condensate returned     as hot water; under part 34   M x (T - 0) x 4.1868 x EF

M    steam or water, t           h   enthalpy of the steam, kJ/kg (a step of its own, `steam`)
T    temperature, °C             EF  tCO2/GJ: the supplier's, else 0.11

83.74 kJ/kg is the enthalpy of water at 20 °C, 4.1868 kJ/(kg K) the heat capacity that the guides
print. The same forms without EF give the heat itself (`*_heat`), which the tables of the report
print. Returned condensate is negative, its sign follows from the stream; it is counted from the
same zero as the steam. Card C-HEAT: NDRC guides and MEE steel guide, annex E (H); GB/T 32151.34
without the 83.74 (M); supply and return, condensate: physics (H), rule of practice (M).
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from ghg.methods.formula import Constant, Method, Parameter

WATER_ENTHALPY = Constant(
    "water_enthalpy", Fraction("83.74") / 1000, "GJ/t", "83.74 kJ/kg, water at 20 °C"
)
HEAT_CAPACITY = Constant(
    "heat_capacity", Fraction("4.1868") / 1000, "GJ/t-°C", "4.1868 kJ/(kg K), water"
)
COLD_WATER = Constant("cold_water", Fraction(20), "°C", "20 °C")
FREEZING = Constant("freezing_point", Fraction(0), "°C", "0 °C, the zero of enthalpy")

_FACTOR = Parameter("emission_factor", "tCO2", "GJ")
_ENTHALPY = Parameter("enthalpy", "GJ", "t")
_TEMPERATURE = Parameter("temperature", "°C", "")


def steam_heat(enthalpy: Any, water_enthalpy: Any) -> Any:
    """Give the heat of steam above water at 20 °C."""
    return enthalpy - water_enthalpy


def steam_heat_full(enthalpy: Any) -> Any:
    """Give the full heat of steam."""
    return enthalpy


def water_heat(temperature: Any, heat_capacity: Any, cold_water: Any) -> Any:
    """Give the heat of water above 20 °C."""
    return (temperature - cold_water) * heat_capacity


def water_heat_full(temperature: Any, heat_capacity: Any, freezing_point: Any) -> Any:
    """Give the heat of water above 0 °C."""
    return (temperature - freezing_point) * heat_capacity


def circuit_heat(supply_temperature: Any, return_temperature: Any, heat_capacity: Any) -> Any:
    """Give the heat that water leaves in a closed circuit."""
    return (supply_temperature - return_temperature) * heat_capacity


def steam(enthalpy: Any, emission_factor: Any, water_enthalpy: Any) -> Any:
    """Give CO2 per mass of steam above water at 20 °C."""
    return steam_heat(enthalpy, water_enthalpy) * emission_factor


def steam_full(enthalpy: Any, emission_factor: Any) -> Any:
    """Give CO2 per mass of steam by its full enthalpy."""
    return steam_heat_full(enthalpy) * emission_factor


def water(temperature: Any, emission_factor: Any, heat_capacity: Any, cold_water: Any) -> Any:
    """Give CO2 per mass of hot water above 20 °C."""
    return water_heat(temperature, heat_capacity, cold_water) * emission_factor


def water_full(
    temperature: Any, emission_factor: Any, heat_capacity: Any, freezing_point: Any
) -> Any:
    """Give CO2 per mass of water above 0 °C."""
    return water_heat_full(temperature, heat_capacity, freezing_point) * emission_factor


def circuit(
    supply_temperature: Any, return_temperature: Any, emission_factor: Any, heat_capacity: Any
) -> Any:
    """Give CO2 per mass of water in a closed circuit."""
    return circuit_heat(supply_temperature, return_temperature, heat_capacity) * emission_factor


def _pair(
    name: str,
    formulas: tuple[Callable[..., Any], Callable[..., Any]],
    parameters: tuple[Parameter, ...],
    constants: tuple[Constant, ...] = (),
) -> tuple[Method, Method]:
    """The method that counts CO2, and the one that gives the heat itself."""
    co2, heat = formulas
    return (
        Method(f"{name}.1", "CO2", "tCO2", co2, (*parameters, _FACTOR), constants, "t"),
        Method(f"{name}_heat.1", "", "GJ", heat, parameters, constants, "t"),
    )


_CIRCUIT = (
    Parameter("supply_temperature", "°C", ""),
    Parameter("return_temperature", "°C", ""),
)

STEAM, STEAM_HEAT = _pair("steam", (steam, steam_heat), (_ENTHALPY,), (WATER_ENTHALPY,))
STEAM_FULL, STEAM_FULL_HEAT = _pair("steam_full", (steam_full, steam_heat_full), (_ENTHALPY,))
WATER, WATER_HEAT = _pair(
    "hot_water", (water, water_heat), (_TEMPERATURE,), (HEAT_CAPACITY, COLD_WATER)
)
WATER_FULL, WATER_FULL_HEAT = _pair(
    "hot_water_full", (water_full, water_heat_full), (_TEMPERATURE,), (HEAT_CAPACITY, FREEZING)
)
CIRCUIT, CIRCUIT_HEAT = _pair("circuit", (circuit, circuit_heat), _CIRCUIT, (HEAT_CAPACITY,))
