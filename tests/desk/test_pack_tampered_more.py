"""Planted changes in what the tea factory has not: a coal yard's stock, and a locked claim."""

import shutil

import pytest

from ghg.desk import inventory
from ghg.desk.claims import lifecycle
from ghg.desk.pack import verify_script
from ghg.desk.pack.make import make_pack
from ghg.ledger.sessions import open_engine
from tests.desk import claimed, coal_yard
from tests.desk.forged import in_json, in_lines, manifested, members_of, written
from tests.desk.packed import checked
from tests.desk.planted import CLAIMS, ISSUE, JOURNAL, setting

STOCKS = {
    "a closing stock": setting("annexes", "stocks", 3, "closing", to="1"),
    "a derived consumption": setting("annexes", "stocks", 3, "derived", to="1"),
    "a carried opening": setting("annexes", "stocks", 3, "opening", to="1"),
}


@pytest.fixture(scope="module")
def yard(sqlite_template, tmp_path_factory):
    """The pack of a boiler with a coal yard."""
    folder = tmp_path_factory.mktemp("yard")
    url = f"sqlite:///{shutil.copyfile(sqlite_template, folder / 'ledger.db')}"
    desk = coal_yard.with_inventory(coal_yard.founded(open_engine(url), folder))
    coal_yard.full_year(desk)
    inventory.issue(desk)
    made = make_pack(desk, folder)
    desk.engine.dispose()
    return members_of(made.path)


@pytest.fixture(scope="module")
def locked(sqlite_template, tmp_path_factory):
    """The pack of the tea factory with a locked claim."""
    folder = tmp_path_factory.mktemp("claim")
    url = f"sqlite:///{shutil.copyfile(sqlite_template, folder / 'ledger.db')}"
    with pytest.MonkeyPatch.context() as patch:
        for desk in claimed.at_desk(url, folder, patch):
            claimed.legal(desk)
            claimed.limited(desk)
            claimed.retired(desk, 543)
            lifecycle.draft(desk, claimed.SCHEME)
            lifecycle.lock(desk, 1)
            made = make_pack(desk, folder)
    return members_of(made.path)


def found(members, tmp_path, *changes) -> set[str]:
    held = dict(members)
    for change in (*changes, manifested):
        change(held)
    return checked(written(held, tmp_path / "forged.zip"))[1]


def test_both_packs_are_clean(yard, locked, tmp_path):
    assert found(yard, tmp_path) == found(locked, tmp_path) == set()


@pytest.mark.parametrize("name", STOCKS)
def test_a_stock_that_its_records_do_not_give_is_named(yard, tmp_path, name):
    assert "stock" in found(yard, tmp_path, in_json(ISSUE, STOCKS[name]))


@pytest.mark.parametrize("name", CLAIMS)
def test_a_claim_that_was_not_kept_so_is_named(locked, tmp_path, name):
    file, change, code = CLAIMS[name]
    assert code in found(locked, tmp_path, in_json(file, change))


def test_a_claim_whose_journal_was_cut_off_is_named(locked, tmp_path):
    """The manifest is lowered to the entry of the issue; the claim asks for what came later."""
    last = next(
        row["seq"]
        for row in map(verify_script.strict, locked[JOURNAL].splitlines())
        if row["action"] == "inventory.issue"
    )
    cut = in_lines(JOURNAL, lambda rows: rows.__delitem__(slice(last, None)))
    lowered = in_json("manifest.json", setting("journal", to=last))
    assert "entry.lacks" in found(locked, tmp_path, cut, lowered)
