"""Derived quantities: balance streams, month by month, as weak as their weakest term."""

from fractions import Fraction

from ghg.domain.streams import Stream, balance_text
from ghg.inventory.books import WEAKEST_LAST, Amount, Books
from ghg.plan.balance import derived, in_order


def with_balances(books: Books) -> dict[tuple[str, int], Amount]:
    """Add the derived quantities of balance streams, month by month."""
    amounts = dict(books.amounts)
    units = {stream.code: stream.unit for stream in books.streams}
    for stream in in_order(books.streams):
        for month in books.wanted(stream):
            terms = {
                (term.stream, month): amounts[term.stream, month]
                for term in stream.balance
                if (term.stream, month) in amounts
            }
            if len(terms) == len(stream.balance):
                quantities = {key: amount.quantity for key, amount in terms.items()}
                amounts[stream.code, month] = _derived(
                    stream, month, list(terms.values()), derived(stream, month, units, quantities)
                )
    return amounts


def _derived(stream: Stream, month: int, terms: list[Amount], quantity: Fraction) -> Amount:
    """A balance is as weak as its weakest term."""
    return Amount(
        stream=stream.code,
        month=month,
        quantity=quantity,
        unit=stream.unit,
        records=0,
        estimated=quantity if any(term.estimated for term in terms) else Fraction(0),
        class_=max((term.class_ for term in terms), key=WEAKEST_LAST.index),
        rank=max(term.rank for term in terms),
        evidence=tuple(sorted({paper for term in terms for paper in term.evidence})),
        rule=balance_text(stream.balance),
    )
