"""For every guard of the papers beside blocks a statement that only wrong-doers write.

The books that they are tried on: of every table a row 1, and a group paper 2 that nothing leans on.
A row that fits is the next word about the same thing, or another thing.
"""

from collections.abc import Mapping

from sqlalchemy import CheckConstraint, Engine, text

from ghg.domain.instruments import Serial
from ghg.ledger.sessions import writing
from ghg.ledger.tables import METADATA
from tests.holdings.scratch import Statement
from tests.holdings.store import founded, pen, received
from tests.holdings.witnesses import _outside

BESIDE = ("organisation", "journal", "evidence", "entity", "stream", "serial_root")
DAY = 20260301
OWNED = {"org_id": 1, "id": 9, "seq": 1}
PROJECT: dict[str, object] = {
    **OWNED,
    "entity_id": 1,
    "code": "P",
    "name": "厂外减排项目",
    "place": "outside",
    "first_day": 20250101,
    "last_day": 20251231,
    "tonnes": 12_500_000,
    "method": "方法学",
    "outside_effect": 0,
    "effect_evidence_id": None,
    "exclusive": 1,
    "credited": 0,
    "evidence_id": 1,
    "note": "",
    "withdrawn": 0,
    "revision": 1,
}
SOLD: dict[str, object] = {
    **OWNED,
    "stream_id": 1,
    "first_month": 202501,
    "last_month": 202501,
    "kwh": None,
    "sale": "certificates",
    "counterparty": "",
    "evidence_id": 1,
    "note": "",
    "withdrawn": 0,
    "revision": 1,
}
PAPER: dict[str, object] = {
    **OWNED,
    "instrument": "gec",
    "registry_code": "gec",
    "batch_key": "WIND-2025-06",
    "first_serial": 1,
    "last_serial": 100,
    "holder": "集团",
    "on_day": DAY,
    "evidence_id": 1,
    "note": "",
}
PART: dict[str, object] = {
    **OWNED,
    "paper_id": 1,
    "party": "乙公司",
    "entity_id": None,
    "first_serial": 51,
    "last_serial": 100,
}
STATEMENT: dict[str, object] = {
    **OWNED,
    "instrument": "gec",
    "on_day": DAY,
    "units": 0,
    "evidence_id": None,
    "note": "",
    "revision": 1,
}
TERM: dict[str, object] = {
    **OWNED,
    "root_id": 1,
    "until_day": DAY,
    "evidence_id": None,
    "note": "",
    "revision": 1,
}
POWER: dict[str, object] = {
    **OWNED,
    "root_id": 2,
    "plant_key": "一期",
    "instrument": "gec",
    "technology": "",
    "first_month": 202506,
    "last_month": 202506,
}
ROWS: Mapping[str, Mapping[str, object]] = {
    "own_project": PROJECT,
    "sold_attribute": SOLD,
    "group_paper": PAPER,
    "group_part": PART,
    "registry_statement": STATEMENT,
    "serial_term": TERM,
    "plant_power": POWER,
}
OWN = tuple(ROWS)


def put(table: str, **changed: object) -> Statement:
    """Write a row that fits, but for what is changed."""
    row = {**ROWS[table], **changed}
    names = ", ".join(f":{name}" for name in row)
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({names})", row


STANDING = (
    put("own_project", id=1, revision=0),
    put("sold_attribute", id=1, revision=0),
    put("group_paper", id=1),
    put("group_paper", id=2),
    put("group_part", id=1, party="甲公司", first_serial=1, last_serial=50),
    put("registry_statement", id=1, revision=0),
    put("serial_term", id=1, revision=0),
    put("plant_power", id=1, root_id=1),
)
AGAIN: Mapping[str, Mapping[str, object]] = {  # what the keys know from row 1
    "uq_own_project_natural": {"revision": 0},
    "uq_sold_attribute_natural": {"revision": 0},
    "uq_group_part_org_id_paper_id_first_serial": {"first_serial": 1},
    "uq_group_part_org_id_paper_id_party": {"party": "甲公司"},
    "uq_registry_statement_org_id_instrument_on_day_revision": {"revision": 0},
    "uq_serial_term_org_id_root_id_revision": {"revision": 0},
    "uq_plant_power_org_id_root_id": {"root_id": 1},
}
WRONG: Mapping[str, Mapping[str, object]] = {
    "ck_own_project_days": {"first_day": 20251231, "last_day": 20250101},
    "ck_own_project_tonnes_positive": {"tonnes": 0},
    "ck_own_project_proven": {"outside_effect": 1},
    "ck_sold_attribute_months": {"first_month": 202502},
    "ck_sold_attribute_kwh_positive": {"kwh": 0},
    "ck_sold_attribute_kwh_of_a_month": {"kwh": 1, "last_month": 202502},
    "ck_group_paper_serials": {"first_serial": 101},
    "ck_group_part_serials": {"first_serial": 101},
    "ck_plant_power_months": {"first_month": 202507},
}


BY_HAND = {**AGAIN, **WRONG}


def witness(table: str, name: str) -> Statement:
    """Give the statement that a guard refuses: by hand, or derived from what the guard says."""
    if name in BY_HAND:
        return put(table, **BY_HAND[name])
    if name.startswith("pk_"):
        return put(table, id=1)
    if name.startswith("fk_"):
        return put(table, **{name.removeprefix(f"fk_{table}_org_id_"): 999_999})
    columns = ", ".join(METADATA.tables[table].columns.keys())
    acts = {
        "update": f"UPDATE {table} SET org_id = org_id",
        "delete": f"DELETE FROM {table} WHERE id = {2 if table == 'group_paper' else 1}",
        "truncate": f"TRUNCATE {table} CASCADE",
        "replace": f"INSERT OR REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table}",
    }
    act = name.removeprefix(f"{table}_no_")
    if act in acts:
        return acts[act], {}
    condition = next(
        str(one.sqltext)
        for one in METADATA.tables[table].constraints
        if isinstance(one, CheckConstraint) and one.name == name
    )
    return put(table, **_outside(condition))


def seeded(engine: Engine) -> None:
    """Write the books of the witnesses."""
    founded(engine)
    with pen(engine) as at:
        for number in (1, 2):
            received(at, Serial("gec", f"B-{number}", 1, 100, f"B-{number} 1-100", parsed=False))
    with writing(engine) as connection:
        for statement, values in STANDING:
            connection.execute(text(statement), values)
