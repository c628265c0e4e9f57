"""Bundles for tests: signed by a plant's key, changed by a forger, signed anew."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

from ghg.desk.context import Desk
from ghg.desk.factors.handing_out import make_key
from ghg.desk.pack.make import make_pack
from ghg.intake.packs.signing import signed
from tests.desk.forged import Members, manifested, members_of, written


@dataclass(frozen=True)
class Keys:
    """A pair of keys: the secret file and the public key's signs."""

    secret: Path
    public: str


def keys(folder: Path, name: str) -> Keys:
    public, _ = make_key(folder / f"{name}.key")
    return Keys(folder / f"{name}.key", public)


def bundle_of(desk: Desk, folder: Path, own: Keys, number: int = 0, signer: str = "") -> Path:
    """Write the signed pack of an issue."""
    return make_pack(desk, folder, number=number, secret=own.secret, signer=signer).path


def resigned(bundle: Path, target: Path, own: Keys, *changes) -> Path:
    """Change the members of a bundle, make its manifest fit, and sign it again."""
    members = members_of(bundle)
    del members["manifest.sig"]
    for change in changes:
        change(members)
    manifested(members)
    return written(with_signature(members, own), target)


def with_signature(members: Members, own: Keys) -> Members:
    signature = signed(own.secret.read_bytes(), members["manifest.json"])
    return {**members, "manifest.sig": signature.encode()}


def added(bundle: Path, target: Path, info: zipfile.ZipInfo, content: bytes) -> Path:
    """Append a member as it stands, whatever its name or kind."""
    target.write_bytes(bundle.read_bytes())
    with zipfile.ZipFile(target, "a", zipfile.ZIP_STORED) as held:
        held.writestr(info, content)
    return target
