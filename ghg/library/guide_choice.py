"""Which guide a facility follows in a year.

A programme named on the facility, else a local standard, else the national guide of the industry,
else the national guide for everybody, else an international standard (DB43/T 3118-2024, 10.5.1).

In force for a report year means: in force on the last day of that year, replaced by no guide that
is, and published on or before the as-of day. A guide that took effect in April is therefore the
guide of the whole year, and a report of an earlier year keeps the guide of its time.

A guide that is only in the catalogue can win: it is named, and the next one that can be computed is
used with a warning, first of all the one that it replaces. A pinned guide needs a written reason.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ghg.domain.geography import NATION, WORLD
from ghg.domain.guides import GuideChoice, GuideLoser, GuideQuestion, Rank
from ghg.errors import NOWHERE, DataError, GapError
from ghg.library.guides import Listing, catalogue, load_guide
from ghg.library.index import Library
from ghg.library.vocabulary import both

RANKS: tuple[Rank, ...] = tuple(Rank)
OUTRANKED = ("rank", "not_industry", "not_industry", "fallback", "replaced")

# GB/T 4754: a section letter, which may be left out, and two to four digits.
_SECTION_LETTERS = "ABCDEFGHIJKLMNOPQRST"
_INDUSTRY = re.compile(f"[{_SECTION_LETTERS}]?[0-9]{{2,4}}", re.ASCII)

Order = tuple[int, int, int, int, int]
Said = tuple[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Fit:
    """A guide of the catalogue with its order, or with the reason why it is out."""

    listing: Listing
    order: Order
    refused: str = ""
    detail: str = ""


def choose_guide(library: Library, question: GuideQuestion, as_of: int) -> GuideChoice:
    """Choose the guide of a facility for a report year.

    Raises E-REF for an unknown region, programme or pinned guide, E-REASON for a pin without a
    reason, E-CONFLICT when two guides fit equally well, GapError E-GUIDE when none can be computed.
    """
    check_question(library, question)
    fits = list(_fits(library, question, as_of))
    open_ = sorted((fit for fit in fits if not fit.refused), key=lambda fit: fit.order)
    refused = [fit for fit in fits if fit.refused]
    if question.pinned:
        return _pinned(library, question, open_, refused)
    _check_conflict(open_)
    computed = next((fit for fit in open_ if fit.listing.computable), None)
    if computed is None:
        raise GapError("E-GUIDE", NOWHERE, question.industry, region=question.region)
    applicable, position = open_[0], open_.index(computed)
    return GuideChoice(
        guide=load_guide(library, computed.listing.id),
        applicable=load_guide(library, applicable.listing.id),
        reason=_reason(computed),
        losers=(
            *(_loser(library, fit, "library.guide.catalogue_only") for fit in open_[:position]),
            *(_loser(library, fit, _behind(computed, fit)) for fit in open_[position + 1 :]),
            *(_loser(library, fit, fit.refused, fit.detail) for fit in refused),
        ),
        warnings=tuple(_warnings(applicable.listing, computed.listing)),
    )


def check_question(library: Library, question: GuideQuestion) -> None:
    """Refuse a region, industry code or programme that does not exist or does not go together."""
    library.region(question.region)
    if question.industry and not _INDUSTRY.fullmatch(question.industry):
        raise DataError("E-REF.industry", NOWHERE, question.industry)
    if not question.programme:
        return
    listings = catalogue(library)
    regions = {one.region for one in listings.values() if one.programme == question.programme}
    if not regions:
        words = dict.fromkeys(one.programme for one in listings.values() if one.programme)
        raise DataError("E-PROGRAMME", NOWHERE, question.programme, words=", ".join(words))
    if not regions & {NATION, question.region}:
        there = ", ".join(sorted(regions))
        raise DataError("E-PROGRAMME.region", NOWHERE, question.programme, region=there)


def _fits(library: Library, question: GuideQuestion, as_of: int) -> Iterator[Fit]:
    """List the guides that speak to this facility, each with its order or its refusal."""
    listings = catalogue(library)
    last_day = question.year * 10000 + 1231
    successors = _successors(listings, last_day, as_of)
    for listing in listings.values():
        matched = _matched(listing, question)
        if matched is None:
            continue
        successor = successors.get(listing.id)
        order = (RANKS.index(listing.rank), *matched, listing.fallback, int(bool(successor)))
        refused, detail = _time_refusal(listing, last_day, as_of), ""
        if not refused and successor and successor.computable:
            refused, detail = "library.guide.replaced", successor.id
        programme = listing.programme
        if not refused and programme and programme != question.programme:
            refused = "library.guide.programme_not_named"
        yield Fit(listing, order, refused, detail)


def _successors(listings: Mapping[str, Listing], last_day: int, as_of: int) -> dict[str, Listing]:
    """Name the guide that replaces another; the old is out where the new can be computed."""
    there = [one for one in listings.values() if not _time_refusal(one, last_day, as_of)]
    there.sort(key=lambda one: one.computable)
    return {old: listing for listing in there for old in listing.replaces}


def _matched(listing: Listing, question: GuideQuestion) -> tuple[int, int] | None:
    """Tell how closely a guide speaks to the place and industry; None when it does not.

    A guide without industries is for everybody where it is a programme's or has its place among the
    guides for everybody; else its industry is not known, and only a pin names it.
    """
    if listing.region not in (WORLD, NATION, question.region):
        return None
    if not listing.industries:
        everybody = listing.fallback or listing.rank is Rank.PROGRAMME
        return (1, 0) if everybody else None
    digits = question.industry.lstrip(_SECTION_LETTERS)
    lengths = [len(code) for code in listing.industries if digits.startswith(code)]
    return (0, -max(lengths)) if lengths else None


def _time_refusal(listing: Listing, last_day: int, as_of: int) -> str:
    if listing.in_force > last_day:
        return "library.guide.not_in_force"
    if listing.ended and listing.ended <= last_day:
        return "library.guide.ended"
    if (listing.issued or listing.in_force) > as_of:
        return "library.guide.published_later"
    return ""


def _check_conflict(fits: list[Fit]) -> None:
    equal = [fit.listing.id for fit in fits if fit.order == fits[0].order]
    if len(equal) > 1:
        raise DataError("E-CONFLICT.guide", NOWHERE, ", ".join(equal))


def _pinned(
    library: Library, question: GuideQuestion, open_: list[Fit], refused: list[Fit]
) -> GuideChoice:
    guide = load_guide(library, question.pinned)
    if not question.pinned_reason.strip():
        raise DataError("E-REASON.guide", NOWHERE, question.pinned)
    if not guide.computable:
        raise DataError("E-GUIDE.catalogue", NOWHERE, question.pinned, title=guide.title_zh)
    others = [fit for fit in open_ if fit.listing.id != guide.id]
    late = [fit for fit in refused if fit.listing.id != guide.id]
    return GuideChoice(
        guide=guide,
        applicable=guide,
        reason="library.guide.pinned",
        losers=(
            *(_loser(library, fit, "library.guide.not_pinned") for fit in others),
            *(_loser(library, fit, fit.refused, fit.detail) for fit in late),
        ),
        warnings=(("library.warning.pinned_guide", (("reason", question.pinned_reason),)),),
    )


def _reason(fit: Fit) -> str:
    if fit.listing.rank is Rank.NATIONAL and not fit.listing.industries:
        return "library.guide.by_fallback"
    return f"library.guide.by_{fit.listing.rank}"


def _behind(winner: Fit, fit: Fit) -> str:
    pairs = zip(OUTRANKED, winner.order, fit.order, strict=True)
    word = next((name for name, ours, theirs in pairs if ours != theirs), "fallback")
    return f"library.guide.behind_{word}"


def _loser(library: Library, fit: Fit, reason: str, detail: str = "") -> GuideLoser:
    return GuideLoser(load_guide(library, fit.listing.id), reason, detail)


def _warnings(applicable: Listing, computed: Listing) -> Iterator[Said]:
    if applicable.id != computed.id:
        named = (("applicable", _named(applicable)), ("used", _named(computed)))
        yield "library.warning.guide_not_shipped", named


def _named(listing: Listing) -> str:
    return f"{listing.number} {both(listing.title_zh, listing.title_en)}".strip()
