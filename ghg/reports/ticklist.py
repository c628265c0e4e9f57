"""The tick list on paper: what was drawn, by which rule and seed, and room to tick each record.

It prints what was drawn and nothing of what it should say; ticks that were entered stand in it.
"""

from collections.abc import Iterator

from ghg.domain.engagements import KeptDraw, KeptEngagement, KeptPick
from ghg.domain.numbers import grouped
from ghg.domain.periods import day_text, month_text
from ghg.reports.blocks import (
    Block,
    Column,
    Heading,
    KeyValues,
    PageBreak,
    Paragraph,
    Running,
    Statement,
    Table,
)
from ghg.reports.pdf import printed
from ghg.texts import Language, label

LANGUAGE_TAGS = {"zh": "zh-CN", "en": "en"}
RESULTS = ("agrees", "differs", "no_paper")
BOX, TICKED = "□", "√"


def ticklist_pdf(
    engagement: KeptEngagement, draws: tuple[KeptDraw, ...], language: Language
) -> bytes:
    """Print the tick list of an engagement; raises E-GLYPH before anything is written."""
    return printed(ticklist(engagement, draws, language))


def ticklist(
    engagement: KeptEngagement, draws: tuple[KeptDraw, ...], language: Language
) -> Statement:
    """Tell the tick list in blocks, one table a round."""
    title = _say("title", language)
    return Statement(
        title=f"{title} {engagement.code}",
        author="",
        language=LANGUAGE_TAGS[language],
        running=Running(
            header_left=f"{title} · {engagement.code} · {engagement.inventory}",
            header_marks=(),
            foot_left=f"{engagement.programme} · {engagement.body}",
            page=label("report.page", language),
            again=label("report.again", language),
            watermark="",
        ),
        blocks=tuple(_blocks(engagement, draws, language)),
    )


def _blocks(
    engagement: KeptEngagement, draws: tuple[KeptDraw, ...], language: Language
) -> Iterator[Block]:
    yield PageBreak(landscape=True)
    yield Heading(f"{_say('title', language)}　{engagement.code}", "ticklist", "plain")
    for draw in draws:
        heading = _say("round", language, round=draw.round, issue=draw.issue)
        yield Heading(heading, f"round.{draw.round}", "plain")
        yield KeyValues("", tuple(_facts(draw, language)))
        yield _table(draw, language)
    yield Paragraph(_say("again", language), note=True)


def _facts(draw: KeptDraw, language: Language) -> Iterator[tuple[str, str]]:
    rule, chinese = draw.rule, language == "zh"
    document = rule.document_zh if chinese else rule.document_en
    clause = rule.clause_zh if chinese else rule.clause_en
    said = {"document": document, "clause": clause, "confidence": rule.confidence}
    yield _say("rule", language), _say("rule_from", language, rule=rule.id, **said)
    yield _say("reading", language), rule.reading_zh if chinese else rule.reading_en
    yield _say("percent", language), f"{draw.percent}%"
    yield _say("seed", language), draw.seed
    shares = (
        _say(
            "share",
            language,
            source=one.source,
            picked=one.picked,
            records=one.records,
            why=label(f"sampling.why.{one.why}", language),
        )
        for one in draw.shares
    )
    yield _say("shares", language), "\n".join(shares)


def _table(draw: KeptDraw, language: Language) -> Table:
    columns = (
        Column(_say("column.pick", language), "right"),
        Column(_say("column.stream", language)),
        Column(_say("column.month", language)),
        Column(_say("column.quantity", language), "decimal"),
        Column(_say("column.unit", language)),
        Column(_say("column.documents", language), weight=3),
        Column(_say("column.evidence", language), weight=3),
        *(Column(label(f"sampling.result.{one}", language), "center") for one in RESULTS),
        Column(_say("column.note", language), weight=3),
    )
    rows = tuple(_row(one) for one in draw.picks)
    return Table(_say("caption", language), columns, rows, dense=True, loose=True)


def _row(one: KeptPick) -> tuple[str, ...]:
    seen = " ".join(part for part in (one.note, one.actor) if part)
    return (
        str(one.pick),
        f"{one.source}\n{one.stream}",
        month_text(one.month),
        grouped(one.quantity),
        one.unit,
        "\n".join(one.documents),
        "\n".join(one.evidence),
        *(TICKED if one.result == result else BOX for result in RESULTS),
        f"{seen} {day_text(one.on_day)}" if one.result else "",
    )


def _say(term: str, language: Language, **values: object) -> str:
    return label(f"ticklist.{term}", language, **values)
