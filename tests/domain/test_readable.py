"""Figures of claims as people see them: few digits, and never like the limit they miss."""

import pytest

from ghg.domain.readable import hundredths, is_share, readable, unrounded


@pytest.mark.parametrize(
    ("text", "said"),
    [("9446.411562462039", "9,446.411562"), ("43/62", "0.693548"), ("0", "0"), ("1.50", "1.5")],
)
def test_six_decimals_are_enough(text: str, said: str) -> None:
    """43 ÷ 62 = 0.693548387..; 9446.411562462039 ends and is cut all the same."""
    assert readable(text) == said


def test_a_share_stands_in_hundredths() -> None:
    assert hundredths("43/62") == "69.3548"
    assert hundredths("0.1") == "10"
    assert is_share("offset_ratio", "1") and not is_share("carbon_per_tce", "tCO2/tce")


def test_what_would_look_like_its_limit_is_shown_in_full() -> None:
    """1.8000000001 is above 1.8; of shares 0.30000001 is above 30 %."""
    assert readable("1.8000000001", "1.8") == "1.8000000001"
    assert readable("1.8", "1.8000000001") == "1.8"
    assert readable("1.8", "1.8") == "1.8"
    assert hundredths("0.30000001", "0.30") == "30.000001"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("0", "0"),
        ("1234567", "1,234,567"),
        ("1234.5000", "1,234.5"),
        ("0.000000000001", "0.000000000001"),
        ("0.0000000000004", "≈ 0"),
        ("-1234.50", "-1,234.5"),
        ("1/3", "≈ 0.333333333333"),
        ("7/2", "3.5"),
    ],
)
def test_all_digits_are_shown_and_what_is_cut_says_so(text: str, shown: str) -> None:
    assert unrounded(text) == shown
