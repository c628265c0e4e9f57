"""Consumption month by month: what is carried over, what is missing, what was only bought."""

from fractions import Fraction

from ghg.inventory.consumption import Cell, consumption
from ghg.inventory.reading.books import ranks_of
from ghg.ledger.codes import RecordKind

KINDS = {
    "metered": RecordKind.METERED,
    "opening": RecordKind.OPENING_STOCK,
    "purchase": RecordKind.PURCHASE,
    "own": RecordKind.OWN_PRODUCTION,
    "sale": RecordKind.SALE,
    "closing": RecordKind.CLOSING_STOCK,
}
NOV, DEC, JAN, FEB, MAR = MONTHS = (202411, 202412, 202501, 202502, 202503)


def cell(kind, quantity, rank=0, estimated=0):
    return Cell(kind, Fraction(quantity), 1, Fraction(estimated), 1, rank, 1)


def worked_out(still=(), ranks=None, **months):
    """Work out a stream COAL from words such as `m202501={"purchase": 10}`."""
    cells = {
        ("COAL", int(name[1:])): {
            KINDS[part]: cell(KINDS[part], quantity, (ranks or {}).get(part, 0))
            for part, quantity in parts.items()
        }
        for name, parts in months.items()
    }
    idle = {"COAL": frozenset(still)}
    return consumption({"COAL": "t"}, cells, MONTHS, idle)


def used(made):
    return {month: one.quantity for (_, month), one in made.used.items()}


def stock(made, month):
    return next(one for one in made.stocks if one.month == month)


def test_a_meter_alone_has_no_stock():
    made = worked_out(m202501={"metered": 7})
    assert (used(made), made.stocks) == ({JAN: 7}, ())


def test_the_closing_of_a_month_opens_the_next_one_also_over_the_year_end():
    made = worked_out(
        m202412={"closing": 40},
        m202501={"purchase": 100, "closing": 30},
        m202502={"purchase": 90, "closing": 20},
    )
    # 40 + 100 - 30 = 110; 30 + 90 - 20 = 100
    assert used(made) == {JAN: 110, FEB: 100}
    assert (stock(made, JAN).flows.opening, stock(made, JAN).carried) == (40, True)


def test_an_opening_that_was_recorded_is_not_carried():
    made = worked_out(
        m202412={"closing": 40}, m202501={"opening": 40, "purchase": 100, "closing": 30}
    )
    one = stock(made, JAN)
    assert (one.carried, one.before, used(made)) == (False, None, {JAN: 110})


def test_an_opening_that_differs_names_what_the_month_before_closed_with():
    made = worked_out(
        m202412={"closing": 40}, m202501={"opening": 41, "purchase": 100, "closing": 30}
    )
    assert stock(made, JAN).before == 40
    # nothing is adjusted: the recorded opening stands in the equation, 41 + 100 - 30
    assert stock(made, JAN).derived == 111


def test_a_month_without_a_count_breaks_the_chain():
    made = worked_out(
        m202412={"closing": 40},
        m202501={"purchase": 100},
        m202502={"purchase": 90, "closing": 20},
    )
    assert used(made) == {}
    assert stock(made, JAN).lacks == ("closing",)
    assert stock(made, FEB).lacks == ("opening",)


def test_a_month_without_any_record_breaks_it_too():
    made = worked_out(m202412={"closing": 40}, m202502={"purchase": 90, "closing": 20})
    assert stock(made, FEB).lacks == ("opening",)


def test_months_without_use_carry_the_stock_on():
    made = worked_out(
        still=(JAN,), m202412={"closing": 40}, m202502={"purchase": 90, "closing": 20}
    )
    assert used(made) == {FEB: 110}
    assert stock(made, FEB).carried


def test_a_stock_that_moved_while_nothing_was_used_is_named():
    made = worked_out(still=(JAN,), m202412={"closing": 40}, m202501={"closing": 25})
    assert (stock(made, JAN).before, stock(made, JAN).still) == (40, True)
    same = worked_out(still=(JAN,), m202412={"closing": 40}, m202501={"closing": 40})
    assert stock(same, JAN).before is None


def test_what_came_in_must_be_said_where_a_stock_is_kept():
    silent = worked_out(m202412={"closing": 40}, m202501={"closing": 30})
    assert (used(silent), stock(silent, JAN).lacks) == ({}, ("purchase",))
    zero = worked_out(m202412={"closing": 40}, m202501={"purchase": 0, "closing": 30})
    assert used(zero) == {JAN: 10}


def test_a_plant_that_makes_its_fuel_says_in_every_month_how_much():
    made = worked_out(
        m202412={"closing": 0},
        m202501={"own": 50, "closing": 5},
        m202502={"purchase": 7, "closing": 5},
    )
    assert (stock(made, JAN).lacks, stock(made, FEB).lacks) == (
        ("purchase",),
        ("own_production",),
    )


def test_without_any_stock_what_was_bought_was_used():
    made = worked_out(m202501={"purchase": 12, "sale": 2})
    one = stock(made, JAN)
    assert (used(made), one.keeps, one.lacks, one.derived_rank) == ({JAN: 10}, False, (), 3)


def test_a_sale_alone_is_no_consumption():
    assert used(worked_out(m202501={"sale": 2})) == {}


def test_a_derived_figure_below_zero_is_kept_as_it_is():
    made = worked_out(m202412={"closing": 1}, m202501={"purchase": 5, "closing": 30})
    assert stock(made, JAN).derived == -24


def test_the_meter_wins_by_rank_and_rests_on_its_own_records():
    parts = {"opening": 120, "purchase": 1000, "sale": 90, "closing": 30, "metered": 1012}
    made = worked_out(m202501=parts)
    one = made.used["COAL", JAN]
    assert (one.quantity, [c.kind for c in one.cells]) == (1012, [RecordKind.METERED])
    lower = worked_out(m202501=parts, ranks={"metered": 3})
    one = lower.used["COAL", JAN]
    assert (one.quantity, one.rank, len(one.cells), one.recorded) == (1000, 2, 4, 5)


def test_a_scale_does_not_wait_for_the_count():
    made = worked_out(m202412={"closing": 40}, m202501={"purchase": 5, "metered": 9})
    assert used(made) == {JAN: 9}


def test_no_more_is_estimated_than_was_used():
    cells = {
        ("COAL", JAN): {
            RecordKind.OPENING_STOCK: cell(RecordKind.OPENING_STOCK, 120, estimated=120),
            RecordKind.PURCHASE: cell(RecordKind.PURCHASE, 10),
            RecordKind.CLOSING_STOCK: cell(RecordKind.CLOSING_STOCK, 100, estimated=100),
        }
    }
    made = consumption({"COAL": "t"}, cells, MONTHS, {})
    assert made.used["COAL", JAN].estimated == 30


def ranked(first, last, **months):
    made = worked_out(**months)
    return [(one.last_year, one.this_year) for one in ranks_of(made, first, last)]


def test_ranks_are_compared_with_the_same_months_a_year_before():
    assert ranked(JAN, 202512, m202412={"purchase": 1}, m202501={"metered": 1}) == [(3, 0)]
    assert ranked(JAN, 202512, m202501={"metered": 1}) == [(0, 0)]
    # an inventory from February on: January belongs neither to it nor to the year before
    assert ranked(FEB, 202512, m202501={"purchase": 1}, m202502={"metered": 1}) == [(0, 0)]
