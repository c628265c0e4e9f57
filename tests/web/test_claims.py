"""Claims by pages alone: answered at the clause, drafted, locked, handed in, ended."""

import io
import json
import re
from collections.abc import Callable
from typing import Any
from zipfile import ZipFile

import pytest

from ghg.desk.claims.facts import claim_fact_list, kinds_known
from ghg.desk.claims.kept import claim_list
from ghg.desk.claims.values import value_list
from ghg.desk.claims.views import Which, checks_of, gap_of, ladder_of, matrix_of
from ghg.desk.context import Desk, open_desk
from ghg.desk.evidence import evidence_list
from ghg.domain.plant_facts import Answering
from ghg.web.app import make_app
from tests.cli.running import ghg
from tests.desk.access.office import cheap
from tests.desk.test_questionnaire import filled
from tests.web.test_handing_in import checked
from tests.web.test_holdings import approve, done, put, refused
from tests.web.test_login import sent
from tests.web.test_submissions import Team
from tests.web.visiting import Visitor, read

__all__ = ["cheap"]
ISO = {
    "scheme": "iso14064-1-2018",
    "rule": "I641-2",
    "inventory": "2025",
    "issue": "1",
    "kind": "indirect_criteria_documented",
    "answer": "yes",
    "first": "2025-01-01",
    "last": "2025-12-31",
}
CLAUSE = "/claims/clause?id=iso14064-1-2018&rule=I641-2"
PROOF = {"file": ("准则.pdf", b"made up", "application/pdf")}
DRAFT = {"scheme": "iso14064-1-2018", "code": "2025", "number": "1"}
COEFFICIENT = {
    "scheme": "miit-334",
    "rule": "N334-1",
    "stage": "entry",
    "inventory": "2025",
    "slot": "parameter.primary_equivalent_kgce_per_kwh",
    "given": "0.3",
    "unit": "kgce/kWh",
    "document": "334号附件1",
    "page": "第2页",
}


@pytest.fixture
def url(copy_of_demo: Callable[[], str]) -> str:
    return copy_of_demo()


@pytest.fixture
def caller(url: str) -> Visitor:
    return Visitor(make_app(url))


@pytest.fixture
def desk(url: str) -> Desk:
    return open_desk(url)


def test_a_clause_is_answered_with_its_file_and_the_claim_is_drafted_and_locked(
    caller: Visitor, desk: Desk
) -> None:
    """ISO 14064-1 lacks one thing of the demonstration: the written criteria."""
    said = caller.text(CLAUSE)
    assert "无数据" in said
    assert "缺少：是否书面规定了判定间接排放是否显著的准则？" in said
    assert done(caller, "/claims/fact", ISO, PROOF).startswith("/claims/clause?")
    said = caller.text(CLAUSE)
    assert "已记录数据满足" in said.partition("文件要求")[0]
    address = done(caller, "/claims/draft", DRAFT)
    assert address == "/claims/one?claim=1"
    assert "草稿" in caller.text(address)
    done(caller, "/claims/lock", {"claim": "1"})
    said = caller.text(address)
    assert "已锁定" in said
    assert "：已记录数据满足" in said
    assert "已核查" not in said
    [kept] = claim_list(desk)
    assert kept.state == "locked"
    assert kept.wording_zh in said
    assert kept.assessment_sha256 in said


def test_without_its_file_a_clause_is_not_met(caller: Visitor, desk: Desk) -> None:
    done(caller, "/claims/fact", ISO)
    said = caller.text(CLAUSE)
    assert "补齐佐证后：已记录数据满足" in said
    done(caller, "/claims/draft", DRAFT)
    words = refused(caller, "/claims/lock", {"claim": "1"})
    assert "I641-2" in words
    assert "差距页面" in words  # what to do is told by the pages
    [kept] = claim_list(desk)
    assert kept.state == "draft"


def test_what_has_changed_since_keeps_a_claim_from_being_published(caller: Visitor) -> None:
    done(caller, "/claims/fact", ISO, PROOF)
    done(caller, "/claims/draft", DRAFT)
    done(caller, "/claims/lock", {"claim": "1"})
    done(caller, "/claims/fact", {**ISO, "answer": "no", "reason": "未正式发布"})
    assert "没有变化" not in caller.text("/claims/one?claim=1")
    assert "E-CLAIM" in refused(caller, "/claims/publish", {"claim": "1"})
    assert "此栏未填写" in refused(caller, "/claims/withdraw", {"claim": "1", "reason": "　"})
    done(caller, "/claims/withdraw", {"claim": "1", "reason": "准则未发布"})
    said = caller.text("/claims/one?claim=1")
    assert "【已撤回】" in said
    assert "准则未发布" in said


def test_a_claim_takes_the_place_of_another(caller: Visitor) -> None:
    done(caller, "/claims/fact", ISO, PROOF)
    for number in ("1", "2"):
        done(caller, "/claims/draft", DRAFT)
        done(caller, "/claims/lock", {"claim": number})
        done(caller, "/claims/publish", {"claim": number})
    done(caller, "/claims/supersede", {"old": "1", "new": "2"})
    said = caller.text("/claims/one?claim=1")
    assert "已被取代" in said
    assert "声明2" in said
    assert re.search(
        r"2 ISO 14064-1:2018 .* 已公布 .*1 ISO .* 已被取代", caller.text("/claims/kept")
    )


def test_a_lock_waits_for_a_second_person(url: str) -> None:
    team = Team(url)
    assert sent(team.wu, "/claims/fact", ISO).status_code == 303
    sha = evidence_list(team.desk)[0].sha256
    words = {**ISO, "evidence": sha, "reason": "补材料"}
    assert sent(team.wu, "/claims/fact", words).status_code == 303
    assert sent(team.wu, "/claims/draft", DRAFT).status_code == 303
    assert sent(team.wu, "/claims/lock", {"claim": "1"}).status_code == 202
    assert claim_list(team.desk)[0].state == "draft"
    approve(team)
    assert claim_list(team.desk)[0].state == "locked"


def test_a_value_of_the_text_is_entered_where_it_is_missing(caller: Visitor, desk: Desk) -> None:
    where = "/claims/clause?id=miit-334&rule=N334-1&stage=entry"
    assert "需取得的文件：334号附件1" in caller.text(where)
    words = refused(caller, "/claims/value", {**COEFFICIENT, "page": ""})
    assert "没有出处的数值不予采用" in words
    assert value_list(desk) == ()
    done(caller, "/claims/value", COEFFICIENT, PROOF)
    assert "0.3 kgce/kWh 334号附件1 第2页" in caller.text(where)
    [kept] = value_list(desk)
    assert (kept.value, kept.page, bool(kept.evidence)) == ("0.3", "第2页", True)
    assert "0.3 kgce/kWh (334号附件1 第2页)" in caller.text("/claims/scheme?id=miit-334")
    back = {"scheme": "miit-334", "slot": kept.slot, "stage": kept.stage, "reason": "页码有误"}
    done(caller, "/claims/value-withdraw", back)
    assert value_list(desk) == ()


@pytest.mark.parametrize("way", list(Answering))
def test_every_way_of_answering_has_its_field(caller: Visitor, desk: Desk, way: Answering) -> None:
    """A kind of each way in the catalogue is answered by the field that its form shows."""
    kind = next((one for one in kinds_known().values() if one.answering is way), None)
    if kind is None:
        pytest.skip("no kind of the catalogue is answered so")
    page = caller.get(f"/claims/fact?kind={kind.id}").text
    answers = {
        Answering.YES_NO: ["yes"],
        Answering.ITEMS: [one.code for one in kind.words[:2]],
        Answering.LEVEL: [one.code for one in kind.words[-1:]],
        Answering.DAY: ["2025-12-31"],
        Answering.TEXT: ["有书面规定"],
    }.get(way, ["12"])
    for one in answers if kind.words else []:
        assert f'value="{one}"' in page
    said = {"kind": kind.id, "answer": answers, "first": "2025-01-01", "last": "2025-12-31"}
    unit = kind.unit or ("t" if way is Answering.QUANTITY else "")
    said |= {"name": "精制茶"} if kind.named else {}
    said |= {"unit": unit} if way is Answering.QUANTITY else {}
    done(caller, "/claims/fact", said)
    [told] = [one for one in claim_fact_list(desk) if one.kind == kind.id]
    assert told.answer_zh in caller.text(f"/claims/fact?kind={kind.id}")
    done(caller, "/claims/fact-withdraw", {"fact_id": told.id, "reason": "录错"})
    assert not [one for one in claim_fact_list(desk) if one.kind == kind.id]


def test_none_of_the_items_is_an_answer_and_nothing_ticked_is_none(
    caller: Visitor, desk: Desk
) -> None:
    said = {"kind": "management_systems", "answer": [], "first": "2025-01-01"}
    assert "E-ANSWER" in refused(caller, "/claims/fact", said)
    done(caller, "/claims/fact", {**said, "answer": ["none"]})
    [told] = claim_fact_list(desk)
    assert told.answer_zh == "都没有"


def test_what_was_typed_stands_there_again(caller: Visitor, desk: Desk) -> None:
    wrong = {"kind": "land_area", "answer": "约<b>9</b>", "unit": "m2", "first": "2025-01-01"}
    answer = put(caller, "/claims/fact", wrong)
    assert answer.status_code == 422
    assert 'value="约&lt;b&gt;9&lt;/b&gt;"' in answer.text
    assert claim_fact_list(desk) == ()
    stolen = {**wrong, "answer": "9", "evidence": "/etc/hostname"}
    assert "请从已登记的佐证材料中选择" in refused(caller, "/claims/fact", stolen)


def test_the_gap_is_that_of_the_command_and_leads_to_its_clauses(
    visitor: Visitor, demo_url: str
) -> None:
    """334号 wants 1,000 tce; the plant used 180.005485 (test of the measure): 819.994515 less."""
    page = visitor.get("/claims/gap?id=miit-334").text
    assert "819.994515 tce" in read(page)
    told = json.loads(ghg("claim", "gap", "miit-334", "--json", url=demo_url).stdout)
    found = gap_of(open_desk(demo_url), "miit-334", Which())
    assert len(told["rows"]) == len(found.rows)
    for one in found.rows:
        for rule in one.rule.split("、"):
            assert f"rule={rule}&amp;stage={one.stage}" in page
    assert page.count("<tr>") == len(found.rows) + len(found.stages)
    assert f"尚缺{len(found.rows)}项" in visitor.text("/claims/scheme?id=miit-334")


def test_titles_and_checks_are_all_told(visitor: Visitor, demo_url: str) -> None:
    desk = open_desk(demo_url)
    ladder = ladder_of(desk, Which())
    page = visitor.get("/claims/titles").text
    assert page.count("<tr>") == len(ladder.titles) + len(ladder.steps) + 2
    checks = visitor.text("/claims/checks")
    for one in checks_of(desk, Which()):
        assert f"{one.check.number}. {one.check.name[0]}" in checks


def test_papers_are_those_of_the_command(
    visitor: Visitor, demo_url: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("papers")
    asked = ("claim", "report", "share-622", "--format", "json", "--folder", str(folder))
    assert ghg(*asked, url=demo_url).exit_code == 0
    [written] = folder.iterdir()
    address = "/claims/paper?scheme=share-622&form=json&language=zh"
    assert visitor.get(address).content == written.read_bytes()
    answer = visitor.get("/claims/folder?scheme=share-622&language=zh")
    names = ZipFile(io.BytesIO(answer.content)).namelist()
    assert {"00-index.md", "01-assessment.pdf", "09-inventory-report.pdf", "index.json"} <= {
        one.partition("/")[2] for one in names
    }


def test_the_questionnaire_is_filled_in_and_handed_back(
    caller: Visitor, desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """As a person does it: downloaded, one answer typed into the workbook, handed in, confirmed."""
    path = tmp_path_factory.mktemp("asked") / "问卷.xlsx"
    answer = caller.get("/claims/questionnaire?scheme=iso14064-1-2018&year=2025")
    path.write_bytes(answer.content)
    filled(path, {"indirect_criteria_documented": {"答案": "是"}}, "zh")
    _, number = checked(caller, path.read_bytes(), path.name)
    assert claim_fact_list(desk) == ()
    assert caller.post("/import/confirm", {"id": number}).status_code == 303
    [told] = claim_fact_list(desk)
    assert (told.kind, told.answer_zh) == ("indirect_criteria_documented", "是")


def test_a_paper_of_the_application_is_registered_with_its_end(caller: Visitor) -> None:
    permit = {"material_id": "discharge_permit", "state": "present", "until": "2026-12-01"}
    paper = {"file": ("许可证.pdf", b"made up", "application/pdf")}
    assert "此材料" not in caller.text("/claims/materials")
    done(caller, "/claims/material", permit, paper)
    said = caller.text("/claims/materials")
    assert re.search(r"排污许可证.{0,40}2026-12-01 \S+", said)
    assert "即将" in said or "60天" in said


@pytest.mark.parametrize(
    "address",
    [
        "/claims/clause?id=miit-334&rule=NOPE",
        "/claims/fact?kind=nope",
        "/claims/gap?id=nope",
        "/claims/one?claim=7",
        "/claims/paper?scheme=nope&form=pdf&language=zh",
        "/holdings/block?block=99",
        "/holdings/use?number=99",
    ],
)
def test_what_nobody_knows_is_not_there(visitor: Visitor, address: str) -> None:
    assert visitor.get(address).status_code == 404, address


def test_no_code_of_the_program_stands_on_a_page(visitor: Visitor) -> None:
    """Verdicts, kinds and states have words; the words of a verdict nobody may say do not stand."""
    codes: set[Any] = {"no_data", "undecidable", "not_applicable", "cannot_tell", "yes_no"}
    for address in (
        "/claims",
        "/claims/scheme?id=miit-334",
        "/claims/clause?id=miit-334&rule=N334-1&stage=entry",
        "/claims/facts?scheme=miit-334&year=2025",
        "/claims/titles",
        "/claims/checks",
        "/claims/functions",
    ):
        said = visitor.text(address)
        assert not [one for one in codes if one in said], address
        assert "已核查" not in said


def test_schemes_can_be_narrowed_to_those_for_this_factory(visitor: Visitor) -> None:
    """The factory stands in Fujian: Hunan's schemes go, a park's stays and says that nobody knows.

    Hunan has three columns of 458号 alone; all of other provinces and times are counted.
    """
    every, some = visitor.text("/claims"), visitor.text("/claims?fits=yes")
    for shown in (every, some):
        assert "工信厅节函〔2026〕334号" in shown
        assert "发改环资〔2025〕910号" in shown
        assert "这个标准针对园区，台账没有说明本单位是否为园区" in shown
    assert "湘工信节能〔2025〕458号" in every
    assert "湘工信节能〔2025〕458号" not in some
    assert "GB/T 36132-2018" not in some
    desk = visitor.app.state.site.desk
    left_out = sum(one.fit.applies == "no" for one in matrix_of(desk, Which()).rows)
    assert f"另有{left_out}行不适用" in some
    assert left_out > 3
    assert 'href="/claims/fact?kind=is_computing_facility"' in visitor.get("/claims").text
