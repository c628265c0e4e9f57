"""Figures of claims on a screen: percent, few digits, units in words, signs as printed."""

from ghg.cli.figures import claimed, sign, unit_said
from ghg.cli.home import Home

ZH, EN = Home("sqlite://", "", "", "zh"), Home("sqlite://", "", "", "en")


def test_a_figure_of_a_claim_stands_as_on_paper() -> None:
    """43 ÷ 62 is 69.3548 %; 1.8000000001 does not look like its limit."""
    assert claimed(ZH, "offset_ratio", "43/62", "1") == "69.3548%"
    assert claimed(ZH, "e_cat1", "9446.411562462039", "tCO2") == "9,446.411562 tCO2"
    assert claimed(ZH, "carbon_per_tce", "1.8000000001", "tCO2/tce", "1.8").startswith(
        "1.8000000001"
    )
    assert claimed(ZH, "e_cat1", "", "tCO2") == ""


def test_units_and_signs_are_those_of_people() -> None:
    assert [unit_said(ZH, one) for one in ("1", "t/piece", "10^4CNY")] == ["", "t/件", "万元"]
    assert unit_said(EN, "t/piece") == "t/piece"
    assert [sign(one) for one in ("<=", ">=", "=")] == ["≤", "≥", "="]
