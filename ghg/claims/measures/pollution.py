"""Pollutants, waste water and waste gas per unit of product (M23), generated and discharged.

    waste water generated     W_ui = W_i / Q_i     GB/T 36132-2025 B.12 in t; DB43/T 3118-2024 A.2,
                                                   lost in the print and read from its symbols
    waste water discharged    w_ui = w_i / Q_i     B.14
    waste gas generated       P_ui = P_i / Q_i     B.16 in m3; A.3 in t, so both are taken
    waste gas discharged      p_ui = p_i / Q_i     B.18
    pollutant generated       S_ui = S_i / Q_i     B.20; A.1, where "S/O" is printed for S/Q
    pollutant discharged      s_ui = s_i / Q_i     B.22

What is told for the plant as a whole is divided by the output of all products. Of several gases or
pollutants the greatest counts. Waste water told in m3 stays in m3: no text read gives its density.
"""

from dataclasses import replace

from ghg.claims.answers import Answer
from ghg.claims.case import Case
from ghg.claims.facts import fact
from ghg.claims.measures.measure import Measure
from ghg.claims.measures.products import all_output, each_over, ratio, worst
from ghg.claims.words import both
from ghg.domain.units import same_dimension

WATER_IN, WATER_OUT = "wastewater_generated", "wastewater_discharged"
GAS_IN, GAS_OUT = "waste_gas_generated", "waste_gas_discharged"
POLLUTANT_IN, POLLUTANT_OUT = "pollutant_generated", "pollutant_discharged"


def unit_wastewater(case: Case) -> Answer:
    """M23: waste water generated per unit of product."""
    return wastewater_over(case, WATER_IN, all_output(case))


def unit_wastewater_discharged(case: Case) -> Answer:
    """M23: waste water discharged per unit of product."""
    return wastewater_over(case, WATER_OUT, all_output(case))


def unit_waste_gas(case: Case) -> Answer:
    """M23: waste gas generated per unit of product, of the greatest."""
    return worst(each_over(case, GAS_IN, all_output(case)), "1")


def unit_waste_gas_discharged(case: Case) -> Answer:
    """M23: waste gas discharged per unit of product, of the greatest."""
    return worst(each_over(case, GAS_OUT, all_output(case)), "m3/t")


def unit_pollutant(case: Case) -> Answer:
    """M23: main pollutant generated per unit of product, of the greatest."""
    return worst(each_over(case, POLLUTANT_IN, all_output(case)), "1")


def unit_pollutant_discharged(case: Case) -> Answer:
    """M23: main pollutant discharged per unit of product, of the greatest."""
    return worst(each_over(case, POLLUTANT_OUT, all_output(case)), "1")


def wastewater_over(case: Case, kind: str, below: Answer) -> Answer:
    """Divide waste water by an output or a value; m3 are not turned into the t of the text."""
    told = fact(case, kind)
    made = worst({"": ratio(told, below)}, "1")
    if made.value is None or same_dimension(told.unit, "t"):
        return made
    return replace(made, reasons=(*made.reasons, both("measure.reason.cubic_metres")))


MEASURES = (
    Measure("unit_wastewater", "M23", "1", "单位产品废水产生量",
            "waste water per unit of product", "W_i / Q_i",
            "DB43/T 3118-2024 A.2；GB/T 36132-2025 B.12", unit_wastewater),
    Measure("unit_wastewater_discharged", "M23", "m3/t", "单位产品废水排放量",
            "waste water discharged per unit of product", "w_i / Q_i", "GB/T 36132-2025 B.14",
            unit_wastewater_discharged),
    Measure("unit_waste_gas", "M23", "1", "单位产品废气产生量",
            "waste gas per unit of product", "P_i / Q_i",
            "DB43/T 3118-2024 A.3；GB/T 36132-2025 B.16", unit_waste_gas),
    Measure("unit_waste_gas_discharged", "M23", "m3/t", "单位产品废气排放量",
            "waste gas discharged per unit of product", "p_i / Q_i", "GB/T 36132-2025 B.18",
            unit_waste_gas_discharged),
    Measure("unit_pollutant", "M23", "1", "单位产品主要污染物产生量",
            "pollutant per unit of product", "S_i / Q_i",
            "DB43/T 3118-2024 A.1；GB/T 36132-2025 B.20", unit_pollutant),
    Measure("unit_pollutant_discharged", "M23", "1", "单位产品主要污染物排放量",
            "pollutant discharged per unit of product", "s_i / Q_i", "GB/T 36132-2025 B.22",
            unit_pollutant_discharged),
)  # fmt: skip
