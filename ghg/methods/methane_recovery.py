"""CH4 by its volume: recovered, destroyed, vented (甲烷回收、销毁、放空).

    used by the plant itself   R = Q x phi x 7.17 x OX
    sent out; vented; drained  R = Q x phi x 7.17
    burnt in a flare           R = F x phi / 22.4 x 16 x eta

Q    gas, 10^4 Nm3                        phi  share of CH4 by volume
F    gas to the flare, Nm3 (flow x hours, multiplied per record at intake)
OX   oxidation rate; the guide prints 99 %   eta  destruction efficiency, tested each month

7.17 t per 10^4 Nm3 and 22.4 Nm3/kmol hold at 0 °C and 101.325 kPa. Recovery is negative (row R5),
mine gas that leaves is positive: the sign follows from the stream. The gas is fossil or not, as its
source is. Card C-CH4REC (NDRC other industry), coal guide (NDRC 12): form H; 98 % for eta stands in
one tool only and is no default.
"""

from typing import Any

from ghg.methods.constants import CH4_DENSITY, CH4_MOLAR_MASS, MOLAR_VOLUME
from ghg.methods.formula import Method, Parameter

_ORIGINS = ("CH4_nonfossil", "CH4_fossil")
_SHARE = Parameter("methane_share", "1", "")


def methane_volume(methane_share: Any, ch4_density: Any) -> Any:
    """Give CH4 per volume of gas."""
    return methane_share * ch4_density


def methane_used(methane_share: Any, oxidation_rate: Any, ch4_density: Any) -> Any:
    """Give CH4 destroyed per volume of gas that the plant burns for use."""
    return methane_share * ch4_density * oxidation_rate


def methane_flared(
    methane_share: Any, destruction_efficiency: Any, molar_volume: Any, ch4_molar_mass: Any
) -> Any:
    """Give CH4 destroyed per volume of gas in a flare."""
    return methane_share / molar_volume * ch4_molar_mass * destruction_efficiency


VOLUME = Method(
    id="methane_volume.1",
    gas="",
    result="tCH4",
    formula=methane_volume,
    parameters=(_SHARE,),
    constants=(CH4_DENSITY,),
    per="10^4Nm3",
    species=_ORIGINS,
)

USED = Method(
    id="methane_used.1",
    gas="",
    result="tCH4",
    formula=methane_used,
    parameters=(_SHARE, Parameter("oxidation_rate", "1", "")),
    constants=(CH4_DENSITY,),
    per="10^4Nm3",
    species=_ORIGINS,
)

FLARED = Method(
    id="methane_flared.1",
    gas="",
    result="tCH4",
    formula=methane_flared,
    parameters=(_SHARE, Parameter("destruction_efficiency", "1", "")),
    constants=(MOLAR_VOLUME, CH4_MOLAR_MASS),
    per="Nm3",
    species=_ORIGINS,
)
