"""The report for Word: every text of the statement, the same digits, and nothing but text."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from unicodedata import normalize
from zipfile import ZipFile

import pytest
from docx import Document
from pypdf import PdfReader

from ghg.domain.issue import Issue
from ghg.reports.blocks import (
    Contents,
    Cover,
    Formula,
    Heading,
    KeyValues,
    Paragraph,
    Signature,
    Table,
)
from ghg.reports.statement import statement
from ghg.reports.word.document import word_bytes
from ghg.texts import Language
from tests.reports.office import printed
from tests.reports.sample import sample, sample_hash

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body(issue: Issue, language: Language = "zh"):
    """Give the body of a report in Word."""
    return Document(BytesIO(word_bytes(issue, sample_hash(issue), language))).element.body


def texts(issue: Issue, language: Language = "zh") -> list[str]:
    """Give the text of every paragraph, of tables too, in order."""
    found = []
    for one in body(issue, language).iter(f"{WORDS}p"):
        runs = (piece.text or "" for piece in one.iter(f"{WORDS}t"))
        found.append("".join(runs))
    return found


def said_by(block: object) -> list[str]:
    """Give the texts that a block must bring to paper."""
    match block:
        case Table():
            shown = [at for at, one in enumerate(block.columns) if one.align != "page"]
            cells = [row[at].replace("\n", "") for row in block.rows for at in shown]
            return [block.caption, *(one.title for one in block.columns), *cells, *block.notes]
        case KeyValues():
            return [part.replace("\n", "") for row in block.rows for part in row]
        case Cover():
            return [*block.marks, block.owner, block.title, block.subtitle, block.seal]
        case Heading() | Paragraph() | Formula():
            return [block.text]
        case Signature():
            return [block.seal, block.date]
        case _:
            return [block.title] if isinstance(block, Contents) else []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_text_of_the_statement_stands_in_the_document(language: Language) -> None:
    written = texts(sample(), language)
    there = set(written)
    said = statement(sample(), sample_hash(sample()), language)
    wanted = [text for block in said.blocks for text in said_by(block) if text]
    assert len(wanted) > 500
    assert [text for text in wanted if text not in there] == []


def test_the_published_figures_of_the_tea_factory_are_in_it() -> None:
    whole = " ".join(texts(sample()))
    for figure in ("537.6849038", "430.7676138", "623.5951968", "542.7815148", "1,276,858"):
        assert figure in whole


def test_the_contents_are_filled_in_and_ask_for_pages_of_places_that_exist() -> None:
    made = body(sample())
    headings = [
        block.text
        for block in statement(sample(), sample_hash(sample()), "zh").blocks
        if isinstance(block, Heading)
    ]
    entries = [
        "".join(piece.text or "" for piece in one.iter(f"{WORDS}t"))
        for one in made.iter(f"{WORDS}p")
        if (style := one.find(f"{WORDS}pPr/{WORDS}pStyle")) is not None
        and style.get(f"{WORDS}val", "").startswith("GhgEntry")
    ]
    assert entries == headings
    asked = {
        re.findall(r"PAGEREF (\S+)", one.text)[0]
        for one in made.iter(f"{WORDS}instrText")
        if "PAGEREF" in one.text
    }
    names = [one.get(f"{WORDS}name") for one in made.iter(f"{WORDS}bookmarkStart")]
    assert asked <= set(names)
    assert len(names) == len(set(names))


def test_a_text_of_a_person_is_text() -> None:
    """No tag, no entity, no field, no link can come of what somebody typed."""
    payload = '<w:instrText>INCLUDEPICTURE "http://x/y.png"</w:instrText> & {HYPERLINK} <b>'
    facts = tuple(replace(one, value=payload) for one in sample().entity.facts)
    issue = replace(sample(), entity=replace(sample().entity, name_zh=payload, facts=facts))
    made = body(issue)
    assert not [one for one in made.iter(f"{WORDS}instrText") if "INCLUDE" in one.text]
    assert any(payload in text for text in texts(issue))
    parts = ZipFile(BytesIO(word_bytes(issue, sample_hash(sample()), "zh")))
    relations = b"".join(parts.read(name) for name in parts.namelist() if name.endswith(".rels"))
    assert b"External" not in relations


def test_the_same_issue_gives_the_same_bytes() -> None:
    assert word_bytes(sample(), sample_hash(sample()), "zh") == word_bytes(
        sample(), sample_hash(sample()), "zh"
    )


def test_a_header_stands_again_on_every_page_and_no_row_is_cut() -> None:
    rows = list(body(sample()).iter(f"{WORDS}tr"))
    assert all(row.find(f"{WORDS}trPr/{WORDS}cantSplit") is not None for row in rows)
    tables = [
        block
        for block in statement(sample(), sample_hash(sample()), "zh").blocks
        if isinstance(block, Table)
    ]
    headers = [row for row in rows if row.find(f"{WORDS}trPr/{WORDS}tblHeader") is not None]
    assert len(headers) == len(tables)


def test_libreoffice_prints_it_with_the_pages_of_its_headings(tmp_path: Path) -> None:
    """The page that the contents name is the page on which the heading stands."""
    (tmp_path / "report.docx").write_bytes(word_bytes(sample(), sample_hash(sample()), "zh"))
    pages = [
        normalize("NFKC", "".join(page.extract_text().split()))  # faces may map signs to radicals
        for page in PdfReader(printed(tmp_path / "report.docx", tmp_path)).pages
    ]
    assert "目次" in pages[1]
    [named] = re.findall(r"4排放因子及来源\.+(\d+?)5其他", pages[1])
    assert "4排放因子及来源" in pages[int(named) - 1]
    assert "542.7815148" in "".join(pages)


def test_points_of_numbers_stand_below_each_other() -> None:
    """542.78 and 40.371 in one column: the shorter fraction is set in by one digit."""
    from ghg.reports.blocks import Column
    from ghg.reports.word.tables import table_parts

    table = Table("", (Column("t", "decimal"),), (("542.78",), ("40.371",)))
    made = next(part for part in table_parts(table, 4000) if part.tag.endswith("}tbl"))
    sets = [int(one.get(f"{WORDS}right")) for one in made.iter(f"{WORDS}ind")]
    assert sets[1] == 0
    assert 60 < sets[0] < 100  # a digit of 8 points is about 4 points wide: 80 twentieths
