"""The sheet of one published value, whoever may take it: what it closes with, where it is used."""

from dataclasses import dataclass

from ghg.desk.catalogue import PublishedValue, published_value
from ghg.desk.context import Desk, published
from ghg.desk.factors.card import uses_in_last_issues
from ghg.domain.card import ClosingRow, UseRow
from ghg.domain.errata import Erratum
from ghg.domain.numbers import plain
from ghg.errors import GhgError
from ghg.inventory.card import closings_of
from ghg.library import errata_of, gwp, gwp_sets


@dataclass(frozen=True, slots=True)
class Potential:
    """A warming potential of the value's gas in one set."""

    gwp_set: str
    value: str
    title_zh: str
    title_en: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A published value with its table, days, closing checks, errata, potentials and uses."""

    value: PublishedValue
    table_zh: str
    table_en: str
    window: str
    closings: tuple[ClosingRow, ...]
    errata: tuple[Erratum, ...]
    potentials: tuple[Potential, ...]
    uses: tuple[UseRow, ...]


def sheet(desk: Desk, name: str) -> Sheet:
    """Tell everything about a published value by its id; raises E-REF.published."""
    library, found = published(), published_value(name)
    factor = found.factor
    table = library.vocabulary.tables.get(factor.table)
    days = (factor.valid_from, factor.valid_to)
    return Sheet(
        value=found,
        table_zh=table.title_zh if table else "",
        table_en=table.title_en if table else "",
        window="~".join(days) if any(days) else "",
        closings=closings_of(library, factor.item, factor.table, factor.id),
        errata=errata_of(library, factor=factor.id),
        potentials=_potentials(factor.gas or factor.item),
        uses=uses_in_last_issues(desk, factor.id),
    )


def _potentials(gas: str) -> tuple[Potential, ...]:
    """Give the potentials of a gas in every set that holds one."""
    library = published()
    if gas not in library.vocabulary.species:
        return ()
    found = []
    for one in gwp_sets(library):
        try:
            choice = gwp(library, one, gas)
        except GhgError:
            continue  # a set that does not speak of this gas
        document = choice.document
        found.append(Potential(one, plain(choice.value), document.title_zh, document.title_en))
    return tuple(found)
