"""The reporting calendar as data: strict, dated, with its source."""

import shutil
from pathlib import Path

import pytest

from ghg.errors import DataError
from ghg.library import open_library
from ghg.library.duties import FILE, duties, preset_duty
from ghg.resources import data_folder

LIBRARY = open_library()


def test_monthly_evidence_is_due_forty_days_after_the_month():
    """2026 notice: within 40 natural days after the end of the month."""
    duty = preset_duty(LIBRARY)
    assert (duty.id, duty.days, duty.confidence) == ("ets_monthly_evidence", 40, "H")
    assert duty.due_for_month(202603) == 20260510


def test_days_of_one_municipality_are_no_preset():
    local = [one for one in duties(LIBRARY) if one.programme == "municipal"]
    assert {one.days for one in local if one.period == "month"} == {20, 25}
    assert {(one.confidence, one.preset) for one in local} == {("M", False)}


def test_the_year_has_its_days():
    found = {one.id: one.due_for_year(2025) for one in duties(LIBRARY) if one.period == "year"}
    assert found["ets_annual_report"] == 20260331
    assert found["ets_check_power"] == 20260630
    assert found["ets_check_industry"] == 20260731
    assert found["ets_surrender"] == 20261231


def test_every_duty_says_where_it_stands():
    assert all(one.document and one.locator for one in duties(LIBRARY))


def test_what_is_to_be_deposited_is_named_in_both_languages():
    """Steel: fuel stock account, process materials, output, test reports; power bought."""
    assert all(len(one.deposits_zh) == len(one.deposits_en) for one in duties(LIBRARY))
    assert len(preset_duty(LIBRARY).deposits_zh) == 6


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("days = 40", "days = 0", "E-RULE.duty"),
        ('period = "month"', 'period = "week"', "E-RULE.duty"),
        ("preset = true", "preset = false", "E-RULE.duty"),
        ('day = "03-31"', 'day = "02-30"', "E-RULE.duty"),
        ('by = "entity"', 'by = "nobody"', "E-RULE.duty"),
        ("days = 40", 'days = "40"', "E-CELL.library"),
        ("days = 40", "days = 40\nhours = 1", "E-COLUMN.library"),
    ],
)
def test_a_calendar_that_does_not_hold_is_refused(tmp_path: Path, old, new, code):
    folder = tmp_path / "factors"
    shutil.copytree(data_folder("factors"), folder)
    text = (folder / FILE).read_text(encoding="utf-8")
    (folder / FILE).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as refused:
        duties(open_library(folder))
    assert code in [one.code for one in refused.value.problems]
