"""Energy of the year in standard coal (M05, M06) and CO2 per tonne of it (M07).

    calorific (当量值)            E_cal = Σ tce of the energy account - power from own fuel and heat
                                         that were exported
    primary-equivalent (等价值)   E_eq  = Σ tce of everything but electricity - exported heat
                                         + kWh x coefficient / 1000
    per tce                      M07   = emissions of the scheme's categories and power / E_eq

kWh is what was bought, less what was passed on, plus own non-fossil power that was used here, less
exported power from own fuel. The two values of a kilowatt-hour differ by about 2.4 and never stand
in one sum: the coefficient of the second is the scheme's parameter or one that a person entered,
and without it M05 and M07 cannot be decided; 0.1229 kgce/kWh is the calorific one and is not taken
for it.

Own generation: the texts say "electricity at primary-equivalent value" and not which one its own
generation takes. It takes the same as bought power here, so that one kilowatt-hour is worth the
same in numerator and denominator of a share; the other reading is printed beside the value. Power
from own fuel and heat that were exported were not used here, though their fuel is in the sum; no
text read says so for these sums, so that is printed as well. Other exported power is in no sum.

Source: claims-standards, 1 (M05 to M07), 2.13; 发改环资〔2025〕910号 annex 3; GB/T 2589-2020.
"""

from dataclasses import replace
from fractions import Fraction

from ghg.claims.answers import Answer, joined, known, lacking, over, term
from ghg.claims.case import Case
from ghg.claims.issued import document_need, issue_need, no_total
from ghg.claims.kilowatt_hours import PURCHASES, kwh_by, used_kwh
from ghg.claims.measures.account import (
    BOUGHT,
    HEAT,
    OWN,
    TCE,
    exported_tce,
    fuel_power_exported_kwh,
    unweighed,
    used_tce,
)
from ghg.claims.measures.emissions import in_scopes
from ghg.claims.measures.measure import Measure
from ghg.claims.words import both
from ghg.domain.issue import Issue
from ghg.domain.numbers import exact, from_exact_text, shown
from ghg.domain.schemes import GasSet
from ghg.domain.streams import Power, Route
from ghg.domain.units import conversion

KWH, PER_KWH = "kWh", "kgce/kWh"
COEFFICIENT = "primary_equivalent_kgce_per_kwh"
CALORIFIC_KWH = Fraction("0.1229")  # kgce/kWh, GB/T 2589-2020 table A.1
ZERO = Fraction(0)


def electricity_kwh(case: Case) -> Answer:
    """Electricity used in the year: bought and own, less passed on, kWh."""
    if not case.issue.totals:
        return no_total(KWH)
    if not case.issue.power:
        return lacking(KWH, issue_need("power"))
    kwh = used_kwh(case.issue)
    return known(kwh, KWH, term("electricity", kwh, KWH, "issue", "power"))


def energy_tce_calorific(case: Case) -> Answer:
    """M06: comprehensive energy by GB/T 2589, electricity at calorific value (当量值), tce."""
    whole, out = used_tce(case.issue), exported_tce(case.issue, BOUGHT, HEAT)
    made = joined(TCE, lambda a, b, c: a + b + c, whole, out, unweighed(case))
    if made.value is None or not out.value:
        return made
    reason = both("measure.reason.exported_energy", tce=shown(-out.value, 3))
    return replace(made, reasons=(*made.reasons, reason))


def energy_tce_primary(case: Case) -> Answer:
    """M05: comprehensive energy, electricity at primary-equivalent value (等价值), tce."""
    parts = (
        used_tce(case.issue, without=(BOUGHT, OWN)),
        exported_tce(case.issue, HEAT),
        unweighed(case),
        _account_kwh(case.issue),
        coefficient(case),
    )
    made = joined(TCE, lambda a, b, c, kwh, e: a + b + c + kwh * e / 1000, *parts)
    return made if made.value is None else replace(made, reasons=_readings(case, made))


def carbon_per_tce(case: Case) -> Answer:
    """M07: CO2 of fuel, process, heat and power per energy at 等价值, tCO2/tce."""
    return _per_tce(case, GasSet.CO2, "tCO2/tce")


def carbon_per_tce_co2e(case: Case) -> Answer:
    """M07 in CO2 equivalent of all seven gases (Hunan), tCO2e/tce."""
    return _per_tce(case, GasSet.SEVEN, "tCO2e/tce")


def coefficient(case: Case) -> Answer:
    """The primary-equivalent coefficient of a kilowatt-hour: the scheme's, else an entered one."""
    printed, said = case.parameter(COEFFICIENT), case.value(f"parameter.{COEFFICIENT}")
    if printed is not None and printed.value:
        value = exact(printed.value) * conversion(printed.unit or PER_KWH, PER_KWH)
        where, source = f"{case.scheme.id} {printed.clause}", "scheme"
    elif said is not None:
        value = exact(said.value) * conversion(said.unit or PER_KWH, PER_KWH)
        where, source = f"{said.document} {said.page}", "entered"
    else:
        return lacking(PER_KWH, document_need(case, COEFFICIENT))
    if value == CALORIFIC_KWH:
        mixed = replace(lacking(PER_KWH, document_need(case, COEFFICIENT)))
        return replace(mixed, reasons=(both("measure.reason.calorific_entered"),))
    return known(value, PER_KWH, term(COEFFICIENT, value, PER_KWH, source, where))


def _per_tce(case: Case, gases: GasSet, unit: str) -> Answer:
    """Divide what the scheme's categories emit; undecidable where nobody knows them."""
    return over(in_scopes(case, gases), energy_tce_primary(case), unit, issue_need("energy"))


def _account_kwh(issue: Issue) -> Answer:
    """Give the electricity that stands for itself in the energy account, kWh."""
    bought = kwh_by(issue, *PURCHASES) - kwh_by(issue, Route.PASS_ON)
    own, out = own_kwh(issue), fuel_power_exported_kwh(issue)
    named = (("bought electricity", bought), ("own generation", own), ("exported", -out))
    terms = (term(name, kwh, KWH, "issue", "power") for name, kwh in named if kwh)
    return known(bought + own - out, KWH, *terms)


def own_kwh(issue: Issue) -> Fraction:
    """Sum own generation that is not from own fuel, which is in the fuel already."""
    rows = (
        row
        for row in issue.power
        if row.route == Route.OWN_GENERATION and row.power != Power.OWN_FOSSIL
    )
    return sum((from_exact_text(row.kwh) for row in rows), ZERO)


def _readings(case: Case, made: Answer) -> tuple[tuple[str, str], ...]:
    """Print what no text says and what the number would be otherwise."""
    own, out = own_kwh(case.issue), fuel_power_exported_kwh(case.issue)
    factor = coefficient(case).value
    reasons = list(made.reasons)
    if own and factor is not None:
        other = (made.value or ZERO) + own * (CALORIFIC_KWH - factor) / 1000
        reasons.append(both("measure.reason.own_primary", kwh=shown(own, 0), other=shown(other, 3)))
    heat = exported_tce(case.issue, HEAT).value or ZERO
    if out or heat:
        tce = -heat + out * (factor or ZERO) / 1000
        reasons.append(both("measure.reason.exported_energy", tce=shown(tce, 3)))
    return tuple(reasons)


MEASURES = (
    Measure("electricity_kwh", "", KWH, "用电量", "electricity used",
            "bought + own - passed on", "334号", electricity_kwh),
    Measure("energy_tce_calorific", "M06", TCE, "综合能耗（当量值）", "energy, calorific value",
            "Σ E_i × k_i", "GB/T 2589-2020", energy_tce_calorific),
    Measure("energy_tce_primary", "M05", TCE, "综合能耗（等价值）",
            "energy, primary-equivalent value", "Σ E_i × k_i + kWh × e / 1000",
            "发改环资〔2025〕910号 附件3", energy_tce_primary),
    Measure("carbon_per_tce", "M07", "tCO2/tce", "单位能耗碳排放（二氧化碳）",
            "CO2 per unit of energy", "E_CO2 / E_eq", "发改环资〔2025〕910号；334号",
            carbon_per_tce),
    Measure("carbon_per_tce_co2e", "M07", "tCO2e/tce", "单位能耗碳排放（二氧化碳当量）",
            "CO2e per unit of energy", "E_CO2e / E_eq", "湘工信节能〔2025〕458号",
            carbon_per_tce_co2e),
)  # fmt: skip
