"""The draw: shares are reached, anybody can redo it, and the order of the books does not matter."""

import hashlib
from decimal import Decimal
from fractions import Fraction
from math import ceil

from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.sampling import MonthlyRecord, Population, SamplingRule, Why, draw

MONTHS = tuple(range(202501, 202513))
RULE = SamplingRule(
    id="made-up",
    title_zh="示例",
    title_en="made up",
    whole_from_percent=Decimal(5),
    steps_percent=(Decimal(30), Decimal(50), Decimal(80), Decimal(100)),
    document_zh="示例",
    document_en="made up",
    clause_zh="1",
    clause_en="1",
    confidence="L",
    reading_zh="",
    reading_en="",
)


def year(source: str, stream: str) -> list[MonthlyRecord]:
    return [MonthlyRecord(source, stream, month) for month in MONTHS]


def plant(records: list[MonthlyRecord], tonnes: dict[str, str], total: str) -> Population:
    weights = {source: Fraction(text) for source, text in tonnes.items()}
    return Population(tuple(records), weights, Fraction(total))


POWER_AND_DIESEL = plant(
    [*year("POWER", "GRID"), *year("DIESEL", "LORRY"), *year("DIESEL", "FORK")],
    {"POWER": "960.2", "DIESEL": "39.8"},
    "1000",
)


def test_5_percent_is_looked_at_in_full_and_of_less_30_percent_of_the_records() -> None:
    """960.2 of 1,000 t is 96.02 %; 39.8 t is 3.98 %: 30 % of 24 records are 7.2, so 8."""
    drawn = draw(RULE, POWER_AND_DIESEL, "seed", 0)
    diesel, power = drawn.shares
    assert (power.source, power.percent, power.why) == ("POWER", Fraction("96.02"), Why.WHOLE)
    assert (power.picked, power.records) == (12, 12)
    assert (diesel.percent, diesel.why) == (Fraction("3.98"), Why.DRAWN)
    assert (diesel.picked, diesel.records) == (8, 24)
    assert len(drawn.picks) == 20


def test_exactly_5_percent_is_not_below_it() -> None:
    books = plant([*year("A", "X"), *year("B", "Y")], {"A": "5", "B": "4.999"}, "100")
    assert [one.why for one in draw(RULE, books, "s", 0).shares] == [Why.WHOLE, Why.DRAWN]


def test_what_is_taken_off_weighs_by_its_size() -> None:
    """80 t of power sold, of a total of 100 t, are 80 % of it."""
    books = plant([*year("SOLD", "X")], {"SOLD": "-80"}, "100")
    assert draw(RULE, books, "s", 0).shares[0].percent == 80


def test_of_a_total_of_nothing_everything_is_looked_at() -> None:
    books = plant([*year("A", "X")], {"A": "0"}, "0")
    (share,) = draw(RULE, books, "s", 0).shares
    assert (share.percent, share.why, share.picked) == (None, Why.WHOLE, 12)


def test_a_stranger_draws_the_same_in_ten_lines() -> None:
    """Written from the words of the help page alone."""
    seed = "20260302-a"
    ours = {(p.stream, p.month) for p in draw(RULE, POWER_AND_DIESEL, seed, 0).picks}
    theirs = {("GRID", month) for month in MONTHS}
    records = [(stream, month) for stream in ("LORRY", "FORK") for month in MONTHS]
    lots = {
        hashlib.sha256(f"{seed}|{stream}|{month}".encode()).hexdigest(): (stream, month)
        for stream, month in records
    }
    theirs |= {lots[key] for key in sorted(lots)[:8]}
    assert ours == theirs


def test_the_lot_of_a_record_is_the_one_that_sha256sum_gives() -> None:
    """By coreutils: `printf "20260302-a|LORRY|202501" | sha256sum` begins fb8c60, 202502 4837f9."""
    books = plant([MonthlyRecord("D", "LORRY", month) for month in (202501, 202502)], {}, "1")
    (pick,) = draw(RULE, books, "20260302-a", 0).picks
    assert pick.month == 202502


sources = st.sampled_from(["A", "B", "C"])
records = st.sets(st.tuples(sources, st.sampled_from("XYZ"), st.sampled_from(MONTHS)), min_size=1)
tonnes = st.dictionaries(sources, st.fractions(-100, 100), max_size=3)


def books_of(found: set[tuple[str, str, int]], weights: dict[str, Fraction]) -> Population:
    made = [MonthlyRecord(source, source + stream, month) for source, stream, month in found]
    return Population(tuple(made), weights, sum(weights.values(), Fraction(0)))


@given(records, tonnes, st.text(max_size=5), st.integers(0, 3))
def test_every_share_is_reached_and_no_record_more(found, weights, seed, step) -> None:
    population = books_of(found, weights)
    drawn = draw(RULE, population, seed, step)
    for share in drawn.shares:
        mine = [one for one in population.records if one.source == share.source]
        picked = [one for one in drawn.picks if one.source == share.source]
        percent = 100 if share.why is Why.WHOLE else RULE.steps_percent[step]
        assert share.picked == len(picked) == ceil(Fraction(percent) * len(mine) / 100)
        assert len({(one.stream, one.month) for one in picked}) == len(picked)
        below = population.total_t and share.percent is not None and share.percent < 5
        assert (share.why is Why.DRAWN) == bool(below)


@given(records, tonnes, st.text(max_size=5), st.randoms())
def test_the_order_of_the_books_does_not_matter(found, weights, seed, chance) -> None:
    population = books_of(found, weights)
    shuffled = list(population.records)
    chance.shuffle(shuffled)
    other = Population(tuple(shuffled), weights, population.total_t)
    assert draw(RULE, other, seed, 0) == draw(RULE, population, seed, 0)


@given(records, st.text(max_size=5), st.integers(0, 2))
def test_a_larger_share_holds_all_of_the_smaller_one(found, seed, step) -> None:
    population = books_of(found, {"A": Fraction(1000)})
    smaller, larger = (draw(RULE, population, seed, one).picks for one in (step, step + 1))
    assert set(smaller) <= set(larger)
    assert len(draw(RULE, population, seed, 3).picks) == len(population.records)


def test_another_seed_draws_other_records() -> None:
    drawn = {draw(RULE, POWER_AND_DIESEL, str(seed), 0).picks for seed in range(20)}
    assert len(drawn) == 20
