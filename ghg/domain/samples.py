"""Samples: what a laboratory found, of what, on which basis, and what a month makes of them.

    X_ar = X_ad x (100 - M_t) / (100 - M_ad)      element carbon, as received from air-dried
    X    = sum(X_i x Q_i) / sum(Q_i)              mean weighted by the quantity of each sample
    X    = sum(X_i) / n                           arithmetic mean

M_t total moisture (全水分), M_ad moisture of the air-dried sample (空干基水分), both in percent by
mass; Q_i the quantity that a sample stands for. A sample over two months stands for each of them
with its share by days, as a bill does. The heating value has a further moisture term (GB/T 213)
that was not read: it is taken only as received. Of the other bases no formula was read.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from ghg.domain.numbers import exact_text, frozen, plain, storable
from ghg.domain.periods import Period, days_in, month_period
from ghg.domain.units import conversion, same_dimension
from ghg.errors import NOWHERE, DataError

AS_RECEIVED, AIR_DRIED, NO_BASIS = "as_received", "air_dried", "not_applicable"
BASES = (AS_RECEIVED, AIR_DRIED, "dry", "dry_ash_free", NO_BASIS)
BASIS_SIGNS: Mapping[str, str] = MappingProxyType(
    dict(zip(BASES, ("ar", "ad", "d", "daf", "n/a"), strict=True))
)
MONTH_COMPOSITE = "month_composite"
COMPOSITIONS = ("single", "batch", MONTH_COMPOSITE)
WEIGHTED, ARITHMETIC, ONE = "weighted", "arithmetic", "one"
MEANS = (WEIGHTED, ARITHMETIC)
MISSING_RULES = ("default", "previous_month", "year_mean")

HEAT, ELEMENT_CARBON = "net_calorific_value", "carbon_content_received"
# parameter -> units that it may be measured in, each with all others of the same dimension
SAMPLED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        HEAT: ("GJ/t", "GJ/m3", "GJ/Nm3"),
        "carbon_content": ("tC/GJ",),
        ELEMENT_CARBON: ("%", "tC/t", "tC/m3", "tC/Nm3"),
    }
)
PERCENT_MEANS = "tC/t"  # 1 % of a fuel's mass is carbon: 0.01 tC/t, by definition
SHOWN_DECIMALS = 12  # of a mean that does not end; the exact fraction is counted with


@dataclass(frozen=True, slots=True)
class Sample:
    """One analysis of one parameter; `represents` is the quantity that the sample stands for.

    Moistures are mass fractions in percent; `evidence` is the id of the laboratory's report.
    """

    stream: str
    code: str
    parameter: str
    composition: str
    first_day: int
    last_day: int
    represents: Fraction | None
    basis: str
    value: Decimal
    unit: str
    total_moisture: Decimal | None
    inherent_moisture: Decimal | None
    laboratory: str
    accredited: bool
    report_number: str
    evidence: str
    note: str

    @property
    def proven(self) -> bool:
        """Tell whether a file and a report number stand behind it."""
        return bool(self.evidence and self.report_number)

    @property
    def days(self) -> Period:
        return Period(self.first_day, self.last_day)


@dataclass(frozen=True, slots=True)
class Reading:
    """A number with the signs in which it was worked out."""

    value: Fraction
    signs: str


def as_received(sample: Sample, unit: str) -> Reading:
    """Give a sample's value as received, in a unit; raises E-BASIS and its variants, E-DIM.

    The value of a liquid or a gas has no basis and stays as it is.
    """
    value, signs = Fraction(sample.value), plain(sample.value)
    if sample.basis not in (AS_RECEIVED, NO_BASIS):
        total, inherent = _moistures(sample)
        value = value * (100 - total) / (100 - inherent)
        signs = f"{signs} × (100 − {exact_text(total)}) ÷ (100 − {exact_text(inherent)})"
    source = sample.unit
    if source == "%":
        value, signs, source = value / 100, f"{signs} ÷ 100", PERCENT_MEANS
    factor = conversion(source, unit)
    if factor != 1:
        signs = f"{signs} × {exact_text(factor)}"
    return Reading(value * factor, signs)


def shown_unit(sample: Sample) -> str:
    """Give the unit in which a sample's value is used: a percentage of carbon as tC/t."""
    return PERCENT_MEANS if sample.unit == "%" else sample.unit


def shown_text(value: Fraction) -> str:
    """Write a value that ends exactly, any other with the decimals of a frozen mass."""
    text = exact_text(value)
    return frozen(value, SHOWN_DECIMALS) if "/" in text else text


def share_in(sample: Sample, month: int) -> Reading | None:
    """Give the quantity that a sample stands for in a month: its share by days.

    None when nobody said for how much it stands.
    """
    if sample.represents is None:
        return None
    whole, days = month_period(month), sample.days
    here = Period(max(whole.first_day, days.first_day), min(whole.last_day, days.last_day))
    signs = exact_text(sample.represents)
    if here == days:
        return Reading(sample.represents, signs)
    part, all_days = days_in(here), days_in(days)
    return Reading(sample.represents * part / all_days, f"{signs} × {part} ÷ {all_days}")


def weighted_mean(pairs: Iterable[tuple[Reading, Reading]]) -> Reading:
    """Give the mean of (value, weight) pairs; the weights do not sum to zero."""
    held = tuple(pairs)
    above = sum((value.value * weight.value for value, weight in held), Fraction(0))
    below = sum((weight.value for _, weight in held), Fraction(0))
    tops = " + ".join(f"{weight.signs} × {value.signs}" for value, weight in held)
    bottoms = " + ".join(weight.signs for _, weight in held)
    return Reading(above / below, f"({tops}) ÷ ({bottoms})")


def plain_mean(values: Iterable[Reading]) -> Reading:
    """Give the arithmetic mean."""
    held = tuple(values)
    total = sum((one.value for one in held), Fraction(0))
    return Reading(total / len(held), f"({' + '.join(one.signs for one in held)}) ÷ {len(held)}")


def check_unit(parameter: str, unit: str) -> None:
    """Refuse a unit that does not measure the parameter; raises E-DIM.parameter."""
    fitting = SAMPLED[parameter]
    if not any(same_dimension(unit, one) for one in fitting):
        raise DataError(
            "E-DIM.parameter", NOWHERE, unit, parameter=parameter, fitting="、".join(fitting)
        )


def check_basis(parameter: str, basis: str, state: str, moistures: tuple[bool, bool]) -> None:
    """Refuse a basis that cannot be led to "as received"; `moistures` say which ones are given.

    Raises E-BASIS (not stated), E-BASIS.heat, E-BASIS.formula, E-BASIS.moisture.
    """
    if basis in ("", NO_BASIS) and state not in ("liquid", "gas"):
        raise DataError("E-BASIS", NOWHERE, basis, parameter=parameter)
    if basis in ("", NO_BASIS, AS_RECEIVED):
        return
    if parameter == HEAT:
        raise DataError("E-BASIS.heat", NOWHERE, BASIS_SIGNS[basis])
    if parameter != ELEMENT_CARBON or basis != AIR_DRIED:
        raise DataError("E-BASIS.formula", NOWHERE, BASIS_SIGNS[basis], parameter=parameter)
    if not all(moistures):
        raise DataError("E-BASIS.moisture", NOWHERE, basis)


def check_moisture(value: Decimal | None) -> None:
    """Refuse a moisture that is no percentage below 100; raises E-RANGE.moisture."""
    if value is not None and not 0 <= storable(value) < 100:
        raise DataError("E-RANGE.moisture", NOWHERE, plain(value))


def check_value(value: Decimal, unit: str) -> None:
    """Refuse a value of nothing, and a percentage that was meant as a share or cannot be one.

    Raises E-SIGN.sample, E-SHARE and E-RANGE.
    """
    if storable(value) <= 0:
        raise DataError("E-SIGN.sample", NOWHERE, plain(value))
    if unit == "%" and not 1 < value <= 100:
        raise DataError("E-SHARE", NOWHERE, plain(value), unit=unit)


def _moistures(sample: Sample) -> tuple[Fraction, Fraction]:
    given = (sample.total_moisture, sample.inherent_moisture)
    check_basis(sample.parameter, sample.basis, "", (given[0] is not None, given[1] is not None))
    return Fraction(given[0] or 0), Fraction(given[1] or 0)
