"""Coke burnt off a reforming catalyst, batch by batch (催化重整烧焦), CO2.

    E = MC x (1 - C1) x [C1/(1 - C1) - C2/(1 - C2)] x OF x 44/12

MC   catalyst to be regenerated, t          C1, C2  carbon in it before and after, shares of 1
OF   oxidation rate

The bracket is the carbon per catalyst free of carbon, before less after. NDRC petrochemical guide,
GB/T 32151.15 (M, one transcription). Continuous cracking coke: `carbon_burnt`.
"""

from typing import Any

from ghg.methods.constants import CARBON, CO2_PER_C, WHOLE
from ghg.methods.formula import Method, Parameter


def reforming(
    carbon_before: Any,
    carbon_after: Any,
    oxidation_rate: Any,
    whole: Any,
    carbon: Any,
    co2_per_c: Any,
) -> Any:
    """Give CO2 per mass of catalyst."""
    bare = whole - carbon_before
    coke = carbon_before / bare - carbon_after / (whole - carbon_after)
    return bare * coke * carbon * oxidation_rate * co2_per_c


REFORMING = Method(
    id="reforming.1",
    gas="CO2",
    result="tCO2",
    formula=reforming,
    parameters=(
        Parameter("carbon_before", "1", ""),
        Parameter("carbon_after", "1", ""),
        Parameter("oxidation_rate", "1", ""),
    ),
    constants=(WHOLE, CARBON, CO2_PER_C),
    per="t",
)
