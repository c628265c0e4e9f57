"""Before there is anything: an empty ledger, a plan without inventory, books that lost a guard."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from ghg.texts import label
from ghg.web.app import make_app
from tests.cli.plant import planned
from tests.web.visiting import HOME, Visitor, read


def test_an_empty_ledger_says_what_to_do(database_url: str) -> None:
    """The overview leads to the page that founds; every other page names it."""
    visitor = Visitor(make_app(database_url))
    assert visitor.get("/").headers["location"] == "/organisation"
    assert "登记组织" in visitor.text("/organisation")
    answer = visitor.get("/plan")
    assert answer.status_code == 422
    assert "E-EMPTY" in answer.text
    assert "请先在“组织”页登记组织" in read(answer.text)
    assert "ghg " not in read(answer.text).partition("E-EMPTY")[2].partition("ghg-ledger")[0]


def test_a_plan_without_an_inventory_shows_its_holes(database_url: str) -> None:
    visitor = Visitor(make_app(planned(database_url)))
    said = visitor.text("/")
    assert "安溪茶厂" in said
    assert "缺24格" in said
    assert "尚未建立清单" in said
    assert visitor.get("/inventory").headers["location"] == "/inventory/new"
    other = visitor.get("/inventory?inventory=2024")
    assert other.status_code == 404
    assert "请先在“清单”页建立清单。" in read(other.text)
    for address in ("/entry", "/tasks", "/plan", "/evidence", "/reports", "/holdings", "/journal"):
        assert visitor.get(address).status_code == 200, address


def test_books_that_lost_a_guard_are_read_and_not_written(
    copy_of_demo: Callable[[], str], tmp_path: Path
) -> None:
    url = copy_of_demo()
    with sqlite3.connect(tmp_path / "copy" / "ledger.db") as connection:
        connection.execute("DROP TRIGGER activity_record_no_delete")
    visitor = Visitor(make_app(url))
    assert "542.78" in visitor.text("/")
    assert label("copies.read_only", "zh") in visitor.text("/plan")
    form = {"stream": "SOLAR", "month": "2026-01", "quantity": "1", "unit": "kWh"}
    answer = visitor.post("/entry", form)
    assert answer.status_code == 500
    assert "E-SCHEMA" in answer.text


def test_one_ledger_of_several_is_named(database_url: str) -> None:
    from ghg.desk.context import open_desk
    from ghg.desk.organisation import found_organisation

    planned(database_url)
    found_organisation(open_desk(database_url), "OTHER", "另一家厂")
    both = Visitor(make_app(database_url))
    assert both.get("/").status_code == 400
    mine = Visitor(make_app(database_url, "TEA"))
    assert "安溪茶厂" in mine.text("/")
    assert "另一家厂" not in mine.text("/")
    other = Visitor(make_app(database_url, "OTHER"))
    assert other.client.get("/records?stream=USED", headers={"origin": HOME}).status_code == 404
