"""Values in open doubt are never defaults: the program asks, and names the doubt.

Where a doubted value would be the one to take, or would stand before the one that is left, nothing
is taken in its place; only a value that a person gave with its document answers.
"""

from ghg.domain.errata import DoubtedValue, Erratum
from ghg.domain.factors import OWN_TABLE, TIER_ORDER, Candidate, Loser, Question, Tier
from ghg.errors import GapError, Place
from ghg.library.errata import doubted
from ghg.library.index import Library
from ghg.library.ranking import Option
from ghg.library.vocabulary import both


def doubts_of(library: Library, question: Question) -> dict[str, Erratum]:
    """Give the open doubts about what is asked for, by the admitted table that they are about."""
    known = doubted(library)
    asked = (question.item, question.parameter)
    gases = dict.fromkeys(("", question.gas))
    values = (DoubtedValue(one, *asked, gas) for one in question.tables for gas in gases)
    return {value.table: known[value] for value in values if value in known}


def without_doubts(
    library: Library, question: Question, options: list[Option], refused: list[Loser]
) -> list[Option]:
    """Leave out the doubted values; raises GapError E-DOUBT where one of them would be taken.

    `options` are in order, the best first; what is left out becomes a loser.
    """
    doubts = doubts_of(library, question)
    doubts = {name: doubts[name] for name in doubts if _known(library, question, name, options)}
    if not doubts:
        return options
    left: list[Option] = []
    for option in options:
        table = "" if isinstance(option.value, Candidate) else option.value.factor.table
        if table in doubts:
            refused.append(_loser(option, doubts[table]))
        else:
            left.append(option)
    asked = min(doubts, key=question.tables.index)
    if not any(map(_own, left)) and _before(question, asked, left):
        raise _doubt(library, question, doubts[asked])
    return left


def _own(option: Option) -> bool:
    """Tell whether a value is a person's own: that answers the doubt."""
    return isinstance(option.value, Candidate) or option.value.factor.table == OWN_TABLE


def _known(library: Library, question: Question, table: str, options: list[Option]) -> bool:
    """Tell whether a table's doubted value counts here: one whose row was refused for its day or
    its tier does not; one that is held back, or printed without a single value, always does."""
    entries = library.entries(question.item, question.parameter, question.regions)
    rows = [
        entry
        for entry in entries
        if entry.factor.table == table and question.gas in ("", entry.factor.gas)
    ]
    tables = {one.value.factor.table for one in options if not isinstance(one.value, Candidate)}
    return table in tables or all(entry.factor.value is None for entry in rows)


def _before(question: Question, table: str, left: list[Option]) -> bool:
    """Tell whether a doubted value, of no better tier than a guide's own, would stand before."""
    if not left:
        return True
    tier, place = left[0].rank[:2]
    guide = TIER_ORDER.index(Tier.GUIDE)
    return (max(guide, tier), question.tables.index(table)) <= (tier, place)


def _loser(option: Option, doubt: Erratum) -> Loser:
    assert not isinstance(option.value, Candidate)
    factor = option.value.factor
    return Loser(
        *(factor.id, option.value.shown, factor.unit, factor.source),
        reason="library.loser.doubt",
        detail=doubt.id,
    )


def _doubt(library: Library, question: Question, doubt: Erratum) -> GapError:
    item = library.vocabulary.items.get(question.item)
    parameter = library.vocabulary.parameters[question.parameter]
    return GapError(
        "E-DOUBT",
        Place(subject=question.item),
        doubt.id,
        item=both(item.name_zh, item.name_en) if item else question.item,
        parameter=both(parameter.name_zh, parameter.name_en),
        document_zh=doubt.document_zh,
        document_en=doubt.document_en,
        place=doubt.place,
        printed_zh=doubt.printed_zh,
        printed_en=doubt.printed_en,
        reading_zh=doubt.reading_zh,
        reading_en=doubt.reading_en,
    )
