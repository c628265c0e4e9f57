"""Is a database whole: its pages, its keys, its guards, its chains, what was posted."""

from collections.abc import Iterator

from sqlalchemy import Connection, Engine, select

from ghg.errors import DamageError, Place, Problem
from ghg.ledger import journal
from ghg.ledger.checks import records_problems
from ghg.ledger.declared import altered
from ghg.ledger.rows import table
from ghg.ledger.schema import REVISIONS, check_schema, revision_of
from ghg.ledger.sessions import reading
from ghg.ledger.totals import totals_problems

_SHOWN = 5


def check_database(engine: Engine) -> str:
    """Check a database from its pages to its totals and give its form.

    A form that is older than the program's is checked as far as it is known: pages, keys, chains.
    Raises DamageError with all that was found, and what `check_schema` raises.
    """
    with reading(engine) as connection:
        found = list(page_problems(connection))
        if found:
            raise DamageError.of(found)
    form = revision_of(engine)
    newest = form == REVISIONS[-1]
    if newest:
        check_schema(engine)
        _hold_text(engine)
    with reading(engine) as connection:
        hold_books(connection, newest=newest)
    return form


def _hold_text(engine: Engine) -> None:
    """Refuse tables whose constraints have our names and another text; raises E-SCHEMA.altered."""
    with reading(engine) as connection:
        other = altered(connection)
    if other:
        place = Place(file=str(engine.url.database))
        raise DamageError("E-SCHEMA.altered", place, "", names="、".join(other))


def hold_books(connection: Connection, *, newest: bool = True) -> None:
    """Check the chains and what was posted of all organisations; raises DamageError."""
    found = [one for one in _books(connection, newest=newest) if one.level == "error"]
    if found:
        raise DamageError.of(found)


def page_problems(connection: Connection) -> Iterator[Problem]:
    """Ask SQLite for torn pages and rows without what they point to; E-DAMAGE.pages, .keys.

    PostgreSQL checks its keys itself, and its pages when it reads them.
    """
    if connection.dialect.name != "sqlite":
        return
    place = Place(file=str(connection.engine.url.database))
    torn = connection.exec_driver_sql(f"PRAGMA integrity_check({_SHOWN})").scalars().all()
    if torn != ["ok"]:
        yield Problem("E-DAMAGE.pages", place, "", {"why": str(torn[0])})
    lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    for one in lost[:_SHOWN]:
        said = {"table": str(one[0]), "row": str(one[1]), "other": str(one[2])}
        yield Problem("E-DAMAGE.keys", place, "", said)


def _books(connection: Connection, *, newest: bool) -> Iterator[Problem]:
    rows = table("organisation")
    for org_id in connection.execute(select(rows.c.id).order_by(rows.c.id)).scalars().all():
        yield from journal.verify(connection, org_id)
        if newest:
            yield from records_problems(connection, org_id)
            yield from totals_problems(connection, org_id)
