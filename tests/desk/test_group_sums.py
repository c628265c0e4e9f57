"""A sum over plants is given only where all of them mean the same by the figure.

The tea factory twice, as if it were two plants: 2 x 542.7815148 by the guide (V1c), 2 x 537.6849038
by location (V1a).
"""

from dataclasses import replace

import pytest

from ghg.desk.group.sums import Part, sums_of
from tests.inventory.tea import made as sample


def added(**changes):
    """Add the plant to one that is the same but for these fields."""
    one = sample()
    other = replace(one, **changes)
    return {row.key: row for row in sums_of([Part("A", "1", one), Part("B", "2", other)])}


def terms(row) -> list[str]:
    return [one.term.removeprefix("group.differs.") for one in row.differing]


def test_two_plants_of_equal_meaning_are_added():
    made = added()
    assert made["guide"].co2e_t == "1085.563029600000"
    assert made["location"].co2e_t == "1075.369807600000"
    assert all(row.plants == ("A", "B") and not row.differing for row in made.values())


@pytest.mark.parametrize(
    ("change", "term", "sums"),
    [
        ({"gwp_set": "AR6-2021"}, "gwp_set", set()),
        ({"last_day": 20250630}, "period", set()),
        (
            {"electricity_level": "grid"},
            "level",
            {"guide", "guide_without_energy", "seven_gases", "co2_only"},
        ),
        (
            {"market_rest_rule": "fossil"},
            "rest",
            {"guide", "guide_without_energy", "seven_gases", "co2_only", "location"},
        ),
    ],
)
def test_what_differs_is_named_and_the_other_sums_stand(change, term, sums):
    made = added(**change)
    assert {key for key, row in made.items() if row.co2e_t} == sums
    assert {one for row in made.values() for one in terms(row)} == {term}


def test_guides_with_another_rule_for_power_or_totals_are_told():
    guide = sample().guides[0]
    for field, word, term in (
        ("totals_rule", "direct_only", "rule"),
        ("electricity_level", "grid", "level"),
        ("accepted_proofs", ("gec",), "proofs"),
    ):
        row = added(guides=(replace(guide, **{field: word}),))["guide"]
        assert (row.co2e_t, terms(row)) == ("", [term])
        (why,) = row.differing
        assert [plants for _, plants in why.answers] == [("A",), ("B",)]


def test_a_figure_that_a_plant_lacks_is_no_zero():
    totals = tuple(row for row in sample().totals if row.key != "market")
    row = added(totals=totals)["market"]
    assert (row.co2e_t, terms(row)) == ("", ["no_figure"])
    emptied = tuple(replace(row, co2e_t="") for row in sample().totals)
    assert terms(added(totals=emptied)["guide"]) == ["no_figure"]


def test_two_inventories_of_one_ledger_are_never_added():
    rows = sums_of([Part("A", "1", sample()), Part("A", "1", sample())])
    assert {term for row in rows for term in terms(row)} == {"twice"}
    assert sums_of([]) == ()
