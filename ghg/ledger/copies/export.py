"""The books as open files: a text file per table, the evidence, a manifest.

All tables are read in one transaction that sees one state. Of PostgreSQL this is also the backup:
the program brings no `pg_dump`, and an export needs none to be read or to be brought back.
"""

from pathlib import Path

from sqlalchemy import Connection, Engine

from ghg import __version__
from ghg.ledger.checkpoints import take_all
from ghg.ledger.columns import utc_now
from ghg.ledger.copies.backup import copy_store, evidence_known
from ghg.ledger.copies.lines import TABLES, lines
from ghg.ledger.copies.manifest import EXPORT, Manifest, line_of, write_manifest
from ghg.ledger.copies.placing import building
from ghg.ledger.copies.whole import check_database
from ghg.ledger.sessions import reading


def export(engine: Engine, store: Path, target: Path) -> Manifest:
    """Write an export to `target`, a folder or a ZIP file; raises E-BACKUP.there and, for books
    that are damaged, DamageError."""
    form = check_database(engine)
    with building(target) as folder:
        with reading(engine) as connection:
            heads, known = take_all(connection), evidence_known(connection)
            counts = _write_tables(connection, folder / "tables")
        lacking = copy_store(store, folder, known)
        made = Manifest(
            form=EXPORT,
            program=__version__,
            schema=form,
            made_at_utc=utc_now(),
            heads=heads,
            files=tuple(line_of(folder, one) for one in sorted(folder.rglob("*")) if one.is_file()),
            rows=counts,
            lacking=tuple(lacking),
        )
        write_manifest(folder, made)
    return made


def _write_tables(connection: Connection, folder: Path) -> dict[str, int]:
    """Write every table; give how many rows each has."""
    folder.mkdir()
    counts = {}
    for table in TABLES:
        count = 0
        with (folder / f"{table.name}.ndjson").open("xb") as file:
            for line in lines(connection, table):
                file.write(line)
                count += 1
        counts[table.name] = count
    return counts
