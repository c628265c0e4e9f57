"""Which grid factor belongs to which report year, place and guide (practice P3, P4, P7)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.factors import Question, Tier
from ghg.domain.geography import Level, chain
from ghg.domain.periods import day
from ghg.errors import GapError
from ghg.library import Library, choose_factor, load_guide, open_library
from tests.library.asking import power, reasons, terms

# Annex of the announcement 2025 no. 47 (factors of 2023), in the order of its five tables.
ANNEX_2023 = """
CN average 0.5306
CN-GRID-NORTH average 0.6361
CN-GRID-NORTHEAST average 0.5122
CN-GRID-EAST average 0.5500
CN-GRID-CENTRAL average 0.5271
CN-GRID-NORTHWEST average 0.5543
CN-GRID-SOUTH average 0.4042
CN-GRID-SOUTHWEST average 0.2472
110000 average 0.5554
120000 average 0.6796
130000 average 0.6516
140000 average 0.6634
150000 average 0.6479
210000 average 0.4878
220000 average 0.4671
230000 average 0.5229
310000 average 0.5737
320000 average 0.5827
330000 average 0.4974
340000 average 0.6553
350000 average 0.4211
360000 average 0.5836
370000 average 0.6191
410000 average 0.5897
420000 average 0.4044
430000 average 0.4976
440000 average 0.4419
450000 average 0.4476
460000 average 0.3648
500000 average 0.5581
510000 average 0.1564
520000 average 0.5683
530000 average 0.1333
610000 average 0.6335
620000 average 0.4471
630000 average 0.1796
640000 average 0.6187
650000 average 0.6021
CN excl_market_nonfossil 0.6096
CN fossil 0.8273
"""

NOW = 20261120


@pytest.mark.parametrize(
    ("year", "as_of", "value", "data_year"),
    [
        (2022, "2024-03-31", "0.7035", 2012),  # nothing of 2021 to 2023 is out: the six-grid set
        (2022, "2024-06-30", "0.5568", 2021),
        (2022, "2025-03-31", "0.5366", 2022),
        (2022, "2026-11-30", "0.5366", 2022),  # not 0.5306, which is of a later year
        (2025, "2026-11-30", "0.5306", 2023),
    ],
)
def test_the_as_of_day_and_the_report_year_decide(
    library: Library, year: int, as_of: str, value: str, data_year: int
) -> None:
    """The table of practice P3, for a plant in Fujian at the level of the nation."""
    choice = power(library, "350000", year, day(as_of), Level.NATION)
    assert (choice.value, choice.data_year) == (Decimal(value), data_year)


def test_a_gap_of_years_is_said(library: Library) -> None:
    choice = power(library, "350000", 2025, NOW, Level.NATION)
    assert terms(choice) == ["library.warning.earlier_year"]
    assert dict(choice.warnings[0].values) == {"asked": "2025", "taken": "2023", "gap": "2"}


def test_fujian_2023(library: Library) -> None:
    choice = power(library, "350000", 2023, NOW)
    assert (choice.value, choice.unit, choice.region) == (Decimal("0.4211"), "kgCO2/kWh", "350000")
    assert choice.document.number == "公告2025年第47号"
    assert (choice.locator, choice.tier, choice.warnings) == ("表3", Tier.NATIONAL, ())


def test_the_forty_values_of_2023(library: Library) -> None:
    """1 of the nation, 7 grids, 30 provinces, 2 national ones of another kind."""
    held = {
        (factor.region, factor.table, str(factor.value))
        for factor in library.factors("emission_factor")
        if factor.source == "mee_nbs_2025_47"
    }
    printed = {tuple(line.split()) for line in ANNEX_2023.split("\n") if line}
    assert held == printed
    assert len(held) == 1 + 7 + 30 + 2


@pytest.mark.parametrize("region", ["540000", "710000", "810000", "820000"])
def test_a_place_without_factor_falls_back_and_says_so(library: Library, region: str) -> None:
    choice = power(library, region, 2023, NOW)
    assert (choice.value, choice.region) == (Decimal("0.5306"), "CN")
    assert terms(choice) == ["library.warning.other_region"]


def test_tibet_is_named_in_the_warning(library: Library) -> None:
    said = dict(power(library, "540000", 2023, NOW).warnings[0].values)
    assert said == {"asked": "西藏 (Tibet)", "taken": "全国 (China)"}


def test_a_default_for_all_places_is_no_fallback(library: Library) -> None:
    asked = Question("heat", "emission_factor", ("heat_default",), ("350000", "CN"), 2025, NOW)
    assert choose_factor(library, asked).warnings == ()


def test_the_location_figure_is_there_under_a_programme_too(library: Library) -> None:
    guide = load_guide(library, "shanghai")
    location = power(library, "310000", 2023, NOW, tiers=guide.admitted_tiers)
    assert location.value == Decimal("0.5737")


def test_sichuan_belonged_to_the_central_grid_in_2012(library: Library) -> None:
    choice = power(library, "510000", 2019, NOW, Level.GRID)
    assert (choice.value, choice.region) == (Decimal("0.5257"), "CN-GRID-CENTRAL")
    assert power(library, "510000", 2023, NOW, Level.GRID).region == "CN-GRID-SOUTHWEST"


def test_shanghais_value_holds_only_under_its_programme(library: Library) -> None:
    own = power(library, "310000", 2025, NOW, tables=("local_shanghai",))
    assert (own.value, own.unit) == (Decimal("4.2"), "tCO2/10^4kWh")
    for level in Level:
        elsewhere = power(library, "310000", 2025, NOW, level)
        assert elsewhere.table == "average"
        assert reasons(elsewhere)["elec_local_310000_2022"] == "library.loser.other_programme"


@pytest.mark.parametrize(("year", "value"), [(2021, "7.88"), (2022, "4.2")])
def test_a_window_holds_the_last_day_of_its_report_year(
    library: Library, year: int, value: str
) -> None:
    """The notice of 2022-02-11 replaces 7.88 by 4.2 t per 10^4 kWh."""
    assert power(library, "310000", year, NOW, tables=("local_shanghai",)).value == Decimal(value)


def test_a_trading_scheme_factor_holds_for_its_report_year_only(library: Library) -> None:
    assert power(library, "350000", 2022, NOW, tables=("ets_reporting",)).value == Decimal("0.5703")
    with pytest.raises(GapError) as caught:
        power(library, "350000", 2023, NOW, tables=("ets_reporting",))
    assert "elec_cn_ets_0_5703" in str(caught.value)


def test_a_tier_that_is_not_admitted_loses_with_that_reason(library: Library) -> None:
    with pytest.raises(GapError) as caught:
        power(library, "350000", 2023, NOW, tiers=(Tier.MEASURED, Tier.LOCAL))
    assert "national" in caught.value.problems[0].values["tried"]


@pytest.mark.parametrize("table", ["footprint", "baseline_om"])
def test_life_cycle_and_baseline_values_are_never_chosen(library: Library, table: str) -> None:
    """Not even when a question names their table: 0.5777 is not a factor for scope 2."""
    with pytest.raises(GapError):
        power(library, "350000", 2025, NOW, tables=(table,))
    choice = power(library, "350000", 2025, NOW, tables=(table, "average"))
    assert choice.table == "average"
    assert reasons(choice)["elecfp_cn_2024"] == "library.loser.footprint"
    assert reasons(choice)["elec_cn_om2019_grid_east"] == "library.loser.baseline"


def test_nothing_before_the_first_year(library: Library) -> None:
    """A year before the first factor is refused; no later year is taken."""
    with pytest.raises(GapError) as caught:
        power(library, "350000", 2009, NOW)
    assert caught.value.code == "E-FACTOR"
    assert caught.value.exit_code == 4


DAYS = st.integers(2012, 2027).map(lambda year: year * 10000 + 630)
LIBRARY = open_library()  # once: an example is a choice, not an opening
REGIONS = sorted(region.code for region in LIBRARY.regions())


@given(
    region=st.sampled_from(REGIONS),
    level=st.sampled_from(list(Level)),
    year=st.integers(2008, 2027),
    as_of=DAYS,
)
def test_the_choice_is_the_one_that_a_plain_search_finds(
    region: str, level: Level, year: int, as_of: int
) -> None:
    """Oracle: walk the regions; in the first that has any, the newest year not after the report."""
    library = LIBRARY
    regions = chain(library.region(region), level)
    known = [
        factor
        for factor in library.factors("emission_factor")
        if factor.table == "average"
        and (library.document(factor.source).published or 0) <= as_of
        and (factor.data_year or 0) <= year
    ]
    wanted = None
    for code in regions:
        here = [factor for factor in known if factor.region == code]
        if here:
            wanted = max(here, key=lambda factor: factor.data_year or 0)
            break
    asked = Question("grid_electricity", "emission_factor", ("average",), regions, year, as_of)
    if wanted is None:
        with pytest.raises(GapError):
            choose_factor(library, asked)
    else:
        assert choose_factor(library, asked).factor == wanted.id


def test_a_place_without_a_grid_falls_back_to_the_nation_and_says_so() -> None:
    choice = power(open_library(), "540000", 2025, 20261120, Level.GRID)
    assert choice.region == "CN"
    said = next(one for one in choice.warnings if one.term == "library.warning.other_region")
    assert "西藏" in dict(said.values)["asked"]
