"""Assessing at the desk: which issue, which earlier one, which published factor, which day."""

from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.claims.evaluate import evaluate
from ghg.desk import inventory
from ghg.desk.claims import lifecycle
from ghg.desk.claims.assess import Wanted, assess, case_of, cases
from ghg.desk.claims.packs import packs
from ghg.desk.setup import today
from ghg.domain.claims import Assessment, Verdict
from ghg.domain.geography import Level
from ghg.domain.issue import canonical, document, value_from
from ghg.domain.recognition import FactorAsked
from tests.desk import factory
from tests.desk.claimed import MADE, SCHEME, STAGED, at_desk, refused, use_schemes
from tests.desk.plant import digest


@pytest.fixture
def desk(sqlite_url, tmp_path, monkeypatch):
    yield from at_desk(sqlite_url, tmp_path, monkeypatch)


def test_a_claim_needs_an_issued_inventory(sqlite_url, tmp_path, monkeypatch):
    use_schemes(monkeypatch, MADE)
    desk = factory.complete(sqlite_url, tmp_path)
    before = digest(desk.engine)
    assert refused(assess, desk, SCHEME) == ("E-REF.issue",)
    assert refused(lifecycle.draft, desk, SCHEME) == ("E-REF.issue",)
    assert digest(desk.engine) == before
    packs.cache_clear()


def test_what_is_asked_for_must_be_there(desk):
    assert refused(assess, desk, "made-upp") == ("E-REF.rule_pack",)
    assert refused(assess, desk, SCHEME, "2024") == ("E-REF.inventory",)
    assert refused(assess, desk, SCHEME, number=2) == ("E-REF.issue",)
    assert refused(assess, desk, SCHEME, stage="entry") == ("E-REF.stage",)
    assert refused(assess, desk, SCHEME, base="2025/x") == ("E-REF.issue",)
    assert refused(lifecycle.draft, desk, "staged") == ("E-EMPTY.stage",)


def test_all_schemes_share_one_factory(desk):
    """T: the factory is put together once, and each scheme gets its own entered values."""
    first, second = cases(desk, Wanted())
    assert first.factory is second.factory
    assert [one.scheme.id for one in (first, second)] == [SCHEME, "staged"]
    assert assess(desk, SCHEME) == evaluate(first, today())


def test_a_scheme_outside_its_dates_is_assessed_and_says_so_but_claims_nothing(desk, monkeypatch):
    """The dates are held against today: a text that ended in 2025 supports no claim any more."""
    use_schemes(monkeypatch, replace(MADE, last_day=20251231), STAGED)
    made = assess(desk, SCHEME)
    assert any("2025-12-31" in zh for zh, _ in made.notices)
    before = digest(desk.engine)
    assert refused(lifecycle.draft, desk, SCHEME) == ("E-SCHEME.dates",)
    assert digest(desk.engine) == before


def test_the_earlier_issue_may_be_named(desk):
    """Without an issue of the year before there is none; one that is named is taken."""
    assert case_of(desk, SCHEME, Wanted()).factory.base is None
    found = case_of(desk, SCHEME, Wanted(base="2025/1")).factory.base
    assert found is not None
    assert (found.inventory, found.number) == ("2025", 1)
    made = lifecycle.draft(desk, SCHEME, base="2025/1")
    assert made.verdict == Verdict.FAIL


def test_a_factor_is_that_of_the_table_place_and_year_that_a_scheme_prescribes(desk):
    """910号, annex 4: 0.8325 kg/kWh, the fossil factor of 2022; 332号: 0.5703 t/MWh.

    A neighbour's place or year is never taken for it.
    """
    factor_of = case_of(desk, SCHEME, Wanted()).factory.factor_of
    fossil = factor_of(FactorAsked("fossil", Level.NATION, 2022), "350000")
    assert fossil is not None
    assert fossil.value == Fraction("0.8325") / 1000
    assert "2022" in fossil.source
    ets = factor_of(FactorAsked("ets_reporting", Level.NATION, 2022), "430000")
    assert ets is not None
    assert ets.value == Fraction("0.5703") / 1000
    assert factor_of(FactorAsked("fossil", Level.NATION, 2019), "350000") is None
    assert factor_of(FactorAsked("local_shanghai", Level.PROVINCE, 0), "350000") is None


def test_the_issue_that_is_named_is_assessed(desk):
    made = assess(desk, SCHEME, "2025", 1)
    assert made.on.sha256 == inventory.load_issue(desk, "2025", 1)[1]
    assert made.on.snapshot_seq > 0
    assert made.balance.residual_t == "542.7815148"


def test_every_published_scheme_answers_and_its_answer_reads_back_as_it_was(sqlite_url, tmp_path):
    """What a claim keeps are the canonical bytes: reading them gives the same value."""
    packs.cache_clear()
    desk = factory.complete(sqlite_url, tmp_path)
    inventory.issue(desk)
    found = [evaluate(one, today()) for one in cases(desk, Wanted())]
    assert [one.scheme.id for one in found] == list(packs())
    for made in found:
        assert value_from(Assessment, canonical(document(made))) == made
