"""Missing data: how a figure may be estimated, and why there may be none.

A month's value is measured, estimated by a method of a closed list with an approver, or absent for
a stated reason. A blank is none of these: it stays a gap and is never zero.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Absence(StrEnum):
    """Why a stream has no figure in some months (不涉及, 未发生, 计入他处, 保密)."""

    NOT_APPLICABLE = "not_applicable"
    DID_NOT_OCCUR = "did_not_occur"
    INCLUDED_ELSEWHERE = "included_elsewhere"
    CONFIDENTIAL = "confidential"

    @property
    def still(self) -> bool:
        """Tell whether nothing was used, so that a stock stays as it is."""
        return self in (Absence.NOT_APPLICABLE, Absence.DID_NOT_OCCUR)


# method of an estimate -> its words in Chinese and English; a remark may follow the word
ESTIMATES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "retest": ("复测", "re-test"),
        "neighbouring_months": ("相邻月份", "neighbouring months"),
        "nameplate": ("铭牌参数", "nameplate"),
        "guide_default": ("指南缺省值", "guide default"),
        "conservative": ("保守取值", "conservative value"),
    }
)


def estimate_method(text: str) -> str:
    """Give the method that a text begins with (`相邻月份：前后月平均`); "" for another one."""
    said = text.strip().casefold()
    for name, words in ESTIMATES.items():
        if said.startswith((name, name.replace("_", " "), *words)):
            return name
    return ""
