"""Heads kept elsewhere: an ancestor is proven, a cut or rewritten history is named."""

import json
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from ghg.errors import DataError
from ghg.ledger import checkpoints, guards, journal
from ghg.ledger.checkpoints import Checkpoint, against, lying_in, read, take, written
from ghg.ledger.sessions import reading, writing
from tests.ledger.plant import founded, noted
from tests.ledger.test_journal import tampered


def taken(engine: Engine, org: int) -> Checkpoint:
    with reading(engine) as connection:
        return take(connection, org)


def held(engine: Engine, org: int, one: Checkpoint) -> list[str]:
    with reading(engine) as connection:
        return [problem.code for problem in against(connection, org, one)]


def rewritten(engine: Engine, org: int) -> None:
    """Change an old entry and hash everything behind it anew, as the owner of a file can."""
    with writing(engine) as connection:
        for name, (table, _) in guards.triggers(engine.dialect.name).items():
            on = f" ON {table}" if engine.dialect.name == "postgresql" else ""
            connection.exec_driver_sql(f"DROP TRIGGER {name}{on}")
        previous = ""
        rows = connection.execute(text(f"SELECT * FROM journal WHERE org_id = {org} ORDER BY seq"))
        for row in rows.mappings().all():
            changed = {**row, "prev_hash": previous or row["prev_hash"]}
            changed["reason"] = "another" if row["seq"] == 2 else row["reason"]
            previous = journal.entry_hash(changed)
            said = {"org": org, "seq": row["seq"], "hash": previous, **changed}
            connection.execute(
                text(
                    "UPDATE journal SET reason = :reason, prev_hash = :prev_hash, hash = :hash"
                    " WHERE org_id = :org AND seq = :seq"
                ),
                {name: said[name] for name in ("reason", "prev_hash", "hash", "org", "seq")}
                | {"hash": previous},
            )
        guards.recreate(connection)


def test_an_old_head_is_an_ancestor(engine: Engine) -> None:
    org = founded(engine)
    noted(engine, org, 2)
    old = taken(engine, org)
    noted(engine, org, 2)
    assert old.seq == 3
    assert held(engine, org, old) == []


def test_a_removed_last_entry_is_named_though_the_chain_is_whole(engine: Engine) -> None:
    org = founded(engine)
    noted(engine, org, 3)
    old = taken(engine, org)
    tampered(engine, "DELETE FROM journal WHERE seq = 4")
    with reading(engine) as connection:
        assert journal.verify(connection, org) == []
        [problem] = against(connection, org, old)
    assert problem.code == "E-ROLLBACK.cut"
    assert (problem.values["last"], problem.values["seq"]) == ("3", "4")


def test_a_rewritten_history_is_named_though_the_chain_is_whole(engine: Engine) -> None:
    org = founded(engine)
    noted(engine, org, 3)
    old = taken(engine, org)
    rewritten(engine, org)
    with reading(engine) as connection:
        assert journal.verify(connection, org) == []
    assert held(engine, org, old) == ["E-ROLLBACK.rewritten"]


def test_a_head_of_another_ledger_is_not_taken_for_ours(engine: Engine) -> None:
    one, other = founded(engine, "ONE"), founded(engine, "OTHER")
    assert held(engine, one, taken(engine, other)) == ["E-CHECKPOINT.ledger"]


def test_a_file_gives_back_what_was_written(engine: Engine, tmp_path: Path) -> None:
    made = taken(engine, founded(engine))
    (tmp_path / "a.json").write_bytes(written(made))
    assert read(tmp_path / "a.json") == (made,)
    report = {"issue": {"head": {"ledger": "l", "journal_seq": 7, "journal_hash": "a" * 64}}}
    (tmp_path / "b.json").write_text(json.dumps(report))
    assert read(tmp_path / "b.json") == (Checkpoint("l", 7, "a" * 64),)
    assert [one.seq for _, one in lying_in((tmp_path, tmp_path))] == [1, 7]


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"{}", b"[]", b"null", b"\xff", b"[" * 5000, b'{"issue": 1}', b'{"heads": [1]}'),
        b'{"form": "ghg-checkpoint-1"}',
        b'{"form": "ghg-checkpoint-1", "ledger_id": "x", "seq": "y", "hash": "z"}',
    ],
)
def test_a_file_without_a_head_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(DataError, match="E-CHECKPOINT"):
        read(tmp_path / "a.json")
    assert list(lying_in((tmp_path,))) == []


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoints, "_LARGEST", 10)
    (tmp_path / "a.json").write_bytes(written(Checkpoint("l", 7, "a" * 64)))
    assert list(lying_in((tmp_path,))) == []
