"""Year end on both databases: what rolls, what does not, and last year's report beside it."""

from fractions import Fraction

import pytest

from ghg.desk import boundary, inventory, period, plan, streams
from ghg.desk.activity import Typed, add_activity
from ghg.desk.meters import readings
from ghg.desk.monthend.closing import close_months
from ghg.desk.plan import add_source, set_status
from ghg.desk.yearend import compare, prior, rolling
from ghg.domain.periods import Period, year_period
from ghg.domain.streams import Input, Involvement, Mode, Stream
from ghg.errors import DataError, GapError
from ghg.inventory.reading.monitoring import read_priors
from ghg.ledger.sessions import reading
from tests.desk import factory
from tests.desk.metered import metered
from tests.desk.plant import digest, founded, ledger_rows
from tests.intake import last_year

YEAR = year_period(2025)
SOURCE = (
    'ghg source add S-DIESEL --name "0#柴油" --kind fuel_stationary --facility F1'
    " --method fuel_by_heat"
)
COAL = Stream(
    *("COAL", "烟煤", "coal", "B-1", Input.ACTIVITY, "bituminous_coal", "t"), mode=Mode.EVENT
)


@pytest.fixture
def desk(engine, tmp_path):
    """A factory whose boiler was stated for 2025 only, with a stock of coal."""
    made = founded(engine, tmp_path)
    streams.add_stream(made, COAL)
    add_source(made, "B-2", "停用锅炉", "fuel_stationary", "F1", method="fuel_by_heat")
    set_status(made, "B-2", "not_involved", Period(20250701, 20251231), "拆除")
    return made


def counted(desk, quantity="120.5", **words):
    said = {"month": "2025-12", "kind": "期末库存", "document": "盘点-12", "rank": "2"} | words
    add_activity(desk, Typed("COAL", quantity, **said))


def opening(desk):
    """Give (first day, document, quantity) of the opening stocks."""
    return [(row[1], row[3], row[6]) for row in ledger_rows(desk.engine) if row[5] == 3]


def test_without_confirm_nothing_is_written(desk):
    counted(desk)
    before = digest(desk.engine)
    made = rolling.roll(desk, 2026)
    assert (made.done, made.to_do) == (False, True)
    assert digest(desk.engine) == before


def test_the_closing_stock_of_december_opens_january(desk):
    counted(desk)
    rolling.roll(desk, 2026, confirm=True)
    assert opening(desk) == [(20260101, "2025-12期末库存 盘点-12", 120_500_000)]


def test_a_january_with_an_opening_stock_alone_is_still_missing(desk):
    counted(desk)
    rolling.roll(desk, 2026, confirm=True)
    with pytest.raises(GapError) as refused:
        close_months(desk, 202601, 202601)
    assert "COAL 2026-01" in [one.place.subject for one in refused.value.problems]


def test_rolling_twice_changes_nothing_more(desk):
    counted(desk)
    rolling.roll(desk, 2026, confirm=True)
    before = digest(desk.engine)
    made = rolling.roll(desk, 2026, confirm=True)
    assert (made.done, made.to_do, made.stocks[0].state) == (False, False, "same")
    assert digest(desk.engine) == before


def test_only_what_january_lacks_is_carried(desk):
    """The opening of one fuel was typed by hand; the other one's is carried beside it."""
    other = Stream("COKE", "焦炭", "coke", "B-1", Input.ACTIVITY, "coke", "t", mode=Mode.EVENT)
    streams.add_stream(desk, other)
    counted(desk)
    add_activity(desk, Typed("COKE", "7", month="2025-12", kind="期末库存", document="盘点"))
    add_activity(desk, Typed("COAL", "120.5", month="2026-01", kind="期初库存", document="手工"))
    rolling.roll(desk, 2026, confirm=True)
    assert opening(desk) == [
        (20260101, "手工", 120_500_000),
        (20260101, "2025-12期末库存 盘点", 7_000_000),
    ]


def test_two_yards_are_one_opening(desk):
    counted(desk)
    counted(desk, "9.5", document="盘点-12-2")
    rolling.roll(desk, 2026, confirm=True)
    assert opening(desk) == [(20260101, "2025-12期末库存 盘点-12、盘点-12-2", 130_000_000)]


def test_an_opening_that_is_otherwise_is_left_as_it_is(desk):
    counted(desk)
    add_activity(desk, Typed("COAL", "100", month="2026-01", kind="期初库存", document="手工"))
    before = digest(desk.engine)
    made = rolling.roll(desk, 2026, confirm=True)
    assert (made.stocks[0].state, made.stocks[0].opening) == ("differs", Fraction(100))
    assert digest(desk.engine) == before


def test_a_closed_january_takes_no_opening(desk):
    counted(desk)
    period.close(desk, 202601, 202601, "done")
    before = digest(desk.engine)
    with pytest.raises(DataError) as refused:
        rolling.roll(desk, 2026, confirm=True)
    assert refused.value.code == "E-CLOSED"
    assert digest(desk.engine) == before


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ((("involved", 20250101, 20251231),), "roll"),
        ((("involved", 20250101, 20250630),), "unconfirmed"),
        ((("involved", 20250101, 20251231), ("not_involved", 20250701, 20251231)), "ended"),
        ((("involved", 19000101, 99991231), ("not_involved", 20250701, 20251231)), "returns"),
        ((("involved", 19000101, 99991231), ("not_involved", 20250701, 99991231)), "ended"),
        ((("not_involved", 20250101, 20250630), ("involved", 20250701, 20251231)), "roll"),
        ((("involved", 19000101, 99991231),), "continues"),
        ((("involved", 20250101, 20251231), ("unconfirmed", 20260301, 20260331)), "spoken"),
        ((("unconfirmed", 20250101, 20251231),), "unconfirmed"),
        ((), "unconfirmed"),
    ],
)
def test_only_what_was_there_to_the_last_day_goes_on(said, state):
    words = tuple(Involvement("B", status, first, last, "") for status, first, last in said)
    assert rolling.source_state("B", words, 2026) == state


def test_sources_are_involved_for_the_new_year_only(desk):
    """The boiler was confirmed for 2025 alone; the power was said without an end."""
    set_status(desk, "B-1", "involved", YEAR, "现场核对")
    made = rolling.roll(desk, 2026, confirm=True)
    assert [(one.source, one.state) for one in made.sources] == [
        ("E-1", "continues"),
        ("B-1", "roll"),
        ("B-2", "returns"),
    ]
    rolled = plan.plan_of(desk).involvements[-1]
    assert (rolled.source, rolled.status) == ("B-1", "involved")
    assert (rolled.first_day, rolled.last_day) == (20260101, 20261231)
    assert rolling.roll(desk, 2026).sources[1].state == "spoken"


def test_what_is_unused_does_not_roll_and_is_named(desk):
    streams.set_unused(desk, "DIESEL", (202510, 202512), "停用")
    made = rolling.roll(desk, 2026, confirm=True)
    assert [one.stream for one in made.ended_absences] == ["DIESEL"]
    assert all(one.last_month <= 202512 for one in plan.plan_of(desk).unused)


def test_the_last_readings_of_the_year_are_listed(engine, tmp_path):
    """Of a meter read on 30 November, 31 December and 31 January, December's."""
    desk = metered(engine, tmp_path)
    for day, shown in ((20251130, "10"), (20251231, "12.5"), (20260131, "14")):
        readings.read_meter(desk, readings.TypedReading("M1", day, shown))
    found = rolling.roll(desk, 2026).readings
    assert [(one.meter, one.when, str(one.reading)) for one in found] == [("M1", 20251231, "12.5")]


def test_a_new_year_without_plan_and_boundary_is_told(desk):
    made = rolling.roll(desk, 2026)
    assert (made.plan_until, made.boundary) == (0, False)


def test_an_event_that_lasts_states_no_boundary_of_the_new_year(desk):
    boundary.boundary_event(desk, "B-2", "closed", 20250701, reason="拆除")
    assert not rolling.roll(desk, 2026).boundary
    boundary.set_boundary(desk, year_period(2026), ("F1",))
    assert rolling.roll(desk, 2026).boundary


@pytest.fixture
def tea(database_url, tmp_path):
    made = factory.complete(database_url, tmp_path)
    yield made
    made.engine.dispose()


def priors(desk):
    with reading(desk.engine) as connection:
        return read_priors(connection, 1, plan.plan_of(desk))


def test_last_years_report_is_kept_for_comparison_and_registers_nothing(tea, tmp_path):
    path = last_year.written(tmp_path / "report.xlsx")
    before = plan.plan_of(tea)
    made = prior.read_prior(tea, path, 2024)
    assert made.new
    assert priors(tea) == made.lines
    assert plan.plan_of(tea) == before
    power = [one for one in made.lines if one.source == "S2-01"]
    assert [(one.axis, str(one.quantity), str(one.co2e_t)) for one in power] == [
        ("emission", "None", "563.07"),
        ("activity", "1050.3", "563.07"),
        ("activity", "210.7", "0"),
    ]


def test_what_this_ledger_lacks_is_proposed_as_commands(tea, tmp_path):
    made = prior.read_prior(tea, last_year.written(tmp_path / "report.xlsx"), 2024)
    proposed = {one.name: one.commands for one in made.proposals}
    assert proposed["0#柴油"] == (
        SOURCE,
        'ghg stream add DIESEL --name "0#柴油" --source S-DIESEL --item diesel --unit t',
    )
    assert "购入电力 电网" not in proposed  # it is there
    assert "化石燃料燃烧排放" not in proposed  # its fuels are told one by one


def test_the_same_report_again_changes_nothing_and_another_one_counts_whole(tea, tmp_path):
    path = last_year.written(tmp_path / "report.xlsx")
    prior.read_prior(tea, path, 2024)
    before = digest(tea.engine)
    assert not prior.read_prior(tea, path, 2024).new
    assert digest(tea.engine) == before
    from openpyxl import load_workbook

    book = load_workbook(path)
    del book["附表1 排放量汇总"]
    book.save(path)
    again = prior.read_prior(tea, path, 2024)
    assert (again.new, priors(tea)) == (True, again.lines)
    assert all(one.axis == "activity" for one in again.lines)


def test_last_year_beside_this_year(tea, tmp_path):
    """542.7815148 t by hand for 2025; (542.78 - 563.07) / 563.07 = -3.6 %."""
    prior.read_prior(tea, last_year.written(tmp_path / "report.xlsx"), 2024)
    made = compare.compare(tea, 2025)
    row = next(one for one in made.rows if one.axis == "emission")
    assert (row.code, row.before) == ("S2-01", Fraction("563.07"))
    assert round(row.now, 7) == Fraction("542.7815148")
    assert round(100 * row.change, 1) == Fraction("-3.6")
    assert "0#柴油" in {one.name for one in made.apart}


def test_a_stream_of_one_name_is_compared_by_quantity(tea, tmp_path):
    """A boiler's diesel: 12.5 t last year, 10,000 kg this year."""
    add_source(tea, "B-1", "锅炉", "fuel_stationary", "F1", method="fuel_by_heat")
    streams.add_stream(
        tea,
        Stream(
            *("DIESEL", "柴油", "diesel", "B-1", Input.ACTIVITY, "diesel", "kg"), mode=Mode.EVENT
        ),
    )
    add_activity(tea, Typed("DIESEL", "10000", month="2025-03"))
    prior.read_prior(tea, last_year.written(tmp_path / "report.xlsx"), 2024)
    made = compare.compare(tea, 2025)
    row = next(one for one in made.rows if one.axis == "activity")
    assert (row.code, row.unit, row.before, row.now) == ("DIESEL", "t", Fraction("12.5"), 10)
    assert row.change == Fraction(-1, 5)


@pytest.mark.parametrize(("year", "code"), [(2025, "E-EMPTY.prior"), (2027, "E-EMPTY.prior")])
def test_without_figures_there_is_nothing_to_compare(tea, year, code):
    with pytest.raises(DataError) as refused:
        compare.compare(tea, year)
    assert refused.value.problems[0].code == code


def test_a_year_without_an_inventory_is_named(tea, tmp_path):
    prior.read_prior(tea, last_year.written(tmp_path / "report.xlsx"), 2023)
    with pytest.raises(DataError) as refused:
        compare.compare(tea, 2024)
    assert refused.value.problems[0].code == "E-REF.inventory_year"


def test_an_issue_is_replayed_whatever_is_read_later(tea, tmp_path):
    inventory.issue(tea)
    prior.read_prior(tea, last_year.written(tmp_path / "report.xlsx"), 2024)
    assert inventory.replay(tea).equal
