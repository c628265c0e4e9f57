"""CSV for spreadsheets: texts stay texts, numbers stay numbers."""

from decimal import Decimal

import pytest

from ghg.sheets.csvfile import read_blocks
from ghg.sheets.csvwriter import csv_bytes


def test_a_table_begins_with_the_mark_and_ends_lines_as_spreadsheets_do():
    assert csv_bytes(("a", "名"), [(1, "x")]) == "\ufeffa,名\r\n1,x\r\n".encode()


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@x", "＝1", "－1", "\tx", "\rx", '=cmd|" /C"!A0']
)
def test_a_text_that_looks_like_a_formula_is_marked_as_text(text):
    line = csv_bytes(("a",), [(text,)]).decode("utf-8-sig").removeprefix("a\r\n")
    assert line.lstrip('"').startswith("'")


def test_a_negative_number_is_a_number():
    assert csv_bytes(("a",), [(Decimal("-1.50"),), (-2,), (None,)]).endswith(
        b'-1.50\r\n-2\r\n""\r\n'
    )


def test_commas_quotes_and_lines_come_back(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(csv_bytes(("a", "b"), [('say "1,2"', "two\nlines")]))
    _, blocks = read_blocks(path)
    assert next(blocks).columns == (['say "1,2"'], ["two\nlines"])
