"""The register of errata, read strictly: `factors/errata.toml`.

Every factor row, guide, method, table, item and parameter that an entry names must be known, every
text is there in both languages, and only an open doubt may hold values back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ghg.domain.errata import STATES, DoubtedValue, Erratum
from ghg.domain.periods import day
from ghg.errors import DataError, Place, Problem
from ghg.library.guides import catalogue
from ghg.library.index import Library
from ghg.library.read import closed, read_toml

FILE = "errata.toml"
_TEXTS = (
    "document_zh",
    "document_en",
    "place",
    "printed_zh",
    "printed_en",
    "reading_zh",
    "reading_en",
    "effect_zh",
    "effect_en",
    "decided_by_zh",
    "decided_by_en",
)
_LISTS = ("factors", "guides", "methods", "values")
_ENTRY: Mapping[str, type] = {
    **dict.fromkeys(("status", "decided_on", *_TEXTS), str),
    **dict.fromkeys(_LISTS, list),
}
_VALUE: Mapping[str, type] = dict.fromkeys(("table", "item", "parameter", "gas"), str)


@dataclass(frozen=True, slots=True)
class _Register:
    """The entries by id, and the open doubts by the value that they hold back."""

    entries: Mapping[str, Erratum]
    doubts: Mapping[DoubtedValue, Erratum]


def errata(library: Library) -> Mapping[str, Erratum]:
    """Give every entry by id, in the order of the register; raises what strict reading raises."""
    return _register(library).entries


def doubted(library: Library) -> Mapping[DoubtedValue, Erratum]:
    """Give the open doubts by the value of a table that they hold back."""
    return _register(library).doubts


def errata_of(
    library: Library, *, factor: str = "", table: str = "", guide: str = ""
) -> tuple[Erratum, ...]:
    """Give the entries that speak of a factor row, of a default table's values, or of a guide."""
    return tuple(
        one
        for one in errata(library).values()
        if one.concerns(factor=factor, table=table, guide=guide)
    )


def check_errata(library: Library) -> None:
    """Refuse a factor row or a guide that nothing knows: E-ERRATUM.factor and E-REF.guide.

    It reads every file of factors and the catalogue, so it is no part of reading the register.
    """
    kinds = library.vocabulary.parameters.values()
    files = {name for kind in kinds for name in kind.files}
    rows = {factor.id for name in files for factor in library.shelf(name).factors}
    problems: list[Problem] = []
    for one in errata(library).values():
        place = Place(file=FILE, subject=one.id)
        lost = [factor for factor in one.factors if factor not in rows]
        problems += [Problem("E-ERRATUM.factor", place, factor) for factor in lost]
        strange = [guide for guide in one.guides if guide not in catalogue(library)]
        problems += [Problem("E-REF.guide", place, guide) for guide in strange]
    if problems:
        raise DataError.of(problems)


def _register(library: Library) -> _Register:
    made: _Register = library.kept(FILE, lambda: _read(library))
    return made


def _read(library: Library) -> _Register:
    made: dict[str, Erratum] = {}
    problems: list[Problem] = []
    for name, entry in read_toml(library.folder / FILE).items():
        place = Place(file=FILE, subject=name)
        try:
            problems += _wrong(library, closed(entry, _ENTRY, place), place)
            made[name] = _erratum(name, entry, place)
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError.of(problems)
    return _Register(made, {value: one for one in made.values() for value in one.values})


def _erratum(name: str, entry: Mapping[str, Any], place: Place) -> Erratum:
    return Erratum(
        id=name,
        status=entry["status"],
        decided_on=day(entry["decided_on"]),
        **{text: entry[text] for text in _TEXTS},
        factors=tuple(entry["factors"]),
        guides=tuple(entry["guides"]),
        methods=tuple(entry["methods"]),
        values=tuple(
            DoubtedValue(**closed(one, _VALUE, place, frozenset({"gas"})))
            for one in entry["values"]
        ),
    )


def _wrong(library: Library, entry: Mapping[str, Any], place: Place) -> Iterator[Problem]:
    """Name every word of an entry that nothing knows, and what does not go together."""
    if entry["status"] not in STATES:
        yield Problem("E-WORD", place, entry["status"], {"words": ", ".join(STATES)})
    yield from (Problem("E-MISSING.cell", place, text) for text in _TEXTS if not entry[text])
    if entry["values"] and entry["status"] != "doubt":
        yield Problem("E-ERRATUM.values", place, entry["status"])
    words = library.vocabulary
    methods = {method for kind in words.source_kinds.values() for method in kind.methods}
    unknown = [method for method in entry["methods"] if method not in methods]
    yield from (Problem("E-ERRATUM.method", place, method) for method in unknown)
    columns: tuple[tuple[str, Mapping[str, Any], str], ...] = (
        ("table", words.tables, "E-REF.table"),
        ("item", {**words.items, **words.species}, "E-REF.item"),
        ("parameter", words.parameters, "E-REF.parameter"),
        ("gas", words.species, "E-GAS.library"),
    )
    for column, known, code in columns:
        named = [one.get(column, "") for one in entry["values"]]
        yield from (Problem(code, place, one) for one in named if one and one not in known)
