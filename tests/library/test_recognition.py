"""Recognition maps: what schemes do with power of each way, read strictly.

Expected values: the table of schemes in the claim standards (4.5) and the texts it names.
"""

import shutil
from pathlib import Path

import pytest

from ghg.domain.recognition import Treatment, Way
from ghg.errors import DataError
from ghg.library import Library, open_library
from ghg.library.recognition import FILE, recognition_of, recognitions
from ghg.resources import data_folder

LIBRARY = open_library()


def treatments(scheme: str, year: int) -> dict[str, str]:
    rows = recognition_of(LIBRARY, scheme, year).rows
    return {way.value: row.treatment.value for way, row in rows.items()}


def test_every_scheme_names_every_way() -> None:
    for scheme in recognitions(LIBRARY).values():
        assert set(scheme.rows) == set(Way)


def test_the_trading_scheme_takes_no_certificates_and_traded_power_at_the_average() -> None:
    assert treatments("ets_332", 2022) == {
        "self_use": "zero",
        "direct_line": "zero",
        "green_trade": "factor",
        "nuclear_trade": "undecidable",
        "gec": "refuse",
        "irec": "undecidable",
        "grid": "factor",
    }


def test_the_park_takes_the_fossil_factor_of_2022_for_all_other_power() -> None:
    row = recognition_of(LIBRARY, "park_910", 2026).rows[Way.GRID]
    assert row.factor is not None
    assert (row.factor.table, row.factor.data_year, row.confidence) == ("fossil", 2022, "H")


def test_physical_shares_refuse_what_was_traded() -> None:
    got = treatments("share_622_physical", 2026)
    assert (got["self_use"], got["green_trade"], got["gec"]) == ("counts", "refuse", "refuse")


def test_what_no_text_says_is_undecidable_and_has_no_confidence() -> None:
    rows = recognition_of(LIBRARY, "ceca_0171", 2025).rows.values()
    assert {(row.treatment, row.confidence) for row in rows} == {(Treatment.UNDECIDABLE, "")}


@pytest.mark.parametrize(
    ("scheme", "year", "code"),
    [("nobody", 2025, "E-REF.scheme"), ("ets_332", 2026, "E-REF.scheme_year")],
)
def test_no_map_is_taken_for_another_scheme_or_year(scheme: str, year: int, code: str) -> None:
    with pytest.raises(DataError) as refused:
        recognition_of(LIBRARY, scheme, year)
    assert refused.value.problems[0].code == code


def changed(tmp_path: Path, old: str, new: str) -> Library:
    """Give the library with one word of the maps changed."""
    folder = tmp_path / "factors"
    shutil.copytree(data_folder("factors"), folder)
    text = (folder / FILE).read_text(encoding="utf-8")
    assert old in text
    (folder / FILE).write_text(text.replace(old, new, 1), encoding="utf-8")
    return open_library(folder)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('treatment = "zero"', 'treatment = "nought"', "E-WORD"),
        ('treatment = "zero"', 'treatment = "counts"', "E-WORD"),  # a word of shares
        ('measure = "carbon"\nfirst', 'measure = "tonnes"\nfirst', "E-WORD"),
        ('confidence = "H"', 'confidence = "L"', "E-WORD"),
        ('level = "nation"', 'level = "planet"', "E-WORD"),
        ('table = "ets_reporting"', 'table = "nowhere"', "E-REF.table"),
        ("last_year = 2025", "last_year = 2021", "E-WORD"),
        ("self_use = {", "selfuse = {", "E-COLUMN.library"),
        (", data_year = 0", "", "E-COLUMN.missing"),
        ('clause = "自发自用非化石能源电量按0"', 'clause = ""', "E-COLUMN.missing"),
        ('clause = "", confidence = ""', 'clause = "", confidence = "M"', "E-WORD"),
        ("first_year = 2022", 'first_year = "2022"', "E-CELL.library"),
    ],
)
def test_an_unknown_word_or_row_is_refused_by_name(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    with pytest.raises(DataError) as refused:
        recognitions(changed(tmp_path, old, new))
    assert refused.value.problems[0].code == code
