"""What to do is told by the pages: no command where a page does it; every word is used."""

import re

import pytest

from ghg.domain.issue import GapRow
from ghg.errors import NOWHERE, Problem
from ghg.texts import remedy as by_command
from ghg.texts.errors import ERRORS
from ghg.texts.labels import LABELS
from ghg.texts.rooms import web_writing
from ghg.web.reader import Reader
from ghg.web.remedies import REMEDIES, gap_place, gap_remedy, remedy
from tests.web.test_words import texts

FILLED = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("code", REMEDIES)
def test_a_remedy_belongs_to_a_mistake_and_names_no_command(code: str) -> None:
    known = ERRORS.get(code, ()) or LABELS.get(code, ())
    assert known, code
    given = set(FILLED.findall(" ".join(known))) | {"raw"}
    for said in REMEDIES[code]:
        assert set(FILLED.findall(said)) <= given
        assert not re.search(r"\bghg [a-z]|(?<!\w)--[a-z]", said)


def test_where_no_page_does_it_the_command_is_told() -> None:
    assert "E-CLAIM.damaged" not in REMEDIES
    problem = Problem("E-CLAIM.damaged", NOWHERE, "3", {})
    assert remedy(problem, "zh") == by_command(problem, "zh")
    assert "ghg check" in remedy(problem, "zh")


def test_a_gap_is_told_by_the_pages() -> None:
    gap = gap_of("", remedy="gap.pending.remedy")
    assert gap_remedy(Reader("zh"), gap) == REMEDIES["gap.pending.remedy"][0]
    assert gap_remedy(Reader("en"), gap) == REMEDIES["gap.pending.remedy"][1]


@pytest.mark.parametrize("code", [one for one in LABELS if re.fullmatch(r"gap\..*\.remedy", one)])
def test_no_gap_names_a_command_on_a_page(code: str) -> None:
    for language in ("zh", "en"):
        said = gap_remedy(Reader(language), gap_of("", remedy=code))
        assert not re.search(r"\bghg [a-z]|(?<!\w)--[a-z]", said)


@pytest.mark.parametrize(
    ("term", "subject", "place"),
    [
        ("gap.missing", "GAS", "/cell?stream=GAS&month=2025-01"),
        ("gap.factor", "DIESEL 密度 (density)", "/parameter/set?owner=stream%3ADIESEL"),
        ("gap.doubt", "LNG 密度 (density) (x)", "/parameter/set?owner=stream%3ALNG"),
        ("gap.sample_missing", "COAL 含碳量 (carbon)", "/samples?stream=COAL"),
        ("gap.stock_closing", "COAL", "/stock?stream=COAL"),
        ("gap.unconfirmed", "S-01", "/source?source=S-01"),
        ("gap.case", "HZ 食堂 (canteen)", "/boundary/cases"),
    ],
)
def test_a_gap_leads_to_where_it_is_filled(term: str, subject: str, place: str) -> None:
    """A parameter of a stream stands behind its code: that is no name of a cell."""
    assert gap_place(gap_of(subject, term=term), "2025-01") == place


@pytest.mark.parametrize("code", ["E-DATE.future", "E-DATE.long", "E-ZERO.month"])
def test_what_a_person_types_is_not_imported(code: str) -> None:
    """These are asked of a cell of the month as well as of a file."""
    assert "导入" not in remedy(Problem(code, NOWHERE, "2026-12", {}), "zh")


def gap_of(subject: str, **more: str) -> GapRow:
    empty = dict.fromkeys(GapRow.__dataclass_fields__, "")
    return GapRow(**{**empty, "month": 202501, "subject": subject, **more})


def test_every_word_of_the_writing_pages_is_used() -> None:
    said = texts()
    composed = ("web.owner.", "web.unit_kind.", "web.approach.", "web.mode.", "web.level.")
    unused = [
        term
        for term in web_writing.LABELS
        if not term.startswith(composed) and f"'{term}'" not in said and f'"{term}"' not in said
    ]
    assert unused == []


def test_words_that_are_put_together_are_there() -> None:
    from ghg.desk.choices import APPROACHES, UNIT_KINDS
    from ghg.domain.streams import Mode

    assert all(f"web.approach.{one}" in LABELS for one in APPROACHES)
    assert all(f"web.unit_kind.{one}" in LABELS for one in UNIT_KINDS)
    assert all(f"web.mode.{one}" in LABELS for one in Mode)
    assert all(f"web.level.{one}" in LABELS for one in ("error", "warning"))
