"""Files that are handed in: their names, their size, their content; nothing is written unasked."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from ghg.desk.access import persons
from ghg.desk.access.mode import set_mode
from ghg.desk.batches import batch_list
from ghg.desk.context import Desk
from ghg.desk.evidence import evidence_list
from ghg.domain.roles import Role
from ghg.web.mistakes import UPLOADS
from ghg.web.uploads import MOST_NAME, MOST_WAITING, safe_name
from tests.web.test_login import caller, cheap, logged_in, office, watch
from tests.web.test_whole_way import handed, went
from tests.web.visiting import HOME, Visitor, looked, read

__all__ = ["caller", "cheap", "office", "watch"]
HEAD = (
    "计量流编码,名称,月份,起始日,截止日,数量,单位,凭证号,行号,"
    "记录类别,数据类别,是否估算,估算方法,批准人,数据来源等级,备注\n"
)


def row(stream: str, month: str, quantity: str, unit: str = "kWh") -> str:
    return f"{stream},,{month},,,{quantity},{unit},,,,,,,,,\n"


def table(*rows: str) -> bytes:
    return (HEAD + "".join(rows)).encode()


def checked(visitor: Visitor, content: bytes, name: str = "data.csv") -> tuple[str, str]:
    """Upload a file; give its page and its number."""
    page = looked(visitor, went(handed(visitor, "/import/upload", name, content, {}))).text
    found = re.search(r'name="id" value="([^"]+)"', page)
    assert found
    return page, found[1]


def batches(visitor: Visitor) -> int:
    return len(batch_list(visitor.app.state.site.desk))


def test_a_check_writes_nothing_and_a_yes_writes_once(writer: Visitor) -> None:
    before = batches(writer)
    page, number = checked(writer, table(row("SOLAR", "2026-01", "10000")))
    assert "新的记录1条" in page
    assert batches(writer) == before
    taken = went(writer.post("/import/confirm", {"id": number}))
    assert taken.startswith("/import?done=")
    assert batches(writer) == before + 1
    assert went(writer.post("/import/confirm", {"id": number})) == taken
    assert went(writer.get(f"/import/checked?id={number}")) == taken
    assert batches(writer) == before + 1
    assert writer.get(f"/import/copy?id={number}").status_code == 404
    page, _ = checked(writer, table(row("SOLAR", "2026-01", "10000")))
    assert "已在" in read(page)  # it was taken in before, and by whom


def test_what_was_taken_in_is_taken_back_with_a_reason(writer: Visitor) -> None:
    _, number = checked(writer, table(row("SOLAR", "2026-01", "10000")))
    batch = went(writer.post("/import/confirm", {"id": number})).partition("done=")[2]
    assert "缺2" in writer.text("/entry?month=2026-01")
    refused = writer.post("/import/undo", {"batch": batch})
    assert refused.status_code == 422
    assert "E-REASON" in refused.text
    assert went(writer.post("/import/undo", {"batch": batch, "reason": "传错文件"})).endswith(batch)
    assert "缺3" in writer.text("/entry?month=2026-01")
    assert "传错文件" in writer.text("/import")


def test_every_problem_stands_at_its_cell_and_is_found_by_the_filter(writer: Visitor) -> None:
    content = table(
        row("SOLAR", "2026-01", "一万"),
        row("SOLAR", "2026-13", "5"),
        row("NOPE", "2026-02", "5"),
    )
    before = batches(writer)
    page, number = checked(writer, content)
    said = read(page)
    assert "问题（3处）" in said
    assert {"E-NUM", "E-DATE", "E-REF"} <= set(re.findall(r"E-[A-Z]+", said))
    assert "第2行 数量" in said
    assert "ghg " not in said.partition("问题（3处）")[2].partition("ghg-ledger")[0]
    one = writer.get(f"/import/checked?id={number}&code=E-NUM").text
    assert len(re.findall(r'<th scope="row" class="place">', one)) == 1
    answer = writer.post("/import/confirm", {"id": number})
    assert answer.status_code == 422
    assert batches(writer) == before
    copy = writer.get(f"/import/copy?id={number}")
    assert copy.status_code == 200
    sheet = load_workbook(BytesIO(copy.content)).worksheets[0]
    comments = [cell.comment.text for line in sheet.iter_rows() for cell in line if cell.comment]
    assert len(comments) == 3
    assert any("E-NUM" in one for one in comments)


def test_a_question_is_ticked_before_it_is_taken(writer: Visitor) -> None:
    _, number = checked(writer, table(row("GREEN", "2026-01", "100000000")))
    asked = writer.post("/import/confirm", {"id": number})
    assert asked.status_code == 422
    assert 'name="accept" value="E-JUMP"' in asked.text
    went(writer.post("/import/confirm", {"id": number, "accept": "E-JUMP"}))


@pytest.mark.parametrize("cell", ['=HYPERLINK("http://x")', "=1+1", "+1|cmd", "@SUM(1)", "-2+3"])
def test_a_formula_in_a_table_is_no_figure(writer: Visitor, cell: str) -> None:
    quoted = '"' + cell.replace('"', '""') + '"'
    page, _ = checked(writer, table(row("SOLAR", "2026-01", quoted)))
    assert "有错误的文件不能导入" in page
    assert 'href="http://x' not in page


def test_a_formula_in_a_workbook_stands_at_its_cell(writer: Visitor, demo_folder: Path) -> None:
    template = writer.get("/import/template?year=2026&language=zh").content
    book = load_workbook(BytesIO(template))
    sheet = book["活动数据"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(2, heads["数量"]).value = '=WEBSERVICE("http://evil.example/")'
    made = BytesIO()
    book.save(made)
    page, _ = checked(writer, made.getvalue(), "formula.xlsx")
    assert "活动数据 F2 E-FORMULA" in read(page)


def _bomb() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("xl/workbook.xml", b"0" * (200 << 20))
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("damaged.xlsx", b"PK\x03\x04 not a workbook"),
        ("empty.xlsx", b""),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n"),
        ("words.csv", b"\x00\xff\xfe\x00"),
        ("program.exe", b"MZ"),
        ("bomb.xlsx", None),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_leaves_nothing(
    writer: Visitor, name: str, content: bytes | None
) -> None:
    before = batches(writer)
    page, number = checked(writer, _bomb() if content is None else content, name)
    assert "文件不能读取" in page
    assert "E-" in page
    assert writer.post("/import/confirm", {"id": number}).status_code == 422
    assert batches(writer) == before


def test_a_form_without_a_file_is_told(writer: Visitor) -> None:
    for address in ("/import/upload", "/evidence/add"):
        answer = writer.post(address, {"kind": "bill"})
        assert answer.status_code == 422, address
        assert "没有选择文件" in answer.text
        assert handed(writer, address, "", b"x", {"kind": "bill"}).status_code in (400, 422)


@pytest.mark.parametrize("address", sorted(UPLOADS))
def test_what_is_larger_than_its_limit_is_refused(writer: Visitor, address: str) -> None:
    most = UPLOADS[address]
    headers = {"origin": HOME, "content-length": str(most + 1)}
    told = writer.client.post(address, content=b"", headers=headers)
    assert told.status_code == 413
    assert f"提交的内容超过{most >> 20} MB" in told.text

    def pieces() -> object:
        for _ in range((most >> 20) + 2):
            yield b"x" * (1 << 20)

    headers = {"origin": HOME, "content-type": "multipart/form-data; boundary=b"}
    told = writer.client.post(address, content=pieces(), headers=headers)
    assert told.status_code == 413
    assert f"提交的内容超过{most >> 20} MB" in told.text


def test_another_form_takes_no_file(writer: Visitor) -> None:
    answer = handed(writer, "/entry", "a.csv", b"x" * (2 << 20), {})
    assert answer.status_code == 413


def test_a_file_needs_the_token_of_its_session(writer: Visitor) -> None:
    file = {"file": ("a.csv", table())}
    for token in ("", "0" * 64):
        answer = writer.client.post(
            "/import/upload", data={"token": token}, files=file, headers={"origin": HOME}
        )
        assert answer.status_code == 403


def test_a_waiting_file_is_known_to_its_session_alone(writer: Visitor) -> None:
    _, number = checked(writer, table(row("SOLAR", "2026-01", "1")))
    other = Visitor(writer.app)
    for address in ("/import/checked", "/import/progress", "/import/copy"):
        assert other.get(f"{address}?id={number}").status_code == 404
    assert other.post("/import/confirm", {"id": number}).status_code == 422
    assert other.post("/import/drop", {"id": number}).status_code == 422
    assert went(writer.post("/import/drop", {"id": number})) == "/import"
    assert writer.get(f"/import/checked?id={number}").status_code == 404


def test_only_the_last_files_wait(writer: Visitor) -> None:
    content = table(row("SOLAR", "2026-01", "1"))
    numbers = [checked(writer, content)[1] for _ in range(MOST_WAITING + 1)]
    assert writer.get(f"/import/checked?id={numbers[0]}").status_code == 404
    assert writer.get(f"/import/checked?id={numbers[1]}").status_code == 200


TRICKS = {
    "../../etc/passwd.csv": "passwd.csv",
    "..\\..\\windows\\a.csv": "a.csv",
    "/etc/shadow": "shadow",
    "C:\\x.csv": "x.csv",
    "..": "file",
    ".htaccess": "htaccess",
    "con.csv": "_con.csv",
    "a\x00b\nc.csv": "abc.csv",
    "\u202efdp.exe.csv": "fdp.exe.csv",
    '"><script>.csv': "___script_.csv",
    "一月 账单.xlsx": "一月 账单.xlsx",
}


@pytest.mark.parametrize(("said", "made"), TRICKS.items())
def test_a_tricky_name_is_made_safe(said: str, made: str) -> None:
    assert safe_name(said) == made


@given(st.text(max_size=400))
def test_any_name_is_one_part_of_a_path(said: str) -> None:
    made = safe_name(said)
    assert made not in ("", ".", "..")
    assert not set(made) & set('/\\:<>"|?*\0\n')
    assert len(made.encode()) <= MOST_NAME
    assert Path(made).name == made


@pytest.mark.parametrize("name", ["../../evil.csv", '"><script>alert(1)</script>.csv'])
def test_a_tricky_name_leads_nowhere(writer: Visitor, tmp_path: Path, name: str) -> None:
    page, _ = checked(writer, table(row("SOLAR", "2026-01", "1")), name)
    assert "<script>alert" not in page
    assert not list(tmp_path.rglob("*evil*"))
    folder = writer.app.state.site.uploads._home()
    assert all(folder in one.resolve().parents for one in folder.rglob("*"))


def test_evidence_is_kept_with_its_link_or_told_why_not(writer: Visitor) -> None:
    proof = {"kind": "bill", "streams": "USED", "first": "2026-02", "last": "2026-02"}
    done = went(handed(writer, "/evidence/add", "../二月.pdf", b"%PDF-1.4 february", proof))
    assert "已保存" in writer.text(done)
    assert "二月.pdf" in writer.text("/cell?stream=USED&month=2026-02")
    kept = len(evidence_list(writer.app.state.site.desk))
    without = {**proof, "first": "", "last": ""}
    for values, content, code in (
        (without, b"%PDF-1.4 other", "E-MONTHS"),
        ({**proof, "kind": "nope"}, b"%PDF-1.4 other", "E-KIND"),
        ({**proof, "first": "2026-99"}, b"%PDF-1.4 other", "E-DATE"),
        ({**proof, "streams": "NOPE"}, b"%PDF-1.4 other", "E-REF"),
        (proof, b"", "E-EVIDENCE"),
        (proof, b"MZ\x90\x00\x03", "E-EVIDENCE"),
    ):
        answer = handed(writer, "/evidence/add", "x.pdf", content, values)
        assert answer.status_code == 422, code
        assert code in answer.text
    assert len(evidence_list(writer.app.state.site.desk)) == kept


def test_where_two_persons_are_needed_an_import_waits(office: Desk, caller: Visitor) -> None:
    """The notice says that it waits; nothing is in the books."""
    persons.add_person(office, "ma", "马", None, (Role.APPROVER, Role.REVIEWER))
    set_mode(office, "内控", one=False)
    before = len(batch_list(office))
    logged_in(caller)
    _, number = checked(caller, table(row("SOLAR", "2026-01", "10000")))
    answer = caller.post("/import/confirm", {"id": number})
    assert answer.status_code == 202, read(answer.text)
    assert "已提交，等待他人处理" in answer.text
    assert len(batch_list(office)) == before
