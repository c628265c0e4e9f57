"""What the plant facts say by their days and lists (DB43/T 3118-2024, 5.1, 10, 12).

months since         12 (y2 - y1) + (m2 - m1) + (d2 - d1) / 31, up to the end of the year
form on time         1 where the form of the year was handed in by 15 April
reduction first      1 where own reductions were on record on the day of the first retirement
a management system  1 where the list of systems holds it
racks in use         racks in use / racks
"""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from ghg.claims import facts
from ghg.claims.answers import Answer, joined, lacking, over, term
from ghg.claims.case import Case
from ghg.claims.measures.measure import Measure
from ghg.domain.instruments import Instrument, State

SYSTEMS = "management_systems"
DAYS = 31
FORM_DAY = 415


def months_since_self_evaluation(case: Case) -> Answer:
    """Months from the last self-evaluation to the end of the year."""
    last = case.issue.last_day
    return joined("1", lambda on_day: _months(int(on_day), last), _day(case, "self_evaluation_day"))


def reduction_before_offset(case: Case) -> Answer:
    """1 where own reduction measures were recorded no later than the first credit was retired."""
    recorded = _day(case, "reduction_measures_day")
    first = _first_retirement(case)
    if recorded.value is None or not first:
        return joined("1", lambda _: Fraction(1), recorded)
    said = term("first_retirement", first, "1", "snapshot", f"seq {case.factory.snapshot.seq}")
    made = joined("1", lambda on_day: Fraction(on_day <= first), recorded)
    return replace(made, terms=(*made.terms, said))


def green_form_on_time(case: Case) -> Answer:
    """1 where the yearly form of the year was handed in by 15 April."""
    first, last = case.issue.year * 10000 + 101, case.issue.year * 10000 + FORM_DAY
    return joined("1", lambda on: Fraction(first <= on <= last), _day(case, "green_form_day"))


def environment_system(case: Case) -> Answer:
    """1 where an environmental management system stands."""
    return facts.has_item(case, SYSTEMS, "environment")


def energy_system(case: Case) -> Answer:
    """1 where an energy management system stands."""
    return facts.has_item(case, SYSTEMS, "energy")


def ohs_system(case: Case) -> Answer:
    """1 where an occupational health and safety system stands."""
    return facts.has_item(case, SYSTEMS, "ohs")


def rack_use_share(case: Case) -> Answer:
    """Share of the standard racks that are in use."""
    none = facts.need_of(case.factory.kinds["computing_racks"])
    used, racks = (facts.fact(case, name) for name in ("computing_racks_used", "computing_racks"))
    return over(used, racks, "1", none)


def _day(case: Case, name: str) -> Answer:
    """Give a day of the books; one after the end of the year says nothing of the year."""
    told = facts.fact(case, name)
    if told.value is not None and told.value > case.issue.last_day:
        return lacking("1", facts.need_of(case.factory.kinds[name]))
    return told


def _months(first: int, last: int) -> Fraction:
    years, months = last // 10000 - first // 10000, last // 100 % 100 - first // 100 % 100
    return Fraction(12 * years + months) + Fraction(last % 100 - first % 100, DAYS)


def _first_retirement(case: Case) -> int:
    days = [
        one.on_day
        for one in case.factory.snapshot.units
        if one.state == State.RETIRED and not Instrument(one.instrument).certificate
    ]
    return min(days, default=0)


def _measure(
    name: str, zh: str, en: str, formula: str, source: str, of: Callable[[Case], Answer]
) -> Measure:
    return Measure(name, "", "1", zh, en, formula, source, of)


MEASURES = (
    _measure(
        "months_since_self_evaluation",
        "距最近一次自评价的月数",
        "months since the last self-evaluation",
        "12(y2 - y1) + (m2 - m1) + (d2 - d1)/31",
        "DB43/T 3118-2024 12",
        months_since_self_evaluation,
    ),
    _measure(
        "reduction_before_offset",
        "先自身减排，后抵消",
        "own reductions before any offset",
        "1 / 0",
        "DB43/T 3118-2024 5.1",
        reduction_before_offset,
    ),
    _measure(
        "green_form_on_time",
        "动态管理表按期填报",
        "the yearly form handed in on time",
        "1 / 0",
        "工信部节〔2024〕13号 第十六条",
        green_form_on_time,
    ),
    _measure(
        "environment_system",
        "环境管理体系",
        "environmental management system",
        "1 / 0",
        "DB43/T 3118-2024 10.2.1",
        environment_system,
    ),
    _measure(
        "energy_system",
        "能源管理体系",
        "energy management system",
        "1 / 0",
        "DB43/T 3118-2024 10.3.1",
        energy_system,
    ),
    _measure(
        "ohs_system",
        "职业健康安全管理体系",
        "occupational health and safety system",
        "1 / 0",
        "DB43/T 3118-2024 10.6.1",
        ohs_system,
    ),
    _measure(
        "rack_use_share",
        "机架使用率",
        "share of racks in use",
        "N_used / N",
        "国家绿色数据中心推荐工作通知（2025）",
        rack_use_share,
    ),
)
