"""Named checks 3 to 7: whose certificates, of which year, whose solar panels."""

from dataclasses import replace
from typing import Any

import pytest

from ghg.domain.annexes import CaseRow
from ghg.domain.held import HeldAnnex, HeldUseRow
from tests.claims.cases import (
    fact,
    issue_with,
    used,
)
from tests.claims.checked import (
    GRID,
    PV,
    certificates,
    result,
    with_annexes,
    with_held,
)

# 3, 4


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "not_found"),
        ({"beneficiary": "某集团"}, "found"),
        ({"beneficiary": ""}, "found"),
        ({"acquired": "allocated"}, "not_found"),
        ({"evidence": ""}, "not_found"),  # bought ones need no paper of a group
        ({"acquired": "allocated", "evidence": ""}, "found"),
        ({"unit": "tCO2e", "instrument": "ccer", "beneficiary": "某集团"}, "not_found"),
    ],
)
def test_3_group_certificates(changes: dict[str, Any], said: str) -> None:
    issue = with_held(issue_with(), used=(certificates(**changes),))
    assert result("group_certificates", issue) == said


def test_4_certificates_of_another_year_or_only_set_aside() -> None:
    def use(reserved: int, unit: str = "MWh") -> HeldUseRow:
        return HeldUseRow(1, "whole", "claim", unit, "2025", "某工厂", reserved, 100)

    for held, said in (
        (HeldAnnex(), "not_found"),
        (HeldAnnex(used=(certificates(),), uses=(use(0),)), "not_found"),
        (HeldAnnex(used=(certificates(other_year=True),)), "found"),
        (HeldAnnex(uses=(use(5),)), "found"),
        (HeldAnnex(uses=(use(5, "tCO2e"),)), "not_found"),
    ):
        issue = with_annexes(issue_with(), held=held)
        assert result("certificates_other_year", issue) == said, held


# 5, 6, 7


def test_5_solar_power_counted_twice() -> None:
    own = issue_with(power=(GRID, PV))
    assert result("solar_twice", issue_with(power=(GRID,))) == "not_found"
    assert result("solar_twice", own) == "cannot_tell"
    assert result("solar_twice", own, fact("solar_counted_as_saving", 0)) == "not_found"
    assert result("solar_twice", own, fact("solar_counted_as_saving", 1)) == "found"
    bare = tuple(one for one in own.energy if one.item == "electricity")
    assert result("solar_twice", replace(own, energy=bare)) == "found"


@pytest.mark.parametrize(
    ("state", "answer", "power", "said"),
    [
        ("answered", "bought_power", (GRID, PV), "found"),
        ("default", "", (GRID, PV), "found"),
        ("answered", "out", (GRID, PV), "not_found"),
        ("absent", "", (GRID, PV), "not_found"),
        ("not_asked", "", (GRID, PV), "cannot_tell"),
        ("answered", "bought_power", (GRID,), "not_found"),  # no panels in the books at all
        ("answered", "bought_power", (PV, used(1, "direct_line", "solar")), "cannot_tell"),
    ],
)
def test_6_investor_solar(state: str, answer: str, power: tuple[Any, ...], said: str) -> None:
    row = CaseRow(
        "F1", "investor_solar", "", "", "legal_entity", state, answer, "bought_power", "M", "",
        20250101, 20251231,
    )  # fmt: skip
    issue = with_annexes(issue_with(power=power), cases=(row,))
    assert result("investor_solar", issue) == said


def test_7_certificates_of_sold_solar_power() -> None:
    own = issue_with(power=(GRID, PV))
    sold = issue_with(power=(GRID, used(100_000, "own_generation", "solar", sold=40_000)))
    assert result("sold_solar", issue_with(power=(GRID,))) == "not_found"
    assert result("sold_solar", own) == "cannot_tell"
    assert result("sold_solar", own, fact("own_power_certificates_sold", 0)) == "not_found"
    assert result("sold_solar", own, fact("own_power_certificates_sold", 1)) == "found"
    assert result("sold_solar", sold, fact("own_power_certificates_sold", 1)) == "not_found"
