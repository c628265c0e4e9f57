"""GB 32100-2015, its own worked example: 91350100M000100Y and a check sign.

Values of the first 17 signs of 91350100M000100Y4: 9 1 3 5 0 1 0 0 21 0 0 0 1 0 0 30 4; weights
Values of the first 17 signs of 91350100M000100Y4: 9 1 3 5 0 1 0 0 21 0 0 0 1 0 0 30 4, weights
sum 1640; 1640 = 52 x 31 + 28; 31 - 28 = 3: the check sign is 3, and Z, as the example has it, is
wrong (Z is none of the signs).
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.credit_code import LENGTH, SIGNS, check_sign, code_problems, plain_code

EXAMPLE = "91350100M000100Y43"


def said(code: str) -> list[tuple[str, str]]:
    return [(one.code, one.level) for one in code_problems(code)]


def test_the_example_of_the_standard() -> None:
    assert check_sign("91350100M000100Y4") == "3"
    assert said(EXAMPLE) == []


def test_where_nothing_is_left_over_the_sign_is_nought() -> None:
    """Nothing but noughts sum to 0, and 31 - 0 is read as 0."""
    assert check_sign("0" * 17) == "0"


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("", [("E-CREDIT.length", "error")]),
        ("91350100M000100Y4", [("E-CREDIT.length", "error")]),
        ("91350100M000100Y4Z", [("E-CREDIT.sign", "error")]),
        ("9135O100M000100Y43", [("E-CREDIT.sign", "error")]),
        ("示例信用代码", [("E-CREDIT.sign", "error"), ("E-CREDIT.length", "error")]),
        ("91350100M000100Y44", [("E-CREDIT.check", "warning")]),
    ],
)
def test_what_is_wrong_is_told(code: str, found: list[tuple[str, str]]) -> None:
    assert said(code) == found


def test_a_code_is_read_as_it_is_printed() -> None:
    assert plain_code(" ９１３５０１００ m000100y 43 ") == EXAMPLE


@given(st.text(SIGNS, min_size=17, max_size=17), st.integers(0, 16), st.sampled_from(SIGNS))
def test_one_wrong_sign_is_always_noticed(first: str, place: int, other: str) -> None:
    """31 is prime and no weight is a multiple of it."""
    code = first + check_sign(first)
    assert len(code) == LENGTH
    assert said(code) == []
    wrong = code[:place] + other + code[place + 1 :]
    assert (said(wrong) == []) is (wrong == code)
