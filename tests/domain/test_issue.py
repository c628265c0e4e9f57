"""The issue's canonical bytes, forth and back; and the balance rules of streams."""

import dataclasses
import json

import pytest

from ghg.domain import issue as issues
from ghg.domain.annexes import NO_ANNEXES
from ghg.domain.issue import CoefficientRow, Head
from ghg.domain.streams import Term, balance_terms, balance_text
from tests.reports.sample import sample


def test_document_keys_lose_the_trailing_underscore():
    row = issues.ActivityRow("S", 202501, "1", "kWh", 1, "0", "primary", 1, (), (), (), "")
    assert "class" in issues.document(row)
    assert issues._made(issues.ActivityRow, issues.document(row)) == row


def test_a_tree_comes_back_as_tuples():
    row = CoefficientRow("f.1", "CO2", "tCO2/t", (), ("*", "a", ("+", "b", "c")), "1/3")
    again = issues._made(CoefficientRow, issues.document(row))
    assert again == row


def test_canonical_bytes_do_not_depend_on_the_order_of_fields():
    head = Head("led", 7, "abc", "def", "0.1.0")
    plain = issues.document(head)
    turned = dict(reversed(list(plain.items())))
    assert issues.canonical(plain) == issues.canonical(turned)
    assert dataclasses.asdict(head) == plain


def test_balance_rules():
    terms = (Term(1, "USED"), Term(-1, "PV-1"), Term(-1, "GREEN"))
    assert balance_terms("USED - PV-1 - GREEN") == terms
    assert balance_terms(balance_text(terms)) == terms


def test_an_issue_of_before_the_annexes_is_read():
    """Issues are kept for ever: a chapter that came later is empty in an older one."""
    whole = sample()
    older = json.loads(issues.issue_bytes(whole))
    del older["annexes"]
    read = issues.from_bytes(issues.canonical(older))
    assert read == dataclasses.replace(whole, annexes=NO_ANNEXES)


def test_an_issue_that_lacks_a_chapter_of_its_time_is_not_read():
    older = json.loads(issues.issue_bytes(sample()))
    del older["lines"]
    with pytest.raises(KeyError, match="lines"):
        issues.from_bytes(issues.canonical(older))
