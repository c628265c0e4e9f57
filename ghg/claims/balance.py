"""The balance of a scheme: residual, credits that count, ratios, net, surplus; frozen as text."""

from fractions import Fraction

from ghg.claims.answers import Answer, joined
from ghg.claims.case import Case
from ghg.claims.measures.emissions import residual
from ghg.claims.measures.offsets import (
    counted_credits,
    counted_removals,
    net,
    offset_ratio,
    removal_ratio,
)
from ghg.domain.claims import Balance
from ghg.domain.numbers import exact_text


def balance(case: Case) -> Balance:
    """Give the balance; "" where something of it is not known."""
    counted, left = counted_credits(case), residual(case)
    return Balance(
        residual_t=_text(left),
        counted_t=_text(counted),
        removals_t=_text(counted_removals(case)),
        offset_ratio=_text(offset_ratio(case)),
        removal_ratio=_text(removal_ratio(case)),
        net_t=_text(net(case)),
        surplus_t=_text(joined("tCO2e", _above, counted, left)),
    )


def _above(counted: Fraction, left: Fraction) -> Fraction:
    return max(counted - left, Fraction(0))


def _text(answer: Answer) -> str:
    return "" if answer.value is None else exact_text(answer.value)
