"""For every guard of the claim tables a statement that only wrong-doers write: the guard's witness.

The books that they are tried on: claims 1 to 4, of which 2 did not pass; 1 and 2 are drafts, 3 is
published, 4 has no event yet. A value stands in slot `rule.R`.
"""

from collections.abc import Mapping

from sqlalchemy import CheckConstraint, Engine, text

from ghg.ledger.sessions import writing
from ghg.ledger.tables import METADATA
from tests.holdings.scratch import Statement
from tests.holdings.store import founded
from tests.holdings.witnesses import _outside

OWN = ("scheme_value", "claim", "claim_event")
BESIDE = ("organisation", "journal", "evidence", "entity", "inventory", "issue")
DAY, SHA = 20261121, "a" * 64
VALUE: dict[str, object] = {
    "org_id": 1,
    "id": 9,
    "seq": 1,
    "entity_id": 1,
    "scheme": "miit-334",
    "slot": "rule.S",
    "stage": "",
    "value": "1",
    "unit": "",
    "document": "附件1",
    "page": "第2页",
    "evidence_id": 1,
    "note": "",
    "withdrawn": 0,
    "revision": 0,
}
CLAIM: dict[str, object] = {
    "org_id": 1,
    "id": 9,
    "seq": 1,
    "entity_id": 1,
    "scheme": "miit-334",
    "stage": "entry",
    "level": "",
    "verdict": "pass",
    "issue_id": 1,
    "issue_sha256": SHA,
    "base_issue_id": None,
    "assessment": b"{}",
    "assessment_sha256": SHA,
    "snapshot": b"{}",
    "snapshot_sha256": SHA,
    "snapshot_seq": 1,
    "snapshot_hash": SHA,
    "wording_zh": "",
    "wording_en": "",
    "made_on": DAY,
}
EVENT: dict[str, object] = {
    "org_id": 1,
    "seq": 1,
    "claim_id": 1,
    "n": 2,
    "from_state": "draft",
    "to_state": "locked",
    "on_day": DAY,
    "reason": "",
    "actor": "Zhang",
    "approver": "",
    "superseded_by": None,
    "evidence_id": None,
}
ROWS: Mapping[str, Mapping[str, object]] = {
    "scheme_value": VALUE,
    "claim": CLAIM,
    "claim_event": EVENT,
}
FREE = {
    "scheme_value": "id = 1",
    "claim": "id = 4",
    "claim_event": "claim_id = 3 AND n = 3",
}
GONE = {"from_state": "draft", "to_state": "withdrawn", "reason": "x"}


def put(table: str, **changed: object) -> Statement:
    """Write a row that fits, but for what is changed."""
    row = {**ROWS[table], **changed}
    names = ", ".join(f":{name}" for name in row)
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({names})", row


BY_HAND: Mapping[str, list[Statement]] = {
    "pk_scheme_value": [put("scheme_value", id=1)],
    "pk_claim": [put("claim", id=1)],
    "pk_claim_event": [put("claim_event", claim_id=3, n=2)],
    "uq_scheme_value_natural": [put("scheme_value", slot="rule.R")],
    "ck_scheme_value_document_said": [put("scheme_value", document="  ")],
    "ck_scheme_value_page_said": [put("scheme_value", page=" ")],
    "ck_scheme_value_document": [put("scheme_value", document="x" * 201)],
    "ck_scheme_value_page": [put("scheme_value", page="x" * 201)],
    "ck_scheme_value_withdrawn": [put("scheme_value", withdrawn=2)],
    "fk_scheme_value_org_id_entity_id": [put("scheme_value", entity_id=999)],
    "fk_scheme_value_org_id_evidence_id": [put("scheme_value", evidence_id=999)],
    "fk_claim_org_id_entity_id": [put("claim", entity_id=999)],
    "fk_claim_org_id_issue_id": [put("claim", issue_id=999)],
    "fk_claim_org_id_base_issue_id": [put("claim", base_issue_id=999)],
    "fk_claim_org_id_snapshot_seq": [put("claim", snapshot_seq=999)],
    "fk_claim_event_org_id_claim_id": [
        put("claim_event", claim_id=999, n=1, from_state="none", to_state="draft")
    ],
    "fk_claim_event_org_id_evidence_id": [put("claim_event", evidence_id=999)],
    "fk_claim_event_org_id_superseded_by": [
        put("claim_event", claim_id=3, n=4, from_state="published", to_state="superseded",
            superseded_by=999)
    ],
    "fk_claim_event_previous": [put("claim_event", from_state="locked", to_state="published")],
    "fk_claim_event_passed": [put("claim_event", claim_id=2)],
    "ck_claim_event_transition": [put("claim_event", to_state="published")],
    "ck_claim_event_first": [put("claim_event", claim_id=4, n=1, **GONE)],
    "ck_claim_event_superseded": [put("claim_event", superseded_by=3)],
    "ck_claim_event_other": [
        put("claim_event", claim_id=3, n=4, from_state="published", to_state="superseded",
            superseded_by=3)
    ],
    "ck_claim_event_said_why": [put("claim_event", **{**GONE, "reason": " "})],
    "ck_claim_event_from_state": [put("claim_event", from_state="x" * 61)],
    "ck_claim_event_to_state": [put("claim_event", to_state="x" * 61)],
}  # fmt: skip


def witness(table: str, name: str) -> list[Statement]:
    """Give the statements that a guard refuses: by hand, or derived from its own condition."""
    if name in BY_HAND:
        return BY_HAND[name]
    if name.startswith("fk_") and name.endswith("_seq"):
        return [put(table, seq=999_999)]
    act = name.removeprefix(f"{table}_no_")
    columns = [one.name for one in METADATA.tables[table].columns if one.computed is None]
    names = ", ".join(columns)
    acts = {
        "update": f"UPDATE {table} SET org_id = org_id",
        "delete": f"DELETE FROM {table} WHERE {FREE[table]}",
        "truncate": f"TRUNCATE {table} CASCADE",
        "replace": f"INSERT OR REPLACE INTO {table} ({names}) SELECT {names} FROM {table}",
    }
    if act in acts:
        return [(acts[act], {})]
    condition = next(
        str(one.sqltext)
        for one in METADATA.tables[table].constraints
        if isinstance(one, CheckConstraint) and one.name == name
    )
    if "trim(" in condition:  # a hash
        return [put(table, **{name.removeprefix(f"ck_{table}_"): "Z" * 64})]
    return [put(table, **_outside(condition))]


def seeded(engine: Engine) -> None:
    """Write the books of the witnesses."""
    founded(engine)
    none = {"from_state": "none", "to_state": "draft", "n": 1}
    published = {"from_state": "locked", "to_state": "published", "n": 3}
    made = [
        *_beside(),
        put("scheme_value", id=1, slot="rule.R"),
        *(put("claim", id=number) for number in (1, 3, 4)),
        put("claim", id=2, verdict="fail"),
        *(put("claim_event", claim_id=number, **none) for number in (1, 2, 3)),
        put("claim_event", claim_id=3),
        put("claim_event", claim_id=3, **published),
    ]
    with writing(engine) as connection:
        for statement, values in made:
            connection.execute(text(statement), values)


def _beside() -> list[Statement]:
    """Give an inventory and its issue, as far as the tables ask."""
    inventory: dict[str, object] = {
        "org_id": 1,
        "id": 1,
        "seq": 1,
        "entity_id": 1,
        "code": "2025",
        "year": 2025,
        "first_month": 202501,
        "last_month": 202512,
        "edition": "e",
        "gwp_set": "AR5-2013",
        "gwp_reason": "",
        "as_of": DAY,
        "electricity_level": "province",
        "guides": "{}",
        "market_rest_rule": "",
        "allocation": "",
        "version": 1,
    }
    issue: dict[str, object] = {
        "org_id": 1,
        "id": 1,
        "seq": 1,
        "inventory_id": 1,
        "number": 1,
        "supersedes": None,
        "reason": "",
        "document": b"{}",
        "sha256": SHA,
        "library_sha256": SHA,
        "program": "x",
        "journal_seq": 1,
        "journal_hash": SHA,
    }
    return [
        (
            f"INSERT INTO {name} ({', '.join(row)}) VALUES ({', '.join(f':{one}' for one in row)})",
            row,
        )
        for name, row in (("inventory", inventory), ("issue", issue))
    ]
