"""Output and money: the same again changes nothing, another value needs a reason."""

from decimal import Decimal

import pytest

from ghg.desk.facts import add_fact, fact_list
from ghg.desk.journal import journal_list
from ghg.domain.periods import year_period
from ghg.errors import DataError
from ghg.texts import sentence
from tests.desk.plant import digest, founded

YEAR = year_period(2025)


def output(desk, value, **more):
    """Record so many tonnes of tea for the year."""
    return add_fact(desk, "F1", "product_output", YEAR, Decimal(value), "t", "精制茶", **more)


def test_the_same_value_again_changes_nothing(engine, tmp_path):
    desk = founded(engine, tmp_path)
    assert output(desk, "5571.50") is not None
    before = digest(engine)
    assert output(desk, "5571.5") is None
    assert digest(engine) == before


def test_another_value_is_a_conflict_that_shows_both(engine, tmp_path):
    desk = founded(engine, tmp_path)
    output(desk, 5571)
    before = digest(engine)
    with pytest.raises(DataError) as caught:
        output(desk, 5577)
    [problem] = caught.value.problems
    assert problem.code == "E-CONFLICT.fact"
    assert sentence(problem, "en") == "The recorded value is 5571 t, the new one 5577 t."
    assert digest(engine) == before


def test_a_reason_makes_it_the_next_revision_and_stands_in_the_journal(engine, tmp_path):
    desk = founded(engine, tmp_path)
    output(desk, 5571)
    output(desk, 5577, reason="stock taken again")
    assert [fact.value for fact in fact_list(desk)] == [5577]
    last = journal_list(desk)[-1]
    assert (last.action, last.reason) == ("product.add", "stock taken again")


def test_an_unknown_kind_is_said_to_be_one_of_output_or_money(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    with pytest.raises(DataError) as caught:
        add_fact(desk, "F1", "tea", YEAR, Decimal(1), "t")
    assert "产量产值类型“tea”" in sentence(caught.value.problems[0], "zh")
