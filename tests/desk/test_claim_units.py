"""What is told per product is entered in any known unit, anything else in a unit of its kind."""

import pytest

from ghg.desk.claims import packs, values
from ghg.desk.claims.scheme_views import scheme_shown
from ghg.desk.claims.values import Said
from ghg.errors import DataError
from tests.desk import factory

SCHEME = "gbt36132-2025"


@pytest.fixture(scope="module")
def desk(sqlite_template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("units")
    path = folder / "ledger.db"
    path.write_bytes(sqlite_template.read_bytes())
    packs.packs.cache_clear()
    made = factory.complete(f"sqlite:///{path}", folder)
    yield made
    made.engine.dispose()


@pytest.mark.parametrize(
    ("slot", "unit"),
    [
        ("leading.GF25-1", "kgce/t"),
        ("baseline.GF25-1", "tce/piece"),
        ("leading.GF25-3", "%"),
        ("baseline.GF25-3", ""),
        ("leading.GF25-14", "CNY/m2"),
        ("weight.GF25-1", ""),
    ],
)
def test_a_value_is_entered_in_the_unit_of_its_text(desk, slot, unit):
    made = values.set_value(desk, Said(SCHEME, slot, "7", unit, "示例标准", "第1页"))
    assert (made.value, made.unit) == ("7", unit)


@pytest.mark.parametrize(
    ("slot", "unit"),
    [
        ("leading.GF25-2", ""),
        ("leading.GF25-2", "nonsense/t"),
        ("leading.GF25-14", ""),
        ("leading.GF25-14", "t"),
        ("leading.GF25-7", "m3"),
        ("weight.GF25-2", "%"),
    ],
)
def test_a_value_without_its_unit_or_of_another_kind_is_refused(desk, slot, unit):
    with pytest.raises(DataError) as caught:
        values.set_value(desk, Said(SCHEME, slot, "7", unit, "示例标准", "第1页"))
    assert [one.code for one in caught.value.problems] == ["E-UNIT.slot"]


def test_what_is_answered_by_yes_and_no_is_shown_so(desk):
    words = scheme_shown(desk, "db43-3118-2024").words
    assert words["DB43-B1"]["1"] == words["DB43-G1"]["1"] == ("是", "yes")
    assert "DB43-G9" not in words
