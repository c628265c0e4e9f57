"""What is missing blocks; what waits for proof only blocks the issue; nothing becomes zero."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from ghg.domain.factors import Candidate, Tier
from ghg.domain.issue import PinRow
from ghg.domain.streams import EmissionSource, Input, Involvement, Stream, Unused
from ghg.errors import DataError
from ghg.inventory.books import OwnValue
from tests.inventory import tea

EVER = (19000101, 99991231)
BOILER = EmissionSource("S1-01", "锅炉", "boiler", "F1", "", "fuel_stationary", "fuel_by_heat")
LEFT_IN_JUNE = Involvement("S2-01", "not_involved", 20250701, 99991231, "sold")
INVOLVED = (*tea.BOOKS.involvements, Involvement("S1-01", "involved", *EVER, ""))


def with_gas(item="natural_gas", unit="10^4Nm3", quantity="10", own=(), **changes):
    """Add a boiler that burns so much each month."""
    gas = Stream("GAS", "燃气", "gas", "S1-01", Input.ACTIVITY, item, unit)
    gas = replace(gas, reference_state=changes.pop("reference_state", ""))
    amounts = dict(tea.BOOKS.amounts)
    for month in tea.MONTHS:
        amounts["GAS", month] = replace(
            tea.BOOKS.amounts["USED", month], stream="GAS", unit=unit, quantity=Fraction(quantity)
        )
    return tea.made(
        sources=(*tea.BOOKS.sources, BOILER),
        streams=(*tea.STREAMS, gas),
        involvements=INVOLVED,
        amounts=changes.pop("amounts", amounts),
        own_values=own,
        **changes,
    )


def measured(parameter, value, unit, evidence="abc", report="R-1"):
    candidate = Candidate(
        "own-1", value, unit, Tier.MEASURED, "lab report", "p. 2", evidence, report
    )
    return OwnValue(candidate, parameter, "", "GAS", "", 202501, 202512, "")


def test_a_missing_month_blocks_the_total_and_says_so():
    amounts = {key: value for key, value in tea.BOOKS.amounts.items() if key != ("USED", 202504)}
    issue = tea.made(amounts=amounts)
    assert issue.totals == ()
    assert issue.figures == ()
    gap = next(gap for gap in issue.gaps if gap.subject == "USED")
    assert (gap.term, gap.month, gap.blocks) == ("gap.missing", 202504, True)


def test_a_balance_never_stands_in_for_a_missing_term():
    amounts = {key: value for key, value in tea.BOOKS.amounts.items() if key != ("SOLAR", 202504)}
    issue = tea.made(amounts=amounts)
    assert not [row for row in issue.activity if (row.stream, row.month) == ("GRID", 202504)]


def test_a_zero_that_was_recorded_is_data():
    amounts = dict(tea.BOOKS.amounts)
    amounts["GREEN", 202504] = replace(amounts["GREEN", 202504], quantity=Fraction(0))
    issue = tea.made(amounts=amounts)
    assert issue.gaps == ()
    # the 24,000 kWh are ordinary power then: 542.7815148 + 24 x 0.5306
    assert tea.total(issue, "guide") == "555.5159148"


def test_a_negative_balance_is_a_mistake_in_the_data():
    amounts = dict(tea.BOOKS.amounts)
    amounts["GREEN", 202504] = replace(amounts["GREEN", 202504], quantity=Fraction(138500))
    with pytest.raises(DataError) as refused:
        tea.made(amounts=amounts)
    assert refused.value.code == "E-BALANCE"
    assert "202504" in refused.value.problems[0].place.subject.replace("-", "")


def test_pending_proof_counts_as_ordinary_power_and_shows_the_tonnes():
    issue = tea.made(papers=(tea.paper("meter_record", "SOLAR"),))
    # all grid power at the national average: 1276.858 x 0.5306
    assert tea.total(issue, "guide") == "677.5008548"
    pending = [gap for gap in issue.gaps if gap.term == "gap.pending"]
    assert len(pending) == 12
    assert not any(gap.blocks for gap in pending)
    # 253.9 MWh x 0.5306
    assert sum(Fraction(gap.at_stake_t) for gap in pending) == Fraction("134.71934")


def test_where_the_guide_zeroes_nothing_the_stake_is_the_market_figures():
    pins = (PinRow("F1", "ndrc-food-2015", "asked for"),)
    issue = tea.made(
        papers=(tea.paper("meter_record", "SOLAR"),), setup=replace(tea.SETUP, pins=pins)
    )
    pending = [gap for gap in issue.gaps if gap.term == "gap.pending"]
    # 253.9 MWh at the rest of the market figure, the average of Fujian: 0.4211
    assert sum(Fraction(gap.at_stake_t) for gap in pending) == Fraction("106.91729")


def test_power_declared_ordinary_is_no_gap():
    declared = tuple(
        OwnValue(
            Candidate("own-1", Decimal(1), "1", Tier.MEASURED, "", "", "", ""),
            "declared_ordinary",
            "",
            code,
            "",
            202501,
            202512,
            "no certificates bought",
        )
        for code in ("GREEN", "SOLAR")
    )
    issue = tea.made(papers=(), own_values=declared)
    assert issue.gaps == ()
    # green and solar both at the factor: (1276.858 + 187.792) x 0.5306
    assert tea.total(issue, "guide") == "777.14329"


def test_power_declared_ordinary_is_said_with_months_and_reason():
    declared = OwnValue(
        Candidate("own-1", Decimal(1), "1", Tier.MEASURED, "", "", "", ""),
        "declared_ordinary",
        "",
        "GREEN",
        "",
        202503,
        202504,
        "certificates sold",
    )
    issue = tea.made(own_values=(declared,))
    said = next(one for one in issue.notices if one.term == "notice.ordinary")
    assert said.subject == "GREEN"
    assert dict(said.values) == {"months": "2025-03~2025-04", "reason": "certificates sold"}


def test_an_unconfirmed_source_blocks():
    issue = tea.made(involvements=())
    assert [gap.term for gap in issue.gaps] == ["gap.unconfirmed"]
    assert issue.totals == ()


def test_a_source_that_left_in_june_wants_nothing_afterwards():
    half = (*tea.BOOKS.involvements, LEFT_IN_JUNE)
    first = {key: value for key, value in tea.BOOKS.amounts.items() if key[1] <= 202506}
    issue = tea.made(involvements=half, amounts=first)
    assert issue.gaps == ()
    assert {line.month for line in issue.lines} == set(tea.MONTHS[:6])


def test_months_nobody_spoke_of_are_each_a_gap():
    half = (Involvement("S2-01", "involved", 19000101, 20251031, ""),)
    issue = tea.made(involvements=half)
    assert [(gap.term, gap.month) for gap in issue.gaps] == [
        ("gap.unconfirmed", 202511),
        ("gap.unconfirmed", 202512),
    ]
    assert issue.totals == ()


def test_a_meter_of_all_use_that_no_balance_reads_blocks():
    free = replace(tea.STREAMS[3], balance=())
    amounts = {**tea.BOOKS.amounts, **tea.amounts("GRID", [100] * 12)}
    issue = tea.made(streams=(*tea.STREAMS[:3], free), amounts=amounts)
    assert [(gap.term, gap.subject) for gap in issue.gaps] == [("gap.no_balance", "USED")]
    idle = Unused("USED", 202501, 202512, "check meter")
    kept = {key: value for key, value in amounts.items() if key[0] != "USED"}
    assert tea.made(streams=(*tea.STREAMS[:3], free), amounts=kept, unused=(idle,)).gaps == ()


def test_a_balance_whose_term_is_not_wanted_is_a_gap_of_its_own():
    away = EmissionSource("S2-02", "x", "x", "F1", "", "purchased_electricity", "electricity")
    moved = replace(tea.STREAMS[0], source="S2-02")
    told = (*tea.BOOKS.involvements, Involvement("S2-02", "not_involved", *EVER, "not ours"))
    amounts = {key: value for key, value in tea.BOOKS.amounts.items() if key[0] != "USED"}
    issue = tea.made(
        sources=(*tea.BOOKS.sources, away),
        streams=(moved, *tea.STREAMS[1:]),
        involvements=told,
        amounts=amounts,
    )
    assert {(gap.term, gap.subject) for gap in issue.gaps} == {("gap.missing", "GRID")}
    assert len(issue.gaps) == 12


def test_every_missing_parameter_of_a_fuel_is_named():
    issue = with_gas(item="fresh_water")
    named = {gap.subject for gap in issue.gaps if gap.term == "gap.factor"}
    assert {name.partition(" ")[2][:5] for name in named} == {
        "低位发热量",
        "单位热值含",
        "碳氧化率 ",
    }


def test_what_does_not_fit_is_refused_with_its_stream():
    with pytest.raises(DataError) as refused:
        with_gas(unit="kWh")
    assert {one.place.subject for one in refused.value.problems} == {"S1-01 GAS"}


def test_gas_by_the_guides_own_table():
    # 120 x 389.31 x 0.0153 x 0.99 x 44/12 = 120 x 21.62188809 (table of the GB/T 32151 parts)
    issue = with_gas()
    assert tea.total(issue, "R1", "row") == "2594.6265708"
    assert tea.total(issue, "guide_without_energy") == "2594.6265708"


def test_a_plant_without_electricity_has_no_electricity_figures_instead_of_zeros():
    gas = Stream("GAS", "燃气", "gas", "S1-01", Input.ACTIVITY, "natural_gas", "10^4Nm3")
    issue = tea.made(
        sources=(BOILER,),
        streams=(gas,),
        involvements=(Involvement("S1-01", "involved", *EVER, ""),),
        amounts={
            key: replace(one, unit="10^4Nm3") for key, one in tea.amounts("GAS", [10] * 12).items()
        },
    )
    assert tea.total(issue, "guide") == "2594.6265708"
    assert issue.figures == ()
    assert [row for row in issue.totals if row.axis == "scope2"] == []


def test_trap_17_a_fuel_without_a_heating_value_blocks_and_is_named():
    issue = with_gas(item="closed_calcium_carbide_furnace_gas")
    gap = next(gap for gap in issue.gaps if gap.term == "gap.factor")
    assert gap.subject.startswith("GAS")
    assert gap.blocks
    assert issue.totals == ()


def test_billed_cubic_metres_need_a_persons_word():
    with pytest.raises(DataError) as refused:
        with_gas(unit="10^4m3")
    assert refused.value.code == "E-DIM"
    issue = with_gas(unit="10^4m3", reference_state="as_billed")
    assert tea.total(issue, "R1", "row") == "2594.6265708"


def test_a_measured_value_wins_with_proof_and_loses_without():
    # 120 x 400 x 0.0153 x 0.99 x 44/12 = 2665.872 (hand: 400 x 0.0153 = 6.12; x 0.99 = 6.0588;
    # x 44/12 = 22.2156; x 120)
    proven = with_gas(own=(measured("net_calorific_value", Decimal(400), "GJ/10^4Nm3"),))
    assert tea.total(proven, "R1", "row") == "2665.872"
    unproven = with_gas(
        own=(measured("net_calorific_value", Decimal(400), "GJ/10^4Nm3", evidence=""),)
    )
    assert tea.total(unproven, "R1", "row") == "2594.6265708"
    choice = next(c for c in unproven.choices if c.parameter == "net_calorific_value")
    assert "own-1" in {loser.id for loser in choice.losers}


def test_a_kind_that_the_guide_does_not_name_is_refused():
    strange = replace(BOILER, kind="livestock")
    with pytest.raises(DataError) as refused:
        tea.made(sources=(*tea.BOOKS.sources, strange), involvements=INVOLVED)
    assert refused.value.code in ("E-GUIDE", "E-REF")


def test_primary_equivalent_only_with_its_coefficient():
    own = OwnValue(
        Candidate(
            "own-1", Decimal("0.300"), "kgce/kWh", Tier.MEASURED, "programme text", "p. 3", "", ""
        ),
        "primary_equivalent_tce",
        "grid_electricity",
        "",
        "S2-01",
        202501,
        202512,
        "",
    )
    energy = {row.item: row for row in tea.made(own_values=(own,)).energy}
    # 1,276,858 x 0.300 = 383,057.4 kg; the calorific value stays 156.9258482 t
    assert Fraction(energy["electricity"].primary_equivalent_tce) == Fraction("383.0574")
    assert Fraction(energy["electricity"].calorific_tce) == Fraction("156.9258482")
    assert energy["electricity"].primary_source == "programme text p. 3"


def test_gas_in_standard_coal_by_its_heating_value():
    # 120 x 10^4 Nm3 x 389.31 GJ / 29.3076 GJ per tce = 46717.2 / 29.3076 = 1594.030...
    energy = {row.item: row for row in with_gas().energy}
    exact = Fraction("46717.2") / Fraction("29.3076")
    assert abs(Fraction(energy["natural_gas"].calorific_tce) - exact) < Fraction(1, 10**12)
    assert energy["natural_gas"].calorific_tce.startswith("1594.03")


def test_records_of_months_that_are_not_wanted_are_a_contradiction_not_a_silence():
    left = (*tea.BOOKS.involvements, LEFT_IN_JUNE)
    with pytest.raises(DataError) as refused:
        tea.made(involvements=left)
    assert refused.value.code == "E-UNWANTED"
    assert "SOLAR 2025-07" in {one.place.subject for one in refused.value.problems}


def test_a_stream_declared_unused_wants_nothing_and_says_why():
    spare = replace(tea.STREAMS[3], code="SPARE", balance=())
    idle = Unused("SPARE", 202501, 202512, "typed by mistake")
    with_gap = tea.made(streams=(*tea.STREAMS, spare))
    assert {gap.subject for gap in with_gap.gaps} == {"SPARE"}
    issue = tea.made(streams=(*tea.STREAMS, spare), unused=(idle,))
    assert issue.gaps == ()
    assert (
        "typed by mistake"
        in dict(next(one for one in issue.notices if one.term == "notice.unused").values).values()
    )


def more_source(kind, method=""):
    extra = EmissionSource("S9", "另一个源", "another source", "F1", "", kind, method)
    told = (*tea.BOOKS.involvements, Involvement("S9", "involved", *EVER, ""))
    return tea.made(sources=(*tea.BOOKS.sources, extra), involvements=told)


def test_a_source_without_a_stream_is_never_a_silent_zero():
    issue = more_source("fuel_mobile", "fuel_by_heat")
    assert [(gap.term, gap.subject, gap.blocks) for gap in issue.gaps] == [
        ("gap.no_stream", "S9", True)
    ]
    assert issue.totals == ()


def test_a_source_inside_the_guide_without_a_method_blocks():
    issue = more_source("carbonate_process")
    assert [gap.term for gap in issue.gaps] == ["gap.no_method"]
    assert issue.totals == ()


def test_an_additional_source_without_a_method_is_named_and_blocks_nothing():
    issue = more_source("refrigerant_leak")
    assert issue.gaps == ()
    assert "notice.not_computed" in {one.term for one in issue.notices}
    assert tea.total(issue, "guide") == "542.7815148"
    # A refrigerant is among the seven gases and is not CO2.
    assert tea.total(issue, "seven_gases") == ""
    assert tea.total(issue, "co2_only") == "542.7815148"
