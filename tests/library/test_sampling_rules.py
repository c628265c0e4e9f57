"""The rules of sampling: Beijing's numbers, strict reading, outside an inventory's library."""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from ghg.errors import DataError
from ghg.library import open_library
from ghg.library.read import read_toml
from ghg.library.sampling import FILE, read_sampling, sampling_rule
from ghg.resources import data_folder

FACTORS = data_folder("factors")


def entry(**changes: object) -> dict[str, object]:
    made = read_toml(FACTORS / FILE)["beijing-2016"]
    return {"made-up": {**made, **changes}}


def test_the_rule_of_beijing() -> None:
    """5 % of the total; 30 % of the records, 50 after a finding, then 80 to 100."""
    rule = sampling_rule(open_library(), "")
    assert rule.id == "beijing-2016"
    assert rule.whole_from_percent == 5
    assert rule.steps_percent == tuple(map(Decimal, ("30", "50", "80", "100")))
    assert rule.confidence == "M"
    assert "未读到原文" in rule.document_zh and rule.clause_en == "not given"


def test_an_unknown_rule_names_those_that_there_are() -> None:
    with pytest.raises(DataError) as caught:
        sampling_rule(open_library(), "tokyo")
    assert caught.value.problems[0].code == "E-REF.sampling_rule"
    assert caught.value.problems[0].values["near"] == "beijing-2016"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"steps": ["50", "30"]}, "E-SAMPLING.steps"),
        ({"steps": ["30", "30"]}, "E-SAMPLING.steps"),
        ({"steps": []}, "E-SAMPLING.steps"),
        ({"steps": ["0", "30"]}, "E-SAMPLING.steps"),
        ({"steps": ["30", "101"]}, "E-SAMPLING.steps"),
        ({"document_zh": " "}, "E-COLUMN.missing"),
        ({"clause_en": ""}, "E-COLUMN.missing"),
        ({"confidence": "sure"}, "E-WORD"),
        ({"whole_from": "five"}, "E-NUM"),
        ({"colour": "red"}, "E-COLUMN.library"),
    ],
)
def test_a_rule_without_its_source_or_with_falling_steps_is_refused(changes, code) -> None:
    with pytest.raises(DataError) as caught:
        read_sampling(entry(**changes))
    assert caught.value.problems[0].code == code


def test_a_changed_rule_moves_no_inventory(tmp_path: Path) -> None:
    copy = tmp_path / "factors"
    shutil.copytree(FACTORS, copy, ignore=shutil.ignore_patterns("kept"))
    before = open_library(copy).sha256
    file = copy / FILE
    file.write_text(file.read_text(encoding="utf-8").replace('"30"', '"40"'), encoding="utf-8")
    assert open_library(copy).sha256 == before
