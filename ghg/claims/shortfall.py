"""How far a figure lies from its limit, in what a factory can do about it.

    CO2 per tce       (value - limit) x tce                        tonnes to cut
    share of power    (limit - value) x kWh / 1000                 MWh of green power to add
    non-fossil share  (limit - value) x E_eq / e                   MWh; e is 等价值 of a kWh, kgce
    renewable share   (limit - value) x E_cal / 0.1229             MWh, as B.5 counts a kWh
    offset ratio      limit x residual - counted                   credits to retire
    net               net - limit                                  credits to retire
    reduction         (limit - value) x tonnes of the base year    tonnes to cut
    residual          residual - limit                             tonnes to cut

Whole MWh and whole credits are rounded up, never in the factory's favour. Green power replaces grid
power here, so the base of a share stays as it is, and the tonnes at stake are those of so much grid
power by the scheme's own rule, or by the inventory's guide where the scheme has none.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.claims.case import Case
from ghg.claims.measures.energy import CALORIFIC_KWH, coefficient
from ghg.claims.measures.registry import MEASURES, asked
from ghg.claims.power import power_rows
from ghg.domain.claim_views import GapKind
from ghg.domain.numbers import exact_text, from_exact_text
from ghg.domain.recognition import Way

PER_TCE = ("carbon_per_tce", "carbon_per_tce_co2e")
PHYSICAL = ("physical_green_share", "physical_share_622", "direct_supply_share")
OF_POWER = ("renewable_electricity_share", "nonfossil_share_622", *PHYSICAL)
OF_ACCOUNT = ("nonfossil_share_622", "physical_share_622")
CREDITS = ("offset_ratio", "removal_ratio", "net")
YES_AND_NO = {Fraction(0), Fraction(1)}  # between them lies nothing to measure
BASE = "base"  # the term of a share of the account
KWH_A_MWH, KGCE_A_TCE = 1000, 1000


@dataclass(frozen=True, slots=True)
class Shortfall:
    """What is missing: its kind, amount and unit, and the tonnes that it stands for; "" unknown."""

    kind: GapKind
    amount: str
    unit: str
    stake_t: str


def shortfall(case: Case, name: str, value: Fraction, limit: Fraction) -> Shortfall:
    """Say what lies between a figure and its limit."""
    make = _WAYS.get(name)
    known = None if make is None else make(case, name, value, limit)
    return known or _by_itself(name, value, limit)


def whole_up(value: Fraction) -> int:
    """Give the next whole number: what one unit short is not enough for."""
    return -(-value.numerator // value.denominator)


def grid_tonnes_a_kwh(case: Case) -> Fraction | None:
    """Give the tonnes of CO2 of a kWh of grid power: by the scheme's rule, else as the inventory's
    guide counts power at a factor; None where neither is known."""
    for row in power_rows(case):
        if row.way == Way.GRID and row.co2_t and from_exact_text(row.kwh):
            return from_exact_text(row.co2_t) / from_exact_text(row.kwh)
    for one in case.issue.figures:
        if one.figure == "guide" and one.kwh_at_factor and from_exact_text(one.kwh_at_factor):
            return from_exact_text(one.co2e_t) / from_exact_text(one.kwh_at_factor)
    return None


def stake_of_kwh(case: Case, kwh: Fraction) -> str:
    """Say how many tonnes so much grid power stands for."""
    each = grid_tonnes_a_kwh(case)
    return "" if each is None else exact_text(kwh * each)


def _by_itself(name: str, value: Fraction, limit: Fraction) -> Shortfall:
    apart = abs(value - limit)
    if "months_since" in name:
        return Shortfall(GapKind.MONTHS, str(whole_up(apart)), "month", "")
    if {value, limit} == YES_AND_NO:
        return Shortfall(GapKind.FIGURE, "", "", "")
    return Shortfall(GapKind.FIGURE, exact_text(apart), MEASURES[name].unit, "")


def _per_tce(case: Case, name: str, value: Fraction, limit: Fraction) -> Shortfall | None:
    energy = asked(case, "energy_tce_primary").value
    if energy is None:
        return None
    tonnes = exact_text((value - limit) * energy)
    return Shortfall(GapKind.TONNES, tonnes, MEASURES[name].unit.partition("/")[0], tonnes)


def _residual(case: Case, name: str, value: Fraction, limit: Fraction) -> Shortfall:  # noqa: ARG001
    tonnes = exact_text(value - limit)
    return Shortfall(GapKind.TONNES, tonnes, MEASURES[name].unit, tonnes)


def _reduction(case: Case, name: str, value: Fraction, limit: Fraction) -> Shortfall | None:
    terms = asked(case, name).terms
    if not terms:
        return None
    base = terms[0]  # the total of the base year stands first
    tonnes = exact_text((limit - value) * from_exact_text(base.value))
    return Shortfall(GapKind.TONNES, tonnes, base.unit, tonnes)


def _of_power(case: Case, name: str, value: Fraction, limit: Fraction) -> Shortfall | None:
    base = _base_kwh(case, name)
    return None if base is None else _green(case, name, (limit - value) * base)


def _nonfossil(case: Case, name: str, value: Fraction, limit: Fraction) -> Shortfall | None:
    energy, each = asked(case, "energy_tce_primary").value, coefficient(case).value
    if energy is None or each is None:
        return None
    return _green(case, name, (limit - value) * energy * KGCE_A_TCE / each)


def _renewable(case: Case, name: str, value: Fraction, limit: Fraction) -> Shortfall | None:
    energy = asked(case, "energy_tce_calorific").value
    if energy is None:
        return None
    return _green(case, name, (limit - value) * energy * KGCE_A_TCE / CALORIFIC_KWH)


def _credits(case: Case, name: str, value: Fraction, limit: Fraction) -> Shortfall | None:
    if name == "net":
        missing = value - limit
    else:
        residual = asked(case, "residual").value
        if residual is None:
            return None
        missing = (limit - value) * residual
    units = str(whole_up(missing))
    return Shortfall(GapKind.CREDITS, units, "tCO2e", units)


def _green(case: Case, name: str, kwh: Fraction) -> Shortfall:
    """Say it in whole MWh of green power; the physical kind apart."""
    kind = GapKind.PHYSICAL if name in PHYSICAL else GapKind.POWER
    mwh = whole_up(kwh / KWH_A_MWH)
    return Shortfall(kind, str(mwh), "MWh", stake_of_kwh(case, Fraction(mwh * KWH_A_MWH)))


def _base_kwh(case: Case, name: str) -> Fraction | None:
    """Give the power that a share is of: the account of 622号, else all electricity used."""
    if name in OF_ACCOUNT:
        base = [one.value for one in asked(case, name).terms if one.name == BASE]
        return from_exact_text(base[0]) if base else None
    return asked(case, "electricity_kwh").value


_Way = Callable[[Case, str, Fraction, Fraction], Shortfall | None]
_WAYS: Mapping[str, _Way] = {
    **dict.fromkeys(PER_TCE, _per_tce),
    **dict.fromkeys(OF_POWER, _of_power),
    **dict.fromkeys(CREDITS, _credits),
    "nonfossil_share": _nonfossil,
    "re_utilisation": _renewable,
    "residual": _residual,
    "reduction": _reduction,
}
