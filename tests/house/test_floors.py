"""Imports point down only; rooms on one floor are strangers; the faces know the desk only."""

import re
import sys
from collections.abc import Iterator

import pytest

from tests.house.source import ROOT, Module, imported, kept_files, made_up, modules

FLOORS = (
    {"errors", "texts", "resources", "underway"},
    {"domain"},
    {"library", "methods", "ledger", "sheets", "reports"},
    {"plan", "holdings"},
    {"inventory", "intake"},
    {"progress"},
    {"claims"},
    {"desk"},
    {"cli", "web"},
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
FACES_KNOW = {"desk", "domain", "errors", "texts"}
DOOR = "ghg.cli.nouns.serve"  # the command that starts the other face
GROUND_PAIRS = {("errors", "texts"), ("texts", "errors")}  # an error says itself by the texts

DATABASE = {"sqlalchemy", "sqlmodel", "alembic", "psycopg", "sqlite3"}
OUTSIDERS_OF_DOMAIN = {"pint"}


def floor_complaints(module: Module) -> Iterator[str]:
    """Say which imports of the product's own rooms point up or sideways."""
    if not module.room:
        return
    if module.room not in FLOOR:
        yield f"{module.name}: stands on no floor"
        return
    for node, name in imported(module):
        other = name.split(".")[1] if name.startswith("ghg.") else ""
        if module.name == DOOR and other == "web":
            continue
        if other in FLOOR and other != module.room and not _may(module.room, other):
            yield f"{module.at(node)}: {module.room} may not import {other}"


def _may(room: str, other: str) -> bool:
    if FLOOR[room] == FLOOR["cli"]:
        return other in FACES_KNOW
    return FLOOR[other] < FLOOR[room] or (room, other) in GROUND_PAIRS


def outsider_complaints(module: Module) -> Iterator[str]:
    """Say which foreign packages stand where the house does not want them."""
    for node, name in imported(module):
        top = name.split(".")[0]
        if top == "ghg" or top in sys.stdlib_module_names - DATABASE:
            continue
        if module.room in FLOORS[0] | {"domain", "methods"}:
            unwanted = top not in (OUTSIDERS_OF_DOMAIN if module.room == "domain" else set())
        else:
            unwanted = top in DATABASE and module.room in {"reports", "sheets", "cli", "web"}
        if unwanted:
            yield f"{module.at(node)}: {module.room} may not import {top}"


def test_imports_point_down() -> None:
    assert [fault for module in modules() for fault in floor_complaints(module)] == []


def test_foreign_packages_stand_where_they_belong() -> None:
    assert [fault for module in modules() for fault in outsider_complaints(module)] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ghg.domain.units", "from ghg.ledger.posting import post"),  # up
        ("ghg.methods.fuel", "from ghg.library import choose_factor"),  # sideways
        ("ghg.plan.streams", "def late():\n    from ghg.inventory import build"),  # inside a call
        ("ghg.plan.streams", "from ghg import desk"),  # a room as a name
        ("ghg.domain.units", "from ..ledger import posting"),  # relative
        ("ghg.domain.units", "load('ghg.ledger.posting')"),  # by its name as text
        ("ghg.cli.main", "from ghg.ledger import sessions"),  # a face below the desk
        ("ghg.cli.main", "from ghg.resources import data_folder"),  # a face at the ground
        ("ghg.cli.main", "from ghg.web.serving import serve"),  # a face at the other, not the door
        ("ghg.web.app", "from ghg.cli.say import out"),  # and never back
        ("ghg.resources", "from ghg.errors import DataError"),  # strangers at the ground
        ("ghg.helpers.odd", ""),  # no floor
    ],
)
def test_a_wrong_import_is_seen(name: str, text: str) -> None:
    assert list(floor_complaints(made_up(name, text)))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ghg.cli.main", "from ghg.desk import facility\nfrom ghg import __version__"),
        ("ghg.errors", "def late():\n    from ghg.texts import said"),
        ("ghg.cli.nouns.serve", "from ghg.web.serving import serve"),
        ("ghg.inventory.build", "from ghg.plan import streams\nfrom ghg.inventory import lines"),
    ],
)
def test_a_right_import_passes(name: str, text: str) -> None:
    assert not list(floor_complaints(made_up(name, text)))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ghg.domain.issue", "import pandas"),
        ("ghg.methods.fuel", "import pint"),
        ("ghg.texts.labels", "import click"),
        ("ghg.domain.issue", "import sqlite3"),
        ("ghg.reports.pdf", "from sqlalchemy import select"),
        ("ghg.cli.main", "import sqlite3"),
    ],
)
def test_a_foreign_package_in_the_wrong_room_is_seen(name: str, text: str) -> None:
    assert list(outsider_complaints(made_up(name, text)))


# The words get their stroke here, so that this file does not complain about itself.
PLACES = ("shared", "/work", "/root", "/home")
OUTSIDE = re.compile("|".join(rf"(?<!\w){place}/" for place in PLACES))
TEXTS = (".py", ".toml", ".csv", ".md", ".lock", ".cfg", ".ini", ".mako", "Makefile", "run")


def test_nothing_of_the_product_names_a_place_outside_it() -> None:
    names = sorted(name for name in kept_files() if name.endswith(TEXTS))
    assert [n for n in names if OUTSIDE.search((ROOT / n).read_text(encoding="utf-8"))] == []


def test_a_place_outside_is_seen() -> None:
    assert OUTSIDE.search(f"see ../{PLACES[0]}/reference")
    assert not OUTSIDE.search("a shared factor")
