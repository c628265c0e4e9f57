"""Own values: documents that are not shipped, entered by the organisation or taken from a pack.

They stand beside the published values and compete with them by tier, table, region and year in the
ordinary choice; none is ever written over. A row names the published table that it continues (a
new year of the grid table, say), or the table `own`, which every guide admits after its own
tables: there only a better tier wins. Grid electricity has several tables of different meaning, so
it must be said which one is continued.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ghg.domain.factors import OWN_TABLE, Document, Factor, OwnFactor, Tier
from ghg.domain.units import same_dimension
from ghg.errors import DataError, Place, Problem
from ghg.library.check import factors_of
from ghg.library.index import Library
from ghg.library.read import Rows, known_span
from ghg.library.shelf import Entry, Key, entry_of
from ghg.library.vocabulary import Table

OWN = Table(
    id=OWN_TABLE,
    purpose="own",
    inventory=True,
    match="window",
    programme="",
    title_zh="自行登记",
    title_en="entered by the organisation",
)
GRID = "grid_electricity"
WHOLE_SETS = ("mass_share",)  # a blend is closed as a whole: no share of it can be entered alone


def with_own(library: Library, held: Sequence[OwnFactor]) -> Library:
    """Give the library with an organisation's values beside the published ones."""
    if not held:
        return library
    index: dict[Key, list[Entry]] = defaultdict(list)
    for one in held:
        factor = one.factor
        entry = entry_of(factor, one.document, table_of(library, factor.table))
        index[factor.item, factor.parameter, factor.region].append(entry)
    return replace(library, own={key: tuple(entries) for key, entries in index.items()})


def table_of(library: Library, name: str) -> Table:
    """Give a table by its id, the own one included; raises E-REF.table."""
    return OWN if name == OWN_TABLE else library.table(name)


def checked_factors(
    rows: Rows, library: Library, documents: Mapping[str, Document]
) -> tuple[Factor, ...]:
    """Make factors of rows in the library's own columns, `source` naming one of the documents.

    Raises every mistake of every row: what the library refuses of its own rows, and E-MISSING.own
    (no single value, no year), E-TABLE.own, E-TIER.own, E-PARAMETER.own, E-DIM.factor.
    """
    tables = {**library.vocabulary.tables, OWN_TABLE: OWN}
    words = replace(library.vocabulary, documents=documents, tables=tables)
    made = factors_of(rows, words)
    problems = [
        problem
        for (place, _), factor in zip(rows, made, strict=True)
        for problem in _unfit(factor, library, documents[factor.source], place)
    ]
    if problems:
        raise DataError.of(problems)
    return made


def clashes(
    coming: Iterable[OwnFactor], standing: Iterable[OwnFactor], library: Library
) -> Iterator[Problem]:
    """Find values that answer the same question as one that stands, published or own, in one tier.

    A choice between the two could only be a conflict: it is named before anything is written.
    """
    held = tuple(standing)
    for one in coming:
        wanted = one.factor
        published = library.entries(wanted.item, wanted.parameter, (wanted.region,))
        others = [(entry.factor, entry.document) for entry in published]
        others += [(other.factor, other.document) for other in held]
        for factor, document in others:
            if document.tier == one.document.tier and _same_question(library, wanted, factor):
                values = {"other": factor.id, "document": f"{document.number} {factor.locator}"}
                place = Place(subject=wanted.item)
                yield Problem("E-CONFLICT.own", place, wanted.id, values)


def _same_question(library: Library, one: Factor, other: Factor) -> bool:
    keys = [(f.table, f.item, f.parameter, f.region, f.data_year) for f in (one, other)]
    if keys[0] != keys[1] or (one.gas != other.gas and one.gas and other.gas):
        return False
    if table_of(library, one.table).match != "window":
        return True
    start = max(known_span(one.valid_from)[0], known_span(other.valid_from)[0])
    return start <= min(known_span(one.valid_to)[1], known_span(other.valid_to)[1])


def _unfit(factor: Factor, library: Library, document: Document, place: Place) -> Iterator[Problem]:
    """Say why a row that the library could hold cannot be an own value."""
    table = table_of(library, factor.table)
    if factor.value is None:
        yield Problem("E-MISSING.own", _at(place, "value"), factor.id)
    if table.match in ("data_year", "report_year") and factor.data_year is None:
        yield Problem("E-MISSING.own_year", _at(place, "data_year"), factor.table)
    if factor.item == GRID and factor.table == OWN_TABLE:
        listed = "、".join(one.id for one in library.vocabulary.tables.values() if _for_grid(one))
        yield Problem("E-TABLE.own", _at(place, "table"), factor.table, {"choices": listed})
    if document.tier is Tier.MEASURED:
        yield Problem("E-TIER.own", _at(place, "tier"), document.tier)
    if factor.parameter in WHOLE_SETS:
        yield Problem("E-PARAMETER.own", _at(place, "parameter"), factor.parameter)
    fitting = _fitting_units(factor, library)
    if fitting and not any(same_dimension(factor.unit, unit) for unit in fitting):
        values = {"parameter": factor.parameter, "fitting": "、".join(fitting)}
        yield Problem("E-DIM.factor", _at(place, "unit"), factor.unit, values)


def _for_grid(table: Table) -> bool:
    return table.purpose == "scope2" and table.inventory


def _fitting_units(factor: Factor, library: Library) -> tuple[str, ...]:
    """List the units of what is published of the item, else of the parameter."""
    published = library.factors(factor.parameter)
    of_item = dict.fromkeys(one.unit for one in published if one.item == factor.item)
    return tuple(of_item or dict.fromkeys(one.unit for one in published))


def _at(place: Place, column: str) -> Place:
    return replace(place, column=column)
