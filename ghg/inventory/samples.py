"""What samples make: one value of a parameter for a stream and month, with its step, or a hole.

Of samples that cannot be averaged by their rule nothing is made: two kinds of composition in one
month, a sample without the quantity that it stands for, a rule that nobody has stated.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ghg.domain.factors import Candidate, Tier
from ghg.domain.samples import (
    ARITHMETIC,
    MONTH_COMPOSITE,
    ONE,
    WEIGHTED,
    Reading,
    Sample,
    as_received,
    plain_mean,
    share_in,
    shown_text,
    shown_unit,
    weighted_mean,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in force: its word, and where it stands (`guide` or the reason of a person)."""

    word: str
    source: str


@dataclass(frozen=True, slots=True)
class Found:
    """What samples give for a parameter of a stream in a month.

    `rule` is one, weighted or arithmetic, or what stands for a month without a sample. With a
    `hole` (a gap's term) nothing can be made of them; without a reading the default stands.
    """

    stream: str
    month: int
    parameter: str
    rule: Rule
    samples: tuple[Sample, ...]
    reading: Reading | None = None
    unit: str = ""
    hole: str = ""

    @property
    def proven(self) -> bool:
        """Tell whether a report and a file stand behind every sample of it."""
        return self.reading is not None and all(sample.proven for sample in self.samples)

    @property
    def id(self) -> str:
        return f"sample-{self.stream}-{self.month}-{self.parameter}"

    @property
    def candidate(self) -> Candidate | None:
        """The value as it competes with published ones; unproven it loses."""
        if self.reading is None:
            return None
        papers = _joined(sample.evidence[:12] for sample in self.samples)
        reports = _joined(sample.report_number for sample in self.samples)
        laboratories = _joined(sample.laboratory for sample in self.samples)
        return Candidate(
            id=self.id,
            value=Decimal(shown_text(self.reading.value)),
            unit=self.unit,
            tier=Tier.MEASURED,
            document=laboratories or reports or self.id,
            locator=_joined(sample.code for sample in self.samples),
            evidence=papers if self.proven else "",
            report_number=reports,
        )


def made_of(
    stream: str,
    parameter: str,
    month: int,
    rule: Rule,
    pairs: tuple[tuple[Sample, int], ...],
) -> Found:
    """Make one value of samples, each with the month in which it stands for its quantity."""
    samples = tuple(dict.fromkeys(sample for sample, _ in pairs))
    unit = shown_unit(samples[0])
    if rule.word == ARITHMETIC:
        pairs = tuple((sample, month) for sample in samples)
    values = [as_received(sample, unit) for sample, _ in pairs]
    weighed = pairs if rule.word == WEIGHTED else ()
    weights = [share_in(sample, one) for sample, one in weighed]
    hole, reading = _hole(rule, samples, weights), None
    if not hole:
        reading = _mean(rule, values, weights)
    return Found(stream, month, parameter, rule, samples, reading, unit, hole)


def _hole(rule: Rule, samples: tuple[Sample, ...], weights: list[Reading | None]) -> str:
    """Say why no mean can be made; nothing when it can."""
    if rule.word == ONE:
        return ""
    composites = [one for one in samples if one.composition == MONTH_COMPOSITE]
    if composites and len(composites) < len(samples):
        return "gap.sample_mixed"
    if rule.word not in (WEIGHTED, ARITHMETIC):
        return "gap.sample_rule"
    known = [weight for weight in weights if weight is not None]
    empty = not any(weight.value for weight in known)
    if rule.word == WEIGHTED and (empty or len(known) < len(weights)):
        return "gap.sample_quantity"
    return ""


def _mean(rule: Rule, values: list[Reading], weights: list[Reading | None]) -> Reading:
    if rule.word == ONE:
        return values[0]
    if rule.word == ARITHMETIC:
        return plain_mean(values)
    known = [weight for weight in weights if weight is not None]
    return weighted_mean(zip(values, known, strict=True))


def _joined(parts: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(part for part in parts if part))
