"""For every guard of the holdings a statement that only wrong-doers write: the guard's witness.

The books that they are tried on: block 1 is held, 2 reserved for use 1, 3 redeemed for use 1, 4 cut
into 5 and 6. Beside them pieces on which a hand is put: root 50 without a block; block 7 with its
halves 71 and 72 but no cut; block 8 with its halves 73 and 74, cut but without the event.
"""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import CheckConstraint, Engine, text

from ghg.domain.instruments import State
from ghg.holdings import blocks
from ghg.ledger.tables import METADATA
from tests.holdings.fitting import FREE, PROOF, ROWS, WHOLE
from tests.holdings.scratch import HOLDINGS, Statement
from tests.holdings.store import GEC, TODAY, founded, pen, received, redeemed


def put(table: str, word: str = "INSERT", **changed: object) -> Statement:
    """Write a row that fits, but for what is changed."""
    row = {**ROWS[table], **changed}
    names = ", ".join(f":{name}" for name in row)
    return f"{word} INTO {table} ({', '.join(row)}) VALUES ({names})", row


def event(path: str, block: int = 1, n: int = 2, **changed: object) -> Statement:
    old, _, new = path.partition(" ")
    return put("block_event", block_id=block, n=n, from_state=old, to_state=new, **changed)


def whole(**changed: object) -> Statement:
    return put("block", **{**WHOLE, **changed})


def half(number: int, side: int, first: int, last: int) -> Statement:
    return put("block", id=number, side=side, first_serial=first, last_serial=last)


def halves(left: tuple[int, int], right: tuple[int, int], last: int) -> list[Statement]:
    """Cut block 1 by hand behind number 50."""
    cut = {"parent_id": 1, "parent_first": 1, "parent_last": last, "cut": 50}
    made = put("block_split", **cut, left_id=91, right_id=92)
    return [half(91, 1, *left), half(92, 2, *right), made]


FIRST = {"n": 1, "block": 71}
BY_HAND: Mapping[str, list[Statement]] = {
    "pk_block_event": [event("held cancelled", block=2)],
    "pk_block_split": [put("block_split", parent_id=8, n=3, parent_first=1101, parent_last=1200,
        cut=1150, left_id=73, right_id=74)],
    "pk_block": [put("block", id=5)],
    "pk_serial_root": [put("serial_root", id=1)],
    "pk_holding_use": [put("holding_use", id=1)],
    "pk_serial_batch": [put("serial_batch", id=1)],
    "pk_allowed_transition": [put("allowed_transition", from_state="held", to_state="reserved")],
    "uq_serial_batch_registry_code_batch_key": [put("serial_batch", batch_key="WIND-2025-06")],
    "uq_holding_use_natural": [put("holding_use", need="claim")],
    "uq_block_org_id_parent_id_side": [half(91, 1, 1, 50), half(92, 1, 1, 60)],
    "uq_block_one_whole": [whole(root_id=1, first_serial=1, last_serial=100)],
    "ex_serial_root_taken": [put("serial_root", first_serial=390, last_serial=401)],
    "serial_root_taken": [put("serial_root", first_serial=390, last_serial=401)],
    "serial_root_new": [put("serial_root", void=1)],
    "ck_serial_root_serials": [put("serial_root", first_serial=960, last_serial=951)],
    "ck_serial_root_months": [put("serial_root", first_month=202507)],
    "ck_block_serials": [half(91, 1, 9, 1)],
    "ck_block_half": [put("block", side=None)],
    "fk_block_whole_root": [whole(last_serial=949)],
    "fk_block_parent": [put("block", root_id=50)],
    "fk_block_org_id_root_id": [put("block", root_id=999)],
    "fk_serial_root_batch_id": [put("serial_root", batch_id=999)],
    "fk_serial_root_org_id_evidence_id": [put("serial_root", evidence_id=999)],
    "fk_holding_use_org_id_entity_id": [put("holding_use", entity_id=999)],
    "fk_block_split_left": halves((1, 49), (51, 100), 100),
    "fk_block_split_right": halves((1, 50), (52, 100), 100),
    "fk_block_split_parent": halves((1, 50), (51, 120), 120),
    "fk_block_event_transition": [event("held redeemed_twice")],
    "fk_block_event_previous": [event("held cancelled", n=3)],
    "fk_block_event_same_use": [event("reserved held", block=2, n=3, use_id=2)],
    "fk_block_event_split": [event("held split")],
    "fk_block_event_born": [event("none held", **FIRST)],
    "fk_block_event_parent": [event("none held", **FIRST, origin_block=4, origin_n=2)],
    "fk_block_event_inherits": [event("none held", **FIRST, origin_block=7, origin_n=2)],
    "fk_block_event_block": [event("held cancelled", certificate=0)],
    "fk_block_event_use": [event("held reserved", use_id=3)],
    "fk_block_event_org_id_evidence_id": [event("held cancelled", evidence_id=999)],
    "ck_block_event_first": [whole(), event("held cancelled", block=90, n=1)],
    "ck_block_event_origin": [event("none held", **FIRST, origin_block=7)],
    "ck_block_event_used_as": [event("reserved retired", block=2, n=3, use_id=1, **PROOF)],
    "ck_block_event_born": [event("held frozen_held", block=5),
        event("frozen_held held", block=5, n=3, origin_block=4, origin_n=2)],
    "ck_block_event_newly_reserved": [whole(), event("none reserved", block=90, n=1, use_id=1)],
    "ck_block_event_serves": [event("held reserved")],
    "ck_block_event_proof": [event("reserved redeemed", block=2, n=3, use_id=1)],
    "ck_block_event_two_persons": [event("held void", approver="Zhang", reason="x")],
}  # fmt: skip


def witness(table: str, name: str) -> list[Statement]:
    """Give the statements that a guard refuses: by hand, or derived from its own condition."""
    if name in BY_HAND:
        return BY_HAND[name]
    if name.startswith("fk_") and name.endswith("_seq"):
        return [put(table, seq=999_999)]
    act = name.removeprefix(f"{table}_no_")
    column = "note" if table == "serial_root" else next(iter(ROWS[table]))
    acts = {
        "update": f"UPDATE {table} SET {column} = {column} || ''"
        if table == "serial_root"
        else f"UPDATE {table} SET {column} = {column}",
        "delete": f"DELETE FROM {table} WHERE {FREE[table]}",
        "truncate": f"TRUNCATE {table} CASCADE",
    }
    if act in acts:
        return [(acts[act], {})]
    if act == "replace":
        return [_again(table)]
    condition = next(
        str(one.sqltext)
        for one in METADATA.tables[table].constraints
        if isinstance(one, CheckConstraint) and one.name == name
    )
    return [put(table, **_outside(condition))]


def _again(table: str) -> Statement:
    columns = [one.name for one in METADATA.tables[table].columns if one.computed is None]
    names = ", ".join(columns)
    return f"INSERT OR REPLACE INTO {table} ({names}) SELECT {names} FROM {table}", {}


def _outside(condition: str) -> dict[str, object]:
    """Read `x BETWEEN a AND b` or `length(x) BETWEEN a AND b`; give an x just outside."""
    what, _, limits = condition.partition(" BETWEEN ")
    low, high = (int(one) for one in limits.split(" AND "))
    if not what.startswith("length("):
        return {what: high + 1 if what in ("void", "parsed") else low - 1}
    return {what[7:-1]: "x" * (high + 1)}


def seeded(engine: Engine) -> None:
    """Write the books of the witnesses."""
    founded(engine)
    with pen(engine) as at:
        for number in range(4):
            first = number * 100 + 1
            received(at, replace(GEC, first=first, last=first + 99))
        blocks.move(at, 2, State.RESERVED, TODAY, use_id=1)
        blocks.move(at, 3, State.RESERVED, TODAY, use_id=1)
        redeemed(at, 3)
        blocks.split(at, 4, 350, TODAY)
        for statement, values in _pieces():
            at.connection.execute(text(statement), values)


def _pieces() -> list[Statement]:
    made = [
        put("serial_batch", id=2, batch_key="EMPTY"),
        put("serial_root", id=50, first_serial=901, last_serial=950),
    ]
    for number, first, left in ((7, 1001, 71), (8, 1101, 73)):
        mine = {"root_id": 53 + number, "parent_id": number}
        last = first + 99
        made += [
            put("serial_root", id=53 + number, first_serial=first, last_serial=last),
            whole(id=number, root_id=53 + number, first_serial=first, last_serial=last),
            event("none held", block=number, n=1),
            put("block", **mine, id=left, first_serial=first, last_serial=first + 49),
            put("block", **mine, id=left + 1, side=2, first_serial=first + 50, last_serial=last),
        ]
    cut = {"parent_id": 8, "parent_first": 1101, "parent_last": 1200, "cut": 1150}
    return [*made, put("block_split", **cut, left_id=73, right_id=74)]


def guards_of(table: str, triggers: Mapping[str, tuple[str, str]]) -> list[str]:
    """Name what refuses something: a key that holds the primary key only carries foreign keys."""
    own = METADATA.tables[table]
    primary = {column.name for column in own.primary_key}
    keys = [
        str(one.name)
        for one in own.constraints
        if not (str(one.name).startswith("uq_") and primary <= {c.name for c in one.columns})  # type: ignore[attr-defined]
    ]
    indexes = [str(index.name) for index in own.indexes if index.unique]
    return sorted([*keys, *indexes, *(name for name, at in triggers.items() if at[0] == table)])


assert set(ROWS) == set(FREE) == set(HOLDINGS)
