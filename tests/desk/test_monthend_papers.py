"""Names of evidence files in a folder that any system can take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.desk.monthend.papers import LONGEST_NAME, MonthPaper, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("bill.pdf", "bill.pdf"),
        ("电费 3月.pdf", "电费 3月.pdf"),
        ("a/b\\c:d*e?.pdf", "a_b_c_d_e_.pdf"),
        ("..", "file"),
        ("x. ", "x"),
        ("发" * 100 + ".pdf", "发" * (LONGEST_NAME - 4) + ".pdf"),
    ],
)
def test_a_name_becomes_safe(name, safe):
    assert safe_name(name) == safe


@given(st.text(max_size=300))
def test_any_name_fits_a_file_system(name):
    made = MonthPaper("0" * 64, name, "bill", "").name
    assert len(made.encode()) <= 255
    assert not set(made) & set('<>:"/\\|?*\x00\n')
    assert made == made.rstrip(" .")
