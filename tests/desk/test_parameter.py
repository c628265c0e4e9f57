"""The plant's own values: whole units at the door, and a wrong one taken back."""

from decimal import Decimal

import pytest

from ghg.desk.context import looking
from ghg.desk.declarations import declare_ordinary, declare_word
from ghg.desk.journal import journal_list
from ghg.desk.parameter import (
    Proof,
    parameter_list,
    set_parameter,
    withdraw_parameter,
)
from ghg.errors import DataError
from ghg.inventory.reading.particulars import read_own_values
from ghg.plan.plan import load_plan
from tests.desk.plant import digest, founded

YEAR = (202501, 202512)
DIESEL = ("stream", "DIESEL")


def put(desk, name, value, unit):
    set_parameter(desk, name, DIESEL, YEAR, Decimal(value), unit, Proof(document="report"))


def taken(desk):
    """Give the values that an inventory would consider."""
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, 1)
        found = read_own_values(at.connection, at.org_id, plan)
    return [(one.candidate.id, one.candidate.value) for one in found]


@pytest.mark.parametrize(
    ("parameter", "unit"),
    [
        ("net_calorific_value", "kWh"),
        ("net_calorific_value", "GJ"),
        ("net_calorific_value", "GJ/kWh"),
        ("net_calorific_value", "tC/t"),
        ("carbon_content", "tC/t"),
        ("carbon_content", "tC"),
        ("carbon_content_received", "tC/GJ"),
        ("oxidation_rate", "t"),
        ("emission_factor", "tCO2"),
        ("emission_factor", "kWh"),
        ("primary_equivalent_tce", "kgce"),
    ],
)
def test_the_whole_unit_must_fit(sqlite_engine, tmp_path, parameter, unit):
    desk = founded(sqlite_engine, tmp_path)
    before = digest(sqlite_engine)
    with pytest.raises(DataError) as caught:
        put(desk, parameter, 4, unit)
    assert [one.code for one in caught.value.problems] == ["E-DIM.parameter"]
    assert digest(sqlite_engine) == before


@pytest.mark.parametrize(
    ("parameter", "value", "unit"),
    [
        ("net_calorific_value", "42.652", "GJ/t"),
        ("net_calorific_value", "389.31", "GJ/10^4Nm3"),
        ("net_calorific_value", "35", "MJ/m3"),
        ("carbon_content", "0.0202", "tC/GJ"),
        ("carbon_content_received", "0.6", "tC/t"),
        ("oxidation_rate", "98", "%"),
        ("emission_factor", "0.5", "kgCO2/kWh"),
        ("emission_factor", "0.11", "tCO2/GJ"),
        ("primary_equivalent_tce", "0.3", "kgce/kWh"),
    ],
)
def test_every_unit_of_the_right_dimension_is_taken(
    sqlite_engine, tmp_path, parameter, value, unit
):
    desk = founded(sqlite_engine, tmp_path)
    put(desk, parameter, value, unit)
    assert [(one.id, one.value) for one in parameter_list(desk)] == [("own-1", value)]


def test_a_wrong_value_is_taken_back_and_stays_in_the_books(engine, tmp_path):
    desk = founded(engine, tmp_path)
    put(desk, "net_calorific_value", "42.652", "GJ/t")
    put(desk, "carbon_content", "0.0202", "tC/GJ")
    made = withdraw_parameter(desk, "own-1", "report of another plant")
    assert (made.stream, made.value) == ("DIESEL", "42.652")
    assert [one.id for one in parameter_list(desk)] == ["own-2"]
    assert taken(desk) == [("own-2", Decimal("0.0202"))]
    last = journal_list(desk)[-1]
    said = (last.action, last.subject, last.reason)
    assert said == ("parameter.withdraw", "own-1", "report of another plant")
    put(desk, "net_calorific_value", "43", "GJ/t")
    assert [one.id for one in parameter_list(desk)] == ["own-2", "own-4"]
    assert dict(taken(desk)) == {"own-4": 43, "own-2": Decimal("0.0202")}


def test_a_declaration_is_taken_back_too(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    declare_ordinary(desk, "PV", YEAR, "no contract")
    withdraw_parameter(desk, "own-1", "the contract was found")
    assert taken(desk) == []


def test_a_withdrawal_needs_a_reason_and_a_value_that_stands(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    put(desk, "net_calorific_value", "42.652", "GJ/t")
    put(desk, "net_calorific_value", "43", "GJ/t")
    before = digest(sqlite_engine)
    for value_id, reason, code in (
        ("own-2", "", "E-REASON"),
        ("own-1", "replaced already", "E-REF.own"),
        ("own-9", "never was", "E-REF.own"),
    ):
        with pytest.raises(DataError) as caught:
            withdraw_parameter(desk, value_id, reason)
        assert [one.code for one in caught.value.problems] == [code]
    assert digest(sqlite_engine) == before


def test_what_is_stated_by_a_word_needs_a_known_word_and_a_reason(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    for what, word, reason, code in (
        ("made_of", "S1", "why", "E-PARAMETER"),
        ("steam_reading", "guessed", "why", "E-KIND"),
        ("made_from", "NOWHERE", "why", "E-REF.source"),
        ("steam_reading", "printed", "", "E-REASON"),
    ):
        with pytest.raises(DataError) as refused:
            declare_word(desk, what, "DIESEL", YEAR, word, reason)
        assert [one.code for one in refused.value.problems] == [code]
    declare_word(desk, "steam_reading", "DIESEL", YEAR, "printed", "table as bought")
    assert [(one.parameter, one.document) for one in parameter_list(desk)] == [
        ("declared_steam_reading", "printed")
    ]
