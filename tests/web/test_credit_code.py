"""The unified social credit code on the page of the organisation: checked, corrected, dated."""

import pytest

from ghg.desk.organisation import credit_codes
from ghg.desk.overview import version
from ghg.web.app import make_app
from tests.cli.running import did, ghg
from tests.web.visiting import Visitor, read

GOOD, WRONG = "91350100M000100Y43", "91350100M000100Y44"
FORM = "/organisation/credit-code"


def draft_code(writer: Visitor) -> str:
    return version(writer.app.state.site.desk, "2025", 0)[0].entity.credit_code


def test_it_is_shown_and_corrected_from_a_year_on(writer: Visitor) -> None:
    desk = writer.app.state.site.desk
    issued = version(desk, "2025", 1)[0].entity.credit_code
    assert FORM in writer.get("/organisation").text
    answer = writer.post(FORM, {"value": " 91350100m000100y43", "year": "2025"})
    assert answer.status_code == 303
    assert f"{GOOD} 自2025年" in writer.text("/organisation")
    assert draft_code(writer) == GOOD
    assert version(desk, "2025", 1)[0].entity.credit_code == issued
    writer.post(FORM, {"value": GOOD[::-1], "year": "2026"})
    assert credit_codes(desk)[0].value == GOOD  # what is wrong was not kept


def test_a_later_year_leaves_the_earlier_one(writer: Visitor) -> None:
    writer.post(FORM, {"value": GOOD, "year": "2025"})
    writer.post(FORM, {"value": WRONG, "year": "2026", "accept": "E-CREDIT"})
    assert draft_code(writer) == GOOD
    page = writer.text("/organisation")
    assert page.index(f"{WRONG} 自2026年") < page.index(f"{GOOD} 自2025年")


@pytest.mark.parametrize("value", ["91350100M000100Y4", "91350100M000100Y4Z"])
def test_what_cannot_be_a_code_is_refused_with_what_was_typed(writer: Visitor, value: str) -> None:
    before = credit_codes(writer.app.state.site.desk)
    answer = writer.post(FORM, {"value": value, "year": "2025"})
    assert answer.status_code == 422
    assert "E-CREDIT" in answer.text
    assert f'value="{value}"' in answer.text
    assert 'name="accept"' not in answer.text
    assert credit_codes(writer.app.state.site.desk) == before


def test_a_wrong_check_sign_is_a_question(writer: Visitor) -> None:
    answer = writer.post(FORM, {"value": WRONG, "year": "2025"})
    assert answer.status_code == 422
    assert "校验码是4，按GB 32100-2015计算应为3" in read(answer.text)
    assert 'name="accept" value="E-CREDIT"' in answer.text
    again = writer.post(FORM, {"value": WRONG, "year": "2025", "accept": "E-CREDIT"})
    assert again.status_code == 303
    assert draft_code(writer) == WRONG


def test_founding_asks_as_well(sqlite_url: str) -> None:
    visitor = Visitor(make_app(sqlite_url))
    said = {"code": "TEA", "name": "安溪茶厂", "credit_code": WRONG}
    answer = visitor.post("/organisation", said)
    assert answer.status_code == 422
    assert 'name="accept" value="E-CREDIT"' in answer.text
    assert visitor.post("/organisation", said | {"accept": "E-CREDIT"}).status_code == 303
    assert f"{WRONG} 登记组织时" in visitor.text("/organisation")


def test_the_command_and_the_interface_check_the_same(writer: Visitor) -> None:
    url = f"{writer.app.state.site.desk.engine.url}"
    told = ghg("organisation", "set", "credit_code", WRONG, "--year", "2025", url=url)
    assert told.exit_code != 0
    assert "E-CREDIT" in told.stderr
    did("organisation", "set", "credit_code", GOOD, "--year", "2025", url=url)
    assert draft_code(writer) == GOOD
