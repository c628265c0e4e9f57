"""Exact numbers: what is typed, what is stored, what is summed, what is shown.

A quantity is a Decimal of at most six decimals and lives in the database as whole millionths.
A factor is a Decimal as printed in its document. Coefficients, masses and totals are Fractions,
so their order of addition does not matter. Nothing here asks Python's global Decimal context:
a host program may spoil it and no digit moves.
"""

import re
from decimal import Decimal
from fractions import Fraction

from ghg.errors import NOWHERE, DataError

MILLIONTHS = 10**6
QUANTITY_LIMIT = 2**63 - 1  # millionths, the same on SQLite and PostgreSQL
LONGEST_DECIMAL = 200  # signs of a factor's text in the database
MASS_DECIMALS = 12  # of a tonne, in a frozen line

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?", re.ASCII)


def number(text: str) -> Decimal:
    """Read a number of the strict grammar `-?digits(.digits)?(e±dd)?`; raises E-NUM."""
    if not _NUMBER.fullmatch(text):
        raise DataError("E-NUM", NOWHERE, text)
    return Decimal(text)


def exact(value: Decimal | int | str) -> Fraction:
    """Give the exact fraction of a decimal, an integer or a number's text."""
    return Fraction(number(value) if isinstance(value, str) else value)


def plain(value: Decimal) -> str:
    """Write a decimal without exponent, keeping the digits that it was written with."""
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        raise DataError("E-NUM", NOWHERE, str(value))
    return _placed(sign, "".join(map(str, digits)), exponent)


def storable(value: Decimal) -> Decimal:
    """Give a decimal back that the books hold digit for digit; raises E-RANGE beyond 200 signs."""
    if len(plain(value)) > LONGEST_DECIMAL:
        raise DataError("E-RANGE", NOWHERE, str(value))
    return value


def millionths(quantity: Decimal) -> int:
    """Give a quantity in whole millionths; raises E-SCALE (more decimals) or E-RANGE (too big)."""
    scaled = Fraction(quantity) * MILLIONTHS
    if scaled.denominator != 1:
        raise DataError("E-SCALE", NOWHERE, plain(quantity))
    if abs(scaled.numerator) > QUANTITY_LIMIT:
        raise DataError("E-RANGE", NOWHERE, plain(quantity))
    return scaled.numerator


def quantity(whole_millionths: int) -> Decimal:
    """Give the quantity that is stored as so many millionths, without idle zeros."""
    text = _placed(whole_millionths < 0, str(abs(whole_millionths)), -6)
    return Decimal(text.rstrip("0").rstrip("."))


def shown(value: Fraction, decimals: int) -> str:
    """Round half up (away from zero) for people: the only such rounding in the program."""
    scaled = abs(value) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return _placed(value < 0 and whole > 0, str(whole), -decimals)


def frozen(value: Fraction, decimals: int = MASS_DECIMALS) -> str:
    """Write a mass for an issue, rounded half to even at `decimals` of its unit."""
    whole = round(value * 10**decimals)
    return _placed(whole < 0, str(abs(whole)), -decimals)


def exact_text(value: Fraction) -> str:
    """Write a fraction without loss: a finite decimal as such, anything else as `n/d`."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    return _placed(value < 0, str(abs(value.numerator) * 10**places // value.denominator), -places)


def from_exact_text(text: str) -> Fraction:
    """Read back what `exact_text` wrote."""
    above, _, below = text.partition("/")
    return Fraction(int(above), int(below)) if below else Fraction(text)


def grouped(text: str) -> str:
    """Put thousands separators into a plain number's text."""
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, dot, rest = digits.partition(".")
    return f"{sign}{int(whole):,}{dot}{rest}"


def _placed(negative: bool | int, digits: str, exponent: int) -> str:
    """Set the decimal point into a string of digits."""
    if exponent >= 0:
        text = (digits + "0" * exponent).lstrip("0") or "0"
    else:
        filled = digits.rjust(1 - exponent, "0")
        text = f"{filled[:exponent].lstrip('0') or '0'}.{filled[exponent:]}"
    return f"-{text}" if negative else text
