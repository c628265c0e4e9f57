"""Green power at the desk, on both databases: from the redeemed block to the figure, and back.

The tea factory's year: guide 542.7815148 t, of it 1,022,958 kWh of grid power at 0.5306.
"""

from decimal import Decimal
from fractions import Fraction

import pytest

from ghg.desk import evidence, inventory, period
from ghg.desk.holdings import acts
from ghg.desk.holdings.coefficient import Coefficient, coefficient_list, set_coefficient
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.sold import Sold, sell
from ghg.desk.holdings.uses import Need, reserve, use_up
from ghg.domain.instruments import Instrument, Purpose
from ghg.domain.periods import month_period
from ghg.domain.sold import Sale
from ghg.errors import DataError
from tests.desk import factory
from tests.inventory import tea

DAY = 20260301
CLAIM = Need(2025, Purpose.CLAIM, "2025年绿电声明", certificate=True)


@pytest.fixture
def desk(database_url, tmp_path):
    made = factory.complete(database_url, tmp_path)
    yield made
    made.engine.dispose()


def redeemed(desk, tmp_path, batch, units, need=CLAIM, **known):
    """Receive, reserve and redeem a block of certificates; give its number."""
    words = {"first_month": 202506, "acquired_day": 20260120, "plant": "示例风电场", **known}
    block = receive(desk, Bought(Instrument.GEC, batch, "1", str(units), **words)).block
    reserve(desk, block, 0, need, DAY)
    use_up(desk, block, f"REF-{batch}", DAY, "茶厂", paper(desk, tmp_path))
    return block


def paper(desk, tmp_path):
    path = tmp_path / "redeemed.txt"
    path.write_text("made up", encoding="utf-8")
    return evidence.add_file(desk, path, "gec").id


def test_redeemed_certificates_reach_the_figures_and_reserved_ones_do_not(desk, tmp_path):
    held = receive(
        desk, Bought(Instrument.GEC, "B", "1", "100", first_month=202506, acquired_day=DAY)
    ).block
    reserve(desk, held, 0, CLAIM, DAY)
    assert tea.figure(inventory.draft(desk), "guide") == "542.7815148"
    use_up(desk, held, "REF", DAY, "茶厂", paper(desk, tmp_path))
    made = inventory.draft(desk)
    assert tea.figure(made, "guide") == "489.7215148"  # 922.958 x 0.5306
    (use,) = made.annexes.held.uses
    assert (use.reserved, use.used_up, use.unit) == (0, 100, "MWh")
    (block,) = made.annexes.held.used
    assert (block.reference, block.plant, len(block.evidence)) == ("REF", "", 12)


def test_certificates_of_another_year_or_use_year_stay_out(desk, tmp_path):
    redeemed(desk, tmp_path, "NEXT", 100, Need(2026, Purpose.CLAIM, "2026", certificate=True),
             first_month=202601)  # fmt: skip
    assert inventory.draft(desk).annexes.held.used == ()
    assert tea.figure(inventory.draft(desk), "guide") == "542.7815148"


def test_an_issue_replays_after_more_was_redeemed_and_something_was_taken_back(desk, tmp_path):
    block = redeemed(desk, tmp_path, "A", 100)
    inventory.issue(desk)
    first = inventory.load_issue(desk)[1]
    redeemed(desk, tmp_path, "B", 50)
    again = inventory.replay(desk, number=1)
    assert (again.equal, again.differences) == (True, ())
    acts.invalidate(desk, block, DAY, "登记系统撤销", "李工", paper(desk, tmp_path))
    assert inventory.replay(desk, number=1).equal
    assert inventory.load_issue(desk, number=1)[1] == first
    period.reopen(desk, 202501, 202512, "绿证变动")
    # 50 certificates are left: 972.958 x 0.5306
    assert tea.figure(inventory.draft(desk), "guide") == "516.2515148"


def test_own_power_whose_attribute_was_sold_is_ordinary(desk, tmp_path):
    """2,000 kWh of January's solar: + 2.000 x 0.5306 = 1.0612 t; by location it stays zero."""
    sell(desk, Sold("SOLAR", month_period(202501), Sale.CERTIFICATES, paper(desk, tmp_path),
                    Decimal(2000), "某公司"))  # fmt: skip
    made = inventory.draft(desk)
    assert tea.figure(made, "guide") == "543.8427148"
    assert tea.figure(made, "location") == "537.6849038"
    lines = {line.number: line.quantity for line in made.lines}
    assert (lines["SOLAR.202501.G"], lines["SOLAR.202501.G.sold"]) == ("10257", "2000")
    (shares,) = made.annexes.held.shares
    assert shares.self_use_kwh == "185792"


def test_the_provincial_coefficient_makes_the_lower_bound_a_share(desk):
    """187,792 own + 253,900 traded of 1,464,650; the rest 1,022,958 x 0.312 = 319,162.896."""
    (bound,) = inventory.draft(desk).annexes.held.shares
    assert bound.lower_bound
    assert Fraction(bound.nonfossil_share_622) == Fraction(100 * 441_692, 1_464_650)
    set_coefficient(desk, Coefficient(2025, Decimal("0.312"), "某省能源局2026年公告"))
    (row,) = inventory.draft(desk).annexes.held.shares
    assert (row.lower_bound, row.allocated_kwh) == (False, "319162.896")
    assert Fraction(row.nonfossil_share_622) == Fraction("76085489.6") / 1_464_650
    assert Fraction(row.physical_share_622) == Fraction(100 * 187_792, 1_464_650)
    assert row.coefficient_source == "某省能源局2026年公告"


def test_a_coefficient_is_a_fraction_changed_with_a_reason_and_not_in_a_closed_year(desk):
    def given(value, reason=""):
        set_coefficient(desk, Coefficient(2025, Decimal(value), "公告"), reason)

    assert refused(given, "31.2") == "E-RANGE.coefficient"
    given("0.3")
    assert refused(given, "0.4") == "E-CONFLICT.coefficient"
    given("0.4", "录错")
    assert [(one.year, one.value) for one in coefficient_list(desk)] == [(2025, Decimal("0.4"))]
    inventory.issue(desk)
    assert refused(given, "0.5", "更正") == "E-CLOSED.fact"


def refused(act, *words):
    with pytest.raises(DataError) as error:
        act(*words)
    return error.value.problems[0].code
