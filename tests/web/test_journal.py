"""The journal in the browser: in words, looked through, one entry read, all of it handed out."""

import ast
import json
import re
import time
from collections.abc import Iterator

import pytest

from ghg.desk.context import open_desk
from ghg.desk.journal import journal_list
from ghg.desk.organisation import set_particular
from ghg.domain.roles import asked_of
from ghg.ledger.tables import METADATA
from ghg.texts.labels import LABELS
from ghg.web.entries import name, subject, word
from ghg.web.reader import Reader
from ghg.web.times import day_begins, minute, moment
from tests.house.source import ROOT
from tests.web.visiting import Visitor

ZH = Reader("zh")
# ends that the code puts to the beginning of an action, by the beginning
ENDS = {
    "crosscheck.": ("b204", "energy", "form205", "invoice"),
    "holding.": (
        *("release", "confirm", "take_back", "transfer", "cancelled", "expired", "void"),
        *("invalidate", "freeze", "thaw"),
    ),
    "period.": ("closed", "reopened"),
    "submission.": ("submit", "withdraw", "review", "reject"),
}
BARE = {"refused", "request", "read", "login"}
HANDED = {"stream.unused", "stream.rank_reason", "stock.tolerance", "organisation.add"}


def actions() -> Iterator[str]:
    """Give every action that an act of the desk is named by in its source."""
    for path in sorted((ROOT / "ghg" / "desk").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) in ("acting", "writing"):
                yield from named(node)


def called(node: ast.Call) -> str:
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def named(node: ast.Call) -> Iterator[str]:
    given = node.args[1] if len(node.args) > 1 else None
    if isinstance(given, ast.Constant):
        yield str(given.value)
    if isinstance(given, ast.JoinedStr):
        [begin, *_] = given.values
        assert isinstance(begin, ast.Constant)
        yield from (f"{begin.value}{end}" for end in ENDS[str(begin.value)])


def test_every_action_has_its_words_in_both_languages() -> None:
    known = {*actions(), *BARE, *HANDED}
    assert len(known) > 90
    assert sorted(one for one in known if f"act.{one}" not in LABELS) == []
    assert all(one in BARE or asked_of(one) for one in known)


def test_no_words_stand_for_an_action_that_is_none() -> None:
    known = {*actions(), *BARE, *HANDED}
    said = {term.removeprefix("act.") for term in LABELS if term.startswith("act.")}
    beyond = {"submission.approve", "submission.make", "person.bind", "person.password"}
    assert sorted(said - known - beyond) == []


def test_every_column_that_an_entry_may_hold_has_a_name() -> None:
    """What stands in tables without a number of the journal is of no entry."""
    journaled = [one for one in METADATA.tables.values() if "seq" in one.columns]
    inner = {"org_id", "seq", "id", "n", "prev_n", "payload", "hash", "auth", "idempotency_key"}
    names = {column.name for one in journaled for column in one.columns} - inner
    assert sorted(one for one in names if name(ZH, one) == one) == []


@pytest.mark.parametrize(
    ("action", "text", "said"),
    [
        ("organisation.particular", "main_products", "主要产品"),
        ("boundary.set", "legal_entity", "法人边界"),
        ("sampling.tick", "pick 3", "抽样记录 3"),
        ("submission.review", "submission 12", "提交 12"),
        ("activity.add", "USED", "USED"),
    ],
)
def test_what_an_entry_is_about_is_said_in_words(action: str, text: str, said: str) -> None:
    assert subject(ZH, action, text).startswith(said)


@pytest.mark.parametrize(
    ("part", "text", "said"),
    [
        ("first_day", "20250101", "2025-01-01"),
        ("last_month", "202512", "2025-12"),
        ("roles.recorder", "True", "是"),
        ("role", "verifier", "核查员"),
        ("quantity", "20250101", "20250101"),
        ("text", "closed", "closed"),
    ],
)
def test_a_word_of_an_entry_is_read(part: str, text: str, said: str) -> None:
    assert word(ZH, part, text) == said


@pytest.fixture
def shanghai(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This machine keeps the time of Shanghai, eight hours before UTC."""
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of this system is not to be set")
@pytest.mark.usefixtures("shanghai")
def test_times_are_those_of_this_machine_with_the_utc_behind() -> None:
    at = "2025-12-31T16:30:59.123456Z"
    assert minute(at) == "2026-01-01 00:30"
    assert str(moment(at)) == (
        '<time datetime="2025-12-31T16:30:59Z" title="2025-12-31 16:30:59 UTC">'
        "2026-01-01 00:30</time>"
    )
    assert day_begins(20260101) == "2025-12-31T16:00:00.000000Z"
    assert day_begins(20260101, 1) == "2026-01-01T16:00:00.000000Z"
    assert day_begins(0) == ""


@pytest.mark.parametrize("at", ["", "yesterday", "<b>"])
def test_what_is_no_moment_stays_as_it_is(at: str) -> None:
    assert moment(at) == minute(at) == at


def test_entries_are_found_by_action_and_words(visitor: Visitor) -> None:
    said = visitor.text("/journal?action=evidence.add&words=power")
    assert "共2条" in said
    assert "green-power-contract.pdf" in said
    assert "pv-meter-record.pdf" not in said
    assert "evidence.add" not in said


@pytest.mark.parametrize("sign", ["%25", "_", "%5C", "%27"])
def test_a_sign_of_the_database_is_a_sign(visitor: Visitor, sign: str) -> None:
    """The demonstration has no percent sign, backslash or quote; the underscore it has."""
    found = visitor.text(f"/journal?words={sign}")
    assert ("共0条" in found) is (sign != "_")
    assert "main_products" in str(journal_list(visitor.app.state.site.desk))


def test_days_are_those_of_this_machine(visitor: Visitor) -> None:
    lines = journal_list(visitor.app.state.site.desk)
    today = minute(lines[0].at_utc)[:10]
    last = minute(lines[-1].at_utc)[:10]
    assert f"共{len(lines)}条" in visitor.text(f"/journal?first={today}&last={last}")
    assert "共0条" in visitor.text("/journal?last=2020-01-01")
    assert visitor.get("/journal?first=2020-13-01").status_code == 400


def test_what_was_found_is_handed_out(writer: Visitor) -> None:
    desk = open_desk(str(writer.app.state.site.desk.engine.url))
    set_particular(desk, "phone", "=1+1", 2025)
    lines = journal_list(desk)
    answer = writer.get("/journal/file?form=json")
    assert [one["hash"] for one in json.loads(answer.content)] == [one.hash for one in lines]
    some = writer.get("/journal/file?form=csv&action=facility.add")
    assert some.content.startswith("\ufeffseq,at_utc,".encode())
    assert len(some.content.splitlines()) == 2
    assert some.headers["content-disposition"].startswith("attachment")


def test_an_entry_says_what_was_before(writer: Visitor) -> None:
    desk = open_desk(str(writer.app.state.site.desk.engine.url))
    set_particular(desk, "contact_person", "新联系人", 2025)
    number = journal_list(desk)[-1].seq
    said = writer.text(f"/journal/entry?number={number}")
    assert "登记企业信息" in said
    assert "同一事项上一次记入：第5号" in said
    assert "示例联系人 新联系人" in said


def test_every_word_of_the_demo_s_entries_is_named(visitor: Visitor) -> None:
    for one in journal_list(visitor.app.state.site.desk):
        page = visitor.get(f"/journal/entry?number={one.seq}").text
        names = re.findall(r'<th scope="row">(.*?)</th>', page)
        assert names
        assert [word for word in names if re.fullmatch(r"[a-z_.]+", word)] == []


@pytest.mark.parametrize(("number", "status"), [("99999", 404), ("0", 400), ("x", 400)])
def test_an_entry_that_is_not_there(visitor: Visitor, number: str, status: int) -> None:
    assert visitor.get(f"/journal/entry?number={number}").status_code == status


def test_the_head_is_handed_out_for_somebody_else_to_keep(visitor: Visitor) -> None:
    answer = visitor.get("/journal/checkpoint")
    assert journal_list(visitor.app.state.site.desk)[-1].hash.encode() in answer.content


@pytest.mark.parametrize("page", ["1", "7", "1000000000"])
def test_a_page_beyond_the_end_is_the_last_one(visitor: Visitor, page: str) -> None:
    assert "建立企业台账" in visitor.text(f"/journal?page={page}")
