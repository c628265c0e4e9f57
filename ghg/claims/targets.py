"""Yearly targets of the building plan (年度目标) beside what the issue's year reached.

A target is a plant fact told under the name of its year, held against its measure by the same
judge as any rule of a scheme, so what is missing or unread is said in the same words. That of the
issue's own year is due; for later ones the distance is what still has to be done.

Source: 工信厅节函〔2026〕334号: yearly targets are the yardstick of tracking and acceptance.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ghg.claims.case import Case
from ghg.claims.findings import find
from ghg.claims.measures.registry import MEASURES
from ghg.claims.shortfall import shortfall
from ghg.claims.words import both
from ghg.domain.claim_views import GapKind, TargetRow
from ghg.domain.claims import Finding, Verdict
from ghg.domain.numbers import exact_text, from_exact_text, number
from ghg.domain.plant_facts import FactKind, PlantFact
from ghg.domain.schemes import Limit, Op, Rule, RuleKind
from ghg.domain.units import conversion

CLAUSE = "工信厅节函〔2026〕334号 建设方案"


@dataclass(frozen=True, slots=True)
class Aim:
    """A fact that holds targets, the measure they are of, and which way is better."""

    fact: str
    measure: str
    op: Op


AIMS = (
    Aim("target_carbon_per_tce", "carbon_per_tce", Op.AT_MOST),
    Aim("target_nonfossil_share", "nonfossil_share", Op.AT_LEAST),
    Aim("target_physical_share", "physical_green_share", Op.AT_LEAST),
)


def targets(case: Case) -> tuple[TargetRow, ...]:
    """Give every target of the issue's year and later, of what the scheme asks for.

    Where there is a plan without a target of this year, that is said.
    """
    aims = [aim for aim in AIMS if any(one.ask == aim.measure for one in case.scheme.rules)]
    rows = [row for aim in aims for row in _of_aim(case, aim)]
    planned = any(case.factory.facts.get(aim.fact) for aim in aims)
    for aim in aims if planned else ():
        if not any(row.fact == aim.fact and row.due for row in rows):
            rows.append(_lacking(case, aim))
    order = [aim.fact for aim in aims]
    return tuple(sorted(rows, key=lambda row: (row.year, order.index(row.fact))))


def _of_aim(case: Case, aim: Aim) -> Iterator[TargetRow]:
    kind = case.factory.kinds.get(aim.fact)
    for one in case.factory.facts.get(aim.fact, ()):
        year = int(one.name) if one.name.isdecimal() else one.last_day // 10000
        if kind is not None and one.value is not None and year >= case.issue.year:
            yield _row(case, aim, year, _in_unit(kind, one, one.value), one.evidence)


def _in_unit(kind: FactKind, one: PlantFact, value: Decimal) -> Fraction:
    by = conversion(one.unit, kind.unit) if one.unit and kind.unit else Fraction(1)
    return Fraction(value) * by


def _row(case: Case, aim: Aim, year: int, target: Fraction, evidence: str) -> TargetRow:
    measure, due = MEASURES[aim.measure], year == case.issue.year
    found = find(case, _as_rule(aim, target), "")
    distance, tonnes, mwh = _apart(case, aim, found, target)
    return TargetRow(
        fact=aim.fact,
        measure=aim.measure,
        name=(measure.name_zh, measure.name_en),
        year=year,
        due=due,
        target=exact_text(target),
        actual=found.value,
        unit=measure.unit,
        verdict=found.verdict if due else Verdict.NOT_APPLICABLE,
        distance=distance,
        tonnes=tonnes,
        mwh=mwh,
        evidence=evidence,
        lacking=tuple((one.text_zh, one.text_en) for one in found.needs),
    )


def _apart(case: Case, aim: Aim, found: Finding, target: Fraction) -> tuple[str, str, str]:
    """Give how far the figure still has to move, in its unit, in tonnes and in MWh."""
    if not found.value:
        return "", "", ""
    value = from_exact_text(found.value)
    left = max(value - target if aim.op is Op.AT_MOST else target - value, Fraction(0))
    if not left:
        return "0", "0", "0"
    missing = shortfall(case, aim.measure, value, target)
    mwh = missing.amount if missing.kind in (GapKind.POWER, GapKind.PHYSICAL) else ""
    return exact_text(left), missing.stake_t, mwh


def _as_rule(aim: Aim, target: Fraction) -> Rule:
    """Hold a target as the threshold that it is."""
    return Rule(
        id=aim.fact,
        kind=RuleKind.THRESHOLD,
        group="",
        text_zh=aim.fact,
        text_en=aim.fact,
        ask=aim.measure,
        op=aim.op,
        limits=(Limit("", number(exact_text(target))),),
        unit="",
        stages=(),
        levels=(),
        when=(),
        otherwise=(),
        evidence=(),
        clause=CLAUSE,
        confidence="H",
        get_zh="",
        get_en="",
        scoring=None,
    )


def _lacking(case: Case, aim: Aim) -> TargetRow:
    """Say that the plan has no target of the issue's year."""
    measure = MEASURES[aim.measure]
    return TargetRow(
        fact=aim.fact,
        measure=aim.measure,
        name=(measure.name_zh, measure.name_en),
        year=case.issue.year,
        due=True,
        target="",
        actual="",
        unit=measure.unit,
        verdict=Verdict.NO_DATA,
        distance="",
        tonnes="",
        mwh="",
        evidence="",
        lacking=(both("claim.gap.no_target", year=case.issue.year),),
    )
