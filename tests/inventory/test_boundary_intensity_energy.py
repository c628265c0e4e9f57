"""What lies outside is named and not counted; denominators and standard coal by hand."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from ghg.domain.factors import Candidate, Tier
from ghg.domain.issue import BoundaryRow, FacilityRow, Fact
from ghg.domain.streams import EmissionSource, Input, Involvement, Power, Route, Stream
from ghg.inventory.books import OwnValue
from tests.inventory import tea
from tests.inventory.test_gaps import with_gas

EVER = (19000101, 99991231)
SECOND = FacilityRow("F2", "二厂", "second", "350000", "", "", "", "15", "")
OTHER = EmissionSource("S2-02", "电", "power", "F2", "", "purchased_electricity", "electricity")
METER = Stream(
    "F2GRID", "电", "grid", "S2-02", Input.ACTIVITY, "grid_electricity", "kWh", Route.GRID,
    Power.ORDINARY,
)  # fmt: skip


def inside(facility, last=20251231):
    return BoundaryRow(facility, "", "", "inside", 20250101, last, "stated", "")


def two_plants(boundary, **changes):
    """The tea factory and a second plant that takes 1,000 kWh from the grid each month."""
    return tea.made(
        facilities=(*tea.BOOKS.facilities, SECOND),
        sources=(*tea.BOOKS.sources, OTHER),
        streams=(*tea.STREAMS, METER),
        involvements=(*tea.BOOKS.involvements, Involvement("S2-02", "involved", *EVER, "")),
        amounts={**tea.BOOKS.amounts, **tea.amounts("F2GRID", [1000] * 12)},
        boundary=boundary,
        **changes,
    )


def notices(issue, term):
    return [one for one in issue.notices if one.term == term]


def coal(issue):
    return {row.item: Fraction(row.calorific_tce) for row in issue.energy}


def test_a_facility_outside_is_recorded_named_and_counted_nowhere():
    issue = two_plants((inside("F1"),))
    assert tea.total(issue, "guide") == "542.7815148"
    assert [one.subject for one in notices(issue, "notice.outside_boundary")] == ["F2GRID"]
    assert {row.code: row.status for row in issue.sources}["S2-02"] == "outside"
    assert [one.subject for one in notices(issue, "notice.facility_unspoken")] == ["F2"]
    # energy too: (1,276,858 kWh of USED less 187,792... bought) x 0.1229 kgce, as without plant two
    assert coal(issue) == coal(tea.made())


def test_a_facility_left_out_with_a_reason_needs_no_further_word():
    left_out = BoundaryRow("F2", "", "", "outside", 20250101, 20251231, "stated", "let to others")
    issue = two_plants((inside("F1"), left_out))
    assert notices(issue, "notice.facility_unspoken") == []


def test_a_facility_that_left_in_march_is_counted_until_then():
    issue = two_plants((inside("F1"), inside("F2", 20250331)))
    # three months of 1 MWh at the national average 0.5306
    assert Fraction(tea.total(issue, "guide")) == Fraction("542.7815148") + 3 * Fraction("0.5306")
    assert [dict(one.values)["months"] for one in notices(issue, "notice.outside_boundary")] == [
        "2025-04~2025-12"
    ]


def test_without_a_stated_boundary_everything_is_inside_and_that_is_said():
    issue = two_plants(())
    assert Fraction(tea.total(issue, "guide")) == Fraction("542.7815148") + 12 * Fraction("0.5306")
    assert notices(issue, "notice.no_boundary")


def test_money_of_one_plant_is_no_denominator_for_two():
    issue = two_plants((inside("F1"), inside("F2")))
    assert [row.kind for row in issue.intensities] == ["product_output"]
    assert dict(notices(issue, "notice.intensity_facilities")[0].values) == {
        "note": "现价",
        "known": "1",
        "all": "2",
    }


def product(value, unit, first=20250101, last=20251231, facility="F1"):
    return Fact(facility, "product_output", first, last, value, unit, "茶", "")


def test_kilograms_and_tonnes_of_one_product_are_one_denominator():
    facts = (product("500", "t", last=20250630), product("500000", "kg", first=20250701))
    row = tea.made(facts=facts).intensities[0]
    assert (row.denominator, row.unit) == ("1000", "t")
    # 542.7815148 t over 1,000 t
    assert row.value.startswith("0.5427815148")


def test_periods_that_overlap_give_no_intensity():
    facts = (product("500", "t"), product("40", "t", first=20250101, last=20250131))
    issue = tea.made(facts=facts)
    assert issue.intensities == ()
    assert notices(issue, "notice.intensity_overlap")


def test_a_plant_outside_gives_no_denominator():
    facts = (product("500", "t"), product("300", "t", facility="F2"))
    row = two_plants((inside("F1"),), facts=facts).intensities[0]
    assert row.denominator == "500"


def heating(value, first=202501, last=202512):
    own = Candidate("own-1", Decimal(value), "GJ/10^4Nm3", Tier.MEASURED, "lab", "p. 1", "abc", "R")
    return OwnValue(own, "net_calorific_value", "", "GAS", "", first, last, "")


def test_a_measured_heating_value_is_used_for_standard_coal_too():
    # 10 x 10^4 Nm3 a month: six months measured 350 GJ, six by the guide's 389.31 GJ
    issue = with_gas(own=(heating("350", 202501, 202506),))
    found = [row for row in issue.energy if row.item == "natural_gas"]
    assert {row.coefficient for row in found} == {"350 ÷ 29.3076", "389.31 ÷ 29.3076"}
    exact = (60 * 350 + 60 * Fraction("389.31")) / Fraction("29.3076")
    assert abs(sum(Fraction(row.calorific_tce) for row in found) - exact) < Fraction(1, 10**12)


@pytest.mark.parametrize(("kind", "counts"), [("purchased_heat", True), ("exported_heat", False)])
def test_only_bought_heat_is_energy(kind, counts):
    source = EmissionSource("S2-03", "热", "heat", "F1", "", kind, "heat")
    heat = Stream("HEAT", "热", "heat", "S2-03", Input.ACTIVITY, "heat", "GJ")
    amounts = {key: replace(one, unit="GJ") for key, one in tea.amounts("HEAT", [100] * 12).items()}
    issue = tea.made(
        sources=(*tea.BOOKS.sources, source),
        streams=(*tea.STREAMS, heat),
        involvements=(*tea.BOOKS.involvements, Involvement("S2-03", "involved", *EVER, "")),
        amounts={**tea.BOOKS.amounts, **amounts},
    )
    # 1,200 GJ / 29.3076 GJ per tce = 40.94... tce
    assert ("heat" in coal(issue)) is counts
    if counts:
        assert abs(coal(issue)["heat"] - 1200 / Fraction("29.3076")) < Fraction(1, 100)
