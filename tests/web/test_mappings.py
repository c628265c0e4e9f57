"""Foreign tables in the browser: proposed from a file, mended, stored, used, then changed."""

import re
from collections import defaultdict
from decimal import Decimal
from html.parser import HTMLParser

import pytest

from ghg.desk.imports.kinds import table_kinds
from ghg.desk.imports.mappings import mapping_list, mapping_named
from tests.desk.plant import totals
from tests.web.test_whole_way import handed, went
from tests.web.visiting import HOME, Visitor, looked, read

# a supplier's bill: an account instead of our code, a unit behind a header, a column too many
BILL = (
    "户号,统计月份,抄见电量(kWh),电费金额,票据号\n"
    "0591-778,2026-01,10000,7800,E-1\n"
    "0591-778,2026-02,10500,8200,E-2\n"
).encode()
ADDRESS = "/import/mapping"


class Fields(HTMLParser):
    """The fields of the form that stores a mapping, as a browser would send them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.sent: defaultdict[str, list[str]] = defaultdict(list)
        self._select = self._mine = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._mine = "yes" if said.get("action") == ADDRESS and said["method"] == "post" else ""
        if not self._mine:
            return
        if tag == "input":
            self.sent[said["name"]].append(said.get("value", ""))
        if tag == "select":
            self._select = said["name"]
            self.sent[self._select].append("")
        if tag == "option" and "selected" in said:
            self.sent[self._select][-1] = said.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        self._mine = "" if tag == "form" else self._mine

    def put(self, ours: str, theirs: str | None = None, fixed: str | None = None) -> "Fields":
        """Choose a column of theirs for one of ours, or a text for all rows."""
        at = self.sent["ours"].index(ours)
        for name, text in (("theirs", theirs), ("fixed", fixed)):
            if text is not None:
                self.sent[name][at] = text
        return self

    def pairs(self, name: str) -> dict[str, str]:
        return {
            ours: text
            for ours, text in zip(self.sent["ours"], self.sent[name], strict=True)
            if text
        }


def proposed(visitor: Visitor, content: bytes = BILL, name: str = "电费账单.csv") -> str:
    """Hand a foreign file in; give the address of its proposal."""
    return went(handed(visitor, f"{ADDRESS}/propose", name, content, {}))


def sent(visitor: Visitor, fields: Fields, **said: object) -> object:
    form = {**fields.sent, **said}
    return visitor.client.post(ADDRESS, data=form, headers={"origin": HOME})


def stored(visitor: Visitor) -> str:
    """Walk from a file to a stored mapping; give the address of the file's check."""
    fields = Fields(visitor.get(proposed(visitor)).text)
    aliases = {"alias": ["0591-778", ""], "meant": ["SOLAR", ""]}
    return went(sent(visitor, fields, code="BILL", name="供电局账单", **aliases))


def test_a_file_is_read_by_a_proposal_and_goes_in(writer: Visitor) -> None:
    desk = writer.app.state.site.desk
    before = totals(desk.engine)
    page = writer.get(proposed(writer)).text
    assert "0591-778 | 0591-778" in read(page)  # what stands in the file
    fields = Fields(page)
    assert fields.pairs("theirs") == {
        "stream": "户号",
        "month": "统计月份",
        "quantity": "抄见电量(kWh)",
        "document": "票据号",
    }
    assert mapping_list(desk) == ()  # a proposal stores nothing
    address = stored(writer)
    assert dict(mapping_named(desk, "BILL").mapping.aliases) == {"0591-778": "SOLAR"}
    shown = looked(writer, address).text
    assert "新的记录2条" in read(shown)
    assert "BILL" in read(shown)
    [number] = set(re.findall(r'name="id" value="([^"]+)"', shown))
    accepted = re.findall(r'name="accept" value="([^"]+)"', shown)
    went(writer.post("/import/confirm", {"id": number, "accept": accepted}))
    after = totals(desk.engine)
    new = {key: value for key, value in after.items() if before.get(key) != value}
    assert new == {("SOLAR", 202601): Decimal(10000), ("SOLAR", 202602): Decimal(10500)}


def test_next_month_it_is_chosen_from_the_list(writer: Visitor) -> None:
    stored(writer)
    assert "BILL 供电局账单" in writer.text("/import")
    march = BILL.partition(b"\n")[0] + b"\n0591-778,2026-03,9000,1,E-3\n"
    address = went(handed(writer, "/import/upload", "三月.csv", march, {"mapping": "BILL"}))
    assert "新的记录1条" in read(looked(writer, address).text)
    ours = went(handed(writer, "/import/upload", "三月.csv", march, {}))
    assert "E-HDR" in read(looked(writer, ours).text)  # without it the file is none of ours


def test_a_change_is_a_revision_with_a_reason(writer: Visitor) -> None:
    stored(writer)
    desk = writer.app.state.site.desk
    page = writer.get(f"{ADDRESS}?code=BILL").text
    fields = Fields(page).put("document", theirs="").put("note", fixed="来自账单")
    refused = sent(writer, fields)
    assert refused.status_code == 422
    assert "E-REASON" in refused.text
    assert Fields(refused.text).pairs("fixed") == {"note": "来自账单"}  # what was typed stands
    assert went(sent(writer, fields, note="票据号不再印")) == "/import/mappings?done=BILL"
    made = mapping_named(desk, "BILL")
    assert made.revision == 1
    assert "document" not in dict(made.mapping.columns)
    assert dict(made.mapping.constants) == {"note": "来自账单"}
    assert dict(made.mapping.aliases) == {"0591-778": "SOLAR"}
    assert "票据号不再印" in writer.text("/import/mappings")


@pytest.mark.parametrize(
    ("change", "said", "code"),
    [
        (("quantity", None, "5"), {"code": "X"}, "E-MAPPING"),  # a column and a text
        (("stream", "", None), {"code": "X"}, "E-HDR"),  # a column that is needed
        (("stream", None, None), {"code": ""}, "E-EMPTY"),
        (("stream", None, None), {"code": "X", "header_row": "0"}, "E-MAPPING"),
        (("stream", None, None), {"code": "X", "day_order": "yyy"}, "E-MAPPING"),
        (("stream", None, None), {"code": "X", "table": "nope"}, "E-KIND"),
    ],
)
def test_a_wrong_mapping_is_told_and_nothing_is_stored(
    writer: Visitor, change: tuple[str, str, str], said: dict[str, str], code: str
) -> None:
    ours, theirs, fixed = change
    fields = Fields(writer.get(proposed(writer)).text).put(ours, theirs, fixed)
    answer = sent(writer, fields, **said)
    assert answer.status_code == 422, read(answer.text)
    assert code in answer.text, read(answer.text)
    assert mapping_list(writer.app.state.site.desk) == ()


def test_the_same_code_twice_is_told(writer: Visitor) -> None:
    stored(writer)
    answer = sent(writer, Fields(writer.get(proposed(writer)).text), code="BILL")
    assert answer.status_code == 422
    assert "E-DUP" in answer.text


def test_the_file_is_read_as_it_is_asked_to_be(writer: Visitor) -> None:
    """A title above the header: another row is named, and the columns are found again."""
    address = proposed(writer, "国网 2026 年账单,,,,\n".encode() + BILL)
    page = writer.get(address).text
    assert 'name="header_row" value="2"' in page
    other = writer.get(f"{address}&table=readings&header_row=2").text
    assert "time" in Fields(other).sent["ours"]
    assert Fields(other).sent["table"] == ["readings"]


def test_a_file_that_is_none_and_a_file_of_others(writer: Visitor) -> None:
    broken = writer.get(proposed(writer, b"PK\x03\x04 no workbook", "a.xlsx"))
    assert broken.status_code == 422
    assert "E-" in broken.text
    other = Visitor(writer.app)
    assert other.get(proposed(writer)).status_code == 404
    assert handed(writer, f"{ADDRESS}/propose", "", b"x", {}).status_code in (400, 422)
    assert writer.get(f"{ADDRESS}?code=NOPE").status_code == 404


def test_what_stands_in_a_file_is_text_and_nothing_more(writer: Visitor) -> None:
    evil = "户号,统计月份,<script>alert(1)</script>\n<b>x</b>,2026-01,5\n".encode()
    page = writer.get(proposed(writer, evil, "<i>.csv")).text
    assert "<script>alert" not in page
    assert "<b>x" not in page


def test_every_kind_of_table_is_named_on_the_page(visitor: Visitor) -> None:
    """As many as the command line takes in, each with the columns that it must have."""
    said = visitor.text("/import")
    for kind in table_kinds():
        needed = [one.zh for one in kind.columns if one.name in kind.needed]
        assert f"{kind.title_zh} {'、'.join(needed)}" in said
