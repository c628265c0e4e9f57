"""From a printed number back to factor and paper; two issues compared; print recomputed."""

import json
from dataclasses import replace
from fractions import Fraction

import pytest

from ghg.domain.emissions import evaluated
from ghg.domain.gases import Gas
from ghg.domain.issue import Notice, PinRow, TotalRow, canonical, issue_bytes
from ghg.domain.numbers import from_exact_text
from ghg.errors import DataError
from ghg.inventory.explain import ExplainedFigure, explain
from ghg.inventory.replay import compared, differences, is_first_form
from tests.inventory import tea


def test_a_line_reaches_its_terms_factor_document_and_place():
    found = explain(tea.made(), "GRID.202501.G")
    assert found.line.quantity == "76093"  # 106850 - 12257 - 18500
    assert {row.stream: row.quantity for row in found.terms} == {
        "USED": "106850",
        "SOLAR": "12257",
        "GREEN": "18500",
    }
    argument, choice = found.arguments[0]
    assert (argument.name, argument.value, argument.unit) == (
        "emission_factor",
        "0.5306",
        "tCO2/MWh",
    )
    assert choice.locator == "表1"
    assert "2025年第47号" in choice.number + choice.document_zh
    assert found.formula == "emission_factor × quantity_conversion"
    assert found.numbers == "0.5306 tCO2/MWh × 0.001 MWh/kWh"


def test_a_proven_zero_names_its_papers():
    found = explain(tea.made(), "GREEN.202501.G")
    assert {paper.kind for paper in found.evidence} == {"contract", "settlement"}
    assert found.arguments[0][1].reason == "choice.nonfossil_zero"


def test_a_total_lists_the_lines_that_make_it():
    found = explain(tea.made(), "name:guide")
    assert sum(Fraction(line.co2e_t) for line in found.lines) == Fraction(found.total.co2e_t)
    market = explain(tea.made(), "scope2:market")
    assert sum(Fraction(line.co2e_t) for line in market.lines) == Fraction("430.7676138")


def test_an_unknown_number_names_its_neighbours():
    with pytest.raises(DataError) as refused:
        explain(tea.made(), "GRID.202513.G")
    assert "GRID.2025" in refused.value.problems[0].values["near"]


def test_every_line_recomputes_from_the_issue_alone():
    issue = tea.made()
    for line in issue.lines:
        made = issue.coefficients[line.coefficient]
        values = {one.name: from_exact_text(one.value) for one in made.arguments}
        mass = evaluated(made.tree, values) * from_exact_text(line.quantity) * line.sign
        assert abs(mass - Fraction(line.mass_t)) <= Fraction(1, 2 * 10**12)


def test_frozen_lines_and_frozen_totals_differ_by_less_than_a_billionth():
    issue = tea.made()
    lines = sum(Fraction(line.co2e_t) for line in issue.lines if line.view == "guide")
    assert abs(lines - Fraction(tea.total(issue, "guide"))) < Fraction(1, 10**9)


def test_all_seven_gases_are_named_and_those_without_sources_are_not_zero():
    gases = {row.key: row for row in tea.made().totals if row.axis == "gas"}
    assert set(gases) == set(Gas)
    assert all(gases[gas].co2e_t == "" for gas in Gas if gas is not Gas.CO2)


def test_replay_finds_the_place_of_a_difference():
    old = tea.made()
    new = replace(old, maker="somebody else")
    assert differences(issue_bytes(old), issue_bytes(old)) == ()
    (found,) = differences(issue_bytes(old), issue_bytes(new))
    assert (found.place, found.old, found.new) == ("maker", '"tester"', '"somebody else"')


def test_replay_of_an_older_issue_compares_what_it_held():
    """An issue of before the annexes equals itself; a figure of it that moved is still found."""
    now = json.loads(issue_bytes(tea.made()))
    older = {key: value for key, value in now.items() if key != "annexes"}
    assert differences(canonical(older), canonical(now)) == ()
    moved = {**now, "year": 2024}
    assert [one.place for one in differences(canonical(older), canonical(moved))] == ["year"]
    lost = {key: value for key, value in now.items() if key != "maker"}
    assert [one.place for one in differences(canonical(older), canonical(lost))] == ["maker"]


def test_notices_that_came_with_the_annexes_are_not_held_against_an_older_issue():
    made = tea.made()
    later = Notice("notice.part_month", (("months", "2025-03"),), "S2-01")
    now = json.loads(issue_bytes(replace(made, notices=(*made.notices, later))))
    before = json.loads(issue_bytes(made))
    older = {key: value for key, value in before.items() if key != "annexes"}
    assert is_first_form(canonical(older)) and not is_first_form(canonical(before))
    assert differences(canonical(older), canonical(now)) == ()
    assert [one.place for one in differences(canonical(before), canonical(now))] == ["notices"]


def test_two_issues_differ_only_where_something_changed():
    used = tea.BOOKS.amounts["USED", 202506]
    more = {**tea.BOOKS.amounts, ("USED", 202506): replace(used, quantity=used.quantity + 1000)}
    found = {one.place: (one.old, one.new) for one in compared(tea.made(), tea.made(amounts=more))}
    assert "GRID.202506.G" in found
    assert "GRID.202505.G" not in found
    old, new = found["name:guide"]
    assert Fraction(new) - Fraction(old) == Fraction("0.5306")


def test_p39_recomputed_from_printed_values():
    # 1022.958 MWh is printed with 3 decimals, so nothing is lost there: 1022.958 x 0.5306 =
    # 542.7815148, printed 542.78; the exact total stays 542.7815148
    rows = {row.key: row for row in tea.made().recomputed}
    assert Fraction(rows["R8"].recomputed_t) == Fraction("542.78")
    assert Fraction(rows["R8"].exact_t) == Fraction("542.7815148")
    assert Fraction(rows["R8"].difference_t) == Fraction("-0.0015148")


@pytest.mark.parametrize("guide", ["", "ghg-protocol"])
def test_every_total_with_a_value_is_the_sum_of_the_lines_it_lists(guide):
    pins = (PinRow("F1", guide, "asked for"),) if guide else ()
    issue = tea.with_setup(pins=pins)
    for total in issue.totals:
        found = explain(issue, f"{total.axis}:{total.key}")
        if found.known:
            summed = sum(Fraction(line.co2e_t) for line in found.lines)
            assert abs(summed - Fraction(total.co2e_t)) < Fraction(1, 10**9), total


def test_a_total_without_a_value_says_so():
    found = explain(tea.made(), "gas:HFCs")
    assert not found.known
    assert found.lines == ()
    assert explain(tea.made(), "gas:CO2").known


def test_lines_beside_the_guides_total_are_listed_only_there():
    issue = tea.made()
    beside = replace(issue.lines[0], number="X", membership="additional")
    mixed = replace(
        issue,
        lines=(*issue.lines, beside),
        totals=(*issue.totals, TotalRow("beside", beside.source, "1", "")),
    )
    assert [one.number for one in explain(mixed, f"beside:{beside.source}").lines] == ["X"]
    assert beside not in explain(mixed, f"source:{beside.source}").lines
    assert beside not in explain(mixed, "name:guide").lines
    assert beside in explain(mixed, "name:seven_gases").lines


def test_a_figure_gives_rule_factors_and_lines():
    found = explain(tea.made(), "figure:market")
    assert isinstance(found, ExplainedFigure)
    assert (found.figure.rule, found.total.key) == ("average", "market")
    assert [choice.value for choice in found.choices] == ["0.4211"]  # Fujian
    assert sum(Fraction(line.co2e_t) for line in found.lines) == Fraction("430.7676138")
    assert explain(tea.made(), "figure:market:average").lines == found.lines


def test_a_market_figure_of_another_rest_rule_has_factors_but_no_kept_lines():
    found = explain(tea.made(), "figure:market:fossil")
    assert (found.figure.rule, found.lines) == ("fossil", ())
    assert [choice.value for choice in found.choices] == ["0.8273"]
    assert Fraction(found.total.co2e_t) == Fraction("846.2931534")


def test_papers_are_those_linked_to_the_stream_or_its_terms_for_the_month():
    issue = tea.made()
    contract, *_ = [paper for paper in issue.evidence if paper.subject == "GREEN"]
    other = replace(contract, subject="ELSEWHERE")  # the same file, linked to another stream too
    early = replace(contract, file_name="early.pdf", months="2024-01~2024-12")
    whole = replace(issue, evidence=(*issue.evidence, contract, other, early))
    for number in ("GREEN.202501.G", "GRID.202501.G"):
        papers = explain(whole, number).evidence
        assert papers.count(contract) == 1
        assert other not in papers
        assert early not in papers


def test_an_unlinked_paper_counts_where_the_records_name_it():
    issue = tea.made()
    bare = replace(issue.evidence[0], id="0" * 12, subject="", months="")
    activity = tuple(
        replace(row, evidence=(bare.id,)) if (row.stream, row.month) == ("USED", 202501) else row
        for row in issue.activity
    )
    whole = replace(issue, evidence=(*issue.evidence, bare), activity=activity)
    assert bare in explain(whole, "GRID.202501.G").evidence
    assert bare not in explain(whole, "GRID.202502.G").evidence
