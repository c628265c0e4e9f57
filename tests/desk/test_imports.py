"""Importing at the desk: checked without a trace, whole or not at all, once, and undone."""

import hashlib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from ghg.desk.batches import batch_list, undo
from ghg.desk.imports.files import check_file, import_file
from ghg.desk.period import close
from ghg.desk.records import activity_list
from ghg.errors import DataError, Problem
from ghg.ledger.sessions import reading
from ghg.texts import Language, remedy, sentence
from tests.desk.plant import digest, founded, ledger_rows, totals

HEADER = "计量流编码,月份,数量,单位,凭证号"
JANUARY = "USED,2025-01,106850,kWh,A-1"
FEBRUARY = "USED,2025-02,93200,kWh,A-2"


def csv(tmp_path: Path, *rows: str, header: str = HEADER, name: str = "bills.csv") -> Path:
    path = tmp_path / name
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return path


def refused(engine: Engine, desk, path: Path, *accept: str) -> list[Problem]:
    """Import a file that is refused, and see that the database stays as it was."""
    before = digest(engine)
    with pytest.raises(DataError) as caught:
        import_file(desk, path, accept)
    assert digest(engine) == before
    return list(caught.value.problems)


def test_a_file_becomes_records_and_totals(engine, tmp_path):
    desk = founded(engine, tmp_path)
    made = import_file(desk, csv(tmp_path, JANUARY, FEBRUARY, "DIESEL,2025-01,3.5,t,D-1"))
    assert (made.batch, made.records, made.skipped) == (1, 3, 0)
    assert totals(engine) == {
        ("DIESEL", 202501): Decimal("3.5"),
        ("USED", 202501): Decimal(106850),
        ("USED", 202502): Decimal(93200),
    }


def test_a_check_says_what_an_import_would_do_and_writes_nothing(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path = csv(tmp_path, JANUARY, FEBRUARY)
    before = digest(engine)
    found = check_file(desk, path)
    assert digest(engine) == before
    assert (found.rows, found.records, found.skipped, found.problems) == (2, 2, 0, ())
    assert found.file.encoding == "UTF-8"
    assert found.file.samples[:2] == ("计量流编码", "月份")


def test_a_check_leaves_the_bytes_of_the_file_as_they_are(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    database = Path(str(sqlite_engine.url.database))
    import_file(desk, csv(tmp_path, JANUARY))
    before = hashlib.sha256(database.read_bytes()).hexdigest()
    check_file(desk, csv(tmp_path, FEBRUARY, "NONE,2025-01,1,kWh,", name="next.csv"))
    assert hashlib.sha256(database.read_bytes()).hexdigest() == before
    assert sorted(path.name for path in database.parent.glob("ledger.db*")) == ["ledger.db"]


def test_the_same_file_again_changes_nothing_and_says_when_it_came(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path = csv(tmp_path, JANUARY)
    import_file(desk, path)
    before = digest(engine)
    again = import_file(desk, path)
    assert (again.batch, again.records) == (None, 0)
    assert again.before is not None
    assert (again.before.batch, again.before.actor) == (1, "Zhang")
    assert again.before.at_utc == batch_list(desk)[0].at_utc
    assert check_file(desk, path).before == again.before
    assert digest(engine) == before


def test_a_renamed_and_resaved_file_adds_only_what_is_new(engine, tmp_path):
    desk = founded(engine, tmp_path)
    import_file(desk, csv(tmp_path, JANUARY))
    more = import_file(desk, csv(tmp_path, JANUARY, FEBRUARY, name="again.csv"))
    assert (more.batch, more.records, more.skipped) == (2, 1, 1)
    before = digest(engine)
    same = import_file(desk, csv(tmp_path, FEBRUARY, JANUARY, name="third.csv"))
    assert (same.batch, same.records, same.skipped, same.before) == (None, 0, 2, None)
    assert digest(engine) == before


def test_another_value_under_the_same_key_is_a_conflict_that_shows_both(engine, tmp_path):
    desk = founded(engine, tmp_path)
    import_file(desk, csv(tmp_path, JANUARY))
    other = csv(tmp_path, FEBRUARY, JANUARY.replace("106850", "106580"), name="new.csv")
    [problem] = refused(engine, desk, other)
    assert problem.word == "E-CONFLICT"
    assert (problem.place.row, problem.place.column) == (3, "数量")
    assert problem.place.subject == "USED"
    assert sentence(problem, "zh").startswith("已入账的是106850 kWh，新的是106580 kWh（期间")
    assert sentence(problem, "en").startswith("Posted is 106850 kWh, the new one says 106580 kWh (")
    assert check_file(desk, other).problems == (problem,)


def test_the_same_row_twice_in_a_file(engine, tmp_path):
    desk = founded(engine, tmp_path)
    [problem] = refused(engine, desk, csv(tmp_path, JANUARY, FEBRUARY, JANUARY))
    assert (problem.word, problem.place.row) == ("E-DUP", 4)


def test_overlapping_days_of_one_meter(engine, tmp_path):
    desk = founded(engine, tmp_path)
    header = "计量流编码,起始日,截止日,数量,单位,凭证号"
    import_file(desk, csv(tmp_path, "USED,2025-01-01,2025-01-31,10,kWh,A-1", header=header))
    path = csv(tmp_path, "USED,2025-01-15,2025-02-14,5,kWh,B-1", header=header, name="b.csv")
    [problem] = refused(engine, desk, path)
    assert (problem.word, problem.place.row, problem.place.subject) == ("E-OVERLAP", 2, "USED")
    assert problem.values["other"] == "2025-01-01~2025-01-31"


def test_a_closed_month(engine, tmp_path):
    desk = founded(engine, tmp_path)
    close(desk, 202501, 202501, "year end")
    problems = refused(engine, desk, csv(tmp_path, FEBRUARY, JANUARY))
    assert [(one.word, one.place.row) for one in problems] == [("E-CLOSED", 3)]


def test_mistakes_of_the_file_and_of_the_ledger_come_together(engine, tmp_path):
    desk = founded(engine, tmp_path)
    import_file(desk, csv(tmp_path, JANUARY))
    path = csv(
        tmp_path,
        "USED,2025-01,1,kWh,A-1",
        "USSED,2025-03,1,kWh,A-3",
        "USED,2025-04,abc,kWh,A-4",
        "GRID,2025-05,1,kWh,A-5",
        name="bad.csv",
    )
    problems = refused(engine, desk, path)
    assert {(one.word, one.place.row) for one in problems} == {
        *(("E-CONFLICT", 2), ("E-REF", 3), ("E-NUM", 4), ("E-RULE", 5)),
    }


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_refusal_has_words_and_a_remedy(engine, tmp_path, language: Language):
    desk = founded(engine, tmp_path)
    import_file(desk, csv(tmp_path, JANUARY))
    close(desk, 202506, 202506, "checked")
    path = csv(
        tmp_path,
        "USED,2025-01,1,kWh,A-1",
        "USED,2025-06,1,kWh,A-6",
        "USED,2025-07,1,kWh,",
        "USED,2025-07,1,kWh,",
        "USED,2025-08,1,t,",
        name="bad.csv",
    )
    for problem in refused(engine, desk, path):
        assert sentence(problem, language)
        assert remedy(problem, language)


def test_warnings_are_accepted_by_name_and_kept_on_the_batch(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path = csv(tmp_path, "USED,2027-01,1,kWh,")
    [warning, asked] = refused(engine, desk, path)
    assert (warning.code, warning.level) == ("E-DATE.future", "warning")
    assert (asked.word, asked.values["codes"]) == ("E-ACCEPT", "--accept E-DATE")
    assert check_file(desk, path).consent == ("E-DATE",)
    made = import_file(desk, path, ("E-DATE",))
    assert made.records == 1
    assert batch_list(desk)[0].accepted == "E-DATE"


def test_undoing_restores_the_totals_and_the_file_may_come_again(engine, tmp_path):
    desk = founded(engine, tmp_path)
    import_file(desk, csv(tmp_path, JANUARY))
    before = totals(engine)
    path = csv(tmp_path, FEBRUARY, "DIESEL,2025-01,3.5,t,D-1", name="b.csv")
    import_file(desk, path)
    made = undo(desk, 2, "wrong file")
    assert (made.batch, made.reversed_by, made.records) == (2, 3, 2)
    assert totals(engine) == before
    listed = batch_list(desk)
    assert [(one.batch, one.kind, one.records, one.reversed_by) for one in listed] == [
        (1, "import", 1, None),
        (2, "import", 2, 3),
        (3, "reversal", 2, None),
    ]
    assert listed[2].reason == "wrong file"
    with pytest.raises(DataError, match="E-STATE"):
        undo(desk, 2, "again")
    assert import_file(desk, path).records == 2


def test_undoing_needs_a_reason_and_a_batch(engine, tmp_path):
    desk = founded(engine, tmp_path)
    with pytest.raises(DataError, match="E-REASON"):
        undo(desk, 1, "")
    with pytest.raises(DataError, match="E-REF"):
        undo(desk, 1, "why")


# 21 January to 20 February 2025 are 11 and 20 days. 31,000.000001 kWh are 31,000,000,001 whole
# millionths; 11/31 of it is 11,000,000,000.35.., floor 11,000,000,000; the rest 20,000,000,001.
def test_a_bill_over_two_months_is_shared_by_days_and_its_sum_stays(engine, tmp_path):
    desk = founded(engine, tmp_path)
    header = "计量流编码,起始日,截止日,数量,单位,凭证号"
    row = "USED,2025-01-21,2025-02-20,31000.000001,kWh,B-1"
    made = import_file(desk, csv(tmp_path, row, header=header))
    assert made.records == 2
    assert [(one[1], one[2], one[6]) for one in ledger_rows(engine)] == [
        (20250121, 20250131, 11_000_000_000),
        (20250201, 20250220, 20_000_000_001),
    ]
    with reading(engine) as connection:
        [bill] = connection.execute(text("SELECT first_day, last_day, quantity FROM bill")).all()
        assert tuple(bill) == (20250121, 20250220, 31_000_000_001)
        linked = connection.execute(text("SELECT DISTINCT bill_id FROM activity_record"))
        assert list(linked.scalars()) == [1]


ROWS = (
    "USED,2025-01,１２３．５,千瓦时,凭-1",
    'USED,2025年2月,"1,234.5",万kWh,凭-2',
    "PV,202503,0,kWh,",
)


@pytest.mark.parametrize(("encoding", "name"), [("utf-8-sig", "UTF-8 BOM"), ("gb18030", "GB18030")])
def test_the_same_rows_in_another_encoding_are_the_same_records(
    sqlite_engine, tmp_path, encoding, name
):
    desk = founded(sqlite_engine, tmp_path)
    import_file(desk, csv(tmp_path, *ROWS))
    said = [replace(one, record=0, batch=0, file_name="") for one in activity_list(desk)]
    assert [one.quantity for one in said] == [Decimal("123.5"), Decimal(12345000), Decimal(0)]
    path = tmp_path / "other.csv"
    path.write_bytes("\n".join([HEADER, *ROWS]).encode(encoding))
    again = import_file(desk, path)
    assert (again.records, again.skipped, again.checked.file.encoding) == (0, 3, name)
    undo(desk, 1, "to take the other one in")
    assert import_file(desk, path).records == 3
    assert [replace(one, record=0, batch=0, file_name="") for one in activity_list(desk)] == said


def test_codes_that_look_like_nothing_survive(engine, tmp_path):
    """Trap 22: NA, NULL, None and true are texts."""
    desk = founded(engine, tmp_path)
    documents = ("NA", "NULL", "None", "true")
    rows = [f"DIESEL,2025-01,1,t,{document}" for document in documents]
    import_file(desk, csv(tmp_path, *rows))
    assert [row[3] for row in ledger_rows(engine)] == sorted(documents)


def test_remarks_are_kept_as_entries(engine, tmp_path):
    desk = founded(engine, tmp_path)
    header = f"{HEADER},备注"
    import_file(desk, csv(tmp_path, f"{JANUARY},换表", f"{FEBRUARY},", header=header))
    with reading(engine) as connection:
        [entry] = connection.execute(text("SELECT note, maker, state FROM entry")).all()
    assert tuple(entry) == ("换表", "Zhang", "posted")


def test_the_organisation_is_the_desks_own(engine, tmp_path):
    desk = founded(engine, tmp_path)
    founded_other = replace(desk, organisation="OTHER")
    with pytest.raises(DataError, match="E-REF"):
        check_file(founded_other, csv(tmp_path, JANUARY))
