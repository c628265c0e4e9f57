"""The factory of the cases: electricity with a balance, diesel by delivery, gas, coal."""

from pathlib import Path

from ghg.desk import streams
from ghg.desk.context import Desk
from ghg.domain.streams import Input, Stream
from ghg.ledger.schema import migrate
from ghg.ledger.sessions import open_engine
from tests.desk.plant import founded

# Beside USED (总用电, kWh), PV, the balance GRID and DIESEL (t, event) of tests.desk.plant.
MORE = (
    Stream("GAS", "天然气", "natural gas", "B-1", Input.ACTIVITY, "natural_gas", "10^4Nm3"),
    Stream("COAL", "原煤", "raw coal", "B-1", Input.ACTIVITY, "raw_coal", "t"),
    Stream("NA", "汽油", "gasoline", "B-1", Input.ACTIVITY, "gasoline", "t"),
)


def lay_out(folder: Path) -> Path:
    """Make the ledger from which every case starts; give the database file."""
    path = folder / "ledger.db"
    migrate(f"sqlite:///{path}")
    engine = open_engine(f"sqlite:///{path}")
    desk = founded(engine, folder)
    for stream in MORE:
        streams.add_stream(desk, stream)
    engine.dispose()
    return path


def desk_at(path: Path) -> Desk:
    """Sit down at a copy of the ledger."""
    return Desk(open_engine(f"sqlite:///{path}"), path.parent / "evidence", "TEA", "Zhang")
