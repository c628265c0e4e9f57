"""Workbooks: catalogue 14-26, 33, 36, 42, 81, 82, 85; findings D13 and D14.

Good workbooks are written by XlsxWriter and openpyxl, bad ones from hand-made XML.
"""

import io
import json
import math
import subprocess
import sys
import time
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ghg.errors import DataError
from ghg.sheets import workbook as reading
from ghg.sheets.cells import at_15_digits, cell_identifier, cell_text, read_number
from ghg.sheets.child import Reading
from ghg.sheets.limits import LIMITS, Limits
from ghg.sheets.workbook import Merge, read_workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_REL = "http://schemas.openxmlformats.org/package/2006/relationships"


def sheet_xml(rows: str, before: str = "", after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def parts(sheet: str, strings: str | None = None) -> dict[str, str]:
    """The smallest workbook that a spreadsheet program opens."""
    links = f'<Relationship Id="r1" Type="{REL}/worksheet" Target="worksheets/sheet1.xml"/>'
    made = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE_REL}"><Relationship Id="r1" '
        f'Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>'
        '<sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    if strings is not None:
        links += f'<Relationship Id="r2" Type="{REL}/sharedStrings" Target="/xl/strings.xml"/>'
        made["xl/strings.xml"] = strings
    made["xl/_rels/workbook.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE_REL}">{links}</Relationships>'
    )
    return made


def zipped(members: dict[str, str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return out.getvalue()


def saved(folder: Path, content: bytes, name: str = "表.xlsx") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def made(folder: Path, sheet: str, strings: str | None = None) -> Path:
    return saved(folder, zipped(parts(sheet, strings)))


def written(folder: Path, fill) -> Path:
    path = folder / "表.xlsx"
    with xlsxwriter.Workbook(path) as book:
        fill(book)
    return path


def refused(path: Path, limits: Limits = LIMITS):
    with pytest.raises(DataError) as caught:
        read_workbook(path, limits)
    (problem,) = caught.value.problems
    assert str(caught.value)
    return problem


def only_cells(path: Path) -> dict[str, tuple[str, str, bool]]:
    (sheet,) = read_workbook(path).sheets
    return {
        f"{cell.column}{cell.row}": (cell.text, cell.kind, cell.formula)
        for row in sheet.rows
        for cell in row.cells.values()
    }


def test_every_kind_of_cell_that_xlsxwriter_writes(tmp_path):
    def fill(book):
        sheet = book.add_worksheet("用电")
        sheet.write_string("A1", "NA")
        sheet.write_string("A2", "001")
        sheet.write_number("B2", 0.1 + 0.2)
        sheet.write_boolean("C2", True)  # noqa: FBT003
        sheet.write_formula("D2", "=B2*2", None, 0.6)
        sheet.write_formula("E2", '="a"', None, "a")
        sheet.write_formula("F2", "=NA()", None, "#N/A")
        sheet.write_rich_string("A4", "富", book.add_format({"bold": True}), "文本")
        sheet.write_blank("B4", None, book.add_format({"bold": True}))
        sheet.write_string("C4", "a\x08b _x0041_ 第一行\n第二行")

    assert only_cells(written(tmp_path, fill)) == {
        "A1": ("NA", "text", False),
        "A2": ("001", "text", False),
        "B2": ("0.3", "number", False),  # XlsxWriter itself writes 16 digits
        "C2": ("TRUE", "boolean", False),
        "D2": ("0.6", "number", True),
        "E2": ("a", "text", True),
        "F2": ("#N/A", "error", True),
        "A4": ("富文本", "text", False),
        "C4": ("a\x08b _x0041_ 第一行\n第二行", "text", False),
    }


def test_a_formula_that_was_never_computed_is_flagged(tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"] = "=1+1"
    book.active["A2"] = 2
    book.save(tmp_path / "表.xlsx")
    row, _ = read_workbook(tmp_path / "表.xlsx").sheets[0].rows
    assert (row.cell("A").kind, row.cell("A").formula) == ("empty", True)
    with pytest.raises(DataError, match="E-FORMULA"):
        cell_text(row.cell("A"))


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!", "#VALUE!"])
def test_error_cells_are_errors(tmp_path, error):
    path = made(tmp_path, sheet_xml(f'<row r="1"><c r="A1" t="e"><v>{error}</v></c></row>'))
    cell = read_workbook(path).sheets[0].rows[0].cell("A")
    with pytest.raises(DataError) as caught:
        cell_text(cell)
    assert (caught.value.code, caught.value.problems[0].raw) == ("E-CELL", error)


def test_hidden_things_and_merges_are_told(tmp_path):
    def fill(book):
        sheet = book.add_worksheet("一")
        sheet.merge_range("A1:A3", "一厂")
        sheet.write("B2", "x")
        sheet.set_row(1, options={"hidden": True})
        sheet.set_column("D:F", options={"hidden": True})
        other = book.add_worksheet("二")
        other.hide()
        third = book.add_worksheet("三")
        third.very_hidden()

    workbook = read_workbook(written(tmp_path, fill))
    first, second, third = workbook.sheets
    assert [sheet.hidden for sheet in workbook.sheets] == [False, True, True]
    assert first.merges == (Merge("A", 1, "A", 3),)
    assert [(row.number, row.hidden) for row in first.rows] == [(1, False), (2, True)]
    assert first.hidden_columns == ((4, 6),)
    assert workbook.sheet("二") == second
    assert workbook.sheet("四") is None
    assert len(third.rows) == 0


def test_a_row_gives_an_empty_cell_where_nothing_stands(tmp_path):
    path = made(tmp_path, sheet_xml('<row r="3"><c r="B3"><v>1</v></c></row>'))
    (sheet,) = read_workbook(path).sheets
    assert sheet.row(3).cell("A").kind == "empty"
    assert sheet.row(3).cell("B").text == "1"
    assert sheet.row(9).cell("A").row == 9


def test_inline_and_phonetic_text_and_missing_references(tmp_path):
    strings = (
        f'<sst xmlns="{MAIN}"><si><r><t>上</t></r><rPh><t>ue</t></rPh><r><t>海</t></r></si></sst>'
    )
    rows = (
        '<row><c t="inlineStr"><is><t>甲</t><rPh><t>jia</t></rPh></is></c>'
        '<c t="s"><v>0</v></c></row>'
        '<row r="5"><c><v>7</v></c><c r="D5" t="str"><f>A1</f><v></v></c></row>'
    )
    assert only_cells(made(tmp_path, sheet_xml(rows), strings)) == {
        "A1": ("甲", "text", False),
        "B1": ("上海", "text", False),
        "A5": ("7", "number", False),
        "D5": ("", "text", True),
    }


def test_a_strict_workbook_with_prefixed_names_reads_the_same(tmp_path):
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    sheet = (
        f'<x:worksheet xmlns:x="{strict}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c>'
        "</x:row></x:sheetData></x:worksheet>"
    )
    assert only_cells(made(tmp_path, sheet)) == {"A1": ("5", "number", False)}


def test_a_long_serial_number_kept_as_a_number_is_refused_as_a_code(tmp_path):
    path = made(tmp_path, sheet_xml('<row r="1"><c r="A1"><v>1.2345678901234568E+17</v></c></row>'))
    with pytest.raises(DataError, match="E-PRECISION"):
        cell_identifier(read_workbook(path).sheets[0].rows[0].cell("A"))


def test_halves_of_signs_come_through(tmp_path):
    path = made(tmp_path, sheet_xml('<row r="1"><c r="A1" t="str"><v>_xD83D_x</v></c></row>'))
    assert read_workbook(path).sheets[0].rows[0].cell("A").text == "\ud83dx"


def test_an_overlong_text_is_cut_where_every_reader_refuses_it(tmp_path):
    row = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"x" * 50_000}</t></is></c></row>'
    text = read_workbook(made(tmp_path, sheet_xml(row))).sheets[0].rows[0].cell("A").text
    assert len(text) == 10_001


# --- size


def test_d13_a_far_cell_is_refused_quickly_and_in_bounded_memory(tmp_path):
    def fill(book):
        book.add_worksheet("表").write("XFD1048576", 1)

    path = written(tmp_path, fill)
    assert path.stat().st_size < 10_000
    start = time.monotonic()
    problem = refused(path)
    assert time.monotonic() - start < 2
    assert problem.code == "E-LIMIT.far"
    assert (problem.place.row, problem.place.column) == (1048576, "XFD")


@pytest.mark.parametrize("reference", ["XFD1", "A2000000", "ALM1", "A1048577"])
def test_a_far_cell_without_a_dimension_is_refused(tmp_path, reference):
    row = "".join(letter for letter in reference if letter.isdigit())
    path = made(tmp_path, sheet_xml(f'<row r="{row}"><c r="{reference}"><v>1</v></c></row>'))
    assert refused(path).code == "E-LIMIT.far"


def test_a_far_row_is_refused_in_a_known_column_too(tmp_path):
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048577"><c r="A1048577"/></row>'
    assert refused(made(tmp_path, sheet_xml(rows))).code == "E-LIMIT.far"


def test_empty_rows_down_to_the_last_one_do_no_harm(tmp_path):
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" hidden="0"/>'
    assert only_cells(made(tmp_path, sheet_xml(rows))) == {"A1": ("1", "number", False)}


def test_d14_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    path = made(tmp_path, sheet_xml(" " * 200_000_000))
    assert path.stat().st_size < 250_000
    start = time.monotonic()
    assert refused(path).code == "E-LIMIT.unpacked"
    assert time.monotonic() - start < 2


def test_every_limit_refuses(tmp_path):
    row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row>'
    path = made(tmp_path, sheet_xml(row))
    assert refused(path, Limits(file_bytes=100)).code == "E-LIMIT.file"
    assert refused(path, Limits(unpacked_bytes=100)).code == "E-LIMIT.unpacked"
    assert refused(path, Limits(members=2)).code == "E-LIMIT.unpacked"
    assert refused(path, Limits(ratio=1, unsuspicious_bytes=0)).code == "E-LIMIT.unpacked"
    assert refused(path, Limits(cells=1)).code == "E-LIMIT.cells"
    assert refused(path, Limits(characters=1)).code == "E-LIMIT.cells"
    assert refused(path, Limits(columns=1)).code == "E-LIMIT.far"


def test_a_text_referred_to_often_cannot_fill_the_memory(tmp_path):
    strings = f'<sst xmlns="{MAIN}"><si><t>{"x" * 10_000}</t></si></sst>'
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 30_000))
    assert refused(made(tmp_path, sheet_xml(rows), strings)).code == "E-LIMIT.cells"


def test_a_reader_that_is_too_slow_is_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "_START", "import time; time.sleep(60)")
    path = made(tmp_path, sheet_xml(""))
    start = time.monotonic()
    assert refused(path, Limits(seconds=1)).code == "E-LIMIT.stopped"
    assert time.monotonic() - start < 10


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of processor time")
def test_a_reader_that_computes_without_end_is_stopped(tmp_path, monkeypatch):
    endless = "from ghg.sheets import child; child._limit('RLIMIT_CPU', 1)\nwhile True: pass"
    start = f"import sys; sys.path.insert(0, sys.argv[1]); {endless}"
    monkeypatch.setattr(reading, "_START", start)
    assert refused(made(tmp_path, sheet_xml(""))).code == "E-LIMIT.stopped"


@pytest.mark.skipif(sys.platform == "win32", reason="no address space limit")
def test_a_reader_that_needs_too_much_memory_is_stopped(tmp_path):
    limits = Limits(memory_bytes=48_000_000)
    assert read_workbook(made(tmp_path, sheet_xml("")), limits).sheets[0].name == "表"
    strings = "".join(f"<si><t>{n:050}</t></si>" for n in range(290_000))
    path = made(tmp_path, sheet_xml(""), f'<sst xmlns="{MAIN}">{strings}</sst>')
    assert refused(path, limits).code == "E-LIMIT.stopped"
    assert read_workbook(path).sheets[0].name == "表"


# --- kind


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"a,b\n1,2\n", "E-TYPE.text"),
        (b"", "E-TYPE.text"),
        ("名称,数".encode("gb18030"), "E-TYPE.text"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "E-TYPE.markup"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "E-TYPE.markup"),
        (b"%PDF-1.4", "E-TYPE.pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096, "E-TYPE.ole"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            + b"\0" * 4096
            + "EncryptedPackage".encode("utf-16-le"),
            "E-LOCKED",
        ),
        (b"PK\x03\x04 and no more", "E-ZIP"),
    ],
)
def test_other_files_named_xlsx_are_refused_by_content(tmp_path, content, code):
    assert refused(saved(tmp_path, content)).code == code


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"word/document.xml": "<a/>"}, "E-TYPE.zip"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "E-TYPE.ole"),
        ({"xl/workbook.bin": "x"}, "E-TYPE.ole"),
    ],
)
def test_other_packages_are_refused_by_their_members(tmp_path, members, code):
    assert refused(saved(tmp_path, zipped(members))).code == code


def test_an_encrypted_member_is_locked(tmp_path):
    content = bytearray(zipped(parts(sheet_xml(""))))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + flags] |= 1
    assert refused(saved(tmp_path, bytes(content))).code == "E-LOCKED"


def test_a_workbook_cut_short_or_with_a_damaged_member_is_refused(tmp_path):
    whole = zipped(parts(sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>' + " " * 999)))
    assert refused(saved(tmp_path, whole[: len(whole) // 2])).code == "E-ZIP"
    member = zipfile.ZipFile(io.BytesIO(whole)).getinfo("xl/worksheets/sheet1.xml")
    at = member.header_offset + 30 + len(member.filename) + 10
    damaged = whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
    assert refused(saved(tmp_path, damaged)).code in {"E-ZIP", "E-XML"}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_refused(tmp_path):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, content in parts(sheet_xml("")).items():
            target.writestr(name, content)
        target.writestr("xl/worksheets/Sheet1.xml", sheet_xml(""))
    assert refused(saved(tmp_path, out.getvalue())).code == "E-ZIP"


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_workbook_packed_in_a_way_of_no_spreadsheet_is_refused(method, tmp_path):
    whole = parts(sheet_xml(""))
    assert refused(saved(tmp_path, zipped(whole, method))).code == "E-ZIP"


def test_a_workbook_that_names_a_missing_sheet_is_refused(tmp_path):
    members = parts(sheet_xml(""))
    del members["xl/worksheets/sheet1.xml"]
    assert refused(saved(tmp_path, zipped(members))).code == "E-ZIP"


# --- XML

ENTITY_BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
LOCAL_FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("doctype", [ENTITY_BOMB, LOCAL_FILE, "<!DOCTYPE x>"])
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/strings.xml"])
def test_a_document_type_is_refused_in_every_part(tmp_path, doctype, part):
    members = parts(sheet_xml(""), f'<sst xmlns="{MAIN}"/>')
    members[part] = doctype + members[part]
    assert refused(saved(tmp_path, zipped(members))).code == "E-XML"


@pytest.mark.parametrize("doctype", [ENTITY_BOMB, LOCAL_FILE])
def test_an_entity_is_never_expanded(tmp_path, doctype):
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>&i;&a;</t></is></c></row>'
    start = time.monotonic()
    assert refused(made(tmp_path, doctype + sheet_xml(rows))).code == "E-XML"
    assert time.monotonic() - start < 2


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1"><v>1</v></c>',  # never closed
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',  # one cell twice
        '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>',  # backwards
        '<row r="2"/><row r="1"/>',
        '<row r="1"/><row r="1"/>',
        '<row r="1"><c r="A2"><v>1</v></c></row>',  # cell of another row
        '<row r="1"><c r="1A"><v>1</v></c></row>',
        '<row r="1"><c r="AAAA1"><v>1</v></c></row>',
        '<row r="x"/>',
        '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',  # no such shared string
        '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>²</v></c></row>',
    ],
)
def test_xml_that_does_not_say_one_thing_is_refused(tmp_path, rows):
    assert refused(made(tmp_path, sheet_xml(rows))).code == "E-XML"


def test_a_number_that_is_none_is_refused_by_the_reader_of_numbers(tmp_path):
    path = made(tmp_path, sheet_xml('<row r="1"><c r="A1"><v>12abc</v></c></row>'))
    with pytest.raises(DataError, match="E-NUM"):
        cell_text(read_workbook(path).sheets[0].rows[0].cell("A"))


# --- the file


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path, monkeypatch):
    path = made(tmp_path, sheet_xml(""))
    check = reading._check_file

    def grow(*arguments):
        check(*arguments)
        with path.open("ab") as file:
            file.write(b"more")

    monkeypatch.setattr(reading, "_check_file", grow)
    assert refused(path).code == "E-BUSY"


def test_a_missing_file_is_named(tmp_path):
    assert refused(tmp_path / "nowhere.xlsx").code == "E-BUSY.open"


def test_a_small_workbook_is_read_at_once(tmp_path):
    path = made(tmp_path, sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>'))
    times = []
    for _ in range(3):
        start = time.monotonic()
        read_workbook(path)
        times.append(time.monotonic() - start)
    assert min(times) < 0.25


def test_the_child_imports_little():
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import ghg.sheets.child;"
        "print(*(m for m in sys.modules if m.startswith('ghg')))"
    )
    command = [sys.executable, "-I", "-S", "-c", script, reading._ROOT]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert sorted(loaded) == [
        "ghg",
        "ghg.sheets",
        "ghg.sheets.carried",
        "ghg.sheets.child",
        "ghg.sheets.columns",
        "ghg.sheets.formats",
        "ghg.sheets.limits",
        "ghg.sheets.package",
        "ghg.sheets.rowcells",
        "ghg.sheets.sheetxml",
    ]


# --- properties

TEXTS = st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\ufffe\uffff"), max_size=20
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15
)
@given(st.lists(TEXTS, min_size=1, max_size=30))
def test_any_text_comes_back(tmp_path, texts):
    def fill(book):
        sheet = book.add_worksheet()
        for row, text in enumerate(texts):
            sheet.write_string(row, 0, text)

    (sheet,) = read_workbook(written(tmp_path, fill)).sheets
    assert [sheet.row(row).cell("A").text for row in range(1, len(texts) + 1)] == texts


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15
)
@given(
    st.lists(
        st.tuples(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(-20, 5)),
        min_size=1,
        max_size=30,
    )
)
def test_any_number_of_15_digits_comes_back(tmp_path, numbers):
    decimals = [Decimal((int(n < 0), tuple(map(int, str(abs(n)))), e)) for n, e in numbers]

    def fill(book):
        sheet = book.add_worksheet()
        for row, number in enumerate(decimals):
            sheet.write_number(row, 0, float(number))

    (sheet,) = read_workbook(written(tmp_path, fill)).sheets
    found = [
        read_number(cell_text(sheet.row(row).cell("A"))) for row in range(1, len(decimals) + 1)
    ]
    assert found == decimals


@given(st.floats(-1e200, 1e200))
def test_every_float_is_taken_at_15_digits(value):
    found = float(at_15_digits(repr(value)))
    assert math.isclose(found, value, rel_tol=1e-14) or abs(value) < 1e-300


def codes_of_child(content: bytes) -> str:
    """Run the child's work in this process, where a traceback would be seen."""
    out = io.BytesIO()
    Reading(io.BytesIO(content), out, LIMITS).run()
    last = json.loads(out.getvalue().splitlines()[-1])
    return "" if last[0] == "done" else last[1]


def sample() -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("表")
        sheet.write_row(0, 0, ["名称", "数"])
        sheet.write_row(1, 0, ["锅炉", 12.5])
        sheet.merge_range("A4:B4", "合计")
        sheet.write_formula("B5", "=SUM(B2)", None, 12.5)
    return out.getvalue()


SAMPLE = sample()
REFUSALS = ("", "E-ZIP", "E-XML", "E-TYPE", "E-LIMIT", "E-LOCKED")


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_damaged_zip_gives_cells_or_a_named_error(data):
    content = bytearray(SAMPLE)
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    assert codes_of_child(bytes(content)).partition(".")[0] in REFUSALS


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_damaged_xml_gives_cells_or_a_named_error(data):
    with zipfile.ZipFile(io.BytesIO(SAMPLE)) as source:
        members = {name: source.read(name) for name in source.namelist()}
    name = data.draw(st.sampled_from([n for n in members if "theme" not in n and "style" not in n]))
    content = bytearray(members[name])
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 4))] = data.draw(
            st.one_of(st.binary(max_size=4), st.sampled_from([b"<", b'"', b"-1", b"9" * 5000]))
        )
    members[name] = bytes(content)
    assert codes_of_child(zipped(members)).partition(".")[0] in REFUSALS
