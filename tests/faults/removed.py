"""How each guard of the findings is taken away: as little as it takes, in the product itself.

A removal asks for what it changes by the names of its arguments: a ledger, or `monkeypatch`.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pandas
import pytest
from sqlalchemy import Engine, Numeric, event, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql import Select

from ghg.domain import numbers
from ghg.ledger import guards, sessions
from ghg.ledger.columns import DecimalText
from ghg.ledger.copies import backup
from ghg.ledger.sessions import writing
from ghg.ledger.tables import StreamInput
from ghg.reports import pdf
from ghg.sheets import csvfile, package
from ghg.sheets.cells import read_text
from ghg.sheets.limits import Limits
from tests.intake import test_fuzz
from tests.ledger import test_columns
from tests.sheets import test_workbook


def drivers_own_begin(sqlite_engine: Engine) -> None:
    """Let the driver begin transactions as it does by default."""
    event.remove(sqlite_engine, "begin", sessions._begin)
    event.remove(sqlite_engine, "connect", sessions._settle)


def no_row_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Select, "with_for_update", lambda self: self)


def dropped(engine: Engine, *names: str) -> None:
    """Drop triggers."""
    made = guards.triggers(engine.dialect.name)
    with writing(engine) as connection:
        for name in names:
            at = f" ON {made[name][0]}" if engine.dialect.name == "postgresql" else ""
            connection.exec_driver_sql(f"DROP TRIGGER {name}{at}")


def journal_next(sqlite_engine: Engine) -> None:
    dropped(sqlite_engine, "journal_next")


def stream_no_replace(sqlite_engine: Engine) -> None:
    dropped(sqlite_engine, "stream_no_replace")


def no_triggers_on_truncate(postgres_engine: Engine) -> None:
    names = [name for name in guards.triggers("postgresql") if name.endswith("_no_truncate")]
    dropped(postgres_engine, *names)


def no_look_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "missing", lambda connection: [])


def nothing_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "recreate", lambda connection: None)


def unvalidated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Build an input as a table class does: whatever is handed in."""
    monkeypatch.setattr(test_columns, "StreamInput", StreamInput.model_construct)


def no_check_of_codes(engine: Engine) -> None:
    """Drop a CHECK; on SQLite, which can drop none, let them all be passed over."""
    if engine.dialect.name == "postgresql":
        with writing(engine) as connection:
            connection.execute(text("ALTER TABLE entity DROP CONSTRAINT ck_entity_code"))
    else:
        event.listen(engine, "connect", _passing_checks)


def _passing_checks(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA ignore_check_constraints=ON")


def loose_columns(sqlite_engine: Engine) -> None:
    """Make all tables loose ones, and let their CHECKs be passed over."""
    with closing(sqlite_engine.raw_connection()) as raw:
        raw.execute("PRAGMA writable_schema=ON")
        raw.execute("UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '')")
        raw.commit()
    event.listen(sqlite_engine, "connect", _passing_checks)


def numeric_year(postgres_engine: Engine) -> None:
    """Keep a year in the type that knows NaN and infinity."""
    with writing(postgres_engine) as connection:
        connection.execute(text("ALTER TABLE inventory ALTER COLUMN year TYPE numeric"))


def decimal_column(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep decimals in the column that SQLAlchemy has for them."""
    naive = Numeric(38, 10)
    dialect = sqlite.dialect()
    on_sqlite = naive.dialect_impl(dialect).result_processor(dialect, None)

    def bound(_: object, value: Any, __: object) -> str | None:
        return None if value is None else str(float(value))

    def read(_: object, value: Any, __: object) -> Any:
        return None if value is None else on_sqlite(float(value))

    monkeypatch.setattr(DecimalText, "process_bind_param", bound)
    monkeypatch.setattr(DecimalText, "process_result_value", read)


def millionths_by_float(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numbers, "millionths", lambda value: int(float(value) * 1e6))


def any_number_of_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csvfile, "_field_problems", lambda *_: [])


def read_by_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the rows as pandas does by default, guessing kinds and what is missing."""

    @contextmanager
    def reader(path: Path, codec: str, delimiter: str) -> Iterator[Any]:
        table = pandas.read_csv(path, encoding=codec, sep=delimiter)
        yield iter([list(table), *([str(cell) for cell in row] for row in table.values)])

    monkeypatch.setattr(csvfile, "_reader", reader)


def every_digit_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take a number of a cell for a code like any text, however many of its digits were lost."""
    monkeypatch.setattr(test_workbook, "cell_identifier", lambda cell: read_text(cell.text))


def without_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a sheet be as large as it says."""
    much = 10**12
    free = Limits(rows=much, columns=much)
    monkeypatch.setattr(test_workbook, "LIMITS", free)
    monkeypatch.setattr(test_workbook.refused, "__defaults__", (free,))


def unpacked_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unpack whatever a package says that it holds."""
    test_fuzz.inside.__wrapped__(monkeypatch)  # type: ignore[attr-defined]
    monkeypatch.setattr(
        package, "_checked", lambda infos, _: {one.filename.lower(): one for one in infos}
    )


def any_document_type(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let XML bring entities along; the reader is in this process, where it can be changed."""
    test_fuzz.inside.__wrapped__(monkeypatch)  # type: ignore[attr-defined]
    monkeypatch.setattr(package, "_refuse_doctype", lambda *_: None)


def text_as_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw every text as a paragraph of reportlab, as most programs do."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    plainly = pdf._write

    def write(canvas: Any, written: list[tuple[float, float, Any]]) -> None:
        for x, y, mark in written:
            if not re.fullmatch("<img .*>", mark.text):  # cut where the line was too short
                plainly(canvas, [(x, y, mark)])
                continue
            paragraph = Paragraph(mark.text, ParagraphStyle("plain"))
            paragraph.wrapOn(canvas, 500, 500)
            paragraph.drawOn(canvas, x, y)

    monkeypatch.setattr(pdf, "_write", write)


def copied_as_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Copy the file of the database alone."""

    def copy(engine: Engine, target: Path) -> None:
        shutil.copyfile(str(engine.url.database), target)

    monkeypatch.setattr(backup, "copy_database", copy)
