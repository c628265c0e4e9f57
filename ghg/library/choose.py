"""The choice of one published or own value, with everything that answers "why this number?".

The guide says which tables and tiers it admits. Inside that set the best tier wins (measured with
proof, local, the guide's own table, national, international), then the table that the guide names
first, then the region nearest to the level asked for, then the year: the report year itself, else
the nearest earlier one, among what was published on or before the as-of day. A later year, a
life-cycle value or a mean of two is never taken. Nothing found is an error, never zero.

Sources: GB/T 32150-2025 (order by quality), DB43/T 3118-2024 10.5.1 (order by place), help desk of
2016 on the year of a factor.
"""

from collections.abc import Iterator

from ghg.domain.factors import (
    Candidate,
    Choice,
    Document,
    Loser,
    Question,
    Remark,
)
from ghg.errors import NOWHERE, DataError, GapError, Place
from ghg.library.check import number_problem
from ghg.library.doubts import without_doubts
from ghg.library.index import Library
from ghg.library.ranking import Option, outranked, sort_own, sort_published
from ghg.library.shelf import Entry
from ghg.library.vocabulary import both
from ghg.texts import label

TRIED_SHOWN = 8
OFF_TABLE = {
    "library.loser.other_table",
    "library.loser.other_programme",
    "library.loser.footprint",
    "library.loser.baseline",
}


def choose_factor(library: Library, question: Question, own: tuple[Candidate, ...] = ()) -> Choice:
    """Choose the value of a parameter.

    Raises GapError E-FACTOR when nothing may be taken and E-DOUBT when only a doubted value would
    be, DataError E-CONFLICT when two fit equally
    well, E-REF when the question names an unknown table, region, item or parameter.
    """
    _check_words(library, question)
    options: list[Option] = []
    refused: list[Loser] = []
    for candidate in own:
        _check_number(library, question, candidate)
        sort_own(question, candidate, options, refused)
    for entry in library.entries(question.item, question.parameter, question.regions):
        sort_published(question, entry, options, refused)
    options.sort(key=lambda option: option.rank)
    options = without_doubts(library, question, options, refused)
    if not options:
        raise _gap(library, question, refused)
    best = options[0]
    if len(options) > 1 and options[1].rank == best.rank:
        raise _conflict(question, options)
    losers = (*outranked(best, options[1:]), *refused)
    if isinstance(best.value, Candidate):
        return _own_choice(question, best.value, losers)
    return _published_choice(library, question, best.value, losers)


def _check_words(library: Library, question: Question) -> None:
    words = library.vocabulary
    for table in question.tables:
        library.table(table)
    for region in question.regions:
        if region not in words.places:
            raise DataError("E-REF.region", NOWHERE, region)
    if question.item not in words.items and question.item not in words.species:
        raise DataError("E-REF.item", NOWHERE, question.item)


def _check_number(library: Library, question: Question, candidate: Candidate) -> None:
    kind = library.vocabulary.parameters[question.parameter].number
    wrong = number_problem(candidate.value, candidate.unit, kind, Place(subject=candidate.id))
    if wrong:
        raise DataError.of([wrong])


def _published_choice(
    library: Library, question: Question, entry: Entry, losers: tuple[Loser, ...]
) -> Choice:
    factor = entry.factor
    assert factor.value is not None
    return Choice(
        parameter=question.parameter,
        item=question.item,
        value=factor.value,
        unit=factor.unit,
        tier=entry.document.tier,
        factor=factor.id,
        table=factor.table,
        region=factor.region,
        data_year=factor.data_year,
        document=entry.document,
        locator=factor.locator,
        confidence=factor.confidence,
        reason=f"library.reason.{entry.document.tier}",
        losers=losers,
        warnings=tuple(_warnings(library, question, entry)),
    )


def _warnings(library: Library, question: Question, entry: Entry) -> Iterator[Remark]:
    factor, places = entry.factor, library.vocabulary.places
    # Only yearly sets are asked for by place; the one default of a guide falls short of nothing.
    if entry.table.match == "data_year" and factor.region != question.regions[0]:
        asked, taken = places[question.regions[0]].region, places[factor.region].region
        names = (
            ("asked", both(asked.name_zh, asked.name_en)),
            ("taken", both(taken.name_zh, taken.name_en)),
        )
        yield Remark("library.warning.other_region", names)
    if factor.data_year is not None and factor.data_year != question.year:
        years = (("asked", str(question.year)), ("taken", str(factor.data_year)))
        gap = ("gap", str(question.year - factor.data_year))
        yield Remark("library.warning.earlier_year", (*years, gap))
    last_day = question.year * 10000 + 1231
    if entry.table.match == "any" and not entry.first_day <= last_day <= entry.last_day:
        window = (("first", factor.valid_from), ("last", factor.valid_to))
        yield Remark("library.warning.outside_window", window)
    if not entry.known_by:
        yield Remark("library.warning.undated", (("document", entry.document.title_zh),))


def _own_choice(question: Question, own: Candidate, losers: tuple[Loser, ...]) -> Choice:
    document = Document(
        id=own.document,
        title_zh=own.document,
        title_en=own.document,
        number=own.report_number,
        issuer="",
        tier=own.tier,
        published=None,
        place=own.evidence,
        note=own.note,
    )
    return Choice(
        parameter=question.parameter,
        item=question.item,
        value=own.value,
        unit=own.unit,
        tier=own.tier,
        factor=own.id,
        table="",
        region="",
        data_year=None,
        document=document,
        locator=own.locator,
        confidence="",
        reason=f"library.reason.own_{own.tier}",
        losers=losers,
        warnings=(),
    )


def _gap(library: Library, question: Question, refused: list[Loser]) -> GapError:
    named = library.vocabulary.items.get(question.item)
    parameter = library.vocabulary.parameters[question.parameter]
    nearest = sorted(refused, key=lambda loser: loser.reason in OFF_TABLE)
    return GapError(
        "E-FACTOR",
        Place(subject=question.item),
        question.item,
        item=both(named.name_zh, named.name_en) if named else question.item,
        parameter=both(parameter.name_zh, parameter.name_en),
        year=question.year,
        tables=", ".join(question.tables) or "-",
        regions=", ".join(question.regions),
        tried="; ".join(_tried(one) for one in nearest[:TRIED_SHOWN]) or "-",
    )


def _tried(loser: Loser) -> str:
    reason = both(
        label(loser.reason, "zh", detail=loser.detail),
        label(loser.reason, "en", detail=loser.detail),
    )
    return f"{loser.id} {loser.value} {loser.unit}: {reason}"


def _conflict(question: Question, options: list[Option]) -> DataError:
    equal = [option.value for option in options if option.rank == options[0].rank]
    ids = [one.id if isinstance(one, Candidate) else one.factor.id for one in equal]
    return DataError(
        "E-CONFLICT.factor",
        Place(subject=question.item),
        ", ".join(ids),
        parameter=question.parameter,
        year=question.year,
    )
