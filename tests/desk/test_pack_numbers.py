"""The script's own arithmetic against the product's: trees, frozen tonnes, hashes of rows."""

import re
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ghg.desk.pack import verify_script
from ghg.desk.pack.make import SCRIPT
from ghg.domain import claim_states, instruments, numbers
from ghg.domain.emissions import evaluated
from ghg.ledger import blocks, codes, journal
from ghg.methods import METHODS
from tests.house.test_texts import wording_complaints

NAMES = ("a", "b", "c", "d")
TREES = st.recursive(
    st.sampled_from(NAMES), lambda inner: st.tuples(st.sampled_from("+-*/"), inner, inner)
)
FRACTIONS = st.fractions(max_denominator=10**9)


@settings(deadline=None)
@given(TREES, st.fixed_dictionaries(dict.fromkeys(NAMES, FRACTIONS)))
def test_a_tree_gives_what_the_product_gives(tree, values):
    try:
        wanted = evaluated(tree, values)
    except ZeroDivisionError:
        with pytest.raises(ZeroDivisionError):
            verify_script.evaluated(tree, values)
        return
    assert verify_script.evaluated(tree, values) == wanted


def test_every_formula_of_the_product_is_a_tree_that_the_script_reads():
    for method in METHODS.values():
        names = [one.name for one in (*method.parameters, *method.constants)]
        values = {name: Fraction(place + 2, 3) for place, name in enumerate(names)}
        made = verify_script.evaluated(method.tree, values)
        assert made == evaluated(method.tree, values)


@given(st.fractions())
def test_tonnes_are_frozen_alike(value):
    assert verify_script.frozen(value) == numbers.frozen(value)


@given(FRACTIONS)
def test_an_exact_number_is_read_back(value):
    assert verify_script.exact(numbers.exact_text(value)) == value


@pytest.mark.parametrize("text", ["1e9", "", "-", "1.", ".5", "١", "1_0", " 1", "nan", "1/-2"])
def test_any_other_word_is_no_number(text):
    with pytest.raises(ValueError, match="not a number"):
        verify_script.exact(text)


@given(st.lists(st.tuples(st.integers(-(2**63), 2**63 - 1), st.text(max_size=4)), max_size=5))
def test_rows_are_digested_as_the_ledger_digests_them(rows):
    held = [{"id": number, "document": text, "corrects": None} for number, text in rows]
    columns = ("id", "document", "corrects")
    stored = zip(*((number, text, None) for number, text in rows), strict=True)
    made = verify_script.digest(((columns, held),))
    assert made == blocks.digest((stored, len(rows)))


@given(st.text(max_size=20), st.integers(1, 10**9), st.none() | st.text(min_size=1, max_size=9))
def test_an_entry_is_hashed_as_the_journal_hashes_it(text, seq, key):
    entry = dict.fromkeys(("at_utc", "actor", "auth", "action", "subject", "reason"), text)
    entry |= {"ledger_id": "1" * 32, "seq": seq, "idempotency_key": key, "prev_hash": "0" * 64}
    stored = {**entry, "payload": text.encode()}
    assert verify_script.entry_hash({**entry, "payload": text}) == journal.entry_hash(stored)


def test_what_the_script_knows_by_heart_is_what_the_product_holds():
    assert {tuple(map(str, one)) for one in instruments.TRANSITIONS} == verify_script.STEPS
    assert {tuple(map(str, one)) for one in claim_states.TRANSITIONS} == verify_script.CLAIM_STEPS
    assert blocks.RECORD_COLUMNS == verify_script.RECORD_COLUMNS
    assert blocks.BILL_COLUMNS == verify_script.BILL_COLUMNS
    assert {one.value for one in codes.RecordKind} == {1, *verify_script.KINDS}
    assert {str(one) for one in instruments.SERVING} == set(verify_script.SERVES)
    assert verify_script.hashed((verify_script.JOURNAL_FORM, b"genesis", b"x")) == journal.genesis(
        "x"
    )


def test_every_finding_has_its_words_in_both_languages_and_no_words_are_idle():
    text = SCRIPT.read_text(encoding="utf-8")
    found = set(re.findall(r'report\.(?:find|same)\(\s*"([a-z_.0-9]+)"', text))
    noted = set(re.findall(r'(?:report|_report)\.note\(\s*"([a-z_.0-9]+)"', text))
    assert found == set(verify_script.TEXTS)
    assert noted | {"example", "one_person"} == set(verify_script.NOTES)
    pairs = [*verify_script.TEXTS.values(), *verify_script.NOTES.values()]
    assert [one for pair in pairs for one in wording_complaints(*pair)] == []
