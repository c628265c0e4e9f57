"""Water, waste and land of the year (M20 to M22, M24, M25).

    water reuse             V_r / (V + V_r)      GB/T 36132-2025 B.10; V intake, V_r reused water
    waste water reuse       V_w / (V_d + V_w)    DB43/T 3118-2024 A.6; V_w treated and reused, V_d
                                                 discharged without it. Not the same as B.10
    solid waste utilised    Z_r / (Z + Z_w)      A.5 = B.11; Z_r without bought-in waste, Z_w stock
    land output             G / A                B.25
    building coefficient    (buildings + structures + yards) / A        B.26
    plot ratio              floor area / A       B.27; a storey above 8 m counts double

A ratio of nothing is missing, never zero.
"""

from fractions import Fraction

from ghg.claims.answers import Answer, joined, lacking, over
from ghg.claims.case import Case
from ghg.claims.facts import fact, need_of
from ghg.claims.measures.measure import Measure
from ghg.claims.measures.money import money

ONE = "1"


def water_reuse_total(case: Case) -> Answer:
    """M20: reused water over intake and reused water."""
    return _part_of(case, "water_reused", "water_intake")


def wastewater_reuse(case: Case) -> Answer:
    """M21: treated waste water reused over it and what was discharged."""
    return _part_of(case, "wastewater_treated_reused", "wastewater_discharged")


def solid_waste_util(case: Case) -> Answer:
    """M22: solid waste utilised over what was generated and earlier stock used."""
    generated, stock = fact(case, "solid_waste_generated"), fact(case, "solid_waste_from_stock")
    whole = joined("t", lambda a, b: a + b, generated, stock)
    return _over(case, fact(case, "solid_waste_utilised"), whole, "solid_waste_generated")


def land_output(case: Case) -> Answer:
    """M24: gross output value per area of land, 10^4CNY/m2."""
    value = money(case, "gross_output_value")
    return _over(case, value, fact(case, "land_area"), "land_area", "10^4CNY/m2")


def building_coefficient(case: Case) -> Answer:
    """M25: land under buildings, structures and yards over all land."""
    return _over(case, fact(case, "building_area"), fact(case, "land_area"), "land_area")


def plot_ratio(case: Case) -> Answer:
    """M25: floor area over land."""
    return _over(case, fact(case, "floor_area"), fact(case, "land_area"), "land_area")


def _part_of(case: Case, part: str, rest: str) -> Answer:
    """Divide a part by itself and the rest."""
    one, other = fact(case, part), fact(case, rest)
    if one.value == 0 and other.value == 0:
        return lacking(ONE, need_of(case.factory.kinds[rest]))
    return joined(ONE, _share, one, other)


def _share(part: Fraction, rest: Fraction) -> Fraction:
    return part / (part + rest)


def _over(case: Case, above: Answer, below: Answer, kind: str, unit: str = ONE) -> Answer:
    return over(above, below, unit, need_of(case.factory.kinds[kind]))


MEASURES = (
    Measure("water_reuse_total", "M20", ONE, "工业用水重复利用率", "water reuse",
            "V_r / (V + V_r)", "GB/T 36132-2025 B.10", water_reuse_total),
    Measure("wastewater_reuse", "M21", ONE, "废水回用率", "waste water reuse",
            "V_w / (V_d + V_w)", "DB43/T 3118-2024 A.6", wastewater_reuse),
    Measure("solid_waste_util", "M22", ONE, "工业固体废物综合利用率", "solid waste utilised",
            "Z_r / (Z + Z_w)", "DB43/T 3118-2024 A.5", solid_waste_util),
    Measure("land_output", "M24", "10^4CNY/m2", "单位用地面积产值", "output per area of land",
            "G / A", "GB/T 36132-2025 B.25", land_output),
    Measure("building_coefficient", "M25", ONE, "建筑系数", "building coefficient",
            "(A_b + A_s + A_y) / A", "GB/T 36132-2025 B.26", building_coefficient),
    Measure("plot_ratio", "M25", ONE, "容积率", "plot ratio", "A_f / A",
            "GB/T 36132-2025 B.27", plot_ratio),
)  # fmt: skip
