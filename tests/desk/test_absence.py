"""Absences, estimates and ranks at the desk: declared, approved, printed, replayed."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from ghg.desk.absence import set_absent, set_rank_reason
from ghg.desk.activity import Changes, Typed, add_activity, correct_activity
from ghg.desk.batches import undo
from ghg.desk.context import acting
from ghg.desk.imports.files import check_file, import_file
from ghg.desk.inventory import draft, issue, replay
from ghg.desk.parameter import parameter_list, withdraw_parameter
from ghg.desk.period import reopen
from ghg.desk.plan import plan_of, set_status
from ghg.desk.streams import set_unused
from ghg.domain.missing import Absence
from ghg.domain.periods import span
from ghg.errors import DataError
from ghg.ledger.sessions import reading
from tests.desk.coal_yard import COAL, add, founded, full_year, with_inventory
from tests.desk.plant import digest
from tests.desk.test_stock import refusal

YEAR = (202501, 202512)
DRYER = replace(COAL, code="DRYER")
GUESS = {"estimated": "yes", "method": "相邻月份：均值", "approver": "陈工"}


def kinds(desk):
    return [(one.kind, one.where) for one in plan_of(desk).unused]


@pytest.mark.parametrize("kind", [Absence.DID_NOT_OCCUR, Absence.CONFIDENTIAL])
def test_an_absence_is_kept_with_its_kind(engine, tmp_path, kind):
    desk = founded(engine, tmp_path, DRYER)
    set_absent(desk, "DRYER", YEAR, kind, "理由")
    assert kinds(desk) == [(kind, "")]
    [owned] = parameter_list(desk)
    withdraw_parameter(desk, owned.id, "it did occur")
    assert kinds(desk) == []


def test_the_former_declaration_is_not_applicable(engine, tmp_path):
    desk = founded(engine, tmp_path, DRYER)
    set_unused(desk, "DRYER", YEAR, "old")
    assert kinds(desk) == [(Absence.NOT_APPLICABLE, "")]


def test_a_row_of_the_first_version_means_not_applicable(engine, tmp_path):
    """Before there were kinds, a stream was declared unused with the kind `declared`."""
    desk = founded(engine, tmp_path, DRYER)
    set_absent(desk, "DRYER", YEAR, Absence.CONFIDENTIAL, "secret")
    with acting(desk, "fact.add") as at:
        row = at.connection.execute(text("SELECT * FROM parameter_value")).mappings().one()
        head = at.record({})
        old = {**row, "id": 2, "seq": head.seq, "revision": 1, "kind": "declared", "locator": ""}
        names = ", ".join(old)
        holes = ", ".join(f":{name}" for name in old)
        at.connection.execute(text(f"INSERT INTO parameter_value ({names}) VALUES ({holes})"), old)
    assert kinds(desk) == [(Absence.NOT_APPLICABLE, "")]


def test_included_elsewhere_names_another_stream(engine, tmp_path):
    desk = founded(engine, tmp_path, DRYER)
    elsewhere = Absence.INCLUDED_ELSEWHERE
    for where in ("", "DRYER"):
        refusal(
            engine,
            lambda where=where: set_absent(desk, "DRYER", YEAR, elsewhere, "x", where),
            "E-ABSENCE.where",
        )
    refusal(engine, lambda: set_absent(desk, "DRYER", YEAR, elsewhere, "x", "COLE"), "E-REF.stream")
    other = Absence.DID_NOT_OCCUR
    refusal(engine, lambda: set_absent(desk, "DRYER", YEAR, other, "x", "COAL"), "E-ABSENCE.where")
    refusal(engine, lambda: set_absent(desk, "DRYER", YEAR, other, ""), "E-REASON")
    set_absent(desk, "DRYER", YEAR, elsewhere, "one yard", "COAL")
    assert kinds(desk) == [(elsewhere, "COAL")]


def september(desk, absence):
    """Count in May and in September, with something said of the summer between."""
    add(desk, "opening_stock", 50, 202505)
    add(desk, "purchase", 10, 202505)
    add(desk, "closing_stock", 40, 202505)
    absence(desk)
    add(desk, "purchase", 60, 202509)
    add(desk, "closing_stock", 30, 202509)
    made = draft(with_inventory(desk))
    return next(row for row in made.annexes.stocks if row.month == 202509)


def said_absent(kind):
    return lambda desk: set_absent(desk, "COAL", (202506, 202508), kind, "boiler cold")


def not_involved(desk):
    set_status(desk, "B-1", "not_involved", span(202506, 202508), "boiler cold")


@pytest.mark.parametrize(
    "absence",
    [said_absent(Absence.DID_NOT_OCCUR), said_absent(Absence.NOT_APPLICABLE), not_involved],
    ids=["did not occur", "not applicable", "source not there"],
)
def test_a_summer_without_use_carries_the_stock(engine, tmp_path, absence):
    row = september(founded(engine, tmp_path), absence)
    # 40 carried over the summer + 60 - 30
    assert (row.opening, row.carried, row.derived) == ("40", True, "70")


def test_what_was_used_in_secret_leaves_the_stock_unknown(engine, tmp_path):
    row = september(founded(engine, tmp_path), said_absent(Absence.CONFIDENTIAL))
    assert (row.opening, row.carried, row.derived) == ("", False, "")


def test_an_estimate_carries_its_approver_into_the_issue(engine, tmp_path):
    desk = with_inventory(founded(engine, tmp_path))
    full_year(desk)
    add(desk, "metered", 121, 202502, document="scale", **GUESS)
    made = draft(desk)
    [row] = made.annexes.estimates
    assert (row.month, row.quantity, row.method, row.approver) == (
        202502,
        "121",
        "相邻月份：均值",
        "陈工",
    )
    # the scale's 121 t stand in place of the derived 99 t: 121 / (1,209 - 99 + 121) of the total
    assert made.annexes.estimated[0].percent == "12100/1231"


def test_a_later_approval_does_not_reach_back_into_an_issue(engine, tmp_path):
    desk = with_inventory(founded(engine, tmp_path))
    full_year(desk)
    add(desk, "metered", 121, 202502, document="scale", **GUESS)
    issue(desk)
    reopen(desk, 202501, 202512, "approved anew")
    changes = Changes(approver="李总", method="保守取值")
    [record] = [one for one in _records(engine) if one[1] == "相邻月份：均值"]
    correct_activity(desk, record[0], changes, "a better word")
    assert [row.approver for row in draft(desk).annexes.estimates] == ["李总"]
    assert replay(desk).equal


def test_an_estimate_entered_again_shows_who_approved_it_now(engine, tmp_path):
    desk = with_inventory(founded(engine, tmp_path))
    full_year(desk)
    add(desk, "metered", 121, 202502, document="scale", **GUESS)
    [batch] = [one[2] for one in _records(engine) if one[1] == "相邻月份：均值"]
    undo(desk, batch, "typed by mistake")
    add(desk, "metered", 121, 202502, document="scale", **{**GUESS, "approver": "李总"})
    assert [row.approver for row in draft(desk).annexes.estimates] == ["李总"]


def test_a_bill_over_two_months_is_approved_once(engine, tmp_path):
    desk = with_inventory(founded(engine, tmp_path))
    days = {"first_day": "2025-01-16", "last_day": "2025-02-15", "document": "B-1"}
    add_activity(desk, Typed("COAL", "31", **days, **GUESS))
    rows = draft(desk).annexes.estimates
    assert [(row.month, row.quantity, row.approver) for row in rows] == [
        (202501, "16", "陈工"),
        (202502, "15", "陈工"),
    ]


def test_an_imported_estimate_keeps_method_and_approver(engine, tmp_path):
    desk = with_inventory(founded(engine, tmp_path))
    path = tmp_path / "bills.csv"
    path.write_text(
        "计量流编码,月份,数量,单位,是否估算,估算方法,批准人\n"
        "COAL,2025-01,100,t,是,铭牌参数 2 t/h × 50 h,陈工\n"
        "COAL,2025-02,90,t,否,,\n",
        encoding="utf-8",
    )
    import_file(desk, path)
    [row] = draft(desk).annexes.estimates
    assert (row.method, row.approver) == ("铭牌参数 2 t/h × 50 h", "陈工")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("是,,陈工", "E-METHOD.estimate"),
        ("是,拍脑袋,陈工", "E-METHOD.unknown"),
        ("是,复测,", "E-METHOD.approver"),
    ],
)
def test_an_estimate_lacks_neither_method_nor_approver(sqlite_engine, tmp_path, row, code):
    desk = founded(sqlite_engine, tmp_path)
    path = tmp_path / "bills.csv"
    head = "计量流编码,月份,数量,单位,是否估算,估算方法,批准人"
    path.write_text(f"{head}\nCOAL,2025-01,100,t,{row}\n", encoding="utf-8")
    refusal(sqlite_engine, lambda: import_file(desk, path), code)


def test_a_file_of_an_older_template_needs_consent_for_its_estimates(engine, tmp_path):
    desk = with_inventory(founded(engine, tmp_path))
    path = tmp_path / "bills.csv"
    path.write_text(
        "计量流编码,月份,数量,单位,是否估算,估算方法\nCOAL,2025-01,100,t,是,复测\n",
        encoding="utf-8",
    )
    assert check_file(desk, path).consent == ("E-METHOD",)
    before = digest(engine)
    with pytest.raises(DataError, match="E-ACCEPT"):
        import_file(desk, path)
    assert digest(engine) == before
    import_file(desk, path, ("E-METHOD",))
    assert [row.approver for row in draft(desk).annexes.estimates] == [""]


def test_a_typed_estimate_needs_an_approver(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    typed = Typed("COAL", "1", month="2025-01", estimated="yes", method="复测")
    refusal(sqlite_engine, lambda: add_activity(desk, typed), "E-METHOD.approver")


def test_a_fallen_rank_is_read_from_last_years_totals(engine, tmp_path):
    desk = with_inventory(founded(engine, tmp_path))
    add(desk, "metered", 100, 202406, rank="1")
    full_year(desk)
    made = draft(desk)
    [row] = made.annexes.ranks
    # the belt scale of last year against this year's stock ledger
    assert (row.last_year, row.this_year, row.fallen) == (1, 2, True)
    set_rank_reason(desk, "COAL", YEAR, "皮带秤检修")
    assert draft(desk).annexes.ranks[0].reason == "皮带秤检修"
    refusal(engine, lambda: set_rank_reason(desk, "COAL", YEAR, ""), "E-REASON")


def _records(engine):
    wanted = "SELECT id, method, batch_id FROM activity_record WHERE posting <> 2 ORDER BY id"
    with reading(engine) as connection:
        return [tuple(row) for row in connection.execute(text(wanted))]
