"""The drawer of a cell: proof, absence and its withdrawal, source class; and what somebody else did
while the form stood open."""

import re
from pathlib import Path
from typing import Any

from ghg.desk.activity import Changes, Typed, add_activity, correct_activity
from ghg.desk.batches import undo
from ghg.desk.context import Desk
from ghg.desk.evidence import evidence_list
from ghg.desk.records import activity_list
from tests.cli.running import did
from tests.web.visiting import HOME, Visitor, read

FORKLIFTS = "source add S1-01 --name 叉车 --kind fuel_offroad --facility F1 --method fuel_by_heat"
LPG = "stream add LPG --name 液化气 --source S1-01 --item lpg --unit t"
CELL = {"stream": "SOLAR", "month": "2026-01"}
ADDRESS = "/cell?stream=SOLAR&month=2026-01"


def desk_of(writer: Visitor) -> Desk:
    desk = writer.app.state.site.desk
    assert isinstance(desk, Desk)
    return desk


def mark(writer: Visitor, address: str = ADDRESS) -> str:
    """Give the mark that the form of a page carries."""
    found = re.search(r'name="seen" value="([^"]*)"', writer.get(address).text)
    assert found
    return found[1]


def handed(writer: Visitor, name: str, content: bytes, **also: str) -> Any:
    form = {**CELL, "token": writer.token(), "kind": "settlement", **also}
    files = {"file": (name, content, "application/pdf")}
    return writer.client.post("/cell/evidence", data=form, files=files, headers={"origin": HOME})


def quantities(writer: Visitor) -> list[str]:
    return [str(one.quantity) for one in activity_list(desk_of(writer), "SOLAR", 202601)]


def test_a_record_takes_its_class_rank_and_note(writer: Visitor) -> None:
    said = {**CELL, "quantity": "10000", "data_class": "secondary", "rank": "3", "note": "电站后台"}
    assert writer.post("/cell/add", {**said, "seen": mark(writer)}).status_code == 303
    [one] = activity_list(desk_of(writer), "SOLAR", 202601)
    assert (one.data_class, one.rank) == ("secondary", 3)
    wrong = writer.post("/cell/add", {**CELL, "quantity": "1", "rank": "x", "note": "保留"})
    assert wrong.status_code == 422
    assert "E-NUM" in wrong.text
    assert 'value="保留"' in wrong.text


def test_the_second_of_two_is_shown_the_new_value_and_keeps_what_was_typed(
    writer: Visitor,
) -> None:
    """Both opened the empty cell; whoever comes later adds nothing before he has seen it."""
    seen = mark(writer)
    form = {**CELL, "quantity": "10000", "seen": seen}
    assert writer.post("/cell/add", form).status_code == 303
    later = writer.post("/cell/add", {**form, "quantity": "9000", "document": "B-2"})
    assert later.status_code == 422
    assert "E-CONFLICT" in later.text
    assert "合计10000 kWh" in read(later.text)
    assert 'value="9000"' in later.text
    assert 'value="B-2"' in later.text
    assert quantities(writer) == ["10000"]
    now = mark(writer)
    assert now != seen
    assert f'name="seen" value="{now}"' in later.text  # the next try has seen it


def test_a_record_that_was_corrected_meanwhile_is_not_corrected_again(writer: Visitor) -> None:
    desk = desk_of(writer)
    add_activity(desk, Typed("SOLAR", "10000", "kWh", "2026-01"))
    [record] = activity_list(desk, "SOLAR", 202601)
    correct_activity(desk, record.record, Changes(quantity="10050"), "抄错")
    late = {"record": str(record.record), "quantity": "10060", "unit": "kWh", "reason": "再抄"}
    answer = writer.post("/cell/correct", {**CELL, **late})
    assert answer.status_code == 422
    assert "E-STATE" in answer.text
    assert "您填写的是：10060 kWh，理由：再抄" in read(answer.text)
    assert "10,050" in read(answer.text)
    assert quantities(writer) == ["10050"]


def test_an_undone_record_is_no_longer_what_was_seen(writer: Visitor) -> None:
    made = add_activity(desk_of(writer), Typed("SOLAR", "10000", "kWh", "2026-01"))
    seen = mark(writer)
    assert made.batch is not None
    undo(desk_of(writer), made.batch, "误录")
    answer = writer.post("/cell/add", {**CELL, "quantity": "5", "document": "B", "seen": seen})
    assert answer.status_code == 422
    assert quantities(writer) == []


def test_an_absence_is_not_declared_over_a_new_record_and_is_withdrawn(writer: Visitor) -> None:
    url = f"{desk_of(writer).engine.url}"
    did(*FORKLIFTS.split(), url=url)
    did(*LPG.split(), url=url)
    cell = {"stream": "LPG", "month": "2026-02"}
    address = "/cell?stream=LPG&month=2026-02"
    seen = mark(writer, address)
    made = add_activity(desk_of(writer), Typed("LPG", "1", "t", "2026-02"))
    said = {**cell, "kind": "did_not_occur", "reason": "停用", "seen": seen}
    late = writer.post("/cell/absent", said)
    assert late.status_code == 422
    assert "E-CONFLICT" in late.text
    assert 'value="停用"' in late.text
    assert made.batch is not None
    undo(desk_of(writer), made.batch, "误录")
    done = writer.post("/cell/absent", {**said, "seen": mark(writer, address)})
    assert done.status_code == 303
    page = writer.get(address).text
    value = re.search(r'name="value" value="([^"]+)"', page)
    assert value
    taken = {**cell, "value": value[1]}
    assert "E-REASON" in writer.post("/cell/present", taken).text
    assert writer.post("/cell/present", {**taken, "reason": "又启用"}).status_code == 303
    assert "缺数据" in writer.text(address)
    assert "停用" not in writer.text(address)


def test_a_proof_is_handed_in_at_its_cell_and_linked_again(writer: Visitor) -> None:
    assert handed(writer, "一月.pdf", b"%PDF-1.4 x", number="F-1").status_code == 303
    [one] = [one for one in evidence_list(desk_of(writer)) if one.file_name == "一月.pdf"]
    assert (one.stream, one.first_month, one.last_month) == ("SOLAR", 202601, 202601)
    assert one.document_no == "F-1"
    assert "一月.pdf" in writer.text(ADDRESS)
    form = {"stream": "SOLAR", "month": "2026-02", "kept": one.sha256[:12]}
    assert writer.post("/cell/evidence", form).status_code == 303
    assert "一月.pdf" in writer.text("/cell?stream=SOLAR&month=2026-02")
    other = writer.get("/cell?stream=SOLAR&month=2026-03").text
    assert "download>一月.pdf" not in other
    assert f'<option value="{one.sha256}">一月.pdf F-1</option>' in other


def test_no_file_and_an_unknown_one_are_told(writer: Visitor) -> None:
    assert "E-WEB" in writer.post("/cell/evidence", {**CELL, "kind": "settlement"}).text
    unknown = writer.post("/cell/evidence", {**CELL, "kept": "没有.pdf"})
    assert unknown.status_code == 422
    assert "E-REF" in unknown.text
    assert '<select name="kept" required>' in unknown.text


def test_a_month_is_closed_with_its_folder_and_opened_again(
    writer: Visitor, tmp_path: Path
) -> None:
    """The archive holds the ledgers and an index that names each of its files by hash."""
    import hashlib
    import json
    import zipfile

    page = writer.text("/closing?year=2026")
    assert "2026-01 不能关账 缺3格 USED、SOLAR、GREEN" in page
    months = {"first": "2026-01", "last": "2026-01"}
    refused = writer.post("/closing/close", months)
    assert refused.status_code == 409
    assert refused.text.count("E-GAP") == 3
    for stream in ("USED", "SOLAR", "GREEN"):
        add_activity(desk_of(writer), Typed(stream, "9000", "kWh", "2026-01"), ("E-JUMP",))
    assert "2026-01 可以关账" in writer.text("/closing?year=2026")
    assert writer.post("/closing/close", months).status_code == 303
    assert "data-cell" not in writer.get("/entry?month=2026-01").text
    answer = writer.post("/closing/folder", {"month": "2026-01"})
    assert answer.headers["content-disposition"].startswith('attachment; filename="2026-01.zip"')
    (tmp_path / "m.zip").write_bytes(answer.content)
    with zipfile.ZipFile(tmp_path / "m.zip") as archive:
        index = json.loads(archive.read("2026-01/index.json"))
        assert {one["path"] for one in index["files"]} >= {"records.csv", "totals.csv"}
        for one in index["files"]:
            content = archive.read(f"2026-01/{one['path']}")
            assert hashlib.sha256(content).hexdigest() == one["sha256"]
    again = {**months, "reason": "补一张发票"}
    assert "E-REASON" in writer.post("/closing/reopen", {**again, "reason": " "}).text
    assert writer.post("/closing/reopen", again).status_code == 303
    page = writer.text("/closing?year=2026")
    assert "重新开账 补一张发票" in page
    assert "2026-01 可以关账" in page


def test_a_month_with_gaps_is_closed_for_a_reason_only(writer: Visitor) -> None:
    months = {"first": "2026-02", "last": "2026-02", "anyway": "yes"}
    assert "E-REASON" in writer.post("/closing/close", months).text
    assert writer.post("/closing/close", {**months, "reason": "表计检修"}).status_code == 303
    folder = writer.post("/closing/folder", {"month": "2026-02"})
    assert folder.status_code == 409
    assert "E-GAP" in folder.text
    done = writer.post("/closing/folder", {"month": "2026-02", "anyway": "yes", "reason": "检修"})
    assert done.content.startswith(b"PK")
