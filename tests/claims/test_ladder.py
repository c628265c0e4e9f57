"""The ladder: titles held, what the next scheme asks, and which path breaks with a title."""

from decimal import Decimal
from typing import Any

from ghg.claims.ladder import TITLES, ladder
from ghg.domain.claim_views import Ladder, TitleStep
from ghg.domain.schemes import Condition, Op, Stage
from ghg.texts.labels import LABELS
from tests.claims.cases import case_of, fact, issue_with, kinds, rule, scheme_with

NATIONAL = scheme_with(rule("N", "green_factory_title", ">=", "5"), id="b")
EITHER = scheme_with(
    rule(
        "Z",
        "green_factory_title",
        ">=",
        "5",
        otherwise=(Condition("low_carbon_factory_title", Op.AT_LEAST, Decimal(3)),),
    ),
    id="a",
)
LISTED = scheme_with(rule("L", "building_list_334", "=", "1"), id="c")
UNREAD = scheme_with(rule("U", "green_factory_title"), id="d")


def of(*facts: Any, schemes: tuple[Any, ...] = (NATIONAL,)) -> Ladder:
    return ladder([case_of(one, issue_with(), *facts) for one in schemes])


def step(*facts: Any, scheme: Any = NATIONAL) -> TitleStep:
    (one,) = of(*facts, schemes=(scheme,)).steps
    return one


def green(level: str) -> Any:
    return fact("green_factory_title", words=(level,))


def test_every_title_of_the_catalogue_has_its_name() -> None:
    named = [one.id for one in kinds().values() if one.topic == TITLES]
    assert named and [one for one in named if f"claim.title.{one}" not in LABELS] == []


def test_what_is_held_and_what_comes_next() -> None:
    held = of(green("city")).titles[0]
    assert (held.fact, held.level, held.next) == (
        "green_factory_title",
        ("市级", "city"),
        ("省级", "provincial"),
    )
    assert of(green("national")).titles[0].next == ("", "")
    assert of(green("none")).titles[0].next == ("区县级", "district")


def test_what_nobody_told_is_neither_held_nor_not_held() -> None:
    silent = of().titles[0]
    assert (silent.level, silent.position) == (("", ""), -1)
    assert step().verdict.value == "no_data"


def test_a_list_is_held_or_not() -> None:
    titles = {one.fact: one for one in of(fact("building_list_334", 1)).titles}
    assert titles["building_list_334"].level == ("已列入", "on the list")
    assert titles["building_list_334"].next == ("", "")


def test_the_step_names_the_level_and_is_met_or_not() -> None:
    assert step(green("provincial")).asked == ("绿色工厂：国家级", "green factory: national")
    assert step(green("provincial")).verdict.value == "fail"
    assert step(green("national")).verdict.value == "pass"


def test_losing_the_title_breaks_the_path_that_only_it_carries() -> None:
    low = fact("low_carbon_factory_title", words=("provincial",))
    assert step(green("national")).breaks
    assert not step(green("provincial")).breaks  # it is not met by it
    assert step(green("national"), scheme=EITHER).breaks
    assert not step(green("national"), low, scheme=EITHER).breaks  # the other one carries it too
    either = step(low, green("none"), scheme=EITHER)
    assert (either.verdict.value, either.breaks) == ("pass", False)
    assert either.instead == (("绿色低碳工厂：省级", "green low-carbon factory: provincial"),)


def test_the_steps_stand_from_the_lowest_up() -> None:
    provincial = scheme_with(rule("P", "green_factory_title", ">=", "4"), id="z")
    found = of(schemes=(LISTED, NATIONAL, EITHER, provincial)).steps
    assert [one.scheme for one in found] == ["z", "a", "b", "c"]


def test_a_title_is_a_step_of_the_stages_that_ask_for_it() -> None:
    stages = tuple(Stage(one, one, one, one, one) for one in ("entry", "acceptance"))
    asked = rule("N", "green_factory_title", ">=", "5", stages=("acceptance",))
    every = rule("E", "green_factory_title", ">=", "4")
    found = of(schemes=(scheme_with(asked, every, stages=stages),)).steps
    assert [(one.rule, one.stage) for one in found] == [
        ("E", "entry"),
        ("E", "acceptance"),
        ("N", "acceptance"),
    ]


def test_a_duty_of_the_list_is_opened_by_it_and_is_no_requirement() -> None:
    listed = Condition("building_list_334", Op.EQUAL, Decimal(1))
    duty = scheme_with(rule("D", "is_legal_person", "=", "1", when=(listed,)))
    off, on = (step(fact("building_list_334", said), scheme=duty) for said in (0, 1))
    assert (off.fact, off.opens, off.breaks) == ("building_list_334", True, False)
    assert (off.verdict.value, on.verdict.value) == ("not_applicable", "no_data")
    assert not step(green("national")).opens


def test_a_level_that_no_text_gives_is_undecidable() -> None:
    unread = step(green("national"), scheme=UNREAD)
    assert (unread.verdict.value, unread.position, unread.breaks) == ("undecidable", 0, False)
