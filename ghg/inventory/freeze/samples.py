"""Samples frozen for the issue: each analysis, and each value that was made of them."""

from decimal import Decimal
from fractions import Fraction

from ghg.domain.annexes import DerivedRow, SampleRow
from ghg.domain.numbers import exact_text, plain
from ghg.domain.periods import span
from ghg.domain.samples import (
    AS_RECEIVED,
    NO_BASIS,
    Sample,
    as_received,
    share_in,
    shown_text,
    shown_unit,
)
from ghg.inventory.samples import Found
from ghg.inventory.tally import Count
from ghg.methods.asked import parameters_of


def sample_rows(tally: Count) -> tuple[SampleRow, ...]:
    """List the samples that touch the inventory's months, each with what became of it."""
    setup = tally.books.setup
    period = span(setup.first_month, setup.last_month)
    reasons = _Reasons(tally)
    return tuple(
        _sample_row(sample, reasons.of(sample))
        for sample in tally.books.plant.samples
        if sample.first_day <= period.last_day and sample.last_day >= period.first_day
    )


def derived_rows(tally: Count) -> tuple[DerivedRow, ...]:
    """List what was made of samples, and the months for which a rule puts something else."""
    taken = {choice.factor for choice in tally.chooser.choices}
    return tuple(
        _derived_row(found, taken=found.id in taken)
        for found in tally.chooser.samples.answers
        if not found.hole
    )


class _Reasons:
    """Why a sample was not taken; empty where it was."""

    def __init__(self, tally: Count) -> None:
        taken = {choice.factor for choice in tally.chooser.choices}
        answers = tally.chooser.samples.answers
        self._used = {
            (one.stream, one.parameter, sample.code)
            for one in answers
            if one.id in taken
            for sample in one.samples
        }
        self._blocked = {
            (one.stream, one.parameter, sample.code)
            for one in answers
            if one.hole
            for sample in one.samples
        }
        methods = {source.code: source.method for source in tally.books.sources}
        self._asked = {
            stream.code: {one.name for one in parameters_of(methods[stream.source], stream.input)}
            for stream in tally.books.streams
        }
        self._counted = {stream for stream, _ in tally.amounts}

    def of(self, sample: Sample) -> str:
        key = (sample.stream, sample.parameter, sample.code)
        if key in self._used:
            return ""
        if sample.parameter not in self._asked.get(sample.stream, ()):
            return "sample.not_asked"
        if not sample.proven:
            return "sample.unproven"
        if key in self._blocked:
            return "sample.blocked"
        return "sample.beside" if sample.stream in self._counted else "sample.no_quantity"


def _sample_row(sample: Sample, reason: str) -> SampleRow:
    converted = sample.basis not in (AS_RECEIVED, NO_BASIS)
    return SampleRow(
        stream=sample.stream,
        code=sample.code,
        parameter=sample.parameter,
        composition=sample.composition,
        first_day=sample.first_day,
        last_day=sample.last_day,
        represents="" if sample.represents is None else exact_text(sample.represents),
        value=plain(sample.value),
        unit=sample.unit,
        basis=sample.basis,
        total_moisture=_percent(sample.total_moisture),
        inherent_moisture=_percent(sample.inherent_moisture),
        converted=shown_text(as_received(sample, shown_unit(sample)).value) if converted else "",
        converted_unit=shown_unit(sample) if converted else "",
        converted_basis=AS_RECEIVED if converted else "",
        laboratory=sample.laboratory,
        accredited=sample.accredited,
        report_number=sample.report_number,
        evidence=sample.evidence,
        used=not reason,
        reason=reason,
    )


def _derived_row(found: Found, *, taken: bool) -> DerivedRow:
    reading = found.reading
    shares = [share_in(one, found.month) for one in found.samples if _touches(one, found.month)]
    known = [share.value for share in shares if share is not None]
    return DerivedRow(
        stream=found.stream,
        month=found.month,
        parameter=found.parameter,
        rule=found.rule.word,
        source=found.rule.source,
        value=shown_text(reading.value) if reading else "",
        unit=found.unit,
        samples=tuple(sample.code for sample in found.samples),
        represented=shown_text(sum(known, Fraction(0))) if known else "",
        step=reading.signs if reading else "",
        taken=taken,
    )


def _touches(sample: Sample, month: int) -> bool:
    return month in sample.days.months


def _percent(value: Decimal | None) -> str:
    return "" if value is None else plain(value)
