"""What the desk refuses at the door: unknown words, units, routes, shares; nothing is written."""

from decimal import Decimal

import pytest

from ghg.desk import boundary, journal, parameter, plan, streams
from ghg.desk.parameter import Proof
from ghg.domain.periods import year_period
from ghg.domain.streams import Input, Power, Route, Stream
from ghg.errors import DataError
from tests.desk import factory

MONTHS = (202501, 202512)


@pytest.fixture
def desk(sqlite_url, tmp_path):
    made = factory.laid_out(factory.desk_at(sqlite_url, tmp_path))
    yield made
    made.engine.dispose()


def refused(desk, act, *words, **named):
    """Give the code of a refusal, having seen that the journal did not grow."""
    before = len(journal.journal_list(desk))
    with pytest.raises(DataError) as error:
        act(desk, *words, **named)
    assert len(journal.journal_list(desk)) == before
    return error.value.code


def power(**changes):
    words = {
        "code": "NEW",
        "name_zh": "新",
        "name_en": "",
        "source": "S2-01",
        "input": Input.ACTIVITY,
        "item": "grid_electricity",
        "unit": "kWh",
        "route": Route.GRID,
        "power": Power.ORDINARY,
    }
    return Stream(**{**words, **changes})


def test_unknown_region_kind_source_item_unit_and_balance_term(desk):
    assert refused(desk, plan.add_facility, "F2", "二厂", "999999") == "E-REF"
    assert refused(desk, plan.add_source, "S9", "源", "perpetual_motion", "F1") == "E-REF"
    assert (
        refused(desk, plan.add_source, "S9", "源", "fuel_mobile", "F9", "fuel_by_heat") == "E-REF"
    )
    assert refused(desk, streams.add_stream, power(source="S9")) == "E-REF"
    assert refused(desk, streams.add_stream, power(item="moonlight")) == "E-REF"
    assert refused(desk, streams.add_stream, power(unit="kWhh")) == "E-UNIT"
    missing = power(
        balance=streams.stream_of(
            code="X", name_zh="", source="", item="", unit="", balance="NOBODY"
        ).balance
    )
    assert refused(desk, streams.add_stream, missing) == "E-REF"


def test_a_route_that_the_kind_does_not_have(desk):
    assert refused(desk, streams.add_stream, power(route=Route.EXPORT)) == "E-ROUTE"


def test_a_fuel_with_two_methods_must_name_one(desk):
    assert refused(desk, plan.add_source, "S1", "锅炉", "fuel_stationary", "F1") == "E-METHOD"
    with pytest.raises(DataError) as error:
        plan.add_source(desk, "S1", "锅炉", "fuel_stationary", "F1")
    assert error.value.problems[0].code == "E-METHOD.open"
    with pytest.raises(DataError) as error:
        plan.add_source(desk, "S1", "锅炉", "fuel_stationary", "F1", method="fuel_by_hart")
    assert error.value.problems[0].code == "E-METHOD.choice"


def test_not_involved_needs_a_reason(desk):
    assert refused(desk, plan.set_status, "S2-01", "not_involved") == "E-REASON"


@pytest.mark.parametrize(
    ("value", "unit"), [("98", "1"), ("0.98", "%"), ("101", "%"), ("1.01", "1")]
)
def test_trap_16_a_share_is_asked_back(desk, value, unit):
    got = refused(
        desk,
        parameter.set_parameter,
        "oxidation_rate",
        ("stream", "GREEN"),
        MONTHS,
        Decimal(value),
        unit,
        Proof(),
    )
    assert got == "E-SHARE"


def test_parameters_of_another_dimension_unknown_or_negative(desk):
    def put(name, value, unit):
        return refused(
            desk,
            parameter.set_parameter,
            name,
            ("stream", "GREEN"),
            MONTHS,
            Decimal(value),
            unit,
            Proof(),
        )

    assert put("wishful_value", "40", "GJ/t") == "E-PARAMETER"
    assert put("net_calorific_value", "-1", "GJ/t") == "E-SIGN"
    assert put("carbon_content", "0.02", "tCO2/GJ") == "E-DIM"
    assert put("primary_equivalent_tce", "0.3", "kgce/kWh") == "E-SOURCE"


def test_proof_kinds_and_months_are_asked_for(desk, tmp_path):
    from ghg.desk import evidence

    paper = tmp_path / "paper.txt"
    paper.write_text("x", encoding="utf-8")
    assert refused(desk, evidence.add_file, paper, "rumour") == "E-KIND"
    assert refused(desk, evidence.add_file, paper, "gec", ("GREEN",)) == "E-MONTHS"
    assert refused(desk, evidence.add_file, paper, "gec", ("NONE",), factory.YEAR) == "E-REF"


def test_a_stream_that_does_not_fit_is_refused_with_everything_at_once(desk):
    assert refused(desk, streams.add_stream, power(power=Power.WIND)) == "E-POWER"
    with pytest.raises(DataError) as error:
        streams.add_stream(desk, power(item="natural_gas", unit="t", route=Route.EXPORT))
    assert [one.code for one in error.value.problems] == ["E-ROUTE", "E-ITEM", "E-DIM"]


def test_a_source_that_came_in_july_was_not_there_before(desk):
    plan.add_source(
        desk, "S9", "新锅炉", "fuel_stationary", "F1", "fuel_by_heat", first_day=20250701
    )
    said = [one for one in plan.plan_of(desk).involvements if one.source == "S9"]
    assert [(one.status, one.first_day, one.last_day) for one in said] == [
        ("not_involved", 19000101, 20250630),
        ("involved", 20250701, 99991231),
    ]
    assert "2025-07-01" in said[0].reason


def test_a_stream_declared_unused_by_mistake_is_taken_back(desk):
    streams.add_stream(desk, power(code="SPARE"))
    streams.set_unused(desk, "SPARE", MONTHS, "typed by mistake")
    owned = next(one for one in parameter.parameter_list(desk) if one.stream == "SPARE")
    parameter.withdraw_parameter(desk, owned.id, "it runs after all")
    assert plan.plan_of(desk).unused == ()
    streams.set_unused(desk, "SPARE", MONTHS, "now it stands still")
    assert [one.reason for one in plan.plan_of(desk).unused] == ["now it stands still"]


def test_the_boundary_of_one_year_leaves_the_other_as_it_was(desk):
    plan.add_facility(desk, "F2", "二厂", "110000")
    boundary.set_boundary(desk, year_period(2026), ("F1", "F2"))
    spans = {(one.facility, one.first_day // 10000) for one in boundary.boundary(desk)}
    assert {("F1", 2025), ("F1", 2026), ("F2", 2026)} == spans
