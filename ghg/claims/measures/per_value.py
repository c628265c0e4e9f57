"""Per output value (单位产值): energy, CO2, material, water, waste water, waste gas, pollutants.

    energy            E_gi = E_i / G_i      GB/T 36132-2025 B.2, tce/10^4CNY
    CO2               C_gi = C_i / G_i      B.4, tCO2/10^4CNY
    material          M_gi = M_i / G_i      B.7
    water             V_gi = V_i / G_i      B.9, m3/10^4CNY
    waste water       W_gi = W_i / G_i      B.13 generated; w_gi = w_i / G_i, B.15 discharged
    waste gas         P_gi = P_i / G_i      B.17 generated; p_gi = p_i / G_i, B.19 discharged
    pollutant         S_gi = S_i / G_i      B.21 generated; s_gi = s_i / G_i, B.23 discharged

G is the gross output value that the issue holds, in 10^4CNY with its price basis, and everything
above it is of the same plant and year. The text divides product by product; of a plant with several
products the whole is divided by the value of all, and the answer says so.
"""

from dataclasses import replace

from ghg.claims.answers import Answer
from ghg.claims.case import Case
from ghg.claims.facts import fact
from ghg.claims.measures import pollution
from ghg.claims.measures.emissions import co2_only
from ghg.claims.measures.energy import energy_tce_calorific
from ghg.claims.measures.measure import Measure
from ghg.claims.measures.money import UNIT, money
from ghg.claims.measures.products import each_over, outputs, ratio, worst
from ghg.claims.words import both


def energy_per_output_value(case: Case) -> Answer:
    """Comprehensive energy (当量值) per output value, tce/10^4CNY."""
    return ratio(energy_tce_calorific(case), output_value(case))


def co2_per_output_value(case: Case) -> Answer:
    """CO2 of categories 1 and 2 per output value, tCO2/10^4CNY."""
    return ratio(co2_only(case), output_value(case))


def material_per_output_value(case: Case) -> Answer:
    """Main raw material per output value, of the greatest."""
    return worst(each_over(case, "main_material_used", output_value(case)), f"t/{UNIT}")


def water_per_output_value(case: Case) -> Answer:
    """Water taken per output value, m3/10^4CNY."""
    return ratio(fact(case, "water_intake"), output_value(case))


def wastewater_per_output_value(case: Case) -> Answer:
    """Waste water generated per output value."""
    return pollution.wastewater_over(case, pollution.WATER_IN, output_value(case))


def wastewater_discharged_per_output_value(case: Case) -> Answer:
    """Waste water discharged per output value."""
    return pollution.wastewater_over(case, pollution.WATER_OUT, output_value(case))


def waste_gas_per_output_value(case: Case) -> Answer:
    """Waste gas generated per output value, of the greatest."""
    return worst(each_over(case, pollution.GAS_IN, output_value(case)), f"m3/{UNIT}")


def waste_gas_discharged_per_output_value(case: Case) -> Answer:
    """Waste gas discharged per output value, of the greatest."""
    return worst(each_over(case, pollution.GAS_OUT, output_value(case)), f"m3/{UNIT}")


def pollutant_per_output_value(case: Case) -> Answer:
    """Main pollutant generated per output value, of the greatest."""
    return worst(each_over(case, pollution.POLLUTANT_IN, output_value(case)), f"t/{UNIT}")


def pollutant_discharged_per_output_value(case: Case) -> Answer:
    """Main pollutant discharged per output value, of the greatest."""
    return worst(each_over(case, pollution.POLLUTANT_OUT, output_value(case)), f"t/{UNIT}")


def output_value(case: Case) -> Answer:
    """Give the output value of the plant in 10^4CNY; it says where several products share it."""
    value = money(case, "gross_output_value")
    if value.value is None or len(outputs(case)) < 2:
        return value
    return replace(value, reasons=(*value.reasons, both("measure.reason.value_of_all")))


_B = "GB/T 36132-2025 B."
MEASURES = (
    Measure("energy_per_output_value", "M16", f"tce/{UNIT}", "单位产值综合能耗",
            "energy per output value", "E_i / G_i", f"{_B}2", energy_per_output_value),
    Measure("co2_per_output_value", "M17", f"tCO2/{UNIT}", "单位产值二氧化碳排放量",
            "CO2 per output value", "C_i / G_i", f"{_B}4", co2_per_output_value),
    Measure("material_per_output_value", "M18", f"t/{UNIT}", "单位产值主要原材料消耗量",
            "material per output value", "M_i / G_i", f"{_B}7", material_per_output_value),
    Measure("water_per_output_value", "M19", f"m3/{UNIT}", "单位产值取水量",
            "water per output value", "V_i / G_i", f"{_B}9", water_per_output_value),
    Measure("wastewater_per_output_value", "M23", f"t/{UNIT}", "单位产值废水产生量",
            "waste water per output value", "W_i / G_i", f"{_B}13", wastewater_per_output_value),
    Measure("wastewater_discharged_per_output_value", "M23", f"m3/{UNIT}", "单位产值废水排放量",
            "waste water discharged per output value", "w_i / G_i", f"{_B}15",
            wastewater_discharged_per_output_value),
    Measure("waste_gas_per_output_value", "M23", f"m3/{UNIT}", "单位产值废气产生量",
            "waste gas per output value", "P_i / G_i", f"{_B}17", waste_gas_per_output_value),
    Measure("waste_gas_discharged_per_output_value", "M23", f"m3/{UNIT}", "单位产值废气排放量",
            "waste gas discharged per output value", "p_i / G_i", f"{_B}19",
            waste_gas_discharged_per_output_value),
    Measure("pollutant_per_output_value", "M23", f"t/{UNIT}", "单位产值主要污染物产生量",
            "pollutant per output value", "S_i / G_i", f"{_B}21", pollutant_per_output_value),
    Measure("pollutant_discharged_per_output_value", "M23", f"t/{UNIT}",
            "单位产值主要污染物排放量", "pollutant discharged per output value", "s_i / G_i",
            f"{_B}23", pollutant_discharged_per_output_value),
)  # fmt: skip
