"""Parameters that are worked out before the formula: steps from other values of the plant.

    enthalpy            from the pressure and the temperature of steam, by the tables
    composition_factor  from the shares of carbonates in a raw material
    mixture_molar_mass  from the shares by volume of gases in a mixture
    counted_share       of recovered CO2: where its carbon came from
    hydrocarbon_carbon  of a flare, from the shares by volume of its gases; CO2 stands apart
    carbon_atoms        of an accident flare, from the same shares
    emission_factor     of steam or power that the plant made itself and sells

A value of the parameter itself, where the plant holds one, comes before any step.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType
from typing import Protocol

from ghg.domain.emissions import Argument, grafted
from ghg.domain.units import conversion
from ghg.errors import NOWHERE, DataError
from ghg.inventory.books import OwnValue
from ghg.inventory.own_energy import DECLARED_MADE_BY, OUTPUT, USED, own_factor
from ghg.library import Library
from ghg.library.steam import steam_tables
from ghg.methods import steam
from ghg.methods.carbonate import composition_factor
from ghg.methods.co2_recovery import counted_share
from ghg.methods.flares import hydrocarbon_carbon, mean_carbon_atoms
from ghg.methods.formula import Chosen
from ghg.methods.steps import Step, given
from ghg.methods.welding import mixture_molar_mass

GAUGE, ABSOLUTE, TEMPERATURE = "gauge_pressure", "absolute_pressure", "steam_temperature"
ATMOSPHERE = "atmospheric_pressure"
DECLARED_READING = "declared_steam_reading"
COMPONENT_SHARE = "component_share"
ORIGIN_SHARE = "origin_share"
PREPARED_UNITS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **dict.fromkeys((GAUGE, ABSOLUTE, ATMOSPHERE), ("MPa",)),
        TEMPERATURE: ("°C",),
        COMPONENT_SHARE: ("1",),
        ORIGIN_SHARE: ("1",),
        **dict.fromkeys((OUTPUT, USED), ("GJ", "MWh")),
    }
)
PREPARING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "enthalpy": (GAUGE, ABSOLUTE, TEMPERATURE, ATMOSPHERE),
        "composition_factor": (COMPONENT_SHARE,),
        "mixture_molar_mass": (COMPONENT_SHARE,),
        "counted_share": (ORIGIN_SHARE,),
        "hydrocarbon_carbon": (COMPONENT_SHARE,),
        "carbon_atoms": (COMPONENT_SHARE,),
        "emission_factor": (DECLARED_MADE_BY,),
    }
)


class Asking(Protocol):
    """What a step asks of the inventory for one stream and month."""

    @property
    def library(self) -> Library: ...
    @property
    def item(self) -> str: ...
    @property
    def sources(self) -> Collection[str]: ...
    def held(self, parameter: str) -> tuple[OwnValue, ...]: ...
    def stated(self, parameter: str) -> tuple[OwnValue, ...]: ...
    def tonnes(self, source: str) -> Fraction: ...
    def chosen(self, parameter: str, item: str) -> Chosen: ...


def prepared(asking: Asking, parameter: str) -> Step | None:
    """Work a parameter out; None where it has no step or the plant holds nothing to work from.

    Raises E-STEAM, E-COMPOSITION, E-ORIGIN, GapError E-FACTOR.
    """
    step = _STEPS.get(parameter)
    if step is None or not any(asking.held(one) for one in PREPARING[parameter]):
        return None
    return step(asking)


def _enthalpy(asking: Asking) -> Step:
    """Saturated by pressure or temperature alone, superheated (or refused as water) by both."""
    tables = steam_tables(asking.library)
    hot = _argument(asking, TEMPERATURE) if asking.held(TEMPERATURE) else None
    pressed = _pressure(asking)
    if pressed is None:
        return steam.saturated_by_temperature(tables, _argument(asking, TEMPERATURE))
    leaf = given("pressure", pressed.value, pressed.unit)
    if hot is None:
        return _rooted(steam.saturated_by_pressure(tables, leaf), pressed)
    return _rooted(steam.superheated(tables, leaf, hot, _reading(asking)), pressed)


def _pressure(asking: Asking) -> Step | None:
    """Give the absolute pressure; raises E-STEAM.reference when it was given in both ways."""
    gauge, absolute = asking.held(GAUGE), asking.held(ABSOLUTE)
    if gauge and absolute:
        raise DataError("E-STEAM.both", NOWHERE, asking.item)
    if absolute:
        return steam.absolute_pressure(_argument(asking, ABSOLUTE), "absolute")
    if not gauge:
        return None
    above = asking.held(ATMOSPHERE)
    atmosphere = _argument(asking, ATMOSPHERE) if above else steam.STANDARD_ATMOSPHERE
    return steam.absolute_pressure(_argument(asking, GAUGE), "gauge", atmosphere)


def _rooted(step: Step, pressed: Step) -> Step:
    """Put the reading of the gauge in the place of the pressure."""
    kept = [one for one in step.arguments if one.name != pressed.name]
    tree = grafted(step.tree, pressed.name, pressed.tree)
    return replace(step, tree=tree, arguments=(*pressed.arguments, *kept))


def _reading(asking: Asking) -> str:
    """Give the word by which a person settled a cell of the table that is in doubt."""
    said = asking.held(DECLARED_READING)
    return said[-1].candidate.document if said else ""


def _composition(asking: Asking) -> Step:
    """Add up a raw material from its carbonates, each by its published factor."""
    shares = _shares(asking)
    factors = {item: asking.chosen("emission_factor", item) for item in shares}
    parts = [(item, _in("tCO2/t", factors[item]), _in("1", shares[item])) for item in shares]
    return _traced(composition_factor(parts), share=shares, emission_factor=factors)


def _molar_mass(asking: Asking) -> Step:
    """Give the mean molar mass of a gas mixture; the shares close at 100 %."""
    shares = _shares(asking)
    masses = {item: asking.chosen("molar_mass", item) for item in shares}
    parts = [(item, _in("1", shares[item]), _in("kg/kmol", masses[item])) for item in shares]
    return _traced(mixture_molar_mass(parts), share=shares, molar_mass=masses)


def _flared_carbon(asking: Asking) -> Step:
    """Give the carbon of a flared gas, each of its gases by the atoms in its formula."""
    shares, atoms, parts = _gases(asking)
    return _traced(hydrocarbon_carbon(parts), share=shares, carbon=atoms)


def _mean_atoms(asking: Asking) -> Step:
    """Give the mean number of carbon atoms of a gas."""
    shares, atoms, parts = _gases(asking)
    return _traced(mean_carbon_atoms(parts), share=shares, atoms=atoms)


def _gases(
    asking: Asking,
) -> tuple[dict[str, Chosen], dict[str, Chosen], list[tuple[str, Fraction, Fraction]]]:
    """List the gases of a flare with their shares and carbon atoms."""
    shares = _shares(asking)
    atoms = {item: asking.chosen("carbon_atoms", item) for item in shares}
    parts = [(item, _in("1", shares[item]), atoms[item].value) for item in shares]
    return shares, atoms, parts


def _origin(asking: Asking) -> Step:
    """Give the share of recovered CO2 whose carbon is counted, by the plant's own account."""
    held = [(one.item, one.candidate) for one in asking.held(ORIGIN_SHARE)]
    parts = [(name, Fraction(one.value) * conversion(one.unit, "1")) for name, one in held]
    return counted_share(parts, asking.sources)


def _shares(asking: Asking) -> dict[str, Chosen]:
    items = dict.fromkeys(one.item for one in asking.held(COMPONENT_SHARE))
    return {item: asking.chosen(COMPONENT_SHARE, item) for item in items}


def _in(unit: str, chosen: Chosen) -> Fraction:
    return chosen.value * conversion(chosen.unit, unit)


def _traced(step: Step, **kinds: Mapping[str, Chosen]) -> Step:
    """Lead the arguments of a step (`share_CO2`) back to the choices that they came from."""
    found = {f"{kind}_{item}": one for kind, held in kinds.items() for item, one in held.items()}
    traced = (
        replace(one, choice=found[one.name].choice) if one.name in found else one
        for one in step.arguments
    )
    return replace(step, arguments=tuple(traced))


def _argument(asking: Asking, parameter: str) -> Argument:
    """Give a reading of the plant as an argument with its place among the choices."""
    found = asking.chosen(parameter, asking.item)
    return Argument(parameter, found.value, found.unit, found.choice)


_STEPS: Mapping[str, Callable[[Asking], Step]] = MappingProxyType(
    {
        "enthalpy": _enthalpy,
        "composition_factor": _composition,
        "mixture_molar_mass": _molar_mass,
        "counted_share": _origin,
        "hydrocarbon_carbon": _flared_carbon,
        "carbon_atoms": _mean_atoms,
        "emission_factor": own_factor,
    }
)
