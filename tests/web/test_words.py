"""Templates: every word from the table of texts, every word of the face used, nothing unescaped."""

import re
from pathlib import Path

import pytest

import ghg.web
from ghg.texts.labels import LABELS
from ghg.texts.rooms import web

FOLDER = Path(ghg.web.__file__).parent
TEMPLATES = sorted((FOLDER / "templates").glob("*.html"))
SOURCES = sorted(FOLDER.rglob("*.py"))
TERM = re.compile(r"""\bt\('([a-z][\w.]*)'[,)]""")
HEAD = re.compile(r"""\br\.head\('(\w+)'\)""")
LISTED_HEADS = re.compile(r"for (?:one|column) in \(((?:'\w+',? ?)+)\) ?%\}<th")
CHINESE = re.compile("[\u4e00-\u9fff]")


def texts() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in (*TEMPLATES, *SOURCES))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_every_term_of_a_template_has_its_words(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    terms = set(TERM.findall(text))
    heads = set(HEAD.findall(text))
    for some in LISTED_HEADS.findall(text):
        heads |= set(re.findall(r"'(\w+)'", some))
    terms |= {f"cli.column.{head}" for head in heads}
    assert sorted(terms - set(LABELS)) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_has_no_words_of_its_own(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("'中文'", "")  # the name of the language
    assert CHINESE.findall(text) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_escapes_everything(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe\b|autoescape|\bMarkup\b", text)
    assert not re.search(r"<style|style=|<script>|\son\w+=", text)


def test_every_word_of_the_face_is_used() -> None:
    said = texts()
    composed = ("web.cell.", "web.legend.", "web.done.", "web.verified_re")  # followed by a state
    unused = [
        term
        for term in web.LABELS
        if term.startswith("web.") and not term.startswith(composed) and f"{term}" not in said
    ]
    assert unused == []


def test_states_that_terms_are_put_together_of_have_words() -> None:
    from ghg.desk.entry.grid import ABSENT, MISSING, NOT_DUE, RECORDED, UNWANTED

    for state in (RECORDED, MISSING, NOT_DUE, ABSENT, UNWANTED, "estimated"):
        assert f"web.cell.{state}" in LABELS
        assert f"web.legend.{state}" in LABELS
