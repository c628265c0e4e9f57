"""Guides of heavy industry and the national trading scheme: rules, choice, what they refuse."""

import pytest

from ghg.domain.factors import Question
from ghg.domain.geography import Level
from ghg.domain.guides import GuideChoice, GuideQuestion, Rank, TotalsRule
from ghg.domain.streams import Membership
from ghg.errors import DataError, GapError
from ghg.library import Library, choose_factor, choose_guide, load_guide
from tests.library.conftest import Spoil

NOW = 20261120
ETS = "national-ets"
NDRC = {
    "ndrc-power-2013": ["power_desulfurisation"],
    "ndrc-grid-2013": [],
    "ndrc-steel-2013": ["steel2013_materials"],
    "ndrc-aluminium-2013": ["ndrc_aluminium2013"],
    "ndrc-magnesium-2013": ["ndrc_magnesium2013"],
    "ndrc-cement-2013": [],
    "ndrc-nonferrous-2015": ["ndrc_nonferrous2015", "ndrc_carbonates"],
}
SCHEME = (
    "mee-power-2022",
    "mee-power-2026",
    "mee-steel-2024",
    "mee-cement-2024",
    "mee-aluminium-2024",
)


def chosen(library: Library, industry: str, year: int, programme: str = "") -> GuideChoice:
    return choose_guide(library, GuideQuestion(programme, "430000", industry, year), NOW)


@pytest.mark.parametrize("name", NDRC)
def test_the_guides_of_2013_and_2015_have_their_own_tables_and_the_regional_grid(
    library: Library, name: str
) -> None:
    guide = load_guide(library, name)
    assert list(guide.process_tables) == NDRC[name]
    assert (guide.gwp_set, guide.totals_rule) == ("SAR-1995", TotalsRule.TWO_TOTALS)
    assert (guide.electricity.level, guide.annex) == (Level.GRID, "ndrc")
    assert guide.electricity.zero_routes == ("own_generation",)
    assert not guide.electricity.nonfossil_zero


@pytest.mark.parametrize("name", SCHEME)
def test_the_guides_of_the_scheme_name_it_and_take_no_certificate(
    library: Library, name: str
) -> None:
    guide = load_guide(library, name)
    assert (guide.rank, guide.programme, guide.annex) == (Rank.PROGRAMME, ETS, "ets")
    assert guide.electricity.proofs == (("contract", "settlement"),)
    assert guide.electricity.tables == ("ets_reporting", "average")
    routes = ("direct_line", "own_generation", "green_trade", "grid")
    assert [one for one in routes if guide.electricity.zeroes(one)] == list(routes[:2])
    exported = guide.treats("exported_electricity")
    assert exported is not None and exported.membership is Membership.PART


def test_only_the_power_edition_of_2022_counts_bought_electricity(library: Library) -> None:
    rules = {name: load_guide(library, name).totals_rule for name in SCHEME}
    assert [name for name, rule in rules.items() if rule is TotalsRule.TWO_TOTALS] == [
        "mee-power-2022"
    ]
    assert {rules[name] for name in SCHEME[1:]} == {TotalsRule.DIRECT_ONLY}


def test_steam_leaves_its_water_at_20_degrees_in_every_one_of_them(library: Library) -> None:
    """Only part 34 counts the full enthalpy."""
    for name in (*NDRC, *SCHEME, "gbt32151-14-2023"):
        heat = load_guide(library, name).treats("purchased_heat")
        assert heat is not None and "steam_full" not in heat.methods and "steam" in heat.methods


@pytest.mark.parametrize(
    ("industry", "year", "guide"),
    [
        ("4411", 2023, "mee-power-2022"),
        ("4411", 2025, "mee-power-2022"),
        ("4411", 2026, "mee-power-2026"),
        ("3120", 2025, "mee-steel-2024"),
        ("3011", 2024, "mee-cement-2024"),
        ("3216", 2025, "mee-aluminium-2024"),
        ("4411", 2022, "gbt32151-1-2015"),  # the edition of 2022 is in force from 2023 on
        ("3011", 2023, "ndrc-cement-2013"),
        ("2311", 2025, "ndrc-other-2015"),  # the scheme has no guide for printers
    ],
)
def test_a_facility_of_the_scheme_follows_the_guide_of_its_industry(
    library: Library, industry: str, year: int, guide: str
) -> None:
    choice = chosen(library, industry, year, ETS)
    assert choice.guide.id == guide
    by_scheme = choice.reason == "library.guide.by_programme"
    assert by_scheme is guide.startswith("mee-")


def test_without_the_word_the_scheme_binds_nobody(library: Library) -> None:
    choice = chosen(library, "3120", 2025)
    assert choice.guide.id == "gbt32151-5-2015"
    reasons = {loser.guide.id: loser.reason for loser in choice.losers}
    assert reasons["mee-steel-2024"] == "library.guide.programme_not_named"
    assert reasons["ndrc-steel-2013"] == "library.guide.replaced"


@pytest.mark.parametrize(
    ("industry", "year", "guide"),
    [
        ("4411", 2016, "gbt32151-1-2015"),
        ("4411", 2015, "ndrc-power-2013"),
        ("4420", 2025, "gbt32151-2-2015"),
        ("3217", 2025, "gbt32151-3-2015"),
        ("3216", 2025, "gbt32151-4-2015"),
        ("3216", 2026, "gbt32151-4-2026"),
        ("3110", 2025, "gbt32151-5-2015"),
        ("3110", 2026, "gbt32151-5-2026"),
        ("3011", 2023, "ndrc-cement-2013"),
        ("3011", 2024, "gbt32151-8-2023"),
        ("3240", 2023, "ndrc-nonferrous-2015"),
        ("3240", 2024, "gbt32151-14-2023"),
        ("3211", 2024, "gbt32151-14-2023"),
        ("3211", 2025, "gbt32151-42-2024"),
        ("3218", 2025, "gbt32151-41-2024"),
    ],
)
def test_an_edition_holds_from_the_year_in_which_it_took_effect(
    library: Library, industry: str, year: int, guide: str
) -> None:
    assert chosen(library, industry, year).guide.id == guide


def test_behind_a_guide_of_the_catalogue_stands_the_one_that_it_replaces(library: Library) -> None:
    """Part 8 of 2015 is known by name only: cement then is counted by the guide before it."""
    choice = chosen(library, "3011", 2020)
    assert (choice.applicable.id, choice.guide.id) == ("gbt32151-8-2015", "ndrc-cement-2013")
    ((term, _),) = choice.warnings
    assert term == "library.warning.guide_not_shipped"


def test_a_replaced_guide_is_out_where_the_new_one_can_be_computed(library: Library) -> None:
    choice = chosen(library, "3011", 2025)
    reasons = {loser.guide.id: loser.reason for loser in choice.losers}
    assert reasons["gbt32151-8-2015"] == reasons["ndrc-cement-2013"] == "library.guide.replaced"


def test_of_lead_and_zinc_a_person_says_which(library: Library) -> None:
    """GB/T 4754 has one class for both (3212)."""
    with pytest.raises(DataError) as caught:
        chosen(library, "3212", 2025)
    assert caught.value.problems[0].code == "E-CONFLICT.guide"
    pinned = GuideQuestion("", "430000", "3212", 2025, "gbt32151-43-2024", "再生铅企业")
    assert choose_guide(library, pinned, NOW).guide.id == "gbt32151-43-2024"


def test_a_guide_whose_industry_is_not_known_is_for_a_pin_only(edited: Spoil) -> None:
    unknown = edited("guides/index.toml", ('industries = ["3217"]', "industries = []"))
    choice = chosen(unknown, "3217", 2015)
    assert choice.guide.id == "ndrc-nonferrous-2015"
    assert "ndrc-magnesium-2013" not in [loser.guide.id for loser in choice.losers]


def test_living_values_are_those_of_the_end_of_october(edited: Spoil) -> None:
    """A value of November does not count in that year's report; in the next one it does."""
    row = (
        "late_of,ncsc2026,power_coal,oxidation_rate,,0.985,,,,1,1,CN,2026-01-01,,,"
        "late_edition,made up,medium,"
    )
    late = edited("fuels_cn.csv", add=row)
    listed = (
        '\n[late_edition]\ntitle_zh = "x"\ntitle_en = "x"\nnumber = ""\nissuer = "x"\n'
        'tier = "national"\npublished = "2026-11-05"\nplace = "x"\nnote = ""'
    )
    late = edited("sources.toml", add=listed)
    guide = load_guide(late, "mee-power-2026")
    assert guide.defaults_as_of == 1031

    def asked(year: int, as_of: int) -> Question:
        by = guide.known_by(year, as_of)
        tables, tiers = guide.fuel_tables, guide.admitted_tiers
        return Question("power_coal", "oxidation_rate", tables, ("CN",), year, by, tiers, "")

    with pytest.raises(GapError, match="E-FACTOR"):
        choose_factor(late, asked(2026, 20261120))
    assert str(choose_factor(late, asked(2027, 20271120)).value) == "0.985"


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("mee-steel-2024", 'methods = ["fuel_by_heat"]', 'methods = ["electricity"]', "E-WORD"),
        ("mee-steel-2024", 'kind = "steel_enterprise"', 'kind = "steelworks"', "E-WORD"),
        ("mee-steel-2024", '"mee_steel2024_materials"', '"mee_steel2024"', "E-TABLE.purpose"),
        ("mee-steel-2024", '"direct_line"', '"by_ship"', "E-WORD"),
        ("mee-steel-2024", 'annex = "ets"', 'annex = "etc"', "E-WORD"),
        ("mee-power-2026", "defaults_as_of = 1031", 'defaults_as_of = "late"', "E-CELL.library"),
        ("ndrc-grid-2013", 'methods = ["sf6_equipment"]', 'methods = ["heat"]', "E-WORD"),
    ],
)
def test_a_sector_guide_may_say_only_known_words(
    edited: Spoil, name: str, old: str, new: str, code: str
) -> None:
    spoiled = edited(f"guides/{name}.toml", (old, new))
    with pytest.raises(DataError) as caught:
        load_guide(spoiled, name)
    assert caught.value.problems[0].code == code


def test_a_programme_that_no_guide_has_is_refused(library: Library) -> None:
    with pytest.raises(DataError) as caught:
        chosen(library, "3120", 2025, "ets-of-nowhere")
    assert caught.value.problems[0].code == "E-PROGRAMME"
    assert ETS in str(caught.value.problems[0].values)


def test_power_and_heat_are_told_apart_where_only_direct_emissions_count(library: Library) -> None:
    for name in SCHEME:
        guide = load_guide(library, name)
        bought = guide.treats("purchased_electricity")
        told = Membership.ADDITIONAL if name != "mee-power-2022" else Membership.INSIDE
        assert bought is not None and bought.membership is told


def test_the_parts_of_a_works_are_named_as_parts(library: Library) -> None:
    guide = load_guide(library, "mee-steel-2024")
    parts = [one.kind for one in guide.sources if one.membership is Membership.PART]
    assert parts == [
        *("fuel_stationary", "fuel_mobile", "steel_process"),
        *("exported_electricity", "exported_heat"),
    ]
