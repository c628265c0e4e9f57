"""The database: made, upgraded, looked at."""

from dataclasses import dataclass
from pathlib import Path

from ghg.desk.context import evidence_folder
from ghg.ledger.evidence import make_store
from ghg.ledger.schema import migrate
from ghg.ledger.sessions import database_url, open_engine


@dataclass(frozen=True, slots=True)
class Made:
    """Where a database and its evidence lie."""

    database: str
    evidence_folder: str


def default_url() -> str:
    """Give the database in the user's own data folder."""
    from platformdirs import user_data_path

    return f"sqlite:///{user_data_path('ghg-ledger') / 'ledger.db'}"


def upgrade_database(url: str) -> Made:
    """Bring an existing database to this program's schema; raises E-SCHEMA.missing."""
    open_engine(url).dispose()
    return make_database(url)


def make_database(url: str) -> Made:
    """Make the database, or bring it to this program's schema; what is there stays."""
    parsed = database_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    migrate(url)
    folder = evidence_folder(url)
    make_store(folder)
    return Made(parsed.render_as_string(hide_password=True), str(folder))
