"""Materials that prove an answer (佐证材料, `factors/claims/materials.toml`), read strictly.

`application` marks those of the checklist of a national green factory's application.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ghg.domain.plant_facts import FactKind
from ghg.domain.schemes import Scheme
from ghg.errors import DataError, Place, Problem
from ghg.library.index import Library
from ghg.library.read import closed, read_toml

FILE = "claims/materials.toml"
_MATERIAL: Mapping[str, type] = {
    **dict.fromkeys(("zh", "en", "source"), str),
    **dict.fromkeys(("expires", "application"), bool),
}
_OPTIONAL = frozenset({"application"})


@dataclass(frozen=True, slots=True)
class Material:
    """A kind of paper; `expires` marks kinds that carry a last day of their own."""

    id: str
    zh: str
    en: str
    expires: bool
    source: str
    application: bool = False


def materials(library: Library) -> Mapping[str, Material]:
    """Give every kind of material by id, in the order of the file; raises all mistakes together."""
    made: Mapping[str, Material] = library.kept(FILE, lambda: _read(library))
    return made


def check_materials(
    known: Mapping[str, Material], kinds: Iterable[FactKind], schemes: Iterable[Scheme]
) -> None:
    """Refuse facts and rules that name a material that nobody knows: E-SCHEME.material."""
    named = [(f"{one.topic}.toml", one.id, one.materials) for one in kinds]
    named += [
        (f"{scheme.id}.toml", rule.id, rule.evidence) for scheme in schemes for rule in scheme.rules
    ]
    problems = [
        Problem("E-SCHEME.material", Place(file=file, subject=subject), material)
        for file, subject, wanted in named
        for material in wanted
        if material not in known
    ]
    if problems:
        raise DataError.of(problems)


def _read(library: Library) -> Mapping[str, Material]:
    path = library.folder / FILE
    made: dict[str, Material] = {}
    problems: list[Problem] = []
    for name, entry in read_toml(path).items():
        try:
            fields = closed(entry, _MATERIAL, Place(file=path.name, subject=name), _OPTIONAL)
            made[name] = Material(id=name, **fields)
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError.of(problems)
    return made
