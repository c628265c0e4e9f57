"""The form 0004: up from 0003 with its ranges, down again, and up; guards stand after each way."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, inspect, text

from ghg.desk.holdings.receive import Bought, receive
from ghg.domain.instruments import Instrument
from ghg.ledger import guards
from ghg.ledger.schema import check_schema, revision
from ghg.ledger.sessions import reading, writing
from ghg.ledger.tables import METADATA
from ghg.resources import data_folder
from tests.desk.plant import founded

NEW = {
    *("own_project", "sold_attribute", "group_paper", "group_part"),
    *("registry_statement", "serial_term", "plant_power"),
}


def moved(engine: Engine, to: str) -> None:
    """Lead a database to a form, as an upgrade does."""
    settings = Config()
    settings.set_main_option("script_location", str(data_folder("migrations")))
    with writing(engine) as connection:
        settings.attributes["connection"] = connection
        step = command.upgrade if to == "head" else command.downgrade
        step(settings, to)


def test_down_and_up_again(engine: Engine, tmp_path: Path) -> None:
    desk = founded(engine, tmp_path)
    wind = Bought(Instrument.GEC, "W", "1", "9", "", 202506, acquired_day=20250801)
    receive(desk, wind)
    named = Bought(Instrument.GEC, "V", "1", "9", "", 202506, acquired_day=20250801, plant="一 期")
    receive(desk, named)
    moved(engine, "0003")
    with reading(engine) as connection:
        assert revision(connection) == ("0003",)
        later = METADATA.tables.keys() - set(inspect(connection).get_table_names())
        assert later >= NEW
        gone = guards.missing(connection)
        assert {name for name in gone if not any(table in name for table in later)} == set()
        assert connection.scalar(text("SELECT count(*) FROM serial_root")) == 2
    moved(engine, "head")
    check_schema(engine)
    with reading(engine) as connection:
        rows = connection.execute(text("SELECT root_id, plant_key, first_month FROM plant_power"))
        assert [tuple(row) for row in rows] == [(2, "一期", 202506)]
