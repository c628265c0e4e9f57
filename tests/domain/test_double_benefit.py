"""Double benefit: dated rules over plant and month, apart from any database."""

import pytest

from ghg.domain.double_benefit import BenefitRule, Effect, Generation, not_issued, twice
from ghg.domain.instruments import Instrument
from ghg.library import open_library
from ghg.library.double_benefit import benefit_rules

RULES = benefit_rules(open_library())
GEC = Generation(Instrument.GEC, "一期", "deep_sea_wind", 202501, 202503)


def ccer(first: int, last: int, plant: str = "一期", technology: str = "deep_sea_wind"):
    return Generation(Instrument.CCER, plant, technology, first, last, root=7)


@pytest.mark.parametrize(
    ("other", "rule"),
    [
        (ccer(202503, 202512), "gec_or_ccer_by_choice"),
        (ccer(202503, 202512, plant=" 一 期"), "gec_or_ccer_by_choice"),
        (ccer(202503, 202512, technology="biomass"), "gec_or_ccer_by_choice"),  # the new one's
        (ccer(202504, 202512), None),  # another month
        (ccer(202501, 202503, plant="二期"), None),
        (ccer(202501, 202503, plant=""), None),
    ],
)
def test_the_same_plant_and_month(other: Generation, rule: str | None) -> None:
    found = [one.id for one, _ in twice(RULES, GEC, [other])]
    assert found == ([rule] if rule else [])


def test_before_and_after_the_notice_a_kwh_still_counts_once() -> None:
    """The notice holds from 2024-10 to 2026-09; that each kWh counts once has no end."""
    for month in (202409, 202610):
        new = Generation(Instrument.GEC, "一期", "deep_sea_wind", month, month)
        found = [one.id for one, _ in twice(RULES, new, [ccer(month, month)])]
        assert found == ["gec_and_ccer_of_the_same_power"]


def test_photovoltaic_gets_no_ccer_while_the_notice_holds() -> None:
    solar = [
        ccer(month, month, technology="solar_pv") for month in (202409, 202410, 202609, 202610)
    ]
    assert [not_issued(RULES, one) is not None for one in solar] == [False, True, True, False]
    assert not_issued(RULES, ccer(202501, 202501)) is None


def test_only_what_can_be_proven_says_so() -> None:
    assert {one.id for one in RULES if one.proof} == {"gec_and_irec_of_the_same_power"}
    assert all(one.document and one.locator and one.confidence in "HM" for one in RULES)


def test_a_rule_without_dates_holds_for_every_month() -> None:
    rule = BenefitRule("x", frozenset(), frozenset(), Effect.ONE_ONLY, False, 0, 0, "", "", "H", "")  # noqa: FBT003
    assert rule.holds_for("any", 190001, 190001)
    assert rule.holds_for("", 999912, 999912)
