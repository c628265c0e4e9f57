"""Energy that stands apart (GB/T 2589), and how the energy account differs from the carbon account.

Coefficients of the published table: power 0.1229 kgce/kWh, heat 0.03412 kgce/MJ, fresh water
0.2571 kgce/t (2020 edition), diesel 1.4571 kgce/kg.
"""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from ghg.domain.factors import Candidate, Tier
from ghg.domain.streams import EmissionSource, Input, Involvement, Power, Route, Stream
from ghg.inventory.books import OwnValue
from ghg.inventory.checkbooks import CheckBooks
from ghg.inventory.plantbooks import PlantBooks
from ghg.ledger.codes import RecordKind
from tests.inventory import tea
from tests.inventory.crosschecking import BOILER, DIESEL, figure

EVER = (19000101, 99991231)
PLAIN = tea.made()


def with_figures(*figures, flows=None, **changes):
    checks = CheckBooks(figures=figures, flows=flows or {})
    return tea.made(plant=PlantBooks(checks=checks), **changes)


def apart(issue):
    """Give what stands apart: (part, item) -> (quantity, unit, tce)."""
    return {
        (one.part, one.item): (one.quantity, one.unit, Fraction(one.calorific_tce))
        for one in issue.annexes.energy_apart
    }


def used(issue):
    return issue.energy


def sides(issue):
    return {one.subject: one for one in issue.annexes.energy_sides}


def with_stream(kind, stream, quantity, flows=None, **changes):
    """Add a source of one stream that moves so much each month."""
    source = EmissionSource("S9", "源", "source", "F1", "", kind, stream[1])
    amounts = {
        key: replace(one, unit=stream[0].unit)
        for key, one in tea.amounts(stream[0].code, [quantity] * 12).items()
    }
    return with_figures(
        flows=flows,
        sources=(*tea.BOOKS.sources, source),
        streams=(*tea.STREAMS, stream[0]),
        involvements=(*tea.BOOKS.involvements, Involvement("S9", "involved", *EVER, "")),
        amounts={**tea.BOOKS.amounts, **amounts},
        **changes,
    )


def test_a_medium_is_named_with_its_own_coefficient_and_not_added():
    issue = with_figures(figure("energy.medium", "fresh_water", "12000", "t"))
    # 12,000 t x 0.2571 kgce/t = 3,085.2 kgce
    assert apart(issue) == {("medium", "fresh_water"): ("12000", "t", Fraction("3.0852"))}
    assert used(issue) == used(PLAIN)
    assert issue.totals == PLAIN.totals


def test_recovered_heat_stands_apart():
    issue = with_figures(figure("energy.recovered", "heat", "850", "GJ"))
    # 850,000 MJ x 0.03412 kgce/MJ = 29,002 kgce
    assert apart(issue)["recovered", "heat"][2] == Fraction("29.002")
    assert sides(issue)["heat"].reason == "energy.side.recovered"


def test_what_covers_only_a_part_of_the_year_is_left_out_and_named():
    issue = with_figures(figure("energy.medium", "fresh_water", "12000", "t", last=20250331))
    assert apart(issue) == {}
    assert [one.subject for one in issue.notices if one.term == "notice.energy_partly"] == [
        "fresh_water"
    ]


def test_sales_and_material_use_of_the_ledger_stand_apart():
    flows = {
        ("DIESEL", 202501, RecordKind.SALE): Fraction(3),
        ("DIESEL", 202502, RecordKind.SALE): Fraction(1),
        ("DIESEL", 202501, RecordKind.MATERIAL_USE): Fraction(2),
    }
    stream = (replace(DIESEL, source="S9"), BOILER.method)
    issue = with_stream("fuel_stationary", stream, 10, flows)
    # 4 t and 2 t of diesel x 1.4571 tce/t
    assert apart(issue) == {
        ("sold", "diesel"): ("4", "t", Fraction("5.8284")),
        ("material", "diesel"): ("2", "t", Fraction("2.9142")),
    }
    # burnt diesel stands in both accounts and needs no word; what became material has one
    assert "DIESEL" not in sides(issue)
    assert {one.reason for one in issue.annexes.energy_sides if one.subject == "diesel"} == {
        "energy.side.sold",
        "energy.side.material",
    }


def test_a_sale_without_a_coefficient_is_named_and_a_sale_of_nothing_is_not():
    coal = replace(DIESEL, source="S9", item="bituminous_coal")
    sold = {("DIESEL", 202501, RecordKind.SALE): Fraction(5)}
    nothing = {("DIESEL", 202501, RecordKind.SALE): Fraction(0)}
    issue = with_stream("fuel_stationary", (coal, BOILER.method), 10, sold)
    # GB/T 2589 has no row for bituminous coal; what was burnt counts by the guide's heating value
    assert ("bituminous_coal", "tce/t") in {
        (row.item, row.coefficient_unit) for row in issue.energy
    }
    said = [note for note in issue.notices if note.term.startswith("notice.no_coal")]
    assert [(one.term, dict(one.values)) for one in said] == [
        ("notice.no_coal_apart.sold", {"quantity": "5", "unit": "t"})
    ]
    issue = with_stream("fuel_stationary", (coal, BOILER.method), 10, nothing)
    assert not [note for note in issue.notices if note.term.startswith("notice.no_coal")]


def test_exported_power_is_sold_and_explained_on_both_sides():
    stream = Stream("OUT", "外送", "out", "S9", Input.ACTIVITY, "grid_electricity", "kWh",
                    Route.EXPORT, Power.ORDINARY)  # fmt: skip
    issue = with_stream("exported_electricity", (stream, "electricity"), 1000)
    # 12,000 kWh x 0.1229 kgce
    assert apart(issue) == {("sold", "electricity"): ("12000", "kWh", Fraction("1.4748"))}
    assert used(issue) == used(PLAIN)
    one = sides(issue)["OUT"]
    assert (one.reason, one.energy_tce) == ("energy.side.exported", "")
    assert Fraction(one.co2e_t) == -12 * Fraction("0.5306")


def test_own_solar_and_green_power_are_energy_without_carbon():
    found = sides(PLAIN)
    # 187,792 kWh and 253,900 kWh x 0.1229 kgce
    assert (Fraction(found["SOLAR"].energy_tce), found["SOLAR"].reason) == (
        Fraction("23.0796368"),
        "energy.side.own_nonfossil",
    )
    assert (Fraction(found["GREEN"].energy_tce), found["GREEN"].reason) == (
        Fraction("31.20431"),
        "energy.side.zero_power",
    )
    assert set(found) == {"SOLAR", "GREEN"}  # grid power stands in both


def test_a_fuel_without_a_coefficient_is_carbon_without_energy():
    wax = Stream("WAX", "蜡", "wax", "S9", Input.ACTIVITY, "paraffin_wax", "t")
    values = tuple(
        OwnValue(
            Candidate("own-1", Decimal(value), unit, Tier.MEASURED, "lab", "p. 1", "abc", "R-1"),
            *(parameter, "", "WAX", "", 202501, 202512, ""),
        )
        for parameter, value, unit in (
            ("carbon_content_received", "0.85", "tC/t"),
            ("oxidation_rate", "0.98", "1"),
        )
    )
    issue = with_stream("fuel_stationary", (wax, "fuel_by_carbon"), 10, own_values=values)
    one = sides(issue)["WAX"]
    assert (one.reason, one.energy_tce) == ("energy.side.no_coefficient", "")
    # 120 t x 0.85 x 0.98 x 44/12
    assert Fraction(one.co2e_t) == Fraction("366.52")
    assert "paraffin_wax" in {
        note.subject for note in issue.notices if note.term == "notice.no_coal_equivalent"
    }
