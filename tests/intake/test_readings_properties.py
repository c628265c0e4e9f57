"""Whatever the file looks like: nothing of what a meter counted is lost or counted twice."""

import itertools
from collections import defaultdict
from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from ghg.domain.meters import Anchor, MeterBook
from ghg.domain.numbers import exact, millionths, plain, quantity
from ghg.intake.columns import Layout
from ghg.intake.findings import Findings
from ghg.intake.readings.months import MonthLine
from ghg.intake.readings.table import READINGS_TABLE
from ghg.intake.rows import Rows
from ghg.intake.taking import Taking
from ghg.plan.meters_known import instant_of
from tests.intake.metered import BOOK, METERED
from tests.intake.plant import TODAY

NAMES = ("meter", "time", "quantity", "reading")
FIGURES = st.lists(st.integers(0, 10**9), min_size=1, max_size=300)
CUTS = st.lists(st.integers(1, 299), max_size=4)


def months(
    meter: str,
    column: str,
    times: list[datetime],
    values: list[int],
    cuts: list[int],
    book: MeterBook,
) -> tuple[list[MonthLine], Findings]:
    """Read figures of one meter in blocks that end at some cuts."""
    findings = Findings()
    layout = Layout("f.csv", "", {name: at for at, name in enumerate(NAMES)}, NAMES, "")
    taker = READINGS_TABLE.open(Taking(replace(METERED, meters=book), layout, TODAY, findings))
    edges = [0, *sorted(cut for cut in set(cuts) if cut < len(values)), len(values)]
    for first, last in itertools.pairwise(edges):
        texts = [plain(quantity(value)) for value in values[first:last]]
        columns = {
            "meter": [meter] * len(texts),
            "time": [f"{at:%Y-%m-%d %H:%M}" for at in times[first:last]],
            column: texts,
        }
        taker.take(Rows(list(range(first + 2, last + 2)), columns))
    taker.finish()
    assert not findings.wrong, findings.problems
    return list(taker.lines), findings


def instants(count: int, step: int, start: int) -> list[datetime]:
    first = datetime.fromisoformat("2025-01-30") + timedelta(minutes=start)
    return [first + timedelta(minutes=step * number) for number in range(count)]


@settings(max_examples=60, deadline=None)
@given(
    values=FIGURES,
    cuts=CUTS,
    step=st.sampled_from([1, 15, 30, 60, 1440]),
    start=st.integers(0, 4000),
)
def test_the_months_sum_up_to_all_amounts(values, cuts, step, start):
    times = instants(len(values), step, start)
    lines, _ = months("M1", "quantity", times, values, cuts, BOOK)
    by_day = defaultdict(int)
    for at, value in zip(times, values, strict=True):
        by_day[at.year * 100 + at.month] += value  # as printed
    # a midnight that follows its own day's rows would close it; here rows only go forward
    assert {line.month: exact(line.raw) for line in lines} == {
        month: Fraction(total, 10**6) for month, total in by_day.items()
    }


@settings(max_examples=60, deadline=None)
@given(
    values=FIGURES,
    cuts=CUTS,
    step=st.sampled_from([15, 60, 720, 1440, 20_000]),
    start=st.integers(0, 4000),
)
def test_the_months_of_a_register_sum_up_to_its_difference(values, cuts, step, start):
    readings = sorted(values)
    lines, _ = months("R1", "reading", instants(len(values), step, start), readings, cuts, BOOK)
    counted = sum((exact(line.raw) for line in lines), Fraction(0))
    assert counted == Fraction(readings[-1] - readings[0], 10**6)
    assert all(exact(line.quantity) == exact(line.raw) * 8000 for line in lines)


@settings(max_examples=60, deadline=None)
@given(values=FIGURES, cut=st.integers(0, 300), step=st.sampled_from([360, 720, 1440]))
def test_a_register_cut_into_two_files_counts_the_same(values, cut, step):
    """The second file goes on from the last reading of the first, wherever the cut lies."""
    readings, times = sorted(values), instants(len(values), step, 360)
    whole, _ = months("R1", "reading", times, readings, [], BOOK)
    book, parts = BOOK, []
    for part in (slice(0, cut), slice(cut, None)):
        if not readings[part]:
            continue
        lines, _ = months("R1", "reading", times[part], readings[part], [], book)
        parts += lines
        known = tuple(
            Anchor(instant_of(line.last_minute), millionths(line.last_reading))
            for line in parts
            if line.last_reading is not None
        )
        book = replace(BOOK, anchors={("R1", ""): known})
    assert _by_month(parts) == _by_month(whole)


def _by_month(lines: list[MonthLine]) -> dict[int, Fraction]:
    found: dict[int, Fraction] = defaultdict(Fraction)
    for line in lines:
        found[line.month] += exact(line.raw)
    return {month: total for month, total in found.items() if total}
