"""The database: made, upgraded, looked at."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ghg.desk.context import evidence_folder
from ghg.desk.copies import is_file
from ghg.errors import DataError
from ghg.ledger.copies.backup import back_up
from ghg.ledger.evidence import make_store
from ghg.ledger.schema import REVISIONS, migrate, revision_of
from ghg.ledger.sessions import database_url, open_engine


@dataclass(frozen=True, slots=True)
class Made:
    """Where a database and its evidence lie; `backup` is what was kept before an upgrade."""

    database: str
    evidence_folder: str
    backup: str = ""


def default_url() -> str:
    """Give the database in the user's own data folder."""
    from platformdirs import user_data_path

    return f"sqlite:///{user_data_path('ghg-ledger') / 'ledger.db'}"


def upgrade_database(url: str) -> Made:
    """Bring an existing database to this program's schema, after a backup of the file.

    Raises E-SCHEMA.missing, and what the backup raises: without one nothing is upgraded.
    """
    open_engine(url).dispose()
    return make_database(url)


def make_database(url: str) -> Made:
    """Make the database, or bring it to this program's schema, after a backup of the file."""
    parsed = database_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    kept = _kept_before(url)
    migrate(url)
    folder = evidence_folder(url)
    make_store(folder)
    return Made(parsed.render_as_string(hide_password=True), str(folder), kept)


def make_missing(url: str) -> Made | None:
    """Make the database where it is an SQLite file that is not there; None for nothing made."""
    if not is_file(url) or Path(str(database_url(url).database)).exists():
        return None
    return make_database(url)


def _kept_before(url: str) -> str:
    """Back up an SQLite file of an older form beside it, under form and time; give where.

    The evidence stays where it is: an upgrade does not touch it.
    """
    path = Path(str(database_url(url).database))
    if not is_file(url) or not path.is_file():
        return ""
    engine = open_engine(url)
    try:
        form = revision_of(engine)
    except DataError:
        return ""  # another form, which `migrate` refuses by its name
    if form == REVISIONS[-1]:
        return ""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    target = path.with_name(f"{path.name}.before-{REVISIONS[-1]}-{moment}")
    back_up(engine, evidence_folder(url), target, with_evidence=False)
    return str(target)
