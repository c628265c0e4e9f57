"""Money beside energy and investment: per value added, share of green retrofits.

    energy per value added     E / G             NZF-2.1, in tce per 10^4CNY
    retrofit investment        I_3 / G_3         GB/T 36132-2025, table C.1 row 10, three years

The money of the year is what the issue holds for all its months; its price basis stands beside it.
NZF-2.1 does not say at which value electricity enters: it enters at calorific value, and says so.
"""

from dataclasses import replace

from ghg.claims.answers import Answer, known, lacking, over, term
from ghg.claims.case import Case
from ghg.claims.facts import fact, need_of
from ghg.claims.issued import issue_need, no_total
from ghg.claims.measures.energy import energy_tce_calorific
from ghg.claims.measures.measure import Measure
from ghg.claims.words import both
from ghg.domain.claims import Need
from ghg.domain.numbers import from_exact_text
from ghg.domain.units import conversion

UNIT = "10^4CNY"


def energy_per_value_added(case: Case) -> Answer:
    """Comprehensive energy (当量值) per industrial value added, tce/10^4CNY."""
    energy, value = energy_tce_calorific(case), money(case, "value_added")
    made = over(energy, value, f"tce/{UNIT}", _no_money("value_added"))
    reason = both("measure.reason.calorific_taken")
    return made if made.value is None else replace(made, reasons=(*made.reasons, reason))


def retrofit_investment_share(case: Case) -> Answer:
    """Green retrofit investment of three years over their output value."""
    invested, value = fact(case, "retrofit_investment"), fact(case, "output_value_three_years")
    empty = need_of(case.factory.kinds["output_value_three_years"])
    return over(invested, value, "1", empty)


def money(case: Case, kind: str) -> Answer:
    """Give an amount of money of the issue in 10^4CNY; the first where two price bases stand."""
    if not case.issue.totals:
        return no_total(UNIT)
    row = next((one for one in case.issue.intensities if one.kind == kind), None)
    if row is None:
        return lacking(UNIT, _no_money(kind))
    value = from_exact_text(row.denominator) * conversion(row.unit, UNIT)
    where = f"intensities {kind} {row.basis}".strip()
    return known(value, UNIT, term(kind, value, UNIT, "issue", where))


def _no_money(kind: str) -> Need:
    zh, en = both(f"measure.money.{kind}")
    return issue_need("money", money_zh=zh, money_en=en)


MEASURES = (
    Measure("energy_per_value_added", "", f"tce/{UNIT}", "单位工业增加值能耗",
            "energy per value added", "E / G", "工信部联节〔2026〕13号 指标2.1",
            energy_per_value_added),
    Measure("retrofit_investment_share", "", "1", "绿色化改造投资占比",
            "green retrofit investment share", "I_3 / G_3", "GB/T 36132-2025 表C.1 第10行",
            retrofit_investment_share),
)  # fmt: skip
