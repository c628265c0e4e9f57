"""A kiln that burns 1,000 t of coal a month, as books; its samples are made up."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from ghg.domain.factors import Candidate, Tier
from ghg.domain.issue import Issue
from ghg.domain.samples import Sample
from ghg.domain.streams import EmissionSource, Input, Involvement, Stream
from ghg.inventory.books import Amount, OwnValue
from ghg.inventory.plantbooks import PlantBooks
from tests.inventory import tea

KILN = EmissionSource("K1", "窑", "kiln", "F1", "", "fuel_stationary", "fuel_by_heat")
COAL = Stream("COAL", "烟煤", "coal", "K1", Input.ACTIVITY, "bituminous_coal", "t")
TONNES = {
    ("COAL", month): Amount("COAL", month, Fraction(1000), "t", 1, Fraction(0), "primary", 1)
    for month in tea.MONTHS
}
BATCH = Sample(
    stream="COAL",
    code="B1",
    parameter="net_calorific_value",
    composition="batch",
    first_day=20250101,
    last_day=20250115,
    represents=Fraction(600),
    basis="as_received",
    value=Decimal("22.000"),
    unit="GJ/t",
    total_moisture=None,
    inherent_moisture=None,
    laboratory="示例检测",
    accredited=True,
    report_number="R-1",
    evidence="0123456789ab",
    note="",
)
SECOND = replace(
    BATCH,
    code="B2",
    first_day=20250116,
    last_day=20250131,
    represents=Fraction(400),
    value=Decimal("25.000"),
    report_number="R-2",
)


def burned(*samples: Sample, said: tuple[OwnValue, ...] = (), **changes) -> Issue:
    """Build the year of the kiln with some samples and declarations."""
    changes = {"sources": (KILN,), "streams": (COAL,), "amounts": TONNES, "papers": ()} | changes
    there = tuple(
        Involvement(source.code, "involved", 19000101, 99991231, "")
        for source in changes["sources"]
    )
    books = {"involvements": there, "facts": (), "own_values": said, **changes}
    return tea.made(plant=PlantBooks(samples=samples), **books)


def each_month(sample: Sample) -> tuple[Sample, ...]:
    """Give the same sample in every month of the year."""
    return tuple(
        replace(sample, code=f"M{month}", first_day=month * 100 + 1, last_day=month * 100 + 28)
        for month in tea.MONTHS
    )


def declared(rule: str, word: str, first: int = 202501, last: int = 202512) -> OwnValue:
    """State a rule for samples, as `ghg sample rule` stores it."""
    candidate = Candidate("own-1", Decimal(1), "1", Tier.MEASURED, word, "", "", "", "理由")
    return OwnValue(candidate, rule, "", "COAL", "", first, last, "理由")


def heating_value(issue: Issue, month: int) -> tuple[Fraction, str]:
    """Give the heating value that a month was counted with, and the tier of its choice."""
    line = next(row for row in issue.lines if (row.stream, row.month) == ("COAL", month))
    argument = issue.coefficients[line.coefficient].arguments[0]
    return Fraction(argument.value), issue.choices[argument.choice].tier


def gaps(issue: Issue) -> list[tuple[str, int]]:
    return [(gap.term, gap.month) for gap in issue.gaps]
