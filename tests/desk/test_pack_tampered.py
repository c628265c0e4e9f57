"""Every planted change is found and named, though the forger made the manifest fit again.

The tea factory with 100 redeemed certificates and a corrected record: its pack is built once. The
first entry of each row says what was done, the last by which finding it is named.
"""

import hashlib
import json
import random
import struct
from pathlib import Path

import pytest

from ghg.desk import evidence, inventory
from ghg.desk.activity import Changes, correct_activity
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.uses import Need, reserve, use_up
from ghg.desk.pack.make import make_pack
from ghg.domain.instruments import Instrument, Purpose
from tests.desk import factory
from tests.desk.forged import (
    chained,
    headed,
    in_json,
    in_lines,
    manifested,
    members_of,
    written,
)
from tests.desk.packed import alone, checked
from tests.desk.planted import ISSUE, JOURNAL, PLANTED, payload_of, setting

DAY = 20260301
CLAIM = Need(2025, Purpose.CLAIM, "2025年绿电声明", certificate=True)


@pytest.fixture(scope="module")
def pack(sqlite_template, tmp_path_factory):
    """The pack, its members, and what the paper says: head and hash of the issue."""
    folder = tmp_path_factory.mktemp("pack")
    (folder / "ledger.db").write_bytes(Path(sqlite_template).read_bytes())
    desk = factory.complete(f"sqlite:///{folder / 'ledger.db'}", folder)
    words = {"first_month": 202506, "acquired_day": 20260120, "plant": "示例风电场"}
    block = receive(desk, Bought(Instrument.GEC, "B", "1", "150", **words)).block
    part = reserve(desk, block, 100, CLAIM, DAY).block
    proof = folder / "redeemed.txt"
    proof.write_text("made up", encoding="utf-8")
    use_up(desk, part, "REF-B", DAY, "茶厂", evidence.add_file(desk, proof, "gec").id)
    correct_activity(desk, 1, Changes(quantity="120000"), "抄错")
    inventory.issue(desk)
    made = make_pack(desk, folder)
    desk.engine.dispose()
    return made


def found(pack, tmp_path, *changes, paper=True) -> set[str]:
    """Give what is found in a pack after some changes, with or without the paper in hand."""
    members = members_of(pack.path)
    for change in changes:
        change(members)
    target = written(members, tmp_path / "forged.zip")
    words = ("--head", f"{pack.head_seq}:{pack.head_hash}", "--sha256", pack.issue_sha256)
    code, codes = checked(target, *(words if paper else ()))
    assert code == (1 if codes else 0)
    return codes


def test_the_untouched_pack_is_clean_with_and_without_the_paper(pack, tmp_path):
    assert found(pack, tmp_path) == set()
    assert found(pack, tmp_path, paper=False) == set()
    assert found(pack, tmp_path, manifested) == set()


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_change_is_found_and_named_without_any_paper(pack, tmp_path, name):
    change, code = PLANTED[name]
    assert code in found(pack, tmp_path, change, manifested, paper=False)


@pytest.mark.parametrize("name", ["a total", "a record removed", "swapped evidence", "a step"])
def test_a_change_without_a_new_manifest_is_found_by_the_manifest(pack, tmp_path, name):
    codes = found(pack, tmp_path, PLANTED[name][0])
    assert codes & {"manifest.hash", "manifest.missing"}


def test_a_forged_issue_with_a_rewritten_journal_breaks_the_head_inside_it(pack, tmp_path):
    """The last month's tonnes and all sums may be made to fit; the chain behind the issue not."""
    forge = in_json(ISSUE, setting("entity", "name_zh", to="另一家茶厂"))
    assert found(pack, tmp_path, forge, manifested, paper=False) == {"issue.hash"}
    other = in_lines(JOURNAL, payload_of(3, code="X"))
    assert "head.issue" in found(pack, tmp_path, other, chained, manifested, paper=False)


def test_a_pack_rewritten_as_a_whole_is_found_by_the_paper_alone(pack, tmp_path):
    """The script says in words that it cannot know without a head; with it, it knows."""
    changes = (
        in_json(ISSUE, setting("entity", "name_zh", to="另一家茶厂")),
        in_lines(JOURNAL, payload_of(3, code="X")),
        headed,
        manifested,
    )
    assert found(pack, tmp_path, *changes, paper=False) == set()
    assert "no head from paper" in alone(tmp_path / "forged.zip", "--lang", "en").stdout
    assert {"head.given", "head.other", "issue.hash"} <= found(pack, tmp_path, *changes)


def test_a_checkpoint_pins_the_journal_from_there_on(pack, tmp_path):
    rows = [json.loads(line) for line in members_of(pack.path)[JOURNAL].splitlines()]
    pinned = f"{rows[9]['seq']}:{rows[9]['hash']}"
    assert checked(pack.path, "--since", pinned) == (0, set())
    assert checked(pack.path, "--since", f"10:{'0' * 64}")[1] == {"head.given"}
    assert checked(pack.path, "--since", f"9999:{'0' * 64}")[1] == {"head.given"}
    members = members_of(pack.path)
    for change in (in_lines(JOURNAL, payload_of(3, code="X")), chained, manifested):
        change(members)
    forged = written(members, tmp_path / "forged.zip")
    assert "head.given" in checked(forged, "--since", pinned)[1]


def test_the_beginning_of_a_hash_as_the_foot_of_a_page_has_it_will_do_and_is_said(pack):
    short = (f"{pack.head_seq}:{pack.head_hash[:12]}", pack.issue_sha256[:12].upper())
    told = alone(pack.path, "--head", short[0], "--sha256", short[1], "--lang", "en")
    assert told.returncode == 0
    assert told.stdout.count("only the beginning of a hash was compared") == 2
    other = pack.issue_sha256[:11] + ("0" if pack.issue_sha256[11] != "0" else "1")
    assert checked(pack.path, "--sha256", other)[1] == {"issue.hash"}
    assert alone(pack.path, "--head", "22:abc").returncode == 2


def test_a_later_head_from_paper_shows_that_the_pack_ends_too_early(pack):
    assert checked(pack.path, "--head", f"9999:{'0' * 64}")[1] == {"journal.cut", "head.other"}


@pytest.mark.parametrize("name", ["../evil", "/etc/passwd", "a/../../b", "C:\\x", "a\\b", "x/"])
def test_a_name_that_could_be_a_path_is_refused_and_nothing_is_extracted(pack, tmp_path, name):
    def change(members):
        members[name] = b"evil"

    assert "member.name" in found(pack, tmp_path, change)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["forged.zip"]


def test_a_file_beside_the_manifest_is_found(pack, tmp_path):
    def change(members):
        members["more.txt"] = b"more"

    assert found(pack, tmp_path, change) == {"manifest.extra"}


def test_a_file_that_every_pack_has_is_missed(pack, tmp_path):
    codes = found(pack, tmp_path, lambda members: members.pop("verify.py"), manifested)
    assert codes == {"manifest.needed"}
    members = members_of(pack.path)
    del members["issue.json"]
    assert checked(written(members, tmp_path / "less.zip"))[0] == 2


def test_what_the_script_prints_names_the_place_in_both_languages(pack, tmp_path):
    members = members_of(pack.path)
    in_json(ISSUE, setting("totals", 0, "co2e_t", to="1.000000000000"))(members)
    manifested(members)
    found_by = alone(written(members, tmp_path / "forged.zip"))
    assert (found_by.returncode, found_by.stderr) == (1, "")
    assert "! total  total name:guide: 重算合计为" in found_by.stdout
    assert "the issue says 1.000000000000" in found_by.stdout
    digest = hashlib.sha256(members["issue.json"]).hexdigest()
    assert "issue.hash" in found_by.stdout and digest != pack.issue_sha256


def test_members_that_lie_in_one_place_are_not_read_again_and_again(pack, tmp_path):
    """A small file that claims to hold more than itself is a bomb."""
    content = pack.path.read_bytes()
    end = content.rindex(b"PK\x05\x06")
    count, size, start = struct.unpack("<HII", content[end + 10 : end + 20])
    directory = content[start : start + size]
    more = directory * 40
    told = struct.pack("<HHII", count * 40, count * 40, len(more), start)
    forged = tmp_path / "bomb.zip"
    forged.write_bytes(content[:start] + more + content[end : end + 8] + told + b"\0\0")
    assert checked(forged)[0] == 2


def test_any_flipped_byte_of_a_member_is_found_and_no_flip_is_a_traceback(pack, tmp_path):
    """Seeded: 300 single bytes anywhere in the zip; what still reads alike may stay unfound."""
    content, before = pack.path.read_bytes(), members_of(pack.path)
    dice = random.Random(7)
    for _ in range(300):
        place, bit = dice.randrange(len(content)), 1 << dice.randrange(8)
        flipped = content[:place] + bytes([content[place] ^ bit]) + content[place + 1 :]
        forged = tmp_path / "flipped.zip"
        forged.write_bytes(flipped)
        code, _ = checked(forged)
        assert code in (0, 1, 2)
        if code == 0:
            assert members_of(forged) == before, (place, bit)


def test_a_pack_cannot_steer_the_terminal(pack, tmp_path):
    members = members_of(pack.path)
    in_json(ISSUE, setting("lines", 0, "number", to="\x1b[2J"))(members)
    in_json(ISSUE, setting("lines", 0, "mass_t", to="9"))(members)
    manifested(members)
    told = alone(written(members, tmp_path / "forged.zip")).stdout
    assert "line.mass  line ?[2J" in told
    assert "\x1b" not in told
