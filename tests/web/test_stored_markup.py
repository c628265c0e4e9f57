"""Markup, formulas and template signs in every text field of every table stay text everywhere.

The fields are read off the database: TEA has a row of every kind, and every text that its tables
let be changed is exchanged for a payload with a number of its own. So a field that comes later is
tried too. Then every page is asked for, and a report of the books is made in every form.
"""

import io
import re
import shutil
import sqlite3
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from ghg.desk.context import evidence_folder, open_desk
from ghg.domain.roles import Role
from tests.web.api.calling import PLACE
from tests.web.test_roles_matrix import app_of, asked, built, cheap, entered, routes
from tests.web.visiting import Visitor

__all__ = ["built", "cheap"]
PAYLOAD = "=1+{number}{{{{7*7}}}}<script>x</script>'\"><img/src=x/onerror=x>"
ALIVE = re.compile(r"<script>x|<img/src|=\d+49|onerror=x>(?!&)")
SEEN = re.compile(r"=1\+(\d+)\{\{7\*7\}\}&lt;script&gt;x")
# columns in which people write what they like; `PROGRAMS` are all others, looked up by the program
_WORDS = """
address approved_by approver beneficiary body certificate counted_by counterparty department
description determination document_no document_number file_name frequency gwp_reason holder issuer
laboratory lead locator name name_en name_zh need note page place plant plant_name prepared_by
quality_rules raised_by reason reference report_number rule_text subject technology text witness
wording_en wording_zh
"""
WORDS = frozenset(_WORDS.split())
_PROGRAMS = """
absence accepted accuracy accuracy_class acquired action actor allocation approach at_utc auth
axis balance basis batch_key boundary changed_utc co2e_t code composition confidence
conservative_t corrected_t created_utc credit_code currency data_source definition document
edition electricity_level ended_utc event expires_utc factor_table first_reading from_state gas
guides gwp_set idempotency_key industry inherent_moisture input instrument inventory item key kind
last_reading ledger ledger_id level line maker mapping market_rest_rule mass_t materiality_percent
media_type medium member method missing_rule mode multiplier number parameter party person
plant_key power price program programme purpose quantity raw reading reading_after reading_before
recording reference_state region registry_code reported_t result reviewer role route rule sale
scheme seed seen_utc serial signer slot source stage standard state status stream tariff tier
to_state total_moisture unit unit_printed value value_text verdict view weight why written_utc
"""
PROGRAMS = frozenset(_PROGRAMS.split())
CLOSED = {"own_project.place"}  # a word of a list, of which the table knows nothing
GUARDS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
APART = {"alembic_version", "credential", "session", "api_key", "person", "organisation"}


Marked = tuple[Visitor, dict[int, str]]


def planted(path: Path) -> dict[int, str]:
    """Put a payload into every free text field that has a row; tell number -> table.column."""
    found: dict[int, str] = {}
    with sqlite3.connect(path) as connection:
        guards = list(connection.execute(GUARDS))
        for name, _ in guards:
            connection.execute(f'DROP TRIGGER "{name}"')
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (table,) in list(tables):
            for _, column, kind, *_ in connection.execute(f'PRAGMA table_info("{table}")'):
                if kind == "TEXT" and table not in APART and column in WORDS:
                    number = 1000 + len(found)
                    if put(connection, table, column, number):
                        found[number] = f"{table}.{column}"
        for _, made in guards:
            connection.execute(made)
    return found


def put(connection: sqlite3.Connection, table: str, column: str, number: int) -> int:
    """Give the number of rows that took the payload; a closed list of words takes none."""
    if f"{table}.{column}" in CLOSED:
        return 0
    said = PAYLOAD.format(number=number)
    kept = connection.execute(f'SELECT "{column}" FROM "{table}"').fetchall()
    if any(str(one).startswith(("[", "{")) for (one,) in kept):  # a document of the program
        return 0
    query = f'UPDATE "{table}" SET "{column}" = ? WHERE "{column}" IS NOT NULL'
    try:
        return connection.execute(query, (said,)).rowcount
    except sqlite3.IntegrityError:
        return 0


@pytest.fixture
def marked(built: tuple[Any, Any], tmp_path: Path) -> Marked:
    built[0].engine.dispose()
    shutil.copyfile(str(built[0].engine.url.database), tmp_path / "ledger.db")
    url = f"sqlite:///{tmp_path / 'ledger.db'}"
    shutil.copytree(built[0].evidence_folder, evidence_folder(url))
    fields = planted(tmp_path / "ledger.db")
    app = app_of(open_desk(url, "TEA", "Li"))
    return entered(app, Role.ADMINISTRATOR), fields


def test_every_column_of_texts_is_told(sqlite_template: Path) -> None:
    """A new one is a word of a person, to be tried, or one of the program's."""
    with sqlite3.connect(sqlite_template) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        there = {
            column
            for (table,) in list(tables)
            for _, column, kind, *_ in connection.execute(f'PRAGMA table_info("{table}")')
            if kind == "TEXT" and table not in APART
        }
    untold = {one for one in there - WORDS - PROGRAMS if not one.endswith(("sha256", "hash"))}
    assert untold == set()


def test_what_anybody_wrote_is_shown_and_never_meant(
    marked: Marked,
) -> None:
    visitor, fields = marked
    seen = set[int]()
    for method, path, words in routes(visitor.app):
        if method == "GET":
            answer = asked(visitor, method, path, words)  # raises what nobody foresaw
            if "html" in answer.headers.get("content-type", ""):
                assert not ALIVE.search(answer.text), (path, ALIVE.search(answer.text))
                seen |= {int(one) for one in SEEN.findall(answer.text)}
    assert len(fields) > 40, fields
    assert len(seen) > 15, sorted(fields[one] for one in seen)


def test_paper_and_sheets_have_it_as_text(marked: Marked) -> None:
    """The draft of the planted books, as PDF, Word and workbook."""
    client = marked[0].client
    made = {}
    for form in ("pdf", "xlsx", "docx"):
        answer = client.get(f"{PLACE}inventories/2025/report?as_draft=true&format={form}")
        assert answer.status_code == 200, answer.text[:300]
        made[form] = answer.content
    for form in ("xlsx", "docx"):
        with ZipFile(io.BytesIO(made[form])) as archive:
            parts = {
                name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
            }
        text = "".join(parts.values())
        assert "&lt;script&gt;x" in text
        assert "<script" not in text
        assert not re.search(r"<f>[^<]*7\*7", text)
        assert not [name for name in parts if "vba" in name.lower() or "external" in name.lower()]
    pages = PdfReader(io.BytesIO(made["pdf"]))
    assert "<script>x" in "".join(page.extract_text() for page in pages.pages)
    assert b"/JavaScript" not in made["pdf"]
