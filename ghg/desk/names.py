"""Names of the library's closed lists, as a person reads them beside their ids."""

from ghg.desk.context import published
from ghg.texts import Language
from ghg.texts.industries import INDUSTRIES
from ghg.texts.wording import named


def kind_name(kind: str, language: Language) -> str:
    """Name a kind of emission source; one that the library does not know stays as it is."""
    found = published().vocabulary.source_kinds.get(kind)
    return _picked(found.name_zh, found.name_en, language) if found else kind


def item_name(item: str, language: Language) -> str:
    """Name what a stream measures; one that the library does not know stays as it is."""
    found = published().vocabulary.items.get(item)
    return _picked(found.name_zh, found.name_en, language) if found else item


def region_name(region: str, language: Language) -> str:
    """Name a province, a grid or the nation; one that the library does not know stays as it is."""
    found = published().vocabulary.places.get(region)
    return _picked(found.region.name_zh, found.region.name_en, language) if found else region


def industry_name(industry: str, language: Language) -> str:
    """Name an industry of GB/T 4754 by the closest class, group or division that has a name."""
    digits = industry.lstrip("ABCDEFGHIJKLMNOPQRST")
    near = (digits[:length] for length in range(len(digits), 1, -1))
    found = next((INDUSTRIES[code] for code in near if code in INDUSTRIES), None)
    return _picked(*found, language) if found else ""


def method_name(method: str, language: Language) -> str:
    """Name a method or a calculation, whatever its version (`fuel_by_heat.1`)."""
    name, dot, version = method.rpartition(".")
    return named("method", name if dot and version.isdigit() else method, language)


def _picked(chinese: str, english: str, language: Language) -> str:
    return chinese if language == "zh" else english
