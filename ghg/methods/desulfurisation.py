"""Flue-gas desulphurisation by carbonate (脱硫过程), CO2.

    E = CAL x I x EF x TR

CAL  desulphuriser used (脱硫剂消耗量), t
I    carbonate content (碳酸盐含量), a share of 1; the guides print 90 % where it is not measured
EF   tCO2 per t of pure carbonate
TR   conversion rate (转化率), a share of 1; printed default 100 %

Card C-DESULF: GB/T 32151.34 formula (10), GB/T 32151.1 and NDRC power guide; form H, the two
defaults M. A default used is shown, never silent.
"""

from typing import Any

from ghg.methods.formula import Method, Parameter


def desulfurisation(emission_factor: Any, carbonate_content: Any, conversion_rate: Any) -> Any:
    """Give CO2 per unit of desulphuriser."""
    return emission_factor * carbonate_content * conversion_rate


DESULFURISATION = Method(
    id="desulfurisation.1",
    gas="CO2",
    result="tCO2",
    formula=desulfurisation,
    parameters=(
        Parameter("emission_factor", "tCO2", "t"),
        Parameter("carbonate_content", "1", ""),
        Parameter("conversion_rate", "1", ""),
    ),
)
