"""Equipment, meters, footprints, removal and functions (M26 to M28, NZF-2.3, platform functions).

    efficient equipment    rated power at grade 2 or listed / rated power in scope
    automatic metering     min(N_auto / N_required, 1)
    footprints             N_cf / N, in categories of products
    carbon removal rate    CO2 captured, used or stored / (what was emitted + what was removed)
    functions met          of the 12 (13) of an energy-carbon centre that the factory has

Meters come from the meter annex of the issue where it has required ones, of all media together;
else from the plant facts. The functions are the factory's own, never those of this program.

The text of NZF-2.3 says "of the total" and not whether the total holds what was removed: the issue
counts what leaves the stack, so removed CO2 is added back, and the value says so.
"""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from ghg.claims.answers import Answer, joined, known, over, term
from ghg.claims.case import Case
from ghg.claims.facts import fact, has_item, need_of
from ghg.claims.issued import issue_need
from ghg.claims.measures.emissions import co2_only
from ghg.claims.measures.measure import Measure
from ghg.claims.words import both

ONE = "1"
FUNCTIONS, THIRTEENTH = "centre_functions", "intelligence"


def efficient_equipment_share(case: Case) -> Answer:
    """M26: rated power of efficient equipment over all in scope."""
    return _share(case, "efficient_equipment_power", "equipment_power")


def auto_metering_share(case: Case) -> Answer:
    """M27: working automatic meters over those that GB 17167 requires, at most 1."""
    shares = case.issue.annexes.meter_shares
    required = sum(row.required for row in shares)
    if not required:
        return joined(ONE, _capped, _share(case, "meters_automatic", "meters_required"))
    automatic = sum(row.automatic for row in shares)
    where = "annexes meter_shares"
    return known(
        _capped(Fraction(automatic, required)),
        ONE,
        term("N_auto", automatic, ONE, "issue", where),
        term("N_required", required, ONE, "issue", where),
    )


def lca_share(case: Case) -> Answer:
    """M28: product categories with a carbon footprint over all categories."""
    return _share(case, "product_categories_with_footprint", "product_categories")


def carbon_removal_rate(case: Case) -> Answer:
    """NZF-2.3: CO2 captured, used or stored over the total, with what was removed added back."""
    removed = fact(case, "carbon_removed")
    whole = joined("tCO2", lambda a, b: a + b, co2_only(case), removed)
    made = over(removed, whole, ONE, issue_need("totals"))
    reason = both("measure.reason.removed_added")
    return made if made.value is None else replace(made, reasons=(reason,))


def functions_met(case: Case) -> Answer:
    """How many of the 12 functions of GB/T 36132-2025 the factory's energy-carbon centre has."""
    return joined(ONE, lambda a, b: a - b, fact(case, FUNCTIONS), _thirteenth(case))


def functions_met_13(case: Case) -> Answer:
    """How many of the 13 functions of NZF-4.2 the factory's energy-carbon centre has."""
    return fact(case, FUNCTIONS)


def power_usage_effectiveness(case: Case) -> Answer:
    """PUE: electricity of the data centre over that of its IT equipment, of a whole year."""
    return _share(case, "data_centre_electricity", "it_electricity")


def it_load_share(case: Case) -> Answer:
    """Electricity of the IT equipment over that at its design load."""
    return _share(case, "it_electricity", "it_design_electricity")


def water_usage_effectiveness(case: Case) -> Answer:
    """WUE: water of the data centre per electricity of its IT equipment, L/kWh."""
    return _share(case, "data_centre_water", "it_electricity", "L/kWh")


def _thirteenth(case: Case) -> Answer:
    return has_item(case, FUNCTIONS, THIRTEENTH)


def _share(case: Case, part: str, whole: str, unit: str = ONE) -> Answer:
    return over(fact(case, part), fact(case, whole), unit, need_of(case.factory.kinds[whole]))


def _capped(share: Fraction) -> Fraction:
    return min(share, Fraction(1))


def _of_fact(
    name: str, code: str, zh: str, en: str, formula: str, of: Callable[[Case], Answer]
) -> Measure:
    return Measure(name, code, ONE, zh, en, formula, "工信部联节〔2026〕13号", of)


_DATA = "GB/T 44989-2024"
MEASURES = (
    _of_fact("efficient_equipment_share", "M26", "高效设备占比", "efficient equipment share",
             "P_2 / P", efficient_equipment_share),
    _of_fact("auto_metering_share", "M27", "自动采集率", "automatic metering share",
             "min(N_auto / N_required, 1)", auto_metering_share),
    _of_fact("lca_share", "M28", "开展碳足迹核算的产品占比", "products with a footprint",
             "N_cf / N", lca_share),
    _of_fact("carbon_removal_rate", "", "碳移除率", "carbon removal rate",
             "R / (E + R)", carbon_removal_rate),
    _of_fact("functions_met", "", "能碳管理中心功能数（12项）", "functions met, of 12",
             "n of 12", functions_met),
    _of_fact("functions_met_13", "", "能碳管理中心功能数（13项）", "functions met, of 13",
             "n of 13", functions_met_13),
    Measure("power_usage_effectiveness", "", ONE, "电能利用效率", "PUE", "E_total / E_IT",
            _DATA, power_usage_effectiveness),
    Measure("it_load_share", "", ONE, "信息设备负荷使用率", "IT load use", "E_IT / E_design",
            "绿色数据中心评价指标（旧版）", it_load_share),
    Measure("water_usage_effectiveness", "", "L/kWh", "水资源利用效率", "WUE", "W / E_IT",
            "绿色数据中心评价指标（旧版）", water_usage_effectiveness),
)  # fmt: skip
