"""From an empty database to an issued, printed year in the browser alone; figures as on the CLI.

The tea factory of 2025, entered through pages only. The twin is entered through the command line by
the demonstration's own desk; both must print the same digits.
"""

import html
import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

import pytest
from openpyxl import load_workbook

from ghg.desk import database
from ghg.desk.inventory import load_issue
from ghg.resources import data_folder
from ghg.web.app import make_app
from tests.cli.running import did
from tests.web.visiting import HOME, Visitor, looked, read

EXAMPLE = data_folder("examples") / "tea-factory-2025"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ELECTRICITY = {"source": "S2-01", "item": "grid_electricity", "unit": "kWh"}
STREAMS = (
    {"code": "USED", "name": "全厂用电总表", "input": "total_use"},
    {"code": "SOLAR", "name": "屋顶光伏自用", "way": "own_generation:solar"},
    {"code": "GREEN", "name": "绿色电力交易", "way": "green_trade:other_nonfossil"},
    {
        "code": "GRID",
        "name": "普通网电",
        "way": "grid:ordinary",
        "balance": "USED - SOLAR - GREEN",
    },
)
PROOFS = (
    ("green-power-contract.pdf", "contract", "GREEN"),
    ("green-power-settlement.pdf", "settlement", "GREEN"),
    ("pv-meter-record.pdf", "meter_record", "SOLAR"),
)


def handed(
    visitor: Visitor, address: str, name: str, content: bytes, values: dict[str, object]
) -> object:
    """Send a form with a file, as a browser does."""
    said = {"token": visitor.token(), **values}
    return visitor.client.post(
        address, data=said, files={"file": (name, content)}, headers={"origin": HOME}
    )


def went(answer: object) -> str:
    """Give the address that an act led to; it must have been done."""
    assert answer.status_code == 303, read(answer.text)
    return answer.headers["location"]


def filled(template: bytes) -> bytes:
    """Fill a template with the example's figures, column by column of the same header."""
    book, example = (
        load_workbook(BytesIO(template)),
        load_workbook(EXAMPLE / "filled-workbook.xlsx"),
    )
    for name in ("活动数据", "产品与产值"):
        heads = {cell.value: cell.column for cell in book[name][1]}
        for column in example[name].iter_cols():
            for cell in column[1:]:
                if cell.value is not None:
                    book[name].cell(cell.row, heads[column[0].value]).value = cell.value
    made = BytesIO()
    book.save(made)
    return made.getvalue()


@pytest.fixture(scope="module")
def way(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Visitor, str]]:
    """Walk the whole way once; give the visitor and the address of the database."""
    url = f"sqlite:///{tmp_path_factory.mktemp('way') / 'ledger.db'}"
    database.make_database(url)
    visitor = Visitor(make_app(url))
    assert went(visitor.get("/")) == "/organisation"
    assert "台账是空的" in visitor.text("/organisation")
    named = {"code": "TEA", "name": "示例茶厂", "name_en": "Example Tea Factory"}
    went(visitor.post("/organisation", named))
    said = {"year": "2025", "kind": "industry_name", "value": "精制茶加工"}
    went(visitor.post("/organisation/particular", said))
    assert "福建" in visitor.text("/plan/facility")
    facility = {"code": "F1", "name": "安溪厂区", "region": "350000", "industry": "15"}
    went(visitor.post("/plan/facility", facility))
    months = {"period.first": "2025-01", "period.last": "2025-12"}
    went(visitor.post("/plan/boundary", {**months, "inside": "F1"}))
    assert "购入电力" in visitor.text("/plan/source")
    source = {"kind": "purchased_electricity", "code": "S2-01", "name": "厂区用电"}
    went(visitor.post("/plan/source", {**source, "facility": "F1"}))
    assert "光伏" in visitor.text("/plan/stream?source=S2-01")
    for one in STREAMS:
        went(visitor.post("/plan/stream", {**ELECTRICITY, **one}))
    template = visitor.get("/import/template?year=2025&language=zh").content
    seen = went(handed(visitor, "/import/upload", "2025年 数据.xlsx", filled(template), {}))
    page = looked(visitor, seen).text
    assert "没有发现问题" in page, read(page)
    number = re.search(r'name="id" value="([^"]+)"', page)
    assert number
    assert "&amp;" not in went(visitor.post("/import/confirm", {"id": html.unescape(number[1])}))
    went(
        visitor.post(
            "/inventory/new",
            {"year": "2025", "code": "2025", "gwp_set": "AR5-2013", "as_of": "2026-11-01"},
        )
    )
    for name, kind, stream in PROOFS:
        content = (EXAMPLE / "proofs" / name).read_bytes()
        values = {"kind": kind, "streams": stream, "first": "2025-01", "last": "2025-12"}
        went(handed(visitor, "/evidence/add", name, content, values))
    assert "没有待处理的缺项" in visitor.text("/issue")
    assert went(visitor.post("/issue", {"inventory": "2025"})) == "/reports?inventory=2025&done=1"
    yield visitor, url


def test_the_issue_has_the_figures_of_the_command_line(
    way: tuple[Visitor, str], demo_url: str
) -> None:
    """Every line and every total, unrounded, as `ghg inventory show --json` has them."""
    mine, twin = (
        json.loads(did("inventory", "show", "2025", "--json", url=url))
        for url in (way[1], demo_url)
    )
    for part in ("lines", "totals"):
        assert _figures(mine, part) == _figures(twin, part)
    assert "542.7815148" in way[0].text("/reports")  # the guide's total of the tea factory


def _figures(made: object, part: str) -> list[tuple[object, ...]]:
    document = made.get("issue", made)  # type: ignore[attr-defined]
    if part == "lines":
        return [
            (one["number"], one["quantity"], one["mass_t"], one["co2e_t"]) for one in document[part]
        ]
    return [(one["axis"], one["key"], one["co2e_t"]) for one in document[part]]


def test_every_document_is_handed_out(way: tuple[Visitor, str]) -> None:
    visitor, _ = way
    starts = {"pdf": b"%PDF-", "xlsx": b"PK", "docx": b"PK", "json": b"{"}
    for form, start in starts.items():
        address = f"/reports/file?inventory=2025&issue=1&form={form}&language=zh"
        answer = visitor.get(address)
        assert answer.status_code == 200
        assert answer.content.startswith(start), form
    pack = visitor.get("/reports/pack?inventory=2025&issue=1&language=zh")
    with zipfile.ZipFile(BytesIO(pack.content)) as file:
        assert "issue.json" in file.namelist()


def test_the_report_is_read_in_the_page(way: tuple[Visitor, str]) -> None:
    visitor, url = way
    from ghg.desk.context import open_desk

    issue, _ = load_issue(open_desk(url), "2025", 1)
    [total] = [row.co2e_t for row in issue.totals if (row.axis, row.key) == ("name", "guide")]
    assert total.startswith("5")
    said = visitor.text("/reports/read?inventory=2025&issue=1&language=zh")
    assert "示例茶厂" in said
    assert total[:6] in said
    assert "S2-01" in visitor.text("/reports/read?inventory=2025&issue=1&language=en")


def test_a_second_issue_needs_its_reason(way: tuple[Visitor, str]) -> None:
    refused = way[0].post("/issue", {"inventory": "2025"})
    assert refused.status_code == 422
    assert "请填写理由" in read(refused.text)
