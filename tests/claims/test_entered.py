"""A limit that a person enters is held against an answer in the answer's own unit."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.claims.findings import find
from ghg.claims.slots import slot_of
from ghg.domain.claims import Verdict
from ghg.domain.schemes import Op, RuleKind, Scoring
from ghg.library.schemes import schemes
from tests.claims.cases import (
    LIBRARY,
    case_of,
    emitted,
    entered,
    fact,
    issue_with,
    rule,
    scheme_with,
)

LIMIT = rule("R1", "unit_co2", "<=")
SCALE = Scoring(Decimal(8), None, None, example=True)
POINTS = replace(LIMIT, kind=RuleKind.SCORED, scoring=SCALE)
# 500 tCO2 of 1,000 t: 0.5 tCO2/t; of 1,000 pieces: 0.5 tCO2/piece
PUMPS = fact("product_co2", 500, "tCO2", "pump")


def found(asked, *said, output="t", told=(PUMPS,)):
    issue = issue_with(emitted("1", 600), outputs={"pump": ("1000", output)})
    return find(case_of(scheme_with(asked), issue, *told, said=said), asked, "")


@pytest.mark.parametrize(
    ("value", "unit", "verdict"),
    [
        ("0.5", "tCO2/t", "pass"),
        ("500", "kgCO2/t", "pass"),
        ("499", "kgCO2/t", "fail"),
        ("0.5", "kgCO2/kg", "pass"),
    ],
)
def test_a_limit_may_be_told_in_another_unit_of_its_kind(value, unit, verdict):
    assert found(LIMIT, entered("rule.R1", value, unit)).verdict == verdict


@given(st.decimals("0.001", "2", places=3))
def test_the_verdict_does_not_depend_on_the_unit_in_which_a_limit_is_told(tonnes):
    in_tonnes = found(LIMIT, entered("rule.R1", str(tonnes), "tCO2/t"))
    in_kilograms = found(LIMIT, entered("rule.R1", str(1000 * tonnes), "kgCO2/t"))
    assert in_tonnes.verdict == (Verdict.PASS if tonnes >= Decimal("0.5") else Verdict.FAIL)
    assert (in_tonnes.verdict, in_tonnes.limit) == (in_kilograms.verdict, in_kilograms.limit)


@pytest.mark.parametrize(
    ("unit", "output"),
    [("tCO2/piece", "t"), ("tCO2/t", "piece"), ("tce/t", "t"), ("", "t")],
)
def test_a_limit_of_something_else_decides_nothing_and_says_so(unit, output):
    made = found(LIMIT, entered("rule.R1", "1000", unit), output=output)
    assert made.verdict is Verdict.UNDECIDABLE
    assert "量纲不同" in made.reasons[-1][0]


def test_without_an_answer_there_is_nothing_to_hold_a_limit_against():
    made = found(LIMIT, entered("rule.R1", "0.5", "tCO2/t"), told=(fact("product_co2", 1, "tCO2"),))
    assert (made.verdict, made.reasons) == (Verdict.NO_DATA, ())


def test_points_are_given_in_the_unit_of_the_answer():
    said = (entered("leading.R1", "400", "kgCO2/t"), entered("baseline.R1", "0.6", "tCO2/t"))
    made = found(POINTS, *said)
    # 8 x (0.6 - 0.5) / (0.6 - 0.4) = 4
    assert (made.verdict, made.points, made.limit) == (Verdict.PASS, "4", "0.4")
    strange = found(POINTS, said[0], entered("baseline.R1", "0.6", "tCO2/piece"))
    assert (strange.verdict, strange.points) == (Verdict.UNDECIDABLE, "")


def test_a_share_may_be_told_in_percent():
    asked = rule("R1", "water_reuse_total", ">=", unit="1")
    told = (fact("water_intake", 500, "m3"), fact("water_reused", 1500, "m3"))
    for value, verdict in (("75", Verdict.PASS), ("76", Verdict.FAIL)):
        made = find(
            case_of(
                scheme_with(asked), issue_with(), *told, said=(entered("rule.R1", value, "%"),)
            ),
            asked,
            "",
        )
        assert made.verdict is verdict


def test_a_slot_names_the_unit_that_its_answer_has():
    scheme = schemes(LIBRARY)["gbt36132-2025"]
    wanted = {
        "leading.GF25-1": ("tce/t", True),
        "leading.GF25-3": ("1", False),
        "baseline.GF25-14": ("10^4CNY/m2", False),
        "weight.GF25-1": ("1", False),
    }
    slots = {name: slot_of(scheme, name) for name in wanted}
    assert {name: (one.unit, one.free) for name, one in slots.items()} == wanted
    assert next(one for one in scheme.rules if one.id == "GF25-1").op is Op.AT_MOST
