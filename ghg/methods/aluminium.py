"""Aluminium smelting (铝冶炼): anode carbon, CO2; anode effects, CF4 and C2F6.

    by metal         E = P x NC x (1 - S - A) x 44/12
    by gross anode   E = G x (1 - rest) x (1 - S - A) x 44/12
    anode effect     E_CF4 = P x EF_CF4          E_C2F6 = P x EF_C2F6

P    molten aluminium, t                    NC  net anode carbon, tC/t of aluminium
G    gross anode used, t                    rest  share left as butts, by weighing
S, A sulphur and ash of the anode           EF  kg of the gas per t of aluminium

NDRC aluminium guide, GB/T 32151.4: forms H, NC 0.42 M, S 2 % and A 0.4 % H. CETS-AG-04.01 (M, one
transcription): rest 15.18 %, fall-back 0.411, EF 0.02 and 0.0011 kg/t were not confirmed. The C2F6
factor of the NDRC card (0.0034, L) is no default. The gases are counted each by itself.
"""

from typing import Any

from ghg.methods.constants import CARBON, CO2_PER_C, WHOLE
from ghg.methods.formula import Method, Parameter

_SULPHUR = Parameter("sulphur_share", "1", "")
_ASH = Parameter("ash_share", "1", "")


def anode_by_metal(
    net_anode_carbon: Any, sulphur_share: Any, ash_share: Any, whole: Any, co2_per_c: Any
) -> Any:
    """Give CO2 of the anode per mass of aluminium."""
    return net_anode_carbon * (whole - sulphur_share - ash_share) * co2_per_c


def anode_by_weight(
    rest_share: Any,
    sulphur_share: Any,
    ash_share: Any,
    whole: Any,
    carbon: Any,
    co2_per_c: Any,
) -> Any:
    """Give CO2 per mass of gross anode."""
    burnt = (whole - rest_share) * (whole - sulphur_share - ash_share)
    return burnt * carbon * co2_per_c


def anode_effect(gas_per_metal: Any) -> Any:
    """Give the gas per mass of aluminium."""
    return gas_per_metal


ANODE_BY_METAL = Method(
    id="anode_by_metal.1",
    gas="CO2",
    result="tCO2",
    formula=anode_by_metal,
    parameters=(Parameter("net_anode_carbon", "tC", "t"), _SULPHUR, _ASH),
    constants=(WHOLE, CO2_PER_C),
)

ANODE_BY_WEIGHT = Method(
    id="anode_by_weight.1",
    gas="CO2",
    result="tCO2",
    formula=anode_by_weight,
    parameters=(Parameter("rest_share", "1", ""), _SULPHUR, _ASH),
    constants=(WHOLE, CARBON, CO2_PER_C),
    per="t",
)

ANODE_EFFECT = Method(
    id="anode_effect.1",
    gas="",
    result="t",
    formula=anode_effect,
    parameters=(Parameter("gas_per_metal", "t", "t"),),
    species=("CF4", "C2F6"),
)
