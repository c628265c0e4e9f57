"""What was handed in stands beside the month before and the year before, and beside its papers.

The demonstration has of SOLAR 12,146 kWh in December 2025 and 12,257 kWh in January 2025; so 10,000
kWh of January 2026 are 10000/12146 - 1 = -17.7 % and 10000/12257 - 1 = -18.4 %.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from ghg.desk.activity import Changes, Typed, add_activity, correct_activity
from ghg.desk.context import Desk, open_desk
from ghg.desk.evidence import add_file
from ghg.desk.imports.files import import_file
from ghg.desk.records import activity_list
from ghg.desk.submissions.beside import beside
from ghg.desk.submissions.tasks import task
from ghg.domain.periods import span
from tests.desk.access.office import cheap
from tests.desk.four_eyes import handed_in
from tests.web.test_login import sent
from tests.web.test_submissions import JANUARY, Team, step
from tests.web.visiting import Visitor

__all__ = ["cheap"]


@pytest.fixture
def team(copy_of_demo: Callable[[], str]) -> Team:
    return Team(copy_of_demo())


def desk_of(team: Team) -> Desk:
    return open_desk(str(team.desk.engine.url), "", "Li")


def test_a_value_stands_beside_last_month_and_last_year(team: Team) -> None:
    sent(team.wu, "/entry", JANUARY)
    said = team.li.text("/tasks/one?number=1")
    assert "SOLAR 计量消耗 2026-01 10,000 kWh — 12,146 -17.7% 12,257 -18.4%" in said
    assert "这一数值没有关联佐证材料" in said


def test_of_a_correction_the_month_is_shown_as_it_would_become(team: Team) -> None:
    """January 2026 has two records, 6,000 and 4,000 kWh; with 4,500 for 4,000 it has 10,500."""
    desk = team.at("Wu")
    for quantity, line in (("6000", "1"), ("4000", "2")):
        made = Typed("SOLAR", quantity, "kWh", month="2026-01", document="D", line=line)
        number = handed_in(add_activity, desk, made)
        step_of(team, number)
    [record] = [one for one in activity_list(team.desk, "SOLAR", 202601) if one.quantity == 4000]
    number = handed_in(correct_activity, desk, record.record, Changes(quantity="4500"), "抄错")
    [figure] = beside(desk_of(team), task(desk_of(team), number)).figures
    assert (figure.given, figure.stands) == (10500, 10000)
    # 10500 / 12146 - 1 = -1646 / 12146, in percent
    assert figure.before_percent == "-82300/6073"
    step_of(team, number)
    [figure] = beside(desk_of(team), task(desk_of(team), number)).figures
    assert (figure.given, figure.stands) == (10500, 10500)  # and not 11,000 once it is booked


def step_of(team: Team, number: int) -> None:
    form = {"number": str(number)}
    assert sent(team.li, "/tasks/review", form).status_code == 303
    assert sent(team.zhao, "/tasks/approve", form).status_code == 303


def test_the_rows_of_a_file_are_shown_with_what_was_remarked(
    team: Team, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("in") / "一月.csv"
    rows = "SOLAR,2026-01,10000,kWh\nUSED,2026-02,90,MWh\n"
    path.write_text(f"stream,month,quantity,unit\n{rows}", encoding="utf-8")
    number = handed_in(import_file, team.at("Wu"), path)
    said = team.li.text(f"/tasks/one?number={number}")
    assert "文件中的记录，共2条，显示2条" in said
    assert "3 USED 2026-02-01–2026-02-28 90,000 kWh" in said
    assert "USED 计量消耗 2026-02 90,000 kWh — — 93,200 -3.4%" in said
    assert "90 MWh已换算为90000 kWh" in said


def test_a_remark_names_the_field_that_it_is_about(team: Team) -> None:
    number = handed_in(add_activity, team.at("Wu"), Typed("SOLAR", "1万", "kWh", month="2026-01"))
    said = team.li.text(f"/tasks/one?number={number}")
    assert "E-NUM 数量 SOLAR “1万”按10000读取。" in said


def test_remarks_that_the_maker_accepted_are_named(team: Team) -> None:
    typed = Typed("USED", "900000", "kWh", month="2026-01")
    number = handed_in(add_activity, team.at("Wu"), typed, ("E-JUMP",))
    assert "提交人已确认： E-JUMP" in team.li.text(f"/tasks/one?number={number}")


def test_what_brings_no_records_has_nothing_beside_it(team: Team) -> None:
    from ghg.desk.access.mode import set_mode
    from ghg.domain.submissions import Submitted

    with pytest.raises(Submitted):
        set_mode(team.desk, "一人", one=True)
    assert "与现有数据对照" not in team.li.text("/tasks/one?number=1")


PICTURE = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"
    b"\x1f\x15\xc4\x89\x00\x00\x00\rIDATx\x9cc\xf8\x0f\x00\x01\x01\x01\x00\x18\xdd\x8d\xb0"
    b"\x00\x00\x00\x00IEND\xaeB`\x82"
)


@pytest.fixture
def papers(writer: Visitor, tmp_path: Path) -> dict[str, str]:
    """Keep a picture, a PDF and a text that says it is a page; give name -> hash."""
    desk = open_desk(str(writer.app.state.site.desk.engine.url))
    found = {}
    contents = {
        "表.png": PICTURE,
        "账单.pdf": b"%PDF-1.4\n%%EOF\n",
        "page.png": b"<script>alert(1)</script>",
    }
    for name, content in contents.items():
        path = tmp_path / name
        path.write_bytes(content)
        found[name] = add_file(desk, path, "bill", ("SOLAR",), span(202601, 202601)).sha256
    return found


@pytest.mark.parametrize(
    ("name", "kind", "how"),
    [
        ("表.png", "image/png", "inline"),
        ("账单.pdf", "application/pdf", "inline"),
        ("page.png", "text/plain", "attachment"),
    ],
)
def test_only_pictures_and_pdf_open_in_the_browser(
    writer: Visitor, papers: dict[str, str], name: str, kind: str, how: str
) -> None:
    """The content says what a file is, never its name; and none may run or load anything."""
    answer = writer.get(f"/evidence/view?id={papers[name]}")
    assert answer.headers["content-type"].startswith(kind)
    assert answer.headers["content-disposition"].startswith(how)
    assert answer.headers["x-content-type-options"] == "nosniff"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy


def test_a_picture_is_shown_beside_the_value(team: Team, tmp_path: Path) -> None:
    path = tmp_path / "表.png"
    path.write_bytes(PICTURE)
    sha = add_file(team.at("Wu"), path, "meter_record", ("SOLAR",), span(202601, 202601)).sha256
    sent(team.wu, "/entry", JANUARY)
    page = team.li.get("/tasks/one?number=1").text
    assert f'<img class="paper" src="/evidence/view?id={sha}"' in page


def test_tasks_are_filtered_as_in_a_spreadsheet(team: Team) -> None:
    sent(team.wu, "/entry", JANUARY)
    assert "/tasks/one?number=1" in team.li.get("/tasks?waits=to_review").text
    assert "/tasks/one?number=1" not in team.li.get("/tasks?waits=mine").text
    assert "/tasks/one?number=1" in team.wu.get("/tasks?waits=mine&action=activity.add").text
    assert "/tasks/one?number=1" not in team.wu.get("/tasks?action=inventory.issue").text
    step(team.li, "reject", reason="x")
    assert "/tasks/one?number=1" not in team.wu.get("/tasks").text
    assert "/tasks/one?number=1" in team.wu.get("/tasks?waits=returned").text


@pytest.mark.parametrize(("due", "shown"), [("", False), ("late", False), ("all", True)])
def test_duties_are_filtered(visitor: Visitor, due: str, shown: bool) -> None:
    """The demonstration names no programme: no duty binds it; what is left out is counted."""
    said = visitor.text(f"/tasks?due={due}")
    assert ("月度信息化存证" in said) is shown
    assert ("未列出。 列出全部" in said) is not shown
