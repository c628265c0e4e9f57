"""Backups and exports of a whole database, with all its organisations, and the way back.

A restored or imported ledger is then held against every head that lies beside it: an older state
next to newer reports is told (E-ROLLBACK), it is not forbidden.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, select

from ghg.desk.context import evidence_folder
from ghg.errors import DataError, GhgError, Place, Problem, UsageError
from ghg.ledger.checkpoints import Checkpoint, against, lying_in, read
from ghg.ledger.copies.backup import back_up, lacking_problems
from ghg.ledger.copies.export import export as write_export
from ghg.ledger.copies.importing import bring_in
from ghg.ledger.copies.manifest import EXPORT, Manifest
from ghg.ledger.copies.placing import is_zip, opened
from ghg.ledger.copies.restore import believed, refuse_full_store, refused_file, stored
from ghg.ledger.copies.restore import restore as put_back
from ghg.ledger.evidence import sync_folder
from ghg.ledger.rows import table
from ghg.ledger.schema import check_schema, migrate
from ghg.ledger.sessions import database_url, open_engine, reading
from ghg.underway import under_way


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy that was made or brought back: where, what kind, its heads, and what to know of it."""

    place: str
    form: str
    schema: str
    made_at_utc: str
    files: int
    rows: int
    heads: tuple[Checkpoint, ...]
    problems: tuple[Problem, ...]


def backup(url: str, target: Path) -> Copied:
    """Back up a database: an SQLite file as a file, a PostgreSQL database as an export."""
    engine = open_engine(url)
    make = back_up if is_file(url) else write_export
    return _copied(target, make(engine, evidence_folder(url), target))


def export(url: str, target: Path) -> Copied:
    """Write every table of a database of this program's form as a text file."""
    engine = open_engine(url)
    check_schema(engine)
    return _copied(target, write_export(engine, evidence_folder(url), target))


def restore(url: str, source: Path, since: tuple[Path, ...] = ()) -> Copied:
    """Put a backup back into an empty place; `since` are files with heads to hold it against."""
    if not is_file(url):
        raise UsageError("E-RESTORE.server", Place(file=str(source)), source.name)
    known = [(path, one) for path in since for one in read(path)]
    database = Path(str(database_url(url).database))
    made = put_back(source, database, evidence_folder(url))
    known += lying_in((source.parent, database.parent))
    return _copied(database, made, rolled_back(open_engine(url), known))


def import_(url: str, source: Path, since: tuple[Path, ...] = ()) -> Copied:
    """Bring an export into an empty database, which is made where there is none."""
    known = [(path, one) for path in since for one in read(path)]
    if source.is_file() and not is_zip(source):
        raise refused_file(source)
    store = evidence_folder(url)
    workshop = store.parent
    workshop.mkdir(parents=True, exist_ok=True)
    with opened(source, workshop) as folder:
        manifest = believed(folder, EXPORT)
        refuse_full_store(manifest, store)
        with stored(folder, manifest, store):
            _into(url, folder, manifest)
    known += lying_in((source.parent,))
    place = database_url(url).render_as_string()
    return _copied(place, manifest, rolled_back(open_engine(url), known))


def rolled_back(engine: Engine, known: Iterable[tuple[Path, Checkpoint]]) -> tuple[Problem, ...]:
    """Name every file whose head these ledgers do not hold, as a warning."""
    rows = table("organisation")
    with reading(engine) as connection:
        ids = connection.execute(select(rows.c.ledger_id, rows.c.id))
        ledgers: dict[str, int] = {row.ledger_id: row.id for row in ids}
        return tuple(
            Problem(one.code, Place(file=str(path)), one.raw, one.values, "warning")
            for path, head in known
            if head.ledger_id in ledgers
            for one in against(connection, ledgers[head.ledger_id], head)
        )


def is_file(url: str) -> bool:
    """Tell whether a database is an SQLite file."""
    return database_url(url).get_backend_name() == "sqlite"


def _into(url: str, folder: Path, manifest: Manifest) -> None:
    """Fill a new file beside its place, then put it there; fill an empty database of a server."""
    if not is_file(url):
        _made_on_server(url)
        bring_in(open_engine(url), folder, manifest)
        return
    database = Path(str(database_url(url).database))
    if database.exists():
        raise DataError("E-RESTORE.there", Place(file=str(database)), database.name)
    with under_way(database) as part:
        migrate(f"sqlite:///{part}")
        bring_in(open_engine(f"sqlite:///{part}"), folder, manifest)
        part.replace(database)
        sync_folder(database.parent)


def _made_on_server(url: str) -> None:
    """Make the tables where there are none; a database of another form stays as it is."""
    try:
        check_schema(open_engine(url))
    except GhgError as error:
        if error.problems[0].code != "E-SCHEMA.empty":
            raise
        migrate(url)


def _copied(place: Path | str, made: Manifest, problems: tuple[Problem, ...] = ()) -> Copied:
    return Copied(
        place=str(place),
        form=made.form,
        schema=made.schema,
        made_at_utc=made.made_at_utc,
        files=len(made.files),
        rows=sum(made.rows.values()),
        heads=made.heads,
        problems=(*lacking_problems(made), *problems),
    )
