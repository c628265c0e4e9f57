"""The printed rights, run on a real server: the program works, the journal stays (S25)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Engine, make_url, text
from sqlalchemy.exc import DBAPIError

from ghg.desk.check import check
from ghg.desk.context import open_desk
from ghg.desk.database_roles import roles_script
from ghg.errors import UsageError
from ghg.ledger.schema import migrate
from ghg.ledger.sessions import open_engine, writing
from tests.cli.running import did, ghg
from tests.conftest import Server
from tests.desk.whole_plant import whole_plant

ROLES = ("roles_owner", "roles_app", "roles_auditor")


@dataclass(frozen=True, slots=True)
class Served:
    """A ledger with the three roles; `url_as` gives the address for one of them."""

    url: str

    def url_as(self, role: str) -> str:
        return make_url(self.url).set(username=role).render_as_string(hide_password=False)

    def engine(self, role: str) -> Engine:
        return open_engine(self.url_as(role))


@pytest.fixture(scope="module")
def served(server: Server) -> Iterator[Served]:
    url = server.clone("roles")
    admin = open_engine(url)
    script = roles_script(*ROLES)
    for _ in range(2):  # it may be run again
        with admin.begin() as connection:
            connection.exec_driver_sql(script)
    with admin.begin() as connection:
        connection.exec_driver_sql(f"ALTER ROLE {ROLES[0]} LOGIN")
    yield Served(url)
    with admin.begin() as connection:
        for role in ROLES:
            connection.exec_driver_sql(f"DROP OWNED BY {role} CASCADE")
            connection.exec_driver_sql(f"DROP ROLE {role}")
    admin.dispose()
    server.drop("roles")


@pytest.fixture(scope="module")
def filled(served: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A year of a plant, posted, issued, reopened, with certificates: all of it as the program."""
    folder = tmp_path_factory.mktemp("roles")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder))
        whole_plant(served.url_as("roles_app"), folder).engine.dispose()
        yield served


REFUSED = [
    *(f"{act} journal" for act in ("DELETE FROM", "TRUNCATE")),
    "UPDATE journal SET actor = 'x'",
    *(f"DELETE FROM {name}" for name in ("activity_record", "issue", "evidence", "block_event")),
    "UPDATE activity_record SET quantity = 0",
    "TRUNCATE activity_record CASCADE",
    "UPDATE serial_root SET last_serial = 999",
    "DROP TRIGGER journal_no_update ON journal",
    "ALTER TABLE journal DISABLE TRIGGER ALL",
    "ALTER TABLE journal OWNER TO roles_app",
    "SET session_replication_role = replica",
    "CREATE TABLE mine (n int)",
    "UPDATE alembic_version SET version_num = '0001'",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_the_program_cannot_touch_what_is_written(filled: Served, statement: str) -> None:
    engine = filled.engine("roles_app")
    with pytest.raises(DBAPIError, match=r"permission denied|must be owner"), writing(engine) as at:
        at.execute(text(statement))
    engine.dispose()


def test_without_the_script_the_same_role_would_reach_the_trigger_only(filled: Served) -> None:
    """As a superuser the right is there, and the trigger still refuses."""
    engine = open_engine(filled.url)
    with pytest.raises(DBAPIError, match="only grows"), writing(engine) as at:
        at.execute(text("DELETE FROM journal"))
    engine.dispose()


def test_the_auditor_checks_everything_and_writes_nothing(filled: Served) -> None:
    url = filled.url_as("roles_auditor")
    desk = open_desk(url, "", "Li")
    assert check(desk).problems == ()
    desk.engine.dispose()
    engine = filled.engine("roles_auditor")
    for statement in (
        "SELECT proof FROM credential",
        "SELECT * FROM web_session",
        "INSERT INTO alembic_version VALUES ('x')",
        "DELETE FROM monthly_total",
    ):
        with pytest.raises(DBAPIError, match="permission denied"), writing(engine) as at:
            at.execute(text(statement))
    engine.dispose()


def test_the_owner_migrates(served: Served) -> None:
    migrate(served.url_as("roles_owner"))


@pytest.mark.parametrize("name", ["", "x; DROP TABLE journal", 'a"b', "Ghg", "1a", "a" * 64])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="E-USAGE"):
        roles_script("ghg_owner", name, "ghg_auditor")


def test_two_roles_are_not_one() -> None:
    with pytest.raises(UsageError, match="E-USAGE"):
        roles_script("ghg_owner", "ghg_owner", "ghg_auditor")


def test_it_is_printed_and_not_run(tmp_path: Path) -> None:
    shown = did("db", "roles", "--app", "plant", url=f"sqlite:///{tmp_path / 'none.db'}")
    assert "GRANT SELECT, INSERT ON public.journal TO plant;" in shown
    assert list(tmp_path.iterdir()) == []
    assert ghg("db", "roles", "--schema", "x;y").exit_code == 2
