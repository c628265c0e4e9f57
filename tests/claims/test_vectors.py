"""The vectors of the claim standards as printed (7.4, T1 to T22) and of practice (V3, V16 to V18).

Each starts from the passing factory of its scheme in `worked/zero`, changed as the vector says.

    elsewhere   T9, T10, T11   tests/holdings/test_uses.py
                T12            tests/claims/test_scoring.py
                T14            tests/desk/test_holding_papers.py, tests/claims/test_credits.py
                T16            tests/claims/measures/test_resources.py
                T20, T21       tests/holdings/test_power.py, tests/inventory/test_share622.py
                T6, T7         tests/claims/test_power.py, tests/worked/test_practice.py (V19, V20)
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest

from ghg.claims.evaluate import evaluate
from ghg.domain.claims import Assessment, Finding, NeedKind, Verdict
from ghg.domain.numbers import from_exact_text, shown
from tests.worked.claims.factories import FOLDER, case_of, read

COEFFICIENT = "parameter.primary_equivalent_kgce_per_kwh"
ENTERED = "parameter.power_rule"


def vector(scheme: str, **changes: Any) -> Assessment:
    """Evaluate the passing factory of a scheme with what a vector changes."""
    file = read(FOLDER / "zero" / f"{scheme}.toml")
    return evaluate(case_of({**file, "case": {"vector": changes}}, "vector"), 20260901)


def value_of(found: Finding) -> Fraction:
    return from_exact_text(found.value)


def documents(found: Finding) -> str:
    """Give the documents that a finding says to get."""
    return "".join(one.text_zh for one in found.needs if one.kind is NeedKind.DOCUMENT)


# --- Jiangsu --------------------------------------------------------------------------------------


def test_t1_categories_1_and_2_of_1000_t_are_offset_by_1000_t() -> None:
    made = vector("jiangsu-2026", emitted=[["1", 600], ["2", 400]], credits=[{"units": 1000}])
    assert made.stages[0].verdict is Verdict.PASS
    assert made.finding("JS-3").verdict is Verdict.NOT_APPLICABLE
    assert value_of(made.finding("JS-2")) == 1


def test_t2_999_t_are_not_enough() -> None:
    made = vector("jiangsu-2026", credits=[{"units": 999}])
    found = made.finding("JS-2")
    assert (found.verdict, value_of(found)) == (Verdict.FAIL, Fraction("0.999"))
    assert made.stages[0].verdict is Verdict.FAIL


# --- parks ----------------------------------------------------------------------------------------


def park(tce: int, tonnes: int) -> Assessment:
    return vector("park-910", emitted=[["1", tonnes]], energy=[["anthracite", tce]], power=[])


def test_t3_300000_tce_and_60000_t_pass_on_the_boundary() -> None:
    found = park(300_000, 60_000).finding("NZP-1a")
    assert (found.verdict, value_of(found)) == (Verdict.PASS, Fraction("0.20"))


def test_t4_below_200000_tce_no_class_has_a_value() -> None:
    made = park(150_000, 1)
    assert made.stages[0].verdict is Verdict.UNDECIDABLE
    assert made.finding("NZP-1a").verdict is Verdict.NOT_APPLICABLE
    assert made.finding("NZP-1b").verdict is Verdict.NOT_APPLICABLE
    assert "20万吨" in documents(made.finding("NZP-1c"))


def test_t5_from_1000000_tce_the_second_class_holds() -> None:
    made = park(1_000_000, 300_000)
    found = made.finding("NZP-1b")
    assert (found.verdict, value_of(found)) == (Verdict.PASS, Fraction("0.30"))
    assert made.finding("NZP-1a").verdict is Verdict.NOT_APPLICABLE


def test_t6_100_gwh_with_60_direct_and_20_certificates_are_16650_t() -> None:
    """20 GWh x 0.8325 = 16,650 t; direct share 60 %."""
    power = [
        {"kwh": 60_000_000, "route": "direct_line", "power": "wind"},
        {"kwh": 40_000_000, "gec": 20_000_000},
    ]
    made = vector("park-910", power=power)
    tonnes = sum(from_exact_text(one.co2_t) for one in made.power)
    assert tonnes == 16_650
    assert value_of(made.finding("NZP-D")) == Fraction(60, 100)


# --- Hunan ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("tonnes", "verdict"), [(12_500, "pass"), (12_501, "fail")])
def test_t8_a_factory_in_hunan_of_10000_tce_in_2027(tonnes: int, verdict: str) -> None:
    made = vector(
        "hunan-458", emitted=[["1", tonnes]], energy=[["anthracite", 10_000]], burning=[], power=[]
    )
    found = made.finding("HN-1", "2027")
    assert (found.verdict, value_of(found)) == (verdict, Fraction(tonnes, 10_000))


# --- stars, Silver, Gold, Platinum ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("retired", "level"), [(200, "silver"), (599, "silver"), (600, "gold"), (1000, "platinum")]
)
def test_t13_the_grade_follows_the_share_of_the_remaining_1000_t(retired: int, level: str) -> None:
    made = vector("vcmi-3.1", credits=[{"units": retired}])
    assert (made.balance.residual_t, made.stages[0].level) == ("1000", level)


def test_t15_three_stars_of_type_i_wait_for_the_table() -> None:
    made = vector("ceca-0171-2022-1")
    (three,) = [one for one in made.levels if one.level == "three"]
    assert three.verdict is Verdict.UNDECIDABLE
    assert three.held_back_by == ("ZC171-8-three-re", "ZC171-8-three-offset")
    assert all("等级表" in documents(made.finding(one)) for one in three.held_back_by)


# --- the national call 334号 ----------------------------------------------------------------------


def test_t17_entry_passes_exactly_on_its_three_thresholds() -> None:
    """V16 as well: 1.80 t/tce, 30.0 %, 10.0 %, 6 GWh; at 1.81 indicator 1 fails."""
    made = vector("miit-334")
    values = [shown(value_of(made.finding(f"N334-{n}", "entry")), 2) for n in (1, 2, 3)]
    assert values == ["1.80", "0.30", "0.10"]
    assert made.stage("entry").verdict is Verdict.PASS
    more = vector("miit-334", emitted=[["1", "2433.84"]])  # 24 t more: 4,344 / 2,400 = 1.81
    found = more.finding("N334-1", "entry")
    assert (found.verdict, value_of(found)) == (Verdict.FAIL, Fraction("1.81"))


@pytest.mark.parametrize(("kwh", "verdict"), [(4_999_999, "not_applicable"), (5_000_000, "fail")])
def test_t18_the_physical_share_is_asked_from_5_million_kwh_on(kwh: int, verdict: str) -> None:
    """V17 as well; all of it from the grid."""
    made = vector("miit-334", power=[{"kwh": kwh}])
    assert made.finding("N334-3", "entry").verdict == verdict


def all_grid(coefficient: str) -> Finding:
    """Ask a plant that uses grid power at 0.5306 kg/kWh and nothing else."""
    changes: Mapping[str, Any] = {
        "emitted": [],
        "energy": [],
        "power": [{"kwh": 6_000_000}],
        "entered": {COEFFICIENT: [coefficient, "kgce/kWh"]},
    }
    return vector("miit-334", **changes).finding("N334-1", "entry")


@pytest.mark.parametrize(
    ("coefficient", "per_tce", "verdict"),
    [("0.300", "1.7687", "pass"), ("0.2856", "1.8578", "fail")],
)
def test_t19_the_coefficient_turns_the_verdict(
    coefficient: str, per_tce: str, verdict: str
) -> None:
    """V3: 0.5306 / 0.300 and 0.5306 / 0.2856; the result says that the coefficient was entered."""
    found = all_grid(coefficient)
    assert (shown(value_of(found), 4), found.verdict) == (per_tce, verdict)
    assert "entered" in {one.source for one in found.terms}


def test_t19_without_the_coefficient_nobody_can_tell() -> None:
    """V3a: the finding names annex 1 and the coefficient."""
    found = all_grid("")
    assert found.verdict is Verdict.UNDECIDABLE
    assert "附件1" in documents(found)
    assert "等价值折标系数" in documents(found)


def test_t19_without_the_power_rule_nobody_can_tell_either() -> None:
    found = vector("miit-334", entered={ENTERED: ["", ""]}).finding("N334-1", "entry")
    assert found.verdict is Verdict.UNDECIDABLE
    assert "电力因子" in documents(found)


def test_v3_the_calorific_value_is_never_taken_for_the_primary_equivalent_one() -> None:
    """0.5306 / 0.1229 = 4.3173 would be the wrong divisor: the answer is none."""
    assert shown(Fraction("0.5306") / Fraction("0.1229"), 4) == "4.3173"
    assert all_grid("0.1229").verdict is Verdict.UNDECIDABLE


def test_t22_credits_do_not_enter_the_acceptance() -> None:
    """V18: 0.25 t/tce with 500 t retired fails as it does without."""
    file = read(FOLDER / "zero" / "miit-334.toml")["case"]["credits_change_nothing"]
    made = vector("miit-334", **file)
    without = vector("miit-334", **{**file, "credits": []})
    found = made.finding("N334-1", "acceptance")
    assert (found.verdict, value_of(found)) == (Verdict.FAIL, Fraction("0.25"))
    assert made.findings == without.findings
    assert [(one.units, one.counted) for one in made.credits] == [(500, 0)]
