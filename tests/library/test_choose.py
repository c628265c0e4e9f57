"""Ranks, own values, conflicts and refusals."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ghg.domain.factors import Candidate, Choice, Question, Tier
from ghg.domain.guides import Rank
from ghg.errors import DataError, GapError
from ghg.library import Library, choose_factor
from ghg.library.ranking import OUTRANKED
from ghg.texts.labels import LABELS
from tests.library.asking import power, reasons
from tests.library.conftest import Spoil

GAS = Question(
    "natural_gas", "net_calorific_value", ("ndrc_other",), ("CN",), year=2025, as_of=20261120
)
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


def test_a_measured_value_with_proof_comes_first(library: Library) -> None:
    choice = choose_factor(library, GAS, (LAB,))
    assert (choice.value, choice.tier) == (Decimal("385.20"), Tier.MEASURED)
    assert (choice.document.number, choice.locator) == ("QZ-2025-001", "第2页")
    assert reasons(choice)["fuel_ndrc_other_natural_gas_ncv"] == "library.loser.tier"


@pytest.mark.parametrize("missing", ["evidence", "report_number"])
def test_a_measured_value_without_proof_loses(library: Library, missing: str) -> None:
    choice = choose_factor(library, GAS, (replace(LAB, **{missing: ""}),))
    assert choice.value == Decimal("389.31")
    assert reasons(choice)["LAB-1"] == "library.loser.unproven"


def test_a_measured_value_is_refused_where_the_guide_does_not_admit_it(library: Library) -> None:
    only_default = replace(GAS, tiers=(Tier.GUIDE,))
    choice = choose_factor(library, only_default, (LAB,))
    assert choice.value == Decimal("389.31")
    (lost,) = [loser for loser in choice.losers if loser.id == "LAB-1"]
    assert (lost.reason, lost.detail) == ("library.loser.tier_not_admitted", "measured")


def test_an_own_published_value_needs_its_document(library: Library) -> None:
    typed = replace(LAB, tier=Tier.LOCAL, document="", evidence="", report_number="")
    assert reasons(choose_factor(library, GAS, (typed,)))["LAB-1"] == "library.loser.undocumented"
    named = replace(typed, document="某市通知")
    assert choose_factor(library, GAS, (named,)).tier is Tier.LOCAL


def test_two_that_fit_equally_well_are_a_conflict_that_names_both(library: Library) -> None:
    with pytest.raises(DataError) as caught:
        choose_factor(library, GAS, (LAB, replace(LAB, id="LAB-2", value=Decimal("390"))))
    assert caught.value.code == "E-CONFLICT"
    assert caught.value.problems[0].raw == "LAB-1, LAB-2"


def test_equal_values_are_a_conflict_too(library: Library) -> None:
    with pytest.raises(DataError):
        choose_factor(library, GAS, (LAB, replace(LAB, id="LAB-2")))


def test_a_conflict_behind_the_winner_disturbs_nobody(library: Library) -> None:
    local = replace(LAB, id="LOCAL", tier=Tier.LOCAL)
    choice = choose_factor(library, GAS, (LAB, local, replace(local, id="LOCAL-2")))
    assert choice.factor == "LAB-1"


HEAT = Question("heat", "emission_factor", ("heat_default",), ("CN",), 2025, 20261120)
ZERO = replace(LAB, id="WASTE-HEAT", value=Decimal(0), unit="tCO2/GJ")


def test_zero_needs_a_written_reason(library: Library) -> None:
    choice = choose_factor(library, HEAT, (ZERO,))
    assert choice.value == Decimal("0.11")
    assert reasons(choice)["WASTE-HEAT"] == "library.loser.zero"
    explained = replace(ZERO, note="余热，无新增排放")
    assert choose_factor(library, HEAT, (explained,)).value == 0


@pytest.mark.parametrize(
    ("value", "unit", "code"),
    [
        ("0.98", "%", "E-PERCENT"),  # was 98 meant?
        ("98", "1", "E-PERCENT.share"),
        ("101", "%", "E-PERCENT.share"),
        ("-0.98", "1", "E-SIGN.library"),
        ("0", "1", "E-SIGN.library"),
    ],
)
def test_a_share_that_cannot_be_is_refused(
    library: Library, value: str, unit: str, code: str
) -> None:
    asked = replace(GAS, parameter="oxidation_rate")
    with pytest.raises(DataError) as caught:
        choose_factor(library, asked, (replace(LAB, value=Decimal(value), unit=unit),))
    assert caught.value.problems[0].code == code


def test_98_percent_and_a_share_of_0_98_are_both_taken(library: Library) -> None:
    asked = replace(GAS, parameter="oxidation_rate")
    for value, unit in (("98", "%"), ("0.98", "1")):
        own = replace(LAB, value=Decimal(value), unit=unit)
        assert choose_factor(library, asked, (own,)).value == Decimal(value)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"item": "natural_gaz"}, "E-REF.item"),
        ({"parameter": "ncv"}, "E-REF.parameter"),
        ({"tables": ("ndrc9",)}, "E-REF.table"),
        ({"regions": ("XX",)}, "E-REF.region"),
    ],
)
def test_unknown_words_are_refused_by_name(
    library: Library, change: dict[str, object], code: str
) -> None:
    with pytest.raises(DataError) as caught:
        choose_factor(library, replace(GAS, **change))
    assert caught.value.problems[0].code == code
    word = next(iter(change.values()))
    assert caught.value.problems[0].raw == (word if isinstance(word, str) else word[0])


def test_nothing_found_is_an_error_and_never_zero(library: Library) -> None:
    with pytest.raises(GapError) as caught:
        choose_factor(library, replace(GAS, tables=()))
    problem = caught.value.problems[0]
    assert problem.code == "E-FACTOR"
    assert "fuel_ndrc_other_natural_gas_ncv" in problem.values["tried"]


def test_one_more_factor_changes_no_other_row(library: Library, edited: Spoil) -> None:
    row = (
        "mine,ndrc_other,natural_gas,net_calorific_value,,390,,,,GJ/10^4Nm3,GJ/10^4Nm3,350000,"
        "2015-07-06,,,ndrc_other_2015,not given,medium,"
    )
    more = edited("fuels_cn.csv", add=row)
    before, after = (one.factors("net_calorific_value") for one in (library, more))
    assert tuple(one for one in after if one.id != "mine") == before
    assert len(after) == len(before) + 1
    assert choose_factor(more, GAS) == choose_factor(library, GAS)


def test_the_work_of_a_choice_does_not_grow_with_the_library(
    library: Library, edited: Spoil
) -> None:
    """Eight hundred rows of another fuel are not looked at."""
    rows = "\n".join(
        f"x{year},ndrc_other,anthracite,carbon_content,,0.02,,,,tC/GJ,tC/GJ,CN-GRID-EAST,"
        f"{year},{year},,ndrc_other_2015,not given,medium,"
        for year in range(1000, 1800)
    )
    grown = edited("fuels_cn.csv", add=rows)
    asked = (GAS.item, GAS.parameter, GAS.regions)
    assert grown.entries(*asked) == library.entries(*asked)
    assert len(grown.entries(*asked)) == 9  # one natural gas per fuel table that prints one


def fujian(library: Library) -> Choice:
    return power(library, "350000", 2023, 20261120)


def test_a_question_opens_only_the_files_that_it_needs(edited: Spoil) -> None:
    fresh = edited("gwp.csv", add="broken")
    assert fujian(fresh).value == Decimal("0.4211")
    held = ("electricity_cn.csv", "errata.toml", "heat_cn.csv", "process_cn.csv")
    assert fresh.loaded() == held  # all files of emission_factor, and no other


def test_the_hash_covers_every_file(library: Library, edited: Spoil) -> None:
    changed = edited("guides/index.toml", ('confidence = "M"', 'confidence = "L"'))
    assert changed.sha256 != library.sha256
    assert len(library.sha256) == 64


def test_a_file_is_parsed_once(library: Library) -> None:
    assert library.shelf("heat_cn.csv") is library.shelf("heat_cn.csv")


def test_every_reason_that_is_put_together_has_its_words() -> None:
    terms = [f"library.reason.{tier}" for tier in Tier]
    terms += [f"library.reason.own_{tier}" for tier in Tier]
    terms += [f"library.loser.{name}" for name in (*OUTRANKED, "footprint", "baseline")]
    terms += [f"library.guide.by_{rank}" for rank in Rank]
    terms += [f"library.guide.behind_{name}" for name in ("rank", "not_industry", "fallback")]
    assert [term for term in terms if term not in LABELS] == []
