"""Guides of the sectors from chemicals to road transport: rules, choice, and what they refuse."""

import pytest

from ghg.domain.guides import GuideChoice, GuideQuestion, TotalsRule
from ghg.domain.streams import Membership
from ghg.errors import DataError
from ghg.library import Library, choose_guide, guide_list, load_guide
from tests.library.conftest import Spoil

NOW = 20261120
SAR, AR5 = "SAR-1995", "AR5-2013"
OWN, COMMON = ["ndrc_other"], ["gbt32151_22"]
CHEMICALS = ["ndrc_chemicals2013", "ndrc_carbonates"]
GLASS = ["ndrc_glass2013", "ndrc_carbonates"]
OILGAS = ["ndrc_oilgas2014", "gas_formulas"]
PETROCHEMICALS = ["ndrc_petrochemical2014", "gas_formulas"]
DIESEL = "ndrc_road2015_density"
GUIDES = {
    "ndrc-chemicals-2013": (SAR, OWN, CHEMICALS),
    "gbt32151-10-2023": (AR5, COMMON, CHEMICALS),
    "ndrc-glass-2013": (SAR, OWN, GLASS),
    "gbt32151-7-2023": (AR5, COMMON, GLASS),
    "ndrc-ceramics-2013": (SAR, ["ceramics2013"], []),
    "gbt32151-9-2015": (SAR, ["ceramics2013"], []),
    "ndrc-aviation-2013": (SAR, ["aviation2013"], []),
    "gbt32151-6-2015": (SAR, ["aviation2013"], []),
    "ndrc-coking-2014": (SAR, OWN, []),
    "gbt32151-13-2023": (AR5, COMMON, []),
    "ndrc-coal-2014": (SAR, OWN, ["ndrc_coal2014", "gas_formulas"]),
    "ndrc-oilgas-2014": (SAR, OWN, OILGAS),
    "gbt32151-16-2023": (AR5, COMMON, OILGAS),
    "ndrc-petrochemical-2014": (SAR, OWN, PETROCHEMICALS),
    "gbt32151-15-2023": (AR5, COMMON, PETROCHEMICALS),
    "ndrc-mining-2015": (SAR, ["ndrc3"], ["ndrc_carbonates"]),
    "ndrc-fluorine-2015": (SAR, ["ndrc3"], ["ndrc_fluoro2015"]),
    "gbt32151-34-2024": (AR5, COMMON, ["gbt32151_34"]),
    "ndrc-road-2015": (SAR, [*OWN, DIESEL], ["ndrc_road2015"]),
    "gbt32151-27-2024": (AR5, [*COMMON, DIESEL], ["ndrc_road2015"]),
}


def member(library: Library, guide: str, kind: str) -> Membership:
    treated = load_guide(library, guide).treats(kind)
    assert treated is not None
    return treated.membership


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_counts_by_its_own_tables(library: Library, name: str) -> None:
    guide = load_guide(library, name)
    found = (guide.gwp_set, list(guide.fuel_tables), list(guide.process_tables))
    assert found == GUIDES[name]
    assert guide.totals_rule is TotalsRule.TWO_TOTALS


def test_all_of_them_are_computable_and_none_was_read_in_full(library: Library) -> None:
    states = {guide.id: (guide.computable, guide.verified) for guide in guide_list(library)}
    assert {states[name] for name in GUIDES} == {(True, False)}


def test_guides_of_2013_to_2015_zero_the_own_roof_and_no_bought_power(library: Library) -> None:
    for name in GUIDES:
        rule, old = load_guide(library, name).electricity, name.endswith(("13", "14", "15"))
        assert (rule.zeroes("green_trade"), rule.zeroes("own_generation")) == (not old, True)
        assert rule.level == ("grid" if old else "nation")


def test_only_part_34_counts_the_full_enthalpy_of_steam(library: Library) -> None:
    for name in GUIDES:
        heat = load_guide(library, name).treats("purchased_heat")
        assert heat is not None
        full = name == "gbt32151-34-2024"
        assert ("steam_full" in heat.methods, "steam" in heat.methods) == (full, not full)


@pytest.mark.parametrize(
    ("guide", "kind"),
    [
        ("ndrc-ceramics-2013", "purchased_heat"),  # no line for heat
        ("gbt32151-9-2015", "exported_heat"),
        ("gbt32151-10-2023", "nitric_acid"),  # titled carbon, N2O was not read in it
        ("gbt32151-10-2023", "adipic_acid"),
        ("ndrc-petrochemical-2014", "refrigerant_leak"),
    ],
)
def test_what_a_guide_does_not_name_stands_beside_it(
    library: Library, guide: str, kind: str
) -> None:
    assert member(library, guide, kind) is Membership.ADDITIONAL


def test_the_guide_of_chemicals_itself_counts_both_acids(library: Library) -> None:
    for kind in ("nitric_acid", "adipic_acid"):
        assert member(library, "ndrc-chemicals-2013", kind) is Membership.INSIDE


def test_petrochemicals_count_co2_only(library: Library) -> None:
    for name in ("ndrc-petrochemical-2014", "gbt32151-15-2023"):
        inside = [s for s in load_guide(library, name).sources if s.membership == "inside"]
        assert {gas for one in inside for gas in one.gases} == {"CO2"}


def chosen(library: Library, industry: str, year: int, pinned: str = "") -> GuideChoice:
    question = GuideQuestion("", "430000", industry, year, pinned, "示例" if pinned else "")
    return choose_guide(library, question, NOW)


@pytest.mark.parametrize(
    ("industry", "year", "guide"),
    [
        ("2614", 2015, "ndrc-chemicals-2013"),
        ("2614", 2023, "ndrc-chemicals-2013"),  # part 10 of 2015 is in the catalogue only
        ("2614", 2024, "gbt32151-10-2023"),
        ("3041", 2023, "ndrc-glass-2013"),
        ("3041", 2024, "gbt32151-7-2023"),
        ("3073", 2015, "ndrc-ceramics-2013"),
        ("3073", 2025, "gbt32151-9-2015"),
        ("5611", 2015, "ndrc-aviation-2013"),
        ("5611", 2025, "gbt32151-6-2015"),
        ("2521", 2023, "ndrc-coking-2014"),
        ("2521", 2025, "gbt32151-13-2023"),
        ("0610", 2025, "ndrc-coal-2014"),
        ("0710", 2023, "ndrc-oilgas-2014"),
        ("0710", 2025, "gbt32151-16-2023"),
        ("2511", 2023, "ndrc-petrochemical-2014"),
        ("2511", 2024, "gbt32151-15-2023"),
        ("1011", 2025, "ndrc-mining-2015"),
        ("3091", 2025, "gbt32151-34-2024"),
        ("3091", 2024, "ndrc-other-2015"),  # part 34 is in force from 2025-03-01
        ("5431", 2016, "ndrc-road-2015"),
        ("5431", 2026, "ndrc-road-2015"),  # the day of part 27 is not known
    ],
)
def test_an_edition_holds_from_the_year_in_which_it_took_effect(
    library: Library, industry: str, year: int, guide: str
) -> None:
    assert chosen(library, industry, year).guide.id == guide


def test_a_part_whose_day_is_not_known_is_taken_by_a_person_only(library: Library) -> None:
    assert load_guide(library, "gbt32151-27-2024").in_force == 0
    assert chosen(library, "5431", 2025, "gbt32151-27-2024").guide.id == "gbt32151-27-2024"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('kind = "flue_tar"', 'kind = "flue_soot"', "E-WORD"),
        ('"circuit", "steam_full"', '"circuit", "fuel_by_heat"', "E-WORD"),
        ('process_tables = ["gbt32151_34"]', 'process_tables = ["gbt32151_22"]', "E-TABLE.purpose"),
        ('fuel_tables = ["gbt32151_22"]', 'fuel_tables = ["gbt32151_34"]', "E-TABLE.purpose"),
    ],
)
def test_a_guide_names_kinds_methods_and_tables_that_fit(
    edited: Spoil, old: str, new: str, code: str
) -> None:
    spoiled = edited("guides/gbt32151-34-2024.toml", (old, new))
    with pytest.raises(DataError) as caught:
        load_guide(spoiled, "gbt32151-34-2024")
    assert caught.value.problems[0].code == code
