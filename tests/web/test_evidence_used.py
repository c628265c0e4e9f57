"""Evidence says what it proves, the same on the page, in the command and by the interface."""

import html
import json
from pathlib import Path

from fastapi.routing import APIRoute

from ghg.desk.claims.facts import Said, add_claim_fact, claim_fact_list, withdraw_claim_fact
from ghg.desk.evidence import add_file
from ghg.desk.evidence_proves import ProofView, proves
from ghg.desk.factors.own import add_factor
from ghg.desk.holdings.receive import Bought, receive
from ghg.domain.instruments import Instrument
from ghg.web.proven import PAGES, address_of
from tests.cli.running import ghg
from tests.desk.test_own_factors import NATION
from tests.web.test_guard import every_route
from tests.web.visiting import Visitor, read

LEGAL = "plant_fact", "is_legal_person"
WORDS = {"first_month": 202506, "last_month": 202506, "acquired_day": 20260120}


def kept(writer: Visitor, folder: Path, name: str) -> str:
    path = folder / name
    path.write_text(f"made up {name}", encoding="utf-8")
    return add_file(writer.app.state.site.desk, path, "other").sha256


def row_of(page: str, name: str) -> str:
    """Give the row of a table that tells of a file, with its marks."""
    return next(row for row in html.unescape(page).split("<tr>") if f">{name}<" in row)


def test_a_file_says_what_it_proves_with_the_way_there(writer: Visitor, tmp_path: Path) -> None:
    desk = writer.app.state.site.desk
    licence, bought = kept(writer, tmp_path, "执照.txt"), kept(writer, tmp_path, "绿证.txt")
    kept(writer, tmp_path, "另存.txt")
    add_claim_fact(desk, "is_legal_person", Said("yes", "yes", first="2020-01-01"), licence[:12])
    block = receive(desk, Bought(Instrument.GEC, "A", "1", "150", **WORDS, evidence=bought)).block
    add_factor(desk, NATION, tmp_path / "另存.txt", "Wang", "new notice")
    page = writer.get("/evidence").text
    row = row_of(page, "执照.txt")
    assert "申报事实与材料" in row
    assert 'href="/claims/fact?kind=is_legal_person"' in row
    assert "2020-01~" in row
    assert f'href="/holdings/block?block={block}"' in row_of(page, "绿证.txt")
    assert 'href="/library/own">自有因子 cn24' in row_of(page, "另存.txt")
    assert "未关联" not in page
    one = writer.get(f"/evidence/one?id={bought}").text
    assert f'href="/holdings/block?block={block}"' in one
    assert writer.get(f"/holdings/block?block={block}").status_code == 200


def test_what_was_taken_back_is_said(writer: Visitor, tmp_path: Path) -> None:
    desk, licence = writer.app.state.site.desk, kept(writer, tmp_path, "执照.txt")
    assert "未关联" in row_of(writer.get("/evidence").text, "执照.txt")
    add_claim_fact(desk, "is_legal_person", Said("yes", "yes", first="2020-01-01"), licence[:12])
    withdraw_claim_fact(desk, claim_fact_list(desk)[0].id, "录错")
    assert "已被替换或撤回" in read(row_of(writer.get("/evidence").text, "执照.txt"))


def test_page_command_and_interface_say_the_same(writer: Visitor, tmp_path: Path) -> None:
    desk, licence = writer.app.state.site.desk, kept(writer, tmp_path, "执照.txt")
    add_claim_fact(desk, "is_legal_person", Said("yes", "yes", first="2020-01-01"), licence[:12])
    url = desk.engine.url.render_as_string(hide_password=False)
    said = json.loads(ghg("evidence", "list", "--json", url=url).stdout)
    [one] = [row for row in said if row["sha256"] == licence]
    assert (one["thing"], one["key"]) == LEGAL
    asked = writer.client.get("/api/v1/evidence", headers={"accept": "application/json"})
    [found] = [row for row in asked.json() if row["sha256"] == licence]
    assert (found["thing"], found["key"]) == LEGAL
    shown = next(
        line
        for line in ghg("evidence", "list", url=url).stdout.splitlines()
        if licence[:12] in line
    )
    [thing] = proves(desk, licence).things
    for words in (shown, read(row_of(writer.get("/evidence").text, "执照.txt"))):
        assert f"申报事实与材料 {thing.name_zh}" in words


def test_a_file_of_many_things_leads_to_all_of_them(writer: Visitor, tmp_path: Path) -> None:
    """Seven serial ranges by one paper: six stand in the list, the seventh on the file's page."""
    desk, paper = writer.app.state.site.desk, kept(writer, tmp_path, "交割单.txt")
    for number in range(7):
        one = Bought(Instrument.GEC, f"B{number}", "1", "9", **WORDS, evidence=paper)
        receive(desk, one, approver="Wu")
    row = row_of(writer.get("/evidence").text, "交割单.txt")
    assert "另有1项" in row
    assert "B6" not in row
    assert "B6" in writer.text(f"/evidence/one?id={paper}")


def test_every_page_that_is_named_is_there(writer: Visitor) -> None:
    there = {one.path for one in every_route(writer.app) if isinstance(one, APIRoute)}
    assert {path for path, _ in PAGES.values()} <= there
    bare = {"sha256": "", "file_name": "", "kind": "", "document_no": "", "description": ""}
    told = {"stream": "", "first_month": 202503, "last_month": 202503}
    count = ProofView("", **bare, **told, thing="stock_count", key="COAL")
    assert address_of(count) == "/stock?stream=COAL&year=2025"
    paper = ProofView("", **bare, **told, thing="plant_fact", key="material.licence")
    assert address_of(paper) == "/claims/materials"
    assert address_of(ProofView("", **bare, **told, thing="plant_fact")) == ""
