"""The library: one frozen value over the folder of data, with its hash.

Factors are indexed by (item, parameter, region), so that a choice costs the same in a library of
ten thousand rows as in one of ten. A file is parsed when a question first needs it: whoever asks
for electricity does not wait for warming potentials.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from ghg.domain.factors import Document, Factor
from ghg.domain.geography import Region
from ghg.domain.streams import SourceKind
from ghg.errors import NOWHERE, DataError, Problem
from ghg.library.check_whole import whole_problems
from ghg.library.shelf import Entry, Key, Shelf, read_shelf
from ghg.library.vocabulary import Item, NamedSpecies, Table, Vocabulary, read_vocabulary
from ghg.resources import data_folder

GAS = "gas"
KEPT = "kept"  # libraries of earlier versions, each in a folder named by its hash
BESIDE = ("schemes", "claims", "verification")  # no inventory reads these: they are not hashed
Word = TypeVar("Word")


@dataclass(frozen=True, slots=True)
class Library:
    """The published knowledge in one folder; `sha256` covers all data that an inventory reads.

    `own` are values of an organisation that compete with the published ones (`own.with_own`).
    """

    folder: Path
    sha256: str
    vocabulary: Vocabulary
    own: Mapping[Key, tuple[Entry, ...]] = field(default_factory=dict, repr=False, compare=False)
    _kept: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def region(self, code: str) -> Region:
        """Give a province-level region by its GB/T 2260 code; raises E-REF.region."""
        found = self.vocabulary.places.get(code)
        if found is None or found.level != "province":
            raise DataError("E-REF.region", NOWHERE, code)
        return found.region

    def regions(self) -> tuple[Region, ...]:
        """List the province-level regions."""
        places = self.vocabulary.places.values()
        return tuple(place.region for place in places if place.level == "province")

    def item(self, name: str) -> Item:
        """Give an item by its id; raises E-REF.item."""
        return _known(self.vocabulary.items, name, "E-REF.item")

    def kind_of(self, name: str) -> str:
        """Say what kind of thing an item is; a gas by its code is a `gas`; raises E-REF.item."""
        return GAS if name in self.vocabulary.species else self.item(name).kind

    def state_of(self, name: str) -> str:
        """Say whether an item is solid, liquid or gas; empty where unsaid; raises E-REF.item."""
        return GAS if self.kind_of(name) == GAS else self.item(name).state

    def species(self, code: str) -> NamedSpecies:
        """Give a gas by its code; raises E-GAS."""
        return _known(self.vocabulary.species, code, "E-GAS.library")

    def source_kind(self, name: str) -> SourceKind:
        """Give a kind of emission source by its id; raises E-REF.source_kind."""
        return _known(self.vocabulary.source_kinds, name, "E-REF.source_kind")

    def document(self, name: str) -> Document:
        """Give a document by its id; raises E-REF.document."""
        return _known(self.vocabulary.documents, name, "E-REF.document")

    def table(self, name: str) -> Table:
        """Give a default table by its id; raises E-REF.table."""
        return _known(self.vocabulary.tables, name, "E-REF.table")

    def factors(self, parameter: str) -> tuple[Factor, ...]:
        """List every published row of the files that hold a parameter."""
        return tuple(
            factor
            for name in self._files(parameter)
            for factor in self.shelf(name).factors_for(parameter)
        )

    def entries(self, item: str, parameter: str, regions: tuple[str, ...]) -> tuple[Entry, ...]:
        """List the values of a parameter of an item in some regions, in their order."""
        shelves = [self.shelf(name) for name in self._files(parameter)]
        return tuple(
            entry
            for region in regions
            for held in (*(shelf.entries for shelf in shelves), self.own)
            for entry in held.get((item, parameter, region), ())
        )

    def shelf(self, name: str) -> Shelf:
        """Give the rows of a file, parsed and checked at the first call."""
        if name not in self._kept:
            self._kept[name] = read_shelf(self.folder / name, self.vocabulary)
        shelf: Shelf = self._kept[name]
        return shelf

    def kept(self, name: str, make: Any) -> Any:
        """Give what `make` returns, worked out at the first call under this name."""
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]

    def loaded(self) -> tuple[str, ...]:
        """Name the files that have been parsed so far beside the vocabulary."""
        return tuple(sorted(self._kept))

    def _files(self, parameter: str) -> tuple[str, ...]:
        return _known(self.vocabulary.parameters, parameter, "E-REF.parameter").files


def open_library(folder: Path | None = None) -> Library:
    """Open the data folder (the program's own by default); raises what strict reading raises."""
    place = data_folder("factors") if folder is None else folder
    return Library(place, _hash(place), read_vocabulary(place))


def open_kept(sha256: str) -> Library | None:
    """Open the library of that hash among those of earlier versions; None when it is not kept."""
    kept = {path.name: path for path in (data_folder("factors") / KEPT).glob("*") if path.is_dir()}
    place = kept.get(sha256)
    return None if place is None else Library(place, sha256, read_vocabulary(place))


def check_all(library: Library) -> None:
    """Read every file and every guide; raises all mistakes of all files together."""
    from ghg.library.boundary_cases import boundary_cases
    from ghg.library.double_benefit import benefit_rules
    from ghg.library.duties import duties
    from ghg.library.errata import check_errata, errata
    from ghg.library.guides import guide_list
    from ghg.library.recognition import recognitions
    from ghg.library.steam import steam_tables

    problems: list[Problem] = []
    files = {name for kind in library.vocabulary.parameters.values() for name in kind.files}
    for name in sorted(files):
        problems += _mistakes(lambda name=name: library.shelf(name))
    problems += _mistakes(lambda: guide_list(library))
    problems += _mistakes(lambda: boundary_cases(library))
    problems += _mistakes(lambda: duties(library))
    problems += _mistakes(lambda: benefit_rules(library))
    problems += _mistakes(lambda: recognitions(library))
    problems += _mistakes(lambda: errata(library))
    problems += _mistakes(lambda: steam_tables(library))
    if not problems:  # of what cannot be read nothing can be looked for
        shelves = [library.shelf(name) for name in sorted(files)]
        problems += whole_problems([one.columns for one in shelves], library.vocabulary)
        check_errata(library)
    if problems:
        raise DataError.of(problems)


def _mistakes(read: Any) -> tuple[Problem, ...]:
    try:
        read()
    except DataError as error:
        return error.problems
    return ()


def _known(words: Mapping[str, Word], name: str, code: str) -> Word:
    if name not in words:
        raise DataError(code, NOWHERE, name)
    return words[name]


def _hash(folder: Path) -> str:
    """Hash name and bytes of every data file, in the order of the names."""
    digest = hashlib.sha256()
    names = sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.suffix in (".csv", ".toml")
        and path.relative_to(folder).parts[0] not in (KEPT, *BESIDE)
    )
    for name in names:
        content = (folder / name).read_bytes()
        digest.update(f"{name}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
