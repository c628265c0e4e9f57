"""Cover, contents, opening statement and the particulars of the issue."""

from ghg.reports.blocks import (
    Block,
    Column,
    Contents,
    Cover,
    Heading,
    KeyValues,
    PageBreak,
    Paragraph,
    Table,
)
from ghg.reports.gbt32150.settled import final_names, later_text
from ghg.reports.voice import Voice


def opening(voice: Voice, issue_hash: str) -> list[Block]:
    """Give everything before the first chapter."""
    return [
        _cover(voice, issue_hash),
        PageBreak(),
        Contents(voice.say("contents")),
        PageBreak(),
        Heading(voice.say("opening"), "opening", "plain"),
        *[Paragraph(text) for text in _opening_texts(voice)],
        KeyValues(voice.say("particulars"), _particulars(voice, issue_hash)),
        *_minimum_contents(voice),
    ]


def marks(voice: Voice) -> tuple[str, ...]:
    """Give the marks that every page carries: sample data, draft, final."""
    issue = voice.issue
    example = (voice.say("mark.example"),) if issue.example else ()
    draft = (voice.say("mark.draft"),) if is_draft(voice) else ()
    final = (voice.say("mark.final"),) if voice.later.finals else ()
    return (*example, *draft, *final)


def is_draft(voice: Voice) -> bool:
    return voice.issue.state == "draft"


def owner(voice: Voice) -> str:
    return voice.pick(voice.issue.entity.name_zh, voice.issue.entity.name_en)


def issue_name(voice: Voice) -> str:
    """Name the issue: inventory and number, or that it is a draft."""
    issue = voice.issue
    if is_draft(voice):
        return f"{issue.inventory} {voice.say('mark.draft')}"
    return voice.say("issue_name", inventory=issue.inventory, number=issue.number)


def guide_names(voice: Voice) -> tuple[str, ...]:
    """Name every guide followed, each once."""
    names = [
        voice.quoted(row.number, voice.pick(row.title_zh, row.title_en))
        for row in voice.issue.guides
    ]
    return tuple(dict.fromkeys(names))


def _cover(voice: Voice, issue_hash: str) -> Cover:
    issue = voice.issue
    rows = (
        (voice.say("cover.entity"), owner(voice)),
        (voice.say("cover.credit_code"), voice.or_dash(issue.entity.credit_code)),
        (voice.say("cover.year"), voice.say("year", year=issue.year)),
        (voice.say("cover.period"), voice.span(issue.first_day, issue.last_day)),
        (voice.say("cover.guide"), "\n".join(guide_names(voice))),
        (voice.say("cover.date"), voice.day(issue.made_on)),
        (voice.say("cover.issue"), issue_name(voice)),
        (voice.say("cover.hash"), issue_hash),
        *(((voice.say("cover.final"), final_names(voice)),) if voice.later.finals else ()),
    )
    return Cover(
        marks=marks(voice),
        owner=owner(voice),
        title=voice.say("title"),
        subtitle=voice.say("year", year=issue.year),
        rows=rows,
        seal=voice.say("cover.seal"),
    )


def _opening_texts(voice: Voice) -> list[str]:
    issue = voice.issue
    texts = [
        voice.say(
            "opening.text",
            entity=owner(voice),
            guides=voice.joined(guide_names(voice)),
            span=voice.span(issue.first_day, issue.last_day),
        ),
        voice.say("opening.trace"),
        *later_text(voice),
    ]
    if issue.example:
        texts.append(voice.say("opening.example"))
    if is_draft(voice):
        texts.append(voice.say("opening.draft"))
    return texts


def _minimum_contents(voice: Voice) -> list[Block]:
    """Say where the four minimum contents of a report stand."""
    items = (
        ("boundary", "boundary"),
        ("sources", "identification"),
        ("offsets", "offsets"),
        ("time", "opening"),
    )
    rows = tuple(
        (str(at), voice.say(f"minimum.{item}"), anchor, anchor)
        for at, (item, anchor) in enumerate(items, 1)
    )
    columns = (
        Column(voice.say("column.order"), "center"),
        Column(voice.say("column.minimum"), weight=3),
        Column(voice.say("column.section"), "section", 2),
        Column(voice.say("column.page"), "page"),
    )
    return [
        Heading(voice.say("minimum"), "minimum", "plain"),
        Paragraph(voice.say("minimum.text")),
        Table(voice.say("minimum.caption"), columns, rows),
    ]


def _particulars(voice: Voice, issue_hash: str) -> tuple[tuple[str, str], ...]:
    """List what makes this issue this issue."""
    issue, head = voice.issue, voice.issue.head
    rows = [
        ("cover.issue", issue_name(voice)),
        ("particulars.edition", voice.kind("edition", issue.edition)),
        ("cover.period", voice.span(issue.first_day, issue.last_day)),
        ("particulars.as_of", voice.say("particulars.as_of_text", day=voice.day(issue.as_of))),
        ("particulars.made_on", voice.day(issue.made_on)),
        ("particulars.maker", voice.or_dash(issue.maker)),
        ("particulars.duties", voice.say("one_person" if issue.one_person else "two_persons")),
        ("particulars.gwp", voice.pick(issue.gwp_title_zh, issue.gwp_title_en) or issue.gwp_set),
        ("particulars.electricity_level", voice.kind("level", issue.electricity_level)),
        ("particulars.rest_rule", voice.kind("rest_rule", issue.market_rest_rule)),
        ("particulars.decimals", str(issue.reporting_decimals)),
        ("cover.hash", issue_hash),
        ("particulars.ledger", head.ledger),
        ("particulars.journal", f"{head.journal_seq} / {head.journal_hash}"),
        ("particulars.library", head.library_sha256),
        ("particulars.program", head.program),
    ]
    if issue.supersedes:
        supersedes = voice.say("supersedes", number=issue.supersedes, reason=issue.reason)
        rows.insert(1, ("particulars.supersedes", supersedes))
    return tuple((voice.say(term), text) for term, text in rows)
