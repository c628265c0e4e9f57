"""What a value must be to be taken, and how two that may be taken are compared.

Every published or own value of the thing asked for ends as an `Option` with its rank, or as a
`Loser` with the reason: both are shown to whoever asks why.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ghg.domain.factors import OWN_TABLE, TIER_ORDER, Candidate, Loser, Question, Tier
from ghg.domain.numbers import plain
from ghg.library.shelf import Entry

METHANE = "CH4"
OUTRANKED = ("tier", "table", "region", "earlier_year")


@dataclass(frozen=True, slots=True)
class Option:
    """A value that may be taken, with its rank: tier, table, region, years back."""

    rank: tuple[int, int, int, int]
    value: Entry | Candidate


def sort_own(
    question: Question,
    candidate: Candidate,
    options: list[Option],
    refused: list[Loser],
) -> None:
    """Put a value of the plant among the options, or among the losers with its reason."""
    reason = _own_refusal(question, candidate)
    if reason:
        refused.append(_own_loser(candidate, reason))
    else:
        options.append(Option((TIER_ORDER.index(candidate.tier), 0, 0, 0), candidate))


def _own_refusal(question: Question, candidate: Candidate) -> str:
    if candidate.tier not in question.tiers:
        return "library.loser.tier_not_admitted"
    if candidate.tier is Tier.MEASURED and not (candidate.evidence and candidate.report_number):
        return "library.loser.unproven"
    if not candidate.document:
        return "library.loser.undocumented"
    if candidate.value == 0 and not candidate.note:
        return "library.loser.zero"
    return ""


def sort_published(
    question: Question, entry: Entry, options: list[Option], refused: list[Loser]
) -> None:
    """Put a published value among the options, or among the losers with its reason."""
    factor = entry.factor
    if entry.table.inventory and not _speaks_of(question.gas, factor.gas):
        return
    reason, detail = _refusal(question, entry)
    if reason:
        refused.append(_loser(entry, reason, detail))
        return
    years_back = question.year - (factor.data_year or question.year)
    table, region = _table_rank(question, factor.table), question.regions.index(factor.region)
    options.append(Option((entry.tier_rank, table, region, years_back), entry))


def _table_rank(question: Question, table: str) -> int:
    """Rank a table as the guide names it; an own value of no table comes after all of them."""
    tables = question.tables
    return len(tables) if table == OWN_TABLE else tables.index(table)


def _speaks_of(asked: str, printed: str) -> bool:
    """Tell whether a value printed for a gas (or for none) answers for the gas asked for: methane
    of a table stands for methane of every origin."""
    if not asked or not printed:
        return True
    return printed == asked or (printed == METHANE and asked.startswith(f"{METHANE}_"))


def _refusal(question: Question, entry: Entry) -> tuple[str, str]:
    """Say why a published value may not be taken at all; two empty texts when it may."""
    table = entry.table
    if not table.inventory:
        return f"library.loser.{table.purpose}", ""
    if table.id not in (*question.tables, OWN_TABLE):
        other = "other_programme" if table.programme else "other_table"
        return f"library.loser.{other}", table.programme or table.id
    if entry.document.tier not in question.tiers:
        return "library.loser.tier_not_admitted", entry.document.tier
    if entry.known_by > question.as_of:
        return "library.loser.published_later", entry.document.published_text
    if entry.factor.value is None:
        return "library.loser.range", entry.shown
    return _year_refusal(question.year, entry)


def _year_refusal(year: int, entry: Entry) -> tuple[str, str]:
    printed, match = entry.factor.data_year, entry.table.match
    if match == "report_year" and printed != year:
        return "library.loser.other_report_year", str(printed)
    if match == "data_year" and printed is not None and printed > year:
        return "library.loser.later_year", str(printed)
    if match == "window" and not entry.first_day <= year * 10000 + 1231 <= entry.last_day:
        return "library.loser.window", f"{entry.factor.valid_from}~{entry.factor.valid_to}"
    return "", ""


def outranked(best: Option, others: list[Option]) -> Iterator[Loser]:
    """Name for each lesser option the first thing in which it is behind."""
    for option in others:
        pairs = zip(OUTRANKED, best.rank, option.rank, strict=True)
        behind = next(name for name, ours, theirs in pairs if theirs != ours)
        reason = f"library.loser.{behind}"
        if isinstance(option.value, Candidate):
            yield _own_loser(option.value, reason)
        else:
            factor = option.value.factor
            details = {
                "tier": str(option.value.document.tier),
                "table": factor.table,
                "region": factor.region,
                "earlier_year": str(factor.data_year),
            }
            yield _loser(option.value, reason, details[behind])


def _own_loser(own: Candidate, reason: str) -> Loser:
    return Loser(own.id, plain(own.value), own.unit, own.document, reason, str(own.tier))


def _loser(entry: Entry, reason: str, detail: str) -> Loser:
    return Loser(
        entry.factor.id, entry.shown, entry.factor.unit, entry.factor.source, reason, detail
    )
