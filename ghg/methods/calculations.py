"""Calculations: what a source names as its method, input by input and gas by gas.

A part says: the streams of this input are counted by that method, for one gas, with a sign. The
sign is that inside the calculation (product carbon leaves a balance); the sign of the kind of
source (recovery, export) comes on top. An open method gets its gas from the part, or, where the
part names none, from the item of the stream; a blend counts once for each of its species.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Part:
    """One input of a calculation counted for one gas by one method (a key of `METHODS`).

    An `optional` part is left out where no value is known: a by-product that no table names.
    """

    input: str
    method: str
    sign: int = 1
    species: str = ""
    optional: bool = False


def _alone(method: str) -> tuple[Part, ...]:
    """A calculation of one input by one method."""
    return (Part(ACTIVITY, method),)


def _balance(inflow: str, outflow: str) -> tuple[Part, ...]:
    """What comes in less what goes out."""
    return (Part("carbon_in", inflow), Part("carbon_out", outflow, -1))


_ONE_TO_ONE = (
    "fuel_by_heat", "fuel_by_carbon", "fuel_by_volume", "fuel_by_distance", "biomass_by_heat",
    "biomass_by_carbon", "electricity", "heat", "hot_water", "circuit", "carbonate",
    "carbonate_calcined", "ore_calcination", "ore_carbonation", "oxalic_acid", "desulfurisation",
    "carbon_flow", "carbon_burnt", "material", "clinker_oxides", "raw_meal_carbon",
    "alternative_fuel", "ceramics_firing", "anode_by_metal", "anode_by_weight", "nitric_acid",
    "adipic_acid", "production_leak", "etching_byproduct", "welding", "acetylene", "urea",
    "flue_tar", "reforming", "accident_flare", "decoking", "facility_ch4", "throughput_ch4",
    "charge_leak", "bottled_co2", "co2_lost", "domestic_wastewater_by_people",
    "domestic_wastewater_by_bod", "measured_co2_concentration", "measured_n2o_concentration",
    "measured_co2_share", "measured_co2_mass", "measured_n2o_mass", "measured_ch4_concentration",
    "measured_ch4_share", "measured_ch4_mass",
)  # fmt: skip

_FUELS = {
    "mixed_fuel_by_heat": (
        Part(ACTIVITY, "mixed_fossil_by_heat"),
        Part(ACTIVITY, "mixed_biogenic_by_heat"),
    ),
    "mixed_fuel_by_carbon": (
        Part(ACTIVITY, "mixed_fossil_by_carbon"),
        Part(ACTIVITY, "mixed_biogenic_by_carbon"),
    ),
    "fuel_gases": (
        Part(ACTIVITY, "combustion_ch4", species="CH4_fossil"),
        Part(ACTIVITY, "combustion_n2o"),
    ),
    "biomass_gases": (
        Part(ACTIVITY, "combustion_ch4", species="CH4_nonfossil"),
        Part(ACTIVITY, "combustion_n2o"),
    ),
    "vehicle_gases": (
        Part(ACTIVITY, "vehicle_ch4", species="CH4_fossil"),
        Part(ACTIVITY, "vehicle_n2o"),
    ),
    "fuel_with_gases": (
        Part(ACTIVITY, "fuel_by_heat"),
        Part(ACTIVITY, "combustion_ch4", species="CH4_fossil"),
        Part(ACTIVITY, "combustion_n2o"),
    ),
    "biomass_with_gases": (
        Part(ACTIVITY, "biomass_by_heat"),
        Part(ACTIVITY, "combustion_ch4", species="CH4_nonfossil"),
        Part(ACTIVITY, "combustion_n2o"),
    ),
}

_ENERGY = {
    "steam": (Part(ACTIVITY, "steam"), Part("condensate", "hot_water", -1)),
    "steam_full": (Part(ACTIVITY, "steam_full"), Part("condensate", "hot_water_full", -1)),
    "grid_loss": (
        Part("from_plants", "electricity"),
        Part("from_grids", "electricity"),
        Part("to_grids", "electricity", -1),
        Part("sold", "electricity", -1),
    ),
}

_WASTE = {
    "wastewater": (
        Part("water", "wastewater_by_water"),
        Part("cod", "wastewater_by_cod"),
        Part("sludge", "wastewater_by_cod", -1),
    ),
    "waste_burning": (
        Part(ACTIVITY, "waste_fossil"),
        Part(ACTIVITY, "waste_biogenic"),
        Part(ACTIVITY, "waste_ch4"),
        Part(ACTIVITY, "waste_n2o"),
    ),
    "coprocessed_waste": (
        Part(ACTIVITY, "waste_fossil"),
        Part(ACTIVITY, "waste_biogenic"),
    ),
}

_GASES = {
    "refrigerant": (
        Part("top_up", "gas_released"),
        Part("scrapped", "gas_released"),
        Part("recovered", "gas_released", -1),
    ),
    "extinguisher": _alone("gas_released"),
    "sf6_equipment": (
        Part("capacity", "gas_released", species="SF6"),
        Part("recovered", "gas_released", -1, "SF6"),
    ),
    "equipment_filling": (
        Part("used", "gas_released"),
        Part("filled", "gas_released", -1),
        Part("connections", "connection_leak"),
    ),
    "etching": (
        Part(ACTIVITY, "etching", optional=True),  # a feed gas without a warming potential
        *(
            Part(ACTIVITY, "etching_byproduct", species=gas, optional=True)
            for gas in ("CF4", "C2F6", "C3F8")
        ),
    ),
    "anode_effect": (
        Part(ACTIVITY, "anode_effect", species="CF4"),
        Part(ACTIVITY, "anode_effect", species="C2F6"),
    ),
    "hcfc22": (
        Part("produced", "hfc23_made"),
        Part("recovered", "gas_released", -1, "HFC23"),
        Part("destroyed", "gas_released", -1, "HFC23"),
        Part("destroyed", "hfc23_burnt"),
    ),
}

_RECOVERY = {
    "methane_recovery": (
        Part("self_used", "methane_used", species="CH4_nonfossil"),
        Part("sent_out", "methane_volume", species="CH4_nonfossil"),
        Part("flared", "methane_flared", species="CH4_nonfossil"),
    ),
    "fossil_methane_recovery": (
        Part("self_used", "methane_used", species="CH4_fossil"),
        Part("sent_out", "methane_volume", species="CH4_fossil"),
        Part("flared", "methane_flared", species="CH4_fossil"),
    ),
    "co2_recovery": (
        Part("volume", "co2_recovery_by_volume"),
        Part("mass", "co2_recovery_by_mass"),
    ),
}

_FUGITIVE = {
    "methane_vent": (Part(ACTIVITY, "methane_volume", species="CH4_fossil"),),
    "co2_vent": (Part(ACTIVITY, "co2_volume"),),
    "flare": (Part(ACTIVITY, "flare_co2"), Part(ACTIVITY, "flare_ch4")),
    "acid_gas": (Part("inlet", "acid_gas"), Part("outlet", "acid_gas", -1)),
    "mine_methane": (
        Part("vented", "methane_volume", species="CH4_fossil"),
        Part("drained", "methane_volume", species="CH4_fossil"),
        Part("flared", "methane_volume", -1, "CH4_fossil"),
        Part("used", "methane_volume", -1, "CH4_fossil"),
    ),
    "mine_co2": (
        Part("vented", "co2_volume"),
        Part("drained", "co2_volume"),
        Part("used", "co2_volume", -1),
    ),
}

_BALANCES = {
    "carbon_balance": _balance("carbon_flow", "carbon_flow"),
    "carbon_balance_ch4": (
        Part("carbon_in", "carbon_flow_ch4", species="CH4_fossil"),
        Part("carbon_out", "carbon_flow_ch4", -1, "CH4_fossil"),
    ),
    "steel_process": _balance("fuel_as_carbon", "fuel_as_carbon"),
    "steel_enterprise": (
        Part("fuel_in", "fuel_as_carbon"),
        Part("fuel_out", "fuel_as_carbon", -1),
        Part("material", "material"),
        Part("product", "material", -1),
    ),
    "clinker_factor": (Part("clinker", "material"), Part("substitute", "material", -1)),
    "carbon_calcining": (
        Part("green_coke", "carbon_and_volatile"),
        Part("calcined_coke", "carbon_and_volatile", -1),
        Part("undercalcined", "carbon_flow", -1),
        Part("dust", "carbon_flow", -1),
    ),
    "carbon_baking": (
        Part("packing", "carbon_and_volatile"),
        Part("green_body", "carbon_and_volatile"),
        Part("carried_off", "carbon_mass", -1),
        Part("product", "carbon_flow", -1),
    ),
    "carbon_graphitising": (
        Part("packing", "carbon_and_volatile"),
        Part("body", "carbon_flow"),
        Part("carried_off", "carbon_mass", -1),
        Part("product", "carbon_flow", -1),
    ),
}

CALCULATIONS: Mapping[str, tuple[Part, ...]] = MappingProxyType(
    {
        **{name: _alone(name) for name in _ONE_TO_ONE},
        **_FUELS,
        **_ENERGY,
        **_WASTE,
        **_GASES,
        **_RECOVERY,
        **_FUGITIVE,
        **_BALANCES,
    }
)

# A source counted so may not come out below zero (GB/T 32151.34).
NEVER_NEGATIVE = frozenset({"carbon_calcining", "carbon_baking", "carbon_graphitising"})
