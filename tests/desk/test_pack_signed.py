"""Signed packs: the signature of factor packs over a pack's manifest, checked without our program.

The script's Ed25519 is held to RFC 8032, section 7.1, and to another library.
"""

import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from ghg.desk import inventory
from ghg.desk.pack import verify_script
from ghg.desk.pack.make import make_pack
from ghg.errors import DataError
from ghg.intake.packs import signing
from tests.desk import factory
from tests.desk.bundles import bundle_of, keys, resigned
from tests.desk.forged import in_json, members_of, written
from tests.desk.packed import checked
from tests.desk.planted import ISSUE, setting

# RFC 8032, 7.1: public key, message, signature
VECTORS = (
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701c"
            "f9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0"
            "f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f76098"
            "4dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ),
)


def holds(key: str, signature: str, message: bytes) -> bool:
    words = (bytes.fromhex(key), bytes.fromhex(signature), message)
    made = verify_script.is_signed(*words)
    assert made == signing.is_signed(key, signature, message)
    return made


@pytest.mark.parametrize(("key", "message", "signature"), VECTORS)
def test_the_vectors_of_the_standard_hold_and_a_changed_bit_does_not(key, message, signature):
    assert holds(key, signature, bytes.fromhex(message))
    assert not holds(key, signature, bytes.fromhex(message) + b"x")
    other = f"{int(signature[0], 16) ^ 1:x}{signature[1:]}"
    assert not holds(key, other, bytes.fromhex(message))
    assert not holds(VECTORS[0][0][::-1], signature, bytes.fromhex(message))


@settings(deadline=None, max_examples=20)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=80), st.integers(0, 511))
def test_a_signature_holds_as_another_library_says(seed, message, bit):
    secret = Ed25519PrivateKey.from_private_bytes(seed)
    key, signature = secret.public_key().public_bytes_raw().hex(), secret.sign(message)
    assert holds(key, signature.hex(), message)
    flipped = bytearray(signature)
    flipped[bit // 8] ^= 1 << bit % 8
    assert not holds(key, flipped.hex(), message)


def test_a_signature_is_not_made_valid_by_adding_the_order_of_the_group():
    """RFC 8032, 5.1.7: S beyond the order is refused, else one signature had many forms."""
    key, message, signature = VECTORS[1]
    s = int.from_bytes(bytes.fromhex(signature)[32:], "little") + verify_script.ORDER
    grown = bytes.fromhex(signature)[:32] + s.to_bytes(32, "little")
    assert not holds(key, grown.hex(), bytes.fromhex(message))


@pytest.fixture
def plant(sqlite_url, tmp_path):
    desk = factory.complete(sqlite_url, tmp_path)
    inventory.issue(desk)
    yield desk
    desk.engine.dispose()


def test_a_signed_pack_is_the_same_to_the_byte_and_names_signer_and_key(plant, tmp_path):
    own = keys(tmp_path, "plant")
    one, two = (bundle_of(plant, tmp_path / name, own, signer="张三") for name in ("a", "b"))
    assert one.read_bytes() == two.read_bytes()
    told = json.loads(members_of(one)["manifest.json"])
    assert (told["signer"], told["key"]) == ("张三", own.public)
    assert one.name == "2025-1-bundle.zip"
    report = verify_script.Report()
    verify_script.checked(verify_script.parser().parse_args([str(one)]), report)
    assert [values["what"] for code, values in report.notes if code == "signed"] == [
        f"张三 ed25519:{own.public}"
    ]


def test_the_script_names_a_signature_that_does_not_hold(plant, tmp_path):
    own, other = keys(tmp_path, "plant"), keys(tmp_path, "other")
    bundle = bundle_of(plant, tmp_path, own)
    forged = tmp_path / "forged.zip"
    assert checked(bundle, "--key", own.public) == (0, set())
    assert checked(bundle, "--key", other.public)[1] == {"signature.other"}
    assert checked(resigned(bundle, forged, other))[1] == {"signature"}
    bare = {name: held for name, held in members_of(bundle).items() if name != "manifest.sig"}
    assert checked(written(bare, forged))[1] == {"signature"}
    unsigned = make_pack(plant, tmp_path / "bare").path
    assert checked(unsigned, "--key", own.public)[1] == {"signature.none"}
    change = in_json(ISSUE, setting("totals", 0, "co2e_t", to="1.0"))
    assert "signature" in checked(resigned(bundle, forged, other, change))[1]


def test_a_file_that_is_no_key_signs_nothing(plant, tmp_path):
    path = tmp_path / "no.key"
    path.write_text("no key")
    for one in (path, tmp_path / "none.key"):
        with pytest.raises(DataError, match="E-PACK"):
            make_pack(plant, tmp_path / "out", secret=one)
    assert not (tmp_path / "out").exists()
