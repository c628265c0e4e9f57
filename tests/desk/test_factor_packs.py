"""Packs at the desk: a known signer, whole or not at all, a changed pack is a new version."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from ghg.desk import inventory
from ghg.desk.context import Desk
from ghg.desk.factors import handing_out
from ghg.desk.factors.affected import affected
from ghg.desk.factors.own import add_factor, own_list, revise_factor, withdraw_factor
from ghg.desk.factors.packs import import_pack, pack_list
from ghg.errors import DataError, UsageError
from ghg.intake.packs.writing import csv_bytes, packed
from ghg.library.check import COLUMNS
from tests.desk import factory
from tests.desk.plant import digest
from tests.desk.test_own_factors import NATION
from tests.intake.test_packs import DOCUMENTS, FACTORS, KEY, ROW, SECRET, TOLD, files

Written = Callable[..., Path]


@pytest.fixture
def desk(database_url: str, tmp_path: Path) -> Desk:
    return factory.complete(database_url, tmp_path)


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Write a pack of these rows as a version; secret and code may be others."""

    def write(*rows: dict[str, str], version: int = 1, secret: bytes = SECRET) -> Path:
        held = files() | {FACTORS: csv_bytes(COLUMNS, [ROW | row for row in rows or ({},)])}
        path = tmp_path / f"pack-{version}-{len(rows)}.zip"
        path.write_bytes(packed(replace(TOLD, version=version), held, secret))
        return path

    return write


def codes(act: Callable[[], object]) -> list[str]:
    with pytest.raises(DataError) as caught:
        act()
    return [problem.code for problem in caught.value.problems]


def test_a_pack_comes_in_with_its_document_and_moves_no_issue(desk: Desk, written: Written) -> None:
    inventory.issue(desk, "2025")
    before = inventory.load_issue(desk, "2025")
    made = import_pack(desk, written(), KEY, "yearly")
    assert (made.code, made.version, made.signer, made.key) == ("grid", 1, "the issuer", KEY)
    (one,) = own_list(desk)
    assert (one.pack, one.factor.locator) == ("grid 1", f"表1 [{one.evidence[:12]}]")
    assert (desk.evidence_folder / one.evidence[:2] / one.evidence).read_text() == "示例"
    # 1,022,958 kWh x (0.52 - 0.5306) kg/kWh
    (found,) = affected(desk, 20261120)
    assert found.bridges[0].change_t == Fraction("-10.8433548")
    assert inventory.load_issue(desk, "2025") == before
    assert inventory.replay(desk, "2025").equal


def test_a_signer_is_vouched_for_once(desk: Desk, written: Written) -> None:
    before = digest(desk.engine)
    assert codes(lambda: import_pack(desk, written(), "", "yearly")) == ["E-SIGNER"]
    assert codes(lambda: import_pack(desk, written(), "0" * 64, "yearly")) == ["E-SIGNER.other"]
    assert digest(desk.engine) == before
    import_pack(desk, written(), KEY, "yearly")
    import_pack(desk, written({"value": "0.53"}, version=2), "", "next year")
    assert [one.version for one in pack_list(desk)] == [1, 2]


def test_a_changed_pack_is_a_new_version(desk: Desk, written: Written) -> None:
    import_pack(desk, written({}, {"id": "gone", "region": "430000"}), KEY, "yearly")
    before = digest(desk.engine)
    same, changed = written({}, {"id": "gone", "region": "430000"}), written({"value": "0.53"})
    assert codes(lambda: import_pack(desk, same, "", "again")) == ["E-PACK.again"]
    assert codes(lambda: import_pack(desk, changed, "", "again")) == ["E-PACK.changed"]
    assert digest(desk.engine) == before
    import_pack(desk, written({"value": "0.53"}, version=3), "", "new")
    older = written(version=2)
    assert codes(lambda: import_pack(desk, older, "", "late")) == ["E-PACK.older"]
    (one,) = own_list(desk)  # the row that version 3 no longer has is withdrawn
    assert (one.factor.id, str(one.factor.value), one.pack) == (
        "own:grid-cn-2024.1",
        "0.53",
        "grid 3",
    )
    assert [view.standing for view in pack_list(desk)] == [0, 1]


def test_one_wrong_row_and_nothing_comes_in(desk: Desk, written: Written) -> None:
    before = digest(desk.engine)
    rows = ({}, {"id": "b", "region": "430000", "data_year": "2023"})
    assert codes(lambda: import_pack(desk, written(*rows), KEY, "yearly")) == ["E-CONFLICT.own"]
    rows = ({}, {"id": "b", "region": "430000", "unit": "tCO2/t"})
    assert codes(lambda: import_pack(desk, written(*rows), KEY, "yearly")) == ["E-DIM.factor"]
    assert codes(lambda: import_pack(desk, written(), KEY, " ")) == ["E-REASON"]
    assert digest(desk.engine) == before


def test_an_entered_value_is_never_written_over(
    desk: Desk, written: Written, tmp_path: Path
) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("示例", encoding="utf-8")
    add_factor(desk, NATION, paper, "Wang", "notice")
    clashing = codes(lambda: import_pack(desk, written(), KEY, "yearly"))
    assert clashing == ["E-CONFLICT.own"]
    named = written({"id": "cn24", "region": "430000"})
    assert codes(lambda: import_pack(desk, named, KEY, "yearly")) == ["E-PACK.code"]


def test_a_value_of_a_pack_is_withdrawn_but_not_revised(desk: Desk, written: Written) -> None:
    import_pack(desk, written(), KEY, "yearly")
    found = codes(lambda: revise_factor(desk, "grid-cn-2024", {}, None, "Li", "ours"))
    assert found == ["E-PACK.revise"]
    withdraw_factor(desk, "grid-cn-2024", "not for us")
    assert own_list(desk) == ()


def test_what_one_plant_hands_out_another_takes_in(desk: Desk, tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("示例", encoding="utf-8")
    add_factor(desk, NATION, paper, "Wang", "notice")
    secret = tmp_path / "issuer.key"
    key, beside = handing_out.make_key(secret)
    assert handing_out.read_key(beside) == key
    assert secret.stat().st_mode & 0o077 == 0
    with pytest.raises(UsageError):
        handing_out.make_key(secret)
    told = handing_out.manifest("grid", 1, "headquarters", "HQ", "")
    for name in ("a.zip", "b.zip"):
        handing_out.export_pack(tmp_path / name, told, secret, desk, None)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    withdraw_factor(desk, "cn24", "handed over")
    # the same books know the code as their own: it stays theirs, withdrawn or not
    taken = codes(lambda: import_pack(desk, tmp_path / "a.zip", key, "back"))
    assert taken == ["E-PACK.code"]


def test_a_folder_is_signed_when_it_has_the_form_of_a_pack(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    for name, content in files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    secret = tmp_path / "issuer.key"
    secret.write_bytes(SECRET)
    told = handing_out.manifest("grid", 1, "a made-up notice", "the issuer", "")
    made = handing_out.export_pack(tmp_path / "a.zip", told, secret, None, folder)
    assert (made.key, made.rows) == (KEY, 1)
    again = packed(TOLD, files(), SECRET)
    assert made.path.read_bytes() == again
    (folder / "more.txt").write_text("x")

    def act() -> object:
        return handing_out.export_pack(made.path, told, secret, None, folder)

    assert codes(act) == ["E-PACK.member"]
    (folder / "more.txt").unlink()
    (folder / DOCUMENTS).unlink()
    assert codes(act) == ["E-PACK.missing"]
    assert made.path.read_bytes() == again
