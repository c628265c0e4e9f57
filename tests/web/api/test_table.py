"""Every function of the desk that the command line calls has an address, or a reason for none."""

import ast
import importlib
import inspect
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fastapi import FastAPI
from fastapi.testclient import TestClient

import ghg
from ghg.web.api.asked import models_of
from ghg.web.api.openapi import described
from ghg.web.api.route import ACT, GIVE, Route
from ghg.web.api.routes import ROUTES
from ghg.web.api.shapes import shape_of
from tests.web.api.calling import HOME

HOUSE = Path(ghg.__file__).parent
WORDS = "words for a screen; a program has the codes"
DATABASE = "the noun `db`: for whoever keeps the database"
SECRET = "a signing key stays in the file of whoever signs, and never goes to a server"
FOLDER = "works with folders of the server's own machine"
INSIDE = "a part of another act"

LEFT_OUT = {
    "access.own.take_account": "an account of the system is bound where somebody sits under it",
    "activity.part_word": WORDS,
    "audit.annotate_audit": "the answer names every cell with its verdict; the copy is a page's",
    "audit.audit_problems": WORDS,
    "audit.figure": WORDS,
    "claims.scheme_views.limit_words": WORDS,
    "claims.views.functions_count": WORDS,
    "claims.views.functions_page": WORDS,
    "claims.views.inventory_named": INSIDE,
    "context.evidence_folder": DATABASE,
    "context.open_desk": "the face has opened it",
    "copies.backup": DATABASE,
    "copies.export": DATABASE,
    "copies.import_": DATABASE,
    "copies.is_file": DATABASE,
    "copies.restore": DATABASE,
    "database.default_url": DATABASE,
    "database.make_database": DATABASE,
    "database.upgrade_database": DATABASE,
    "database_roles.roles_script": DATABASE,
    "demo.run_demo": "makes a database of its own",
    "demo.run_machinery": "makes a database of its own",
    "factors.handing_out.export_pack": SECRET,
    "factors.handing_out.make_key": SECRET,
    "factors.handing_out.manifest": SECRET,
    "factors.handing_out.read_key": SECRET,
    "factors.own.own_if_any": "the command works without books; here there are some",
    "imports.annotated.annotate": "the answer names every cell; the annotated copy is a page's",
    "imports.annotated.check_target": FOLDER,
    "monitoring.versions.field_word": WORDS,
    "names.item_name": WORDS,
    "names.kind_name": WORDS,
    "rebuild.rebuild_compared": DATABASE,
    "submissions.tasks.kept_files": FOLDER,
    "submissions.tasks.leaves": WORDS,
    "telling.fitting": "every answer goes through it",
}


def imported(folder: Path) -> Iterator[str]:
    """Give the functions of the desk that the modules of a folder name, as `module.function`."""
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("ghg.desk."):
                for name in node.names:
                    yield from functions(str(node.module), name.name)


def functions(module: str, name: str) -> Iterator[str]:
    """Give a function that is named; of a module that is named, all that stand in it."""
    made = getattr(importlib.import_module(module), name)
    if inspect.isfunction(made):
        yield f"{module}.{name}".removeprefix("ghg.desk.")
    elif inspect.ismodule(made):
        for inner, one in vars(made).items():
            if inspect.isfunction(one) and one.__module__ == made.__name__ and inner[0] != "_":
                yield from functions(made.__name__, inner)


@cache
def by_command() -> frozenset[str]:
    return frozenset(imported(HOUSE / "cli"))


def test_every_function_of_the_command_line_has_an_address_or_a_reason() -> None:
    here = set(imported(HOUSE / "web" / "api" / "routes"))
    assert len(by_command()) > 200
    assert sorted(by_command() - here - set(LEFT_OUT)) == []


def test_no_reason_has_outlived_its_function() -> None:
    here = set(imported(HOUSE / "web" / "api" / "routes"))
    assert sorted(set(LEFT_OUT) - by_command()) == []
    assert sorted(set(LEFT_OUT) & here) == []


def test_no_address_stands_twice() -> None:
    named = [(one.method, one.path) for one in ROUTES]
    assert sorted(set(named)) == sorted(named)


def test_every_word_of_an_address_is_one_of_its_function() -> None:
    for route in ROUTES:
        models_of(route)
        shape = shape_of(route.function)
        if route.kind == ACT:  # its evidence was handed in before, and is named
            assert not shape.file_needed, route.path
        else:
            assert (shape.path != "") == (route.kind in ("take", "give")), route.path


def test_what_writes_is_post_alone() -> None:
    """An address that is read must not reach a function that acts."""
    for route in ROUTES:
        if route.method == "GET":
            source = inspect.getsource(inspect.unwrap(route.function))
            assert "acting(" not in source, route.path


def version_words(route: Route) -> set[str]:
    assert route.version is not None
    return {one.name for one in shape_of(route.version).parameters if one.needed}


def test_a_version_is_read_by_words_that_the_act_has() -> None:
    for route in ROUTES:
        if route.version is not None:
            own = {one.name for one in shape_of(route.function).parameters}
            assert version_words(route) <= own, route.path
            read = [one for one in ROUTES if one.function is route.version]
            assert [one.method for one in read] == ["GET"], route.path


def test_the_description_names_every_address(demo_app: FastAPI) -> None:
    answer = TestClient(demo_app, base_url=HOME).get("/api/v1/openapi.json")
    found = answer.json()
    assert found["openapi"] == "3.1.0"
    named = {(verb, path) for path, verbs in found["paths"].items() for verb in verbs}
    assert named == {(one.method.lower(), f"/api/v1/{one.path}") for one in ROUTES}
    assert "http://" not in answer.text
    assert "https://" not in answer.text


def test_the_description_is_of_typed_closed_objects() -> None:
    made = described(ROUTES)
    schemas = made["components"]["schemas"]
    for route in ROUTES:
        said = made["paths"][f"/api/v1/{route.path}"][route.method.lower()]
        assert said["summary"], route.path
        if route.kind == ACT:
            body = said["requestBody"]["content"]["application/json"]["schema"]
            assert schemas[body["$ref"].rpartition("/")[2]]["additionalProperties"] is False
    assert '"type": "number"' not in json.dumps(schemas)  # decimals are strings


def test_files_are_handed_out_by_get() -> None:
    assert {one.method for one in ROUTES if one.kind == GIVE} == {"GET"}
