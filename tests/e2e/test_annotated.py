"""A file comes back with its mistakes written into it, is mended there, and goes in.

The workbook is the program's own template, filled with thirty deliveries of diesel, each with one
mistake. The copy is read and mended with openpyxl, as a person would in a spreadsheet program.
"""

import shutil
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from ghg.desk.batches import batch_list
from ghg.desk.template import write_template
from ghg.sheets import annotate
from tests.cli.running import ghg
from tests.desk.plant import digest, totals
from tests.e2e.catalogue import plant
from tests.e2e.catalogue.packages import ENTITY_BOMB, far, with_sheet

SHEET = "活动数据"
FIRST_ROW = 80  # below the rows that the template prefills
RED, YELLOW = "00FFC7CE", "00FFEB9C"
COLUMNS = {"stream": "A", "month": "C", "quantity": "F", "unit": "G", "document": "H"}

# column, what somebody typed there, the code; each in a delivery of its own
MISTAKES = (
    ("F", "12abc", "E-NUM"),
    ("F", "1,23,4", "E-NUM"),
    ("F", "1.234,5", "E-NUM"),
    ("F", "约120", "E-NUM"),
    ("F", "NaN", "E-NUM"),
    ("F", "1e400", "E-NUM"),
    ("F", "（12）", "E-NUM"),
    ("F", -5, "E-SIGN"),
    ("F", "0.0000001", "E-SCALE"),
    ("F", "#N/A", "E-CELL"),
    ("F", "#DIV/0!", "E-CELL"),
    ("F", "=1+1", "E-FORMULA"),
    ("F", "99999999999999", "E-RANGE"),
    ("G", "吨半", "E-UNIT"),
    ("G", "kWh", "E-DIM"),
    ("A", "DISEL", "E-REF"),
    ("A", "GRID", "E-RULE"),
    ("A", None, "E-EMPTY"),
    ("C", "2025-13", "E-DATE"),
    ("C", "24-1", "E-DATE"),
    ("C", "1999-12", "E-DATE"),
    ("C", None, "E-EMPTY"),
    ("H", 1234567890123456789, "E-PRECISION"),
    ("H", "A\u202eB", "E-CHAR"),
    ("I", "第一行", "E-NUM"),
    ("J", "什么", "E-KIND"),
    ("K", "甲", "E-KIND"),
    ("L", "也许", "E-KIND"),
    ("O", "最高", "E-NUM"),
    ("P", "长" * 10_001, "E-LEN"),
)


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory):
    return plant.lay_out(tmp_path_factory.mktemp("annotated"))


@pytest.fixture
def desk(laid_out, tmp_path):
    made = plant.desk_at(Path(shutil.copyfile(laid_out, tmp_path / "ledger.db")))
    yield made
    made.engine.dispose()


def put(sheet, place: str, value: object) -> None:
    sheet[place] = value


def fill(sheet, row: int, number: int) -> None:
    """Write a delivery without a mistake."""
    given = {"A": "DIESEL", "C": "2025-03", "F": 2.5, "G": "t", "H": f"D-{number}"}
    for column, value in given.items():
        put(sheet, f"{column}{row}", value)


def filled(desk, folder: Path) -> Path:
    """The template with a delivery for every mistake, and the mistakes in them."""
    path = folder / "填好.xlsx"
    write_template(desk, path, 2025)
    book = openpyxl.load_workbook(path)
    for at, (column, typed, _) in enumerate(MISTAKES):
        fill(book[SHEET], FIRST_ROW + at, at)
        put(book[SHEET], f"{column}{FIRST_ROW + at}", typed)
    book.save(path)
    return path


def run(desk, *words: str, lang: str = "zh"):
    return ghg("--lang", lang, *words, url=str(desk.engine.url))


def comments(sheet) -> dict[str, str]:
    return {
        cell.coordinate: cell.comment.text
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def test_thirty_planted_mistakes_come_back_as_thirty_comments_are_mended_and_go_in(desk, tmp_path):
    path, marked = filled(desk, tmp_path), tmp_path / "批注.xlsx"
    before = digest(desk.engine)
    done = run(desk, "import", str(path), "--check", "--annotate", str(marked))
    assert (done.exit_code, digest(desk.engine)) == (3, before)
    book = openpyxl.load_workbook(marked)
    said = comments(book[SHEET])
    for at, (column, typed, code) in enumerate(MISTAKES):
        place = f"{column}{FIRST_ROW + at}"
        assert f"[{code}]" in said.get(place, ""), (place, typed, code, said.get(place))
        assert "→" in said[place]
        assert book[SHEET][place].fill.start_color.rgb == RED
    assert len(said) == len(MISTAKES) == 30
    for at, (column, _, _) in enumerate(MISTAKES):
        fill(book[SHEET], FIRST_ROW + at, at)
        if column not in COLUMNS.values():
            put(book[SHEET], f"{column}{FIRST_ROW + at}", None)
    book.save(marked)
    done = run(desk, "import", str(marked))
    assert done.exit_code == 0, done.output
    assert totals(desk.engine) == {("DIESEL", 202503): Decimal(75)}  # 30 x 2.5 t
    assert batch_list(desk)[0].records == 30


def copied(desk, path: Path, *words: str, lang: str = "zh"):
    """Check a file with a copy; give what the command said, and the copy."""
    marked = path.with_name("批注.xlsx")
    done = run(desk, "import", str(path), *words, "--annotate", str(marked), lang=lang)
    return done, openpyxl.load_workbook(marked) if marked.exists() else None


def bills(folder: Path, *rows: str, header: str = "计量流编码,月份,数量,单位,凭证号") -> Path:
    path = folder / "账单.csv"
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return path


def test_drop_downs_formats_and_the_hidden_sheet_survive(desk, tmp_path):
    path = filled(desk, tmp_path)
    before = openpyxl.load_workbook(path)
    _, book = copied(desk, path, "--check")
    assert book.sheetnames == [*before.sheetnames, "检查结果"]
    assert book["_meta"].sheet_state == "veryHidden"
    assert book.defined_names.keys() == before.defined_names.keys()
    for sheet in before.worksheets:
        again = book[sheet.title]
        rules = sheet.data_validations.dataValidation
        assert [(str(r.sqref), r.formula1) for r in again.data_validations.dataValidation] == [
            (str(r.sqref), r.formula1) for r in rules
        ]
        assert again.freeze_panes == sheet.freeze_panes
        assert again.protection.sheet == sheet.protection.sheet
    assert book[SHEET]["F79"].number_format == before[SHEET]["F79"].number_format
    assert book[SHEET]["F79"].fill.start_color.rgb == before[SHEET]["F79"].fill.start_color.rgb


def test_comments_speak_the_language_that_was_asked_for(desk, tmp_path):
    done, book = copied(desk, filled(desk, tmp_path), "--check", lang="en")
    assert "Annotated copy written" in done.stderr
    assert "is not a number" in comments(book[SHEET])["F80"]
    assert book["Check result"]["A1"].value == "Where"


def test_a_refused_import_leaves_a_copy_of_a_text_file_too(desk, tmp_path):
    rows = ("DIESEL,2025-01,1,t,A", "DIESEL,2025-01,x,t,B", "DIESEL,2025-01,,t,C")
    done, book = copied(desk, bills(tmp_path, *rows))
    assert done.exit_code == 3
    said = comments(book.worksheets[0])
    assert "[E-NUM]" in said["C3"]
    assert "[E-EMPTY]" in said["C4"]
    assert book.worksheets[0]["A2"].value == "DIESEL"


def test_a_row_with_other_fields_is_marked_as_a_whole(desk, tmp_path):
    _, book = copied(desk, bills(tmp_path, "DIESEL,2025-01,1,234,t,C"))
    assert "[E-FIELDS]" in comments(book.worksheets[0])["A2"]
    assert book.worksheets[0]["F2"].value == "C"


def test_a_warning_that_needs_consent_is_yellow(desk, tmp_path):
    path = filled(desk, tmp_path)
    book = openpyxl.load_workbook(path)
    for row in range(FIRST_ROW, FIRST_ROW + 30):
        for cell in book[SHEET][row]:
            cell.value = None
    fill(book[SHEET], FIRST_ROW, 1)
    book[SHEET].cell(FIRST_ROW, 3).value = "2026-12"
    book.save(path)
    _, marked = copied(desk, path)
    cell = marked[SHEET].cell(FIRST_ROW, 3)
    assert "[E-DATE]" in cell.comment.text
    assert cell.fill.start_color.rgb == YELLOW
    listed = [row[1].value for row in marked["检查结果"].iter_rows(min_row=2)]
    assert any("[E-ACCEPT]" in text for text in listed)  # it has no cell


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (with_sheet(lambda xml: xml.replace(b"</sheetData>", b" " * 200_000_000)), "E-LIMIT"),
        (far("XFD1048576"), "E-LIMIT"),
        (with_sheet(lambda xml: xml.replace(b"<worksheet", ENTITY_BOMB + b"<worksheet")), "E-XML"),
    ],
)
def test_a_file_that_cannot_be_read_has_no_copy_and_openpyxl_never_sees_it(
    desk, tmp_path, monkeypatch, make, code
):
    monkeypatch.setattr(annotate, "_opened", lambda path: pytest.fail("opened"))
    done, book = copied(desk, make(tmp_path), "--check")
    assert done.exit_code == 3
    assert f"[{code}]" in done.output
    assert "未生成批注版" in done.stderr
    assert book is None


def test_a_file_without_a_mistake_has_no_copy(desk, tmp_path):
    done, book = copied(desk, bills(tmp_path, "DIESEL,2025-01,1,t,A"), "--check")
    assert done.exit_code == 0
    assert "没有发现问题" in done.stderr
    assert book is None


@pytest.mark.parametrize(("name", "code"), [("批注.csv", "name"), ("账单.xlsx", "there")])
def test_a_copy_replaces_no_file_and_is_a_workbook(desk, tmp_path, name, code):
    path = bills(tmp_path, "DIESEL,2025-01,x,t,A")
    (tmp_path / "账单.xlsx").write_bytes(b"mine")
    done = run(desk, "import", str(path), "--annotate", str(tmp_path / name))
    assert done.exit_code == 3
    assert "[E-ANNOTATE]" in done.stderr
    assert (tmp_path / "账单.xlsx").read_bytes() == b"mine"
    assert "[E-NUM]" not in done.output  # said before any work is done
