"""The data quality control plan (数据质量控制计划) as a value: versions and their items.

Fields as in annex E of GB/T 32151.34 and annex F of the general rule. How a datum is determined,
how often, and what is done when it is missing are closed lists; everything else is words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ghg.domain.missing import ESTIMATES
from ghg.domain.periods import month_period

# How a datum is determined: activity data by the first four, parameters by the last four.
DETERMINATIONS = (
    "metered",
    "settled",
    "stock",
    "calculated",
    "sampled",
    "supplier",
    "default",
)
# How often it is determined or recorded; `once` is for a value that is looked up.
FREQUENCIES = (
    "continuous",
    "hourly",
    "daily",
    "weekly",
    "every_batch",
    "monthly",
    "quarterly",
    "half_yearly",
    "yearly",
    "once",
)
# What is done when a datum is missing: an estimate of the closed list, or none is allowed.
MISSING_RULES = (*ESTIMATES, "not_allowed")

_WINDOW_MONTHS = {"quarterly": 3, "half_yearly": 6, "yearly": 12}


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One datum: the activity of a stream (`parameter` empty) or one parameter of it.

    `meter` is the code of a meter of the register, which then tells place and accuracy; an
    instrument outside the register has them here. `calibration_months` is the interval. Empty and 0
    mean not stated; only a draft lacks determination, frequency or the rule for missing data.
    """

    code: str
    stream: str
    parameter: str = ""
    unit: str = ""
    determination: str = ""
    meter: str = ""
    instrument: str = ""
    serial: str = ""
    place: str = ""
    accuracy: str = ""
    calibration_months: int = 0
    standard: str = ""
    frequency: str = ""
    recording: str = ""
    missing_rule: str = ""
    data_source: str = ""
    rank: int = 0
    department: str = ""
    person: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """A version of the plan with its items; the latest one that speaks of a day counts."""

    version: int
    first_day: int
    last_day: int
    reason: str
    quality_rules: str
    prepared_by: str
    approved_by: str
    items: tuple[PlanItem, ...]

    def item(self, stream: str, parameter: str = "") -> PlanItem | None:
        """Give the item of a datum, None where the version has none."""
        return next(
            (one for one in self.items if (one.stream, one.parameter) == (stream, parameter)), None
        )


def governing(versions: Iterable[PlanVersion], month: int) -> PlanVersion | None:
    """Give the latest version that speaks of a day of a month; None where none does.

    A version that begins within a month governs the whole month: its data are recorded as one.
    """
    days = month_period(month)
    speaking = [
        one for one in versions if one.first_day <= days.last_day and one.last_day >= days.first_day
    ]
    return max(speaking, key=lambda one: one.version, default=None)


def windows(frequency: str, months: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Cut months into the stretches that each need a datum: months, quarters, half-years, years.

    A stretch of which only a part lies in `months` is judged by that part. `once` needs none.
    """
    if frequency == "once":
        return ()
    width = _WINDOW_MONTHS.get(frequency, 1)
    stretches: dict[tuple[int, int], list[int]] = {}
    for month in months:
        stretches.setdefault((month // 100, (month % 100 - 1) // width), []).append(month)
    return tuple(tuple(stretch) for stretch in stretches.values())


def wanted_in(frequency: str, days: int) -> int:
    """Say how many determinations a stretch of so many days needs.

    Weekly needs one in every full week, daily and finer one a day; a batch cannot be foreseen, so
    that one is asked for.
    """
    if frequency in ("continuous", "hourly", "daily"):
        return days
    return max(1, days // 7) if frequency == "weekly" else 1
