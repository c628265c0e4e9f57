"""The lock holds names, versions and hashes, no address, and everything that is asked for."""

import re
import tomllib

from packaging.requirements import Requirement

from tests.house.source import ROOT
from tests.house.test_wheel import plain

PIN = r"[a-z0-9][a-z0-9.-]*==[0-9][0-9a-z.+!]*(?: ; [^\\/:]+)? \\"
HASH = r"    --hash=sha256:[0-9a-f]{64}(?: \\)?"
LINE = re.compile(f"{PIN}|{HASH}")


def lock_complaints(text: str) -> list[str]:
    """Say which lines are neither a pinned name nor a hash (an address is neither)."""
    return [line for line in text.splitlines() if not LINE.fullmatch(line)]


def locked(text: str) -> set[str]:
    """The names that the lock pins."""
    return set(re.findall(r"^([a-z0-9][a-z0-9.-]*)==", text, re.MULTILINE))


def asked_for(text: str) -> set[str]:
    """The names that a `pyproject.toml` asks for: to build, to run, by extras and by groups."""
    project = tomllib.loads(text)
    extras = project["project"]["optional-dependencies"].values()
    lists = (
        project["build-system"]["requires"],
        project["project"]["dependencies"],
        *extras,
        *project["dependency-groups"].values(),
    )
    return {plain(Requirement(need).name) for needs in lists for need in needs}


LOCKS = ("requirements.lock", "requirements-bench.lock")
LOCK = "".join((ROOT / name).read_text(encoding="utf-8") for name in LOCKS)
PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_lock_holds_names_versions_and_hashes_only() -> None:
    assert lock_complaints(LOCK) == []


def test_every_locked_release_has_a_hash() -> None:
    assert not re.search(r"==[^\n]*\n(?!    --hash=)", LOCK)


def test_everything_asked_for_is_locked() -> None:
    assert asked_for(PROJECT) - locked(LOCK) == set()


def test_the_project_asks_by_name_not_by_address() -> None:
    assert "://" not in PROJECT
    assert " @ " not in PROJECT


def test_an_address_in_the_lock_is_seen() -> None:
    for line in (
        "--index-url https://packages.example/simple",
        "--find-links ./wheels",
        "click @ https://files.example/click.whl",
        "click==8.3.0 ; https://files.example \\",
        "# from https://packages.example",
    ):
        assert lock_complaints(line) == [line]


def test_a_name_that_is_not_locked_is_seen() -> None:
    text = PROJECT.replace('"click>=', '"clack>=')
    assert asked_for(text) - locked(LOCK) == {"clack"}
