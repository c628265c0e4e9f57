"""Guides as data: a catalogue of what exists, and the rules of those that can be computed.

`factors/guides/index.toml` is the catalogue; a computable guide has its rules in a file of its own,
which is read only when that guide is asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ghg.domain.guides import Guide, Rank
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.library.guide_rules import NO_RULES, among, read_rules
from ghg.library.index import Library
from ghg.library.read import closed, read_toml

_LISTING: Mapping[str, type] = {
    **dict.fromkeys(
        ("number", "title_zh", "title_en", "issuer", "rank", "region", "confidence", "source"), str
    ),
    **dict.fromkeys(("issued", "in_force", "ended", "fallback"), int),
    **dict.fromkeys(("computable", "verified"), bool),
    **dict.fromkeys(("industries", "replaces"), list),
    "programme": str,
}
OPTIONAL = frozenset({"programme"})


@dataclass(frozen=True, slots=True)
class Listing:
    """A guide as the catalogue knows it; `fallback` orders the guides that hold for everybody.

    `programme` is the word by which a facility names a programme: of several guides of one
    programme the industry decides. A programme of a single guide is named by the guide's own id.
    """

    id: str
    number: str
    title_zh: str
    title_en: str
    issuer: str
    rank: Rank
    region: str
    industries: tuple[str, ...]
    issued: int
    in_force: int
    ended: int
    replaces: tuple[str, ...]
    computable: bool
    verified: bool
    fallback: int
    confidence: str
    source: str
    programme: str = ""


def catalogue(library: Library) -> Mapping[str, Listing]:
    """Give every guide of the catalogue by id; raises the E-words of strict reading."""
    listings: Mapping[str, Listing] = library.kept(
        "guides/index.toml", lambda: _read_catalogue(library)
    )
    return listings


def guide_list(library: Library) -> tuple[Guide, ...]:
    """Load every guide, in the order of the catalogue."""
    return tuple(load_guide(library, name) for name in catalogue(library))


def load_guide(library: Library, name: str) -> Guide:
    """Load one guide with its rules; raises E-REF.guide for an unknown id.

    A guide that is only in the catalogue comes with empty rules.
    """
    listing = catalogue(library).get(name)
    if listing is None:
        raise DataError("E-REF.guide", NOWHERE, name)
    guide: Guide = library.kept(f"guides/{name}.toml", lambda: _read_guide(library, listing))
    return guide


def _read_catalogue(library: Library) -> Mapping[str, Listing]:
    path = library.folder / "guides" / "index.toml"
    made: dict[str, Listing] = {}
    problems: list[Problem] = []
    for name, entry in read_toml(path).items():
        place = Place(file="guides/index.toml", subject=name)
        try:
            made[name] = _listing(library, name, entry, place)
        except DataError as error:
            problems += error.problems
    unknown = {old for listing in made.values() for old in listing.replaces} - made.keys()
    problems += [Problem("E-REF.guide", NOWHERE, old) for old in sorted(unknown)]
    if problems:
        raise DataError.of(problems)
    return made


def _listing(library: Library, name: str, entry: Mapping[str, Any], place: Place) -> Listing:
    closed(entry, _LISTING, place, OPTIONAL)
    among(entry["rank"], tuple(Rank), place)
    among(entry["region"], library.vocabulary.places, place)
    among(entry["source"], library.vocabulary.documents, place)
    rank = Rank(entry["rank"])
    named = entry.get("programme") or (name if rank is Rank.PROGRAMME else "")
    given = {**entry, "rank": rank, "programme": named}
    lists = {key: tuple(entry[key]) for key in ("industries", "replaces")}
    return Listing(id=name, **{**given, **lists})


def _read_guide(library: Library, listing: Listing) -> Guide:
    shown = {
        field: getattr(listing, field)
        for field in Listing.__dataclass_fields__
        if field != "fallback"
    }
    if not listing.computable:
        return Guide(**shown, **NO_RULES)
    return Guide(**shown, **read_rules(library, f"{listing.id}.toml"))
