"""A pack is believed when signature and every hash hold, and unpacked only within its limits."""

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ghg.errors import DataError
from ghg.intake.packs import reading
from ghg.intake.packs.form import (
    DOCUMENT_COLUMNS,
    DOCUMENTS,
    FACTORS,
    MANIFEST,
    SIGNATURE,
    Manifest,
    manifest_bytes,
    manifest_of,
)
from ghg.intake.packs.reading import open_pack, pack_rows
from ghg.intake.packs.signing import new_key, public_of, signed
from ghg.intake.packs.writing import EPOCH, csv_bytes, packed
from ghg.library import Library, open_library
from ghg.library.check import COLUMNS

SECRET, KEY = new_key()
TOLD = Manifest("grid", 1, "a made-up notice", "the issuer", "", "", {})
ROW = {
    **dict.fromkeys(COLUMNS, ""),
    "id": "grid-cn-2024",
    "table": "average",
    "item": "grid_electricity",
    "parameter": "emission_factor",
    "gas": "CO2",
    "value": "0.52",
    "unit": "kgCO2/kWh",
    "unit_printed": "kgCO2/kWh",
    "region": "CN",
    "data_year": "2024",
    "source": "d1",
    "locator": "表1",
    "confidence": "high",
}
DOCUMENT = {
    **dict.fromkeys(DOCUMENT_COLUMNS, ""),
    "id": "d1",
    "title_zh": "示例公告",
    "number": "示例-1",
    "issuer": "示例机关",
    "tier": "national",
    "published": "2026-10-01",
    "file": "notice.txt",
}


def files(row: Mapping[str, str] = ROW, document: Mapping[str, str] = DOCUMENT) -> dict[str, bytes]:
    return {
        FACTORS: csv_bytes(COLUMNS, [row]),
        DOCUMENTS: csv_bytes(DOCUMENT_COLUMNS, [document]),
        "documents/notice.txt": "示例".encode(),
    }


def pack(**changes: object) -> bytes:
    return packed(replace(TOLD, **changes), files(), SECRET)  # type: ignore[arg-type]


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def zipped(content: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made:
        for name, one in content.items():
            made.writestr(zipfile.ZipInfo(name, EPOCH), one, method)
    return buffer.getvalue()


def refused(act: Callable[[], object]) -> list[str]:
    with pytest.raises(DataError) as caught:
        act()
    return [problem.code for problem in caught.value.problems]


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library()


def test_the_same_content_gives_the_same_bytes_and_is_read_back(library: Library) -> None:
    assert pack() == pack()
    opened = open_pack(pack())
    assert (opened.manifest.code, opened.manifest.key) == ("grid", KEY)
    (row,) = pack_rows(opened.files, library)
    assert (str(row.factor.value), row.document.number) == ("0.52", "示例-1")
    assert row.file == "documents/notice.txt"


@pytest.mark.parametrize("name", [FACTORS, DOCUMENTS, "documents/notice.txt"])
def test_a_changed_file_is_named(name: str) -> None:
    held = members(pack())
    held[name] += b" "
    assert refused(lambda: open_pack(zipped(held))) == ["E-PACK.hash"]


def test_a_file_too_many_or_too_few_is_named() -> None:
    held = members(pack())
    assert refused(lambda: open_pack(zipped(held | {"documents/b.txt": b"x"}))) == ["E-PACK.hash"]
    del held["documents/notice.txt"]
    assert refused(lambda: open_pack(zipped(held))) == ["E-PACK.hash"]


def test_a_changed_manifest_or_a_foreign_signature_is_refused() -> None:
    held = members(pack())
    told = json.loads(held[MANIFEST]) | {"version": 2}
    forged = held | {MANIFEST: json.dumps(told).encode()}
    assert refused(lambda: open_pack(zipped(forged))) == ["E-SIGNATURE"]
    other, _ = new_key()
    signature = signed(other, held[MANIFEST]).encode()
    assert refused(lambda: open_pack(zipped(held | {SIGNATURE: signature}))) == ["E-SIGNATURE"]
    for nonsense in (b"", b"zz", b"\xff" * 64, b"00" * 64):
        assert refused(lambda it=nonsense: open_pack(zipped(held | {SIGNATURE: it}))) == [
            "E-SIGNATURE"
        ]


@pytest.mark.parametrize(
    "name",
    ["../evil", "/etc/passwd", "documents/../../evil", "documents/", "documents/a/b", "more.csv"],
)
def test_a_path_that_no_pack_has_is_refused(name: str) -> None:
    assert refused(lambda: open_pack(zipped(members(pack()) | {name: b"x"}))) == ["E-PACK.member"]


def test_two_members_of_one_name_are_refused() -> None:
    buffer = io.BytesIO(pack())
    with zipfile.ZipFile(buffer, "a") as made, pytest.warns(UserWarning):
        made.writestr(FACTORS, b"other")
    assert refused(lambda: open_pack(buffer.getvalue())) == ["E-PACK.member"]


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 100_000)
    bomb = zipped(members(pack()) | {"documents/big": bytes(10_000_000)}, zipfile.ZIP_DEFLATED)
    assert len(bomb) < 100_000
    assert refused(lambda: open_pack(bomb)) == ["E-PACK.size"]
    assert refused(lambda: open_pack(bytes(100_001))) == ["E-PACK.size"]


def test_too_many_members_are_refused() -> None:
    many = {f"documents/{at}": b"" for at in range(200)}
    assert refused(lambda: open_pack(zipped(members(pack()) | many))) == ["E-PACK.size"]


def test_a_directory_without_end_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """zipfile makes a value of every entry before anybody can count them."""
    monkeypatch.setattr(reading, "_checked", lambda _: pytest.fail("the directory was read"))
    endless = zipped({str(at): b"" for at in range(20_001)})
    assert refused(lambda: open_pack(endless)) == ["E-PACK.size"]


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_pack_is_stored_or_deflated_and_packed_in_no_other_way(method: int) -> None:
    """A spoilt member of another kind raises errors of its own, LZMA asks for memory at will."""
    assert open_pack(zipped(members(pack()), zipfile.ZIP_DEFLATED)) is not None
    assert refused(lambda: open_pack(zipped(members(pack()), method))) == ["E-PACK.zip"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("format", "ghg-factor-pack/2"),
        ("code", ""),
        ("version", 0),
        ("version", True),
        ("version", "1"),
        ("signer", "x" * 101),
        ("key", "00"),
        ("files", {"../evil": "0" * 64}),
        ("unknown", "x"),
    ],
)
def test_a_manifest_of_another_form_is_refused(name: str, value: object) -> None:
    told = json.loads(manifest_bytes(replace(TOLD, key=KEY))) | {name: value}
    assert refused(lambda: manifest_of(json.dumps(told).encode())) == ["E-PACK.manifest"]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 2000))
def test_no_bytes_bring_anything_but_a_named_refusal(noise: bytes, at: int) -> None:
    whole = pack()
    for spoilt in (noise, whole[:at] + noise + whole[at + len(noise) :]):
        if spoilt != whole:
            try:
                opened = open_pack(spoilt)
            except DataError as error:
                assert error.problems[0].code.startswith(("E-PACK", "E-SIGNATURE"))
            else:  # what the zip's own frame holds is no content
                assert opened.files == open_pack(whole).files


@pytest.mark.parametrize(
    ("code", "row", "document"),
    [
        ("E-DIM.factor", {"unit": "tCO2/t"}, {}),
        ("E-UNIT", {"unit": "kgCO2/kWhh"}, {}),
        ("E-REF.table", {"table": "averages"}, {}),
        ("E-REF.region", {"region": "999999"}, {}),
        ("E-REF.document", {"source": "d2"}, {}),
        ("E-MISSING.own", {"value": "", "value_min": "0.4", "value_max": "0.5"}, {}),
        ("E-TIER.own", {}, {"tier": "measured"}),
        ("E-TIER.own", {}, {"tier": "best"}),
        ("E-PACK.missing", {}, {"file": "other.txt"}),
        ("E-MISSING.cell", {}, {"number": ""}),
    ],
)
def test_a_row_is_held_against_the_rules_of_the_library(
    library: Library, code: str, row: dict[str, str], document: dict[str, str]
) -> None:
    made = files(ROW | row, DOCUMENT | document)
    assert code in refused(lambda: pack_rows(made, library))


def test_an_unknown_column_and_a_table_without_rows_are_refused(library: Library) -> None:
    more = csv_bytes((*COLUMNS, "formula"), [ROW | {"formula": "=1+1"}])
    assert "E-COLUMN.library" in refused(lambda: pack_rows(files() | {FACTORS: more}, library))
    none = csv_bytes(COLUMNS, [])
    assert refused(lambda: pack_rows(files() | {FACTORS: none}, library)) == ["E-PACK.empty"]


def test_a_file_that_is_no_key_signs_nothing() -> None:
    for content in (b"", b"-----BEGIN PRIVATE KEY-----\n", KEY.encode()):
        assert refused(lambda it=content: public_of(it)) == ["E-PACK.key"]
