"""The card of a factor on one page: a frozen card in, a statement of blocks or a PDF out."""

from collections.abc import Iterable, Iterator

from ghg.domain.card import ClosingRow, FactorCard
from ghg.domain.issue import Notice
from ghg.domain.numbers import from_exact_text, grouped, shown
from ghg.domain.periods import day_text, month_runs, run_text
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
from ghg.texts.labels import LABELS

LANGUAGE_TAGS = {"zh": "zh-CN", "en": "en"}
MOST_LOSERS = 8
MOST_USES = 8
DECIMALS = 12


def card_pdf(card: FactorCard, language: Language) -> bytes:
    """Print a card; raises E-GLYPH before anything is written."""
    return printed(card_statement(card, language))


def card_statement(card: FactorCard, language: Language) -> Statement:
    """Tell a card in blocks."""
    title = _say("title", language)
    choice = card.choice
    item = _pick(language, choice.item_zh, choice.item_en)
    parameter = _pick(language, card.names.parameter_zh, card.names.parameter_en)
    return Statement(
        title=f"{title} {item} {parameter}",
        author="",
        language=LANGUAGE_TAGS[language],
        running=Running(
            header_left=f"{item} · {parameter}",
            header_marks=(label("report.mark.example", language),) if card.example else (),
            foot_left=_say("foot", language, day=day_text(card.as_of), year=card.year),
            page=label("report.page", language),
            again=label("report.again", language),
            watermark="",
        ),
        blocks=tuple(_blocks(card, language, f"{item} · {parameter}")),
    )


def _blocks(card: FactorCard, language: Language, title: str) -> Iterator[Block]:
    choice = card.choice
    yield PageBreak()
    yield Heading(title, "card", "plain")
    yield Paragraph(f"{choice.value} {choice.unit}", strong=True)
    yield KeyValues("", tuple(_facts(card, language)))
    yield from (
        Paragraph(_say("warning", language, text=_remark(one, language)), note=True)
        for one in choice.warnings
    )
    for one in card.errata:
        text = _pick(language, one.reading_zh, one.reading_en)
        printed_so = _pick(language, one.printed_zh, one.printed_en)
        said = _say("erratum", language, id=one.id, printed=printed_so, reading=text)
        yield Paragraph(said, note=True)
    if card.closings:
        yield _closings(card.closings, language)
    yield from _losers(card, language)
    yield _uses(card, language)


def _facts(card: FactorCard, language: Language) -> Iterator[tuple[str, str]]:
    choice, names = card.choice, card.names
    title = _pick(language, choice.document_zh, choice.document_en)
    region = _pick(language, names.region_zh, names.region_en)
    given = (
        ("line", card.line),
        ("document", title),
        ("number", choice.number),
        ("issuer", choice.issuer),
        ("published", choice.published),
        ("locator", choice.locator),
        ("table", _coded(language, names.table_zh, names.table_en, choice.table)),
        ("tier", _word("tier", choice.tier, language)),
        ("region", f"{region} {choice.region}".strip()),
        ("year", _say("years", language, asked=card.year, taken=choice.data_year or "-")),
        ("window", card.window),
        ("unit_printed", card.unit_printed),
        ("confidence", _word("card.confidence", choice.confidence, language)),
        ("reason", _reason(choice.reason, "", language)),
        ("guide", _pick(language, names.guide_zh, names.guide_en)),
        ("note", card.note),
        ("factor", choice.factor),
    )
    return ((_say(name, language), text) for name, text in given if text)


def _closings(rows: Iterable[ClosingRow], language: Language) -> Table:
    heads = (
        Column(_say("column.numbers", language), weight=3),
        Column(_say("column.result", language), "right"),
        Column(_say("column.printed", language), "right"),
        Column(_say("column.verdict", language), weight=2),
    )
    cells = tuple(
        (
            row.numbers,
            f"{_number(row.result)} {row.unit}",
            row.printed,
            _say(f"verdict.{row.verdict}", language),
        )
        for row in rows
    )
    return Table(_say("closings", language), heads, cells, dense=True)


def _losers(card: FactorCard, language: Language) -> Iterator[Block]:
    losers = card.choice.losers
    if not losers:
        yield Paragraph(_say("no_losers", language), note=True)
        return
    heads = (
        Column(_say("column.value", language), "right"),
        Column(_say("document", language), weight=2),
        Column(_say("column.why_not", language), weight=2),
    )
    cells = tuple(
        (
            f"{one.value} {one.unit}",
            _pick(language, one.title_zh, one.title_en),
            _reason(one.reason, one.detail, language),
        )
        for one in losers[:MOST_LOSERS]
    )
    left = len(losers) - len(cells)
    notes = (_say("more", language, count=left),) if left > 0 else ()
    yield Table(_say("losers", language), heads, cells, notes=notes, dense=True)


def _uses(card: FactorCard, language: Language) -> Block:
    if not card.uses:
        return Paragraph(_say("no_uses", language), note=True)
    names = ("issue", "view", "stream", "months")
    heads = tuple(Column(_say(f"column.{name}", language)) for name in names)
    cells = tuple(
        (
            f"{one.inventory} · {one.number}",
            label(f"bridge.view.{one.view}", language),
            one.stream,
            label("cli.and", language).join(run_text(*run) for run in month_runs(one.months)),
            _number(one.co2e_t),
        )
        for one in card.uses[:MOST_USES]
    )
    left = len(card.uses) - len(cells)
    notes = (_say("more", language, count=left),) if left > 0 else ()
    columns = (*heads, Column("tCO2e", "right"))
    return Table(_say("uses", language), columns, cells, notes=notes, dense=True)


def _say(term: str, language: Language, **values: object) -> str:
    return label(f"card.{term}", language, **values)


def _pick(language: Language, zh: str, en: str) -> str:
    first, second = (zh, en) if language == "zh" else (en, zh)
    return first or second


def _coded(language: Language, zh: str, en: str, code: str) -> str:
    name = _pick(language, zh, en)
    return f"{name} [{code}]" if name else code


def _word(group: str, key: str, language: Language) -> str:
    term = f"{group}.{key}"
    return label(term, language) if key and term in LABELS else key


def _reason(term: str, detail: str, language: Language) -> str:
    return label(term, language, detail=detail) if term in LABELS else term


def _remark(one: Notice, language: Language) -> str:
    return label(one.term, language, **dict(one.values)) if one.term in LABELS else one.term


def _number(text: str) -> str:
    """Show a number unrounded where it ends, else with 12 decimals; idle zeros go."""
    if not text:
        return ""
    written = shown(from_exact_text(text), DECIMALS)
    return grouped(written.rstrip("0").rstrip(".") if "." in written else written)
