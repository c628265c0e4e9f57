"""Consumption of a stream in a month from the kinds of its records.

A stream with metered records only has used what they say. Where purchases or stocks are recorded,
consumption is derived by the stock equation (`domain/stocks`) as well, and the way that ranks
higher is taken. A stream of which no stock was ever recorded (in the period or the year before) has
used what it bought; one that keeps a stock needs opening and closing. An opening that nobody
recorded is the closing of the month before; months in which nothing was used carry the stock on.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from ghg.domain.stocks import (
    INFLOWS,
    LEDGER_RANK,
    LEVELS,
    VOUCHER_RANK,
    Flows,
    StockMonth,
    Way,
    derived,
    lacking,
)
from ghg.ledger.codes import RecordKind

PARTS: Mapping[RecordKind, str] = {
    RecordKind.OPENING_STOCK: "opening",
    RecordKind.PURCHASE: "purchase",
    RecordKind.OWN_PRODUCTION: "own_production",
    RecordKind.SALE: "sale",
    RecordKind.MATERIAL_USE: "material_use",
    RecordKind.LOSS: "loss",
    RecordKind.CLOSING_STOCK: "closing",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """The sum of the live records of one kind, stream and month.

    `uneven` tells that the records of a stock level are of different days.
    """

    kind: RecordKind
    quantity: Fraction
    records: int
    estimated: Fraction
    weakest_class: int
    weakest_rank: int
    last_batch: int
    uneven: bool = False


Kinds = Mapping[RecordKind, Cell]


@dataclass(frozen=True, slots=True)
class Used:
    """What a stream used in a month, the cells that it rests on, and the rank of that way.

    `recorded` counts the month's records of all kinds, also those of the way that is not taken.
    """

    quantity: Fraction
    cells: tuple[Cell, ...]
    rank: int
    recorded: int

    @property
    def estimated(self) -> Fraction:
        """Give how much of it was estimated: at most all of it."""
        return min(sum((cell.estimated for cell in self.cells), Fraction(0)), self.quantity)


@dataclass(frozen=True, slots=True)
class Consumption:
    """The consumption of streams month by month, and the stocks behind it."""

    used: Mapping[tuple[str, int], Used]
    stocks: tuple[StockMonth, ...]


def consumption(
    units: Mapping[str, str],
    cells: Mapping[tuple[str, int], Kinds],
    months: Sequence[int],
    still: Mapping[str, frozenset[int]],
) -> Consumption:
    """Work out every stream's months; `units` and `still` (months without any use) by stream."""
    held: dict[str, dict[int, Kinds]] = {}
    for (code, month), kinds in cells.items():
        held.setdefault(code, {})[month] = kinds
    stocks: list[StockMonth] = []
    for code, by_month in held.items():
        if any(kind in PARTS for kinds in by_month.values() for kind in kinds):
            stock = Stock(code, units[code], by_month, still.get(code, frozenset()))
            stocks += stock.months(months)
    ways = {(one.stream, one.month): one for one in stocks}
    used = {key: _used(kinds, ways.get(key)) for key, kinds in cells.items()}
    return Consumption({key: one for key, one in used.items() if one}, tuple(stocks))


def first_consumption(cells: Mapping[tuple[str, int], Kinds]) -> Consumption:
    """Work out every month by the rule of version 0.1.0, so that its issues can be replayed.

    What was metered, else the sum of the parts that were recorded; no stock was kept or carried.
    """
    return Consumption({key: _first_used(kinds) for key, kinds in cells.items()}, ())


def _first_used(kinds: Kinds) -> Used:
    recorded = sum(cell.records for cell in kinds.values())
    metered = kinds.get(RecordKind.METERED)
    cells = _parts(kinds) if metered is None else (metered,)
    quantity = derived(_flows(kinds)) if metered is None else metered.quantity
    return Used(quantity, cells, _rank(cells), recorded)


@dataclass(frozen=True, slots=True)
class Stock:
    """The stock of one stream: its records by month, and the months in which nothing was used."""

    stream: str
    unit: str
    cells: Mapping[int, Kinds]
    still: frozenset[int]

    def months(self, months: Iterable[int]) -> Iterable[StockMonth]:
        """Walk through the months with the stock that the last one left; None is not known."""
        parts = {PARTS[kind] for kinds in self.cells.values() for kind in kinds if kind in PARTS}
        keeps = not parts.isdisjoint(LEVELS)
        inflows = tuple(name for name in INFLOWS if name in parts) or INFLOWS[:1]
        left: Fraction | None = None
        for month in months:
            if month in self.cells:
                made = self._month(month, left, inflows, keeps=keeps)
                yield made
                left = made.flows.closing
            elif month not in self.still:
                left = None

    def _month(
        self, month: int, left: Fraction | None, inflows: tuple[str, ...], *, keeps: bool
    ) -> StockMonth:
        kinds, still = self.cells[month], month in self.still
        recorded = _flows(kinds)
        carried = keeps and recorded.opening is None and left is not None
        flows = replace(recorded, opening=left) if carried else recorded
        lacks = lacking(flows, inflows) if keeps else ()
        known = not lacks and (keeps or any(name in INFLOWS for name, _ in flows.recorded()))
        metered = kinds.get(RecordKind.METERED)
        return StockMonth(
            stream=self.stream,
            month=month,
            unit=self.unit,
            keeps=keeps,
            flows=flows,
            carried=carried,
            derived=derived(flows) if known else None,
            derived_rank=_rank(_parts(kinds)) or (LEDGER_RANK if keeps else VOUCHER_RANK),
            metered=metered.quantity if metered else None,
            metered_rank=metered.weakest_rank if metered else 0,
            lacks=lacks,
            before=_otherwise(recorded, left, still=still),
            uneven=any(cell.uneven for cell in kinds.values()),
            still=still,
        )


def _flows(kinds: Kinds) -> Flows:
    return Flows(**{PARTS[kind]: cell.quantity for kind, cell in kinds.items() if kind in PARTS})


def _parts(kinds: Kinds) -> tuple[Cell, ...]:
    """Give the cells of the stock equation, in its order."""
    return tuple(kinds[kind] for kind in PARTS if kind in kinds)


def _rank(cells: Iterable[Cell]) -> int:
    return max((cell.weakest_rank for cell in cells), default=0)


def _otherwise(recorded: Flows, left: Fraction | None, *, still: bool) -> Fraction | None:
    """Give what the stock closed with, where what was recorded after it says otherwise."""
    said = [recorded.opening, recorded.closing if still else None]
    differs = left is not None and any(one not in (None, left) for one in said)
    return left if differs else None


def _used(kinds: Kinds, stock: StockMonth | None) -> Used | None:
    """Give what was used by the way that is taken; None where no way is complete."""
    recorded = sum(cell.records for cell in kinds.values())
    if stock is None or stock.taken is Way.METERED:
        metered = kinds[RecordKind.METERED]
        return Used(metered.quantity, (metered,), metered.weakest_rank, recorded)
    if stock.derived is None:
        return None
    return Used(stock.derived, _parts(kinds), stock.derived_rank, recorded)
