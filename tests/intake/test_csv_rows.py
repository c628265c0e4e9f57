"""Rows of CSV files: what is taken, and every refusal with its place, its words and its remedy."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.errors import DataError
from ghg.intake.quantities import read_quantities
from ghg.texts import remedy, sentence
from tests.intake.plant import COAL, HEADER, USED, only, received, records

MILLION = 10**6

FULL = (
    "计量流编码,月份,起始日,截止日,数量,单位,凭证号,行号,"
    "记录类别,数据类别,是否估算,估算方法,数据来源等级"
)


def test_plain_rows(tmp_path):
    got = received(tmp_path, "USED,2025-01,106850,kWh,A-1", "COAL,2025-02,3.5,t,")
    assert records(got) == [
        (USED, 20250101, 20250131, 106850 * MILLION),
        (COAL, 20250201, 20250228, 3_500_000),
    ]
    assert (got.rows, got.idle, got.converted, got.problems) == (2, 0, 0, ())


def test_all_columns(tmp_path):
    row = "COAL,,2025-03-05,2025-03-05,12.5,吨,D-7,2,购入,二级,是,相邻月份：按库存推算,2"
    got = received(tmp_path, row, header=FULL)
    with got:
        [block] = got.blocks()
    assert (block.document[0], block.line[0], block.kind[0]) == ("D-7", 2, 2)
    assert (block.data_class[0], block.estimated[0]) == (2, 1)
    assert (block.method[0], block.rank[0], block.row[0]) == ("相邻月份：按库存推算", 2, 2)


@pytest.mark.parametrize("word", ["次级", "二级", "secondary", "secondary data"])
def test_a_class_of_data_has_one_word_and_its_former_one_is_read(tmp_path, word):
    with received(
        tmp_path, f"COAL,2025-03,1,t,{word}", header="计量流编码,月份,数量,单位,数据类别"
    ) as got:
        [block] = got.blocks()
    assert block.data_class[0] == 2


def test_english_headers_and_words(tmp_path):
    header = "stream,first day,last_day,quantity,unit,kind,class,estimated,method"
    row = "COAL,2025-03-05,2025-03-06,1,t,closing stock,proxy,yes,nameplate"
    got = received(tmp_path, row, header=header)
    with got:
        [block] = got.blocks()
    assert (block.kind[0], block.data_class[0], block.estimated[0]) == (4, 3, 1)


@pytest.mark.parametrize("spelling", ["2025-01", "2025/1", "2025.1", "2025年1月", "202501"])
def test_months_in_listed_spellings(tmp_path, spelling):
    assert records(received(tmp_path, f"USED,{spelling},1,kWh,")) == [
        (USED, 20250101, 20250131, MILLION)
    ]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ('"1,234.5"', "1234.5"),
        ("１２３．５", "123.5"),
        ("1e3", "1000"),
        ("0", "0"),
        ("0.000001", "0.000001"),
        ("9223372036854.775807", "9223372036854.775807"),
    ],
)
def test_numbers_by_the_rule(tmp_path, typed, meant):
    """Trap 15: what is stored is what was meant."""
    [row] = records(received(tmp_path, f"USED,2025-01,{typed},kWh,A"))
    assert Decimal(row[3]) == Decimal(meant) * MILLION


def test_a_unit_of_the_same_kind_is_converted_exactly_and_shown(tmp_path):
    got = received(tmp_path, "USED,2025-01,12.3456,万kWh,", "COAL,2025-01,1234,kg,")
    assert [row[3] for row in records(got)] == [123_456 * MILLION, 1_234_000]
    assert got.converted == 2
    first, second = got.problems
    assert (first.code, first.level, first.raw) == ("E-UNIT.converted", "warning", "12.3456")
    assert (first.place.row, first.place.column) == (2, "数量")
    assert sentence(first, "zh") == "12.3456 10^4kWh已换算为123456 kWh。"
    assert sentence(second, "en") == "1234 kg is taken as 1.234 t."


def test_a_unit_in_the_header_stands_for_a_column_of_units(tmp_path):
    got = received(tmp_path, "USED,2025-01,5", header="计量流编码,月份,用电量（MWh）")
    assert records(got) == [(USED, 20250101, 20250131, 5000 * MILLION)]


def test_a_bill_over_the_turn_of_a_year(tmp_path):
    # 21 December 2024 to 20 January 2025: 11 + 20 days of 31; 31 t are 11 t and 20 t.
    row = "COAL,2024-12-21,2025-01-20,31,t"
    got = received(tmp_path, row, header="stream,first day,last day,quantity,unit")
    with got:
        [block] = got.blocks()
    assert [(one.code, one.level) for one in got.problems] == [("E-SPLIT", "warning")]
    assert list(block.first_day) == [20241221, 20250101]
    assert list(block.last_day) == [20241231, 20250120]
    assert list(block.quantity) == [11 * MILLION, 20 * MILLION]
    assert list(block.bill) == [0, 0]
    assert (block.bills.first_day, block.bills.last_day) == ([20241221], [20250120])
    assert block.bills.quantity == [31 * MILLION]


def test_untouched_rows_stay_outstanding_and_totals_are_left_out(tmp_path):
    rows = (
        *("USED,2025-01,10,kWh,A-1", "USED,2025-02,,kWh,", "USED,2025-03,无,kWh,"),
        "合计,,10,kWh,",
    )
    got = received(tmp_path, *rows)
    assert records(got) == [(USED, 20250101, 20250131, 10 * MILLION)]
    assert (got.rows, got.idle) == (1, 2)
    [total] = got.problems
    assert (total.word, total.level, total.place.row, total.raw) == ("E-TOTAL", "warning", 5, "10")


def test_a_code_like_na_is_a_code(tmp_path):
    """Trap 22."""
    [row] = records(received(tmp_path, "NA,2025-01,1,t,"))
    assert row[0] == 4


# row, code, column, raw
REFUSED = [
    ("USSED,2025-01,1,kWh,", "E-REF.stream", "计量流编码", "USSED"),
    (",2025-01,1,kWh,", "E-EMPTY.cell", "计量流编码", ""),
    ("GRID,2025-01,1,kWh,", "E-RULE.balance", "计量流编码", "GRID"),
    ("USED,2025-13,1,kWh,", "E-DATE.month", "月份", "2025-13"),
    ("USED,25-01,1,kWh,", "E-DATE.short", "月份", "25-01"),
    ("USED,一月,1,kWh,", "E-DATE.alone", "月份", "一月"),
    ("USED,45658,1,kWh,", "E-DATE.serial", "月份", "45658"),
    ("USED,,1,kWh,", "E-EMPTY.period", "月份", ""),
    ("USED,1999-01,1,kWh,", "E-DATE.year", "月份", "1999-01"),
    ("USED,2099-01,1,kWh,", "E-DATE.year", "月份", "2099-01"),
    ("USED,2025-01,12abc,kWh,", "E-NUM", "数量", "12abc"),
    ('USED,2025-01,"1,23,4",kWh,', "E-NUM", "数量", "1,23,4"),
    ('USED,2025-01,"1.234,5",kWh,', "E-NUM", "数量", "1.234,5"),
    ("USED,2025-01,约120,kWh,", "E-NUM", "数量", "约120"),
    ("USED,2025-01,12~15,kWh,", "E-NUM", "数量", "12~15"),
    ("USED,2025-01,12 万kWh,kWh,", "E-UNIT.cell", "数量", "12 万kWh"),
    ("USED,2025-01,NaN,kWh,", "E-NUM", "数量", "NaN"),
    ("USED,2025-01,Infinity,kWh,", "E-NUM", "数量", "Infinity"),
    ("USED,2025-01,1e400,kWh,", "E-NUM", "数量", "1e400"),
    ("USED,2025-01,1_000,kWh,", "E-NUM", "数量", "1_000"),
    ("USED,2025-01,٣,kWh,", "E-NUM", "数量", "٣"),
    ("USED,2025-01,（5）,kWh,", "E-NUM", "数量", "（5）"),
    ("USED,2025-01,-100,kWh,", "E-SIGN.record", "数量", "-100"),
    ("USED,2025-01,－5,kWh,", "E-SIGN.record", "数量", "－5"),
    ("USED,2025-01,0.1234567,kWh,", "E-SCALE", "数量", "0.1234567"),
    ("USED,2025-01,9223372036854.775808,kWh,", "E-RANGE", "数量", "9223372036854.775808"),
    ("USED,2025-01,,kWh,A-1", "E-EMPTY.quantity", "数量", ""),
    ("USED,2025-01,未检测,kWh,A-1", "E-EMPTY.quantity", "数量", "未检测"),
    ("USED,2025-01,1,kWhh,", "E-UNIT", "单位", "kWhh"),
    ("COAL,2025-01,1,MT,", "E-UNIT.ambiguous", "单位", "MT"),
    ("COAL,2025-01,1,tce,", "E-DIM", "单位", "tce"),
    ("COAL,2025-01,1,,", "E-EMPTY.cell", "单位", ""),
    ("COAL,2025-01,0.000001,kg,", "E-SCALE.converted", "数量", "0.000001"),
    ("USED,2025-01,999999999999,万kWh,", "E-RANGE", "数量", "999999999999 10^4kWh"),
    (f"USED,2025-01,1,kWh,{'x' * 201}", "E-LEN.cell", "凭证号", "x" * 20 + "…"),
    ("USED,2025-01,1,kWh,A\u202e1", "E-CHAR", "凭证号", "A<U+202E>1"),
]


@pytest.mark.parametrize(("row", "code", "column", "raw"), REFUSED)
def test_a_refusal_names_row_column_text_and_remedy(tmp_path, row, code, column, raw):
    """Traps 11, 13, 15, 17: no word is passed through, no number becomes another one."""
    got = received(tmp_path, row, "USED,2025-06,1,kWh,")
    problem = only(got)
    assert (problem.code, problem.raw, problem.level) == (code, raw, "error")
    assert problem.place.file == "bills.csv"
    assert (problem.place.row, problem.place.column) == (2, column)
    for language in ("zh", "en"):
        assert sentence(problem, language)
        assert remedy(problem, language)


# row under FULL, code, column
FULL_REFUSED = [
    ("USED,,2025-01-01,,1,kWh,,,,,,,", "E-DATE.half", "起始日"),
    ("USED,,2025-02-01,2025-01-31,1,kWh,,,,,,,", "E-DATE.order", "起始日"),
    ("USED,,2025-02-30,2025-03-01,1,kWh,,,,,,,", "E-DATE", "起始日"),
    ("USED,2025-05,2025-01-01,2025-01-31,1,kWh,,,,,,,", "E-DATE.outside", "月份"),
    ("USED,2025-01,,,1,kWh,,x,,,,,", "E-NUM.line", "行号"),
    ("USED,2025-01,,,1,kWh,,,借入,,,,", "E-KIND.record", "记录类别"),
    ("USED,2025-01,,,1,kWh,,,,三级,,,", "E-KIND.data_class", "数据类别"),
    ("USED,2025-01,,,1,kWh,,,,,大概,,", "E-KIND.flag", "是否估算"),
    ("USED,2025-01,,,1,kWh,,,,,是,,", "E-METHOD.estimate", "估算方法"),
    ("USED,2025-01,,,1,kWh,,,,,,,1001", "E-NUM.rank", "数据来源等级"),
    ("USED,2025-01,2025-01-05,2025-01-06,,kWh,,,,,,,", "E-EMPTY.quantity", "数量"),
]


@pytest.mark.parametrize(("row", "code", "column"), FULL_REFUSED)
def test_a_refusal_in_the_other_columns(tmp_path, row, code, column):
    problem = only(received(tmp_path, row, header=FULL))
    assert (problem.code, problem.place.row, problem.place.column) == (code, 2, column)
    for language in ("zh", "en"):
        assert sentence(problem, language)
        assert remedy(problem, language)


def test_an_unknown_code_names_the_nearest(tmp_path):
    problem = only(received(tmp_path, "USSED,2025-01,1,kWh,"))
    assert problem.values["near"] == "USED"


def test_all_mistakes_come_at_once_and_good_rows_are_kept_for_further_checks(tmp_path):
    rows = ("USSED,2025-13,abc,kWhh,", "USED,2025-01,1,kWh,", "USED,2025-02,-1,t,")
    got = received(tmp_path, *rows)
    assert [(one.code, one.place.row) for one in got.problems] == [
        *(("E-REF.stream", 2), ("E-DATE.month", 2), ("E-NUM", 2), ("E-UNIT", 2)),
        ("E-SIGN.record", 4),
    ]
    assert records(got) == [(USED, 20250101, 20250131, MILLION)]


def test_what_lies_ahead_or_reaches_far_is_a_warning(tmp_path):
    rows = ("USED,,2026-11-01,2026-11-30,1,kWh,,,,,,,", "USED,,2024-01-01,2024-12-31,1,kWh,,,,,,,")
    got = received(tmp_path, *rows, header=FULL)
    assert [(one.code, one.level) for one in got.problems] == [
        *(("E-DATE.future", "warning"), ("E-DATE.long", "warning")),
    ]
    assert len(records(got)) == 13


HEADERS = [
    ("计量流编码,月份,数量,单位,煤种", "E-HDR.unknown", "煤种"),
    ("计量流编码,月份,数量,单位,unit", "E-HDR.twice", "unit"),
    ("计量流编码,月份,数量", "E-HDR.missing", ""),
    ("计量流编码,数量,单位", "E-HDR.missing", ""),
    ("计量流编码,起始日,数量,单位", "E-HDR.missing", ""),
]


@pytest.mark.parametrize(("header", "code", "raw"), HEADERS)
def test_a_header_is_closed(tmp_path, header, code, raw):
    cells = ",".join("1" for _ in header.split(","))
    got = received(tmp_path, cells, header=header)
    with got:
        problem = got.problems[0]
    assert (problem.code, problem.raw, problem.place.row) == (code, raw, 1)
    assert remedy(problem, "zh")
    assert remedy(problem, "en")


def test_a_misspelled_header_names_the_nearest(tmp_path):
    got = received(tmp_path, "USED,2025-01,1,kWh", header="计量流编码,月分,数量,单位")
    with got:
        unknown, missing = got.problems
    assert "月份" in unknown.values["near"]
    assert missing.values["column_zh"] == "月份"


def test_a_unit_that_differs_from_the_headers(tmp_path):
    got = received(tmp_path, "USED,2025-01,1,kWh", header="计量流编码,月份,数量(MWh),单位")
    assert only(got).code == "E-UNIT.header"


def test_a_file_without_a_figure(tmp_path):
    assert only(received(tmp_path, "USED,2025-01,,kWh,")).code == "E-EMPTY.figures"


def test_the_file_as_a_whole_is_refused(tmp_path):
    with pytest.raises(DataError, match="E-EMPTY"):
        received(tmp_path)
    problem = only(received(tmp_path, "USED,2025-01,1,234,kWh,"))
    assert (problem.word, problem.place.row) == ("E-FIELDS", 2)


def test_the_same_file_has_the_same_mapping_and_hash(tmp_path):
    one = received(tmp_path, "USED,2025-01,1,kWh,")
    two = received(tmp_path, "USED,2025-01,1,kWh,")
    with one, two:
        assert one.file == two.file
        assert '"quantity":"数量"' in one.file.mapping


def test_many_problems_are_counted_beyond_what_a_person_reads(tmp_path):
    got = received(tmp_path, *["USED,2025-01,abc,kWh,"] * 1500)
    with got:
        assert (len(got.problems), got.findings.more) == (1000, 500)


@given(st.lists(st.decimals(min_value=0, max_value=10**12, places=6), min_size=1, max_size=20))
def test_plain_numbers_are_read_exactly(values):
    texts = [f"{value:f}" for value in values]
    got, wrong = read_quantities(texts, {})
    assert wrong == {}
    assert got == [int(value.scaleb(6)) for value in values]


@given(st.lists(st.text(alphabet="0123456789.,-\n e", max_size=12), min_size=1, max_size=8))
def test_a_column_is_read_as_its_cells_are(texts):
    """The fast way over a whole column and the careful way agree on any text."""
    whole, wrong = read_quantities(texts, {})
    for at, text in enumerate(texts):
        # a number with a comma sends its column the careful way
        [alone, *_], refused = read_quantities([text, "1,000"], {})
        assert (0 in refused) == (at in wrong)
        assert whole[at] == alone


def test_the_header_constant_is_the_templates(tmp_path):
    assert received(tmp_path, "USED,2025-01,1,kWh,A").tables[0].layout.headers == tuple(
        HEADER.split(",")
    )
