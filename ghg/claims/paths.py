"""What the five paths are worth to one factory: the tonnes of its issue that each can touch.

    1 materials of high GWP   tonnes of all gases but CO2
    2 green power             tonnes of electricity in the guide's figure
    3 materials and energy    tonnes of fuels and processes: the total less bought energy
    4, 5 and saving alone     nothing of the issue bounds them

An upper bound for each path alone, before any plan; the bounds overlap and are not added up. Where
a tonne counts stands in the path matrix.
"""

from collections.abc import Mapping
from fractions import Fraction

from ghg.domain.gases import Gas
from ghg.domain.issue import Issue
from ghg.domain.numbers import exact_text, from_exact_text


def touched(issue: Issue) -> Mapping[str, str]:
    """Give the tonnes of an issue that each path can touch, by the path's id; "" is unknown."""
    return {
        "high_gwp": _sum(issue, "gas", [one.value for one in Gas if one is not Gas.CO2]),
        "green_power": next((one.co2e_t for one in issue.figures if one.figure == "guide"), ""),
        "low_carbon": _sum(issue, "name", ["guide_without_energy"]),
    }


def _sum(issue: Issue, axis: str, keys: list[str]) -> str:
    """Add the totals of some keys; what has no value there was not there."""
    found = [one.co2e_t for one in issue.totals if one.axis == axis and one.key in keys]
    if not found:
        return ""
    return exact_text(sum((from_exact_text(text) for text in found if text), Fraction(0)))
