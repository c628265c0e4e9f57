"""What the small data files of `factors/claims` have in common: pairs of texts, cells with clauses.

A text is written `[zh, en]`; both are there or both are empty.
"""

from typing import Any

from ghg.domain.claim_catalogue import Both
from ghg.errors import DataError, Place

CONFIDENCES = ("H", "M")


def both(value: Any, place: Place, *, empty: bool = False) -> Both:
    """Read a pair of texts; raises E-CELL.library where one of them is missing."""
    pair = tuple(value)
    texts = len(pair) == 2 and all(isinstance(one, str) for one in pair)
    if not texts or bool(pair[0]) is not bool(pair[1]) or not (empty or pair[0]):
        raise DataError("E-CELL.library", place, str(value), wanted="[zh, en]")
    return pair[0], pair[1]


def word(text: str, words: Any, place: Place) -> str:
    """Give a word of a closed list back; raises E-WORD."""
    if text not in [str(one) for one in words]:
        raise DataError("E-WORD", place, text, words="、".join(map(str, words)))
    return text


def cited(clause: str, confidence: str, place: Place) -> None:
    """Hold a clause and its confidence; raises E-COLUMN.missing, E-WORD."""
    if not clause:
        raise DataError("E-COLUMN.missing", place, "clause")
    word(confidence, CONFIDENCES, place)
