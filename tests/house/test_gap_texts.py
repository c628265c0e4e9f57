"""Every gap that an inventory can have is also a refusal to issue, with its four texts."""

from ghg.texts.errors import ERRORS
from ghg.texts.labels import LABELS


def test_every_gap_has_a_remedy_and_the_words_of_a_refusal() -> None:
    gaps = [term for term in LABELS if term.startswith("gap.") and not term.endswith(".remedy")]
    assert len(gaps) > 10
    assert [term for term in gaps if f"{term}.remedy" not in LABELS] == []
    assert [term for term in gaps if f"E-GAP.{term.partition('.')[2]}" not in ERRORS] == []
