"""The tea factory with books of cross-checks, and with a boiler that burns diesel in January."""

from decimal import Decimal
from fractions import Fraction

from ghg.domain.statistics import FormFigure
from ghg.domain.stocks import Flows, StockMonth
from ghg.domain.streams import EmissionSource, Input, Involvement, Stream
from ghg.inventory.books import Amount
from ghg.inventory.checkbooks import CheckBooks
from ghg.inventory.plantbooks import PlantBooks
from ghg.ledger.codes import RecordKind
from tests.inventory import tea

BOILER = EmissionSource("S1-01", "锅炉", "boiler", "F1", "", "fuel_stationary", "fuel_by_heat")
DIESEL = Stream("DIESEL", "柴油", "diesel", "S1-01", Input.ACTIVITY, "diesel", "t")
JANUARY = (
    Involvement("S1-01", "involved", 20250101, 20250131, ""),
    Involvement("S1-01", "not_involved", 20250201, 99991231, "sold"),
)
# diesel by the food guide: 42.652 GJ/t, 0.0202 tC/GJ, 98 %
KINDS = {
    "opening": RecordKind.OPENING_STOCK,
    "purchase": RecordKind.PURCHASE,
    "sale": RecordKind.SALE,
    "material_use": RecordKind.MATERIAL_USE,
    "closing": RecordKind.CLOSING_STOCK,
}
DIESEL_T = Fraction("42.652") * Fraction("0.0202") * Fraction("0.98") * Fraction(44, 12)


def figure(kind, name, value, unit, owner="", first=20250101, last=20251231, basis=""):
    """Give one cell of a form."""
    form, _, column = kind.partition(".")
    return FormFigure(owner, form, column, name, first, last, Decimal(value), unit, basis)


def checked(*figures, plant=None, tolerances=None, **changes):
    """Build the tea factory with figures of forms; give its cross-checks."""
    names = ("stated", "flows", "billed", "before", "from_meters", "products_before")
    books = {name: changes.pop(name) for name in names if name in changes}
    said = {check: Decimal(percent) for check, percent in (tolerances or {}).items()}
    checks = CheckBooks(figures=figures, tolerances=said, **books)
    held = PlantBooks(checks=checks, **(plant or {}))
    return tea.made(plant=held, **changes).annexes.checks


def with_diesel(metered, moved, *figures, **changes):
    """Burn diesel in January: what the scale showed, beside the month's stock."""
    used = Fraction(metered)
    stock = StockMonth(
        stream="DIESEL",
        month=202501,
        unit="t",
        keeps=True,
        flows=Flows(**{name: Fraction(value) for name, value in moved.items()}),
        carried=False,
        derived=None,
        derived_rank=2,
        metered=used,
        metered_rank=1,
    )
    amount = Amount("DIESEL", 202501, used, "t", 1, Fraction(0), "primary", 1)
    kinds = {("DIESEL", 202501, RecordKind.METERED): used}
    kinds |= {("DIESEL", 202501, KINDS[name]): Fraction(value) for name, value in moved.items()}
    return checked(
        *figures,
        plant={"stocks": (stock,)},
        flows=changes.pop("flows", kinds),
        sources=(*tea.BOOKS.sources, BOILER),
        streams=(*tea.STREAMS, DIESEL),
        involvements=(*tea.BOOKS.involvements, *JANUARY),
        amounts={**tea.BOOKS.amounts, ("DIESEL", 202501): amount},
        **changes,
    )


def rows(found, check, part=""):
    """Give the rows of a check."""
    return [row for row in found if (row.check, row.part) == (check, part)]


def row(found, check, part=""):
    """Give the only row of a check."""
    (one,) = rows(found, check, part)
    return one
