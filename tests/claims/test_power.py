"""Electricity by a scheme's own rule: T6, T7, and what each map does with each way.

Park power of 100 GWh: 60 direct line, 20 covered by certificates, 20 from the grid. Factors are
those of notice 2024 no. 33, table 5 (fossil 0.8325), and of report year 2022 (0.5703 kgCO2/kWh).
"""

from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.claims import power
from ghg.claims.kilowatt_hours import came
from ghg.domain.claims import NeedKind
from tests.claims.cases import case_of, emitted, entered, factors, issue_with, scheme_with, used
from tests.inventory import tea
from tests.inventory.held import held, tea_with, units

GWH = 1_000_000
PARK = (
    used(60 * GWH, "direct_line", "solar"),
    used(40 * GWH, gec=20 * GWH),
)
PRINTED = factors(fossil="0.8325", ets_reporting="0.5703", average="0.5306")


def case(rule, *uses, year=2025, said=(), factor_of=PRINTED, **changes):
    issue = issue_with(emitted("1", 0), power=uses or PARK, year=year, **changes)
    return case_of(scheme_with(power=rule), issue, said=said, factor_of=factor_of)


def tonnes(rule, *uses, **also):
    return power.electricity(case(rule, *uses, **also)).value


def treated(made):
    return {(row.way, row.treatment): int(row.kwh) for row in power.power_rows(made)}


def test_t6_the_park_counts_20_gwh_at_the_fossil_factor():
    assert tonnes("park_910", year=2026) == 16_650  # 20 GWh x 0.8325
    assert treated(case("park_910", year=2026)) == {
        ("direct_line", "zero"): 60 * GWH,
        ("gec", "zero"): 20 * GWH,
        ("grid", "factor"): 20 * GWH,
    }


def test_t7_the_trading_scheme_refuses_the_certificates():
    assert tonnes("ets_332", year=2022) == 22_812  # 40 GWh x 0.5703
    assert ("gec", "refuse") in treated(case("ets_332", year=2022))


def test_the_guides_of_part_34_take_them():
    assert tonnes("gbt32151_34") == 10_612  # 20 GWh x 0.5306


def test_a_row_has_factor_source_and_clause():
    row = next(one for one in power.power_rows(case("park_910")) if one.way == "grid")
    assert (row.kwh, row.factor, row.factor_unit, row.co2_t) == (
        "20000000",
        "0.8325",
        "kgCO2/kWh",
        "16650",
    )
    assert row.factor_source == "公告 fossil"
    assert row.clause.startswith("发改环资〔2025〕910号 附件4")


def test_bought_power_outside_the_total_has_no_tonnes_and_adds_nothing():
    made = case("ets_steel_2024")
    assert {row.co2_t for row in power.power_rows(made)} == {""}
    assert power.electricity(made).value == 0


@pytest.mark.parametrize(
    ("rule", "ways"),
    [("ceca_0171", ("direct_line", "gec", "grid")), ("shanghai", ("direct_line", "gec"))],
)
def test_what_no_text_says_leaves_no_tonnes_and_names_the_text(rule, ways):
    made = power.electricity(case(rule, factor_of=factors(local_shanghai="0.42")))
    assert made.undecidable
    assert sorted(one.what.rpartition(".")[2] for one in made.needs) == sorted(ways)
    assert all(one.kind is NeedKind.DOCUMENT and one.text_zh for one in made.needs)


def test_a_missing_factor_leaves_no_tonnes():
    made = power.electricity(case("park_910", factor_of=factors()))
    assert made.undecidable
    assert made.needs[0].what == "factor.fossil nation"


def test_guide_treatment_takes_the_issues_own_lines():
    # 500 MWh of grid power at 0.5306, own solar power at zero by proof
    uses = (used(500_000), used(100_000, "own_generation", "solar"))
    made = case("db43_3118", *uses)
    assert power.electricity(made).value == Fraction("265.3")
    assert {(row.way, row.co2_t) for row in power.power_rows(made)} == {
        ("grid", "265.3"),
        ("self_use", "0"),
    }


def test_certificates_under_db43_are_undecidable_for_no_text_names_them():
    made = power.electricity(case("db43_3118", used(500_000, gec=100_000)))
    assert made.undecidable
    assert (made.needs[0].amount, made.needs[0].unit) == ("100000", "kWh")


@pytest.mark.parametrize(
    ("rule", "tonnes_of"),
    [("guide", "10612"), ("market", "10612"), ("location", "16844")],  # 20, 20, 40 GWh at factors
)
def test_a_scheme_may_take_a_figure_of_the_inventory(rule, tonnes_of):
    uses = (PARK[0], used(40 * GWH, gec=20 * GWH, location="0.4211"))
    assert tonnes(rule, *uses) == Fraction(tonnes_of)


def test_unproven_green_power_of_the_guide_is_grid_power():
    uses = (used(100_000, "green_trade", "wind", proven=False),)
    assert treated(case("guide", *uses)) == {("grid", "guide"): 100_000}
    assert tonnes("guide", *uses) == Fraction("53.06")


def test_power_passed_on_is_deducted_at_the_factor_of_purchase():
    uses = (used(500_000), used(100_000, "pass_on"))
    assert tonnes("guide", *uses) == Fraction("212.24")  # 400 MWh x 0.5306
    assert tonnes("park_910", *uses) == Fraction("333")  # 400 MWh x 0.8325


def test_the_rule_of_an_unknown_scheme_may_be_entered():
    nobody = power.electricity(case(""))
    assert nobody.undecidable
    assert nobody.needs[0].what == "parameter.power_rule"
    said = (entered("parameter.power_rule", "park_910"),)
    assert tonnes("", said=said) == 16_650


@pytest.mark.parametrize("word", ["gbt36132_2025", "no_such_map", "ets_332"])
def test_a_map_of_a_share_or_of_other_years_is_no_rule_of_tonnes(word):
    year = 2026  # the notice 332 ends with report year 2025
    assert power.electricity(
        case("", year=year, said=(entered("parameter.power_rule", word),))
    ).undecidable


def test_a_gap_in_the_inventory_leaves_no_tonnes():
    made = power.electricity(case("park_910", totals=()))
    assert (made.value, made.undecidable) == (None, False)


def test_facilities_take_their_own_factor():
    uses = (used(100, facility="F1", guide="0.5"), used(100, facility="F2", guide="0.7"))
    assert tonnes("guide", *uses) == Fraction("0.12")  # 100 x 0.0005 + 100 x 0.0007
    asked = []

    def factor_of(asked_factor, region):
        asked.append(region)
        return PRINTED(asked_factor, region)

    tonnes("park_910", *uses, factor_of=factor_of)
    assert asked == ["430000", "430000"]


@pytest.mark.parametrize(
    ("one", "divided"),
    [
        (used(5, "own_generation", "solar", sold=2), "self_use 3 grid 2"),
        (used(5, "own_generation", "solar", proven=False), "grid 5"),
        (used(5, "green_trade", "wind"), "green_trade 5"),
        (used(5, "green_trade", "wind", proven=False), "grid 5"),
        (used(5, "nuclear_trade", "nuclear"), "nuclear_trade 5"),
        (used(5, gec=2, irec=1), "gec 2 irec 1 grid 2"),
        (used(5, "direct_line"), "grid 5"),
        (used(5, "pass_on"), "grid -5"),
        (used(5, "storage"), ""),
        (used(5, "export", "solar"), ""),
        (used(5, "own_generation", "own_fossil"), ""),
    ],
)
def test_each_kilowatt_hour_came_one_way(one, divided):
    found = came(issue_with(power=(one,)))
    assert " ".join(f"{part.way.value} {part.kwh}" for part in found) == divided


def test_exported_own_power_was_never_in_what_was_used_here():
    """V2: 300 made, 80 of it sold: the stream of own generation holds the 220 used here."""
    own, out = used(220, "own_generation", "solar"), used(80, "export", "solar")
    (part,) = came(issue_with(power=(own, out)))
    assert (part.way, part.kwh) == ("self_use", 220)
    assert tonnes("guide", used(1000), own, out) == Fraction("0.5306")  # V2: nothing is deducted


def test_no_tonne_of_the_lines_is_lost_or_added():
    # a guide that counts own solar power: 300 kWh at 0.5 are 0.15 t, whatever left the plant
    uses = (
        used(300, "own_generation", "solar", proven=False, guide="0.5"),
        used(80, "export", "solar"),
    )
    assert tonnes("guide", *uses) == Fraction("0.15")


def test_a_view_without_lines_is_missing_not_zero():
    made = case("guide", used(100))
    bare = replace(made.factory, issue=replace(made.issue, lines=()))
    answer = power.electricity(replace(made, factory=bare, _kept={}))
    assert (answer.value, answer.needs[0].what) == (None, "lines")


@pytest.mark.parametrize(
    ("rule", "tonnes_of"),
    [("guide", "542.7815148"), ("location", "537.6849038"), ("market", "430.7676138")],
)
def test_the_tea_factory_as_built(rule, tonnes_of):
    made = case_of(scheme_with(power=rule), tea.made())  # V1: 187,792 own, 253,900 green
    assert power.electricity(made).value == Fraction(tonnes_of)
    ways = {row.way: row.kwh for row in power.power_rows(made)}
    assert ways == {"grid": "1022958", "green_trade": "253900", "self_use": "187792"}


def test_the_tea_factory_with_certificates_under_the_park_method():
    made = case_of(
        scheme_with(power="park_910"), tea_with(held(units(100))), factor_of=PRINTED
    )  # (1,022,958 - 100,000) kWh x 0.8325
    assert power.electricity(made).value == Fraction("922958") * Fraction("0.0008325")
    assert {row.way: row.kwh for row in power.power_rows(made)}["gec"] == "100000"


def test_a_map_of_a_share_says_what_counts_and_has_no_tonnes():
    made = case("gbt36132_2025")
    assert treated(made) == {
        ("direct_line", "counts"): 60 * GWH,
        ("gec", "counts"): 20 * GWH,
        ("grid", "refuse"): 20 * GWH,
    }
    assert power.electricity(made).undecidable


def test_a_figure_gives_its_zeros_to_the_green_ways_first():
    rows = {row.way: row.co2_t for row in power.power_rows(case("guide", used(1000, gec=400)))}
    assert rows == {"gec": "0", "grid": "0.31836"}  # 600 kWh x 0.5306
