"""What does not fit in a stream, kind by kind; and that everything that fits is let in."""

import pytest

from ghg.domain.streams import EmissionSource, Input, Power, Route, Stream
from ghg.library import open_library
from ghg.plan.rules import POWERS, misfits, with_only_power

LIBRARY = open_library()
METHODS = {"purchased_electricity": "electricity", "exported_electricity": "electricity"}
METHODS |= {"purchased_heat": "heat", "fuel_stationary": "fuel_by_heat"}
METHODS |= {"purchased_co2_loss": "co2_lost", "anaerobic_wastewater": "wastewater"}
METHODS |= {"refrigerant_leak": "refrigerant", "other_process": "measured_ch4_mass"}
METHODS |= {"co2_recovery": "co2_recovery", "steel_material": "material"}


def codes(kind="purchased_electricity", **changes):
    """Give the codes of what does not fit in a stream of a kind of source."""
    words = {"item": "grid_electricity", "unit": "kWh", "input": Input.ACTIVITY, **changes}
    stream = Stream(code="A", name_zh="", name_en="", source="S", **words)
    source = EmissionSource("S", "", "", "F", "", kind, METHODS[kind])
    item_kind = LIBRARY.kind_of(stream.item)
    return [one.code for one in misfits(stream, source, LIBRARY.source_kind(kind), item_kind)]


@pytest.mark.parametrize(
    ("route", "power"),
    [
        (Route.GRID, Power.WIND),
        (Route.GREEN_TRADE, Power.ORDINARY),
        (Route.GREEN_TRADE, Power.NUCLEAR),
        (Route.NUCLEAR_TRADE, Power.SOLAR),
        (Route.OWN_GENERATION, Power.ORDINARY),
        (Route.DIRECT_LINE, Power.OWN_FOSSIL),
        (Route.PASS_ON, Power.SOLAR),
        (Route.STORAGE, Power.SOLAR),
        (Route.GREEN_TRADE, Power.NONE),
    ],
)
def test_a_kind_of_power_that_its_route_cannot_carry(route, power):
    assert codes(route=route, power=power) == ["E-POWER"]


@pytest.mark.parametrize("route", [one for one in Route if one is not Route.NONE])
def test_every_route_has_powers_that_fit(route):
    kind = "exported_electricity" if route is Route.EXPORT else "purchased_electricity"
    for power in POWERS[route]:
        assert codes(kind, route=route, power=power) == []


def test_a_fuel_has_no_route_and_no_power():
    fuel = {"kind": "fuel_stationary", "item": "natural_gas", "unit": "10^4Nm3"}
    assert codes(**fuel) == []
    assert codes(**fuel, route=Route.GRID, power=Power.ORDINARY) == ["E-ROUTE"]
    assert codes(**fuel, power=Power.SOLAR) == ["E-POWER"]


def test_a_meter_of_all_use_has_no_route():
    assert codes(input=Input.TOTAL_USE) == []
    assert codes(input=Input.TOTAL_USE, route=Route.GRID, power=Power.ORDINARY) == ["E-ROUTE"]


def test_counted_power_needs_a_route():
    assert codes() == ["E-ROUTE"]


def test_items_and_units_of_another_kind_are_named_together():
    assert codes("fuel_stationary", item="heat", unit="GJ") == ["E-ITEM", "E-DIM"]
    assert codes("purchased_heat", item="natural_gas", unit="t") == ["E-ITEM", "E-DIM"]
    assert codes("purchased_heat", item="heat", unit="GJ") == []


@pytest.mark.parametrize(
    ("kind", "item", "given"),
    [
        ("purchased_co2_loss", "wastewater_food", Input.ACTIVITY),
        ("purchased_co2_loss", "limestone", Input.ACTIVITY),
        ("co2_recovery", "wastewater_food", Input.MASS),
        ("steel_material", "wastewater_food", Input.ACTIVITY),
        ("anaerobic_wastewater", "CO2", Input.WATER),
    ],
)
def test_a_share_lost_of_one_thing_says_nothing_of_another(kind, item, given):
    """A loss that the plant states of a whole source would count any item of it as CO2."""
    unit = "m3" if given is Input.WATER else "t"
    assert codes(kind, item=item, unit=unit, input=given) == ["E-ITEM"]


@pytest.mark.parametrize(
    ("kind", "item", "given", "unit"),
    [
        ("purchased_co2_loss", "industrial_co2_primary", Input.ACTIVITY, "t"),
        ("purchased_co2_loss", "CO2", Input.ACTIVITY, "t"),
        ("co2_recovery", "CO2", Input.MASS, "t"),
        ("steel_material", "limestone", Input.ACTIVITY, "t"),
        ("anaerobic_wastewater", "wastewater_food", Input.WATER, "m3"),
    ],
)
def test_what_a_method_is_meant_for_is_let_in(kind, item, given, unit):
    assert codes(kind, item=item, unit=unit, input=given) == []


@pytest.mark.parametrize("item", ["anthracite", "carbide_slag", "limestone", "wastewater_food"])
def test_what_is_no_gas_leaks_from_no_air_conditioner(item):
    """The method names no gas, it counts the one that the item is: coal is none."""
    assert codes("refrigerant_leak", item=item, unit="t", input=Input.TOP_UP) == ["E-ITEM"]


@pytest.mark.parametrize("item", ["HFC134a", "SF6", "R-410A"])
def test_gases_and_blends_leak(item):
    assert codes("refrigerant_leak", item=item, unit="kg", input=Input.TOP_UP) == []


def test_billed_cubic_metres_need_the_declaration():
    gas = {"kind": "fuel_stationary", "item": "natural_gas"}
    assert codes(**gas, unit="10^4m3") == ["E-DIM"]
    assert codes(**gas, unit="10^4m3", reference_state="as_billed") == []
    assert codes(**gas, unit="t", reference_state="as_billed") == ["E-DIM"]
    assert codes(**gas, unit="10^4Nm3", reference_state="as_billed") == ["E-DIM"]
    assert codes(**gas, unit="10^4m3", reference_state="dry") == ["E-KIND"]


def test_the_only_kind_of_power_of_a_route_is_filled_in():
    stream = Stream("A", "", "", "S", Input.ACTIVITY, "grid_electricity", "kWh", Route.GRID)
    assert with_only_power(stream).power is Power.ORDINARY
