"""For every guard of the tables of access a statement that only wrong-doers write.

The books that they are tried on: person 1 of organisation 1, with a row 1 in every table; row 1 of
the mode was made by journal entry 1.
"""

from collections.abc import Mapping

from sqlalchemy import CheckConstraint, Engine, text

from ghg.ledger.sessions import writing
from ghg.ledger.tables import METADATA
from tests.holdings.scratch import Statement
from tests.holdings.store import founded
from tests.holdings.witnesses import _outside

OWN = ("person_role", "credential", "web_session", "organisation_mode")
BESIDE = ("organisation", "journal", "person")
NOW, SHA = "2026-11-21T08:00:00.000000Z", "a" * 64
PERSON: dict[str, object] = {
    "org_id": 1,
    "id": 1,
    "code": "li",
    "name": "李",
    "os_user": "",
    "active": 1,
}
ROWS: Mapping[str, Mapping[str, object]] = {
    "person_role": {
        "org_id": 1,
        "id": 9,
        "seq": 1,
        "person_id": 1,
        "role": "recorder",
        "held": 1,
        "revision": 1,
    },
    "credential": {
        "org_id": 1,
        "id": 9,
        "person_id": 1,
        "kind": "key",
        "public": "fedcba9876543210",
        "proof": SHA,
        "title": "meters",
        "scopes": "read",
        "created_utc": NOW,
        "expires_utc": NOW,
        "ended_utc": None,
        "used_utc": None,
        "failures": 0,
        "blocked_until_utc": None,
    },
    "web_session": {
        "org_id": 1,
        "id": 9,
        "person_id": 1,
        "token_sha256": "b" * 64,
        "created_utc": NOW,
        "seen_utc": NOW,
        "expires_utc": NOW,
        "ended_utc": None,
    },
    "organisation_mode": {"org_id": 1, "id": 9, "seq": 2, "one_person": 0},
}
FIRST: Mapping[str, Mapping[str, object]] = {
    "person_role": {"revision": 0},
    "credential": {"public": "0123456789abcdef"},
    "web_session": {"token_sha256": SHA},
    "organisation_mode": {"seq": 1},
}


def put(table: str, **changed: object) -> Statement:
    """Write a row that fits, but for what is changed."""
    row = {**ROWS[table], **changed}
    names = ", ".join(f":{name}" for name in row)
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({names})", row


BY_HAND: Mapping[str, list[Statement]] = {
    **{f"pk_{table}": [put(table, id=1)] for table in OWN},
    **{f"fk_{table}_org_id_person_id": [put(table, person_id=999)] for table in OWN[:3]},
    "uq_person_role_natural": [put("person_role", revision=0)],
    "uq_credential_public": [put("credential", public="0123456789abcdef")],
    "uq_web_session_org_id_token_sha256": [put("web_session", token_sha256=SHA)],
    "uq_organisation_mode_org_id_seq": [put("organisation_mode", seq=1)],
    "ck_credential_kind": [put("credential", kind="token")],
    "ck_web_session_token_sha256": [put("web_session", token_sha256="Z" * 64)],
    "ck_person_role_held": [put("person_role", held=2)],
    "ck_organisation_mode_one_person": [put("organisation_mode", one_person=2)],
}


def witness(table: str, name: str) -> list[Statement]:
    """Give the statements that a guard refuses: by hand, or derived from its own condition."""
    if name in BY_HAND:
        return BY_HAND[name]
    if name.endswith("_seq"):
        return [put(table, seq=999_999)]
    columns = ", ".join(one.name for one in METADATA.tables[table].columns)
    acts = {
        "update": f"UPDATE {table} SET org_id = org_id",
        "delete": f"DELETE FROM {table}",
        "truncate": f"TRUNCATE {table} CASCADE",
        "replace": f"INSERT OR REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table}",
    }
    act = name.removeprefix(f"{table}_no_")
    if act in acts:
        return [(acts[act], {})]
    condition = next(
        str(one.sqltext)
        for one in METADATA.tables[table].constraints
        if isinstance(one, CheckConstraint) and one.name == name
    )
    return [put(table, **_outside(condition))]


def seeded(engine: Engine) -> None:
    """Write the books of the witnesses."""
    founded(engine)
    names = ", ".join(f":{name}" for name in PERSON)
    person = f"INSERT INTO person ({', '.join(PERSON)}) VALUES ({names})"
    made = [(person, PERSON), *(put(table, id=1, **FIRST[table]) for table in OWN)]
    with writing(engine) as connection:
        for statement, values in made:
            connection.execute(text(statement), values)
