"""Freezing stocks, estimates, absences and ranks for the annexes of an issue."""

from collections.abc import Iterable
from fractions import Fraction

from ghg.domain.annexes import AbsenceRow, EstimatedRow, EstimateRow, RankRow, StockRow
from ghg.domain.numbers import exact_text, frozen
from ghg.domain.stocks import METERED_RANK, Flows, StockMonth, Way
from ghg.inventory.books import Amount, Books
from ghg.inventory.electricity import View
from ghg.inventory.lines import Line, exact_sum, total
from ghg.inventory.missing import fallen, rank_reason, used_estimates
from ghg.inventory.stock_checks import exceeds, tolerance_of
from ghg.inventory.tally import Count
from ghg.inventory.totals import in_guide_total

BALANCE = "balance"  # the method of a balance one of whose terms was estimated


def stock_rows(books: Books) -> tuple[StockRow, ...]:
    """Freeze every stored stream's months: both ways, the one taken, and why."""
    counts = {(one.stream, one.day // 100): one for one in books.plant.counts}
    rows = []
    for one in sorted(books.plant.stocks, key=lambda one: (one.stream, one.month)):
        count = counts.get((one.stream, one.month))
        tolerance = tolerance_of(books, one)
        rows.append(
            StockRow(
                stream=one.stream,
                month=one.month,
                unit=one.unit,
                rule="stock" if one.keeps else "purchases",
                **_parts(one.flows),
                carried=one.carried,
                derived=_text(one.derived),
                derived_rank=one.derived_rank,
                metered=_text(one.metered),
                metered_rank=one.metered_rank,
                taken=one.taken,
                reason=_reason(one),
                difference=_text(one.difference),
                percent=_text(one.percent),
                tolerance=_text(tolerance),
                exceeds=exceeds(one, tolerance),
                how_counted=count.method if count else "",
                counted_by=" / ".join(filter(None, (count.counted_by, count.witness)))
                if count
                else "",
            )
        )
    return tuple(rows)


def estimate_rows(tally: Count, lines: Iterable[Line]) -> tuple[EstimateRow, ...]:
    """Freeze every estimate with its share of the tonnes of its stream and month."""
    tonnes = _tonnes(line for line in lines if line.view == View.GUIDE)
    recorded = [
        (one.stream, one.month, one.quantity, one.method, one.approver)
        for one in used_estimates(tally.books)
        if (one.stream, one.month) in tally.amounts
    ]
    derived = [
        (one.stream, one.month, one.estimated, BALANCE, "")
        for one in tally.amounts.values()
        if one.rule and one.estimated
    ]
    return tuple(
        EstimateRow(
            stream=code,
            month=month,
            quantity=exact_text(quantity),
            unit=tally.amounts[code, month].unit,
            method=method,
            approver=approver,
            co2e_t=_share(tally.amounts[code, month], quantity, tonnes.get((code, month))),
        )
        for code, month, quantity, method, approver in sorted([*recorded, *derived])
    )


def estimated_rows(tally: Count, lines: Iterable[Line]) -> tuple[EstimatedRow, ...]:
    """Sum the tonnes that rest on estimates, each taken as positive, beside the guide's total."""
    counted = [line for line in lines if line.view == View.GUIDE and in_guide_total(line)]
    parts = []
    for line in counted:
        amount = tally.amounts[line.stream.code, line.month]
        if amount.estimated and amount.quantity:
            parts.append(abs(line.co2e_t) * amount.estimated / amount.quantity)
    if not parts:
        return ()
    whole, part = total(counted), exact_sum(parts)
    percent = exact_text(100 * part / whole) if whole > 0 else ""
    return (EstimatedRow("guide", frozen(part), frozen(whole), percent),)


def absence_rows(books: Books) -> tuple[AbsenceRow, ...]:
    """Freeze the reasoned absences that touch the inventory's months."""
    first, last = books.setup.first_month, books.setup.last_month
    return tuple(
        AbsenceRow(one.stream, one.first_month, one.last_month, one.kind, one.where, one.reason)
        for one in books.unused
        if one.first_month <= last and one.last_month >= first
    )


def rank_rows(books: Books) -> tuple[RankRow, ...]:
    """Freeze the ranks of this year and last."""
    return tuple(
        RankRow(
            one.stream,
            one.last_year,
            one.this_year,
            fallen(one),
            rank_reason(books, one.stream),
        )
        for one in sorted(books.plant.ranks, key=lambda one: one.stream)
    )


def _parts(flows: Flows) -> dict[str, str]:
    return {name: _text(getattr(flows, name)) for name in Flows.__slots__}


def _text(value: Fraction | None) -> str:
    return "" if value is None else exact_text(value)


def _reason(one: StockMonth) -> str:
    """Say why a way was taken, as a term of the label table."""
    if one.taken is Way.NEITHER:
        return "stock.reason.neither"
    if one.metered is None:
        return "stock.reason.only_derived" if one.keeps else "stock.reason.only_purchases"
    if one.derived is None:
        return "stock.reason.only_metered"
    if (one.metered_rank or METERED_RANK) == one.derived_rank:
        return "stock.reason.equal"
    return "stock.reason.rank"


def _tonnes(lines: Iterable[Line]) -> dict[tuple[str, int], Fraction]:
    sums: dict[tuple[str, int], Fraction] = {}
    for line in lines:
        key = (line.stream.code, line.month)
        sums[key] = sums.get(key, Fraction(0)) + line.co2e_t
    return sums


def _share(amount: Amount, quantity: Fraction, tonnes: Fraction | None) -> str:
    """Give the tonnes of a part of a quantity; empty where the stream emits nothing itself."""
    if tonnes is None or not amount.quantity:
        return ""
    return frozen(tonnes * quantity / amount.quantity)
