"""The closed vocabularies of the data: documents, tables, parameters, items, species, regions.

A row of factors may use only words that stand here. They are few and are read at opening; the
factors themselves are read file by file when they are needed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ghg.domain.factors import Document, Tier
from ghg.domain.gases import Gas, Species
from ghg.domain.geography import Region
from ghg.domain.streams import Route, SourceKind
from ghg.errors import DataError, Place, Problem
from ghg.library.read import Rows, closed, known_span, read_csv, read_toml

PURPOSES = ("scope2", "heat", "fuel", "energy", "gwp", "blend", "process", "footprint", "baseline")
MATCHES = ("data_year", "report_year", "window", "any")
NUMBERS = ("positive", "share", "any")

_ITEM = ("id", "kind", "name_zh", "name_en", "state")
_STATES = ("", "solid", "liquid", "gas")
_SPECIES = ("code", "group", "gwp_of", "name_zh", "name_en", "note")
_REGION = (
    "code",
    "level",
    "name_zh",
    "name_en",
    "grid",
    "grid_2012",
    "source",
    "confidence",
    "note",
)
_WORD = dict.fromkeys(("name_zh", "name_en"), str)


@dataclass(frozen=True, slots=True)
class Table:
    """A default table: what it is for, and which of its rows answers for a report year."""

    id: str
    purpose: str
    inventory: bool
    match: str
    programme: str
    title_zh: str
    title_en: str


@dataclass(frozen=True, slots=True)
class ParameterKind:
    """A parameter: the files that hold it, the kind of number that it is, the units that fit."""

    id: str
    files: tuple[str, ...]
    number: str
    units: tuple[str, ...]
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Item:
    """A thing with parameters: a fuel, electricity, heat, a refrigerant blend.

    `state` is that of a fuel as it is bought: solid, liquid, gas, or empty where it varies.
    """

    id: str
    kind: str
    name_zh: str
    name_en: str
    state: str


@dataclass(frozen=True, slots=True)
class NamedSpecies:
    """A gas with its names; `gwp_of` is the gas whose potential stands in where a set has none."""

    species: Species
    gwp_of: str
    name_zh: str
    name_en: str
    note: str


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A region of any level, with its names and the mark of its grid membership."""

    region: Region
    level: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All closed lists, by id."""

    documents: Mapping[str, Document]
    tables: Mapping[str, Table]
    parameters: Mapping[str, ParameterKind]
    items: Mapping[str, Item]
    species: Mapping[str, NamedSpecies]
    places: Mapping[str, PlaceName]
    source_kinds: Mapping[str, SourceKind]


def both(chinese: str, english: str) -> str:
    """Write a name for readers of either language."""
    return f"{chinese} ({english})"


def read_vocabulary(folder: Path) -> Vocabulary:
    """Read every closed list; raises the E-words of strict reading with file and entry."""
    documents = _entries(folder / "sources.toml", _document)
    return Vocabulary(
        documents,
        _entries(folder / "tables.toml", _table),
        _entries(folder / "parameters.toml", _parameter),
        _items(folder / "items.csv"),
        _species(folder / "species.csv"),
        _places(folder / "regions.csv", documents),
        _entries(folder / "source_kinds.toml", _source_kind),
    )


def _entries(path: Path, make: Any) -> dict[str, Any]:
    """Make a value of every entry of a TOML file, collecting the mistakes of all of them."""
    made: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, entry in read_toml(path).items():
        try:
            made[name] = make(name, entry, Place(file=path.name, subject=name))
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError.of(problems)
    return made


def _word(value: str, words: tuple[str, ...], place: Place) -> str:
    if value not in words:
        raise DataError("E-WORD", place, value, words=", ".join(words))
    return value


def _document(name: str, entry: Mapping[str, Any], place: Place) -> Document:
    texts = ("title_zh", "title_en", "number", "issuer", "tier", "published", "place", "note")
    closed(entry, dict.fromkeys(texts, str), place, frozenset({"published"}))
    printed = entry.get("published", "")
    return Document(
        id=name,
        title_zh=entry["title_zh"],
        title_en=entry["title_en"],
        number=entry["number"],
        issuer=entry["issuer"],
        tier=Tier(_word(entry["tier"], tuple(Tier), place)),
        published=known_span(printed)[1] if printed else None,
        place=entry["place"],
        note=entry["note"],
        published_text=printed,
    )


def _table(name: str, entry: Mapping[str, Any], place: Place) -> Table:
    texts = dict.fromkeys(("purpose", "match", "programme", "title_zh", "title_en"), str)
    closed(entry, {**texts, "inventory": bool}, place)
    _word(entry["purpose"], PURPOSES, place)
    _word(entry["match"], MATCHES, place)
    if entry["inventory"] == (entry["purpose"] in ("footprint", "baseline")):
        raise DataError("E-TABLE.purpose", place, entry["purpose"])
    return Table(id=name, **entry)


def _parameter(name: str, entry: Mapping[str, Any], place: Place) -> ParameterKind:
    closed(entry, {**_WORD, "files": list, "units": list, "number": str}, place)
    _word(entry["number"], NUMBERS, place)
    lists = {key: tuple(entry[key]) for key in ("files", "units")}
    return ParameterKind(id=name, **{**entry, **lists})


def _source_kind(name: str, entry: Mapping[str, Any], place: Place) -> SourceKind:
    classes = dict.fromkeys(("gbt_class", "scope", "category", "iso_category"), str)
    fields = {**_WORD, **classes, "sign": int, "default": str, "methods": list, "routes": list}
    closed(entry, fields, place, frozenset({"default"}))
    routes = tuple(Route(_word(route, tuple(Route), place)) for route in entry["routes"])
    methods = tuple(entry["methods"])
    _word(entry.get("default", ""), ("", *methods), place)
    return SourceKind(id=name, **{**entry, "methods": methods, "routes": routes})


def _items(path: Path) -> dict[str, Item]:
    rows = _once(read_csv(path, _ITEM), "id")
    for place, row in rows:
        _word(row["state"], _STATES, place)
    return {row["id"]: Item(**row) for _, row in rows}


def _once(rows: Rows, column: str) -> Rows:
    """Return the rows if no two have one id; raises E-DUP."""
    seen: set[str] = set()
    problems = []
    for place, row in rows:
        if row[column] in seen:
            problems.append(Problem("E-DUP.factor", place, row[column]))
        seen.add(row[column])
    if problems:
        raise DataError.of(problems)
    return rows


def _species(path: Path) -> dict[str, NamedSpecies]:
    made = {}
    for place, row in _once(read_csv(path, _SPECIES), "code"):
        group = Gas(_word(row["group"], tuple(Gas), place)) if row["group"] else None
        made[row["code"]] = NamedSpecies(
            Species(row["code"], group), row["gwp_of"], row["name_zh"], row["name_en"], row["note"]
        )
    return made


def _places(path: Path, documents: Mapping[str, Document]) -> dict[str, PlaceName]:
    rows = _once(read_csv(path, _REGION), "code")
    codes = {row["code"] for _, row in rows}
    problems = [
        Problem("E-REF.document", place, row["source"])
        for place, row in rows
        if row["source"] not in documents
    ]
    problems += [
        Problem("E-REF.region", place, row[column])
        for place, row in rows
        for column in ("grid", "grid_2012")
        if row[column] and row[column] not in codes
    ]
    if problems:
        raise DataError.of(problems)
    return {row["code"]: _place(row) for _, row in rows}


def _place(row: Mapping[str, str]) -> PlaceName:
    named = (row["code"], row["name_zh"], row["name_en"], row["grid"], row["grid_2012"])
    return PlaceName(Region(*named), row["level"], row["confidence"], row["note"])
