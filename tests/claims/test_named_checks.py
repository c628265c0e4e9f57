"""Fifteen things that trip applicants: each is found, not found, or cannot be told."""

from dataclasses import replace
from typing import Any

import pytest

from ghg.claims.case import Case
from ghg.claims.named_checks import OF_ALL, OF_ONE, named_checks
from ghg.domain.annexes import Annexes, CaseRow, EnergySideRow, MeterRow
from ghg.domain.claim_views import CheckFound
from ghg.domain.held import HeldAnnex, HeldUseRow, UsedUnitsRow
from ghg.domain.issue import ChoiceRow, Issue
from ghg.domain.schemes import GasSet
from ghg.domain.snapshot import HeldUnits, Snapshot
from ghg.errors import DataError
from ghg.library.named_checks import FILE, named_check_list, read_checks
from ghg.library.read import read_toml
from tests.claims.cases import (
    LIBRARY,
    case_of,
    emitted,
    entered,
    fact,
    issue_with,
    output,
    scheme_with,
    used,
)

CATALOGUE = named_check_list(LIBRARY)
SCHEME = scheme_with()
GRID, PV = used(900_000), used(100_000, "own_generation", "solar")


def asked(name: str, issue: Issue, *facts: Any, **changes: Any) -> CheckFound:
    """Ask one check of a factory beside a made-up scheme."""
    return of_case(name, case_of(SCHEME, issue, *facts, **changes))


def of_case(name: str, *cases: Case) -> CheckFound:
    (one,) = [check for check in CATALOGUE if check.id == name]
    return named_checks((one,), cases)[0]


def result(name: str, issue: Issue, *facts: Any, **changes: Any) -> str:
    return asked(name, issue, *facts, **changes).result.value


def with_annexes(issue: Issue, **rows: Any) -> Issue:
    return replace(issue, annexes=replace(issue.annexes, **rows))


def with_held(issue: Issue, **rows: Any) -> Issue:
    return with_annexes(issue, held=replace(issue.annexes.held, **rows))


def certificates(**changes: Any) -> UsedUnitsRow:
    made = UsedUnitsRow(
        use=1, instrument="gec", registry="cn", batch="GEC-1", first=1, last=100, units=100,
        unit="MWh", first_month=202506, last_month=202506, plant="W", technology="onshore_wind",
        acquired="bought", reference="R1", on_day=20260201, beneficiary="某工厂", evidence="E1",
        stands="grid", other_year=False,
    )  # fmt: skip
    return replace(made, **changes)


def credit(**changes: Any) -> HeldUnits:
    made = HeldUnits(
        block=1, use=1, purpose="claim", boundary="whole", year=2025, instrument="ccer",
        registry="cn", batch="C-1", first=1, last=300, first_month=202401, last_month=202412,
        issued_day=20250601, plant="P", technology="forestry", method="", state="retired",
        on_day=20260101, reference="R", beneficiary="某工厂", evidence="E1", inside=False,
    )  # fmt: skip
    return replace(made, **changes)


def snapshot(**changes: Any) -> Snapshot:
    return Snapshot(7, "a" * 64, 20260201, (credit(**changes),))


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


# 9, 10


def test_9_offset_without_a_base_cannot_be_told() -> None:
    issue = issue_with(emitted("1", 500))
    assert result("offset_before_reduction", issue) == "not_found"
    assert result("offset_before_reduction", issue, snapshot=snapshot()) == "cannot_tell"


@pytest.mark.parametrize(
    ("before", "said", "percent"),
    [("600", "not_found", "16.67"), ("500", "found", "0.00"), ("400", "found", "-25.00")],
)
def test_9_offset_before_reduction(before: str, said: str, percent: str) -> None:
    """500 t now: against 600 t a fall of 16.67 %, against 400 t a rise of 25 %."""
    now, base = issue_with(emitted("1", 500)), issue_with(emitted("1", before), year=2024)
    found = asked("offset_before_reduction", now, snapshot=snapshot(), base=base)
    assert (found.result.value, percent in found.why[0][0]) == (said, True)


def test_9_the_scheme_with_the_least_reduction_decides() -> None:
    """CO2 fell by 100 of 600 t; with 200 t more of HFCs the seven gases rose by 100 t."""
    now = issue_with(emitted("1", 500), emitted("1", 200, "HFCs"))
    base = issue_with(emitted("1", 600), year=2024)
    cases = [
        case_of(scheme_with(gases=gases), now, base=base, snapshot=snapshot())
        for gases in (GasSet.CO2, GasSet.SEVEN)
    ]
    assert of_case("offset_before_reduction", cases[0]).result.value == "not_found"
    assert of_case("offset_before_reduction", *cases).result.value == "found"


def test_10_credits_from_inside() -> None:
    issue = issue_with()
    assert result("credits_from_inside", issue) == "not_found"
    assert result("credits_from_inside", issue, snapshot=snapshot()) == "not_found"
    (why,) = asked("credits_from_inside", issue, snapshot=snapshot(inside=True)).why
    assert "300 t" in why[0] and "C-1 1-300" in why[0]


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


# 12 to 15


def meter(*, automatic: bool) -> MeterRow:
    return MeterRow(
        "M1", "总表", "F1", "electricity", "", "", "1", "0.5S", "", 20301231, "", required=True,
        automatic=automatic, first_day=20200101, last_day=0, streams=(), overdue=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("automatic", "evidence", "said"),
    [(True, "E1", "not_found"), (False, "E1", "found"), (True, "", "found")],
)
def test_12_a_platform_without_data(automatic: bool, evidence: str, said: str) -> None:
    issue = with_annexes(issue_with(), meters=(meter(automatic=automatic),))
    functions = fact("centre_functions", words=("query", "consumption"), evidence=evidence)
    assert result("platform_without_data", issue) == "cannot_tell"
    assert result("platform_without_data", issue, functions) == said


def test_12_no_meter_at_all_is_no_data_either() -> None:
    functions = fact("centre_functions", words=("query",))
    assert result("platform_without_data", issue_with(), functions) == "found"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (20250101, 20251231, "not_found"),
        (20240101, 20241231, "found"),  # of the year before only
        (20240701, 20250630, "found"),  # across two years
    ],
)
def test_13_indicators_of_another_year(first: int, last: int, said: str) -> None:
    told = fact("water_intake", 100, "m3", first_day=first, last_day=last)
    assert result("indicators_other_year", issue_with()) == "cannot_tell"
    assert result("indicators_other_year", issue_with(), told) == said


def test_13_targets_of_years_to_come_are_no_indicators() -> None:
    year = {"first_day": 20270101, "last_day": 20271231}
    target = fact("target_physical_share", "0.2", "1", "2027", **year)
    water = fact("water_intake", 100, "m3")
    assert result("indicators_other_year", issue_with(), target, water) == "not_found"


def test_14_the_product_boundary_is_asked_of_a_person() -> None:
    name = "unit_energy_boundary_as_standard"
    assert result("product_boundary", issue_with()) == "cannot_tell"
    assert result("product_boundary", issue_with(), fact(name, 1)) == "not_found"
    assert result("product_boundary", issue_with(), fact(name, 0)) == "found"


def test_15_what_public_registers_show() -> None:
    name, whole = "public_register_penalties", {"first_day": 20230101}
    assert result("penalties_in_registers", issue_with()) == "cannot_tell"
    for value, evidence, said in (
        (0, "E1", "not_found"),
        (0, "", "cannot_tell"),
        (2, "E1", "found"),
    ):
        told = fact(name, value, evidence=evidence, **whole)
        assert result("penalties_in_registers", issue_with(), told) == said
    short = fact(name, 0, first_day=20250101)  # says "none" of one year only
    assert result("penalties_in_registers", issue_with(), short) == "cannot_tell"


def test_15_and_what_cannot_be_told_names_the_question() -> None:
    (why,) = asked("penalties_in_registers", issue_with()).why
    assert "信用中国" in why[0] and "registers" in why[1]
