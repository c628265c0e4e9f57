"""The closed words of the sheet of samples, and how its cells are read."""

from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from ghg.domain.numbers import millionths
from ghg.domain.samples import COMPOSITIONS
from ghg.errors import NOWHERE, DataError
from ghg.intake import words
from ghg.sheets.cells import is_missing, read_number

CODE_LIMIT = 60
BASES: words.Words = MappingProxyType(
    {
        "as_received": (1, "收到基", "ar"),
        "air_dried": (2, "空气干燥基", "ad"),
        "dry": (3, "干燥基", "d"),
        "dry_ash_free": (4, "干燥无灰基", "daf"),
        "not_applicable": (5, "不适用", "n/a"),
    }
)
KINDS: words.Words = MappingProxyType(
    {
        "single": (1, "单个样品", "single sample"),
        "batch": (2, "批次样", "batch sample"),
        "month_composite": (3, "月缩分样", "month composite"),
    }
)
PARAMETERS: words.Words = MappingProxyType(
    {
        "net_calorific_value": (1, "低位发热量", "net calorific value"),
        "carbon_content": (2, "单位热值含碳量", "carbon content per heat"),
        "carbon_content_received": (3, "元素碳含量", "element carbon"),
    }
)
# Words that leave open, or deny, that the heating value is the net one.
OPEN_HEAT = frozenset({"发热量", "热值", "热量", "calorific value", "heating value"})
GROSS_HEAT = frozenset({"高位发热量", "高位热值", "gross calorific value", "弹筒发热量"})


def read_parameter(text: str) -> str:
    """Read a parameter; a heating value that may be gross is refused (E-BASIS.net, .gross)."""
    bare = text.strip().casefold()
    if bare in OPEN_HEAT:
        raise DataError("E-BASIS.net", NOWHERE, text)
    if bare in GROSS_HEAT:
        raise DataError("E-BASIS.gross", NOWHERE, text)
    return words.word_code(PARAMETERS, text, "E-KIND.sample_parameter")


def read_basis(text: str) -> str:
    """Read the basis of an analysis; an empty one stays empty, which a solid may not have."""
    if is_missing(text):
        return ""
    bare = text.strip()
    known = {"空干基": "air_dried", "收到": "as_received", "干基": "dry"}
    return words.word_code(BASES, known.get(bare, bare), "E-BASIS.word")


def read_composition(text: str) -> str:
    return words.word_code(KINDS, text, "E-KIND.composition") if text.strip() else COMPOSITIONS[0]


def read_quantity(text: str) -> Fraction | None:
    """Read the quantity that a sample stands for; raises E-NUM, E-SCALE, E-RANGE."""
    if is_missing(text):
        return None
    value = read_number(text)
    millionths(value)
    return Fraction(value)


def read_moisture(text: str) -> Decimal | None:
    return None if is_missing(text) else read_number(text)


def read_code(text: str) -> str:
    """Read the code of a sample; raises E-EMPTY.sample, E-LEN.cell, E-CODE.sample, E-CHAR."""
    code = words.limited(CODE_LIMIT, text)
    if not code:
        raise DataError("E-EMPTY.sample", NOWHERE, text)
    if not code.isprintable():
        raise DataError("E-CODE.sample", NOWHERE, code)
    return code
