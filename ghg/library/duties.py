"""Reading the reporting calendar (`factors/duties.toml`), strictly."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from ghg.domain.duties import Duty
from ghg.domain.periods import from_date
from ghg.errors import DataError, Place, Problem
from ghg.library.index import Library
from ghg.library.read import closed, read_toml

FILE = "duties.toml"
CONFIDENCES = ("H", "M", "L")
_KEYS: Mapping[str, type] = {
    "programme": str,
    "period": str,
    "days": int,
    "day": str,
    "by": str,
    "preset": bool,
    "first_year": int,
    "title_zh": str,
    "title_en": str,
    "deposits_zh": list,
    "deposits_en": list,
    "document": str,
    "locator": str,
    "confidence": str,
    "note": str,
}
_CLOSED: Mapping[str, tuple[str, ...]] = {
    "period": ("month", "year"),
    "by": ("entity", "authority"),
    "confidence": CONFIDENCES,
}


def duties(library: Library) -> tuple[Duty, ...]:
    """List the duties in the order of the file; raises what strict reading raises, E-RULE.duty."""
    path = library.folder / FILE
    found: tuple[Duty, ...] = library.kept(FILE, lambda: _read(path))
    return found


def preset_duty(library: Library) -> Duty:
    """Give the monthly duty by which an evidence folder's due day is reckoned."""
    return next(one for one in duties(library) if one.preset)


def _read(path: Path) -> tuple[Duty, ...]:
    made: list[Duty] = []
    problems: list[Problem] = []
    for name, entry in read_toml(path).items():
        place = Place(file=path.name, subject=name)
        try:
            made.append(_duty(name, closed(entry, _KEYS, place), place))
        except DataError as error:
            problems += error.problems
    presets = [one.id for one in made if one.preset]
    if not problems and len(presets) != 1:
        problems.append(_wrong(Place(file=path.name), "preset", "、".join(presets)))
    if problems:
        raise DataError.of(problems)
    return tuple(made)


def _duty(name: str, entry: Mapping[str, Any], place: Place) -> Duty:
    wrong = [
        _wrong(place, key, entry[key]) for key, words in _CLOSED.items() if entry[key] not in words
    ]
    monthly = entry["period"] == "month"
    if monthly != (entry["days"] > 0) or monthly != (entry["day"] == ""):
        wrong.append(_wrong(place, "days", entry["day"]))
    if entry["preset"] and not monthly:
        wrong.append(_wrong(place, "preset", name))
    month_day = 0 if monthly else _month_day(entry["day"], place, wrong)
    if wrong:
        raise DataError.of(wrong)
    said = {key: value for key, value in entry.items() if key != "day"}
    return Duty(
        id=name,
        month_day=month_day,
        **said
        | {
            "deposits_zh": tuple(entry["deposits_zh"]),
            "deposits_en": tuple(entry["deposits_en"]),
        },
    )


def _month_day(text: str, place: Place, wrong: list[Problem]) -> int:
    """Read `MM-DD` as a day of every year."""
    try:
        return from_date(date.fromisoformat(f"2001-{text}")) % 10000
    except ValueError:
        wrong.append(_wrong(place, "day", text))
        return 0


def _wrong(place: Place, key: str, raw: str) -> Problem:
    return Problem("E-RULE.duty", place, raw, {"key": key})
