"""Carbon is counted once: what an inventory may not hold together, and balances below zero."""

from collections.abc import Iterator
from fractions import Fraction

from ghg.errors import DataError, Problem
from ghg.inventory.tally import Count
from ghg.methods.calculations import NEVER_NEGATIVE
from ghg.methods.carbon_materials import check_balances
from ghg.methods.once import FuelUse, counted_twice

DECLARED_MADE_FROM = "declared_made_from"


def carbon_problems(tally: Count) -> list[Problem]:
    """List fuels counted by two measures, self-produced fuels whose carbon entered elsewhere, and
    carbon balances that give less than nothing: E-TWICE, E-BALANCE.negative."""
    counted = {line.counted.source.code for line in tally.lines}
    return [*counted_twice(_uses(tally), counted), *_below_zero(tally)]


def _uses(tally: Count) -> Iterator[FuelUse]:
    """Give every fuel stream with a quantity in a month, and what it was made from."""
    methods = {source.code: source.method for source in tally.books.sources}
    for stream in tally.books.streams:
        if not stream.input.emits:
            continue
        for month in tally.books.wanted(stream):
            if (stream.code, month) not in tally.amounts:
                continue
            said = tally.books.own_values_for(DECLARED_MADE_FROM, stream, month)
            made_from = said[-1].candidate.document if said else ""
            yield FuelUse(
                stream=stream.code,
                source=stream.source,
                item=stream.item,
                unit=stream.unit,
                month=month,
                method=methods[stream.source],
                made_from=made_from,
            )


def _below_zero(tally: Count) -> tuple[Problem, ...]:
    balances: dict[str, Fraction] = {}
    for line in tally.lines:
        source = line.counted.source
        if source.method in NEVER_NEGATIVE:
            balances[source.code] = balances.get(source.code, Fraction(0)) + line.co2e_t
    try:
        check_balances(balances)
    except DataError as wrong:
        return wrong.problems
    return ()
