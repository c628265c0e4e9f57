"""CSV: catalogue 1-11, 14, 15, 22, 39; findings D11 and D12; traps 15 and 22."""

import csv
import io
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ghg.errors import DataError
from ghg.sheets.csvfile import Header, read_blocks, read_header

TABLE = "排放源,月份,用电量(kWh)\n一号锅炉,2025-01,1234.5\n二号锅炉,2025-02,88\n"


def written(folder: Path, content: bytes | str, name: str = "表.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def rows_of(path: Path, block_rows: int = 50_000) -> tuple[Header, list[list[str]]]:
    header, blocks = read_blocks(path, block_rows)
    read = list(blocks)
    problems = [problem for block in read for problem in block.problems]
    if problems:
        raise DataError.of(problems)
    return header, [list(row) for block in read for row in zip(*block.columns, strict=True)]


def refused(path: Path):
    with pytest.raises(DataError) as caught:
        rows_of(path)
    return caught.value.problems


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8 BOM"),
        ("gb18030", "GB18030"),
        ("gbk", "GB18030"),
        ("utf-16", "UTF-16"),
    ],
)
def test_the_same_table_in_every_encoding(tmp_path, encoding, name):
    header, rows = rows_of(written(tmp_path, TABLE.encode(encoding)))
    assert header.names == ("排放源", "月份", "用电量(kWh)")
    assert header.encoding.name == name
    assert header.encoding.samples == ("排放源", "月份", "用电量(kWh)")
    assert rows == [["一号锅炉", "2025-01", "1234.5"], ["二号锅炉", "2025-02", "88"]]


def test_utf_16_the_other_way_round(tmp_path):
    content = b"\xfe\xff" + TABLE.encode("utf-16-be")
    assert rows_of(written(tmp_path, content))[1][0][0] == "一号锅炉"


def test_a_gb18030_word_late_in_a_long_file_is_found(tmp_path):
    lines = ["a,b"] + ["1,2"] * 400_000 + ["二号锅炉,3"]
    header, blocks = read_blocks(written(tmp_path, "\n".join(lines).encode("gb18030")))
    *_, last = blocks
    assert header.encoding.name == "GB18030"
    assert last.columns[0][-1] == "二号锅炉"


@pytest.mark.parametrize(
    ("first", "second"), [("utf-8", "gb18030"), ("gb18030", "utf-8"), ("utf-8", "latin-1")]
)
def test_two_encodings_in_one_file_are_refused_where_the_second_begins(tmp_path, first, second):
    head = "名称,数\n一号锅炉,1\n".encode(first)
    tail = ("é,2\n" if second == "latin-1" else "二号锅炉,2\n").encode(second)
    (problem,) = refused(written(tmp_path, head + tail))
    assert problem.code == "E-ENC"
    assert len(head) <= int(problem.values["offset"]) < len(head) + 12


def test_two_encodings_in_one_row_are_refused(tmp_path):
    content = "名称,备注\n".encode("gb18030") + "锅炉,".encode("gb18030") + "燃料\n".encode()
    assert refused(written(tmp_path, content))[0].code == "E-ENC"


def test_bytes_that_are_a_word_in_both_encodings_are_refused(tmp_path):
    # GB18030 writes 煤炭 as C3 BA CC BF, which is ú with a double overline in UTF-8.
    (problem,) = refused(written(tmp_path, "name,t\n煤炭,12\n".encode("gb18030")))
    assert problem.code == "E-ENC.ambiguous"
    assert (problem.values["utf8"], problem.values["gb18030"]) == ("ú\u033f", "煤炭")
    assert rows_of(written(tmp_path, "名称,t\nú,12\n"))[1] == [["ú", "12"]]
    assert rows_of(written(tmp_path, "\ufeffname,t\nú,12\n"))[1] == [["ú", "12"]]
    assert rows_of(written(tmp_path, "gas,m³\nA,12\n"))[0].names == ("gas", "m³")


def test_utf_16_without_its_mark_and_broken_bytes_are_refused(tmp_path):
    assert refused(written(tmp_path, "a,b\n1,2\n".encode("utf-16-le")))[0].code == "E-ENC.utf16"
    (problem,) = refused(written(tmp_path, b"a,b\n1,\xff\n"))
    assert (problem.code, problem.values["offset"]) == ("E-ENC", "6")


def test_a_nul_is_refused_with_its_line(tmp_path):
    (problem,) = refused(written(tmp_path, "a,b\n1,2\n3,\0\n"))
    assert (problem.code, problem.place.row) == ("E-CHAR", 3)


@pytest.mark.parametrize("content", ["", "a,b\n", "a,b", "\ufeff", "a,b\n\n\n", "\n\n"])
def test_without_rows_there_is_nothing_to_import(tmp_path, content):
    assert refused(written(tmp_path, content))[0].code == "E-EMPTY"


def test_d11_an_unquoted_thousands_comma_never_moves_a_column(tmp_path):
    (problem,) = refused(written(tmp_path, "site,kwh\nA,1,234\n"))
    assert (problem.code, problem.place.row, problem.raw) == ("E-FIELDS", 2, "A | 1 | 234")
    assert rows_of(written(tmp_path, 'site,kwh\nA,"1,234"\n'))[1] == [["A", "1,234"]]


def test_d12_codes_stay_what_they_are(tmp_path):
    codes = ["NA", "null", "None", "true", "001", "9007199254740993", "", "N/A", "nan", "1e5"]
    content = "id,x\n" + "".join(f"{code},1\n" for code in codes)
    _, blocks = read_blocks(written(tmp_path, content))
    assert [code for block in blocks for code in block.columns[0]] == codes


def test_every_row_with_other_fields_is_named(tmp_path):
    problems = refused(written(tmp_path, "a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3\n1\n"))
    assert [(p.code, p.place.row, p.values["found"]) for p in problems] == [
        ("E-FIELDS", 3, "2"),
        ("E-FIELDS", 4, "4"),
        ("E-FIELDS", 6, "1"),
    ]


def test_rows_with_all_fields_are_given_beside_the_others(tmp_path):
    _, blocks = read_blocks(written(tmp_path, "a,b\n1,2\n3\n4,5\n6,7,8\n"))
    (block,) = blocks
    assert (block.numbers, block.columns) == ([2, 4], (["1", "4"], ["2", "5"]))
    assert [problem.place.row for problem in block.problems] == [3, 5]


def test_a_row_is_counted_as_a_spreadsheet_counts(tmp_path):
    problems = refused(written(tmp_path, 'a,b\n"two\nlines",1\nshort\n'))
    assert problems[0].place.row == 3


def test_blank_lines_are_allowed_only_at_the_end(tmp_path):
    assert rows_of(written(tmp_path, "a,b\n1,2\n\n\n"))[1] == [["1", "2"]]
    (problem,) = refused(written(tmp_path, "a,b\n1,2\n\n3,4\n"))
    assert (problem.code, problem.place.row) == ("E-FIELDS.blank", 3)


def test_blank_lines_over_the_end_of_a_block(tmp_path):
    path = written(tmp_path, "a\n1\n2\n\n\n\n")
    assert rows_of(path, block_rows=2)[1] == [["1"], ["2"]]


@pytest.mark.parametrize("rows_before", [0, 3, 100_000])
def test_an_open_quote_is_named_by_the_line_where_it_starts(tmp_path, rows_before):
    content = "a,b\n" + "1,2\n" * rows_before + '"open,2\n' + "3,4\n" * 50_000
    (problem,) = refused(written(tmp_path, content))
    assert (problem.code, problem.place.row) == ("E-CSV", rows_before + 2)
    assert problem.values["line"] == str(rows_before + 2)


def test_text_behind_a_closed_quote_is_refused(tmp_path):
    assert refused(written(tmp_path, 'a,b\n"x"y,2\n'))[0].code == "E-CSV"
    assert rows_of(written(tmp_path, 'a,b\n5" pipe,2\n'))[1] == [['5" pipe', "2"]]


def test_a_field_and_a_line_without_end_are_refused(tmp_path):
    assert refused(written(tmp_path, "a,b\n" + "x" * 200_000 + ",1\n"))[0].code == "E-LEN"
    (problem,) = refused(written(tmp_path, "a,b\n" + "x," * 2_500_000))
    assert (problem.code, problem.values["limit"]) == ("E-LEN", "4000000")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "，"])
def test_the_delimiter_is_read_from_the_header_alone(tmp_path, delimiter):
    content = f'名称{delimiter}"数,量"\n甲;乙{delimiter}1\n'.replace("甲;乙", "甲-乙")
    header, rows = rows_of(written(tmp_path, content))
    assert header.delimiter == delimiter
    assert header.names == ("名称", "数,量")
    assert rows == [["甲-乙", "1"]]


def test_a_header_that_does_not_tell_its_delimiter_is_refused(tmp_path):
    assert refused(written(tmp_path, "a;b,c\n1;2,3\n"))[0].code == "E-CSV.delimiter"


def test_one_column_needs_no_delimiter(tmp_path):
    assert rows_of(written(tmp_path, "kWh\n12\n"))[1] == [["12"]]


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("kwh,site,kwh", "E-HDR.duplicate"),
        ("kwh,site, kwh ", "E-HDR.duplicate"),
        ("kwh,,site", "E-HDR.blank"),
        (",,", "E-HDR.blank"),
        ("kwh,a\u202eb,c", "E-CHAR"),
    ],
)
def test_headers_have_one_name_per_column(tmp_path, header, code):
    (problem,) = refused(written(tmp_path, f"{header}\n1,2,3\n"))
    assert (problem.code, problem.place.row) == (code, 1)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04xxxx", "E-TYPE.zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xx", "E-TYPE.ole"),
        (b"%PDF-1.7\n", "E-TYPE.pdf"),
        (b"\xef\xbb\xbf <html><table>", "E-TYPE.markup"),
    ],
)
def test_another_file_named_csv_is_refused_by_its_content(tmp_path, content, code):
    assert refused(written(tmp_path, content))[0].code == code


def test_a_missing_file_is_named(tmp_path):
    assert refused(tmp_path / "nowhere.csv")[0].code == "E-BUSY.open"


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path):
    path = written(tmp_path, "a,b\n" + "1,2\n" * 1000)
    _, blocks = read_blocks(path, block_rows=100)
    next(blocks)
    with path.open("ab") as file:
        file.write(b"3,4\n")
    with pytest.raises(DataError) as caught:
        list(blocks)
    assert caught.value.code == "E-BUSY"


def test_blocks_know_their_first_row(tmp_path):
    path = written(tmp_path, "n\n" + "".join(f"{n}\n" for n in range(2, 1002)))
    _, blocks = read_blocks(path, block_rows=300)
    found = [(block.numbers[0], block.columns[0][0], len(block.numbers)) for block in blocks]
    assert found == [(2, "2", 300), (302, "302", 300), (602, "602", 300), (902, "902", 100)]


def test_memory_holds_one_block(tmp_path):
    def peak(rows: int) -> int:
        path = written(tmp_path, "a,b\n" + "12345,abcdefgh\n" * rows)
        tracemalloc.start()
        for _ in read_blocks(path, block_rows=1000)[1]:
            pass
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    assert peak(60_000) < 1.5 * peak(30_000)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(
        st.lists(
            st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=8),
            min_size=3,
            max_size=3,
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_any_text_comes_back(tmp_path, rows, encoding):
    out = io.StringIO(newline="")
    csv.writer(out).writerows([["甲", "乙", "丙"], *rows])
    try:
        assert rows_of(written(tmp_path, out.getvalue().encode(encoding)))[1] == rows
    except DataError as error:
        assert error.problems[0].code == "E-ENC.ambiguous" and encoding == "utf-8"


NAMED = ("E-ENC", "E-CHAR", "E-EMPTY", "E-FIELDS", "E-CSV", "E-HDR", "E-TYPE", "E-LEN")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_damaged_bytes_give_rows_or_a_named_error(tmp_path, data):
    content = bytearray(TABLE.encode(data.draw(st.sampled_from(["utf-8", "gb18030", "utf-16"]))))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    path = written(tmp_path, bytes(content))
    try:
        header, rows = rows_of(path)
        assert all(len(row) == len(header.names) for row in rows)
    except DataError as error:
        assert error.code in NAMED
        assert str(error)


def test_only_the_header_is_read_for_a_preview(tmp_path):
    assert read_header(written(tmp_path, TABLE)).delimiter == ","
