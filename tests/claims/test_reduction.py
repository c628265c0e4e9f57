"""Reduce first, from two issues on one basis: a base of 1,000 t and a year of 900 t."""

from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.claims.measures.registry import asked
from ghg.claims.reduction import reduction
from ghg.domain.issue import BoundaryRow, Issue
from ghg.domain.schemes import GasSet
from tests.claims.cases import case_of, emitted, issue_with, scheme_with, used


def dated(issue: Issue, year: int) -> Issue:
    """Let the lines of an issue be of its year."""
    lines = tuple(replace(one, month=year * 100 + 1) for one in issue.lines)
    inside = BoundaryRow("F1", "", "", "inside", 20200101, 20301231, "stated", "")
    return replace(issue, lines=lines, boundary=(inside,))


BASE = dated(issue_with(emitted("1", 800), emitted("1", 200, "CH4"), year=2024), 2024)
NOW = dated(issue_with(emitted("1", 700), emitted("1", 200, "CH4")), 2025)


def found(base=BASE, now=NOW, total="seven_gases"):
    return reduction(base, now, total)


def test_the_fall_of_a_total_in_tonnes_and_as_a_share():
    made = found()
    assert (made.base_t, made.now_t, made.fall_t, made.share) == (1000, 900, 100, Fraction(1, 10))
    assert made.differs == ()
    assert found(total="co2_only").share == Fraction(100, 800)


def test_a_rise_is_a_negative_share():
    assert found(now=dated(issue_with(emitted("1", 1100)), 2025)).share == Fraction(-1, 10)


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"gwp_set": "AR6"}, "warming potentials"),
        ({"electricity_level": "province"}, "level or rest rule"),
        ({"market_rest_rule": "fossil"}, "level or rest rule"),
        ({"year": 2024}, "not before"),
        ({"last_day": 20250630}, "months"),
        ({"totals": ()}, "do not stand"),
        ({"facilities": (replace(NOW.facilities[0], code="F2"),)}, "facilities"),
        ({"guides": (replace(NOW.guides[0], id="other"),)}, "another guide"),
        ({"guides": (replace(NOW.guides[0], totals_rule="direct_only"),)}, "another guide"),
        ({"sources": (replace(NOW.sources[0], membership="additional"),)}, "stand elsewhere"),
    ],
)
def test_another_basis_proves_nothing_and_is_named(changes, word):
    made = found(now=replace(NOW, **changes))
    assert made.share is None
    assert any(word in english for _, english in made.differs)


def test_a_boundary_that_moved_is_no_reduction():
    # half of the year's lines come from a source that was outside the year before
    out = BoundaryRow("F1", "", "S-1", "outside", 20240101, 20241231, "stated", "")
    base = replace(BASE, boundary=(*BASE.boundary, out))
    made = found(base=base)
    assert made.share is None
    assert any("S-1" in english for _, english in made.differs)


def test_what_a_changed_electricity_factor_makes_of_the_fall_is_told():
    def plant(year, factor):
        issue = issue_with(power=(used(1_000_000, guide=factor),), year=year)
        figures = tuple(replace(one, kwh_at_factor="1000000") for one in issue.figures)
        return dated(replace(issue, figures=figures), year)

    made = found(plant(2024, "0.5703"), plant(2025, "0.5306"), "guide")
    assert made.by_factor_t == made.fall_t == Fraction("39.7")  # 1 GWh x (0.5703 - 0.5306)
    case = case_of(scheme_with(), plant(2025, "0.5306"), base=plant(2024, "0.5703"))
    assert "39.700 t" in asked(case, "reduction").reasons[0][1]


def test_the_measure_takes_the_total_of_the_schemes_gases():
    seven = case_of(scheme_with(gases=GasSet.SEVEN), NOW, base=BASE)
    assert asked(seven, "reduction").value == Fraction(1, 10)
    co2 = case_of(scheme_with(gases=GasSet.CO2), NOW, base=BASE)
    assert asked(co2, "reduction").value == Fraction(1, 8)


def test_without_a_base_or_on_another_basis_the_measure_is_missing():
    alone = asked(case_of(scheme_with(), NOW), "reduction")
    assert (alone.value, alone.needs[0].what) == (None, "base")
    other = asked(case_of(scheme_with(), NOW, base=replace(BASE, gwp_set="AR6")), "reduction")
    assert (other.value, other.undecidable, other.needs[0].what) == (None, False, "one_basis")
    assert "AR6" in other.reasons[0][0]
