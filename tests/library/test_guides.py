"""The shipped guides, and what a guide's file may not say."""

import pytest

from ghg.domain.factors import Tier
from ghg.domain.geography import Level
from ghg.domain.guides import Rank, TotalsRule
from ghg.domain.streams import Membership
from ghg.errors import DataError
from ghg.library import Library, check_all, guide_list, load_guide
from tests.library.conftest import Spoil

COMPUTABLE = [
    "shanghai",
    "gbt32151-25-2024",
    "ndrc-food-2015",
    "ndrc-other-2015",
    "gbt32150-2025",
    "gbt32150-2015",
    "iso14064-1-2018",
    "ghg-protocol",
]


# kinds of source that any plant may have
COMMON = {
    *("fuel_stationary", "fuel_mobile", "biomass", "carbonate_process", "desulfurisation"),
    *("purchased_co2_loss", "welding_co2", "acetylene_cutting", "other_process"),
    *("anaerobic_wastewater", "domestic_wastewater", "waste_incineration"),
    *("refrigerant_leak", "sf6_leak", "extinguisher", "ch4_recovery", "co2_recovery"),
    *("purchased_electricity", "exported_electricity", "purchased_heat", "exported_heat"),
}


def test_the_guides_of_this_shelf(library: Library) -> None:
    computable = [guide.id for guide in guide_list(library) if guide.computable]
    assert [name for name in computable if name in COMPUTABLE] == COMPUTABLE


def test_only_the_guide_that_was_read_in_full_says_so(library: Library) -> None:
    assert [guide.id for guide in guide_list(library) if guide.verified] == ["mee-steel-2024"]


def test_every_guide_treats_the_common_kinds_of_source(library: Library) -> None:
    for guide in guide_list(library):
        if guide.computable:
            assert COMMON - {one.kind for one in guide.sources} == set(), guide.id


@pytest.mark.parametrize("name", COMPUTABLE)
def test_a_general_guide_counts_fuel_and_lists_biomass(library: Library, name: str) -> None:
    guide = load_guide(library, name)
    fuel = guide.treats("fuel_stationary")
    assert fuel is not None and fuel.membership is Membership.INSIDE
    biomass = guide.treats("biomass")
    assert biomass is not None and biomass.membership is Membership.OUTSIDE


def test_food_2024_counts_proven_green_power_as_zero_at_the_national_average(
    library: Library,
) -> None:
    guide = load_guide(library, "gbt32151-25-2024")
    rule = guide.electricity
    assert (rule.level, rule.tables, rule.nonfossil_zero) == (Level.NATION, ("average",), True)
    assert rule.proofs == (("contract", "settlement"), ("gec",))
    assert rule.own_generation_proofs == (("meter_record",),)
    assert rule.confidence == "M"
    assert "GB/T 32151.34-2024" in rule.note_zh and "GB/T 32151.34-2024" in rule.note_en
    assert guide.replaces == ("ndrc-food-2015",)


def test_ndrc_guides_take_the_regional_grid_and_zero_nothing(library: Library) -> None:
    for name in ("ndrc-other-2015", "ndrc-food-2015"):
        guide = load_guide(library, name)
        assert guide.electricity.level is Level.GRID
        assert not guide.electricity.nonfossil_zero
        assert guide.gwp_set == "SAR-1995"
        assert guide.totals_rule is TotalsRule.TWO_TOTALS


def test_only_shanghais_programme_admits_local_values(library: Library) -> None:
    admitting = [g.id for g in guide_list(library) if Tier.LOCAL in g.admitted_tiers]
    assert admitting == ["shanghai"]
    guide = load_guide(library, "shanghai")
    assert guide.rank is Rank.PROGRAMME
    assert guide.electricity.tables == ("local_shanghai",)
    assert guide.fuel_tables == ()


def test_international_standards_net_no_export(library: Library) -> None:
    for name in ("iso14064-1-2018", "ghg-protocol"):
        guide = load_guide(library, name)
        exported = guide.treats("exported_electricity")
        assert guide.totals_rule is TotalsRule.SCOPES
        assert exported is not None and exported.membership is not Membership.INSIDE
    assert (
        load_guide(library, "ghg-protocol").electricity.market_rest_rule == "excl_market_nonfossil"
    )


def test_decimals_of_the_forms(library: Library) -> None:
    """Accounting standards, section 3.4."""
    assert load_guide(library, "gbt32151-25-2024").reporting_decimals == {
        "consumption": 2,
        "net_calorific_value": 3,
        "carbon_content": 5,
        "carbon_content_received": 4,
        "electricity": 3,
        "heat": 2,
        "emissions": 2,
    }


def test_a_guide_of_the_catalogue_has_no_rules(library: Library) -> None:
    guide = load_guide(library, "gbt32151-44-2024")
    assert (guide.computable, guide.sources, guide.electricity.tables) == (False, (), ())


def test_guides_are_read_one_by_one(edited: Spoil) -> None:
    spoiled = edited("guides/shanghai.toml", ("totals_rule", "totals"))
    assert load_guide(spoiled, "ghg-protocol").computable
    with pytest.raises(DataError):
        check_all(spoiled)


def test_an_unknown_guide_is_refused(library: Library) -> None:
    with pytest.raises(DataError) as caught:
        load_guide(library, "gbt99999")
    assert caught.value.problems[0].code == "E-REF.guide"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('tables = ["average"]', 'tables = ["footprint"]', "E-TABLE.purpose"),
        ('tables = ["average"]', 'tables = ["baseline_om"]', "E-TABLE.purpose"),
        ('fuel_tables = ["ndrc_other"]', 'fuel_tables = ["average"]', "E-TABLE.purpose"),
        ('gwp_set = "SAR-1995"', 'gwp_set = "AR2"', "E-REF.gwp_set"),
        ('level = "grid"', 'level = "city"', "E-WORD"),
        ('"settlement"', '"promise"', "E-WORD"),
        ('kind = "biomass"', 'kind = "biomas"', "E-WORD"),
        ('gases = ["CH4"]', 'gases = ["CH5"]', "E-WORD"),
        ('membership = "additional"', 'membership = "perhaps"', "E-WORD"),
        ('market_rest_rule = "average"', 'market_rest_rule = "zero"', "E-WORD"),
        ("consumption = 2", "comsumption = 2", "E-WORD"),
        ('"measured"', '"guessed"', "E-WORD"),
        ("nonfossil_zero = false", 'nonfossil_zero = "no"', "E-CELL.library"),
        ("report_row", "row", "E-COLUMN.library"),
    ],
)
def test_a_guide_may_say_only_known_words(edited: Spoil, old: str, new: str, code: str) -> None:
    spoiled = edited("guides/ndrc-other-2015.toml", (old, new))
    with pytest.raises(DataError) as caught:
        load_guide(spoiled, "ndrc-other-2015")
    assert caught.value.problems[0].code == code


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('rank = "programme"', 'rank = "best"', "E-WORD"),
        ('replaces = ["ndrc-food-2015"]', 'replaces = ["ndrc-food"]', "E-REF.guide"),
        ('source = "ghg_protocol"', 'source = "nobody"', "E-WORD"),
        ("computable = true", "computable = 1", "E-CELL.library"),
    ],
)
def test_the_catalogue_is_closed(edited: Spoil, old: str, new: str, code: str) -> None:
    spoiled = edited("guides/index.toml", (old, new))
    with pytest.raises(DataError) as caught:
        guide_list(spoiled)
    assert caught.value.problems[0].code == code


def test_a_guide_may_say_which_estimates_it_admits(edited: Spoil) -> None:
    name = "gbt32151-25-2024"
    said = edited(
        f"guides/{name}.toml", ("totals_rule", 'estimate_methods = ["retest"]\ntotals_rule')
    )
    assert load_guide(said, name).estimate_methods == ("retest",)


def test_a_guide_that_is_silent_admits_every_estimate(library: Library) -> None:
    assert {guide.estimate_methods for guide in guide_list(library)} == {None}


def test_a_guide_may_name_only_known_methods_of_estimating(edited: Spoil) -> None:
    name = "gbt32151-25-2024"
    odd = edited(
        f"guides/{name}.toml", ("totals_rule", 'estimate_methods = ["guess"]\ntotals_rule')
    )
    with pytest.raises(DataError, match="E-WORD"):
        load_guide(odd, name)


@pytest.mark.parametrize("table", ["ipcc2006_road2", "ndrc_food_process"])
def test_a_kind_may_name_only_tables_of_its_guide(edited: Spoil, table: str) -> None:
    old = 'process_tables = ["ipcc2006_offroad"]'
    spoiled = edited("guides/ghg-protocol.toml", (old, f'process_tables = ["{table}"]'))
    with pytest.raises(DataError) as caught:
        load_guide(spoiled, "ghg-protocol")
    assert caught.value.problems[0].code == "E-WORD"


def test_a_lorrys_diesel_is_not_a_boilers(library: Library) -> None:
    """IPCC 2006 volume 2 prints three pairs for diesel: industry, road, off-road."""
    guide = load_guide(library, "iso14064-1-2018")
    treated = {one: guide.treats(one) for one in ("fuel_stationary", "fuel_mobile", "fuel_offroad")}
    named = {kind: one.process_tables for kind, one in treated.items() if one is not None}
    assert named == {
        "fuel_stationary": ("ipcc2006_burning",),
        "fuel_mobile": ("ipcc2006_road",),
        "fuel_offroad": ("ipcc2006_offroad",),
    }
    lorry = treated["fuel_mobile"]
    assert lorry is not None and "ipcc2006_burning" not in guide.tables_for(lorry)


def test_methane_is_netted_in_the_waste_water_row_of_food_and_paper(library: Library) -> None:
    """Accounting standards, card C-WWAN: recovered gas is netted here by food and paper only."""
    rows = {
        name: getattr(load_guide(library, name).treats("ch4_recovery"), "report_row", "")
        for name in ("ndrc-food-2015", "gbt32151-25-2024", "ndrc-paper-2015", "ndrc-other-2015")
    }
    assert list(rows.values()) == ["R3", "R3", "R3", "R5"]


def test_an_older_guide_counts_no_power_of_the_own_roof(library: Library) -> None:
    """It is not bought; what is bought as green counts like any other (NDRC guides)."""
    for guide in guide_list(library):
        if guide.id.startswith("ndrc-") and guide.computable:
            rule = guide.electricity
            assert rule.zeroes("own_generation") and not rule.zeroes("green_trade"), guide.id
