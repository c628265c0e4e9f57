"""What the source may not do, for the sake of security: each guard is shown over a planted fault.

S2 words reach SQL as bound values only · S4 one place starts processes · S6 archives are opened in
known places and never extracted · S8, S28 nothing speaks to a network · S18 no secret on a command
line · S22 nothing is logged beside the journal.
"""

import ast
import re
from collections.abc import Callable, Iterator

import pytest

from tests.house.source import Module, calls, constant_text, imported, made_up, modules

VERB = re.compile(
    r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|TRUNCATE|GRANT|REVOKE|WITH|LOCK|COPY)"
    r"\s|\s*(FROM|WHERE|ORDER BY|GROUP BY|JOIN|UNION|VALUES)\s"
)
CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")
RUNNERS = {"text", "exec_driver_sql", "execute", "executemany", "executescript"}
NAKED = {"text", "exec_driver_sql", "executescript"}  # what SQLAlchemy does not write itself
# Modules that put statements together, of what stands in them or in the tables' own metadata. Each
# was read: no word of a person, a file or a request is among the pieces.
PUT_TOGETHER = {
    "ghg.desk.database_roles": "names of roles are held to a pattern; printed, never run",
    "ghg.desk.invariants.blocks": "two constant questions in one frame",
    "ghg.desk.invariants.invariant": "names of tables from the invariants themselves",
    "ghg.desk.jumps": "whole numbers of an enumeration",
    "ghg.desk.records": "conditions that stand in the module, their values bound",
    "ghg.holdings.positions": "constants",
    "ghg.inventory.reading.books": "ids that the database gave, as whole numbers",
    "ghg.inventory.reading.cells": "one of two constants",
    "ghg.ledger.blocks": "columns of the tables; values written out are ours: numbers, NULL, ''",
    "ghg.ledger.copies.doors": "tables and conditions that stand in the module",
    "ghg.ledger.copies.importing": "names of tables and columns of the metadata",
    "ghg.ledger.copies.lines": "names of tables and columns of the metadata",
    "ghg.ledger.corrections": "columns of the tables, and constants",
    "ghg.ledger.declared": "constants by dialect",
    "ghg.ledger.guards": "names of tables and columns of the metadata",
    "ghg.ledger.sessions": "pragmas that stand in the module",
    "ghg.ledger.totals": "constants",
    "ghg.ledger.copies.whole": "a constant number",
}
NETWORK = {
    *("socket", "ssl", "http", "urllib", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib"),
    *(
        "xmlrpc",
        "socketserver",
        "asyncio",
        "webbrowser",
        "requests",
        "httpx",
        "httpx2",
        "aiohttp",
        "urllib3",
    ),
}
ARCHIVES = {"zipfile", "tarfile", "gzip", "bz2", "lzma", "zlib"}
OPENERS = {
    "ghg.reports.word.document",  # writes again what it has just made, nothing of a stranger
    "ghg.web.api.answers",  # hands several written files out as one, opens none
    "ghg.web.pages.claim_papers",  # as the line above
    "ghg.desk.group.bundle",
    "ghg.desk.pack.archive",
    "ghg.desk.pack.verify_script",
    "ghg.intake.packs.reading",
    "ghg.intake.packs.writing",
    "ghg.ledger.copies.placing",
    "ghg.sheets.annotate",
    "ghg.sheets.package",
}
FORKERS = {"subprocess", "multiprocessing", "pty"}
STARTERS = {"ghg.desk.group.bundle", "ghg.desk.pack.verified", "ghg.sheets.workbook"}
# Takes a port of this machine and proves its certificate; asks nobody.
LISTENERS = {("ghg.web.serving", "socket"), ("ghg.web.serving", "ssl")}
SPEAKERS = {"logging", "syslog"}
SECRET_OPTION = re.compile(r"--?[a-z-]*(password|secret|token|passphrase)\b")

Guard = Callable[[Module], Iterator[str]]


def statements(module: Module) -> Iterator[str]:
    """Say where SQL is put together of anything but constants."""
    if module.name in PUT_TOGETHER:
        return
    for node in module.nodes():
        if isinstance(node, ast.JoinedStr) and VERB.match(_written(node)):
            for part in node.values:
                if isinstance(part, ast.FormattedValue) and not _constant(part.value):
                    yield f"{module.at(node)}: {ast.unparse(part.value)}"
        elif VERB.match(_put_together(node)):
            yield f"{module.at(node)}: {ast.unparse(node)[:60]}"
    yield from _handed_in(module)


def _put_together(node: ast.AST) -> str:
    """Give the text in front that `+`, `%` or `.format` makes longer."""
    if isinstance(node, ast.BinOp):
        return constant_text(node.left) or ""
    if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "format":
        return constant_text(getattr(node.func, "value", None)) or ""
    return ""


def _handed_in(module: Module) -> Iterator[str]:
    """Say where a text that is no constant of the module is run."""
    runners = RUNNERS - (set() if _speaks_sql(module) else {"text"})
    for call, name in calls(module):
        given = call.args[0] if call.args else None
        of_ours = isinstance(given, ast.Call | ast.BinOp | ast.Subscript) and name in NAKED
        filled = isinstance(given, ast.JoinedStr) and any(
            isinstance(part, ast.FormattedValue) and not _constant(part.value)
            for part in given.values
        )
        bare = name != "text" or isinstance(call.func, ast.Name)
        if name in runners and bare and (of_ours or filled):
            yield f"{module.at(call)}: {name} {ast.unparse(call)[:60]}"


def _speaks_sql(module: Module) -> bool:
    return any(
        name.startswith(("sqlalchemy", "sqlite3", "psycopg")) for _, name in imported(module)
    )


def _written(node: ast.JoinedStr) -> str:
    first = node.values[0] if node.values else None
    return constant_text(first) or ""


def _constant(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and bool(CONSTANT.fullmatch(node.id))


def network(module: Module) -> Iterator[str]:
    """Say where a module could speak to a network."""
    for node, name in imported(module):
        if (module.name, name) in LISTENERS:
            continue
        if name.split(".")[0] in NETWORK and not name.startswith("urllib.parse"):
            yield f"{module.at(node)}: {name}"


def archives(module: Module) -> Iterator[str]:
    """Say where archives are opened by a module that is not known for it, or extracted by name."""
    for node, name in imported(module):
        if name.split(".")[0] in ARCHIVES and module.name not in OPENERS:
            yield f"{module.at(node)}: {name}"
    for call, name in calls(module):
        if name in ("extract", "extractall", "unpack_archive") and not _of_text(call):
            yield f"{module.at(call)}: {name}"


def _of_text(call: ast.Call) -> bool:
    """`func.extract` of SQLAlchemy is no archive."""
    return getattr(getattr(call.func, "value", None), "id", "") == "func"


def processes(module: Module) -> Iterator[str]:
    """Say where a process is started: only the reader of workbooks is, and never by a shell."""
    for node, name in imported(module):
        if name.split(".")[0] in FORKERS and module.name not in STARTERS:
            yield f"{module.at(node)}: {name}"
    for call, name in calls(module):
        owner = getattr(getattr(call.func, "value", None), "id", "")
        shell = any(word.arg == "shell" for word in call.keywords)
        if shell or (owner == "os" and re.match(r"system|popen|exec|spawn|fork|startfile", name)):
            yield f"{module.at(call)}: {name}"


def extensions(module: Module) -> Iterator[str]:
    """Say where SQLite could load code, or trust what a schema says."""
    for node in module.nodes():
        text = constant_text(node) or ""
        if re.search(r"load_extension|trusted_schema\s*=\s*(ON|1)", text, re.IGNORECASE):
            yield f"{module.at(node)}: {text[:40]}"
    for call, name in calls(module):
        if name in ("enable_load_extension", "load_extension", "create_function", "set_authorizer"):
            yield f"{module.at(call)}: {name}"


def secrets_in_words(module: Module) -> Iterator[str]:
    """Say which option would take a secret from a command line, where everybody reads it."""
    for call, name in calls(module):
        if name in ("option", "argument"):
            switch = any(word.arg == "is_flag" or _a_file(word) for word in call.keywords)
            for given in call.args:
                if SECRET_OPTION.match(constant_text(given) or "") and not switch:
                    yield f"{module.at(call)}: {constant_text(given)}"


def _a_file(word: ast.keyword) -> bool:
    """Tell whether the option names a file that holds the secret."""
    return word.arg == "type" and ast.unparse(word.value) in ("FILE", "click.File()")


def logs(module: Module) -> Iterator[str]:
    """Say where something is logged or printed past the one place that makes it safe."""
    for node, name in imported(module):
        if name.split(".")[0] in SPEAKERS:
            yield f"{module.at(node)}: {name}"
    for call, name in calls(module):
        alone = isinstance(call.func, ast.Name) and name == "print"
        if alone and module.name != "ghg.desk.pack.verify_script":
            yield f"{module.at(call)}: print"


GUARDS: tuple[Guard, ...] = (
    *(statements, network, archives, processes, extensions, secrets_in_words, logs),
)


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.__name__)
def test_the_source_is_free_of_it(guard: Guard) -> None:
    assert [fault for module in modules() for fault in guard(module)] == []


def test_every_exception_is_still_needed() -> None:
    known = {module.name: module for module in modules()}
    assert set(PUT_TOGETHER) | OPENERS | STARTERS <= known.keys()
    for place, what in LISTENERS:
        assert what in [name for _, name in imported(known[place])], place
    for name in OPENERS:
        assert any(one.split(".")[0] in ARCHIVES for _, one in imported(known[name])), name


SQL = "from sqlalchemy import text\n"


@pytest.mark.parametrize(
    ("guard", "source"),
    [
        (statements, SQL + "c.execute(text(f'SELECT * FROM t WHERE code = {code}'))"),
        (statements, "q = f'ORDER BY {column}'"),
        (statements, "q = 'SELECT * FROM ' + name"),
        (statements, "q = 'SELECT %s' % name"),
        (statements, "q = 'SELECT {} FROM t'.format(name)"),
        (statements, SQL + "c.execute(text(request.args['q']))"),
        (statements, SQL + "c.exec_driver_sql(found())"),
        (statements, SQL + "c.execute(f'{anything}')"),
        (network, "import urllib.request"),
        (network, "from http.client import HTTPSConnection"),
        (network, "import socket"),
        (archives, "import tarfile"),
        (archives, "opened.extractall(folder)"),
        (processes, "import subprocess"),
        (processes, "run('ls', shell=True)"),
        (processes, "os.system(word)"),
        (extensions, "connection.enable_load_extension(True)"),
        (extensions, "run('PRAGMA trusted_schema=ON')"),
        (secrets_in_words, "@click.option('--password')\ndef f(): ..."),
        (secrets_in_words, "@click.option('--key-secret', 'x')\ndef f(): ..."),
        (logs, "import logging"),
        (logs, "print(value)"),
    ],
)
def test_a_planted_fault_is_seen(guard: Guard, source: str) -> None:
    assert list(guard(made_up("ghg.desk.odd", source)))


@pytest.mark.parametrize(
    ("guard", "source"),
    [
        (statements, SQL + "c.execute(text(f'SELECT {_COLUMNS} FROM t WHERE id = :id'))"),
        (statements, SQL + "c.execute(select(rows.c.id).where(rows.c.code == code))"),
        (statements, "note(f'Selected {count} rows')"),
        (network, "from urllib.parse import quote"),
        (secrets_in_words, "@click.option('--password', is_flag=True)\ndef f(): ..."),
        (secrets_in_words, "@click.option('--sign-by')\ndef f(): ..."),
    ],
)
def test_what_is_right_passes(guard: Guard, source: str) -> None:
    assert not list(guard(made_up("ghg.desk.odd", source)))
