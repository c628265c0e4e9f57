"""The pack of what a plant really has is clean: held to its own head by a stranger's script."""

import ast
import json
import shutil
import subprocess
import zipfile
from decimal import Decimal

import pytest

from ghg.desk import evidence, inventory, period
from ghg.desk.activity import Changes, correct_activity
from ghg.desk.claims import lifecycle
from ghg.desk.context import Desk
from ghg.desk.holdings import acts
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.sold import Sold, sell
from ghg.desk.holdings.uses import Need, reserve, use_up
from ghg.desk.pack.make import SCRIPT, make_pack
from ghg.desk.verification.steps import reply
from ghg.domain.instruments import Instrument, Purpose
from ghg.domain.periods import month_period
from ghg.domain.sold import Sale
from ghg.errors import DamageError, DataError, UsageError
from ghg.ledger.evidence import place
from tests.desk import claimed, coal_yard, factory, verified
from tests.desk.packed import alone, checked, clean

DAY = 20260301
CLAIM = Need(2025, Purpose.CLAIM, "2025年绿电声明", certificate=True)


@pytest.fixture
def desk(database_url, tmp_path):
    made = factory.complete(database_url, tmp_path)
    yield made
    made.engine.dispose()


def paper(desk: Desk, tmp_path) -> str:
    path = tmp_path / "paper.txt"
    path.write_text("made up", encoding="utf-8")
    return evidence.add_file(desk, path, "other").id


def redeemed(desk: Desk, tmp_path, batch: str, units: int) -> int:
    """Receive 150 certificates, set some aside by a cut, and redeem these."""
    words = {"first_month": 202506, "acquired_day": 20260120, "plant": "示例风电场"}
    block = receive(desk, Bought(Instrument.GEC, batch, "1", "150", **words)).block
    part = reserve(desk, block, units, CLAIM, DAY).block
    use_up(desk, part, f"REF-{batch}", DAY, "茶厂", paper(desk, tmp_path))
    return int(part)


def test_a_stranger_checks_the_tea_factory_with_the_zip_and_python_alone(desk, tmp_path):
    inventory.issue(desk)
    made = make_pack(desk, tmp_path)
    found = alone(made.path, "--head", f"{made.head_seq}:{made.head_hash}", "--lang", "en")
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout.splitlines()[-1].startswith("nothing found")
    for figure in ("542.781514800000", "537.684903800000", "430.767613800000"):  # V1a to V1c
        assert f"{figure} tCO2e" in found.stdout


def test_two_packs_of_an_issue_are_the_same_to_the_byte_whatever_came_after(desk, tmp_path):
    inventory.issue(desk)
    one = make_pack(desk, tmp_path / "one", formats=("pdf", "xlsx"))
    redeemed(desk, tmp_path, "LATER", 20)
    period.reopen(desk, 202501, 202512, "更正")
    other = make_pack(desk, tmp_path / "other", formats=("xlsx", "pdf"))
    assert one.path.read_bytes() == other.path.read_bytes()
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["2025-1-pack.zip"]
    with zipfile.ZipFile(one.path) as held:
        assert {"report-zh.pdf", "report-zh.xlsx"} <= set(held.namelist())
        assert held.read("verify.py") == SCRIPT.read_bytes()


def test_the_manifest_names_every_file_and_the_journal_is_the_books_own(desk, tmp_path):
    inventory.issue(desk)
    made = clean(desk, tmp_path)
    with zipfile.ZipFile(made.path) as held:
        said = json.loads(held.read("manifest.json"))
        lines = [json.loads(line) for line in held.read("journal.ndjson").splitlines()]
        assert {one["path"] for one in said["files"]} == set(held.namelist()) - {"manifest.json"}
    assert [one["seq"] for one in lines] == list(range(1, said["journal"] + 1))
    assert lines[-1]["action"] == "inventory.issue"
    assert lines[made.head_seq - 1]["hash"] == made.head_hash


def test_a_re_issue_with_a_corrected_record_and_certificates_is_clean(desk, tmp_path):
    """A record is reversed and replaced, certificates split a month's power in two lines."""
    inventory.issue(desk)
    period.reopen(desk, 202501, 202512, "更正")
    correct_activity(desk, 1, Changes(quantity="120000"), "抄错")
    redeemed(desk, tmp_path, "A", 100)
    sale = Sold("SOLAR", month_period(202501), Sale.CERTIFICATES, paper(desk, tmp_path),
                Decimal(2000), "某公司")  # fmt: skip
    sell(desk, sale)
    inventory.issue(desk, reason="更正")
    made = clean(desk, tmp_path)
    told = alone(made.path, "--lang", "en").stdout
    assert "correction: USED 202501 reversal of 1" in told
    assert "no head from paper was given" in told
    clean(desk, tmp_path, number=1)


def test_a_re_issue_that_settles_a_finding_is_clean_and_tells_old_and_new(desk, tmp_path):
    """The script makes the settled row and the changed lines anew from the two issues."""
    verified.engaged(desk)
    verified.raised(desk)
    reply(desk, "V1/NC-1", "抄错")
    verified.mended(desk)
    inventory.issue(desk, "2025", "回应核查发现", ("V1/NC-1",))
    made = clean(desk, tmp_path)
    with zipfile.ZipFile(made.path) as held:
        annexes = json.loads(held.read("issue.json"))["annexes"]
        assert json.loads(held.read("previous.json"))["number"] == 1
    (row,) = annexes["settled"]
    assert (row["old_t"], row["new_t"]) == ("47.320499800000", "47.426619800000")
    assert verified.LINE in [one["line"] for one in annexes["changed"]]


def test_a_plant_with_a_coal_yard_is_clean(engine, tmp_path):
    made = coal_yard.with_inventory(coal_yard.founded(engine, tmp_path))
    coal_yard.full_year(made)
    inventory.issue(made)
    clean(made, tmp_path)


def test_a_claim_travels_with_the_issue_that_it_stands_on(database_url, tmp_path, monkeypatch):
    for made in claimed.at_desk(database_url, tmp_path, monkeypatch):
        claimed.legal(made)
        claimed.limited(made)
        block = claimed.retired(made, 543)
        lifecycle.draft(made, claimed.SCHEME)
        lifecycle.lock(made, 1)
        packed = clean(made, tmp_path)
        with zipfile.ZipFile(packed.path) as held:
            assert "claims/1/assessment.json" in held.namelist()
        acts.invalidate(made, block, DAY, "登记系统撤销", "李工", claimed.paper(made))
        clean(made, tmp_path)


def test_what_cannot_be_packed_is_refused_and_leaves_nothing(desk, tmp_path):
    with pytest.raises(DataError, match="E-REF"):
        make_pack(desk, tmp_path / "out")
    inventory.issue(desk)
    with pytest.raises(UsageError, match="E-FORMAT"):
        make_pack(desk, tmp_path / "out", formats=("docx",))
    kept = evidence.evidence_list(desk)[0]
    place(desk.evidence_folder, kept.sha256).write_text("swapped", encoding="utf-8")
    with pytest.raises(DamageError, match="E-EVIDENCE"):
        make_pack(desk, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_the_script_is_read_by_python_3_8_and_asks_for_the_standard_library_only():
    text = SCRIPT.read_text(encoding="utf-8")
    tree = ast.parse(text, feature_version=(3, 8))
    names = {
        one.name for node in ast.walk(tree) if isinstance(node, ast.Import) for one in node.names
    }
    names |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert names == {
        *("__future__", "argparse", "array", "datetime", "fractions", "functools", "hashlib"),
        *("json", "pathlib", "re", "stat", "sys", "typing", "zipfile"),
    }


def test_the_script_uses_nothing_that_python_3_8_has_not():
    """No dictionaries joined by |, no prefix removed, no strict zip: those came later."""
    late = []
    for node in ast.walk(ast.parse(SCRIPT.read_text(encoding="utf-8"))):
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.BitOr):
            sides = [getattr(node, name, None) for name in ("left", "right", "value")]
            late += [node.lineno for one in sides if isinstance(one, ast.Dict | ast.DictComp)]
        if isinstance(node, ast.Attribute) and node.attr in ("removeprefix", "removesuffix"):
            late.append(node.lineno)
        if isinstance(node, ast.keyword) and node.arg == "strict":
            late.append(node.value.lineno)
    assert late == []


def _answers(python: str) -> bool:
    if shutil.which(python) is None:
        return False
    asked = subprocess.run([python, "-c", ""], capture_output=True, check=False)
    return asked.returncode == 0


def test_other_pythons_find_the_same(sqlite_url, tmp_path):
    pythons = [one for one in (f"python3.{n}" for n in range(8, 16)) if _answers(one)]
    if not pythons:
        pytest.skip("no Python by its number is on this machine")
    desk = factory.complete(sqlite_url, tmp_path)
    inventory.issue(desk)
    made = make_pack(desk, tmp_path)
    for python in pythons:
        words = [python, "-I", str(SCRIPT), str(made.path), "--lang", "en"]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        assert (python, done.returncode, done.stderr) == (python, 0, "")
    desk.engine.dispose()


def test_what_is_no_pack_cannot_be_read(tmp_path):
    path = tmp_path / "pack.zip"
    path.write_bytes(b"PK\x03\x04 not a zip")
    assert checked(path)[0] == 2
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("manifest.json", "{}" * 1000)
    assert checked(path)[0] == 2
    assert checked(tmp_path / "none.zip")[0] == 2
