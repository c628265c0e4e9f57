"""Every kind of table that the command line takes in goes through the one page, and back."""

import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from ghg.desk.imports.kinds import table_kinds
from ghg.desk.meters.register import NewMeter, add_meter, attach
from ghg.web.app import make_app
from tests.desk.plant import digest
from tests.e2e.catalogue import plant
from tests.web.test_whole_way import handed, went
from tests.web.visiting import Visitor, looked, read

# sheet -> header, rows, and what is new of them: records, other lines
FILES: dict[str, tuple[str, tuple[str, ...], tuple[int, int]]] = {
    "活动数据": ("计量流编码,月份,数量,单位", ("USED,2025-01,7,kWh", "PV,2025-01,1,kWh"), (2, 0)),
    "产品与产值": (
        "厂区编码,类别,产品名称,月份或年份,数值,单位",
        ("F1,工业总产值,,2025-01,120,万元",),
        (0, 1),
    ),
    "库存": (
        "计量流编码,月份,购入,期末库存,单位,盘点方法,盘点人,凭证号",
        ("COAL,2025-01,500,25,t,地磅过秤,王五,PD-1",),
        (2, 1),  # what was bought, what was counted, and who counted it
    ),
    "抄表数据": (
        "表计编码,抄表时间,读数,单位",
        ("M1,2025-01-01 00:00,100,kWh", "M1,2025-02-01 00:00,250,kWh"),
        (1, 1),
    ),
    "化验样品": (
        "计量流编码,样品编号,检测项目,检测值,单位,基准,月份,代表数量",
        ("COAL,B1,低位发热量,22.000,GJ/t,收到基,2025-01,600",),
        (0, 1),
    ),
    "能源购进、消费与库存": (
        "厂区编码,能源名称,月份或年份,计量单位,购进量,消费量合计",
        ("F1,电力,2025,万kWh,150,146.465",),
        (0, 2),
    ),
    "碳信用与绿证": (
        "品种,编号,起号,止号,数量,发电月,取得日,电站,技术类型,状态",
        ("绿证,WIND-2025-06,1,264,264,2025-06,2025-08-01,一期风电场,陆上风电,持有",),
        (0, 1),
    ),
    "工厂事实": (
        "事实编码,答案,起始日,截止日",
        ("is_legal_person,是,2025-01-01,2025-12-31",),
        (0, 1),
    ),
}


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The factory of the catalogue with a meter on one of its streams."""
    path = plant.lay_out(tmp_path_factory.mktemp("kinds"))
    desk = plant.desk_at(path)
    add_meter(desk, NewMeter("M1", "F1", "electricity"))
    attach(desk, "USED", "M1")
    desk.engine.dispose()
    return path


@pytest.fixture
def visitor(laid: Path, tmp_path: Path) -> Visitor:
    path = shutil.copyfile(laid, tmp_path / "ledger.db")
    return Visitor(make_app(f"sqlite:///{path}"))


def sheet(name: str, header: str, rows: tuple[str, ...]) -> bytes:
    """Write a workbook of one sheet, as an office program does."""
    book = Workbook()
    book.active.title = name
    for row in (header, *rows):
        book.active.append([_cell(text) for text in row.split(",")])
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _cell(text: str) -> object:
    return float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else text or None


def test_every_kind_has_its_file_here() -> None:
    assert list(FILES) == [kind.title_zh for kind in table_kinds()]


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_each_kind_goes_in_and_back(name: str, visitor: Visitor) -> None:
    header, rows, (records, others) = FILES[name]
    desk = visitor.app.state.site.desk
    before = digest(desk.engine)
    content = sheet(name, header, rows)
    address = went(handed(visitor, "/import/upload", f"{name}.xlsx", content, {}))
    page = looked(visitor, address).text
    assert digest(desk.engine) == before
    assert f"新的记录{records}条" in read(page), read(page)
    assert f"工厂事实等{others}项" in read(page), read(page)
    asked = re.findall(r'name="accept" value="([^"]+)"', page)
    said = {"id": address.partition("id=")[2], "accept": asked}
    done = went(visitor.post("/import/confirm", said))
    assert digest(desk.engine) != before
    batch = done.partition("done=")[2]
    if name == "碳信用与绿证":  # certificates are not taken back by a batch, two persons void them
        answer = visitor.post("/import/undo", {"batch": batch, "reason": "传错"})
        assert answer.status_code == 422
        return
    assert went(visitor.post("/import/undo", {"batch": batch, "reason": "传错"})).endswith(batch)


def test_the_questionnaire_is_filled_and_handed_in_on_the_same_page(visitor: Visitor) -> None:
    assert 'formaction="/claims/questionnaire"' in visitor.get("/import").text
    book = load_workbook(
        BytesIO(visitor.get("/claims/questionnaire?year=2025&language=zh").content)
    )
    held = book["工厂事实"]
    columns = {cell.value: cell.column for cell in held[1]}
    rows = {cells[0].value: cells[0].row for cells in held.iter_rows(min_row=2)}
    held.cell(rows["is_legal_person"], columns["答案"]).value = "是"
    made = BytesIO()
    book.save(made)
    address = went(handed(visitor, "/import/upload", "问卷.xlsx", made.getvalue(), {}))
    assert "工厂事实等1项" in read(looked(visitor, address).text)


@pytest.mark.parametrize("address", ["/monitoring/import", "/yearend/prior", "/evidence"])
def test_what_is_handed_in_elsewhere_is_named_and_there(address: str, visitor: Visitor) -> None:
    assert f'href="{address}"' in visitor.get("/import").text
    page = visitor.get(address)
    assert page.status_code == 200
    assert 'type="file"' in page.text
