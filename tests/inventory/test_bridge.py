"""The bridge: sums of causes are the difference of the totals, exactly, whatever differs."""

from dataclasses import replace
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ghg.domain.issue import Issue
from ghg.domain.numbers import exact_text, frozen
from ghg.inventory.bridge import bridges, moved
from tests.inventory import tea


@cache
def made() -> Issue:
    """The tea factory's year, built once."""
    return tea.made()


@pytest.fixture
def issue() -> Issue:
    return made()


def test_the_same_computation_differs_in_nothing(issue: Issue) -> None:
    found = bridges(issue, issue)
    assert not moved(found)
    assert [one.change_t for one in found] == [0, 0, 0]


def test_the_totals_of_a_bridge_are_those_of_the_issue(issue: Issue) -> None:
    named = {f"{row.axis}:{row.key}": row.co2e_t for row in issue.totals}
    found = {one.view: frozen(one.old_t) for one in bridges(issue, issue)}
    assert found["guide"] == named["name:guide"]
    assert found["location"] == named["scope2:location"]
    assert found["market"] == named["scope2:market"]


def test_another_gwp_set_and_another_factor_are_two_causes_of_one_line(issue: Issue) -> None:
    """1,000 kWh at 0.5 t/MWh and GWP 1 become 0.6 t/MWh and GWP 2: 0.1 t by the factor, at the
    old potential, and 0.6 t by the potential, at the new factor."""
    old, new = told(issue, Fraction(1, 2), Fraction(1)), told(issue, Fraction(3, 5), Fraction(2))
    (guide, *_) = bridges(old, new)
    assert dict(guide.causes) == {"value": Fraction(1, 10), "gwp": Fraction(3, 5)}
    assert (guide.old_t, guide.new_t) == (Fraction(1, 2), Fraction(6, 5))


def test_a_line_of_one_side_is_a_cause_of_its_own(issue: Issue) -> None:
    old = told(issue, Fraction(1, 2), Fraction(1))
    (guide, *_) = bridges(old, replace(old, lines=()))
    assert dict(guide.causes) == {"coverage": Fraction(-1, 2)}


fractions = st.fractions(0, 5, max_denominator=977)


@settings(max_examples=40, deadline=None)
@given(st.tuples(fractions, fractions), st.tuples(fractions, fractions))
def test_the_causes_add_up_whatever_differs(
    before: tuple[Fraction, Fraction], after: tuple[Fraction, Fraction]
) -> None:
    (guide, *_) = bridges(told(made(), *before), told(made(), *after))
    assert sum((tonnes for _, tonnes in guide.causes), Fraction(0)) == guide.change_t
    assert guide.change_t == after[0] * after[1] - before[0] * before[1]


def told(issue: Issue, factor: Fraction, gwp: Fraction) -> Issue:
    """One line of the tea factory's grid power: 1,000 kWh, this factor in t/MWh, this potential."""
    line = next(row for row in issue.lines if row.view == "guide" and row.stream == "GRID")
    held = issue.coefficients[line.coefficient]
    arguments = tuple(
        replace(one, value=exact_text(factor)) if one.choice >= 0 else one for one in held.arguments
    )
    coefficient = replace(held, arguments=arguments, value=exact_text(factor / 1000))
    choice = issue.choices[next(one.choice for one in arguments if one.choice >= 0)]
    only_line = replace(
        line,
        quantity="1000",
        coefficient=0,
        gwp=exact_text(gwp),
        mass_t=frozen(factor),
        co2e_t=frozen(factor * gwp),
    )
    only = tuple(replace(one, choice=min(one.choice, 0)) for one in arguments)
    return replace(
        issue,
        lines=(only_line,),
        coefficients=(replace(coefficient, arguments=only),),
        choices=(choice,),
    )
