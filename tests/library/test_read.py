"""A library with one broken row is refused whole, naming file, row and word."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.errors import DataError, Problem
from ghg.library import Library, check_all, open_library
from ghg.library.read import known_span, read_csv, read_toml
from tests.library.conftest import Spoil

GOOD = (
    "new,ndrc_other,anthracite,oxidation_rate,,0.94,,,,1,1,350000,"
    "2015-07-06,,,ndrc_other_2015,not given,medium,"
)


def problems_of(act: Callable[[], object]) -> tuple[Problem, ...]:
    with pytest.raises(DataError) as caught:
        act()
    return caught.value.problems


def test_a_good_row_is_taken(edited: Spoil) -> None:
    check_all(edited("fuels_cn.csv", add=GOOD))


@pytest.mark.parametrize(
    ("old", "new", "code", "column"),
    [
        (",anthracite,", ",antracite,", "E-REF.item", "item"),
        (",ndrc_other,", ",ndrc_othr,", "E-REF.table", "table"),
        (",oxidation_rate,", ",oxidation,", "E-REF.parameter", "parameter"),
        (",350000,", ",359999,", "E-REF.region", "region"),
        (",ndrc_other_2015,", ",ndrc_nowhere,", "E-REF.document", "source"),
        (",,0.94,", ",CO3,0.94,", "E-GAS.library", "gas"),
        (",medium,", ",memory,", "E-REF.confidence", "confidence"),
        (",1,1,", ",kWhh,1,", "E-UNIT", "unit"),
        (",1,1,", ",万吨,1,", "E-UNIT.spelling", "unit"),
        (",0.94,", ",0.94%,", "E-NUM", "value"),
        (",0.94,", ",,", "E-MISSING.value", "value"),
        (",0.94,", ",94,", "E-PERCENT.share", "value"),
        (",0.94,,,,1,1,", ",0.94,,,,%,%,", "E-PERCENT", "value"),
        (",0.94,", ",-0.94,", "E-SIGN.library", "value"),
        (",0.94,", ",0,", "E-SIGN.library", "value"),
        ("2015-07-06", "2015-13", "E-DATE.month", "valid_from"),
        ("2015-07-06,,,", "2015-07-06,,15,", "E-DATE", "data_year"),
        (",not given,", ",,", "E-MISSING.cell", "locator"),
    ],
)
def test_one_broken_row_refuses_the_file(
    edited: Spoil, old: str, new: str, code: str, column: str
) -> None:
    spoiled = edited("fuels_cn.csv", add=GOOD.replace(old, new, 1))
    (problem,) = problems_of(lambda: spoiled.shelf("fuels_cn.csv"))
    assert (problem.code, problem.place.column) == (code, column)
    assert (problem.place.file, problem.place.row) == ("fuels_cn.csv", 607)  # header, 605, this one


def test_every_broken_row_is_named_at_once(edited: Spoil) -> None:
    two = f"{GOOD.replace('0.94', 'x', 1)}\n{GOOD.replace('anthracite', 'y')}"
    found = problems_of(lambda: edited("fuels_cn.csv", add=two).shelf("fuels_cn.csv"))
    assert [(problem.place.row, problem.raw) for problem in found] == [(607, "x"), (608, "y")]


def test_a_row_that_answers_what_another_answers_is_refused(edited: Spoil) -> None:
    twin = GOOD.replace(",350000,", ",CN,")
    (problem,) = problems_of(lambda: edited("fuels_cn.csv", add=twin).shelf("fuels_cn.csv"))
    assert problem.code == "E-CONFLICT.row"
    assert problem.values["other"] == "fuel_ndrc_other_anthracite_of"


def test_one_id_stands_once(edited: Spoil) -> None:
    twin = GOOD.replace("new,", "fuel_ndrc3_coke_of,")
    (problem,) = problems_of(lambda: edited("fuels_cn.csv", add=twin).shelf("fuels_cn.csv"))
    assert (problem.code, problem.raw) == ("E-DUP.factor", "fuel_ndrc3_coke_of")


def test_a_published_zero_needs_its_reason(edited: Spoil) -> None:
    row = (
        "zero,heat_default,heat,emission_factor,CO2,0,,,,tCO2/GJ,tCO2/GJ,350000,"
        "2015-07-06,,,ndrc_guides_2013,not given,medium,"
    )
    (problem,) = problems_of(lambda: edited("heat_cn.csv", add=row).shelf("heat_cn.csv"))
    assert problem.code == "E-ZERO"
    edited("heat_cn.csv", (f"{row}\n", f"{row}non-fossil heat\n")).shelf("heat_cn.csv")


def test_an_open_blend_is_refused(edited: Spoil) -> None:
    spoiled = edited("blends.csv", (",HFC152a,13,", ",HFC152a,12.9,"))
    (problem,) = problems_of(lambda: spoiled.shelf("blends.csv"))
    assert (problem.code, problem.raw) == ("E-BLEND", "R-401A")


def test_two_values_of_one_gas_in_one_set_are_refused(edited: Spoil) -> None:
    row = "sf6,AR6-2021,SF6,gwp,SF6,24300,,,,kgCO2e/kg,kgCO2e/kg,GLO,2021,,,ipcc_ar6_2021,x,medium,"
    (problem,) = problems_of(lambda: edited("gwp.csv", add=row).shelf("gwp.csv"))
    assert (problem.code, problem.values["other"]) == ("E-CONFLICT.row", "gwp_ar6_sf6")


@pytest.mark.parametrize(
    ("swap", "code"),
    [
        ((",confidence,note", ",confidence,note,remark"), "E-COLUMN.library"),
        ((",locator,", ","), "E-COLUMN.missing"),
        (("id,table,", "table,id,"), "E-COLUMN.order"),
        (("\nheat_cn_default,", "\nheat_cn_default,x,"), "E-FIELDS.library"),
    ],
)
def test_columns_are_closed(edited: Spoil, swap: tuple[str, str], code: str) -> None:
    spoiled = edited("heat_cn.csv", swap)
    assert problems_of(lambda: spoiled.shelf("heat_cn.csv"))[0].code == code


@pytest.mark.parametrize(
    ("name", "swap", "code"),
    [
        ("sources.toml", ('tier = "national"', 'tier = "galactic"'), "E-WORD"),
        ("sources.toml", ('issuer = "IPCC"', 'isuer = "IPCC"'), "E-COLUMN.library"),
        ("sources.toml", ('published = "1995"', "published = 1995"), "E-CELL.library"),
        ("tables.toml", ('match = "window"', 'match = "nearest"'), "E-WORD"),
        ("tables.toml", ('purpose = "footprint"', 'purpose = "scope2"'), "E-TABLE.purpose"),
        ("tables.toml", ('purpose = "baseline"', 'purpose = "baselin"'), "E-WORD"),
        ("parameters.toml", ('number = "share"', 'number = "percentage"'), "E-WORD"),
        ("source_kinds.toml", ('"storage"', '"battery"'), "E-WORD"),
        ("species.csv", ("CH4_fossil,CH4,", "CH4_fossil,CH5,"), "E-WORD"),
        ("regions.csv", ("CN-GRID-EAST,CN-GRID-EAST", "CN-GRID-EST,CN-GRID-EAST"), "E-REF.region"),
        ("regions.csv", (",gbt2260,", ",gbt9999,"), "E-REF.document"),
        ("items.csv", ("lignite,", "anthracite,"), "E-DUP.factor"),
        ("tables.toml", ("[average]", "[average"), "E-FILE.library"),
    ],
)
def test_the_vocabulary_is_closed(
    edited: Spoil, name: str, swap: tuple[str, str], code: str
) -> None:
    assert problems_of(lambda: edited(name, swap))[0].code == code


def test_a_missing_file_is_named(copied: Path) -> None:
    (copied / "gwp.csv").unlink()
    (problem,) = problems_of(lambda: check_all(open_library(copied)))
    assert (problem.code, problem.place.file) == ("E-FILE.library", "gwp.csv")


def test_a_file_in_another_encoding_is_refused(copied: Path) -> None:
    (copied / "items.csv").write_bytes("编号".encode("gb18030"))
    assert problems_of(lambda: read_csv(copied / "items.csv", ("id",)))[0].code == "E-FILE.library"
    (copied / "tables.toml").write_bytes("编号".encode("gb18030"))
    assert problems_of(lambda: read_toml(copied / "tables.toml"))[0].code == "E-FILE.library"


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("2014-09", 20140901, 20140930),
        ("2013", 20130101, 20131231),
        ("2024-12-20", 20241220, 20241220),
        ("", 0, 99991231),
        ("undated", 0, 99991231),
    ],
)
def test_a_date_spans_what_it_does_not_say(printed: str, first: int, last: int) -> None:
    assert known_span(printed) == (first, last)


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_a_day_lies_inside_its_month_and_year(drawn: date) -> None:
    day, month, year = str(drawn), str(drawn)[:7], str(drawn)[:4]
    assert known_span(year)[0] <= known_span(month)[0] <= known_span(day)[0]
    assert known_span(day)[1] <= known_span(month)[1] <= known_span(year)[1]


def test_the_library_needs_no_decimal_context(library: Library) -> None:
    """A host that spoils Python's global context moves no digit."""
    import decimal

    from tests.library.asking import fuel

    with decimal.localcontext() as context:
        context.prec, context.traps[decimal.Inexact] = 2, True
        opened = open_library()
        check_all(opened)
        assert (
            str(fuel(opened, "natural_gas", "net_calorific_value", "ndrc_other").value) == "389.31"
        )
    assert opened.sha256 == library.sha256
