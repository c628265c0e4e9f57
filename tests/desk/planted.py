"""What a forger may plant in a pack, by name: the change, and the finding that names it."""

import json

from tests.desk.forged import bytes_of, in_json, in_lines

FIRST = "coefficients", 0
ISSUE, JOURNAL, RECORDS = "issue.json", "journal.ndjson", "inputs/records.ndjson"
HELD = "holdings.json"


def setting(*path, to):
    """Set a value deep inside a document."""

    def change(held):
        for step in path[:-1]:
            held = held[step]
        held[path[-1]] = to(held[path[-1]]) if callable(to) else to

    return change


def swap(rows):
    rows[3], rows[4] = rows[4], rows[3]


def payload_of(seq, **words):
    """Say something else in an entry's payload, and give it the hash that fits."""

    def change(rows):
        row = rows[seq - 1]
        row["payload"] = bytes_of({**json.loads(row["payload"]), **words}).decode()

    return change


def spoiled_tree(issue):
    one = issue["coefficients"][-1]
    one["tree"] = ["+", one["tree"][1], one["tree"][2]]


def swapped_evidence(members):
    one, other, *_ = sorted(name for name in members if name.startswith("evidence/"))
    members[one], members[other] = members[other], members[one]


def redemption(change):
    return lambda held: change(next(one for one in held["events"] if one["reference"]))


def doubled_root(held):
    held["roots"].append({**held["roots"][0], "id": 99, "first_serial": 150, "last_serial": 160})


PLANTED = {
    # value
    "a total": (in_json(ISSUE, setting("totals", 0, "co2e_t", to="1.000000000000")), "total"),
    "a line's tonnes": (in_json(ISSUE, setting("lines", -1, "mass_t", to="0.5")), "line.mass"),
    "a line's CO2e": (in_json(ISSUE, setting("lines", -1, "co2e_t", to="0.5")), "line.co2e"),
    "a line's quantity": (
        in_json(ISSUE, setting("lines", -1, "quantity", to="1")),
        "line.quantity",
    ),
    "a line left out": (in_json(ISSUE, lambda one: one["lines"].pop(0)), "figure"),
    "a line twice": (
        in_json(ISSUE, lambda one: one["lines"].append(one["lines"][0])),
        "line.doubled",
    ),
    "a line's class": (
        in_json(ISSUE, setting("lines", 0, "membership", to="outside")),
        "line.source",
    ),
    "a warming potential": (in_json(ISSUE, setting("lines", 0, "gwp", to="0.9")), "line.gwp"),
    "a quantity of a month": (
        in_json(ISSUE, setting("activity", 0, "quantity", to="1")),
        "activity",
    ),
    "an estimate": (in_json(ISSUE, setting("activity", 0, "estimated", to="1")), "activity.guess"),
    "how many records": (in_json(ISSUE, setting("activity", 0, "records", to=9)), "activity.count"),
    "a balance rule": (
        in_json(
            ISSUE,
            lambda issue: [
                row.update(rule="+USED -SOLAR") for row in issue["activity"] if row["rule"]
            ],
        ),
        "activity",
    ),
    "a factor": (in_json(ISSUE, setting(*FIRST, "arguments", 0, "value", to="7")), "coefficient"),
    "a factor and its coefficient": (
        in_json(
            ISSUE,
            lambda issue: [
                (row["arguments"][0].update(value="1"), row.update(value="0.001"))
                for row in issue["coefficients"]
            ],
        ),
        "argument",
    ),
    "a choice": (
        in_json(ISSUE, lambda issue: [row.update(value="0.1") for row in issue["choices"]]),
        "argument",
    ),
    "a market figure": (in_json(ISSUE, setting("figures", -1, "co2e_t", to="1.0")), "figure"),
    "an intensity": (in_json(ISSUE, setting("intensities", 0, "value", to="1.0")), "intensity"),
    "a total left out": (in_json(ISSUE, lambda one: one["totals"].pop(0)), "total.missing"),
    "a share of 622": (
        in_json(ISSUE, setting("annexes", "held", "shares", 0, "nonfossil_share_622", to="100")),
        "share",
    ),
    "an input of 622": (
        in_json(ISSUE, setting("annexes", "held", "shares", 0, "green_trade_kwh", to="900000")),
        "share",
    ),
    "kilowatt-hours": (in_json(ISSUE, setting("power", 0, "kwh", to="1")), "figure"),
    "used-up units": (
        in_json(ISSUE, setting("annexes", "held", "used", 0, "units", to=150)),
        "use.sum",
    ),
    # formula
    "a spoiled formula": (in_json(ISSUE, spoiled_tree), "coefficient"),
    "an unknown operator": (
        in_json(ISSUE, setting("coefficients", -1, "tree", 0, to="**")),
        "broken",
    ),
    "a number that is none": (
        in_json(ISSUE, setting("lines", 0, "quantity", to="1e999999999")),
        "broken",
    ),
    # records
    "a record's quantity": (in_lines(RECORDS, setting(5, "quantity", to=1)), "record.block"),
    "a record's document": (in_lines(RECORDS, setting(5, "document", to="x")), "record.block"),
    "a record removed": (in_lines(RECORDS, lambda rows: rows.pop(5)), "record.missing"),
    "a record added": (
        in_lines(RECORDS, lambda rows: rows.append({**rows[0], "id": 999})),
        "record.stray",
    ),
    "two quantities swapped": (
        in_lines(
            RECORDS,
            lambda rows: (rows[2].update(quantity=rows[3]["quantity"]), rows[3].update(quantity=1)),
        ),
        "record.block",
    ),
    "a batch left out": (in_json("inputs/batches.json", lambda rows: rows.pop()), "record.stray"),
    "another digest": (
        in_json("inputs/batches.json", setting(0, "blocks", 0, "sha256", to="0" * 64)),
        "batch.entry",
    ),
    "a stream's name": (in_json("inputs/streams.json", lambda held: held.clear()), "activity.none"),
    "a bill added": (
        in_lines("inputs/bills.ndjson", lambda rows: rows.append({"id": 1, "quantity": 5})),
        "bill",
    ),
    # journal
    "a payload": (in_lines(JOURNAL, payload_of(3, code="X")), "journal.hash"),
    "who did it": (in_lines(JOURNAL, setting(3, "actor", to="Somebody")), "journal.hash"),
    "a hash": (in_lines(JOURNAL, setting(3, "hash", to="0" * 64)), "journal.hash"),
    "a link": (in_lines(JOURNAL, setting(3, "prev_hash", to="0" * 64)), "journal.link"),
    "the order": (in_lines(JOURNAL, swap), "journal.gap"),
    "an entry removed": (in_lines(JOURNAL, lambda rows: rows.pop(4)), "journal.gap"),
    "an entry twice": (in_lines(JOURNAL, lambda rows: rows.insert(4, rows[4])), "journal.gap"),
    "the beginning": (in_lines(JOURNAL, lambda rows: rows.pop(0)), "journal.gap"),
    "the tail": (in_lines(JOURNAL, lambda rows: rows.pop()), "journal.cut"),
    "the tail and the manifest": (
        lambda members: (
            in_lines(JOURNAL, lambda rows: rows.pop())(members),
            in_json("manifest.json", setting("journal", to=lambda last: last - 1))(members),
        ),
        "issue.entry",
    ),
    "another ledger": (in_lines(JOURNAL, setting(3, "ledger_id", to="0" * 32)), "journal.ledger"),
    # evidence
    "swapped evidence": (swapped_evidence, "evidence.hash"),
    "evidence removed": (
        lambda members: members.pop(next(name for name in members if name.startswith("evidence/"))),
        "evidence.missing",
    ),
    "evidence not listed": (
        in_json("inputs/evidence.json", lambda rows: rows.clear()),
        "evidence.link",
    ),
    # blocks
    "a redemption without reference": (
        in_json(HELD, redemption(lambda event: event.update(reference=""))),
        "block.proof",
    ),
    "a redemption without proof": (
        in_json(HELD, redemption(lambda event: event.update(evidence_id=None))),
        "block.proof",
    ),
    "another reference": (
        in_json(HELD, redemption(lambda event: event.update(reference="REF-Z"))),
        "entry.lacks",
    ),
    "a step": (
        in_json(HELD, redemption(lambda event: event.update(to_state="expected"))),
        "block.step",
    ),
    "an event removed": (in_json(HELD, lambda held: held["events"].pop(0)), "block.event"),
    "an impossible range": (
        in_json(HELD, setting("roots", 0, "first_serial", to=0)),
        "block.range",
    ),
    "a redemption twice": (
        in_json(
            HELD,
            lambda held: held["events"].append(
                next(one for one in held["events"] if one["reference"])
            ),
        ),
        "block.twice",
    ),
    "a block invalidated alone": (
        in_json(HELD, redemption(lambda event: event.update(to_state="invalidated"))),
        "block.persons",
    ),
    "a serial used twice": (in_json(HELD, doubled_root), "block.overlap"),
    "a wider range": (in_json(HELD, setting("blocks", -1, "last_serial", to=500)), "block.tiles"),
    "another use": (
        in_json(HELD, redemption(lambda event: event.update(use_id=None))),
        "block.use",
    ),
}

CLAIMS = {
    "another assessment": ("claims/1/assessment.json", lambda held: held.update(x=1), "claim.hash"),
    "another snapshot": ("claims/1/snapshot.json", lambda held: held.update(x=1), "claim.hash"),
    "its hash too": ("claims.json", setting(0, "assessment_sha256", to="0" * 64), "claim.hash"),
    "another issue": ("claims.json", setting(0, "issue_sha256", to="0" * 64), "claim.issue"),
    "a step left out": ("claims.json", lambda held: held[0]["events"].pop(0), "claim.step"),
    "no pass": ("claims.json", setting(0, "verdict", to="fail"), "claim.verdict"),
}
