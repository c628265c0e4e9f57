"""Nitric and adipic acid (硝酸、己二酸生产), N2O.

    E = AD x EF x (1 - eta x mu)

AD   acid produced, t              EF   t N2O per t of acid, by process
eta  N2O removed by the abatement  mu   share of the time in which the abatement runs

NDRC chemicals guide, GB/T 32151.10: form H; nitric factors M, adipic 0.300 H. Ranges of eta are no
default: for NSCR 80-90 %, SCR and extended absorption the measured rate is taken.
"""

from typing import Any

from ghg.methods.constants import WHOLE
from ghg.methods.formula import Method, Parameter

_PARAMETERS = (
    Parameter("emission_factor", "tN2O", "t"),
    Parameter("abatement_rate", "1", ""),
    Parameter("abatement_use", "1", ""),
)


def acid(emission_factor: Any, abatement_rate: Any, abatement_use: Any, whole: Any) -> Any:
    """Give N2O per mass of acid."""
    return emission_factor * (whole - abatement_rate * abatement_use)


NITRIC = Method(
    id="nitric_acid.1",
    gas="N2O",
    result="tN2O",
    formula=acid,
    parameters=_PARAMETERS,
    constants=(WHOLE,),
)

ADIPIC = Method(
    id="adipic_acid.1",
    gas="N2O",
    result="tN2O",
    formula=acid,
    parameters=_PARAMETERS,
    constants=(WHOLE,),
)
