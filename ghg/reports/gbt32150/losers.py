"""Annex: the values not taken, each with its reason; one block for the choices of one parameter,
and every document's title once."""

from collections.abc import Iterable

from ghg.domain.issue import ChoiceRow, Unchosen
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table
from ghg.reports.gbt32150.factors import choice_number
from ghg.reports.voice import Voice


def losers_annex(voice: Voice) -> list[Block]:
    """Give the annex of values not taken."""
    heading = Heading(voice.say("annex.losers"), "annex.losers", "annex")
    titles = _titles(voice)
    if not titles:
        return [heading, Paragraph(voice.say("annex.losers.none"))]
    return [
        heading,
        Paragraph(voice.say("annex.losers.text")),
        _documents(voice, titles),
        _values(voice, titles),
    ]


def _titles(voice: Voice) -> dict[str, str]:
    """Number the titles of the losers' documents in the order in which they appear."""
    names = (_title(voice, loser) for one in voice.issue.choices for loser in one.losers)
    return {title: f"D{at}" for at, title in enumerate(dict.fromkeys(names), 1)}


def _title(voice: Voice, loser: Unchosen) -> str:
    return voice.or_dash(voice.pick(loser.title_zh, loser.title_en))


def _documents(voice: Voice, titles: dict[str, str]) -> Table:
    columns = (Column(voice.say("column.number")), Column(voice.say("column.document"), weight=9))
    rows = tuple((number, title) for title, number in titles.items())
    return Table(voice.say("losers.documents"), columns, rows, dense=True)


def _values(voice: Voice, titles: dict[str, str]) -> Table:
    rows = tuple(
        (
            voice.joined(ranges(places)),
            titles[_title(voice, loser)],
            loser.id,
            voice.or_dash(loser.value),
            voice.unit(loser.unit),
            voice.reason(loser.reason, loser.detail),
        )
        for block in _blocks(voice.issue.choices)
        for loser, places in _merged(voice, block).items()
    )
    columns = (
        Column(voice.say("column.instead_of")),
        Column(voice.say("column.document")),
        Column(voice.say("column.value_id")),
        Column(voice.say("column.value"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("column.why_not"), weight=9),
    )
    return Table(voice.say("annex.losers"), columns, rows, dense=True)


def _blocks(choices: Iterable[ChoiceRow]) -> list[tuple[int, ...]]:
    """Put the choices of one parameter of one item into one block: they had the same candidates."""
    blocks: dict[tuple[str, str], list[int]] = {}
    for at, row in enumerate(choices):
        blocks.setdefault((row.parameter, row.item), []).append(at)
    return [tuple(places) for places in blocks.values()]


def _merged(voice: Voice, block: tuple[int, ...]) -> dict[Unchosen, list[int]]:
    """Give each loser of a block once for each reason, with the choices that it lost to."""
    lost: dict[Unchosen, list[int]] = {}
    for at in block:
        for loser in voice.issue.choices[at].losers:
            lost.setdefault(loser, []).append(at)
    return lost


def ranges(places: list[int]) -> list[str]:
    """Write positions as the numbers of choices, neighbours as a range."""
    runs: list[tuple[int, int]] = []
    for at in places:
        if runs and runs[-1][1] == at - 1:
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return [
        choice_number(first) if first == last else f"{choice_number(first)}–{choice_number(last)}"
        for first, last in runs
    ]
