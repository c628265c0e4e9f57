"""Industries of GB/T 4754-2017: a name for every division of a factory and for what guides name."""

import pytest

from ghg.desk.choices import industries
from ghg.desk.context import published
from ghg.desk.names import industry_name
from ghg.library.guides import catalogue


def test_every_industry_that_a_guide_names_has_a_name() -> None:
    named = {code for one in catalogue(published()).values() for code in one.industries}
    codes = {one.code for one in industries()}
    assert len(named) > 30
    assert named <= codes
    assert {f"{number:02}" for number in range(1, 91)} <= codes


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("15", "酒、饮料和精制茶制造业"),
        ("C15", "酒、饮料和精制茶制造业"),
        ("1530", "酒、饮料和精制茶制造业"),
        ("3011", "水泥制造"),
        ("D4411", "电力生产"),
        ("99", ""),
        ("", ""),
    ],
)
def test_a_code_is_named_by_what_is_closest(code: str, name: str) -> None:
    assert industry_name(code, "zh") == name
