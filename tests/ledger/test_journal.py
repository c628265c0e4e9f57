"""The chain: what is hashed is what is stored; every change inside it shows."""

import hashlib
import unicodedata
from decimal import Decimal

import pytest
from sqlalchemy import Engine, text

from ghg.errors import DataError
from ghg.ledger import guards, journal
from ghg.ledger.journal import Head, append, canonical, genesis, head, verify
from ghg.ledger.sessions import reading, writing
from tests.ledger.plant import act, founded, noted


def verified(engine: Engine, org: int, *anchors: Head) -> list[str]:
    with reading(engine) as connection:
        return [problem.code for problem in verify(connection, org, anchors)]


def tampered(engine: Engine, statement: str) -> None:
    """Change the journal as an owner of the database can: triggers off, change, triggers on."""
    with writing(engine) as connection:
        for name, (table, _) in guards.triggers(engine.dialect.name).items():
            on = f" ON {table}" if engine.dialect.name == "postgresql" else ""
            connection.exec_driver_sql(f"DROP TRIGGER {name}{on}")
        connection.execute(text(statement))
        guards.recreate(connection)


def test_an_entry_can_be_hashed_by_hand(engine: Engine) -> None:
    org = founded(engine)
    with writing(engine) as connection:
        before = head(connection, org)
        append(connection, org, act("note"), {"名": "一号锅炉", "n": Decimal("1.50")})
    with reading(engine) as connection:
        row = connection.execute(text("SELECT * FROM journal WHERE seq = 2")).one()
    payload = '{"n":"1.50","名":"一号锅炉"}'.encode()
    assert bytes(row.payload) == payload
    assert before is not None
    fields = ["ghg-journal-v1", row.ledger_id, "2", row.at_utc, "Zhang", "os_user", "note", "", ""]
    parts = [*(field.encode() for field in fields), b"", before.hash.encode(), payload]
    together = b"".join(len(part).to_bytes(8, "big") + part for part in parts)
    assert row.hash == hashlib.sha256(together).hexdigest()


def test_the_first_entry_is_bound_to_the_ledger(engine: Engine) -> None:
    one, other = founded(engine, "ONE"), founded(engine, "OTHER")
    with reading(engine) as connection:
        found = connection.execute(
            text("SELECT org_id, ledger_id, prev_hash FROM journal WHERE seq = 1 ORDER BY org_id")
        ).all()
    assert [row.org_id for row in found] == [one, other]
    assert found[0].prev_hash != found[1].prev_hash
    assert all(row.prev_hash == genesis(row.ledger_id) for row in found)


@pytest.mark.parametrize(
    "name", ["锅炉", "café", "cafe\u0301", "😀", "𠮷", 'a"b\\c', "line\nbreak", "R\u200bTL\u202e"]
)
def test_any_text_survives(engine: Engine, name: str) -> None:
    org = founded(engine)
    with writing(engine) as connection:
        append(connection, org, act("note"), {name: name})
    assert verified(engine, org) == []


def test_a_payload_is_canonical() -> None:
    composed = unicodedata.normalize("NFC", "cafe\u0301")
    assert canonical({"cafe\u0301": 1}) == canonical({composed: 1})
    assert canonical({"b": None, "a": [True, (1, "x")]}) == b'{"a":[true,[1,"x"]],"b":null}'
    with pytest.raises(TypeError):
        canonical({"quantity": 0.1})


TAMPERINGS = [
    ("UPDATE journal SET reason = 'other' WHERE seq = 2", ["E-JOURNAL.hash"]),
    ("UPDATE journal SET payload = CAST('{}' AS {blob}) WHERE seq = 2", ["E-JOURNAL.hash"]),
    ("DELETE FROM journal WHERE seq = 2", ["E-JOURNAL.gap", "E-JOURNAL.link"]),
    ("UPDATE journal SET seq = 9 WHERE seq = 4", ["E-JOURNAL.gap", "E-JOURNAL.hash"]),
    (
        "UPDATE journal SET ledger_id = '0123456789abcdef0123456789abcdef' WHERE seq = 3",
        ["E-JOURNAL.ledger", "E-JOURNAL.hash"],
    ),
]


@pytest.mark.parametrize(("statement", "codes"), TAMPERINGS)
def test_tampering_shows(engine: Engine, statement: str, codes: list[str]) -> None:
    org = founded(engine)
    noted(engine, org, 3)
    assert verified(engine, org) == []
    blob = "bytea" if engine.dialect.name == "postgresql" else "BLOB"
    tampered(engine, statement.replace("{blob}", blob))
    assert verified(engine, org) == codes


def test_a_cut_tail_shows_against_a_printed_head_only(engine: Engine) -> None:
    org = founded(engine)
    printed = noted(engine, org, 3)[-1]
    tampered(engine, "DELETE FROM journal WHERE seq = 4")
    assert verified(engine, org) == []
    assert verified(engine, org, printed) == ["E-ROLLBACK"]


def test_a_printed_head_is_found_again_later(engine: Engine) -> None:
    org = founded(engine)
    printed = noted(engine, org, 2)[0]
    assert verified(engine, org, printed) == []
    assert verified(engine, org, Head(printed.seq, "0" * 64)) == ["E-ROLLBACK"]


def test_a_clock_put_back_is_a_warning(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    org = founded(engine)
    monkeypatch.setattr(journal, "utc_now", lambda: "2001-01-01T00:00:00.000000Z")
    noted(engine, org, 1)
    with reading(engine) as connection:
        [problem] = verify(connection, org)
    assert (problem.code, problem.level) == ("E-JOURNAL.clock", "warning")


def test_the_same_key_is_the_same_entry(engine: Engine) -> None:
    org = founded(engine)
    with writing(engine) as connection:
        first = append(connection, org, act("note", key="k"), {"a": 1})
        assert append(connection, org, act("note", key="k"), {"a": 1}) == first
        assert head(connection, org) == first
        for other in (act("note", key="k"), {"a": 2}), (act("else", key="k"), {"a": 1}):
            with pytest.raises(DataError, match="E-IDEMPOTENT"):
                append(connection, org, *other)


def test_the_chain_neither_forks_nor_jumps(engine: Engine) -> None:
    org = founded(engine)
    noted(engine, org, 2)
    columns = "ledger_id, at_utc, actor, auth, action, subject, reason, payload, org_id"
    for seq, previous in ((4, "'" + "a" * 64 + "'"), (9, "hash"), (2, "hash")):
        copy = f"""INSERT INTO journal ({columns}, seq, prev_hash, hash)
            SELECT {columns}, {seq}, {previous}, '{"b" * 64}' FROM journal WHERE seq = 3"""
        with pytest.raises(Exception, match="head"), writing(engine) as connection:
            connection.execute(text(copy))
