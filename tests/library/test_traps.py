"""Traps of choosing a factor, one named test each: what other programs were seen to do wrong.

Where the others stand: 1 and 11 in `tests/methods/test_vectors.py` and `test_worked.py`; 1, 9, 10,
19 and 24 in `tests/worked/test_traps.py`; 15 in `tests/domain/test_numbers.py`; 16 in
`tests/desk/test_plan_desk.py`; 17 in `tests/inventory/test_gaps.py`; 18 of the ledger in
`tests/ledger/test_columns.py`; 5 to 8 and 25 in `tests/holdings/test_catalogue.py`.
"""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.factors import Candidate, Question, Tier
from ghg.errors import DataError, GapError
from ghg.library import Library, check_all, choose_factor, open_library
from ghg.library.warming import gwp
from tests.library.asking import power, terms
from tests.library.conftest import Spoil

NOW = 20261120
LIBRARY = open_library()
REGIONS = ("110000", "310000", "350000", "430000", "540000", "650000")
GAS = Question("natural_gas", "net_calorific_value", ("ndrc_other",), ("CN",), 2025, NOW)
LAB = Candidate(
    id="LAB-1",
    value=Decimal("385.20"),
    unit="GJ/10^4Nm3",
    tier=Tier.MEASURED,
    document="气质检测报告",
    locator="第2页",
    evidence="0a1b2c3d4e5f",
    report_number="QZ-2025-001",
)


def test_trap_2_a_year_before_the_first_factor_is_refused(library: Library) -> None:
    """Fujian's first average is of 2021, its region's of 2010: neither answers for 1990."""
    with pytest.raises(GapError) as caught:
        power(library, "350000", 1990, NOW)
    assert caught.value.problems[0].code == "E-FACTOR"


def test_trap_2_a_year_after_the_last_is_the_nearest_earlier_one_and_says_so(
    library: Library,
) -> None:
    choice = power(library, "350000", 2025, NOW)
    assert (choice.value, choice.data_year) == (Decimal("0.4211"), 2023)
    assert "library.warning.earlier_year" in terms(choice)


@given(year=st.integers(1980, 2060), region=st.sampled_from(REGIONS))
def test_trap_2_never_a_later_year(year: int, region: str) -> None:
    try:
        choice = power(LIBRARY, region, year, NOW)
    except (GapError, DataError):
        return
    assert choice.data_year is not None and choice.data_year <= year
    assert choice.data_year == year or "library.warning.earlier_year" in terms(choice)


def test_trap_3_two_that_fit_equally_well_are_asked_about(library: Library) -> None:
    second = replace(LAB, id="LAB-2", value=Decimal("390"))
    for own in ((LAB, second), (second, LAB)):
        with pytest.raises(DataError) as caught:
            choose_factor(library, GAS, own)
        assert caught.value.code == "E-CONFLICT"
        assert all(name in caught.value.problems[0].raw for name in ("LAB-1", "LAB-2"))


def test_trap_4_one_factor_more_moves_no_other(library: Library, edited: Spoil) -> None:
    row = (
        "mine,ndrc_other,natural_gas,net_calorific_value,,390,,,,GJ/10^4Nm3,GJ/10^4Nm3,350000,"
        "2015-07-06,,,ndrc_other_2015,not given,medium,"
    )
    more = edited("fuels_cn.csv", add=row)
    kept = tuple(one for one in more.shelf("fuels_cn.csv").factors if one.id != "mine")
    assert kept == library.shelf("fuels_cn.csv").factors
    assert choose_factor(more, GAS) == choose_factor(library, GAS)


@pytest.mark.parametrize(
    ("gwp_set", "gas", "value"),
    [
        ("AR6-2021", "CH4_fossil", "29.8"),
        ("AR6-2021", "CH4_nonfossil", "27.0"),
        ("SAR-1995", "CH4_fossil", "21"),
        ("SAR-1995", "N2O", "310"),
        ("AR4-2007", "HFC143a", "4470"),
    ],
)
def test_trap_12_one_gas_has_one_value_in_one_set(
    library: Library, gwp_set: str, gas: str, value: str
) -> None:
    assert gwp(library, gwp_set, gas).value == Decimal(value)


def test_trap_12_a_second_value_for_a_gas_of_a_set_is_refused(edited: Spoil) -> None:
    row = (
        "again,SAR-1995,CH4,gwp,CH4,31,,,,kgCO2e/kg,kgCO2e/kg,GLO,1995,,,ipcc_sar_1995,p. 22,high,"
    )
    with pytest.raises(DataError) as caught:
        check_all(edited("gwp.csv", add=row))
    assert "again" in str(caught.value)


@pytest.mark.parametrize(
    ("change", "code", "word"),
    [
        ({"regions": ("XX",)}, "E-REF.region", "XX"),
        ({"item": "natural_gaz"}, "E-REF.item", "natural_gaz"),
        ({"parameter": "ncv"}, "E-REF.parameter", "ncv"),
        ({"tables": ("ndrc9",)}, "E-REF.table", "ndrc9"),
    ],
)
def test_trap_13_an_unknown_word_is_refused_by_name(
    library: Library, change: dict[str, object], code: str, word: str
) -> None:
    with pytest.raises(DataError) as caught:
        choose_factor(library, replace(GAS, **change))
    assert (caught.value.problems[0].code, caught.value.problems[0].raw) == (code, word)


def test_trap_13_an_unknown_gas_is_refused_and_never_one(library: Library) -> None:
    with pytest.raises(DataError) as caught:
        gwp(library, "AR6-2021", "C02")
    assert (caught.value.code, caught.value.problems[0].raw) == ("E-GAS", "C02")


def test_trap_14_zero_needs_a_reason_and_an_empty_cell_is_no_zero(
    library: Library, edited: Spoil
) -> None:
    asked = Question("heat", "emission_factor", ("heat_default",), ("CN",), 2025, NOW)
    zero = replace(LAB, id="WASTE-HEAT", value=Decimal(0), unit="tCO2/GJ")
    assert choose_factor(library, asked, (zero,)).value == Decimal("0.11")
    assert choose_factor(library, asked, (replace(zero, note="余热"),)).value == 0
    empty = edited(
        "heat_cn.csv", ("heat,emission_factor,CO2,0.11,,,,", "heat,emission_factor,CO2,,,,未给出,")
    )
    with pytest.raises(GapError):
        choose_factor(empty, asked)


def test_trap_18_a_small_factor_is_read_as_printed(edited: Spoil) -> None:
    """A column of four decimals would make it 0.0006, 7.7 % more."""
    spoiled = edited(
        "heat_cn.csv", ("heat,emission_factor,CO2,0.11,", "heat,emission_factor,CO2,0.0005572,")
    )
    asked = Question("heat", "emission_factor", ("heat_default",), ("CN",), 2025, NOW)
    assert str(choose_factor(spoiled, asked).value) == "0.0005572"


def test_trap_20_every_shipped_file_loads_and_resolves(library: Library) -> None:
    check_all(library)


@pytest.mark.parametrize("name", sorted(path.name for path in LIBRARY.folder.glob("*.csv")))
def test_trap_20_one_broken_row_fails_the_build(copied: Path, name: str) -> None:
    path = copied / name
    path.write_text(path.read_text("utf-8") + "broken\n", encoding="utf-8", newline="")
    with pytest.raises(DataError):
        check_all(open_library(copied))
