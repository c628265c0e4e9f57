"""Judging a comparison: difference, percent, tolerance as stated, tonnes at stake.

    difference = left - right;  percent = difference / right x 100
    tonnes at stake = |difference| x highest coefficient of the streams in the period

Two figures agree when they are equal, or when the percent lies within the tolerance that a person
stated for the check; where nobody stated one, only equal figures agree. Nothing is adjusted.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from ghg.domain.annexes import CheckRow
from ghg.domain.numbers import exact_text, frozen
from ghg.domain.periods import month_period, span
from ghg.domain.units import conversion, same_dimension
from ghg.inventory.checkbooks import CheckBooks
from ghg.inventory.electricity import View
from ghg.inventory.tally import Count

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


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of every stream: tonnes of CO2e per unit, and the unit."""

    coefficients: Mapping[str, Fraction]
    units: Mapping[str, str]


def judged(pairs: Iterable[Pair], tally: Count) -> tuple[CheckRow, ...]:
    """Judge every pair; comparisons that lack the same thing become one row."""
    units = {stream.code: stream.unit for stream in tally.books.streams}
    known = Known(coefficients(tally), units)
    return tuple(_row(pair, known, tally) for pair in _gathered(pairs))


def coefficients(tally: Count) -> dict[str, Fraction]:
    """Give tonnes of CO2e per unit of each stream: the highest of its months, by the guide.

    A meter of all use counts as what is derived from it.
    """
    held: dict[tuple[str, int], list[tuple[int, Fraction]]] = {}
    for line in tally.lines:
        if line.view == View.GUIDE:
            used = (line.coefficient, line.gwp or Fraction(0))
            held.setdefault((line.stream.code, line.month), []).append(used)
    made = {tuple(used): _per(tally, used) for used in held.values()}
    monthly = {key: made[tuple(used)] for key, used in held.items()}
    highest: dict[str, Fraction] = {}
    for (code, _), per in monthly.items():
        highest[code] = max(per, highest.get(code, per))
    return highest | _derived(tally, highest)


def _per(tally: Count, used: list[tuple[int, Fraction]]) -> Fraction:
    """Sum the gases of a stream and month."""
    made = tally.ruler.coefficients
    return sum((abs(made[place].value * gwp) for place, gwp in used), Fraction(0))


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
    """Put subjects that lack the same thing into one row, where the first of them stands."""
    groups: dict[tuple[object, ...], list[Pair]] = {}
    for at, pair in enumerate(pairs):
        bare = pair.lacking and pair.left is None and pair.right is None
        about = (pair.check, pair.part, pair.month, pair.lacking, pair.detail)
        groups.setdefault((*about, None if bare else at), []).append(pair)
    return [group[0] if len(group) == 1 else _one(group) for group in groups.values()]


def _one(group: list[Pair]) -> Pair:
    subjects = dict.fromkeys(subject for pair in group for subject in pair.subjects)
    return replace(group[0], subjects=tuple(subjects), unit="", streams=())


def _row(pair: Pair, known: Known, tally: Count) -> CheckRow:
    books = tally.books.plant.checks
    difference = _difference(pair)
    percent = _percent(difference, pair.right)
    tolerance = _tolerance(pair, books)
    stake = _stake(pair, difference, known)
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


def _stake(pair: Pair, difference: Fraction | None, known: Known) -> Fraction | None:
    """Set the difference at the highest coefficient of the streams; under a ceiling nothing is."""
    if difference is None:
        return None
    if difference == 0 or (pair.ceiling and difference < 0):
        return Fraction(0)
    if pair.unit in ("tCO2e", "tCO2"):
        return abs(difference)
    stakes = [
        abs(difference) * conversion(pair.unit, known.units[code]) * known.coefficients[code]
        for code in pair.streams
        if code in known.coefficients and same_dimension(pair.unit, known.units[code])
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
