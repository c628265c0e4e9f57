"""The steam tables are read whole and strictly."""

import shutil
from pathlib import Path

import pytest

from ghg.errors import DataError
from ghg.library import open_library
from ghg.library.steam import steam_tables
from ghg.resources import data_folder


def spoiled(tmp_path: Path, file: str, old: str, new: str):
    folder = tmp_path / "factors"
    shutil.copytree(data_folder("factors"), folder)
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return open_library(folder)


def test_the_tables_are_complete_and_read_once():
    library = open_library()
    tables = steam_tables(library)
    assert (len(tables.saturated), len(tables.temperatures), len(tables.pressures)) == (70, 31, 12)
    assert len(tables.superheated) == 31 * 12
    assert steam_tables(library) is tables


def test_the_two_pressures_that_the_standard_misprints_stand_corrected():
    rows = {
        str(row.pressure): str(row.temperature) for row in steam_tables(open_library()).saturated
    }
    assert (rows["1.70"], rows["1.80"]) == ("204.3", "207.1")


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("steam_saturated.csv", "\n1.70,204.3,", "\n1.40,204.3,", "E-STEAM.order"),
        ("steam_saturated.csv", "\n1.70,204.3,", "\n1.70,200.0,", "E-STEAM.order"),
        ("steam_saturated.csv", "\n1.70,204.3,", "\n1.70,2O4.3,", "E-NUM"),
        ("steam_saturated.csv", "pressure_mpa,", "pressure,", "E-COLUMN.library"),
        ("steam_superheated.csv", "\n300,1,3051.3,", "\n301,1,3051.3,", "E-STEAM.grid"),
        ("steam_superheated.csv", "\n300,1,3051.3,", "\n300,0.5,3051.3,", "E-STEAM.grid"),
        (
            "steam_superheated.csv",
            "\n300,1,3051.3,",
            "\n300,1,3051.4,,,gbt32151_34_2024,x,medium,\n300,1,3051.3,",
            "E-STEAM.grid",
        ),
        ("steam_superheated.csv", "400,0.5,3217.8,misprint,", "400,0.5,3217.8,odd,", "E-WORD"),
        ("steam_superheated.csv", "misprint,3272.3,", "misprint,,", "E-NUM"),
    ],
)
def test_a_broken_table_is_refused(tmp_path, file, old, new, code):
    library = spoiled(tmp_path, file, old, new)
    with pytest.raises(DataError) as refused:
        steam_tables(library)
    assert refused.value.problems[0].code == code
    assert refused.value.problems[0].place.file == file
