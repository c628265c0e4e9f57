"""The made-up deliveries: every cell in turn, no key twice, a sum that needs no adding."""

from collections import Counter

from ghg.domain.numbers import millionths, number
from tests.bench import __main__ as bench
from tests.bench.data import CELLS, records, total_thousandths, write_csv
from tests.bench.measure import Took, median


def test_every_stream_and_month_gets_its_share():
    cells = Counter((stream, month) for stream, month, *_ in records(2 * CELLS))
    assert len(cells) == CELLS
    assert set(cells.values()) == {2}


def test_no_two_rows_are_one():
    rows = list(records(3000))
    assert len({document for *_, document in rows}) == 3000


def test_the_sum_by_arithmetic_is_the_sum_of_the_rows():
    for count in (1, 996, 997, 998, 5000):
        assert total_thousandths(count) == sum(row[3] for row in records(count))


def test_the_file_says_what_the_records_are(tmp_path):
    write_csv(tmp_path / "two.csv", 2)
    header, first, second = (tmp_path / "two.csv").read_text(encoding="utf-8").splitlines()
    assert header == "stream,first day,last day,quantity,unit,document"
    assert first == "D0001,2025-01-01,2025-01-01,1.001,t,FP00000000"
    assert millionths(number(second.split(",")[3])) == 1000 * list(records(2))[1][3]


def test_a_median_is_taken_of_every_number():
    runs = [Took(cpu, 0, 9, {"pages": pages}) for cpu, pages in ((3, 7), (1, 9), (2, 8))]
    assert median(runs) == Took(2, 0, 9, {"pages": 8})


def test_every_case_can_be_named():
    from importlib import import_module

    for name in bench.CASES:
        assert import_module(f"tests.bench.{name}").findings
