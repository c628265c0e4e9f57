"""The bill of materials: every locked release with hash and licence, none of the GPL (S24)."""

import json
import tomllib

from packaging.licenses import canonicalize_license_expression

from tests.house.source import ROOT
from tests.house.test_lock import locked
from tools import make_sbom
from tools.make_sbom import Pinned, bill, complaints, pinned

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
FOUND = pinned(LOCK, PROJECT)
GOOD = Pinned("thing", "1.0", ("a" * 64,), "MIT", "required")


def test_every_locked_release_is_in_it_with_hash_and_allowed_licence() -> None:
    assert {one.name for one in FOUND} == locked(LOCK)
    assert list(complaints(FOUND)) == []


def test_every_licence_is_an_spdx_expression() -> None:
    for one in FOUND:
        assert canonicalize_license_expression(one.licence), one.name


def test_what_the_product_needs_is_told_from_its_tools() -> None:
    scopes = {one.name: one.scope for one in FOUND}
    assert {scopes[name] for name in ("sqlalchemy", "reportlab", "pillow", "cffi")} == {"required"}
    assert {scopes[name] for name in ("psycopg", "psycopg-binary")} == {"optional"}
    assert {scopes[name] for name in ("pytest", "ruff", "hatchling")} == {"excluded"}


def test_it_is_cyclonedx_and_the_same_for_the_same_lock() -> None:
    made = bill(FOUND, "1.2.3")
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.6")
    assert json.dumps(made) == json.dumps(bill(pinned(LOCK, PROJECT), "1.2.3"))
    first = made["components"][0]
    assert {"type", "name", "version", "purl", "licenses", "externalReferences"} <= first.keys()
    assert first["externalReferences"][0]["hashes"][0]["alg"] == "SHA-256"


def test_what_may_not_be_is_seen() -> None:
    def said(**changed: object) -> list[str]:
        given = {name: getattr(GOOD, name) for name in Pinned.__slots__}
        return list(complaints([Pinned(**{**given, **changed})]))  # type: ignore[arg-type]

    assert said() == []
    assert said(hashes=()) == ["thing: no hash"]
    assert "no licence" in said(licence="")[0]
    for licence in ("GPL-3.0-only", "MIT AND GPL-2.0-or-later", "AGPL-3.0-only"):
        assert said(licence=licence, scope="excluded")
    assert said(licence="LGPL-3.0-only")
    assert said(licence="LGPL-3.0-only", scope="optional") == []


def test_ci_makes_it() -> None:
    assert "make --no-print-directory sbom" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert set(make_sbom.READ_BY_HAND) <= locked(LOCK)
