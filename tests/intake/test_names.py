"""Names of one thing in many spellings (80), and codes whose zeros were lost (34)."""

import pytest

from ghg.intake.names import Names, plain_name

BOILER = ["一号锅炉", "1号锅炉", "1#锅炉", "１＃锅炉", "1＃ 锅炉", "#1锅炉", "一號鍋爐"]


@pytest.mark.parametrize("name", BOILER)
def test_spellings_of_one_boiler_are_one(name):
    assert plain_name(name) == "1#锅炉"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("十一号锅炉", "11#锅炉"),
        ("二十号线", "20#线"),
        ("三车间", "3车间"),
        ("锅炉(A)", "锅炉（A）"),
        ("Boiler No.2", "boiler 2#"),
        ("變壓器", "变压器"),
    ],
)
def test_other_spellings(one, other):
    assert plain_name(one) == plain_name(other)


@pytest.mark.parametrize(
    ("one", "other"), [("一号锅炉", "二号锅炉"), ("11#锅炉", "1#锅炉"), ("锅炉", "1#锅炉")]
)
def test_two_things_stay_two(one, other):
    assert plain_name(one) != plain_name(other)


def test_a_name_is_suggested_and_never_taken():
    names = Names({"B-1": ("一号锅炉", ""), "B-2": ("二号锅炉", "")})
    [problem] = names.refusal("1#锅炉", "E-REF.stream").problems
    assert (problem.code, problem.values["known"], problem.raw) == ("E-REF.alias", "B-1", "1#锅炉")


def test_a_name_of_two_things_names_both():
    names = Names({"B-1": ("锅炉",), "B-2": ("锅炉",)})
    [problem] = names.refusal("锅 炉", "E-REF.stream").problems
    assert (problem.code, problem.values["near"]) == ("E-REF.stream", "B-1、B-2")


def test_leading_zeros_are_named():
    names = Names({"001": (), "002": ()})
    [problem] = names.refusal("1", "E-REF.stream").problems
    assert (problem.code, problem.values["known"]) == ("E-ID", "001")
