"""Meters: readings with bills, and a main meter with the meters below it.

meter - bill     sum of the meters of a stream (after their multiplier) with its records;
                 a month recorded from the meter itself has no bill to compare with
main - subs      sum of the meters directly below with the main meter; the difference is the
                 unexplained rest, losses among it
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from ghg.domain.meters import TOTAL, MeterMonth
from ghg.domain.streams import Stream
from ghg.domain.units import conversion, same_dimension
from ghg.inventory.books import grouped
from ghg.inventory.crosschecks.judge import Pair
from ghg.inventory.crosschecks.scope import months
from ghg.inventory.tally import Count

INVOICE, SUBS = "meter_invoice", "main_submeters"
Months = Mapping[int, Fraction]


def meter_invoice(tally: Count) -> Iterator[Pair]:
    """Compare the meters of each stream with its records, and name each month that differs."""
    plant = tally.books.plant
    feeding = grouped(plant.feedings, lambda one: one.stream)
    streams = [s for s in tally.books.streams if s.code in feeding and not s.balance]
    for stream in streams:
        codes = tuple(dict.fromkeys(one.meter for one in feeding[stream.code]))
        shown = _shown(tally, codes, stream.unit)
        billed = {
            month: tally.amounts[stream.code, month].quantity
            for month in months(tally)
            if (stream.code, month) in tally.amounts.keys() - plant.checks.from_meters
        }
        yield from _pairs(stream, codes, shown, billed)
    if not streams:
        yield Pair(INVOICE, (), None, None, "", lacking="crosscheck.lacking.meters")


def main_submeters(tally: Count) -> Iterator[Pair]:
    """Compare each main meter with the meters directly below it."""
    meters = tally.books.plant.meters
    below = grouped((m for m in meters if m.parent), lambda meter: meter.parent)
    for main, subs in below.items():
        codes = tuple(sub.code for sub in subs)
        yield _tree(tally, main, codes)
    if not below:
        yield Pair(SUBS, (), None, None, "", lacking="crosscheck.lacking.submeters")


def _pairs(
    stream: Stream, codes: Sequence[str], shown: Months | None, billed: Months
) -> Iterator[Pair]:
    """Give the pair of the months that both have, and one of each month that differs."""
    both = sorted(set(shown or ()) & set(billed))
    left = [shown[month] for month in both] if shown else []
    right = [billed[month] for month in both]
    lacking = "" if both else "crosscheck.lacking.bill"
    pair = Pair(
        check=INVOICE,
        subjects=(stream.code,),
        left=sum(left, Fraction(0)) if both else None,
        right=sum(right, Fraction(0)) if both else None,
        unit=stream.unit,
        streams=(stream.code,),
        lacking="crosscheck.lacking.unit" if shown is None else lacking,
        detail=(("meters", "、".join(codes)), ("months", str(len(both)))),
    )
    yield pair
    for month, metered, bill in zip(both, left, right, strict=True):
        if metered != bill:
            yield replace(pair, left=metered, right=bill, month=month, detail=())


def _tree(tally: Count, main: str, subs: Sequence[str]) -> Pair:
    unit = next((m.unit for m in tally.books.plant.meter_months if m.meter == main), "")
    whole = _shown(tally, (main,), unit) if unit else None
    parts = _shown(tally, subs, unit) if unit else None
    both = sorted(set(whole or ()) & set(parts or ()))
    fed = tuple(one.stream for one in tally.books.plant.feedings if one.meter == main)
    return Pair(
        check=SUBS,
        subjects=(main,),
        left=sum((parts[month] for month in both), Fraction(0)) if parts and both else None,
        right=sum((whole[month] for month in both), Fraction(0)) if whole and both else None,
        unit=unit,
        streams=tuple(dict.fromkeys(fed)),
        lacking="" if both else "crosscheck.lacking.meter_months",
        detail=(("meters", "、".join(subs)), ("months", str(len(both)))),
    )


def _shown(tally: Count, codes: Sequence[str], unit: str) -> Months | None:
    """Sum meters month by month where each of them has a figure; None where units do not fit."""
    held = grouped(tally.books.plant.meter_months, lambda one: one.meter)
    monthly = [_of_meter(held.get(code, ()), unit) for code in codes]
    if any(one is None for one in monthly):
        return None
    known = [one for one in monthly if one is not None]
    common = set.intersection(*(set(one) for one in known)) if known else set()
    return {
        month: sum((one[month] for one in known), Fraction(0))
        for month in common
        if month in months(tally)
    }


def _of_meter(held: Sequence[MeterMonth], unit: str) -> Months | None:
    """Take the total register of a meter month by month; where there is none, sum the tariffs."""
    if not all(same_dimension(one.unit, unit) for one in held):
        return None
    totals: dict[int, Fraction] = {}
    for month, registers in grouped(held, lambda one: str(one.month)).items():
        total = [one for one in registers if one.tariff == TOTAL] or list(registers)
        amounts = (one.quantity * conversion(one.unit, unit) for one in total)
        totals[int(month)] = sum(amounts, Fraction(0))
    return totals
