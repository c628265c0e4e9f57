"""Own values stand beside the published ones: they compete by tier and never write over one."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ghg.domain.factors import OwnFactor, Tier
from ghg.errors import DataError, Place
from ghg.library import Library, with_own
from ghg.library.check import COLUMNS
from ghg.library.own import checked_factors, clashes
from tests.library.asking import fuel, power, reasons

HUNAN = "430000"  # MEE/NBS 2023 (公告2025年第47号 表3): 0.4848 kgCO2/kWh


def row(**cells: str) -> dict[str, str]:
    """A row of a grid table of 2024, as a notice of 2026 could print it."""
    usual = {
        "id": "g24",
        "table": "average",
        "item": "grid_electricity",
        "parameter": "emission_factor",
        "gas": "CO2",
        "value": "0.47",
        "unit": "kgCO2/kWh",
        "unit_printed": "kgCO2/kWh",
        "region": HUNAN,
        "data_year": "2024",
        "source": "notice",
        "locator": "表3",
        "confidence": "high",
    }
    return {**dict.fromkeys(COLUMNS, ""), **usual, **cells}


def own(library: Library, tier: Tier = Tier.NATIONAL, **cells: str) -> OwnFactor:
    anything = library.document("mee_nbs_2025_47")
    document = replace(anything, id="notice", title_zh="公告", tier=tier, published=20261001)
    made = checked_factors([(Place(), row(**cells))], library, {"notice": document})[0]
    return OwnFactor(made, document, "", "", "")


def test_a_new_year_of_a_table_is_taken_from_its_publication_on(library: Library) -> None:
    held = with_own(library, [own(library)])
    after = power(held, HUNAN, 2025, 20261002)
    assert (str(after.value), after.factor, after.data_year) == ("0.47", "g24", 2024)
    assert reasons(after)["elec_cn_2023_430000"] == "library.loser.earlier_year"
    before = power(held, HUNAN, 2025, 20260930)
    assert before.data_year == 2023
    assert reasons(before)["g24"] == "library.loser.published_later"


def test_it_competes_by_tier_and_a_guide_that_does_not_admit_it_says_so(library: Library) -> None:
    local = with_own(library, [own(library, Tier.LOCAL, data_year="2022")])
    taken = power(local, HUNAN, 2025, 20261002)
    assert (taken.tier, taken.data_year) == ("local", 2022)
    assert reasons(taken)["elec_cn_2023_430000"] == "library.loser.tier"
    strict = power(local, HUNAN, 2025, 20261002, tiers=(Tier.MEASURED, Tier.NATIONAL))
    assert strict.data_year == 2023
    assert reasons(strict)["g24"] == "library.loser.tier_not_admitted"


def test_loading_one_moves_no_other_row(library: Library) -> None:
    held = with_own(library, [own(library)])
    for region in library.regions():
        if region.code != HUNAN:
            asked = (region.code, 2025, 20261002)
            assert power(held, *asked) == power(library, *asked)


def test_a_value_of_no_table_comes_after_the_tables_of_the_guide(library: Library) -> None:
    cells = {"table": "own", "item": "anthracite", "parameter": "net_calorific_value"}
    units = {"unit": "GJ/t", "unit_printed": "GJ/t", "region": "CN", "gas": "", "data_year": ""}
    same_tier = fuel(library, "anthracite", "net_calorific_value", "ndrc_other").tier
    held = with_own(library, [own(library, same_tier, value="25", **cells, **units)])
    assert fuel(held, "anthracite", "net_calorific_value", "ndrc_other").table == "ndrc_other"
    better = with_own(library, [own(library, Tier.LOCAL, value="25", **cells, **units)])
    assert fuel(better, "anthracite", "net_calorific_value", "ndrc_other").table == "own"


@pytest.mark.parametrize(
    ("code", "cells"),
    [
        ("E-MISSING.own", {"value": "", "value_min": "0.4", "value_max": "0.5"}),
        ("E-MISSING.own_year", {"data_year": ""}),
        ("E-TABLE.own", {"table": "own", "data_year": ""}),
        ("E-DIM.factor", {"unit": "tCO2/t"}),
        ("E-REF.table", {"table": "averages"}),
        ("E-REF.region", {"region": "430001"}),
        ("E-GAS.library", {"gas": "CO3"}),
        ("E-ZERO.power", {"value": "0"}),
        (
            "E-PARAMETER.own",
            {"item": "R-410A", "parameter": "mass_share", "gas": "HFC-32", "unit": "%"},
        ),
    ],
)
def test_a_row_that_does_not_fit_is_refused_by_name(
    library: Library, code: str, cells: dict[str, str]
) -> None:
    if code == "E-PARAMETER.own":
        listed = library.factors("mass_share")[0]
        cells |= {"item": listed.item, "gas": listed.gas, "value": "100", "table": listed.table}
        cells |= {"region": listed.region}
    with pytest.raises(DataError) as caught:
        own(library, **cells)
    assert code in [problem.code for problem in caught.value.problems]


def test_a_measurement_is_no_entered_factor(library: Library) -> None:
    with pytest.raises(DataError) as caught:
        own(library, Tier.MEASURED)
    assert caught.value.problems[0].code == "E-TIER.own"


@pytest.mark.parametrize(
    ("cells", "other"),
    [({"data_year": "2023"}, "elec_cn_2023_430000"), ({"id": "g24b", "value": "0.48"}, "g24")],
)
def test_a_second_value_for_one_question_is_a_conflict_that_names_both(
    library: Library, cells: dict[str, str], other: str
) -> None:
    found = list(clashes([own(library, **cells)], [own(library)], library))
    assert [(one.code, one.values["other"]) for one in found] == [("E-CONFLICT.own", other)]


def test_another_tier_or_another_year_is_no_conflict(library: Library) -> None:
    coming = [own(library, Tier.LOCAL), own(library, data_year="2025")]
    assert list(clashes(coming, [own(library)], library)) == []


def test_the_number_is_kept_as_printed(library: Library) -> None:
    assert own(library, value="0.4700").factor.value == Decimal("0.4700")
