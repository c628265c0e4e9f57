"""A forger at work on a pack: he changes a file and makes the manifest fit again.

Where he can he goes further: he makes the issue's hash fit in the journal, and rewrites the whole
chain behind it. Only what stands on paper is out of his reach.
"""

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ghg.desk.pack import verify_script

Members = dict[str, bytes]
Change = Callable[[Members], None]


def members_of(pack: Path) -> Members:
    """Read all members of a pack."""
    with zipfile.ZipFile(pack) as held:
        return {name: held.read(name) for name in held.namelist()}


def written(members: Members, target: Path) -> Path:
    """Write members as a stored zip."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as held:
        for name, content in members.items():
            held.writestr(name, content)
    return target


def bytes_of(plain: Any) -> bytes:
    """Write JSON as packs have it."""
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def in_json(name: str, change: Callable[[Any], object]) -> Change:
    """Change the content of a JSON file."""

    def made(members: Members) -> None:
        held = json.loads(members[name])
        change(held)
        members[name] = bytes_of(held)

    return made


def in_lines(name: str, change: Callable[[list[Any]], object]) -> Change:
    """Change the rows of a file with a row to a line."""

    def made(members: Members) -> None:
        held = [json.loads(line) for line in members[name].splitlines()]
        change(held)
        members[name] = b"".join(bytes_of(row) + b"\n" for row in held)

    return made


def manifested(members: Members) -> None:
    """Make the manifest fit: sizes, hashes, the hash of the issue."""
    said = json.loads(members["manifest.json"])
    said["files"] = [
        {"path": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in sorted(members.items())
        if name != "manifest.json"
    ]
    said["issue"]["sha256"] = hashlib.sha256(members["issue.json"]).hexdigest()
    members["manifest.json"] = bytes_of(said)


def chained(members: Members) -> None:
    """Rewrite the journal: the issue's new hash in its entry, the batches' new digests, and every
    link anew; the head that the issue names cannot follow, for it stands inside the issue."""
    rows = [json.loads(line) for line in members["journal.ndjson"].splitlines()]
    batches = {one["seq"]: one["blocks"] for one in json.loads(members["inputs/batches.json"])}
    before = rows[0]["prev_hash"]
    for row in rows:
        said = json.loads(row["payload"])
        if row["action"] == "inventory.issue":
            said["sha256"] = hashlib.sha256(members["issue.json"]).hexdigest()
        if row["seq"] in batches:
            said["digests"] = [block["sha256"] for block in batches[row["seq"]]]
        row["payload"] = bytes_of(said).decode()
        row["prev_hash"] = before
        before = row["hash"] = verify_script.entry_hash(row)
    members["journal.ndjson"] = b"".join(bytes_of(row) + b"\n" for row in rows)


def headed(members: Members) -> None:
    """Let the issue name the head of the rewritten journal, and rewrite what follows from it."""
    chained(members)
    issue = json.loads(members["issue.json"])
    rows = [json.loads(line) for line in members["journal.ndjson"].splitlines()]
    seq = issue["head"]["journal_seq"]
    issue["head"]["journal_hash"] = next(row["hash"] for row in rows if row["seq"] == seq)
    members["issue.json"] = bytes_of(issue)
    chained(members)
