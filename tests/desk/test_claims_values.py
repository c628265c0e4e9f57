"""Values that people enter: only where a text is silent, never without document and page."""

from dataclasses import replace

import pytest

from ghg.desk.claims import values
from ghg.desk.claims.assess import assess
from ghg.desk.claims.scheme_views import scheme_list, scheme_shown
from ghg.desk.claims.values import Said
from ghg.domain.claims import Verdict
from ghg.domain.schemes import GasSet
from tests.desk.claimed import (
    MADE,
    SCHEME,
    STAGED,
    at_desk,
    limited,
    paper,
    refused,
    use_schemes,
)
from tests.desk.plant import digest

GOOD = {"document": "附件9", "page": "第3页"}


@pytest.fixture
def desk(database_url, tmp_path, monkeypatch):
    yield from at_desk(database_url, tmp_path, monkeypatch)


def test_an_open_limit_is_entered_corrected_and_withdrawn(desk):
    """1,464,650 kWh against no limit, then 2,000,000, then 1,000,000."""
    assert assess(desk, SCHEME).finding("R3").verdict is Verdict.UNDECIDABLE
    limited(desk)
    found = assess(desk, SCHEME).finding("R3")
    assert (found.verdict, found.limit, found.entered) == (Verdict.PASS, "2000000", True)
    assert found.limit_source == "附件9 第3页"
    limited(desk)  # said already: nothing new
    assert refused(limited, desk, "1000000") == ("E-REASON",)
    limited(desk, "1000000", "看错一行")
    assert assess(desk, SCHEME).finding("R3").verdict is Verdict.FAIL
    assert refused(values.withdraw_value, desk, SCHEME, "rule.R3", "", "") == ("E-REASON",)
    values.withdraw_value(desk, SCHEME, "rule.R3", "", "文件有误")
    assert assess(desk, SCHEME).finding("R3").verdict is Verdict.UNDECIDABLE
    again = (values.withdraw_value, desk, SCHEME, "rule.R3", "", "x")
    assert refused(*again) == ("E-REF.entered",)
    assert values.value_list(desk) == ()
    limited(desk)
    assert [one.value for one in values.value_list(desk, SCHEME)] == ["2000000"]


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        (Said(SCHEME, "rule.R3", "1", "kWh"), ("E-THRESHOLD.source",)),
        (Said(SCHEME, "rule.R3", "1", "kWh", "附件9", " "), ("E-THRESHOLD.source",)),
        (Said(SCHEME, "rule.R3", "1", "kg"), ("E-THRESHOLD.source", "E-UNIT.slot")),
        (Said(SCHEME, "rule.R3", "viel", "kWh", **GOOD), ("E-NUM",)),
        (Said(SCHEME, "rule.R1", "1", "1", **GOOD), ("E-THRESHOLD.known",)),
        (Said(SCHEME, "rule.R4", "1", "1", **GOOD), ("E-REF.slot",)),
        (Said(SCHEME, "rule.R3", "1", "kWh", **GOOD, stage="entry"), ("E-REF.stage",)),
        (Said("made-upp", "rule.R3", "1", "kWh", **GOOD), ("E-REF.rule_pack",)),
        (Said(SCHEME, "rule.R3", "1", "kWh", **GOOD, evidence="none"), ("E-REF.evidence",)),
        (Said("staged", "rule.S1", "1", "kWh", **GOOD, stage="entry"), ("E-THRESHOLD.known",)),
        (Said("staged", "parameter.gases", "all"), ("E-THRESHOLD.known",)),
        (Said("staged", "parameter.power_rule", "x", **GOOD), ("E-THRESHOLD.known",)),
        (
            Said(SCHEME, "parameter.primary_equivalent_kgce_per_kwh", "0.3", "kgce/t", **GOOD),
            ("E-UNIT.slot",),
        ),
        (Said(SCHEME, "rule.R3", "1", "gce/kWh", **GOOD), ("E-UNIT.slot",)),
        (Said(SCHEME, "rule.R3", "-1", "kWh", **GOOD), ("E-NUM.positive",)),
        (
            Said(SCHEME, "parameter.primary_equivalent_kgce_per_kwh", "0", "kgce/kWh", **GOOD),
            ("E-NUM.positive",),
        ),
    ],
)
def test_what_a_text_says_or_nobody_can_check_is_not_entered(sqlite_desk, said, codes):
    before = digest(sqlite_desk.engine)
    assert refused(values.set_value, sqlite_desk, said) == codes
    assert digest(sqlite_desk.engine) == before


@pytest.fixture(scope="module")
def sqlite_desk(sqlite_template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("values")
    path = folder / "ledger.db"
    path.write_bytes(sqlite_template.read_bytes())
    with pytest.MonkeyPatch.context() as patched:
        yield from at_desk(f"sqlite:///{path}", folder, patched)


def test_a_value_of_a_stage_counts_for_that_stage_alone(sqlite_desk):
    """S1 has a limit for entry, 1,000,000 kWh; that of acceptance is entered as 2 GWh."""
    said = Said("staged", "rule.S1", "2", "GWh", **GOOD, stage="acceptance")
    made = values.set_value(sqlite_desk, said, "")
    assert (made.value, made.unit, made.stage) == ("2", "GWh", "acceptance")
    found = assess(sqlite_desk, "staged")
    entry, later = found.finding("S1", "entry"), found.finding("S1", "acceptance")
    assert (entry.verdict, entry.limit, entry.entered) == (Verdict.PASS, "1000000", False)
    assert (later.verdict, later.limit, later.entered) == (Verdict.FAIL, "2000000", True)


def test_gases_and_categories_are_words_that_measures_know(sqlite_desk, monkeypatch):
    silent = replace(MADE, gases=GasSet.UNKNOWN, scopes=(), power="")
    use_schemes(monkeypatch, silent)
    for slot, wrong, right in (
        ("gases", "all", "seven"),
        ("scopes", "1,7", "1, 2"),
        ("power_rule", "nobody", "guide"),
    ):
        said = Said(SCHEME, f"parameter.{slot}", wrong, **GOOD)
        assert refused(values.set_value, sqlite_desk, said)[0] in ("E-WORD", "E-REF.scheme")
        assert values.set_value(sqlite_desk, replace(said, value=right)).value == right
    assert assess(sqlite_desk, SCHEME).balance.residual_t == "542.7815148"
    use_schemes(monkeypatch, MADE, STAGED)


def test_a_value_may_have_its_paper(sqlite_desk):
    signs = paper(sqlite_desk, "annex")
    said = Said(SCHEME, "parameter.primary_equivalent_kgce_per_kwh", "0.2856", "kgce/kWh", **GOOD)
    made = values.set_value(sqlite_desk, replace(said, evidence=signs))
    assert made.evidence == signs


def test_a_scheme_says_how_much_of_it_is_known(sqlite_desk):
    """Of three requirements one has no limit; it is the only thing open."""
    rows = {one.id: (one.known, one.rules, one.in_force) for one in scheme_list()}
    assert rows == {SCHEME: (2, 3, True), "staged": (0, 1, True)}
    (slot,) = scheme_shown(None, SCHEME).open
    assert (slot.name, slot.unit, slot.get_zh) == ("rule.R3", "kWh", "附件9")
    assert scheme_shown(None, "staged").open[0].stages == ("acceptance",)
