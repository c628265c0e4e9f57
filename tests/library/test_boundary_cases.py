"""The decision table of the boundary: the nine cases of P36, with their marks."""

import shutil

import pytest

from ghg.errors import DataError
from ghg.library import boundary_cases, check_all, open_library
from ghg.resources import data_folder

# case -> (legal entity, trading scheme, control); "?" asks. P36 of the field.
TABLE = {
    "canteen": ("in H", "out H", "?"),
    "dormitory": ("?", "?", "?"),
    "own_vehicles": ("in M", "?", "in M"),
    "contractor_vehicles": ("?", "?", "?"),
    "outsourced_workshop": ("?", "?", "?"),
    "rented_building": ("?", "?", "?"),
    "tenant": ("deduct M", "deduct M", "out M"),
    "investor_solar": ("bought_power M", "direct_supply M", "contract M"),
    "own_power_plant": ("apart M", "own_facility M", "in M"),
}


def shown(known):
    return f"{known.answer} {known.confidence}" if known.answer else "?"


def test_the_table_is_that_of_practice():
    cases = boundary_cases(open_library())
    frames = ("legal_entity", "ets_facility", "control")
    assert {
        name: tuple(shown(case.said(frame)) for frame in frames) for name, case in cases.items()
    } == TABLE


CONTROL = 'control = { answer = "", confidence = "L" }'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('answer = "out", confidence = "H"', 'answer = "maybe", confidence = "H"'),
        (CONTROL, 'control = { answer = "in", confidence = "L" }'),
        (CONTROL, 'control = { answer = "", confidence = "M" }'),
        (CONTROL, 'control = { answer = "", confidence = "X" }'),
    ],
)
def test_an_answer_from_memory_or_without_a_word_is_refused(tmp_path, old, new):
    folder = tmp_path / "factors"
    shutil.copytree(data_folder("factors"), folder)
    path = folder / "boundary_cases.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match="E-WORD"):
        check_all(open_library(folder))
