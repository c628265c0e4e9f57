"""The rules of double benefit (`factors/double_benefit.toml`), read strictly."""

from collections.abc import Mapping
from typing import Any

from ghg.domain.double_benefit import BenefitRule, Effect, Technology
from ghg.domain.instruments import Instrument
from ghg.errors import DataError, Place, Problem
from ghg.library.index import Library
from ghg.library.read import closed, read_toml

FILE = "double_benefit.toml"
_KEYS: Mapping[str, type] = {
    "instruments": list,
    "technologies": list,
    "effect": str,
    "proof": bool,
    "first_month": int,
    "last_month": int,
    "document": str,
    "locator": str,
    "confidence": str,
    "note": str,
}


def benefit_rules(library: Library) -> tuple[BenefitRule, ...]:
    """Give the rules in the order of the file; raises the E-words of strict reading."""
    rules: tuple[BenefitRule, ...] = library.kept(FILE, lambda: _read(library))
    return rules


def _read(library: Library) -> tuple[BenefitRule, ...]:
    made: list[BenefitRule] = []
    problems: list[Problem] = []
    for name, entry in read_toml(library.folder / FILE).items():
        place = Place(file=FILE, subject=name)
        try:
            made.append(_rule(name, closed(entry, _KEYS, place), place))
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError.of(problems)
    return tuple(made)


def _rule(name: str, entry: Mapping[str, Any], place: Place) -> BenefitRule:
    words = {
        "instruments": (entry["instruments"], [one.value for one in Instrument]),
        "technologies": (entry["technologies"], [one.value for one in Technology]),
        "effect": ([entry["effect"]], [one.value for one in Effect]),
        "confidence": ([entry["confidence"]], ["H", "M"]),
    }
    wrong = [
        Problem("E-WORD", place, str(word), {"words": ", ".join(known)})
        for given, known in words.values()
        for word in given
        if word not in known
    ]
    if wrong:
        raise DataError.of(wrong)
    return BenefitRule(
        id=name,
        instruments=frozenset(entry["instruments"]),
        technologies=frozenset(entry["technologies"]),
        effect=Effect(entry["effect"]),
        proof=entry["proof"],
        first_month=entry["first_month"],
        last_month=entry["last_month"],
        document=entry["document"],
        locator=entry["locator"],
        confidence=entry["confidence"],
        note=entry["note"],
    )
