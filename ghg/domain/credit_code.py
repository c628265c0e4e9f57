"""The unified social credit code (统一社会信用代码) and its check sign, GB 32100-2015.

18 signs of 31: digits and capital letters but I, O, S, V, Z, with the values 0 to 30 in that
order. C18 = 31 - mod(sum of Ci x Wi over i = 1..17, 31), 31 read as 0, and Wi = mod(3^(i-1), 31).
Some codes of the first trial regions bear another check sign and are valid all the same; so a wrong
one is a question, and a wrong length or sign a mistake.
"""

import unicodedata
from collections.abc import Iterator

from ghg.errors import NOWHERE, Problem

SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
LENGTH = 18
WEIGHT = 3


def plain_code(text: str) -> str:
    """Write a code as it is printed: capital letters, half width, no blanks."""
    return "".join(unicodedata.normalize("NFKC", text).upper().split())


def check_sign(first: str) -> str:
    """Give the last sign that belongs to the first 17."""
    size = len(SIGNS)
    values = (SIGNS.index(sign) * pow(WEIGHT, place, size) for place, sign in enumerate(first))
    return SIGNS[-sum(values) % size]


def code_problems(code: str) -> Iterator[Problem]:
    """Say what is wrong with a code (E-CREDIT.length, .sign), or ask (E-CREDIT.check)."""
    strange = "".join(dict.fromkeys(sign for sign in code if sign not in SIGNS))
    if strange:
        yield Problem("E-CREDIT.sign", NOWHERE, code, {"signs": strange})
    if len(code) != LENGTH:
        said = {"count": str(len(code)), "wanted": str(LENGTH)}
        yield Problem("E-CREDIT.length", NOWHERE, code, said)
    elif not strange and (fits := check_sign(code[:-1])) != code[-1]:
        yield Problem("E-CREDIT.check", NOWHERE, code, {"last": code[-1], "fits": fits}, "warning")
