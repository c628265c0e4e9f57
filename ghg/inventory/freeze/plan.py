"""Freezing the plan and its papers: guides, sources, streams, activity, evidence, power."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from ghg.domain.guides import Guide, GuideChoice
from ghg.domain.issue import (
    ActivityRow,
    EvidenceRow,
    GuideRow,
    Notice,
    PowerRow,
    SourceRow,
    StreamRow,
    StreamTotalRow,
    Unchosen,
)
from ghg.domain.numbers import exact_text
from ghg.domain.periods import day_text, month_text
from ghg.domain.streams import (
    EmissionSource,
    Power,
    Route,
    SourceKind,
    Stream,
    balance_text,
)
from ghg.inventory.books import WEAKEST_LAST, Amount, Paper, grouped
from ghg.inventory.freeze.values import item_names
from ghg.library import Library


def guide_row(facility: str, choice: GuideChoice) -> GuideRow:
    """Freeze the guide of a facility with the guides that lost."""
    guide = choice.guide
    return GuideRow(
        facility=facility,
        id=guide.id,
        number=guide.number,
        title_zh=guide.title_zh,
        title_en=guide.title_en,
        issuer=guide.issuer,
        level=guide.rank,
        in_force=day_text(guide.in_force) if guide.in_force else "",
        confidence=guide.confidence,
        verified=guide.verified,
        reason=choice.reason,
        totals_rule=guide.totals_rule,
        electricity_level=guide.electricity.level,
        electricity_note_zh=guide.electricity.note_zh,
        electricity_note_en=guide.electricity.note_en,
        accepted_proofs=_together(guide.electricity.proofs),
        own_generation_proofs=_together(guide.electricity.own_generation_proofs),
        heat_note_zh=guide.heat.note_zh,
        heat_note_en=guide.heat.note_en,
        notes=guide.notes,
        losers=tuple(
            _guide_loser(loser.guide, loser.reason, loser.detail) for loser in choice.losers
        ),
        warnings=tuple(Notice(term, values, facility) for term, values in choice.warnings),
    )


def _together(proofs: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Write each set of papers that prove something together: `contract+settlement`."""
    return tuple("+".join(papers) for papers in proofs)


def _guide_loser(guide: Guide, reason: str, detail: str) -> Unchosen:
    return Unchosen(
        id=guide.id,
        title_zh=f"{guide.number} {guide.title_zh}".strip(),
        title_en=f"{guide.number} {guide.title_en}".strip(),
        value="",
        unit="",
        reason=reason,
        detail=detail,
    )


def source_row(
    source: EmissionSource, kind: SourceKind, guide: Guide, status: str, reason: str
) -> SourceRow:
    """Freeze a source for the identification table."""
    treatment = guide.treats(source.kind)
    return SourceRow(
        code=source.code,
        name_zh=source.name_zh,
        name_en=source.name_en,
        facility=source.facility,
        unit=source.unit,
        kind=source.kind,
        kind_zh=kind.name_zh,
        kind_en=kind.name_en,
        method=source.method,
        gases=treatment.gases if treatment else (),
        gbt_class=kind.gbt_class,
        scope=kind.scope,
        category=kind.category,
        iso_category=kind.iso_category,
        membership=treatment.membership if treatment else "",
        report_row=treatment.report_row if treatment else "",
        status=status,
        reason=reason,
    )


def stream_row(stream: Stream, library: Library) -> StreamRow:
    zh, en = item_names(stream.item, library)
    return StreamRow(
        code=stream.code,
        name_zh=stream.name_zh,
        name_en=stream.name_en,
        source=stream.source,
        input=stream.input,
        item=stream.item,
        item_zh=zh,
        item_en=en,
        unit=stream.unit,
        route=stream.route,
        power=stream.power,
        balance=balance_text(stream.balance),
        reference_state=stream.reference_state,
    )


def activity_row(amount: Amount) -> ActivityRow:
    return ActivityRow(
        stream=amount.stream,
        month=amount.month,
        quantity=exact_text(amount.quantity),
        unit=amount.unit,
        records=amount.records,
        estimated=exact_text(amount.estimated),
        class_=amount.class_,
        rank=amount.rank,
        documents=amount.documents,
        batches=amount.batches,
        evidence=amount.evidence,
        rule=amount.rule,
    )


def stream_totals(
    streams: Iterable[Stream], amounts: Iterable[Amount]
) -> tuple[StreamTotalRow, ...]:
    """Sum each stream over the period; streams without data have no row."""
    by_stream = grouped(amounts, lambda amount: amount.stream)
    return tuple(
        _stream_total(stream, by_stream[stream.code])
        for stream in streams
        if stream.code in by_stream
    )


def _stream_total(stream: Stream, months: tuple[Amount, ...]) -> StreamTotalRow:
    whole = sum((amount.quantity for amount in months), Fraction(0))
    part = sum((amount.estimated for amount in months), Fraction(0))
    return StreamTotalRow(
        stream=stream.code,
        quantity=exact_text(whole),
        unit=stream.unit,
        months=len(months),
        estimated=exact_text(part),
        estimated_percent=exact_text(100 * part / whole) if whole else "0",
        class_=max((amount.class_ for amount in months), key=WEAKEST_LAST.index),
        rank=max(amount.rank for amount in months),
        evidence=tuple(sorted({paper for amount in months for paper in amount.evidence})),
    )


def evidence_row(paper: Paper) -> EvidenceRow:
    months = f"{month_text(paper.first_month)}~{month_text(paper.last_month)}"
    return EvidenceRow(
        id=paper.id,
        sha256=paper.sha256,
        file_name=paper.file_name,
        kind=paper.kind,
        document_no=paper.document_no,
        description=paper.description,
        subject=paper.stream or paper.subject,
        months=months if paper.first_month else "",
    )


def power_rows(sums: Mapping[tuple[str, Route, Power, bool], Fraction]) -> tuple[PowerRow, ...]:
    return tuple(
        PowerRow(facility, route, power, proven, exact_text(kwh))
        for (facility, route, power, proven), kwh in sums.items()
    )
