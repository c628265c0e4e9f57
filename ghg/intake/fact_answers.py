"""Answers to the questions of the catalogue of plant facts, read strictly.

yes_no    是, 有, yes, y / 否, 无, 没有, no, n: 1 or 0
count     a whole number from 0
quantity  a number from 0 with a unit that converts to the kind's own; a share may be written 30%
items     codes or words of the list, apart by 、，,;；or lines; 无 or none says that none is there
level     the code or word of one level
day       a day; of it the value is yyyymmdd
text      words

An empty answer is no answer. What is not understood is refused with what would be.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from fractions import Fraction
from types import MappingProxyType

from ghg.domain import periods, units
from ghg.domain.numbers import plain, storable
from ghg.domain.periods import day_text
from ghg.domain.plant_facts import Answering, FactKind, PlantFact, Word
from ghg.errors import NOWHERE, DataError
from ghg.sheets.cells import is_missing, read_number, read_text
from ghg.texts import Language

TEXT_LIMIT = 4000
NAME_LIMIT = 200
SHARE, PERCENT = "1", "%"

FLAGS: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(("是", "有", "yes", "y"), 1),
        **dict.fromkeys(("否", "无", "没有", "no", "n"), 0),
    }
)
YES_NO: Mapping[str, tuple[str, str]] = MappingProxyType({"zh": ("否", "是"), "en": ("no", "yes")})
NONE_OF_THEM = frozenset({"无", "没有", "都没有", "none", "none of them"})
ITEM_SIGNS = re.compile(r"[、，,;；\n]")


@dataclass(frozen=True, slots=True)
class Told:
    """An answer: a number, or the codes of words, or a text; numbers of quantities with unit."""

    value: Decimal | None = None
    words: tuple[str, ...] = ()
    text: str = ""
    unit: str = ""


def is_unanswered(text: str) -> bool:
    """Tell whether nothing was answered; 无 is an answer here."""
    return is_missing(text) and text.strip() != "无"


def read_answer(kind: FactKind, text: str, unit: str = "") -> Told:
    """Read an answer to a kind's question; raises E-ANSWER with its variants, E-UNIT, E-DIM."""
    said = read_text(text)
    if is_unanswered(said):
        raise DataError("E-ANSWER.empty", NOWHERE, "", **asked(kind))
    if kind.answering is Answering.QUANTITY:
        return _quantity(kind, said, unit)
    if unit.strip() and units.unit(unit) != (kind.unit or SHARE):
        raise DataError("E-ANSWER.unitless", NOWHERE, unit, **asked(kind))
    return _READERS[kind.answering](kind, said)


def answer_text(kind: FactKind, fact: Told | PlantFact, language: Language) -> str:
    """Write an answer so that `read_answer` reads the same; without its unit."""
    if kind.answering is Answering.TEXT:
        return fact.text
    if kind.answering in (Answering.ITEMS, Answering.LEVEL):
        words = {one.code: one.zh if language == "zh" else one.en for one in kind.words}
        sign = "、" if language == "zh" else ", "
        said = sign.join(_readable(words.get(code, code), code) for code in fact.words)
        return said or ("都没有" if language == "zh" else "none of them")
    value = fact.value or Decimal(0)
    if kind.answering is Answering.YES_NO:
        return YES_NO[language][int(value)]
    return day_text(int(value)) if kind.answering is Answering.DAY else plain(value)


def asked(kind: FactKind) -> dict[str, str]:
    """Give the question in both languages, for a message."""
    return {"question_zh": kind.question_zh, "question_en": kind.question_en}


def read_name(kind: FactKind, text: str) -> str:
    """Read the name that an answer is about; raises E-ANSWER.name, E-ANSWER.unnamed, E-LEN."""
    name = read_text(text)
    if kind.named and not name:
        raise DataError("E-ANSWER.name", NOWHERE, "", **asked(kind))
    if name and not kind.named:
        raise DataError("E-ANSWER.unnamed", NOWHERE, name, **asked(kind))
    if len(name) > NAME_LIMIT:
        raise DataError("E-LEN.cell", NOWHERE, name[:20] + "…", limit=NAME_LIMIT)
    return name


def fact_kind(kinds: Mapping[str, FactKind], text: str) -> FactKind:
    """Find a kind by its id or its question; raises E-REF.plant_fact with the nearest."""
    bare = read_text(text)
    if bare in kinds:
        return kinds[bare]
    for one in kinds.values():
        if bare and bare in (one.question_zh, one.question_en):
            return one
    near = get_close_matches(bare, kinds, n=3, cutoff=0.4)
    raise DataError("E-REF.plant_fact", NOWHERE, bare, near="、".join(near) or "-")


def _flag(kind: FactKind, text: str) -> Told:
    if text.casefold() not in FLAGS:
        raise DataError("E-ANSWER.yes_no", NOWHERE, text, **asked(kind))
    return Told(Decimal(FLAGS[text.casefold()]))


def _count(kind: FactKind, text: str) -> Told:
    value = _number(kind, text, "E-ANSWER.count")
    if Fraction(value).denominator != 1:
        raise DataError("E-ANSWER.count", NOWHERE, text, **asked(kind))
    return Told(value, unit=kind.unit)


def _quantity(kind: FactKind, text: str, unit: str) -> Told:
    """Read a quantity; a percent sign behind it is its unit."""
    if text.endswith(PERCENT) and unit.strip() in ("", SHARE, PERCENT):
        text, unit = text.removesuffix(PERCENT).strip(), PERCENT
    value = _number(kind, text, "E-ANSWER.quantity")
    if not unit.strip() and kind.unit != SHARE:
        code = "E-ANSWER.unit" if kind.unit else "E-ANSWER.unit_any"
        raise DataError(code, NOWHERE, "", **asked(kind), unit=kind.unit)
    name = units.unit(unit) if unit.strip() else SHARE
    if kind.unit and not units.same_dimension(name, kind.unit):
        raise DataError("E-DIM", NOWHERE, unit, target=kind.unit)
    return Told(storable(value), unit=name)


def _number(kind: FactKind, text: str, code: str) -> Decimal:
    """Read a number that is not below zero; `code` is said of what is none."""
    try:
        value = read_number(text)
    except DataError as error:
        raise DataError(code, NOWHERE, text, **asked(kind)) from error
    if value < 0:
        raise DataError("E-ANSWER.sign", NOWHERE, text, **asked(kind))
    return value


def _items(kind: FactKind, text: str) -> Told:
    """Read the items that are there, in the order of the list; none is an answer too."""
    said = [part.strip() for part in ITEM_SIGNS.split(text) if part.strip()]
    if len(said) == 1 and said[0].casefold() in NONE_OF_THEM and _code(kind, said[0]) is None:
        return Told()
    found = {_word(kind, part, "E-ANSWER.items") for part in said}
    return Told(words=tuple(one.code for one in kind.words if one.code in found))


def _level(kind: FactKind, text: str) -> Told:
    return Told(words=(_word(kind, text, "E-ANSWER.level"),))


def _word(kind: FactKind, text: str, code: str) -> str:
    found = _code(kind, text)
    if found is None:
        choices = {
            "choices_zh": "、".join(one.zh for one in kind.words),
            "choices_en": ", ".join(one.en for one in kind.words),
        }
        raise DataError(code, NOWHERE, text, **asked(kind), **choices)
    return found


def _code(kind: FactKind, text: str) -> str | None:
    bare = text.casefold()
    return next((one.code for one in kind.words if bare in _spellings(one)), None)


def _readable(word: str, code: str) -> str:
    """Give a word, or its code where a sign in it would part it."""
    return code if ITEM_SIGNS.search(word) else word


def _spellings(word: Word) -> tuple[str, ...]:
    return tuple(one.casefold() for one in (word.code, word.zh, word.en))


def _day(kind: FactKind, text: str) -> Told:
    try:
        return Told(Decimal(periods.day(text)))
    except DataError as error:
        raise DataError("E-ANSWER.day", NOWHERE, text, **asked(kind)) from error


def _text(_kind: FactKind, text: str) -> Told:
    if len(text) > TEXT_LIMIT:
        raise DataError("E-LEN.cell", NOWHERE, text[:20] + "…", limit=TEXT_LIMIT)
    return Told(text=text)


_READERS = MappingProxyType(
    {
        Answering.YES_NO: _flag,
        Answering.COUNT: _count,
        Answering.ITEMS: _items,
        Answering.LEVEL: _level,
        Answering.DAY: _day,
        Answering.TEXT: _text,
    }
)
