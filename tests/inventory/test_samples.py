"""Samples make a month's parameter: measured candidates, gaps, rules, and what the reader is told.

P17 and P18 of the field; V7 and V8. Of the bituminous coal's own default only the tier is asked.
"""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from ghg.domain.factors import Candidate, Tier
from ghg.inventory.books import OwnValue, Paper
from ghg.inventory.explain import explain
from tests.inventory.coal import (
    BATCH,
    COAL,
    KILN,
    SECOND,
    burned,
    declared,
    each_month,
    gaps,
    heating_value,
)
from tests.inventory.tea import MONTHS

REST = tuple(one for one in each_month(BATCH) if one.first_day > 20250131)
MEAN, MISSING = "declared_sample_mean", "declared_sample_missing"
GAS = replace(COAL, item="natural_gas", unit="10^4Nm3")
GAS_BATCH = replace(BATCH, unit="GJ/10^4Nm3", basis="not_applicable", value=Decimal("380"))


def test_a_month_is_counted_with_the_weighted_mean_of_its_batches():
    """V7: 600 t at 22.000 and 400 t at 25.000 give 23.200 GJ/t."""
    issue = burned(BATCH, SECOND, *REST)
    assert heating_value(issue, 202501) == (Fraction("23.2"), Tier.MEASURED)
    assert heating_value(issue, 202502) == (Fraction(22), Tier.MEASURED)
    assert issue.gaps == ()
    row = issue.annexes.derived[0]
    assert (row.value, row.unit, row.samples) == ("23.2", "GJ/t", ("B1", "B2"))
    assert row.step == "(600 × 22.000 + 400 × 25.000) ÷ (600 + 400)"
    assert (row.rule, row.represented, row.taken) == ("weighted", "1000", True)
    assert row.source == "CETS-AG-03.01-V01-2024 6.2.2.3"
    assert all(sample.used for sample in issue.annexes.samples)


def test_the_choice_names_laboratory_reports_and_evidence():
    issue = burned(BATCH, SECOND, *REST)
    choice = next(one for one in issue.choices if one.factor.startswith("sample-COAL-202501"))
    assert (choice.document, choice.number) == ("示例检测", "R-1、R-2")
    assert choice.locator == "B1、B2"
    assert any(loser.reason == "library.loser.tier" for loser in choice.losers)


def test_explain_shows_the_step_and_the_laboratorys_report():
    """The file is linked to no stream: it stands behind the samples that name it."""
    sha256 = BATCH.evidence.ljust(64, "0")
    report = Paper(sha256, "report.pdf", "lab_report", "R-1", "", "", "", 0, 0)
    rest = [replace(one, evidence="ffffffffffff") for one in REST]
    issue = burned(BATCH, SECOND, *rest, papers=(report,))
    found = explain(issue, "COAL.202501.G")
    assert [paper.file_name for paper in found.evidence] == ["report.pdf"]
    assert explain(issue, "COAL.202502.G").evidence == ()
    assert [row.step for row in found.derived] == ["(600 × 22.000 + 400 × 25.000) ÷ (600 + 400)"]


def test_a_mean_that_does_not_end_is_counted_exactly():
    """V8 in the kiln: 62.00 % ad, 10.0 and 2.0 percent of water: 0.62 x 90 / 98 tC/t."""
    carbon = replace(
        BATCH,
        parameter="carbon_content_received",
        unit="%",
        basis="air_dried",
        value=Decimal("62.00"),
        total_moisture=Decimal("10.0"),
        inherent_moisture=Decimal("2.0"),
    )
    source = replace(KILN, method="fuel_by_carbon")
    issue = burned(*each_month(carbon), sources=(source,))
    exact = Fraction("0.62") * 90 / 98
    assert heating_value(issue, 202501)[0] == exact
    line = next(row for row in issue.lines if row.month == 202501)
    # 1,000 t x carbon x oxidation 0.93 x 44/12
    assert Fraction(line.co2e_t) == pytest.approx(1000 * exact * Fraction("0.93") * 44 / 12)
    assert issue.annexes.derived[0].value == "0.569387755102"
    sample = issue.annexes.samples[0]
    assert (sample.converted, sample.converted_basis) == ("0.569387755102", "as_received")


def test_a_mean_that_does_not_end_is_as_exact_in_standard_coal():
    """One part of 20 and two of 21 GJ/t: 62/3, of 12,000 t: 12,000 x 62/3 / 29.3076 tce."""
    one = replace(BATCH, value=Decimal(20), represents=Fraction(1))
    other = replace(SECOND, value=Decimal(21), represents=Fraction(2))
    issue = burned(one, other, said=(declared(MISSING, "year_mean"),))
    assert heating_value(issue, 202501)[0] == Fraction(62, 3)
    [row] = issue.energy
    tce = Decimal(248_000) / Decimal("29.3076")  # 28 digits
    assert Decimal(row.calorific_tce) == round(tce, 12)


def test_a_sample_without_a_report_loses_with_that_reason():
    issue = burned(replace(BATCH, report_number=""))
    assert heating_value(issue, 202501)[1] == Tier.GUIDE
    losers = [loser for one in issue.choices for loser in one.losers]
    assert ("sample-COAL-202501-net_calorific_value", "library.loser.unproven") in [
        (loser.id, loser.reason) for loser in losers
    ]
    assert issue.gaps == ()
    assert [(row.used, row.reason) for row in issue.annexes.samples] == [(False, "sample.unproven")]
    assert not any(row.taken for row in issue.annexes.derived)


def test_one_unproven_batch_spoils_the_month():
    """Taking only the proven batch would be a mean of something else."""
    issue = burned(BATCH, replace(SECOND, evidence=""), *REST)
    assert gaps(issue) == [("gap.sample_missing", 202501)]
    assert heating_value(issue, 202501)[1] == Tier.GUIDE
    assert issue.totals == ()


def test_a_month_without_a_sample_is_a_gap_and_never_its_neighbour():
    issue = burned(BATCH)
    assert gaps(issue) == [("gap.sample_missing", month) for month in MONTHS[1:]]
    assert heating_value(issue, 202502)[1] == Tier.GUIDE
    assert all(gap.at_stake_t and gap.blocks for gap in issue.gaps)


@pytest.mark.parametrize(
    ("word", "value", "tier"),
    [
        ("previous_month", Fraction("23.2"), Tier.MEASURED),
        ("year_mean", Fraction("23.2"), Tier.MEASURED),
    ],
)
def test_a_stated_rule_fills_the_months_and_is_told(word, value, tier):
    issue = burned(BATCH, SECOND, said=(declared(MISSING, word),))
    assert heating_value(issue, 202507) == (value, tier)
    assert issue.gaps == ()
    notice = next(one for one in issue.notices if one.term == f"notice.sample.{word}")
    assert ("source", "理由") in notice.values
    row = next(one for one in issue.annexes.derived if one.month == 202507)
    assert (row.rule, row.source) == (word, "理由")


def test_the_default_for_missing_months_is_a_rule_too():
    issue = burned(BATCH, SECOND, said=(declared(MISSING, "default"),))
    assert heating_value(issue, 202501)[1] == Tier.MEASURED
    assert heating_value(issue, 202507)[1] == Tier.GUIDE
    assert issue.gaps == ()
    assert any(one.term == "notice.sample.default" for one in issue.notices)


def test_the_month_before_is_the_last_sampled_one_also_of_the_year_before():
    december = replace(BATCH, code="D", first_day=20241201, last_day=20241231, value=Decimal("21"))
    later = replace(BATCH, first_day=20250301, last_day=20250331)
    issue = burned(december, later, said=(declared(MISSING, "previous_month"),))
    assert heating_value(issue, 202502) == (Fraction(21), Tier.MEASURED)
    assert heating_value(issue, 202504) == (Fraction(22), Tier.MEASURED)


def test_the_mean_of_the_year_is_weighted_by_its_samples():
    """100 t at 20 in January, 300 t at 24 in June: (2000 + 7200) / 400 = 23."""
    one = replace(BATCH, value=Decimal(20), represents=Fraction(100))
    other = replace(BATCH, code="B6", first_day=20250601, last_day=20250630, value=Decimal(24))
    other = replace(other, represents=Fraction(300))
    issue = burned(one, other, said=(declared(MISSING, "year_mean"),))
    assert heating_value(issue, 202503)[0] == 23


def test_a_sample_over_two_months_counts_in_both():
    """700 t at 22 from 22 January to 4 February, 100 t at 25 in February: 200 t of it there."""
    over = replace(BATCH, first_day=20250122, last_day=20250204, represents=Fraction(700))
    own = replace(SECOND, first_day=20250210, last_day=20250210, represents=Fraction(100))
    issue = burned(over, own, *[one for one in REST if one.first_day > 20250228])
    assert heating_value(issue, 202501)[0] == 22
    assert heating_value(issue, 202502)[0] == 23


def test_a_sample_without_quantity_stops_a_weighted_mean():
    issue = burned(BATCH, replace(SECOND, represents=None), *REST)
    assert gaps(issue) == [("gap.sample_quantity", 202501)]
    reasons = {row.code: row.reason for row in issue.annexes.samples}
    assert reasons["B1"] == "sample.blocked"


def test_a_single_sample_needs_no_quantity():
    issue = burned(*each_month(replace(BATCH, represents=None)))
    assert issue.gaps == ()
    assert issue.annexes.derived[0].rule == "one"


def test_a_composite_beside_its_batches_would_count_them_twice():
    composite = replace(SECOND, composition="month_composite")
    assert gaps(burned(BATCH, composite, *REST)) == [("gap.sample_mixed", 202501)]


def gas(*samples, said=()):
    months = [replace(one, code=f"R{at}") for at, one in enumerate(_others(samples[0]))]
    return burned(*samples, *months, streams=(GAS,), said=said)


def _others(sample):
    return [one for one in each_month(sample) if one.first_day > 20250131]


def test_of_gas_the_mean_is_asked_not_assumed():
    second = replace(GAS_BATCH, code="B2", value=Decimal("390"))
    assert gaps(gas(GAS_BATCH, second)) == [("gap.sample_rule", 202501)]


@pytest.mark.parametrize(("mean", "value"), [("arithmetic", 385), ("weighted", 384)])
def test_a_person_states_the_mean_of_gas(mean, value):
    """380 and 390: plainly 385; with 600 and 400 behind them 384."""
    second = replace(GAS_BATCH, code="B2", value=Decimal("390"), represents=Fraction(400))
    issue = gas(GAS_BATCH, second, said=(declared(MEAN, mean),))
    assert heating_value(issue, 202501)[0] == value
    row = next(one for one in issue.annexes.derived if one.month == 202501)
    assert (row.rule, row.source) == (mean, "理由")


def test_the_guides_rule_holds_against_a_persons():
    issue = burned(BATCH, SECOND, *REST, said=(declared(MEAN, "arithmetic"),))
    assert heating_value(issue, 202501)[0] == Fraction("23.2")


def test_a_parameter_of_the_other_way_is_shown_and_not_used():
    carbon = replace(BATCH, parameter="carbon_content_received", unit="tC/t", value=Decimal("0.6"))
    issue = burned(carbon)
    assert [row.reason for row in issue.annexes.samples] == ["sample.not_asked"]
    assert heating_value(issue, 202501)[1] == Tier.GUIDE


def test_a_fall_from_measured_to_default_is_told():
    """Measured in 2024, a default in 2025: the MEE steel guide forbids it, others do not say."""
    issue = burned(replace(BATCH, first_day=20240601, last_day=20240630))
    notice = next(one for one in issue.notices if one.term == "notice.measured_before")
    assert (notice.subject, dict(notice.values)["year"]) == ("COAL", "2024")


def test_a_measured_value_of_last_year_without_samples_is_seen_too():
    candidate = Candidate(
        "own-1", Decimal(22), "GJ/t", Tier.MEASURED, "R", "", "0123456789ab", "R-1"
    )
    own = OwnValue(candidate, "net_calorific_value", "", "COAL", "", 202401, 202412, "")
    assert any(one.term == "notice.measured_before" for one in burned(said=(own,)).notices)
    assert not any(one.term == "notice.measured_before" for one in burned().notices)


def test_two_measured_values_are_a_conflict_for_a_person():
    from ghg.errors import DataError

    candidate = Candidate("own-1", Decimal(22), "GJ/t", Tier.MEASURED, "R", "", "ab", "R-9")
    own = OwnValue(candidate, "net_calorific_value", "", "COAL", "", 202501, 202512, "")
    with pytest.raises(DataError, match="E-CONFLICT"):
        burned(*each_month(BATCH), said=(own,))
