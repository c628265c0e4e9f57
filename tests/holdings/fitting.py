"""A row of every table of the holdings that fits the books of the witnesses."""

from collections.abc import Mapping

from tests.holdings.store import TODAY

BATCH = {"id": 50, "registry_code": "gec", "batch_key": "B"}
ROOT = {
    "org_id": 1,
    "id": 51,
    "seq": 1,
    "batch_id": 1,
    "first_serial": 951,
    "last_serial": 960,
    "instrument": "gec",
    "certificate": 1,
    "raw": "W",
    "parsed": 0,
    "first_month": 202506,
    "last_month": 202506,
    "plant": "",
    "region": "",
    "technology": "",
    "method": "",
    "issued_day": 20250701,
    "acquired": "bought",
    "acquired_day": 20250801,
    "price": "1",
    "currency": "",
    "evidence_id": 1,
    "note": "",
    "void": 0,
}
USE = {
    "org_id": 1,
    "id": 50,
    "seq": 1,
    "entity_id": 1,
    "boundary": "whole",
    "year": 2025,
    "purpose": "claim",
    "certificate": 1,
    "need": "new",
    "beneficiary": "X",
    "note": "",
}
WHOLE = {
    "org_id": 1,
    "id": 90,
    "seq": 1,
    "root_id": 50,
    "first_serial": 901,
    "last_serial": 950,
    "certificate": 1,
    "parent_id": None,
    "side": None,
}
HALF = {
    **WHOLE,
    "id": 91,
    "root_id": 1,
    "first_serial": 1,
    "last_serial": 50,
    "parent_id": 1,
    "side": 1,
}
SPLIT = {
    "org_id": 1,
    "parent_id": 7,
    "seq": 1,
    "n": 2,
    "parent_first": 1001,
    "parent_last": 1100,
    "cut": 1050,
    "left_id": 71,
    "right_id": 72,
}
EVENT = {
    "org_id": 1,
    "block_id": 1,
    "certificate": 1,
    "n": 2,
    "from_state": "held",
    "to_state": "transferred_out",
    "on_day": TODAY,
    "use_id": None,
    "origin_block": None,
    "origin_n": None,
    "reference": "",
    "beneficiary": "",
    "counterparty": "",
    "price": "1",
    "currency": "",
    "evidence_id": 1,
    "reason": "",
    "actor": "Zhang",
    "approver": "",
    "seq": 1,
}
ARROW = {"from_state": "void", "to_state": "held"}
ROWS: Mapping[str, Mapping[str, object]] = {
    "allowed_transition": ARROW,
    "serial_batch": BATCH,
    "serial_root": ROOT,
    "holding_use": USE,
    "block": HALF,
    "block_split": SPLIT,
    "block_event": EVENT,
}
PROOF = {"reference": "R", "beneficiary": "X"}
FREE = {  # rows on which nothing leans
    "allowed_transition": "from_state = 'frozen_expected'",
    "serial_batch": "id = 2",
    "serial_root": "id = 50",
    "holding_use": "id = 4",
    "block": "id = 71",
    "block_split": "parent_id = 8",
    "block_event": "block_id = 3 AND n = 3",
}
