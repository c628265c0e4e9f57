"""`ghg fact`: what no meter says and a scheme asks, answered with days and evidence."""

from pathlib import Path
from typing import Any

import click

from ghg.cli.figures import unit_said
from ghg.cli.home import Home
from ghg.cli.options import YEAR, as_json, paper_or_file, reason
from ghg.cli.say import done, named, note, out, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.domain.periods import Period, day_text
from ghg.domain.plant_facts import FactKind
from ghg.errors import NOWHERE, UsageError

noun = Noun("fact")

OPEN_YEAR = 9999
GIVEN = ("yes", "no", "value", "items", "level", "day", "text")


@noun.command("kinds")
@click.option("--topic", default="")
@click.option("--scheme", default="", metavar="ID")
@as_json
@click.pass_obj
def kinds(home: Home, topic: str, scheme: str, as_json: bool) -> None:
    from ghg.desk.claims.questions import kinds_of

    found, measured = kinds_of(home.desk_if_any()[0] if scheme else None, topic, scheme)
    rows = (
        (
            one.id,
            one.topic,
            named(home, "fact.answering", one.answering),
            named(home, "fact.span", one.span),
            unit_said(home, one.unit),
            _question(home, one),
        )
        for one in found
    )
    columns = ("fact", "topic", "answering", "counts_for", "unit", "question")
    out_list(home, as_json, found, columns, rows)
    if not measured:
        note(home, "cli.fact_unmeasured")


@noun.command("add")
@click.argument("kind")
@click.option("--name", default="")
@click.option("--facility", default="", metavar="CODE")
@click.option("--value", default="", metavar="NUMBER")
@click.option("--yes", is_flag=True)
@click.option("--no", is_flag=True)
@click.option("--items", default="", metavar="WORDS")
@click.option("--level", default="", metavar="WORD")
@click.option("--day", default="", metavar="DAY")
@click.option("--text", default="", metavar="WORDS")
@click.option("--from", "first", required=True, metavar="DAY")
@click.option("--to", "last", default="", metavar="DAY")
@click.option("--unit", default="")
@click.option("--evidence", default="", metavar="FILE")
@click.option("--note", default="")
@reason
@click.pass_obj
def add(home: Home, /, kind: str, evidence: str, reason: str, **words: Any) -> None:
    from ghg.desk.claims.facts import Said, add_claim_fact

    said = Said(*_answer(words), **words)
    paper, new = paper_or_file(evidence)
    made = add_claim_fact(home.desk(), kind, said, paper, reason, home.entity, new)
    if made is None:
        note(home, "cli.nothing_new")
        return
    if not made.evidence:
        note(home, "cli.fact_unproven")
    question, answer = _said(home, made)
    span = _span(made.first_day, made.last_day)
    done(home, "fact.add", "ghg fact list", question=question, answer=answer, span=span)


@noun.command("list")
@click.option("--topic", default="")
@click.option("--year", type=YEAR)
@as_json
@click.pass_obj
def list_all(home: Home, topic: str, year: int | None, as_json: bool) -> None:
    from ghg.desk.claims.facts import claim_fact_list

    found = claim_fact_list(home.desk(), topic, year or 0, home.entity)
    rows = (
        (
            one.id,
            one.kind,
            _said(home, one)[0],
            one.facility,
            one.name,
            _said(home, one)[1],
            _span(one.first_day, one.last_day),
            one.evidence,
            one.note,
        )
        for one in found
    )
    columns = ("id", "fact", "question", "facility", "name", "answer", "span", "evidence", "note")
    out_list(home, as_json, found, columns, rows)


@noun.command("withdraw")
@click.argument("fact_id", metavar="ID")
@reason
@click.pass_obj
def withdraw(home: Home, fact_id: str, reason: str) -> None:
    from ghg.desk.claims.facts import withdraw_claim_fact

    gone = withdraw_claim_fact(home.desk(), fact_id, reason, home.entity)
    done(home, "fact.withdraw", id=fact_id, question=_said(home, gone)[0])


@noun.command("questionnaire")
@click.option("--scheme", "schemes", multiple=True, metavar="ID")
@click.option("--year", type=YEAR)
@click.option("-o", "--output", "file", type=click.Path(path_type=Path), required=True)
@click.option("--replace", is_flag=True)
@as_json
@click.pass_obj
def questionnaire(
    home: Home,
    schemes: tuple[str, ...],
    year: int | None,
    file: Path,
    *,
    replace: bool,
    as_json: bool,
) -> None:
    from ghg.desk.claims.questionnaire import write_questionnaire

    made = write_questionnaire(
        home.desk(), file, schemes, year or 0, home.language, home.entity, replace=replace
    )
    if as_json:
        out_json(made)
        return
    out(made.path)
    if not made.measured:
        note(home, "cli.fact_unmeasured")
    then = f"ghg import {made.path} --check" if file.suffix == ".xlsx" else ""
    counts = {"year": made.year, "asked": made.asked, "answered": made.answered}
    done(home, "fact.questionnaire", then, **counts)


def _answer(words: dict[str, Any]) -> tuple[str, str]:
    """Take the one answer out of the options: which it is, and its words."""
    given = [(name, words.pop(name)) for name in GIVEN]
    told = [(name, name if text is True else str(text)) for name, text in given if text]
    if len(told) != 1:
        options = " ".join(f"--{name}" for name in GIVEN)
        raise UsageError("E-USAGE.answer", NOWHERE, str(len(told)), options=options)
    return told[0]


def _question(home: Home, kind: FactKind) -> str:
    """Give a question with the words that answer it, where they are closed."""
    chinese = home.language == "zh"
    words = ("、" if chinese else ", ").join(one.zh if chinese else one.en for one in kind.words)
    marks = f" [{words}]" if words else ""
    return (kind.question_zh if chinese else kind.question_en) + marks


def _said(home: Home, one: Any) -> tuple[str, str]:
    """Give question and answer in the language of the run."""
    chinese = home.language == "zh"
    answer = one.answer_zh if chinese else one.answer_en
    question = one.question_zh if chinese else one.question_en
    return question, f"{answer} {unit_said(home, one.unit)}".strip()


def _span(first: int, last: int) -> str:
    open_end = last // 10000 == OPEN_YEAR
    return f"{day_text(first)}~" if open_end else str(Period(first, last))
