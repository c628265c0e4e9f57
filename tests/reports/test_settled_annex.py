"""The annex of a re-issue in both languages, and what is known of an issue later."""

from dataclasses import replace

import pytest

from ghg.domain.engagements import AS_ISSUED, FinalRow, Later
from ghg.domain.settled import ChangedRow, SettledRow
from ghg.reports.blocks import Block, Cover, Heading, Paragraph, Table
from ghg.reports.json_report import json_bytes
from ghg.reports.statement import statement
from tests.reports.sample import sample

FINDING = SettledRow(
    *("V1/NC-1", "Province", "Body", "nonconformity", "answered", "GRID.202503.G", "S2-01"),
    *("=1+1 <b>bold</b>", "Wang", 20260302, "the bill", "47.3205", "47.4266", "", "47.3205"),
    "47.4266",
)
CHANGED = ChangedRow(
    *("GRID.202503.G", "guide", "S2-01", "GRID", 202503, "CO2", "kWh", "89183", "89383"),
    *("47.3205", "47.4266", "0.1061", ("V1/NC-1",)),
)
FINAL = Later((FinalRow("V1", "Province", "Body", "Wang", 20260415, ""),))


def made(settled=(FINDING,), changed=(CHANGED,)):
    issue = sample()
    annexes = replace(issue.annexes, settled=settled, changed=changed)
    return replace(issue, number=2, supersedes=1, annexes=annexes)


def blocks(issue, language="en", later=AS_ISSUED) -> tuple[Block, ...]:
    return statement(issue, "0" * 64, language, later).blocks


def tables(found: tuple[Block, ...]) -> dict[str, Table]:
    return {one.caption.partition("  ")[2]: one for one in found if isinstance(one, Table)}


def words(found: tuple[Block, ...]) -> str:
    return "\n".join(one.text for one in found if isinstance(one, Heading | Paragraph))


def test_a_finding_stands_with_old_and_new_beside_its_three_values() -> None:
    (row,) = tables(blocks(made()))["Findings settled"].rows
    assert row[0].splitlines()[:2] == ["V1/NC-1", "non-conformity"]
    assert row[1:4] == ("=1+1 <b>bold</b>", "the bill", "GRID.202503.G\nS2-01")
    assert row[4:] == ("47.320500", "47.426600", "—", "47.320500", "47.426600")


def test_a_changed_line_names_its_finding() -> None:
    (row,) = tables(blocks(made()))["Lines that changed"].rows
    assert row[5:7] == ("89,183", "89,383")
    assert row[8:] == ("47.320500", "47.426600", "0.106100", "V1/NC-1")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_first_issue_has_no_such_annex(language) -> None:
    assert not [
        one
        for one in blocks(sample(), language)
        if isinstance(one, Heading) and one.anchor == "annex.settled"
    ]


def test_a_reissue_that_names_nothing_says_so() -> None:
    assert "names no finding" in words(blocks(made(settled=())))
    assert "no line changed" in words(blocks(made(changed=())))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_only_what_is_handed_in_makes_a_report_final(language) -> None:
    plain, final = blocks(made(), language), blocks(made(), language, FINAL)
    mark = "终版" if language == "zh" else "FINAL"
    covers = [next(b for b in found if isinstance(b, Cover)) for found in (plain, final)]
    assert [mark in one.marks for one in covers] == [False, True]
    assert "2026-04-15" in covers[1].rows[-1][1] and "Body" in covers[1].rows[-1][1]
    unverified = "未经第三方机构审核" if language == "zh" else "No third party has examined it"
    assert [unverified in words(found) for found in (plain, final)] == [True, False]
    assert "已核查" not in words(final)


def test_json_says_later_beside_the_issue_and_only_then() -> None:
    plain, final = (json_bytes(made(), "0" * 64, later) for later in (AS_ISSUED, FINAL))
    assert b'"later"' not in plain
    assert b'"later"' in final and final.index(b'"later"') < final.index(b'"issue":')
