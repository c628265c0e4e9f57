"""Traps of the books: boundaries, coefficients, output, platforms, years, products."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ghg.claims.case import Case
from ghg.claims.measures.energy import CALORIFIC_KWH, COEFFICIENT, PER_KWH
from ghg.claims.traps.said import (
    Said,
    cannot_tell,
    found,
    not_found,
    told,
    unanswered,
    value_of,
    why,
)
from ghg.domain.annexes import NO_ANNEXES
from ghg.domain.claim_catalogue import Both
from ghg.domain.issue import IntensityRow
from ghg.domain.numbers import exact, from_exact_text, shown
from ghg.domain.plant_facts import FactKind, Span
from ghg.domain.readable import readable
from ghg.domain.units import conversion

# Reasons for which a stream stands on one side although it belongs on both.
ONE_SIDED = tuple(
    f"energy.side.{one}" for one in ("no_method", "outside_total", "no_line", "no_coefficient")
)
BEST_STATION = Fraction(65, 100)  # no thermal power station turns more of its fuel into power
FUNCTIONS = "functions_met"
YEARLY_PLAN = "target_"  # targets are told for years to come
BOUNDARY_FACT = "unit_energy_boundary_as_standard"


def energy_and_carbon_boundary(case: Case) -> Said:
    """1: streams that stand in the energy account only, or in the carbon account only."""
    if case.issue.annexes == NO_ANNEXES or not case.issue.energy:
        return cannot_tell("no_energy_account")
    rows = case.issue.annexes.energy_sides
    bad = [
        _one_sided(one.subject, one.energy_tce, one.co2e_t)
        for one in rows
        if one.reason in ONE_SIDED
    ]
    return found(*bad) if bad else not_found("explained_sides", count=len(rows))


def coefficients_mixed(cases: Sequence[Case]) -> Said:
    """2: a primary-equivalent coefficient that is the calorific value, or cannot be one."""
    entered = dict.fromkeys(pair for case in cases for pair in _coefficients(case))
    bad = [one for where, value in entered for one in _implausible(where, value)]
    if bad:
        return found(*bad)
    return not_found("coefficients_fit", count=len(entered)) if entered else not_found("no_primary")


def output_fell(case: Case) -> Said:
    """11: less output than in the base year, and a better intensity all the same."""
    base = case.factory.base
    if base is None:
        return cannot_tell("no_base")
    pairs = [
        (old, new) for new in case.issue.intensities for old in base.intensities if _same(old, new)
    ]
    if not pairs:
        return cannot_tell("no_intensities")
    bad = [
        why("fell", unit=new.unit, old=readable(old.denominator), new=readable(new.denominator),
            before=readable(old.value), after=readable(new.value), of=new.value_unit)
        for old, new in pairs
        if _less(new.denominator, old.denominator) and _less(new.value, old.value)
    ]  # fmt: skip
    return found(*bad) if bad else not_found("output_stands")


def platform_without_data(case: Case) -> Said:
    """12: functions of the centre are said, without evidence or without any meter behind them."""
    answer = told(case, FUNCTIONS)
    if answer is None or answer.value is None:
        return cannot_tell("no_functions")
    if not answer.value:
        return not_found("functions_zero")
    meters = case.issue.annexes.meters
    bad = [] if answer.proven else [why("no_function_evidence", count=answer.value)]
    bad += [] if any(one.automatic for one in meters) else [why("no_automatic", count=len(meters))]
    return found(*bad) if bad else not_found("functions_backed", count=answer.value)


def indicators_other_year(case: Case) -> Said:
    """13: facts of a year that were told for other years only, or across two years."""
    kinds = [one for one in case.factory.kinds.values() if _of_a_year(one)]
    if not any(case.factory.facts.get(one.id) for one in kinds):
        return cannot_tell("no_yearly_facts")
    bad = [one for kind in kinds for one in _elsewhen(case, kind)]
    return found(*bad) if bad else not_found("same_year", year=case.issue.year)


def product_boundary(case: Case) -> Said:
    """14: the boundary of unit energy is not that of the limit standard; a person must say."""
    if value_of(case, "energy_limit_exists") == 0:
        return not_found("no_energy_limit")
    value = value_of(case, BOUNDARY_FACT)
    if value is None:
        return unanswered(case, BOUNDARY_FACT)
    return not_found("boundary_as_standard") if value else found(why("other_boundary"))


def _coefficients(case: Case) -> Iterator[tuple[str, Fraction]]:
    """Give the primary-equivalent coefficient that a person entered, in kgce/kWh."""
    for one in case.entered:
        if one.slot == f"parameter.{COEFFICIENT}":
            by = conversion(one.unit or PER_KWH, PER_KWH)
            yield f"{case.scheme.number} {one.document} {one.page}".strip(), exact(one.value) * by


def _implausible(where: str, value: Fraction) -> Iterator[Both]:
    if value <= CALORIFIC_KWH:
        yield why("calorific_as_primary", where=where, value=shown(value, 4))
    elif CALORIFIC_KWH / value > BEST_STATION:
        yield why(
            "between",
            where=where,
            value=shown(value, 4),
            percent=shown(100 * CALORIFIC_KWH / value, 1),
        )


def _same(old: IntensityRow, new: IntensityRow) -> bool:
    return (old.kind, old.unit, old.basis, old.total) == (new.kind, new.unit, new.basis, new.total)


def _less(one: str, other: str) -> bool:
    return from_exact_text(one) < from_exact_text(other)


def _one_sided(subject: str, tce: str, tonnes: str) -> Both:
    """Say the figure of the side where a stream stands, and that the other side has none."""
    if tce and tonnes:
        return why("both_sides", subject=subject, tce=readable(tce), tonnes=readable(tonnes))
    if tce:
        return why("energy_side", subject=subject, tce=readable(tce))
    if tonnes:
        return why("carbon_side", subject=subject, tonnes=readable(tonnes))
    return why("no_side", subject=subject)


def _of_a_year(kind: FactKind) -> bool:
    return kind.span is Span.YEAR and not kind.id.startswith(YEARLY_PLAN)


def _elsewhen(case: Case, kind: FactKind) -> Iterator[Both]:
    """Name what was told across years, and kinds of which the issue's year has nothing."""
    first, last = case.issue.first_day, case.issue.last_day
    rows = case.factory.facts.get(kind.id, ())
    for one in rows:
        if one.first_day < first <= one.last_day or one.first_day <= last < one.last_day:
            yield why("across_years", zh=kind.question_zh, en=kind.question_en, name=one.name)
    if rows and all(one.last_day < first or one.first_day > last for one in rows):
        years = "、".join(sorted({str(one.last_day // 10000) for one in rows}))
        yield why("only_other_years", zh=kind.question_zh, en=kind.question_en, years=years)
