"""CO2 recovered and used (二氧化碳回收利用), CO2.

    by volume   R = Q x PUR x 19.7 x c
    by mass     R = Q x PUR x c

Q    CO2 sent out or used by the plant, 10^4 Nm3 or t
PUR  share of CO2, by volume or by mass
c    share of it whose carbon comes from sources of this plant that are counted

Card C-CO2REC (NDRC other industry, chemicals, coking, oil and gas, petrochemicals):
`Q x PUR x 19.7` H. Carbon is counted once, so only carbon that was counted may be deducted: CO2 of
fermentation, of air separation, of bought gas never was (NDRC help desk of 2016, M). `c` says so
with its reason; it is 1 where all of it comes from counted sources. 19.7 holds at 0 °C.
"""

from collections.abc import Collection, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import Any

from ghg.domain.factors import Remark
from ghg.errors import NOWHERE, DataError
from ghg.methods.constants import CARBON_DIOXIDE, CO2_DENSITY
from ghg.methods.formula import Method, Parameter
from ghg.methods.steps import Step, check_shares, given, sum_of

_PURITY = Parameter("purity", "1", "")
_COUNTED = Parameter("counted_share", "1", "")


class Origin(StrEnum):
    """Where recovered CO2 comes from when it is not a source of the plant."""

    FERMENTATION = "fermentation"
    AIR_SEPARATION = "air_separation"
    BOUGHT = "bought"
    BIOMASS = "biomass"


def counted_share(parts: Sequence[tuple[str, Fraction]], counted: Collection[str]) -> Step:
    """Add the shares of recovered CO2 that come from counted sources.

    `parts` are (code of a source, or an `Origin`; share of 1) and add to 1; `counted` are the
    sources with fossil or mineral CO2 in the same inventory. What is not deducted is named in the
    remarks. Raises E-ORIGIN for a word that is neither, E-COMPOSITION for shares that do not close.
    """
    check_shares(list(parts), closed=True)
    unknown = [name for name, _ in parts if name not in counted and name not in tuple(Origin)]
    if unknown:
        raise DataError("E-ORIGIN", NOWHERE, "、".join(unknown), known="、".join(Origin))
    left = [name for name, share in parts if name not in counted and share]
    taken = [(1, given(f"share_{name}", share, "1")) for name, share in parts if name in counted]
    nothing = (1, given("nothing", Fraction(0), "1", "no counted source"))
    made = sum_of("counted_share", "1", taken or [nothing])
    remarks = tuple(Remark("co2_recovery.not_deducted", (("origin", name),)) for name in left)
    return Step(made.name, made.unit, made.arguments, made.tree, made.value, remarks)


def recovered_by_volume(purity: Any, counted_share: Any, co2_density: Any) -> Any:
    """Give CO2 deducted per volume of recovered gas."""
    return purity * co2_density * counted_share


def recovered_by_mass(purity: Any, counted_share: Any, carbon_dioxide: Any) -> Any:
    """Give CO2 deducted per mass of recovered gas."""
    return purity * carbon_dioxide * counted_share


def co2_volume(co2_share: Any, co2_density: Any) -> Any:
    """Give CO2 per volume of gas that carries it."""
    return co2_share * co2_density


BY_VOLUME = Method(
    id="co2_recovery_by_volume.1",
    gas="CO2",
    result="tCO2",
    formula=recovered_by_volume,
    parameters=(_PURITY, _COUNTED),
    constants=(CO2_DENSITY,),
    per="10^4Nm3",
)

BY_MASS = Method(
    id="co2_recovery_by_mass.1",
    gas="CO2",
    result="tCO2",
    formula=recovered_by_mass,
    parameters=(_PURITY, _COUNTED),
    constants=(CARBON_DIOXIDE,),
    per="t",
)

VOLUME = Method(
    id="co2_volume.1",
    gas="CO2",
    result="tCO2",
    formula=co2_volume,
    parameters=(Parameter("co2_share", "1", ""),),
    constants=(CO2_DENSITY,),
    per="10^4Nm3",
)
