"""Every invariant, broken by a hand in the database past all guards, is named by the check.

The ledger: root 1 was voided, root 2 (certificates 1 to 264) cut into block 3 (1 to 254, redeemed
for use 1) and block 4 (held); records 1 to 36 of batch 1; issue 2 stands on all of it, and the year
is closed. What a hand writes bears the last number of the journal, so no issue is touched by it,
unless the case is about issues or about what they rest on.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from ghg.desk import inventory
from ghg.desk.activity import Typed, add_activity
from ghg.desk.check import check
from ghg.desk.claims import lifecycle
from ghg.desk.context import Desk, open_desk
from ghg.desk.invariants.registry import INVARIANTS
from ghg.desk.submissions import steps
from ghg.errors import GhgError
from ghg.ledger.schema import migrate
from ghg.ledger.sessions import open_engine, writing
from ghg.texts.labels import LABELS
from tests.cli.running import ghg
from tests.conftest import Server
from tests.desk import claimed
from tests.desk.broken import Hand, broken, reissued, sql
from tests.desk.four_eyes import handed_in, team
from tests.desk.plant import founded
from tests.desk.whole_plant import whole_plant
from tests.ledger import plant

JANUARY = Typed("USED", "106,850", "kWh", month="2025-01", document="A-1")
NOW = "(SELECT max(seq) FROM journal)"
ROOT = f"""INSERT INTO serial_root (org_id, id, seq, batch_id, first_serial, last_serial,
  instrument, certificate, raw, parsed, first_month, last_month, plant, region, technology, method,
  acquired, acquired_day, currency, note, void)
SELECT 1, 9, {NOW}, batch_id, %s, %s, instrument, certificate, raw, parsed, first_month, last_month,
  plant, region, technology, method, acquired, acquired_day, currency, note, 0
FROM serial_root WHERE id = 2"""
BLOCK = f"""INSERT INTO block (org_id, id, seq, root_id, first_serial, last_serial, certificate)
VALUES (1, 9, {NOW}, 9, %s, %s, 1)"""
EVENT = f"""INSERT INTO block_event (org_id, seq, block_id, certificate, n, from_state, to_state,
  on_day, use_id, reference, beneficiary, counterparty, currency, evidence_id, reason, actor,
  approver)
VALUES (1, {NOW}, %s, 1, %s, '%s', '%s', 20260401, %s, '%s', '%s', '', '', %s, '', 'Li', '')"""
TAKEN = "ex_serial_root_taken"
REDEEMED = "WHERE to_state = 'redeemed'"


def event(block: int, n: int, step: str, use: str = "NULL", reference: str = "",
          beneficiary: str = "", paper: str = "NULL") -> str:  # fmt: skip
    old, _, new = step.partition(" ")
    return EVENT % (block, n, old, new, use, reference, beneficiary, paper)


def entered(first: int, last: int) -> tuple[str, ...]:
    return ROOT % (first, last), BLOCK % (first, last), event(9, 1, "none held")


def doubled_argument(held) -> None:
    row = held["coefficients"][0]
    row["arguments"].append(dict(row["arguments"][0]))


def cover_more(held) -> None:
    held["annexes"]["held"]["cover"][0]["covered_kwh"] = "254001"  # 254 certificates are 254,000


def other_total(held) -> None:
    held["totals"][0]["co2e_t"] = "1.000000000000"


def bought_twice(connection: Connection) -> None:
    """An I-REC of the same plant and month beside the certificate."""
    batch = "INSERT INTO serial_batch (id, registry_code, batch_key) VALUES (2, 'irec', 'WIND')"
    for statement in (batch, *entered(1, 10)):
        connection.execute(
            text(statement.replace("9, (SELECT max(seq) FROM journal), batch_id", f"9, {NOW}, 2"))
        )
    connection.execute(text("UPDATE serial_root SET instrument = 'irec' WHERE id = 9"))
    power = f"""INSERT INTO plant_power (org_id, id, seq, root_id, plant_key, instrument,
      technology, first_month, last_month) VALUES (1, :id, {NOW}, :id, '风电场', :kind, '', 202506,
      202506)"""
    connection.execute(text(power), {"id": 2, "kind": "gec"})
    connection.execute(text(power), {"id": 9, "kind": "irec"})


AGAIN = """INSERT INTO activity_record (org_id, id, batch_id, stream_id, bill_id, month, first_day,
  last_day, document, line, revision, kind, posting, quantity, data_class, estimated, method, rank,
  corrects)
SELECT org_id, 99, batch_id, stream_id, bill_id, month, first_day, last_day, 'again', line,
  revision, kind, posting, quantity, data_class, estimated, method, rank, corrects
FROM activity_record WHERE id = 1"""
SUBMITTED = (
    f"""INSERT INTO submission (org_id, id, seq, action, subject, words, words_sha256, reason,
    maker)
    SELECT 1, 1, {NOW}, 'period.reopen', '', payload, hash, '', 'Li' FROM journal WHERE seq = 1""",
    *(
        f"""INSERT INTO submission_event (org_id, submission_id, n, seq, from_state, to_state,
    maker, actor, reason) VALUES (1, 1, {n}, {NOW}, '{old}', '{new}', 'Li', '{actor}', '')"""
        for n, old, new, actor in (
            (1, "none", "submitted", "Li"),
            (2, "submitted", "reviewed", "Wang"),
            (3, "reviewed", "approved", "Li"),  # the maker approves
        )
    ),
)

BROKEN: list[tuple[str, Hand, tuple[str, ...], set[str]]] = [
    ("I1", sql("UPDATE block SET first_serial = 265 WHERE id = 4"), ("ck_block_serials",),
     {"I1", "I4", "I5", "I28", "I30"}),
    ("I2", sql(*entered(260, 270)), (TAKEN,), {"I2", "I3"}),
    ("I3", sql(*entered(100, 110)), (TAKEN,), {"I3"}),  # these were redeemed: no live block
    ("I4", sql("UPDATE block_split SET cut = 253"), (), {"I4", "I28"}),
    ("I5", sql("DELETE FROM block_event WHERE block_id = 4"), (), {"I5", "I30"}),
    ("I6", sql(event(4, 2, "held expected")), (), {"I6", "I28"}),
    ("I6", sql("DELETE FROM allowed_transition WHERE to_state = 'void'"), (), {"I6", "I28"}),
    ("I7", sql(event(4, 5, "held cancelled")), (), {"I7", "I28"}),
    ("I8", sql(event(4, 2, "held reserved")), ("ck_block_event_serves",), {"I8"}),
    ("I9", sql(f"UPDATE block_event SET use_id = 99 {REDEEMED}"), (), {"I9", "I28", "I30"}),
    ("I10", sql(f"UPDATE block_event SET beneficiary = '' {REDEEMED}"), ("ck_block_event_proof",),
     {"I10", "I30"}),
    ("I11", sql(*entered(100, 110), event(9, 2, "held reserved", "1"),
                event(9, 3, "reserved redeemed", "1", "GEC-2026-001", "茶厂", "4")),
     (TAKEN,), {"I3", "I11"}),
    ("I12", sql(f"""INSERT INTO serial_term (org_id, id, seq, root_id, until_day, note, revision)
                VALUES (1, 1, {NOW}, 2, 20260301, '', 0)"""), (), {"I12"}),  # redeemed 03-05
    ("I13", reissued(cover_more), (), {"I13", "I30"}),
    ("I14", bought_twice, (), {"I14"}),
    ("I15", reissued(other_total), (), {"I15", "I30"}),
    ("I17", sql("UPDATE activity_record SET quantity = -5 WHERE id = 1"),
     ("ck_activity_record_sign",), {"I17", "I22", "I30"}),
    ("I18", sql(AGAIN), (), {"I18", "I22", "I25", "I30"}),
    ("I19", reissued(doubled_argument), (), {"I19", "I30"}),
    ("I20", sql("UPDATE period_state_event SET seq = 1 WHERE id = 1"), (), {"I20"}),
    ("I21", sql("UPDATE journal SET actor = 'Somebody else' WHERE seq = 2"), (), {"I21"}),
    ("I22", sql("UPDATE facility SET address = 'elsewhere'"), (), {"I22", "I30"}),
    ("I22", sql("UPDATE monthly_total SET n = n + 1 WHERE month = 202501"), (), {"I22"}),
    ("I23", sql("UPDATE journal SET idempotency_key = 'k' WHERE seq IN (2, 3)"),
     ("uq_journal_org_id_idempotency_key",), {"I21", "I23"}),
    ("I24", sql(*(f"""INSERT INTO batch (org_id, id, seq, kind, file_sha256, file_name, file_size,
                  mapping, mapping_sha256, accepted, round) SELECT 1, {number}, {NOW}, 'activity',
                  hash, 'bills.csv', 9, '', hash, '', 1 FROM journal WHERE seq = 1"""
                  for number in (8, 9))), ("uq_batch_file",), {"I24"}),
    ("I25", sql("DELETE FROM activity_record WHERE id = 36"), (), {"I22", "I25", "I30"}),
    ("I27", sql("UPDATE block_event SET approver = actor WHERE to_state = 'void'"),
     ("ck_block_event_two_persons",), {"I27"}),
    ("I27", sql(*SUBMITTED), ("ck_submission_event_two_persons",), {"I27"}),
    ("I28", sql("UPDATE holding_use SET entity_id = 77"), (), {"I28", "I30"}),
    ("I30", sql("UPDATE issue SET sha256 = library_sha256 WHERE id = 1"), (), {"I30"}),
    ("I30", sql("DELETE FROM issue_line WHERE issue_id = 1 AND id = 1"), (), {"I30"}),
    ("I30", sql("UPDATE issue SET journal_seq = 2"), (), {"I30"}),
]  # fmt: skip


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def desk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("whole")
    url = f"sqlite:///{folder / 'ledger.db'}"
    server: Server | None = None
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder))
        if request.param == "postgresql":
            server = request.getfixturevalue("server")
            url = server.clone("invariants")
        else:
            migrate(url)
        made = whole_plant(url, folder)
        inventory.issue(made, "", "certificates")
        yield made
        made.engine.dispose()
    if server is not None:
        server.drop("invariants")


@pytest.mark.parametrize(
    ("number", "hand", "without", "others"),
    [pytest.param(*one, id=f"{one[0]}-{place}") for place, one in enumerate(BROKEN)],
)
def test_a_hand_in_the_database_is_named(
    desk: Desk, number: str, hand: Hand, without: tuple[str, ...], others: set[str]
) -> None:
    guarded = desk.engine.dialect.name == "postgresql" and without
    gone = {"I29"} if guarded or desk.engine.dialect.name == "sqlite" else set()
    found = broken(desk, hand, without)
    assert number in found
    assert found - gone == others


def test_an_untouched_ledger_holds_all_and_something_was_looked_at(desk: Desk) -> None:
    found = check(desk)
    assert found.problems == ()
    assert [one.id for one in found.invariants] == [f"I{number}" for number in range(1, 31)]
    empty = {"I14", "I16", "I23"}  # no power plant, no claim, no request key in this ledger
    assert {one.id for one in found.invariants if not one.rows} == empty


def test_every_invariant_has_its_words_and_its_case() -> None:
    for one in INVARIANTS:
        assert {f"invariant.{one.id}", f"invariant.{one.id}.held"} <= LABELS.keys()
    elsewhere = {"I16", "I26", "I29"}
    assert {one.id for one in INVARIANTS} - {number for number, *_ in BROKEN} == elsewhere


def test_i16_a_claim_on_another_issue_is_named(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for made in claimed.at_desk(database_url, tmp_path, monkeypatch):
        claimed.legal(made)
        claimed.retired(made, 600)
        lifecycle.draft(made, claimed.SCHEME)
        assert check(made).problems == ()
        gone = {"I29"} if made.engine.dialect.name == "sqlite" else set()
        other = sql("UPDATE claim SET issue_sha256 = snapshot_hash")
        assert broken(made, other) - gone == {"I16", "I22"}
        swapped = sql("UPDATE claim SET assessment = snapshot")
        assert broken(made, swapped) - gone == {"I16"}


def test_i26_a_swapped_file_is_named(sqlite_url: str, tmp_path: Path) -> None:
    desk = whole_plant(sqlite_url, tmp_path)
    kept = max(one for one in desk.evidence_folder.rglob("*") if one.is_file())
    kept.write_bytes(b"other")
    answers = {one.id: one for one in check(desk).invariants if not one.holds}
    assert set(answers) == {"I26"}


@pytest.mark.parametrize(
    ("change", "others"),
    [
        ("UPDATE journal SET auth = 'os_user' WHERE auth = 'submission'", {"I21", "I27"}),
        ("UPDATE journal SET actor = 'zhang' WHERE action = 'submission.approve'", {"I21", "I27"}),
        ("UPDATE journal SET action = 'submission.review' WHERE action = 'submission.approve'",
         {"I21", "I27"}),
    ],
)  # fmt: skip
def test_i27_an_act_without_its_approval_is_named(
    database_url: str, tmp_path: Path, change: str, others: set[str]
) -> None:
    """What Zhang handed in, Li reviewed and approved; then the journal is changed."""
    made = founded(open_engine(database_url), tmp_path)
    four = team(made)
    number = handed_in(add_activity, four.zhang, JANUARY)
    steps.review(four.wang, number)
    steps.approve(four.li, number)
    assert {one.id for one in check(four.chen).invariants if not one.holds} == set()
    gone = {"I29"} if made.engine.dialect.name == "sqlite" else set()
    assert broken(four.chen, sql(change)) - gone == others


def test_i29_a_lost_guard_is_named_and_the_desk_only_reads(database_url: str) -> None:
    engine = open_engine(database_url)
    plant.founded(engine)
    on = " ON stream" if engine.dialect.name == "postgresql" else ""
    with writing(engine) as connection:
        connection.exec_driver_sql(f"DROP TRIGGER stream_no_delete{on}")
    desk = open_desk(database_url, "", "Li")
    found = check(desk)
    assert {one.id for one in found.invariants if not one.holds} == {"I29"}
    assert {one.code for one in found.problems} == {"E-SCHEMA.guard", "E-INVARIANT"}
    done = ghg("--lang", "en", "check", url=database_url)
    assert done.exit_code == 5
    assert "I29" in done.stdout
    assert "BROKEN" in done.stdout
    with pytest.raises(GhgError):
        inventory.issue(desk)


def test_the_command_says_a_line_for_each_and_the_same_as_json(sqlite_url: str) -> None:
    plant.founded(open_engine(sqlite_url))
    shown = ghg("check", url=sqlite_url).stdout
    said = json.loads(ghg("check", "--json", url=sqlite_url).stdout)["invariants"]
    for one in said:
        assert f"{one['id']} " in shown
        assert one["words_zh"] in shown
        assert one["held_zh"] in shown
        assert one["holds"] is True
