"""Fifteen things that trip applicants: each is found, not found, or cannot be told."""

from dataclasses import replace
from typing import Any

import pytest

from ghg.claims.named_checks import OF_ALL, OF_ONE, named_checks
from ghg.claims.traps.books import ONE_SIDED, energy_and_carbon_boundary
from ghg.domain.annexes import Annexes, EnergySideRow
from ghg.domain.issue import ChoiceRow, Issue
from ghg.errors import DataError
from ghg.library.named_checks import FILE, read_checks
from ghg.library.read import read_toml
from tests.claims.cases import (
    LIBRARY,
    case_of,
    entered,
    issue_with,
    output,
)
from tests.claims.checked import (
    CATALOGUE,
    GRID,
    SCHEME,
    of_case,
    result,
    with_annexes,
)


def test_there_are_fifteen_each_with_clause_remedy_and_a_function() -> None:
    assert [one.number for one in CATALOGUE] == list(range(1, 16))
    assert {one.id for one in CATALOGUE} == {*OF_ONE, *OF_ALL}
    assert all(one.clause and all(one.remedy) for one in CATALOGUE)


@pytest.mark.parametrize(
    "change",
    [
        {"clause": ""},
        {"confidence": "L"},  # what stands on memory alone is no rule
        {"confidence": ""},
        {"name": ["一种语言", ""]},
        {"remedy": ["", ""]},
        {"number": "1"},
        {"colour": "red"},
    ],
)
def test_a_check_without_clause_or_remedy_is_refused(change: dict[str, Any]) -> None:
    entries = read_toml(LIBRARY.folder / FILE)
    entries["solar_twice"] |= change
    with pytest.raises(DataError):
        read_checks(entries)


def test_an_empty_factory_trips_over_nothing_and_little_can_be_told() -> None:
    found = named_checks(CATALOGUE, (case_of(SCHEME, issue_with()),))
    assert {one.result.value for one in found} == {"not_found", "cannot_tell"}
    assert all(one.why for one in found)


# 1


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("energy.side.no_method", "found"),
        ("energy.side.outside_total", "found"),
        ("energy.side.own_nonfossil", "not_found"),  # energy without emissions, by its nature
        ("energy.side.process", "not_found"),
    ],
)
def test_1_energy_and_carbon_boundary(reason: str, said: str) -> None:
    row = EnergySideRow("BOILER", "12.5", "", reason)
    issue = with_annexes(issue_with(power=(GRID,)), energy_sides=(row,))
    assert result("energy_and_carbon_boundary", issue) == said


@pytest.mark.parametrize(
    ("tce", "tonnes", "said"),
    [
        ("42.992261392949", "", "BOILER只计入能耗（42.992261 tce），碳排放中没有"),
        ("", "12.5", "BOILER只计入碳排放（12.5 tCO2e），能耗中没有"),
        ("1", "2", "BOILER两侧不一致：能耗1 tce，碳排放2 tCO2e"),
        ("", "", "BOILER两侧都没有数值"),
    ],
)
def test_1_says_on_which_side_a_stream_stands(tce: str, tonnes: str, said: str) -> None:
    row = EnergySideRow("BOILER", tce, tonnes, ONE_SIDED[0])
    issue = with_annexes(issue_with(power=(GRID,)), energy_sides=(row,))
    ((zh, _),) = energy_and_carbon_boundary(case_of(SCHEME, issue)).why
    assert zh == said


def test_1_an_issue_without_its_annexes_cannot_tell() -> None:
    issue = replace(issue_with(power=(GRID,)), annexes=Annexes())
    assert result("energy_and_carbon_boundary", issue) == "cannot_tell"


# 2


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("0.1229", "found"),  # the calorific value itself
        ("0.15", "found"),  # 0.1229 / 0.15 = 81.9 %: no power station
        ("0.300", "not_found"),  # 41.0 %
        ("0.2856", "not_found"),  # 43.0 %
    ],
)
def test_2_coefficients_mixed(value: str, said: str) -> None:
    told = entered("parameter.primary_equivalent_kgce_per_kwh", value, "kgce/kWh")
    cases = (case_of(SCHEME, issue_with()), case_of(SCHEME, issue_with(), said=(told,)))
    found = of_case("coefficients_mixed", *cases)
    assert found.result.value == said
    assert ("当量值0.1229" in found.why[0][0]) is (value == "0.1229")


def test_2_the_efficiency_is_told_and_the_unit_converted() -> None:
    told = entered("parameter.primary_equivalent_kgce_per_kwh", "0.00015", "tce/kWh")
    (why,) = of_case("coefficients_mixed", case_of(SCHEME, issue_with(), said=(told,))).why
    assert "81.9%" in why[0] and "0.1500" in why[0]


def test_2_other_entered_words_and_figures_are_no_coefficients() -> None:
    said = (entered("parameter.power_rule", "guide"), entered("pass_mark.L", "0.05", "1"))
    case = case_of(SCHEME, issue_with(), said=said)
    assert of_case("coefficients_mixed", case).result.value == "not_found"


def test_2_nothing_entered_nothing_mixed() -> None:
    assert result("coefficients_mixed", issue_with()) == "not_found"


# 8


@pytest.mark.parametrize(
    ("table", "title", "unit", "said"),
    [
        ("footprint", "某公告", "kgCO2e/kWh", "found"),
        ("own", "2023年电力碳足迹因子公告", "kgCO2/kWh", "found"),
        ("average", "2023年电力二氧化碳排放因子公告", "tCO2/MWh", "not_found"),
        ("own", "某材料碳足迹报告", "tCO2/t", "not_found"),  # no factor of power
    ],
)
def test_8_a_footprint_factor_of_electricity(table: str, title: str, unit: str, said: str) -> None:
    row = ChoiceRow(
        parameter="emission_factor", item="grid_electricity", item_zh="电力", item_en="power",
        value="0.6205", unit=unit, tier="national", factor="x", table=table, region="CN",
        data_year="2023", document="d", document_zh=title, document_en="", number="", issuer="",
        published="", locator="", confidence="H", reason="", losers=(), warnings=(),
    )  # fmt: skip
    assert result("footprint_factor", replace(issue_with(), choices=(row,))) == said


# 11


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [  # (output, intensity) in the base year and now
        (("1000", "0.50"), ("800", "0.45"), "found"),
        (("1000", "0.50"), ("800", "0.55"), "not_found"),
        (("1000", "0.50"), ("1200", "0.45"), "not_found"),
    ],
)
def test_11_output_fell(before: tuple[str, str], after: tuple[str, str], said: str) -> None:
    def year(amount: str, value: str) -> Issue:
        row = replace(output("tea", amount, "t"), value=value)
        return replace(issue_with(), intensities=(row,))

    assert result("output_fell", year(*after), base=year(*before)) == said
    assert result("output_fell", year(*after)) == "cannot_tell"
    assert result("output_fell", year(*after), base=issue_with()) == "cannot_tell"
