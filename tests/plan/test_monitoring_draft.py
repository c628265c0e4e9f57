"""A first plan from the streams: what the ledger knows is filled in, everything else is open."""

from dataclasses import replace

from ghg.domain.streams import EmissionSource, Input, Involvement, Mode, Stream
from ghg.plan.monitoring import Known, open_fields, proposed
from ghg.plan.plan import Plan
from tests.inventory import tea

DIESEL = Stream("DIESEL", "柴油", "diesel", "B-1", Input.ACTIVITY, "diesel", "t", mode=Mode.EVENT)
PLAN = Plan(
    entity_id=1,
    facilities=tea.BOOKS.facilities,
    sources=(
        *tea.BOOKS.sources,
        EmissionSource("B-1", "锅炉", "boiler", "F1", "", "fuel_stationary", "fuel_by_heat"),
    ),
    involvements=(
        *tea.BOOKS.involvements,
        Involvement("B-1", "involved", 19000101, 99991231, ""),
    ),
    streams=(*tea.STREAMS, DIESEL),
    unused=(),
    boundary=(),
    facility_ids={"F1": 1},
    source_ids={"S2-01": 1, "B-1": 2},
    stream_ids={},
)


NOTHING = Known()


def draft(known=NOTHING, plan=PLAN):
    return proposed(plan, known, 202501, 202512)


def by_datum(items):
    return {(one.stream, one.parameter): one for one in items}


def test_each_stream_and_each_parameter_of_its_method_is_an_item():
    assert list(by_datum(draft())) == [
        ("USED", ""),  # a meter of all use has no factor of its own
        ("SOLAR", ""),
        ("SOLAR", "emission_factor"),
        ("GREEN", ""),
        ("GREEN", "emission_factor"),
        ("GRID", ""),
        ("GRID", "emission_factor"),
        ("DIESEL", ""),
        ("DIESEL", "net_calorific_value"),
        ("DIESEL", "carbon_content"),
        ("DIESEL", "oxidation_rate"),
    ]
    assert [one.code for one in draft()][:3] == ["D01", "D02", "D03"]


def test_a_derived_stream_is_calculated_by_its_balance():
    item = by_datum(draft())["GRID", ""]
    assert (item.determination, item.data_source) == ("calculated", "+USED -SOLAR -GREEN")
    assert open_fields(item) == ("department",)


def test_what_the_register_knows_of_the_meter_is_filled_in():
    known = Known(
        meters={"USED": "M1"},
        places={"M1": ("总配电室", "0.5S")},
        automatic=frozenset({"M1"}),
        ranks={"USED": 1},
    )
    item = by_datum(draft(known))["USED", ""]
    assert (item.determination, item.meter, item.place) == ("metered", "M1", "总配电室")
    assert (item.accuracy, item.frequency, item.rank) == ("0.5S", "continuous", 1)
    assert open_fields(item) == (
        *("missing_rule", "data_source", "department"),
        *("instrument", "serial", "calibration_months"),
    )


def test_nothing_is_invented_where_the_ledger_knows_nothing():
    item = by_datum(draft())["DIESEL", ""]
    assert (item.determination, item.frequency, item.missing_rule, item.rank) == ("", "", "", 0)
    assert set(open_fields(item)) >= {"determination", "frequency", "missing_rule", "rank"}


def test_a_parameter_is_sampled_where_the_plant_measures_it_and_else_looked_up():
    measured = ("DIESEL", "net_calorific_value")
    items = by_datum(draft(Known(measured=frozenset({measured}))))
    assert items[measured].determination == "sampled"
    assert "standard" in open_fields(items[measured])
    assert items["DIESEL", "oxidation_rate"].determination == "default"


def test_a_source_that_is_not_there_is_not_planned():
    gone = Involvement("B-1", "not_involved", 20250101, 20251231, "sold")
    items = draft(plan=replace(PLAN, involvements=(*PLAN.involvements, gone)))
    assert "DIESEL" not in {one.stream for one in items}
