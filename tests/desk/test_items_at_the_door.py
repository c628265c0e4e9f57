"""A stream of a thing that its source's method is not meant for: refused, never counted by chance.

Bottled CO2 that is lost is counted by a share alone, and a plant may state the share of the whole
source: waste water entered there by mistake would count as CO2 at that share. Books that held such
a stream before the door was closed count nothing without the plant's own share: it is a gap.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine

from ghg.desk import plan, streams
from ghg.domain.streams import Input, Stream
from ghg.errors import DataError
from tests.desk.plant import digest, founded
from tests.worked.plants import issue_of

LOST = Stream("LOST", "损耗", "lost", "CO2", Input.ACTIVITY, "industrial_co2_primary", "t")


def test_waste_water_is_no_lost_co2_and_leaves_nothing_behind(
    engine: Engine, tmp_path: Path
) -> None:
    desk = founded(engine, tmp_path)
    plan.add_source(desk, "CO2", "二氧化碳", "purchased_co2_loss", "F1", method="co2_lost")
    before = digest(engine)
    with pytest.raises(DataError) as refused:
        streams.add_stream(desk, replace(LOST, item="wastewater_food"))
    assert [one.code for one in refused.value.problems] == ["E-ITEM"]
    assert digest(engine) == before
    assert streams.add_stream(desk, LOST) == LOST


def test_what_older_books_hold_is_a_gap_without_a_share_of_its_own() -> None:
    water = {"code": "WATER", "item": "wastewater_food", "unit": "t", "quantity": "10"}
    source = {"code": "CO2", "kind": "purchased_co2_loss", "stream": (water,)}
    plant = {"guide": "ndrc-food-2015", "year": 2025, "region": "430000", "source": (source,)}
    made = issue_of(plant)
    assert [gap.term for gap in made.gaps] == ["gap.factor"]
    assert (made.lines, made.totals) == ((), ())
