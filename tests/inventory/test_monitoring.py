"""Deviations from the data quality control plan, each by a worked example of the tea factory.

The plan holds an item for everything that the factory counts, so that nothing deviates; each test
moves one thing.
"""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from ghg.domain.factors import Candidate, Tier
from ghg.domain.meters import Feeding, Meter, MeterEvent
from ghg.domain.monitoring import PlanItem, PlanVersion
from ghg.domain.streams import Involvement
from ghg.inventory.books import Amount, OwnValue
from ghg.inventory.monitoring import Finding, runs
from ghg.inventory.plantbooks import Estimate, PlantBooks
from tests.inventory import coal, tea

METERED = {"determination": "metered", "frequency": "continuous", "missing_rule": "nameplate"}
LOOKED_UP = {"determination": "default", "frequency": "once", "missing_rule": "not_allowed"}
ITEMS = (
    PlanItem("D01", "USED", recording="monthly", rank=1, **METERED),
    PlanItem("D02", "SOLAR", recording="monthly", **METERED),
    PlanItem("D03", "SOLAR", "emission_factor", **LOOKED_UP),
    PlanItem("D04", "GREEN", recording="monthly", **METERED),
    PlanItem("D05", "GREEN", "emission_factor", **LOOKED_UP),
    PlanItem("D06", "GRID", determination="calculated", frequency="monthly"),
    PlanItem("D07", "GRID", "emission_factor", **LOOKED_UP),
)


def plan(*items, version=1, first_day=20250101, last_day=99991231):
    return PlanVersion(version, first_day, last_day, "made", "", "Li", "Wang", items or ITEMS)


def changed(code, **fields):
    return tuple(replace(one, **fields) if one.code == code else one for one in ITEMS)


def found(*versions, **changes):
    """Give (term, item, first month, last month, planned, found) of each deviation."""
    plant = replace(changes.pop("plant", PlantBooks()), plans=versions)
    rows = tea.made(plant=plant, **changes).annexes.deviations
    return [
        (r.term.partition(".")[2], r.item, r.first_month, r.last_month, r.planned, r.found)
        for r in rows
    ]


def amount(code, month, **fields):
    held = tea.BOOKS.amounts[code, month]
    return {**tea.BOOKS.amounts, (code, month): replace(held, **fields)}


def test_data_kept_as_planned_do_not_deviate():
    assert found(plan()) == []


def test_without_a_plan_nothing_is_compared():
    assert tea.made().annexes.deviations == ()
    assert tea.made().annexes.plan_versions == ()


def test_the_plan_moves_no_figure():
    assert tea.made(plant=PlantBooks(plans=(plan(),))).totals == tea.made().totals


def test_each_datum_names_its_item():
    issue = tea.made(plant=PlantBooks(plans=(plan(),)))
    data = {(row.stream, row.parameter): row for row in issue.annexes.plan_data}
    assert data["GRID", "emission_factor"].item == "D07"
    used = data["USED", ""]
    assert (used.item, used.first_month, used.last_month) == ("D01", 202501, 202512)


def test_a_datum_without_an_item_is_named():
    assert found(plan(*ITEMS[1:])) == [("no_item", "", 202501, 202512, "", "")]


def test_months_before_the_plan_are_named():
    assert found(plan(first_day=20250301)) == [("no_version", "", 202501, 202502, "", "")]


def test_another_rank_of_data_source_is_named():
    assert found(plan(), amounts=amount("USED", 202503, rank=3)) == [
        ("rank", "D01", 202503, 202503, "1", "3")
    ]


def test_a_rank_that_nobody_stated_is_not_another_one():
    assert found(plan(), amounts=amount("USED", 202503, rank=0)) == []


def test_another_meter_than_planned_is_named():
    plant = PlantBooks(
        feedings=(
            Feeding("USED", "M1", 20250101, 20250630),
            Feeding("USED", "M2", 20250615, 99991231),
        )
    )
    items = changed("D01", meter="M1")
    assert found(plan(*items), plant=plant) == [
        ("meter", "D01", 202506, 202506, "M1", "M1、M2"),
        ("meter", "D01", 202507, 202512, "M1", "M2"),
    ]


def test_a_planned_meter_that_feeds_nothing_is_named():
    assert found(plan(*changed("D04", meter="M9"))) == [("meter", "D04", 202501, 202512, "M9", "")]


def estimate(method):
    """The books with 100 kWh of July estimated by a method."""
    made = Estimate("USED", 202507, True, Fraction(100), method, "Wang")  # noqa: FBT003
    return PlantBooks(estimates=(made,))


def test_an_estimate_by_another_method_than_planned_is_named():
    estimated = amount("USED", 202507, estimated=Fraction(100))
    approved = estimate("neighbouring_months")
    assert found(plan(), amounts=estimated, plant=approved) == [
        ("missing_rule", "D01", 202507, 202507, "nameplate", "neighbouring_months")
    ]


def test_an_estimate_as_planned_is_none_whatever_follows_its_word():
    estimated = amount("USED", 202507, estimated=Fraction(100))
    approved = estimate("铭牌参数：250 kVA")
    assert found(plan(), amounts=estimated, plant=approved) == []


def test_an_estimate_without_a_method_is_named():
    estimated = amount("USED", 202507, estimated=Fraction(100))
    assert found(plan(), amounts=estimated) == [
        ("missing_rule", "D01", 202507, 202507, "nameplate", "")
    ]


def without(code, *months):
    return {
        key: one for key, one in tea.BOOKS.amounts.items() if key not in {(code, m) for m in months}
    }


def test_a_month_without_a_record_is_named_where_records_are_monthly():
    told = found(plan(), amounts=without("GREEN", 202508))
    assert ("no_record", "D04", 202508, 202508, "monthly", "") in told


def test_a_quarterly_record_may_leave_two_months_out():
    items = changed("D04", recording="quarterly")
    some = without("GREEN", 202507, 202508)
    assert not [one for one in found(plan(*items), amounts=some) if one[0] == "no_record"]
    none = without("GREEN", 202507, 202508, 202509)
    assert ("no_record", "D04", 202507, 202509, "quarterly", "") in found(
        plan(*items), amounts=none
    )


def test_a_default_value_where_a_test_was_planned_is_named():
    items = changed("D07", determination="sampled", frequency="yearly")
    assert found(plan(*items)) == [
        ("determination", "D07", 202501, 202512, "sampled", "default"),
        ("sampling", "D07", 202501, 202512, "yearly", "0"),
    ]


KILN = (
    PlanItem("K1", "COAL", determination="settled", frequency="every_batch"),
    PlanItem("K2", "COAL", "net_calorific_value", determination="sampled", frequency="monthly"),
    PlanItem("K3", "COAL", "carbon_content", **LOOKED_UP),
    PlanItem("K4", "COAL", "oxidation_rate", **LOOKED_UP),
)


def kiln(frequency, *samples, own=()):
    """Give the sampling deviations of the kiln whose heating value is tested so often."""
    items = tuple(replace(one, frequency=frequency) if one.code == "K2" else one for one in KILN)
    told = found(
        plan(*items),
        plant=PlantBooks(samples=samples),
        sources=(coal.KILN,),
        streams=(coal.COAL,),
        amounts=coal.TONNES,
        involvements=(Involvement("K1", "involved", 19000101, 99991231, ""),),
        papers=(),
        facts=(),
        own_values=own,
    )
    return [row for row in told if row[0] == "sampling"]


def test_a_sample_each_month_is_as_planned():
    assert kiln("monthly", *coal.each_month(coal.BATCH)) == []


def test_a_month_without_the_planned_sample_is_named():
    eleven = [one for one in coal.each_month(coal.BATCH) if one.code != "M202505"]
    assert kiln("monthly", *eleven) == [("sampling", "K2", 202505, 202505, "monthly", "0")]


def test_a_sample_a_month_is_too_few_where_one_a_week_was_planned():
    """A month of 31 days has four full weeks."""
    assert kiln("weekly", *coal.each_month(coal.BATCH)) == [
        ("sampling", "K2", 202501, 202512, "weekly", "1")
    ]


def test_one_report_for_a_year_is_one_test_and_not_twelve():
    value = OwnValue(
        Candidate("own-1", Decimal(22), "GJ/t", Tier.MEASURED, "report", "", "ab", "R-1"),
        *("net_calorific_value", "", "COAL", "", 202501, 202512, ""),
    )
    assert kiln("half_yearly", own=(value,)) == [
        ("sampling", "K2", 202507, 202512, "half_yearly", "0")
    ]
    assert kiln("yearly", own=(value,)) == []


def meter(due):
    return Meter(
        *("M1", "总表", "F1", "electricity", "总配电室", "", Decimal(1), "0.5S", "C-1", due),
        *(8, "", True, True, True, 20200101, 99991231),
    )


def calibrated(day, due):
    return MeterEvent("M1", "calibrated", day, None, None, "C-2", due, "")


def test_months_after_the_day_of_calibration_are_named():
    """Due on 20 June, calibrated on 2 September: June, July and August are overdue."""
    plant = PlantBooks(
        meters=(meter(20250620),),
        meter_events=(calibrated(20250902, 20270902),),
        feedings=(Feeding("USED", "M1", 20200101, 99991231),),
    )
    assert found(plan(*changed("D01", meter="M1")), plant=plant) == [
        ("calibration", "D01", 202506, 202508, "2025-06-20", "")
    ]


def test_a_meter_in_the_register_tells_its_place_and_accuracy():
    plant = PlantBooks(
        meters=(meter(20270101),),
        feedings=(Feeding("USED", "M1", 20200101, 99991231),),
        plans=(plan(*changed("D01", meter="M1", calibration_months=24)),),
    )
    row = tea.made(plant=plant).annexes.plan[0]
    assert (row.place, row.accuracy, row.calibration_due) == ("总配电室", "0.5S", 20270101)
    assert row.calibration_months == 24


def test_the_version_of_each_month_counts():
    """The second version, from July on, asks for rank 2; the records have rank 1."""
    second = plan(*changed("D01", rank=2), version=2, first_day=20250701)
    issue = tea.made(plant=PlantBooks(plans=(plan(), second)))
    assert [(row.version, row.code) for row in issue.annexes.plan if row.code == "D01"] == [
        (1, "D01"),
        (2, "D01"),
    ]
    assert found(plan(), second) == [("rank", "D01", 202507, 202512, "2", "1")]


def test_findings_of_months_that_follow_each_other_are_one_row():
    three = [Finding("deviation.rank", "D", "S", "", month) for month in (202512, 202501, 202602)]
    rows = list(runs([*three, replace(three[0], month=202601)]))
    assert [(row.first_month, row.last_month) for row in rows] == [
        (202501, 202501),
        (202512, 202602),
    ]


def test_an_amount_of_the_books_is_what_the_examples_change():
    assert isinstance(tea.BOOKS.amounts["USED", 202503], Amount)
