"""Gaps: what is missing or pending, and how many tonnes hang on it.

A missing quantity or factor blocks the total. A pending proof does not: the power counts as
ordinary in drafts, and only issuing is refused.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.issue import GapRow
from ghg.domain.numbers import frozen
from ghg.domain.stocks import INFLOWS
from ghg.domain.streams import Stream
from ghg.errors import Problem

DOUBT = "E-DOUBT"  # of the library: a value that nobody may take by default


@dataclass(frozen=True, slots=True)
class Gap:
    """One hole: a label term, the thing and month, the words of the remedy, and what it blocks."""

    term: str
    subject: str
    month: int
    at_stake_t: Fraction | None
    remedy: str
    blocks_total: bool = True

    def row(self) -> GapRow:
        stake = "" if self.at_stake_t is None else frozen(self.at_stake_t)
        return GapRow(self.term, self.subject, self.month, stake, self.remedy, self.blocks_total)


def missing_gap(stream: Stream, month: int, known: Sequence[Fraction]) -> Gap:
    """A month without a record; at stake is the mean of the stream's `known` months, as a hint."""
    stake = sum(known, Fraction(0)) / len(known) if known else None
    return Gap("gap.missing", stream.code, month, stake, "gap.missing.remedy")


def factor_gap(problem: Problem, stream: Stream, month: int) -> Gap:
    """A stream for which no admitted value of a parameter is published or held."""
    parameter = problem.values["parameter"]
    if problem.word == DOUBT:
        subject = f"{stream.code} {parameter} ({problem.raw})"
        return Gap("gap.doubt", subject, month, None, "gap.doubt.remedy")
    return Gap("gap.factor", f"{stream.code} {parameter}", month, None, "gap.factor.remedy")


def pending_gap(stream: Stream, month: int, at_stake_t: Fraction) -> Gap:
    """Non-fossil power whose proof has not come; at stake is what it counts as ordinary power."""
    return Gap(
        "gap.pending", stream.code, month, at_stake_t, "gap.pending.remedy", blocks_total=False
    )


def no_stream_gap(source: str) -> Gap:
    """An involved source of which nothing is counted: that would be a silent zero."""
    return Gap("gap.no_stream", source, 0, None, "gap.no_stream.remedy")


def no_method_gap(source: str) -> Gap:
    """A source inside the guide's total that this version cannot compute."""
    return Gap("gap.no_method", source, 0, None, "gap.no_method.remedy")


def no_balance_gap(stream: str) -> Gap:
    """A meter of all use that no balance reads: it would be filled and counted nowhere."""
    return Gap("gap.no_balance", stream, 0, None, "gap.no_balance.remedy")


def unconfirmed_gap(source: str, month: int) -> Gap:
    """A source of which nobody has said whether it was there (in any month: 0)."""
    return Gap("gap.unconfirmed", source, month, None, "gap.unconfirmed.remedy")


def stock_gap(stream: str, month: int, part: str) -> Gap:
    """A part of the stock equation that nobody recorded: opening, closing or what came in."""
    term = f"gap.stock_{'inflow' if part in INFLOWS else part}"
    return Gap(term, stream, month, None, f"{term}.remedy")


def elsewhere_gap(stream: str, month: int) -> Gap:
    """A quantity said to be included in another stream, which has no figure in that month."""
    return Gap("gap.elsewhere", stream, month, None, "gap.elsewhere.remedy")


def estimate_gap(stream: str, month: int) -> Gap:
    """An estimate made in a way that the guide does not admit."""
    return Gap("gap.estimate", stream, month, None, "gap.estimate.remedy")


def rank_gap(stream: str) -> Gap:
    """A data source that ranks lower than last year's under a trading scheme's guide."""
    return Gap("gap.rank", stream, 0, None, "gap.rank.remedy")
