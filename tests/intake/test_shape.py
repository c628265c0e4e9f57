"""Where a header stands when it is not in the first row."""

import pytest

from ghg.intake.shape import header_elsewhere

OURS = ("计量流编码", "月份", "数量", "单位")


def found(*rows: tuple[str, ...]) -> tuple[str, int | None] | None:
    problem = header_elsewhere("a.csv", "", enumerate(rows, 1), 1)
    return None if problem is None else (problem.code, problem.place.row)


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        ((("台账",), OURS), ("E-HDR.row", 2)),
        ((("台账",), (), ("厂区：安溪",), OURS), ("E-HDR.row", 4)),
        ((("x",), ("stream", "month", "quantity (kWh)")), ("E-HDR.row", 2)),
        ((("计量流编码", "月份", "用电", ""), ("", "", "数量", "单位")), ("E-HDR.two", 2)),
        ((("项目", "数值"), ("灰分", "12")), None),
        ((("x",), *[("y",)] * 11, OURS), None),  # too far down to be a header
    ],
)
def test_the_row_that_holds_a_whole_header_is_named(rows, named):
    assert found(*rows) == named
