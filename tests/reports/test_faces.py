"""The committed faces: their hashes, their signs, and the refusal to print a missing one."""

import hashlib

import pytest

from ghg.errors import DataError
from ghg.reports.faces import BOLD, FOLDER, REGULAR, face, fitting, require_glyphs


def test_the_faces_are_those_of_the_list() -> None:
    listed = (FOLDER / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert len(listed) == 2
    for line in listed:
        digest, name = line.split("  ")
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest


def test_the_licence_stands_beside_the_faces() -> None:
    licence = (FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Modified Versions" in licence


def test_the_family_carries_no_reserved_name() -> None:
    from fontTools.ttLib import TTFont

    for name in (REGULAR, BOLD):
        font = TTFont(FOLDER / f"{name}.ttf")
        for number in (1, 4, 6):
            text = font["name"].getDebugName(number)
            assert "Ledger" in text
            assert "Noto" not in text
            assert "Source" not in text


def test_the_body_holds_the_whole_basic_block_and_the_signs_of_reports() -> None:
    advances = face(REGULAR).advances
    assert sum(chr(code) in advances for code in range(0x4E00, 0xA000)) > 20_900
    assert all(sign in advances for sign in "₀₁₂₃₄₅₆₇₈₉⁰⁴⁻²³−×÷±≤≥Σ□☐☑①〔〕℃‰")


def test_both_faces_hold_names_that_gb2312_lacks() -> None:
    assert face(REGULAR).holds("喆堃镕珺玥昇")
    assert face(BOLD).holds("喆堃镕珺玥昇")


def test_figures_are_of_one_width() -> None:
    for name in (REGULAR, BOLD):
        assert len({face(name).advances[digit] for digit in "0123456789"}) == 1


def test_bold_text_falls_back_to_the_body_for_a_rare_sign() -> None:
    rare = "\u9f98\u4e02"
    assert not face(BOLD).holds("\u4e02")
    assert fitting(rare, bold=True).name == REGULAR
    assert fitting("报告", bold=True).name == BOLD


def test_a_text_too_wide_is_cut_with_an_ellipsis() -> None:
    regular = face(REGULAR)
    # signs of this face are 1 em wide: at 10 points five characters take 50 points
    assert regular.shortened("甲乙丙丁戊", 10, 50) == "甲乙丙丁戊"
    assert regular.shortened("甲乙丙丁戊己", 10, 50) == "甲乙丙丁…"


def test_a_missing_sign_is_named() -> None:
    with pytest.raises(DataError) as caught:
        require_glyphs(["茶厂", "茶🍵", "𬭎"])
    assert caught.value.code == "E-GLYPH"
    assert "U+1F375" in str(caught.value)
    assert "U+2CB4E" in str(caught.value)
