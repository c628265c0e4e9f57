"""The statement: a frozen issue told in blocks, in the pattern of GB/T 32150."""

from ghg.domain.engagements import AS_ISSUED, Later
from ghg.domain.issue import Issue
from ghg.reports.blocks import Block, PageBreak, Running, Statement
from ghg.reports.forms.annex import forms_annex
from ghg.reports.gbt32150 import (
    activity,
    bounds,
    closing,
    consumption_list,
    cover,
    crosschecks,
    emissions,
    entity,
    errata,
    factors,
    green,
    losers,
    meters,
    monitoring,
    other,
    samples,
    settled,
    stocks,
)
from ghg.reports.numbering import Patterns, numbered
from ghg.reports.voice import Voice
from ghg.texts import Language

LANGUAGE_TAGS = {"zh": "zh-CN", "en": "en"}
SHORT = 12


def statement(
    issue: Issue, issue_hash: str, language: Language, later: Later = AS_ISSUED
) -> Statement:
    """Tell an issue in one language; `issue_hash` is the SHA-256 of its canonical bytes, `later`
    what became known since."""
    voice = Voice(issue, language, later)
    return Statement(
        title=f"{cover.owner(voice)} {voice.say('title')} {issue.year}",
        author=cover.owner(voice),
        language=LANGUAGE_TAGS[language],
        running=_running(voice, issue_hash),
        blocks=numbered(_blocks(voice, issue_hash), _patterns(voice)),
    )


def _blocks(voice: Voice, issue_hash: str) -> tuple[Block, ...]:
    """Put the chapters in the order of the standard, annexes last."""
    return (
        *cover.opening(voice, issue_hash),
        PageBreak(),
        *entity.entity(voice),
        *emissions.emissions(voice),
        *activity.activity(voice),
        *factors.factors(voice),
        *other.other(voice),
        *closing.offsets(voice),
        *green.green(voice),
        PageBreak(),
        *closing.declaration(voice),
        PageBreak(landscape=True),
        *activity.months_annex(voice),
        *closing.lines_annex(voice),
        *settled.settled_annex(voice),
        PageBreak(landscape=True),
        *factors.coefficients_annex(voice),
        *losers.losers_annex(voice),
        *errata.errata_annex(voice),
        *meters.meters_annex(voice),
        *stocks.stocks_annex(voice),
        *stocks.missing_annex(voice),
        *samples.samples_annex(voice),
        *bounds.bounds_annex(voice),
        *crosschecks.crosschecks_annex(voice),
        *monitoring.monitoring_annex(voice),
        *consumption_list.consumption_annex(voice),
        *forms_annex(voice),
        *closing.evidence_annex(voice),
    )


def _running(voice: Voice, issue_hash: str) -> Running:
    issue, head = voice.issue, voice.issue.head
    return Running(
        header_left=voice.say("header", entity=cover.owner(voice), year=issue.year),
        header_marks=cover.marks(voice),
        foot_left=voice.say(
            "foot", seq=head.journal_seq, head=head.journal_hash[:SHORT], hash=issue_hash[:SHORT]
        ),
        page=voice.say("page"),
        again=voice.say("again"),
        watermark=voice.say("mark.draft") if cover.is_draft(voice) else "",
    )


def _patterns(voice: Voice) -> Patterns:
    return Patterns(
        chapter=voice.say("number.chapter"),
        annex=voice.say("number.annex"),
        section=voice.say("number.section"),
        table=voice.say("number.table"),
        figure=voice.say("number.figure"),
    )
