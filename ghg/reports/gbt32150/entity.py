"""Chapter 1: the reporting entity, its facilities and boundary, the guides and the GWP set."""

from ghg.domain.bounds import STATED
from ghg.domain.issue import Fact, GuideRow
from ghg.reports.blocks import Block, Column, Heading, KeyValues, Paragraph, Table
from ghg.reports.gbt32150.cover import owner
from ghg.reports.voice import Voice


def entity(voice: Voice) -> list[Block]:
    """Give chapter 1."""
    return [
        Heading(voice.say("entity"), "entity", "chapter"),
        Heading(voice.say("entity.basic"), "entity.basic"),
        KeyValues(voice.say("entity.basic"), _basic(voice)),
        Heading(voice.say("facilities"), "facilities"),
        _facilities(voice),
        Heading(voice.say("boundary"), "boundary"),
        *_boundary(voice),
        Heading(voice.say("guides"), "guides"),
        *_guides(voice),
        Heading(voice.say("gwp"), "gwp"),
        Paragraph(_gwp(voice)),
    ]


def _basic(voice: Voice) -> tuple[tuple[str, str], ...]:
    who = voice.issue.entity
    first = [
        (voice.say("cover.entity"), owner(voice)),
        (voice.say("cover.credit_code"), voice.or_dash(who.credit_code)),
        (voice.say("cover.year"), voice.say("year", year=voice.issue.year)),
    ]
    facts = [(voice.kind("fact", fact.kind), _fact(voice, fact)) for fact in who.facts]
    return (*first, *facts)


def _fact(voice: Voice, fact: Fact) -> str:
    """Write a particular with its unit and its note."""
    value = f"{fact.value} {voice.unit(fact.unit)}".strip()
    return voice.say("with_note", text=value, note=fact.note) if fact.note else value


def _facilities(voice: Voice) -> Table:
    columns = ("code", "name", "region", "address", "industry", "programme")
    rows = tuple(
        (
            row.code,
            voice.pick(row.name_zh, row.name_en),
            voice.pick(row.region_zh, row.region_en),
            voice.or_dash(row.address),
            voice.or_dash(voice.kind("industry", row.industry)),
            voice.or_dash(voice.kind("programme", row.programme)),
        )
        for row in voice.issue.facilities
    )
    return Table(
        voice.say("facilities.caption"),
        tuple(Column(voice.say(f"column.{c}")) for c in columns),
        rows,
    )


def _boundary(voice: Voice) -> list[Block]:
    """Say what is inside, and list the items of the boundary with their dates."""
    said: list[Block] = [Paragraph(voice.say("boundary.text"))]
    if not voice.issue.boundary:
        return [*said, Paragraph(voice.say("boundary.none"))]
    columns = ("facility", "unit_of_boundary", "subject", "member", "period", "event", "reason")
    rows = tuple(
        (
            row.facility,
            voice.or_dash(row.unit),
            voice.or_dash(row.subject),
            voice.kind("member", row.member),
            voice.span(row.first_day, row.last_day),
            voice.or_dash(voice.kind("event", row.event)),
            voice.or_dash(row.reason),
        )
        for row in voice.issue.boundary
    )
    titles = tuple(Column(voice.say(f"column.{c}")) for c in columns)
    moved = any(row.event != STATED for row in voice.issue.boundary)
    notes = (voice.say("bounds.last_counts"),) if moved else ()
    return [*said, Table(voice.say("boundary.caption"), titles, rows, notes=notes)]


def _guides(voice: Voice) -> list[Block]:
    """For each facility: the guide followed, what it prescribes, and the guides not followed."""
    said: list[Block] = [Paragraph(voice.say("guides.text"))]
    for row in voice.issue.guides:
        said.append(
            KeyValues(voice.say("guides.caption", facility=row.facility), _guide(voice, row))
        )
        said += [
            Paragraph(voice.say("notice_line", text=voice.notice(warning)), note=True)
            for warning in row.warnings
        ]
        if row.losers:
            said.append(_losers(voice, row))
    return said


def _guide(voice: Voice, row: GuideRow) -> tuple[tuple[str, str], ...]:
    pinned = voice.joined(pin.reason for pin in voice.issue.pins if pin.facility == row.facility)
    note = voice.pick(row.electricity_note_zh, row.electricity_note_en)
    rows = (
        ("guide.title", voice.quoted(row.number, _title(voice, row))),
        ("guide.issuer", voice.or_dash(row.issuer)),
        ("guide.level", voice.kind("rank", row.level)),
        ("guide.in_force", voice.or_dash(row.in_force)),
        ("guide.reason", voice.reason(row.reason, pinned)),
        ("guide.totals", voice.kind("totals_rule", row.totals_rule)),
        ("guide.electricity", voice.or_dash(note)),
        ("guide.electricity_level", voice.kind("level", row.electricity_level)),
        ("guide.proofs", _proofs(voice, row.accepted_proofs)),
        ("guide.own_proofs", _proofs(voice, row.own_generation_proofs)),
        ("guide.heat", voice.or_dash(voice.pick(row.heat_note_zh, row.heat_note_en))),
        *(("guide.note", voice.pick(zh, en)) for zh, en in row.notes),
        ("guide.state", voice.say("guide.verified" if row.verified else "guide.unverified")),
    )
    return tuple((voice.say(term), text) for term, text in rows)


def _proofs(voice: Voice, accepted: tuple[str, ...]) -> str:
    """Write which proofs are accepted, one or the other; those of one belong together."""
    proofs = [
        voice.say("plus_mark").join(voice.kind("proof", kind) for kind in together.split("+"))
        for together in accepted
    ]
    return voice.or_dash(voice.say("or_mark").join(proofs))


def _title(voice: Voice, row: GuideRow) -> str:
    return voice.pick(row.title_zh, row.title_en)


def _losers(voice: Voice, row: GuideRow) -> Table:
    rows = tuple(
        (voice.pick(loser.title_zh, loser.title_en), voice.reason(loser.reason, loser.detail))
        for loser in row.losers
    )
    columns = (Column(voice.say("column.guide"), weight=2), Column(voice.say("column.why_not")))
    return Table(voice.say("guides.losers", facility=row.facility), columns, rows)


def _gwp(voice: Voice) -> str:
    issue = voice.issue
    title = voice.pick(issue.gwp_title_zh, issue.gwp_title_en) or issue.gwp_set
    if not issue.gwp_reason:
        return voice.say("gwp.text", title=title)
    return voice.say("gwp.reason", title=title, reason=issue.gwp_reason.rstrip("。."))
