"""One gas in one set has one value; fossil and other methane are two gases."""

from decimal import Decimal

import pytest

from ghg.domain.factors import Tier
from ghg.errors import DataError, GapError
from ghg.library import Library, composition, gwp, load_guide, propose_gwp_set
from ghg.library.warming import gwp_sets

# Accounting standards 3.5 and the README of the factor tables.
QUOTED = """
CO2 SAR-1995 1
CO2 AR6-2021 1
CH4 SAR-1995 21
CH4 AR5-2013 28
CH4 AR6-2021 27.9
CH4_fossil AR6-2021 29.8
CH4_nonfossil AR6-2021 27.0
N2O SAR-1995 310
N2O AR5-2013 265
N2O AR6-2021 273
HFC23 SAR-1995 11700
HFC32 SAR-1995 650
HFC32 AR4-2007 675
HFC125 SAR-1995 2800
HFC134a SAR-1995 1300
HFC134a AR6-2021 1530
HFC143a SAR-1995 3800
HFC152a SAR-1995 140
HFC227ea SAR-1995 2900
HFC236fa SAR-1995 6300
HFC245fa AR4-2007 1030
CF4 SAR-1995 6500
CF4 AR4-2007 7390
CF4 AR5-2013 6630
CF4 AR6-2021 7380
C2F6 SAR-1995 9200
C2F6 AR4-2007 12200
C2F6 AR5-2013 11100
C3F8 AR5-2013 8900
cC4F8 AR4-2007 10300
SF6 SAR-1995 23900
SF6 AR4-2007 22800
SF6 AR5-2013 23500
SF6 AR6-2021 25200
NF3 AR4-2007 17200
"""


@pytest.mark.parametrize("line", [line for line in QUOTED.split("\n") if line])
def test_the_values_quoted_in_the_reference(library: Library, line: str) -> None:
    gas, gwp_set, value = line.split()
    choice = gwp(library, gwp_set, gas)
    assert (str(choice.value), choice.table, choice.item) == (value, gwp_set, gas)
    assert (choice.unit, choice.tier) == ("kgCO2e/kg", Tier.INTERNATIONAL)
    assert choice.warnings == ()


def test_four_sets_each_with_its_year(library: Library) -> None:
    assert gwp_sets(library) == ("SAR-1995", "AR4-2007", "AR5-2013", "AR6-2021")


def test_the_printed_table_stands_beside_the_value(library: Library) -> None:
    assert gwp(library, "AR6-2021", "CH4").locator == "Table 7.SM.7"
    assert gwp(library, "AR6-2021", "CH4_fossil").locator == "Table 7.15"


@pytest.mark.parametrize("gwp_set", ["SAR-1995", "AR4-2007"])
def test_a_set_that_does_not_split_methane_says_so(library: Library, gwp_set: str) -> None:
    choice = gwp(library, gwp_set, "CH4_nonfossil")
    assert choice.value == gwp(library, gwp_set, "CH4").value
    assert choice.item == "CH4_nonfossil"
    assert [warning.term for warning in choice.warnings] == ["library.warning.gwp_stand_in"]


@pytest.mark.parametrize("gas", ["C02", "CH5", "hfc134a", "", "R-410A"])
def test_an_unknown_gas_is_refused_never_one(library: Library, gas: str) -> None:
    with pytest.raises(DataError) as caught:
        gwp(library, "AR6-2021", gas)
    assert caught.value.code == "E-GAS"


@pytest.mark.parametrize("gwp_set", ["AR6", "AR2", "average", ""])
def test_an_unknown_set_is_refused(library: Library, gwp_set: str) -> None:
    with pytest.raises(DataError) as caught:
        gwp(library, gwp_set, "CH4")
    assert caught.value.problems[0].code == "E-REF.gwp_set"


@pytest.mark.parametrize(("gas", "gwp_set"), [("NF3", "SAR-1995"), ("C3H8", "AR6-2021")])
def test_a_gas_that_the_set_does_not_hold_is_a_gap(
    library: Library, gas: str, gwp_set: str
) -> None:
    with pytest.raises(GapError):
        gwp(library, gwp_set, gas)


@pytest.mark.parametrize(
    ("guide", "gwp_set"),
    [
        ("ndrc-other-2015", "SAR-1995"),
        ("gbt32151-25-2024", "AR5-2013"),
        ("gbt32150-2025", "AR6-2021"),
        ("ghg-protocol", "AR6-2021"),
    ],
)
def test_a_guide_proposes_its_set_with_a_reason(library: Library, guide: str, gwp_set: str) -> None:
    proposal = propose_gwp_set(load_guide(library, guide))
    assert proposal.gwp_set == gwp_set
    assert proposal.reason_zh and proposal.reason_en


def test_r_401a(library: Library) -> None:
    """Practice P30: of 10 kg R-401A only 13 %, 1.3 kg HFC-152a, belongs to the seven groups."""
    blend = composition(library, "R-401A")
    assert blend.percent == {
        "HCFC22": Decimal(53),
        "HFC152a": Decimal(13),
        "HCFC124": Decimal(34),
    }
    counted = [gas for gas in blend.percent if library.species(gas).species.group]
    assert counted == ["HFC152a"]


@pytest.mark.parametrize("name", ["R-410A", "R410A", "r410a", " R-410a "])
def test_spellings_of_a_blend(library: Library, name: str) -> None:
    blend = composition(library, name)
    assert (blend.name, blend.percent) == ("R-410A", {"HFC32": 50, "HFC125": 50})


@pytest.mark.parametrize("name", ["R-999Z", "R410", "410A", "HFC134a", ""])
def test_an_unknown_blend_is_refused(library: Library, name: str) -> None:
    with pytest.raises(DataError) as caught:
        composition(library, name)
    assert caught.value.code == "E-GAS"
