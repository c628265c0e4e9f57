"""For every guard of the verifier's tables a statement that only wrong-doers write.

The books that they are tried on: an engagement with one row 1 in every table; finding 1 is open and
answered, finding 2 has no event yet. Issue 1 settles finding 1 and is final.
"""

from collections.abc import Mapping

from sqlalchemy import CheckConstraint, Engine, text

from ghg.ledger.sessions import writing
from ghg.ledger.tables import METADATA
from tests.holdings.scratch import Statement
from tests.holdings.store import founded
from tests.holdings.witnesses import _outside
from tests.ledger.claim_witnesses import _beside

OWN = (
    *("engagement", "engagement_term", "sample_draw", "sample_pick", "sample_tick"),
    *("finding", "finding_event", "issue_finding", "issue_final"),
)
BESIDE = ("organisation", "journal", "evidence", "entity", "inventory", "issue", "batch")
DAY = 20261121
HEAD: dict[str, object] = {"org_id": 1, "id": 9, "seq": 1}
ROWS: Mapping[str, Mapping[str, object]] = {
    "engagement": {
        **HEAD,
        "code": "V9",
        "inventory_id": 1,
        "programme": "ETS",
        "body": "Body",
        "lead": "",
    },
    "engagement_term": {
        **HEAD,
        "engagement_id": 1,
        "materiality_percent": "5",
        "agreed_on": DAY,
        "evidence_id": None,
        "note": "",
        "revision": 9,
    },
    "sample_draw": {
        **HEAD,
        "engagement_id": 1,
        "issue_id": 1,
        "rule": "beijing-2016",
        "rule_text": "{}",
        "step": 0,
        "seed": "s",
        "round": 9,
        "reason": "",
    },
    "sample_pick": {
        **HEAD,
        "draw_id": 1,
        "source": "S",
        "stream": "GRID",
        "month": 202509,
        "why": "drawn",
    },
    "sample_tick": {
        **HEAD,
        "pick_id": 1,
        "result": "agrees",
        "note": "",
        "evidence_id": None,
        "actor": "Chen",
        "on_day": DAY,
        "revision": 9,
    },
    "finding": {
        **HEAD,
        "engagement_id": 1,
        "number": "NC-9",
        "kind": "nonconformity",
        "issue_id": 1,
        "line": "",
        "source": "",
        "text": "x",
        "raised_by": "Chen",
        "raised_on": DAY,
        "due_on": None,
        "reported_t": None,
        "evidence_id": None,
    },
    "finding_event": {
        "org_id": 1,
        "seq": 1,
        "finding_id": 1,
        "n": 3,
        "from_state": "answered",
        "to_state": "closed",
        "on_day": DAY,
        "actor": "Chen",
        "text": "",
        "corrected_t": None,
        "conservative_t": None,
        "batch_id": None,
        "issue_id": None,
        "evidence_id": None,
    },
    "issue_finding": {**HEAD, "issue_id": 1, "finding_id": 2},
    "issue_final": {
        **HEAD,
        "issue_id": 1,
        "engagement_id": 2,
        "on_day": DAY,
        "note": "",
        "evidence_id": None,
    },
}
FIRST: tuple[tuple[str, Mapping[str, object]], ...] = (
    ("engagement", {"id": 1, "code": "V1"}),
    ("engagement", {"id": 2, "code": "V2"}),
    ("engagement_term", {"id": 1, "revision": 0}),
    ("sample_draw", {"id": 1, "round": 1}),
    ("sample_draw", {"id": 2, "round": 2}),
    ("sample_pick", {"id": 1, "month": 202501}),
    ("sample_pick", {"id": 2, "month": 202502}),
    ("sample_tick", {"id": 1, "revision": 0}),
    ("finding", {"id": 1, "number": "NC-1"}),
    ("finding", {"id": 2, "number": "NC-2"}),
    ("finding_event", {"n": 1, "from_state": "none", "to_state": "open"}),
    ("finding_event", {"n": 2, "from_state": "open", "to_state": "answered", "text": "x"}),
    ("issue_finding", {"id": 1, "finding_id": 1}),
    ("issue_final", {"id": 1, "engagement_id": 1}),
)
FREE = {  # a row that nothing points to
    **dict.fromkeys(OWN, "id = 1"),
    **dict.fromkeys(("engagement", "sample_draw", "sample_pick", "finding"), "id = 2"),
    "finding_event": "n = 2",
}
POINTS = (
    *(("engagement", "inventory_id"), ("engagement_term", "engagement_id")),
    *(("engagement_term", "evidence_id"), ("sample_draw", "engagement_id")),
    *(("sample_draw", "issue_id"), ("sample_pick", "draw_id"), ("sample_tick", "pick_id")),
    *(("sample_tick", "evidence_id"), ("finding", "engagement_id"), ("finding", "issue_id")),
    *(("finding", "evidence_id"), ("finding_event", "batch_id"), ("finding_event", "issue_id")),
    *(("finding_event", "evidence_id"), ("issue_finding", "issue_id")),
    *(("issue_finding", "finding_id"), ("issue_final", "issue_id")),
    *(("issue_final", "engagement_id"), ("issue_final", "evidence_id")),
)


def put(table: str, **changed: object) -> Statement:
    """Write a row that fits, but for what is changed."""
    row = {**ROWS[table], **changed}
    names = ", ".join(f":{name}" for name in row)
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({names})", row


BY_HAND: Mapping[str, list[Statement]] = {
    **{f"pk_{table}": [put(table, id=1)] for table in OWN if table != "finding_event"},
    **{f"fk_{table}_org_id_{name}": [put(table, **{name: 999})] for table, name in POINTS},
    "pk_finding_event": [put("finding_event", n=2, from_state="open", to_state="conservative",
                             text="x", conservative_t="1")],
    "fk_finding_event_org_id_finding_id": [
        put("finding_event", finding_id=999, n=1, from_state="none", to_state="open")
    ],
    "uq_engagement_org_id_code": [put("engagement", code="V1")],
    "uq_engagement_term_org_id_engagement_id_revision": [put("engagement_term", revision=0)],
    "uq_sample_draw_org_id_engagement_id_round": [put("sample_draw", round=1)],
    "uq_sample_pick_org_id_draw_id_stream_month": [put("sample_pick", month=202501)],
    "uq_sample_tick_org_id_pick_id_revision": [put("sample_tick", revision=0)],
    "uq_finding_org_id_engagement_id_number": [put("finding", number="NC-1")],
    "uq_issue_finding_org_id_issue_id_finding_id": [put("issue_finding", finding_id=1)],
    "uq_issue_final_once": [put("issue_final", engagement_id=1)],
    "ck_engagement_term_agreed": [put("engagement_term", agreed_on=None)],
    "ck_sample_pick_known": [put("sample_pick", why="nice")],
    "ck_sample_tick_known": [put("sample_tick", result="fine")],
    "ck_finding_known": [put("finding", kind="gossip")],
    "ck_sample_tick_result": [put("sample_tick", result="x" * 61)],
    "ck_finding_kind": [put("finding", kind="x" * 61)],
    "fk_finding_event_previous": [put("finding_event", from_state="conservative")],
    "ck_finding_event_step": [put("finding_event", to_state="withdrawn")],
    "ck_finding_event_first": [
        put("finding_event", finding_id=2, n=1, from_state="answered", to_state="closed")
    ],
    "ck_finding_event_set": [put("finding_event", to_state="conservative", text="x")],
    "ck_finding_event_said": [put("finding_event", to_state="answered", text="  ")],
    "ck_finding_event_from_state": [put("finding_event", from_state="x" * 61)],
    "ck_finding_event_to_state": [put("finding_event", to_state="x" * 61)],
}  # fmt: skip


def witness(table: str, name: str) -> list[Statement]:
    """Give the statements that a guard refuses: by hand, or derived from its own condition."""
    if name in BY_HAND:
        return BY_HAND[name]
    if name.endswith("_seq"):
        return [put(table, seq=999_999)]
    columns = [one.name for one in METADATA.tables[table].columns if one.computed is None]
    names = ", ".join(columns)
    acts = {
        "update": f"UPDATE {table} SET org_id = org_id",
        "delete": f"DELETE FROM {table} WHERE {FREE[table]}",
        "truncate": f"TRUNCATE {table} CASCADE",
        "replace": f"INSERT OR REPLACE INTO {table} ({names}) SELECT {names} FROM {table}",
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
    made = [*_beside(), *(put(table, **changed) for table, changed in FIRST)]
    with writing(engine) as connection:
        for statement, values in made:
            connection.execute(text(statement), values)
