"""What the help of a command says, by the command's path (`inventory build`)."""

from collections.abc import Iterator

from ghg.texts import Language
from ghg.texts.rooms import (
    access,
    assessment,
    audit,
    bounds,
    claim_views,
    claims,
    cli_helps,
    cli_options,
    copies,
    crosschecks,
    errata,
    factors,
    foreign,
    green,
    group,
    holdings,
    holdings_papers,
    invariants,
    kinds,
    meters,
    monitoring,
    pack,
    plant_facts,
    samples,
    stocks,
    trust,
    verification,
    web,
)

HELPS: dict[str, tuple[str, str, str, str, str]] = {
    **cli_helps.HELPS,
    **claims.HELPS,
    **copies.HELPS,
    **claim_views.HELPS,
    **holdings.HELPS,
    **holdings_papers.HELPS,
    **foreign.HELPS,
    **invariants.HELPS,
    **green.HELPS,
    **group.HELPS,
    **meters.HELPS,
    **stocks.HELPS,
    **verification.HELPS,
    **samples.HELPS,
    **bounds.HELPS,
    **crosschecks.HELPS,
    **monitoring.HELPS,
    **pack.HELPS,
    **plant_facts.HELPS,
    **factors.HELPS,
    **errata.HELPS,
    **kinds.HELPS,
    **audit.HELPS,
    **assessment.HELPS,
    **trust.HELPS,
    **access.HELPS,
    **web.HELPS,
}
OPTIONS: dict[str, tuple[str, str]] = {
    **cli_options.OPTIONS,
    **claims.OPTIONS,
    **copies.OPTIONS,
    **claim_views.OPTIONS,
    **holdings.OPTIONS,
    **holdings_papers.OPTIONS,
    **foreign.OPTIONS,
    **invariants.OPTIONS,
    **green.OPTIONS,
    **group.OPTIONS,
    **meters.OPTIONS,
    **stocks.OPTIONS,
    **verification.OPTIONS,
    **samples.OPTIONS,
    **bounds.OPTIONS,
    **crosschecks.OPTIONS,
    **monitoring.OPTIONS,
    **pack.OPTIONS,
    **plant_facts.OPTIONS,
    **factors.OPTIONS,
    **errata.OPTIONS,
    **kinds.OPTIONS,
    **audit.OPTIONS,
    **assessment.OPTIONS,
    **trust.OPTIONS,
    **access.OPTIONS,
    **web.OPTIONS,
}


def short(path: str, language: Language) -> str:
    """Say in one line what a command does."""
    return HELPS[path][0 if language == "zh" else 1]


def about(path: str, language: Language) -> Iterator[str]:
    """Say what a command does, and what else a person must know, line by line."""
    yield short(path, language)
    more = HELPS[path][2 if language == "zh" else 3]
    if more:
        yield ""
        yield from more.splitlines()


def examples(path: str) -> tuple[str, ...]:
    """Give lines that could be typed as they stand."""
    return tuple(HELPS[path][4].splitlines())


def option_text(path: str, name: str, language: Language) -> str:
    """Say what an option means: of this very command, else everywhere."""
    said = OPTIONS.get(f"{path}:{name}") or OPTIONS[name]
    return said[0 if language == "zh" else 1]
