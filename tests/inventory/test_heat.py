"""Heat bought and sold: the default 0.11 tCO2/GJ, and a supplier's measured factor before it."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from ghg.domain.factors import Candidate, Tier
from ghg.domain.streams import EmissionSource, Input, Involvement, Stream
from ghg.inventory.books import OwnValue
from tests.inventory import tea

EVER = (19000101, 99991231)


def heat(bought="1000", sold="", own=()):
    """Build January with so many GJ of bought and sold heat and nothing else."""
    kinds = [("S2-03", "purchased_heat", "IN", bought)]
    if sold:
        kinds.append(("S2-04", "exported_heat", "OUT", sold))
    sample = tea.BOOKS.amounts["USED", 202501]
    return tea.made(
        setup=replace(tea.SETUP, last_month=202501),
        sources=tuple(
            EmissionSource(source, "热力", "heat", "F1", "", kind, "heat")
            for source, kind, _, _ in kinds
        ),
        involvements=tuple(Involvement(source, "involved", *EVER, "") for source, *_ in kinds),
        streams=tuple(
            Stream(code, "热力", "heat", source, Input.ACTIVITY, "heat", "GJ")
            for source, _, code, _ in kinds
        ),
        amounts={
            (code, 202501): replace(sample, stream=code, unit="GJ", quantity=Fraction(quantity))
            for _, _, code, quantity in kinds
        },
        own_values=own,
        papers=(),
        facts=(),
    )


def supplier(evidence="e1", report="R-7"):
    candidate = Candidate(
        "own-1",
        Decimal("0.09"),
        "tCO2/GJ",
        Tier.MEASURED,
        "supplier's statement",
        "p. 1",
        evidence,
        report,
    )
    return OwnValue(candidate, "emission_factor", "", "IN", "", 202501, 202512, "")


def test_bought_heat_at_the_default():
    # 1000 GJ x 0.11
    issue = heat()
    assert tea.total(issue, "R9", "row") == "110"
    assert tea.total(issue, "guide") == "110"
    assert tea.total(issue, "guide_without_energy") == "0"


def test_sold_heat_is_deducted_in_its_own_row():
    issue = heat(sold="200")
    assert tea.total(issue, "R11", "row") == "-22"
    assert tea.total(issue, "guide") == "88"


def test_a_suppliers_measured_factor_comes_first_when_proven():
    assert tea.total(heat(own=(supplier(),)), "guide") == "90"  # 1000 x 0.09
    assert tea.total(heat(own=(supplier(evidence=""),)), "guide") == "110"


def test_heat_stands_in_both_scope_two_figures():
    issue = heat()
    assert tea.total(issue, "location", "scope2") == "110"
    assert tea.total(issue, "market", "scope2") == "110"
