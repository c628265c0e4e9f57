"""Whatever names a thing of TEA is not found from COAL: every function of the desk, every name.

The functions are found by looking into the modules, so a new one is asked too; what each parameter
means must be told in `told`, as a name of something in TEA or as a plain word. Nothing is written.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

import ghg.desk
from ghg.desk.access.keys import key_list
from ghg.desk.claims.facts import claim_fact_list
from ghg.desk.context import Desk
from ghg.desk.evidence import evidence_list
from ghg.desk.parameter import parameter_list
from ghg.errors import GhgError
from ghg.ledger.sessions import reading
from tests.desk.access.told import APART, EMPTY, NOT_FOUND, PLAIN, TOLD, Named
from tests.desk.access.two_factories import coal, tea
from tests.desk.plant import digest

UNTOLD = object()
STAND = (
    *(("entity", "code", "TEA"), ("facility", "code", "F1"), ("source", "code", "S2-01")),
    *(("stream", "code", "SOLAR"), ("meter", "code", "M1"), ("unit", "code", "U1")),
    *(
        ("inventory", "code", "2025"),
        ("issue", "number", 1),
        ("evidence", "file_name", "proof.txt"),
    ),
    *(("block", "id", 1), ("batch", "id", 1), ("claim", "id", 1)),
    *(("activity_record", "id", 1), ("own_project", "code", "PV"), ("person", "code", "wu")),
    *(("engagement", "code", "V1"), ("finding", "number", "NC-1"), ("sample_pick", "id", 1)),
    *(("own_factor", "code", "cn24"), ("submission", "id", 1), ("sheet_mapping", "code", "MAP")),
)
Asked = tuple[str, str, Callable[..., Any], dict[str, Any]]


def functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Find every public function of the desk that takes a desk and a word."""
    for found in pkgutil.walk_packages(ghg.desk.__path__, "ghg.desk."):
        module = importlib.import_module(found.name)
        for name, function in sorted(vars(module).items()):
            own = inspect.isfunction(function) and function.__module__ == found.name
            if own and not name.startswith("_") and len(words_of(function)) > 0:
                yield f"{found.name.removeprefix('ghg.desk.')}.{name}", function


def words_of(function: Callable[..., Any]) -> list[inspect.Parameter]:
    """Give the parameters behind the desk; none where it is not at a desk."""
    first, *others = [*inspect.signature(function).parameters.values()] or [None]
    at_desk = first is not None and first.annotation in (Desk, "Desk")
    return [one for one in others if one.kind is not one.VAR_KEYWORD] if at_desk else []


def meaning(name: str, word: str) -> Any:
    """Tell what a parameter means: of this function, of its module, anywhere."""
    module = name.rpartition(".")[0]
    keys = (f"{name}:{word}", f"{module}:{word}", word)
    return next((TOLD[key] for key in keys if key in TOLD), UNTOLD)


def asked(name: str, function: Callable[..., Any]) -> Iterator[Asked]:
    """Give the calls in which one word names something of TEA, and all others fit COAL."""
    words = {one.name: one for one in words_of(function)}
    told = {word: meaning(name, word) for word in words}
    needed = {
        word for word, one in words.items() if one.default is one.empty or f"{name}:{word}" in TOLD
    }
    for word, said in told.items():
        if isinstance(said, Named):
            given = {
                other: one.own if isinstance(one, Named) else one
                for other, one in told.items()
                if other in needed
            }
            yield name, word, function, {**given, word: said.other}


def at_the_desk() -> list[tuple[str, Callable[..., Any]]]:
    return [(name, function) for name, function in functions() if name not in APART]


def untold() -> list[str]:
    """Name the parameters whose meaning nobody told."""
    found = []
    for name, function in at_the_desk():
        for one in words_of(function):
            if meaning(name, one.name) is UNTOLD and one.name not in PLAIN:
                found.append(f"{name}:{one.name}")
    return found


def test_the_meaning_of_every_word_is_told() -> None:
    assert untold() == []


def test_nothing_of_another_organisation_is_found(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")  # a name of evidence may be a file that lies here
    there = tea(sqlite_url, tmp_path)
    made = {
        "KEY": key_list(there)[0].public,
        "FACT": claim_fact_list(there)[0].id,
        "VALUE": parameter_list(there)[0].id,
        "SHA": evidence_list(there)[0].sha256,
    }
    here = coal(there)
    assert [name for name in STAND if stands(here, *name) != [1]] == []
    before = digest(here.engine)
    calls = [
        (name, word, function, {**given, word: made.get(str(given[word]), given[word])})
        for name, function in at_the_desk()
        for name, word, function, given in asked(name, function)
    ]
    assert [fault for call in calls if (fault := outcome(here, call))] == []
    assert len(calls) > 200
    assert digest(here.engine) == before


def stands(desk: Desk, table: str, column: str, value: object) -> list[int]:
    """Tell in which organisations (1 is TEA) something of this name stands."""
    query = f"SELECT DISTINCT org_id FROM {table} WHERE {column} = :value"
    with reading(desk.engine) as connection:
        return list(connection.execute(text(query), {"value": value}).scalars())


def outcome(desk: Desk, call: Asked) -> str:
    """Say how a call came out that should have found nothing."""
    name, word, function, given = call
    try:
        found = EMPTY.get(name, lambda made: [made])(function(desk, **given))
    except GhgError as error:
        code = error.problems[0].code
        return "" if code.startswith(NOT_FOUND) else f"{name}:{word} {code} {error}"
    return f"{name}:{word} found {found!r:.200}" if found else ""


def test_what_is_found_is_told(sqlite_url: str, tmp_path: Path) -> None:
    """The guard itself: at TEA's own desk the same words find what they name."""
    there = tea(sqlite_url, tmp_path)
    for name in ("meters.register.meter_show", "holdings.views.one_block", "inventory.load_issue"):
        (function,) = [function for known, function in at_the_desk() if known == name]
        call = next(iter(asked(name, function)))
        assert outcome(there, call).startswith(f"{name}:{call[1]} found")
