"""The shipped schemes can be asked, name the document of every unknown, and claim no more."""

from pathlib import Path

import pytest

from ghg.claims.known import check_schemes
from ghg.domain.schemes import RuleKind
from ghg.library.schemes import FOLDER, schemes
from tests.claims.cases import LIBRARY, kinds

SCHEMES = schemes(LIBRARY)
TEXTS = [*(LIBRARY.folder / FOLDER).glob("*.toml"), *(LIBRARY.folder / "claims").rglob("*.toml")]


def test_every_rule_asks_for_a_measure_or_a_fact_in_its_unit():
    check_schemes(SCHEMES.values(), kinds())


@pytest.mark.parametrize("name", SCHEMES)
def test_whatever_is_not_known_names_the_document_to_get(name):
    scheme = SCHEMES[name]
    silent = [
        rule.id
        for rule in scheme.rules
        if rule.kind is not RuleKind.INFO
        and is_open(scheme, rule)
        and not (rule.get_zh and rule.get_en)
    ]
    assert silent == []


@pytest.mark.parametrize("name", SCHEMES)
def test_every_rule_has_both_languages_and_a_clause(name):
    bare = [
        rule.id
        for rule in SCHEMES[name].rules
        if not (rule.text_zh and rule.text_en and rule.clause)
    ]
    assert bare == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_data_file_says_that_something_was_verified(path: Path):
    assert "已核查" not in path.read_text("utf-8")


def test_an_example_weight_is_marked_as_one():
    scored = [rule for rule in SCHEMES["gbt36132-2025"].rules if rule.scoring]
    assert all(rule.scoring.example for rule in scored)
    # 30 + 30 + 16 + 16 + 8, table C.1
    sums = {}
    for rule in scored:
        sums[rule.group] = sums.get(rule.group, 0) + rule.scoring.weight
    assert list(sums.values()) == [30, 30, 16, 16, 8]
    assert SCHEMES["gbt36132-2025"].levels[0].pass_mark is None


def is_open(scheme, rule):
    """Tell whether a limit, a figure of the scale or the whole text of a rule is not known."""
    if not rule.ask:
        return True
    if rule.scoring:
        return None in (rule.scoring.weight, rule.scoring.leading, rule.scoring.baseline)
    stages = rule.stages or [one.id for one in scheme.stages]
    return any(rule.limit(stage) is None for stage in stages)
