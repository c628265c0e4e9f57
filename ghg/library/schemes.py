"""Schemes as dated rule packs (`factors/schemes/*.toml`), read strictly.

A rule compares what it asks for with a limit: `value` for every stage, or `values` by stage. The
value of a plant fact may be a word: `yes`, `no`, or the code of a level. A limit that is not
written is not known. Conditions are written `ask op value`.
"""

import hashlib
import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from ghg.domain.numbers import number
from ghg.domain.periods import day
from ghg.domain.plant_facts import Answering, FactKind
from ghg.domain.schemes import (
    Condition,
    Counting,
    GasSet,
    Limit,
    Offsets,
    Op,
    Parameter,
    Rule,
    RuleKind,
    Scheme,
    SchemeLevel,
    Scoring,
    Stage,
)
from ghg.domain.units import unit
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.library.index import Library
from ghg.library.plant_facts import fact_kinds
from ghg.library.read import closed, read_toml

FOLDER = "schemes"
CONFIDENCES = ("H", "M", "L", "")
_CONDITION = re.compile(r"(\S+) (<=|>=|<|>|=) (\S+)")
_FLAGS: Mapping[str, str] = {"yes": "1", "no": "0"}
_HEAD_TEXTS = (
    *("id", "number", "title_zh", "title_en", "issuer_zh", "issuer_en", "family", "subject"),
    *("force", "region", "first_day", "last_day", "confidence", "claim_zh", "claim_en"),
    *("gases", "power"),
)
_HEAD: Mapping[str, type] = {**dict.fromkeys(_HEAD_TEXTS, str), "scopes": list, "notes": list}
_OFFSETS: Mapping[str, type] = {
    **dict.fromkeys(("counting", "counted_from", "clause", "confidence"), str),
    **dict.fromkeys(("within_months", "oldest_years"), int),
    "instruments": list,
    "removals_only": bool,
}
_STAGE = dict.fromkeys(("id", "name_zh", "name_en", "claim_zh", "claim_en"), str)
_LEVEL: Mapping[str, type] = {
    **dict.fromkeys(("id", "name_zh", "name_en", "pass_mark"), str),
    "scored": bool,
}
_PARAMETER = dict.fromkeys(
    ("id", "text_zh", "text_en", "value", "unit", "clause", "confidence", "get_zh", "get_en"), str
)
_RULE_TEXTS = (
    *("id", "kind", "group", "text_zh", "text_en", "ask", "op", "value", "unit", "clause"),
    *("confidence", "get_zh", "get_en", "weight", "leading", "baseline"),
)
_RULE: Mapping[str, type] = {
    **dict.fromkeys(_RULE_TEXTS, str),
    **dict.fromkeys(("stages", "levels", "when", "otherwise", "evidence"), list),
    "values": dict,
    "example": bool,
}
_RULE_NEEDS = frozenset({"id", "kind", "text_zh", "text_en", "clause", "confidence"})
_PARTS: Mapping[str, type] = {
    **dict.fromkeys(("scheme", "offsets"), dict),
    **dict.fromkeys(("stage", "level", "parameter", "rule"), list),
}


def schemes(library: Library) -> Mapping[str, Scheme]:
    """Give every scheme by id, in the order of the file names; raises all mistakes together."""
    made: Mapping[str, Scheme] = library.kept(FOLDER, lambda: _read(library))
    return made


def scheme_of(library: Library, name: str) -> Scheme:
    """Give a scheme by its id; raises E-REF.rule_pack."""
    found = schemes(library).get(name)
    if found is None:
        raise DataError("E-REF.rule_pack", NOWHERE, name, near="、".join(schemes(library)))
    return found


def _read(library: Library) -> Mapping[str, Scheme]:
    made: dict[str, Scheme] = {}
    problems: list[Problem] = []
    for path in sorted((library.folder / FOLDER).glob("*.toml")):
        try:
            one = read_scheme(path, fact_kinds(library))
            if one.id in made or one.id != path.stem:
                raise DataError("E-SCHEME.twice", Place(file=path.name), one.id)
            made[one.id] = one
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError.of(problems)
    return made


def read_scheme(path: Path, kinds: Mapping[str, FactKind]) -> Scheme:
    """Read one rule pack; raises E-FILE, E-COLUMN, E-CELL, E-WORD, E-UNIT, E-SCHEME."""
    entry = read_toml(path)
    place = Place(file=path.name)
    closed(entry, _PARTS, place, frozenset(_PARTS) - {"scheme", "offsets"})
    head = closed(entry["scheme"], _HEAD, place)
    stages = tuple(Stage(**closed(one, _STAGE, place)) for one in entry.get("stage", ()))
    levels = tuple(_level(one, place) for one in entry.get("level", ()))
    reader = _Rules(path.name, kinds, {one.id for one in stages}, {one.id for one in levels})
    texts: dict[str, Any] = {name: head[name] for name in _HEAD_TEXTS}
    texts |= {name: _day(head[name]) for name in ("first_day", "last_day")}
    texts |= {"gases": GasSet(_known(head["gases"], [one.value for one in GasSet], place))}
    return Scheme(
        **texts,
        scopes=tuple(head["scopes"]),
        offsets=_offsets(entry["offsets"], place),
        stages=stages or (Stage("", "", "", head["claim_zh"], head["claim_en"]),),
        levels=levels,
        parameters=tuple(
            Parameter(**closed(one, _PARAMETER, place)) for one in entry.get("parameter", ())
        ),
        rules=reader.rules(entry.get("rule", ())),
        notes=tuple((zh, en) for zh, en in head["notes"]),
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
    )


class _Rules:
    """The rules of one file, read with the facts, stages and levels that they may name."""

    def __init__(
        self, file: str, kinds: Mapping[str, FactKind], stages: set[str], levels: set[str]
    ) -> None:
        self._file, self._kinds, self._stages, self._levels = file, kinds, stages, levels

    def rules(self, entries: list[Any]) -> tuple[Rule, ...]:
        made: list[Rule] = []
        problems: list[Problem] = []
        for entry in entries:
            place = Place(file=self._file, subject=str(entry.get("id", "")))
            try:
                if entry.get("id") in [one.id for one in made]:
                    raise DataError("E-SCHEME.twice", place, entry["id"])
                made.append(self._rule(entry, place))
            except DataError as error:
                problems += error.problems
        if problems:
            raise DataError.of(problems)
        return tuple(made)

    def _rule(self, entry: Mapping[str, Any], place: Place) -> Rule:
        closed(entry, _RULE, place, frozenset(_RULE) - _RULE_NEEDS)
        ask, confidence = entry.get("ask", ""), entry["confidence"]
        _known(confidence, CONFIDENCES, place)
        for name, words in (("stages", self._stages), ("levels", self._levels)):
            for one in entry.get(name, ()):
                _known(one, sorted(words), place)
        if entry.get("unit"):
            unit(entry["unit"])
        texts = {name: entry.get(name, "") for name in _RULE_TEXTS[:1] + _RULE_TEXTS[2:6]}
        return Rule(
            **texts,
            kind=RuleKind(_known(entry["kind"], [one.value for one in RuleKind], place)),
            op=Op(_known(entry.get("op", "="), [one.value for one in Op], place)),
            limits=self._limits(ask, entry, place),
            unit=entry.get("unit", ""),
            stages=tuple(entry.get("stages", ())),
            levels=tuple(entry.get("levels", ())),
            when=tuple(self._condition(one, place) for one in entry.get("when", ())),
            otherwise=tuple(self._condition(one, place) for one in entry.get("otherwise", ())),
            evidence=tuple(entry.get("evidence", ())),
            clause=entry["clause"],
            confidence=confidence,
            get_zh=entry.get("get_zh", ""),
            get_en=entry.get("get_en", ""),
            scoring=_scoring(entry) if entry["kind"] == "scored" else None,
        )

    def _limits(self, ask: str, entry: Mapping[str, Any], place: Place) -> tuple[Limit, ...]:
        if entry.get("value"):
            return (Limit("", self._value(ask, entry["value"], place)),)
        return tuple(
            Limit(_known(stage, sorted(self._stages), place), self._value(ask, text, place))
            for stage, text in entry.get("values", {}).items()
        )

    def _condition(self, text: str, place: Place) -> Condition:
        parts = _CONDITION.fullmatch(text)
        if parts is None:
            raise DataError("E-SCHEME.condition", place, text)
        ask, op, value = parts.groups()
        return Condition(ask, Op(op), self._value(ask, value, place))

    def _value(self, ask: str, text: str, place: Place) -> Decimal:
        """Read a limit; raises E-SCHEME.value for a word that the fact does not know."""
        kind = self._kinds.get(ask)
        if kind is not None and kind.answering is Answering.YES_NO:
            text = _FLAGS.get(text, text)
        if kind is not None and kind.answering is Answering.LEVEL:
            codes = [one.code for one in kind.words]
            text = str(codes.index(text) + 1) if text in codes else text
        try:
            return number(text)
        except DataError as error:
            raise DataError("E-SCHEME.value", place, text, ask=ask) from error


def _level(entry: Mapping[str, Any], place: Place) -> SchemeLevel:
    closed(entry, _LEVEL, place)
    return SchemeLevel(**{**entry, "pass_mark": _optional(entry["pass_mark"])})


def _offsets(entry: Mapping[str, Any], place: Place) -> Offsets:
    closed(entry, _OFFSETS, place)
    counting = Counting(_known(entry["counting"], [one.value for one in Counting], place))
    return Offsets(
        **{**entry, "counting": counting, "instruments": tuple(entry["instruments"])},
    )


def _scoring(entry: Mapping[str, Any]) -> Scoring:
    weight, leading, baseline = (
        _optional(entry.get(name, "")) for name in ("weight", "leading", "baseline")
    )
    return Scoring(weight, leading, baseline, entry.get("example", False))


def _optional(text: str) -> Decimal | None:
    return number(text) if text else None


def _day(text: str) -> int:
    return day(text) if text else 0


def _known(text: Any, words: Any, place: Place) -> Any:
    if text not in words:
        raise DataError("E-WORD", place, str(text), words="、".join(words))
    return text
