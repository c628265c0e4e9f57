"""What a verifier draws from: the monthly records of an issue, and what each source weighs."""

from fractions import Fraction

from ghg.domain.issue import Issue
from ghg.domain.numbers import from_exact_text
from ghg.domain.sampling import MonthlyRecord, Population

INSIDE_OR_BESIDE = ("source", "beside")  # sources in the guide's total, and those beside it


def population(made: Issue) -> Population:
    """Give what is drawn from: every month of a stream that has records; the guide's total."""
    homes = {one.code: one.source for one in made.streams}
    records = tuple(
        MonthlyRecord(homes[row.stream], row.stream, row.month)
        for row in made.activity
        if row.records
    )
    tonnes: dict[str, Fraction] = {}
    for row in made.totals:
        if row.axis in INSIDE_OR_BESIDE and row.co2e_t:
            known = tonnes.get(row.key, Fraction(0))
            tonnes[row.key] = known + abs(from_exact_text(row.co2e_t))
    return Population(records, tonnes, reported_total(made))


def reported_total(made: Issue) -> Fraction:
    """Give the total that the guide reports; 0 where there is none."""
    found = [row.co2e_t for row in made.totals if (row.axis, row.key) == ("name", "guide")]
    return from_exact_text(found[0]) if found and found[0] else Fraction(0)
