"""Rules for samples in the guides: the weighted mean of solids is data, nothing else is assumed."""

import shutil

import pytest

from ghg.errors import DataError
from ghg.library import check_all, guide_list, open_library
from ghg.resources import data_folder


def test_solids_are_weighted_and_of_liquids_gases_and_missing_months_nothing_is_known():
    for guide in guide_list(open_library()):
        if guide.computable:
            rule = guide.sample_rule("solid")
            assert rule is not None and (rule.mean, rule.missing) == ("weighted", "")
            others = [guide.sample_rule(state) for state in ("liquid", "gas")]
            if guide.id == "mee-steel-2024":  # 6.2.2.4, read: the mean of the tests of a month
                assert [one.mean for one in others if one] == ["arithmetic", "arithmetic"]
            else:
                assert others == [None, None]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('confidence = "H"', 'confidence = "L"'),
        ('mean = "weighted"', 'mean = "median"'),
        ('missing = ""', 'missing = "neighbour"'),
        ('state = "solid"', 'state = "plasma"'),
        ('source = "mee_steel_2024"', 'source = "hearsay"'),
    ],
)
def test_a_rule_from_memory_or_without_a_word_is_refused(tmp_path, old, new):
    folder = tmp_path / "factors"
    shutil.copytree(data_folder("factors"), folder)
    path = folder / "guides" / "ndrc-other-2015.toml"
    head, mark, rule = path.read_text(encoding="utf-8").partition("[[sample_rule]]")
    assert old in rule
    path.write_text(head + mark + rule.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match="E-WORD"):
        check_all(open_library(folder))


def test_every_fuel_that_is_bought_has_a_state():
    items = open_library().vocabulary.items.values()
    without = {one.id for one in items if one.kind in ("fuel", "biomass") and not one.state}
    assert without == {"other_petroleum_products", "low_pressure_steam"}
