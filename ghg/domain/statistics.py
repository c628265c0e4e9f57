"""Figures of statistical forms and of the energy book, as a person filed them.

They check the ledger and never make a figure of it: form 205-1 (能源购进、消费与库存), form B204-1
(output and output value), money of invoices, and energy that GB/T 2589 knows and no emission
source does. A figure is a dated fact of the kind `form.column`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

FORM205 = "form205"
B204 = "b204"
ENERGY = "energy"
INVOICE = "invoice"

# form -> its columns
COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        FORM205: (
            "opening",
            "purchase",
            "purchase_money",
            "consumption",
            "industrial",
            "material",
            "transport",
            "closing",
            "coefficient",
        ),
        B204: ("output", "output_value"),
        ENERGY: ("medium", "recovered", "sold", "material"),
        INVOICE: ("amount",),
    }
)
KINDS = tuple(f"{form}.{column}" for form, columns in COLUMNS.items() for column in columns)
MONEY = frozenset({"form205.purchase_money", "b204.output_value", "invoice.amount"})
COAL_UNIT = "tce"  # a coefficient of form 205-1 is tonnes of standard coal per unit of measure


@dataclass(frozen=True, slots=True)
class FormFigure:
    """One cell of a form: `owner` is a facility, or empty for the whole entity.

    `name` is the item of energy, the product or the stream; `basis` the price basis of money.
    """

    owner: str
    form: str
    column: str
    name: str
    first_day: int
    last_day: int
    value: Decimal
    unit: str
    basis: str

    @property
    def key(self) -> tuple[str, str, str, int, int]:
        """What the figure is about: only one value can stand for it."""
        return self.owner, f"{self.form}.{self.column}", self.name, self.first_day, self.last_day


@dataclass(frozen=True, slots=True)
class Stated:
    """The reason that a person gave for a difference: of which check, subject and days."""

    check: str
    subject: str
    first_day: int
    last_day: int
    reason: str


@dataclass(frozen=True, slots=True)
class Billed:
    """Bills of a stream that reach over months: `by_end` are those that end in the period."""

    stream: str
    kind: int
    bills: int
    by_end: Decimal
    shares: Decimal
