"""Carbon materials (炭素材料): calcining, baking, graphitising, flue-gas burning, CO2.

    calcining     EC = [GC x WFC - (CC + UCC + DU) x WFCc] x 44/12
                       + K x (GC x WV - CC x WVc) x 44/16
    baking        EB = [BPM x BPMFC + BG x BGFC - BWT - BP x BPFC] x 44/12
                       + K x (BPM x BPMV + BG x BGV) x 44/16
    graphitising  EG = [GPM x GPMFC + GTA x GTAFC - GWT - GP x GPFC] x 44/12
                       + K x GPM x GPMV x 44/16
    flue gas      ER = V x Q_tar x HM x FC x OF x 44/12

Each balance is taken stream by stream: the sign follows from the stream.
    carbon and volatile matter   M x (FC x 44/12 + K x V x 44/16)       coke, packing, green body
    carbon only                  M x FC x 44/12                          `carbon_flow`
    carbon carried off, in tC    BWT, GWT x 44/12                        `carbon_mass`

FC   fixed carbon, tC/t, as received      V     volatile matter, share of 1
K    share of it that burns to CO2; a printed default of 0.35, shown when used
V    flue gas to the incinerator, Nm3     Q_tar tar in it, mg/Nm3

GB/T 32151.34-2024: the forms EC, EB, EG are a reconstruction from one transcription's variables
that hits its vectors (M); ER formula (9) M. A balance below zero is an error (`check_balances`).
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from ghg.domain.numbers import frozen
from ghg.errors import DataError, Place, Problem
from ghg.methods.constants import CO2_PER_C, CO2_PER_VOLATILE
from ghg.methods.formula import Method, Parameter


def carbon_and_volatile(
    fixed_carbon: Any,
    volatile_share: Any,
    volatile_burnt: Any,
    co2_per_c: Any,
    co2_per_volatile: Any,
) -> Any:
    """Give CO2 per mass of a material by fixed carbon and volatile matter."""
    return fixed_carbon * co2_per_c + volatile_burnt * volatile_share * co2_per_volatile


def flue_tar(
    tar_content: Any,
    net_calorific_value: Any,
    carbon_content: Any,
    oxidation_rate: Any,
    co2_per_c: Any,
) -> Any:
    """Give CO2 per volume of flue gas whose tar burns."""
    return tar_content * net_calorific_value * carbon_content * oxidation_rate * co2_per_c


def check_balances(balances: Mapping[str, Fraction]) -> None:
    """Refuse balances (source: tCO2) below zero, all together; raises E-BALANCE.negative."""
    wrong = [
        Problem("E-BALANCE.negative", Place(subject=name), frozen(value))
        for name, value in balances.items()
        if value < 0
    ]
    if wrong:
        raise DataError.of(wrong)


WITH_VOLATILE = Method(
    id="carbon_and_volatile.1",
    gas="CO2",
    result="tCO2",
    formula=carbon_and_volatile,
    parameters=(
        Parameter("fixed_carbon", "tC", "t"),
        Parameter("volatile_share", "1", ""),
        Parameter("volatile_burnt", "1", ""),
    ),
    constants=(CO2_PER_C, CO2_PER_VOLATILE),
)

FLUE_TAR = Method(
    id="flue_tar.1",
    gas="CO2",
    result="tCO2",
    formula=flue_tar,
    parameters=(
        Parameter("tar_content", "t", "Nm3"),
        Parameter("net_calorific_value", "GJ", "t"),
        Parameter("carbon_content", "tC", "GJ"),
        Parameter("oxidation_rate", "1", ""),
    ),
    constants=(CO2_PER_C,),
)
