"""Judging a comparison: difference, percent, tolerance as stated, tonnes at stake.

    difference = left - right;  percent = difference / right x 100
    tonnes at stake = |difference| x highest coefficient of the streams in the period

Two figures agree when they are equal, or when the percent lies within the tolerance that a person
stated for the check; where nobody stated one, only equal figures agree. Nothing is adjusted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.annexes import CheckRow
from ghg.domain.numbers import exact_text, frozen
from ghg.domain.periods import month_period, span
from ghg.domain.units import conversion, same_dimension
from ghg.inventory.checkbooks import CheckBooks
from ghg.inventory.count import Count
from ghg.inventory.electricity import View

AGREES, DIFFERS, NO_DATA = "agrees", "differs", "no_data"
MONTHS = "crosscheck.lacking.months"
Values = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one thing in one unit; None is missing, and `lacking` says what.

    The left one of a `ceiling` may be lower. An `alarm` differs although there is no right one.
    A `tolerance` was stated for the subject itself; else that of the check holds.
    """

    check: str
    subjects: tuple[str, ...]
    left: Fraction | None
    right: Fraction | None
    unit: str
    streams: tuple[str, ...] = ()
    part: str = ""
    month: int = 0
    lacking: str = ""
    detail: Values = ()
    ceiling: bool = False
    alarm: bool = False
    tolerance: Fraction | None = None


def judged(pairs: Iterable[Pair], tally: Count) -> tuple[CheckRow, ...]:
    """Judge every pair; comparisons that lack the same thing become one row."""
    known = coefficients(tally)
    books = tally.books.plant.checks
    return tuple(_row(pair, known, books, tally) for pair in _gathered(pairs))


def coefficients(tally: Count) -> dict[str, Fraction]:
    """Give tonnes of CO2e per unit of each stream: the highest of its months, by the guide.

    A meter of all use counts as what is derived from it.
    """
    monthly: dict[tuple[str, int], Fraction] = {}
    for line in tally.lines:
        if line.view == View.GUIDE:
            per = abs(tally.ruler.coefficients[line.coefficient].value * line.gwp)
            key = line.stream.code, line.month
            monthly[key] = monthly.get(key, Fraction(0)) + per
    highest: dict[str, Fraction] = {}
    for (code, _), per in monthly.items():
        highest[code] = max(per, highest.get(code, per))
    return highest | _derived(tally, highest)


def _derived(tally: Count, highest: dict[str, Fraction]) -> dict[str, Fraction]:
    units = {stream.code: stream.unit for stream in tally.books.streams}
    found: dict[str, Fraction] = {}
    for stream in tally.books.streams:
        for term in stream.balance:
            if stream.code in highest and term.stream not in highest:
                per = highest[stream.code] * conversion(units[term.stream], stream.unit)
                found[term.stream] = max(per, found.get(term.stream, per))
    return found


def _gathered(pairs: Iterable[Pair]) -> list[Pair]:
    """Put subjects that lack the same thing into one row."""
    rows: list[Pair] = []
    places: dict[tuple[object, ...], int] = {}
    for pair in pairs:
        key = (pair.check, pair.part, pair.month, pair.lacking, pair.detail)
        bare = pair.lacking and pair.left is None and pair.right is None
        if bare and key in places:
            before = rows[places[key]]
            subjects = dict.fromkeys((*before.subjects, *pair.subjects))
            rows[places[key]] = Pair(
                pair.check, tuple(subjects), None, None, "", part=pair.part, month=pair.month,
                lacking=pair.lacking, detail=pair.detail,
            )  # fmt: skip
        else:
            if bare:
                places[key] = len(rows)
            rows.append(pair)
    return rows


def _row(pair: Pair, known: dict[str, Fraction], books: CheckBooks, tally: Count) -> CheckRow:
    difference = _difference(pair)
    percent = _percent(difference, pair.right)
    tolerance = _tolerance(pair, books)
    stake = _stake(pair, difference, known, tally)
    result = _result(pair, difference, percent, tolerance)
    return CheckRow(
        check=pair.check,
        part=pair.part,
        subjects=pair.subjects,
        names=tuple(_names(one, tally) for one in pair.subjects),
        month=pair.month,
        left=_text(pair.left),
        right=_text(pair.right),
        unit=pair.unit,
        difference=_text(difference),
        percent=_text(percent),
        tolerance=_text(tolerance),
        at_stake_t="" if stake is None else frozen(stake),
        result=result,
        lacking=pair.lacking or (MONTHS if difference is None else ""),
        detail=pair.detail,
        streams=pair.streams,
        reason="" if result == AGREES else _reason(pair, books, tally),
    )


def _tolerance(pair: Pair, books: CheckBooks) -> Fraction | None:
    """Give what was stated for the subject, else for the part, else for the check."""
    if pair.tolerance is not None:
        return pair.tolerance
    for name in (f"{pair.check}.{pair.part}", pair.check):
        if name in books.tolerances:
            return Fraction(books.tolerances[name])
    return None


def _names(subject: str, tally: Count) -> tuple[str, str]:
    """Name an item of energy; streams, meters and products have names of the plant's own."""
    named = tally.library.vocabulary.items.get(subject)
    return (named.name_zh, named.name_en) if named else ("", "")


def _difference(pair: Pair) -> Fraction | None:
    if pair.left is None or pair.right is None:
        return None
    return pair.left - pair.right


def _percent(difference: Fraction | None, right: Fraction | None) -> Fraction | None:
    return difference / right * 100 if difference is not None and right else None


def _result(
    pair: Pair, difference: Fraction | None, percent: Fraction | None, tolerance: Fraction | None
) -> str:
    if difference is None:
        return DIFFERS if pair.alarm else NO_DATA
    if difference == 0 or (pair.ceiling and difference < 0):
        return AGREES
    within = percent is not None and tolerance is not None and abs(percent) <= tolerance
    return AGREES if within else DIFFERS


def _stake(
    pair: Pair, difference: Fraction | None, known: dict[str, Fraction], tally: Count
) -> Fraction | None:
    """Set the difference at the highest coefficient of the streams; under a ceiling nothing is."""
    if difference is None:
        return None
    if difference == 0 or (pair.ceiling and difference < 0):
        return Fraction(0)
    if pair.unit in ("tCO2e", "tCO2"):
        return abs(difference)
    units = {stream.code: stream.unit for stream in tally.books.streams}
    stakes = [
        abs(difference) * conversion(pair.unit, units[code]) * known[code]
        for code in pair.streams
        if code in known and same_dimension(pair.unit, units[code])
    ]
    return max(stakes) if stakes else None


def _reason(pair: Pair, books: CheckBooks, tally: Count) -> str:
    """Give the latest word of a person about this difference in this period."""
    setup = tally.books.setup
    days = month_period(pair.month) if pair.month else span(setup.first_month, setup.last_month)
    said = [
        one.reason
        for one in books.stated
        if one.check in (pair.check, f"{pair.check}.{pair.part}")
        and one.subject in pair.subjects
        and one.first_day <= days.first_day
        and days.last_day <= one.last_day
    ]
    return said[-1] if said else ""


def _text(value: Fraction | None) -> str:
    return "" if value is None else exact_text(value)
