"""Bad input at the command line: named error, place, remedy, exit code, and not a byte written.

Every case runs on a factory that is complete but for what the case spoils. The database file is
compared byte for byte before and after.
"""

import shutil
import sqlite3
from pathlib import Path

import pytest

from ghg.ledger.schema import migrate
from tests.cli.running import ghg
from tests.desk import factory
from tests.inventory import tea

HEADER = "stream,month,quantity,unit\n"


@pytest.fixture(scope="module")
def complete(tmp_path_factory):
    """A complete factory, not issued; tests work on copies."""
    folder = tmp_path_factory.mktemp("complete")
    made = made_at(folder)
    factory.complete(f"sqlite:///{made}", folder).engine.dispose()
    return folder


def made_at(folder: Path) -> Path:
    path = folder / "ledger.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def place(complete, tmp_path):
    """A copy of the factory: database, and the evidence where the command line looks for it."""
    shutil.copyfile(complete / "ledger.db", tmp_path / "ledger.db")
    shutil.copytree(complete / "evidence", tmp_path / "ledger.db.evidence")
    return tmp_path


def refused(place: Path, *words: str) -> tuple[int, str, str]:
    """Run a command that must be refused in both languages; give exit code and both texts."""
    path = place / "ledger.db"
    before = path.read_bytes()
    zh = ghg("--lang", "zh", *words, url=f"sqlite:///{path}")
    en = ghg("--lang", "en", *words, url=f"sqlite:///{path}")
    assert path.read_bytes() == before
    assert zh.exit_code == en.exit_code
    assert "Traceback" not in zh.output + en.output
    assert "→" in zh.output  # the remedy
    assert "→" in en.output
    return zh.exit_code, zh.output, en.output


def imported(place: Path, rows: str) -> tuple[int, str, str]:
    file = place / "bills.csv"
    file.write_text(HEADER + rows, encoding="utf-8")
    checked = refused(place, "import", str(file), "--check")
    assert checked[0] == 3
    return refused(place, "import", str(file))


@pytest.mark.parametrize(
    ("rows", "code", "named"),
    [
        ("NOBODY,2025-01,1,kWh\n", "E-REF", "NOBODY"),
        ("USED,2025-01,1,t\n", "E-DIM", "t"),
        ("USED,2025-01,1,kWhh\n", "E-UNIT", "kWhh"),
        ("USED,2025-01,12abc,kWh\n", "E-NUM", "12abc"),
        ('USED,2025-01,"1,23,4",kWh\n', "E-NUM", "1,23,4"),
        ("USED,2025-01,NaN,kWh\n", "E-NUM", "NaN"),
        ("USED,2025-01,1e400,kWh\n", "E-NUM", "1e400"),
        ("USED,2025-01,-100,kWh\n", "E-SIGN", "-100"),
        ("USED,2025-13,1,kWh\n", "E-DATE", "2025-13"),
        ("USED,2025-01,0.0000001,kWh\n", "E-SCALE", "0.0000001"),
        ("USED,2025-01,1,234,kWh\n", "E-FIELDS", "2"),
        ("GRID,2025-01,1,kWh\n", "E-RULE", "GRID"),
    ],
)
def test_a_bad_row_is_named_with_its_place(place, rows, code, named):
    exit_code, zh, en = imported(place, rows)
    assert exit_code == 3
    for shown in (zh, en):
        assert f"[{code}]" in shown
        assert named in shown
        assert "bills.csv" in shown


def test_the_same_month_with_another_value_is_a_conflict_that_shows_both(place):
    # the factory holds 106,850 kWh under another document; a second interval overlaps
    exit_code, zh, _ = imported(place, "USED,2025-01,106851,kWh\n")
    assert exit_code == 3
    assert "[E-OVERLAP]" in zh
    assert "2025-01" in zh


def test_a_closed_period(place):
    assert ghg("inventory", "issue", url=f"sqlite:///{place / 'ledger.db'}").exit_code == 0
    exit_code, zh, _ = imported(place, "SOLAR,2025-03,1,kWh\n")
    assert exit_code == 3
    assert "[E-CLOSED]" in zh
    assert "2025-03" in zh


def test_a_gap_and_a_pending_proof_refuse_the_issue(tmp_path):
    used = (*tea.USED[:3], None, *tea.USED[4:])
    url = f"sqlite:///{made_at(tmp_path)}"
    desk = factory.laid_out(factory.desk_at(url, tmp_path))
    factory.with_inventory(factory.posted(desk, {**factory.RECORDED, "USED": used}))
    desk.engine.dispose()
    exit_code, zh, en = refused(tmp_path, "inventory", "issue")
    assert exit_code == 4
    assert "USED 2025-04" in zh
    assert "GREEN 2025-01" in zh  # no proof of the green power yet
    assert "evidence add" in en


def test_a_factor_that_is_not_published_refuses_the_issue(place):
    url = f"sqlite:///{place / 'ledger.db'}"
    item = ("--item", "closed_calcium_carbide_furnace_gas", "--unit", "10^4Nm3")
    boiler = ("--kind", "fuel_stationary", "--method", "fuel_by_heat", "--facility", "F1")
    assert ghg("source", "add", "S1", "--name", "锅炉", *boiler, url=url).exit_code == 0
    stream = ("stream", "add", "GAS", "--name", "炉气", "--source", "S1", *item)
    assert ghg(*stream, url=url).exit_code == 0
    for month in tea.MONTHS:
        shown = f"{month // 100}-{month % 100:02d}"
        added = ghg("activity", "add", "GAS", "1", "--month", shown, url=url)
        assert added.exit_code == 0, added.output
    exit_code, zh, _ = refused(place, "inventory", "issue")
    assert exit_code == 4
    assert "[E-GAP]" in zh
    assert "GAS" in zh


def test_a_damaged_proof_refuses_the_issue(place):
    paper = next(p for p in (place / "ledger.db.evidence").rglob("*") if p.is_file())
    paper.write_bytes(b"another paper")
    exit_code, zh, _ = refused(place, "inventory", "issue")
    assert exit_code == 5
    assert "[E-EVIDENCE]" in zh


def spoil(place: Path, statement: str) -> None:
    with sqlite3.connect(place / "ledger.db") as connection:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    ("statement", "exit_code"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", 3),  # newer than the program
        ("INSERT INTO alembic_version VALUES ('0099')", 3),  # half-migrated
        ("DELETE FROM alembic_version", 3),
    ],
)
def test_a_database_of_another_form_is_refused_and_the_command_named(place, statement, exit_code):
    spoil(place, statement)
    got, zh, en = refused(place, "status", "--year", "2025")
    assert got == exit_code
    assert "[E-SCHEMA]" in zh
    assert "ghg" in en


def test_a_database_that_lost_a_guard_is_read_and_not_written(place):
    url = f"sqlite:///{place / 'ledger.db'}"
    spoil(place, "DROP TRIGGER journal_no_update")
    looked = ghg("status", "--year", "2025", url=url)
    assert looked.exit_code == 0
    assert "[E-SCHEMA]" in looked.stderr
    assert "只能读取" in looked.stderr
    for words in (("inventory", "issue"), ("organisation", "add", "X", "--name", "x"), ("check",)):
        exit_code, zh, en = refused(place, *words)
        assert exit_code == 5
        assert "journal_no_update" in zh
        assert "ghg" in en
    spoil(place, "DROP TABLE split_share")
    assert refused(place, "status", "--year", "2025")[0] == 5


def test_two_issues_without_a_reason(place):
    url = f"sqlite:///{place / 'ledger.db'}"
    assert ghg("inventory", "issue", url=url).exit_code == 0
    exit_code, zh, _ = refused(place, "inventory", "issue")
    assert exit_code == 3
    assert "[E-REASON]" in zh


def test_an_edited_issue_is_noticed(place):
    url = f"sqlite:///{place / 'ledger.db'}"
    assert ghg("inventory", "issue", url=url).exit_code == 0
    with sqlite3.connect(place / "ledger.db") as connection:
        guards = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type='trigger' AND tbl_name='issue'"
        ).fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(
            "UPDATE issue SET document ="
            " CAST(replace(CAST(document AS TEXT), '542.78', '512.78') AS BLOB)"
        )
        for _, sql in guards:
            connection.execute(sql)
    connection.close()
    exit_code, zh, _ = refused(place, "inventory", "show")
    assert exit_code == 5
    assert "[E-ISSUE]" in zh
    assert ghg("check", url=url).exit_code == 5
