"""A works with meters at a desk of its own: bought power, gas, and a main meter."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from ghg.desk import organisation, plan, streams
from ghg.desk.context import Desk
from ghg.desk.meters import register
from ghg.domain.streams import Input, Power, Route, Stream
from ghg.errors import DataError
from tests.again import laid_out_once
from tests.desk.plant import digest

GRID = Stream(
    *("GRID", "网电", "grid", "E-1", Input.ACTIVITY, "grid_electricity", "kWh"),
    route=Route.GRID,
    power=Power.ORDINARY,
)
GAS = Stream("GAS", "天然气", "gas", "B-1", Input.ACTIVITY, "natural_gas", "Nm3")


def works(engine: Engine, tmp_path: Path) -> Desk:
    """Found the works with its streams; no meter yet."""
    desk = Desk(engine, tmp_path / "evidence", "STEEL", "Zhang")
    laid_out_once(engine, "steel", lambda: _found(desk))
    return desk


def _found(desk: Desk) -> None:
    organisation.found_organisation(desk, "STEEL", "钢厂", "Steel works")
    plan.add_facility(desk, "F1", "厂区", "350000", industry="15")
    plan.add_source(desk, "E-1", "用电", "purchased_electricity", "F1")
    plan.add_source(desk, "B-1", "锅炉", "fuel_stationary", "F1", method="fuel_by_heat")
    streams.add_stream(desk, GRID)
    streams.add_stream(desk, GAS)


def metered(engine: Engine, tmp_path: Path, **words: object) -> Desk:
    """Give the works a meter M1 of its bought power; `words` are those of a new meter."""
    desk = works(engine, tmp_path)
    typed = {"ct": "400/5", "pt": "10000/100", "digits": 4, **words}
    register.add_meter(desk, register.NewMeter("M1", "F1", "electricity", **typed))
    register.attach(desk, "GRID", "M1")
    return desk


def refused(engine, act) -> str:
    """Give the code of the first problem of a refusal that leaves no trace."""
    before = digest(engine)
    with pytest.raises(DataError) as caught:
        act()
    assert digest(engine) == before
    return caught.value.problems[0].code
