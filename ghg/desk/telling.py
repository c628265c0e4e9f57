"""How a mistake is told: the sentence that fits what is known of it, the same on every face."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from ghg.errors import Problem
from ghg.plan.rules import BILLED_UNITS

# What is said where nothing is alike, and where nothing was named.
_NOTHING_NEAR: Mapping[str, str] = MappingProxyType(
    {
        "E-USAGE.command": "E-USAGE.command_alone",
        "E-USAGE.option": "E-USAGE.option_alone",
        "E-REF.facility": "E-REF.facility_alone",
        "E-REF.source": "E-REF.source_alone",
        "E-REF.stream": "E-REF.stream_alone",
        "E-REF.inventory": "E-REF.inventory_none",
        "E-REF.line": "E-REF.line_alone",
        "E-UNIT": "E-UNIT.alone",
        "E-HDR.unknown": "E-HDR.alone",
    }
)
_UNNAMED: Mapping[str, str] = MappingProxyType(
    {"E-REF.inventory": "E-REF.inventory_which", "E-REF.entity": "E-REF.entity_which"}
)
# a cubic metre as billed, held against what a stream counts -> what is said of it
_BILLED: Mapping[str, str] = MappingProxyType(
    {
        "Nm3": "E-DIM.billed",
        "10^4Nm3": "E-DIM.billed",
        "t / Nm3": "E-DIM.billed_stream",
    }
)


def fitting(problem: Problem) -> Problem:
    """Choose the sentence for a list of near words that is empty, for a name left out, for a block
    that was used already, for billed cubic metres where normal ones are counted, or for a unit
    that another method of the kind of source takes."""
    code = problem.code
    if code == "E-STATE.block" and problem.values.get("reference"):
        code = "E-STATE.block_used"
    elif code == "E-DIM" and problem.raw in BILLED_UNITS:
        code = _BILLED.get(str(problem.values["target"]), code)
    elif code == "E-DIM" and problem.values.get("methods"):
        code = "E-DIM.method"
    elif problem.values.get("near") in ("-", ""):
        code = _NOTHING_NEAR.get(code, code)
    elif not problem.raw:
        code = _UNNAMED.get(code, code)
    return replace(problem, code=code)
