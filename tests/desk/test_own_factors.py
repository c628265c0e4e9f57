"""Own factors at the desk: entered with a document, revised, withdrawn; no issued number moves.

The tea factory bought 1,022,958 kWh from the grid and 253,900 kWh of green power in 2025; Fujian's
average of 2023 is 0.4211 kgCO2/kWh, the nation's 0.5306 (公告2025年第47号).
"""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from sqlalchemy import Engine

from ghg.desk import inventory
from ghg.desk.context import Desk
from ghg.desk.factors.affected import affected
from ghg.desk.factors.entered import Wanted
from ghg.desk.factors.otherwise import Rules, compare_issues, compare_rules
from ghg.desk.factors.own import add_factor, own_list, revise_factor, withdraw_factor
from ghg.errors import DataError
from tests.desk import factory
from tests.desk.plant import digest

NATION = Wanted(
    code="cn24",
    table="average",
    item="grid_electricity",
    parameter="emission_factor",
    value=Decimal("0.52"),
    unit="kgCO2/kWh",
    tier="national",
    document="关于发布2024年电力二氧化碳排放因子的公告",
    number="示例-2026-50",
    issuer="示例机关",
    locator="表1",
    published=20261001,
    data_year=2024,
)


@pytest.fixture
def desk(database_url: str, tmp_path: Path) -> Desk:
    return factory.complete(database_url, tmp_path)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "notice.txt"
    path.write_text("示例数据 公告", encoding="utf-8")
    return path


def entered(desk: Desk, paper: Path, wanted: Wanted = NATION) -> None:
    add_factor(desk, wanted, paper, "Wang", "new notice")


def guide_change(desk: Desk) -> Fraction:
    (one,) = affected(desk, 20261120)
    return next(bridge.change_t for bridge in one.bridges if bridge.view == "guide")


def test_an_issue_is_listed_with_its_tonnes_and_stays_as_it_is(desk: Desk, paper: Path) -> None:
    inventory.issue(desk, "2025")
    before = inventory.load_issue(desk, "2025")
    assert affected(desk, 20261120) == ()
    entered(desk, paper)
    # 1,022,958 kWh x (0.52 - 0.5306) kg/kWh = -10,843.3548 kg
    assert guide_change(desk) == Fraction("-10.8433548")
    assert inventory.load_issue(desk, "2025") == before
    assert inventory.replay(desk, "2025").equal


def test_the_next_issue_takes_it_with_document_place_and_file(desk: Desk, paper: Path) -> None:
    entered(desk, paper)
    inventory.issue(desk, "2025")
    made, _ = inventory.load_issue(desk, "2025")
    chosen = next(row for row in made.choices if row.factor == "own:cn24.0")
    assert (chosen.value, chosen.number, chosen.issuer) == ("0.52", "示例-2026-50", "示例机关")
    file = next(row for row in made.evidence if row.file_name == "notice.txt")
    assert chosen.locator == f"表1 [{file.sha256[:12]}]"
    assert any(loser.id == "elec_cn_2023_average" for loser in chosen.losers)
    withdraw_factor(desk, "cn24", "repealed")
    assert inventory.replay(desk, "2025").equal
    assert guide_change(desk) == Fraction("10.8433548")


def test_a_revision_follows_and_what_is_not_named_stays(desk: Desk, paper: Path) -> None:
    entered(desk, paper)
    revise_factor(desk, "cn24", {"value": Decimal("0.521")}, None, "Li", "misread")
    (one,) = own_list(desk)
    assert (one.factor.id, str(one.factor.value)) == ("own:cn24.1", "0.521")
    assert one.evidence
    assert one.reason == "Li：misread"


def test_a_withdrawn_value_is_in_no_choice_and_its_code_is_spent(desk: Desk, paper: Path) -> None:
    entered(desk, paper)
    withdraw_factor(desk, "cn24", "repealed")
    assert own_list(desk) == ()
    with pytest.raises(DataError) as caught:
        withdraw_factor(desk, "cn24", "again")
    assert caught.value.problems[0].code == "E-REF.own_factor"
    with pytest.raises(DataError) as caught:
        entered(desk, paper)
    assert caught.value.problems[0].code == "E-DUP.code"


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("E-CONFLICT.own", replace(NATION, code="again", data_year=2023)),
        ("E-CONFLICT.own", replace(NATION, code="twice")),
        ("E-TABLE.own", replace(NATION, table="own")),
        ("E-TIER.own", replace(NATION, tier="ours")),
        ("E-LEN.field", replace(NATION, code="long", region="350000", issuer="关" * 201)),
    ],
)
def test_a_refused_value_leaves_the_books_as_they_were(
    desk: Desk, paper: Path, code: str, wanted: Wanted
) -> None:
    entered(desk, paper)
    before = digest(desk.engine)
    with pytest.raises(DataError) as caught:
        entered(desk, paper, wanted)
    assert caught.value.problems[0].code == code
    assert digest(desk.engine) == before


def test_a_value_without_approver_or_reason_is_refused(desk: Desk, paper: Path) -> None:
    for approver, reason in (("", "why"), ("Wang", " ")):
        with pytest.raises(DataError) as caught:
            add_factor(desk, NATION, paper, approver, reason)
        assert caught.value.problems[0].code == "E-REASON"


def test_two_editions_are_bridged_cause_by_cause(desk: Desk) -> None:
    """ndrc-food-2015 takes the regional grid (East 2023: 0.5500) and no zero for what is bought.

    Grid 1,022,958 kWh x (0.5500 - 0.5306) = 19,845.3852 kg; green 253,900 kWh at 0.5500 instead of
    0 = 139,645 kg. The 187,792 kWh of the own roof are not bought: 0 in both.
    """
    found = compare_rules(desk, "2025", Rules(guide="ndrc-food-2015"))
    guide = next(bridge for bridge in found.bridges if bridge.view == "guide")
    assert dict(guide.causes) == {
        "grid_level": Fraction("19.8453852"),
        "zero_rule": Fraction("139.645"),
    }
    assert guide.new_t - guide.old_t == sum(dict(guide.causes).values())
    assert found.new.gwp_set == "SAR-1995"


def test_another_level_is_the_cause_where_both_sides_knew_the_own_value(
    desk: Desk, paper: Path
) -> None:
    """The entered 0.52 of the nation stands behind the regional 0.5500 by rule alone."""
    entered(desk, paper)
    found = compare_rules(desk, "2025", Rules(guide="ndrc-food-2015"))
    guide = next(bridge for bridge in found.bridges if bridge.view == "guide")
    # 1,022,958 kWh x (0.5500 - 0.52) kg/kWh
    assert dict(guide.causes)["grid_level"] == Fraction("30.68874")


def test_an_earlier_day_bridges_the_years_of_the_factor(desk: Desk) -> None:
    """By 2025-01-31 the factors of 2022 were the latest: the nation 0.5366 instead of 0.5306."""
    found = compare_rules(desk, "2025", Rules(as_of=20250131))
    location = next(bridge for bridge in found.bridges if bridge.view == "location")
    assert [cause for cause, _ in location.causes] == ["year"]
    # (1,022,958 + 253,900) kWh x (0.4092 - 0.4211) kg/kWh
    assert location.change_t == Fraction("-15.1946102")


def test_a_bridge_needs_another_rule(desk: Desk) -> None:
    with pytest.raises(DataError) as caught:
        compare_rules(desk, "2025", Rules())
    assert caught.value.problems[0].code == "E-BRIDGE"


def test_a_bridge_stores_nothing(engine: Engine, tmp_path: Path) -> None:
    desk = factory.complete(engine.url.render_as_string(hide_password=False), tmp_path)
    before = digest(desk.engine)
    compare_rules(desk, "2025", Rules(level="nation"))
    affected(desk)
    assert digest(desk.engine) == before


def test_two_issues_are_bridged_as_they_were_frozen(desk: Desk, paper: Path) -> None:
    inventory.issue(desk, "2025")
    entered(desk, paper)
    inventory.issue(desk, "2025", "new factor")
    guide, *_ = compare_issues(desk, "2025", 1, 2)
    # 1,022,958 kWh x (0.52 - 0.5306) kg/kWh
    assert dict(guide.causes) == {"own_factor": Fraction("-10.8433548")}
