"""What a scheme leaves open, and nothing else, may be filled by a person."""

from decimal import Decimal

import pytest

from ghg.claims.slots import closed_slots, completed, known_rules, slot_of, slots_of
from ghg.domain.schemes import Limit, RuleKind, SchemeLevel, Scoring, Stage
from tests.claims.cases import parameter, rule, scheme_with

STAGES = tuple(Stage(one, one, one, "", "") for one in ("entry", "acceptance"))
HALF = rule("H", "electricity_kwh", limits=(Limit("entry", Decimal(5)),), unit="kWh")
UNREAD = rule("U", "")
TOLD = rule("T", "electricity_kwh", kind=RuleKind.INFO)


def scored(name: str, weight: str, leading: str, baseline: str, *, example: bool = False):
    figures = (Decimal(one) if one else None for one in (weight, leading, baseline))
    scoring = Scoring(*figures, example=example)
    return rule(name, "unit_energy", "<=", kind=RuleKind.SCORED, scoring=scoring, unit="tce/t")


def open_names(*rules, **changes) -> list[str]:
    return [one.name for one in slots_of(scheme_with(*rules, **changes))]


def test_a_limit_is_open_for_the_stages_that_have_none():
    scheme = scheme_with(HALF, rule("F", "electricity_kwh", value="5"), stages=STAGES)
    (slot,) = slots_of(scheme)
    assert (slot.name, slot.unit, slot.stages) == ("rule.H", "kWh", ("acceptance",))
    assert set(closed_slots(scheme)) >= {"rule.F", "rule.H"}


def test_a_text_that_nobody_read_has_no_limit_to_enter_and_what_is_told_needs_none():
    assert open_names(UNREAD, TOLD) == []
    assert known_rules(scheme_with(UNREAD, TOLD, HALF, stages=STAGES)) == 1


def test_figures_that_are_examples_only_are_open():
    """GB/T 36132-2025, table C.1: weights are examples; leading and baseline are the sector's."""
    assert open_names(scored("A", "8", "", "", example=True)) == [
        *("weight.A", "leading.A", "baseline.A")
    ]
    assert open_names(scored("B", "8", "", "20")) == ["leading.B"]
    whole = scheme_with(scored("C", "8", "10", "20"))
    assert slots_of(whole) == ()
    assert known_rules(whole) == 1
    assert "leading.C" in closed_slots(whole)
    units = [one.unit for one in slots_of(scheme_with(scored("D", "", "", "")))]
    assert units == ["1", "tce/t", "tce/t"]


def test_pass_marks_and_parameters_without_a_value_are_open():
    levels = (
        SchemeLevel("one", "一星", "one star", scored=True, pass_mark=None),
        SchemeLevel("two", "二星", "two stars", scored=True, pass_mark=Decimal(80)),
        SchemeLevel("base", "基本", "base", scored=False, pass_mark=None),
    )
    words = (parameter("a", unit="kgce/kWh"), parameter("b", "guide"))
    assert open_names(levels=levels, parameters=words) == ["pass_mark.one", "parameter.a"]
    closed = closed_slots(scheme_with(levels=levels, parameters=words))
    assert set(closed) >= {"pass_mark.two", "parameter.b"}


@pytest.mark.parametrize(
    ("name", "head"), [("power_rule", "power"), ("gases", "gases"), ("scopes", "scopes")]
)
def test_what_the_head_of_a_scheme_does_not_say_may_be_entered(name, head):
    silent = scheme_with(**{head: () if head == "scopes" else ""})
    slot = slot_of(silent, f"parameter.{name}")
    assert slot is not None
    assert slot.unit == ""
    assert slot_of(scheme_with(), f"parameter.{name}") is None
    assert f"parameter.{name}" in closed_slots(scheme_with())


def test_what_is_typed_short_is_completed():
    """The id of a rule means its limit; 10% of a share is 0.1, else it stays."""
    open_limit = rule("S", "re_utilisation", unit="1")
    scheme = scheme_with(open_limit, HALF, stages=STAGES)
    assert completed(scheme, "S", "10%", "") == ("rule.S", "0.1", "1")
    assert completed(scheme, "rule.S", "10 ％", "%") == ("rule.S", "0.1", "1")
    assert completed(scheme, "rule.S", "0.10", "1") == ("rule.S", "0.10", "1")
    assert completed(scheme, "rule.S", "viel%", "") == ("rule.S", "viel%", "")
    assert completed(scheme, "H", "10%", "kWh") == ("rule.H", "10%", "kWh")
    assert completed(scheme, "X", "1", "") == ("X", "1", "")
