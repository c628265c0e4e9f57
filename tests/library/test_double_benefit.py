"""The file of double benefit is read strictly, and an unknown word is refused by name."""

import shutil
from pathlib import Path

import pytest

from ghg.errors import DataError
from ghg.library import open_library
from ghg.library.double_benefit import FILE, benefit_rules
from ghg.resources import data_folder


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ('effect = "one_only"', 'effect = "sometimes"', "E-WORD"),
        ('"gec", "irec"', '"gec", "rec"', "E-WORD"),
        ('"solar_pv"', '"solar"', "E-WORD"),
        ("proof = true", 'proof = "yes"', "E-CELL"),
        ("last_month = 202609\n", "", "E-COLUMN"),
    ],
)
def test_what_nobody_knows_is_refused(tmp_path: Path, old: str, new: str, word: str) -> None:
    folder = tmp_path / "factors"
    shutil.copytree(data_folder("factors"), folder)
    text = (folder / FILE).read_text(encoding="utf-8")
    assert old in text
    (folder / FILE).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as refused:
        benefit_rules(open_library(folder))
    assert refused.value.problems[0].word == word
