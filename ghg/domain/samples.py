"""Samples: what a laboratory found, of what, on which basis."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Sample:
    """One analysis of one parameter; `represents` is the quantity that the sample stands for.

    Moistures are mass fractions in percent; `evidence` is the id of the laboratory's report.
    """

    stream: str
    code: str
    parameter: str
    composition: str
    first_day: int
    last_day: int
    represents: Fraction | None
    basis: str
    value: Decimal
    unit: str
    total_moisture: Decimal | None
    inherent_moisture: Decimal | None
    laboratory: str
    accredited: bool
    report_number: str
    evidence: str
    note: str
