"""Etching and chamber cleaning with fluorinated gases (刻蚀与CVD腔室清洗), each gas by itself.

    gas itself    E_i  = FC x (1 - h) x (1 - U_i) x (1 - a_i x d_i)
    by-product    E_ij = FC x (1 - h) x B_ij x (1 - a_j x d_j)

FC   gas used, t: opening stock + bought - closing stock - sold
h    rest left in the container (容器残余比例)     U  share used up in the process (利用率)
B    by-product made per gas used, t/t            a  share of exhaust collected (收集效率)
d    share destroyed in the abatement (去除效率)

The by-product has its own a and d. Without abatement, or without its evidence, a is 0. Card:
NDRC electronics guide, GB/T 32151.24 (form M; U, B, d equal IPCC 2006 tables 6.3 and 6.6, H; a and
h M). Gases that no table of warming potentials names (C4F6, C5F8, C4F8O) count by their by-products
only.
"""

from typing import Any

from ghg.methods.constants import WHOLE
from ghg.methods.formula import Method, Parameter

_HEEL = Parameter("container_rest", "1", "")
_COLLECTION = Parameter("collection_rate", "1", "")
_DESTRUCTION = Parameter("destruction_rate", "1", "")
_FEED = ("CF4", "C2F6", "C3F8", "cC4F8", "HFC23", "HFC32", "HFC41", "SF6", "NF3")
_BYPRODUCTS = ("CF4", "C2F6", "C3F8")


def etching(
    container_rest: Any,
    utilisation_rate: Any,
    collection_rate: Any,
    destruction_rate: Any,
    whole: Any,
) -> Any:
    """Give the gas that leaves per mass of it bought for the process."""
    used = (whole - container_rest) * (whole - utilisation_rate)
    return used * (whole - collection_rate * destruction_rate)


def etching_byproduct(
    container_rest: Any,
    byproduct_rate: Any,
    collection_rate: Any,
    destruction_rate: Any,
    whole: Any,
) -> Any:
    """Give the by-product that leaves per mass of gas bought for the process."""
    made = (whole - container_rest) * byproduct_rate
    return made * (whole - collection_rate * destruction_rate)


GAS = Method(
    id="etching.1",
    gas="",
    result="t",
    formula=etching,
    parameters=(_HEEL, Parameter("utilisation_rate", "1", ""), _COLLECTION, _DESTRUCTION),
    constants=(WHOLE,),
    per="t",
    species=_FEED,
)

BYPRODUCT = Method(
    id="etching_byproduct.1",
    gas="",
    result="t",
    formula=etching_byproduct,
    parameters=(_HEEL, Parameter("byproduct_rate", "1", ""), _COLLECTION, _DESTRUCTION),
    constants=(WHOLE,),
    per="t",
    species=_BYPRODUCTS,
)
