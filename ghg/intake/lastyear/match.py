"""Figures of last year beside this ledger's sources and streams, and what is not there yet.

A fuel is known by the longest name of an item that stands in its name: 0#柴油 is 柴油, and
液化天然气 is not 天然气. Where several streams could be meant, none is: a person decides. Nothing
is registered; for what is missing the commands to type are given.
"""

import re
import shlex
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ghg.domain.streams import EmissionSource, SourceKind, Stream
from ghg.domain.units import same_dimension
from ghg.intake.lastyear.words import KINDS
from ghg.intake.lastyear.workbook import PriorFigure
from ghg.plan.plan import Plan

FUEL_KINDS = ("fuel_stationary", "fuel_mobile")
FUEL_METHOD = "fuel_by_heat"
_PLAIN = re.compile(r"[\w./:+-]+")
_HARMLESS = re.compile(r"[\w ./:+^#（）()，、·~-]+")
_ITEMS = {"purchased_electricity": "grid_electricity", "purchased_heat": "heat"}
_UNITS = {"purchased_electricity": "kWh", "purchased_heat": "GJ"}


@dataclass(frozen=True, slots=True)
class Words:
    """What the library knows by name: items and kinds of sources."""

    items: Mapping[str, str]  # Chinese or English name -> id, fuels only
    kinds: Mapping[str, SourceKind]


@dataclass(frozen=True, slots=True)
class Matched:
    """A figure with the source and stream that it is of; empty where that cannot be told."""

    figure: PriorFigure
    item: str
    kind: str
    source: str
    stream: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something of last year that this ledger lacks, with the commands that would register it.

    Without commands its kind has to be chosen by a person.
    """

    name: str
    place: str
    kind: str
    commands: tuple[str, ...]


def matched(figures: Iterable[PriorFigure], plan: Plan, words: Words) -> tuple[Matched, ...]:
    """Find source and stream of every figure."""
    return tuple(_matched(figure, plan, words) for figure in figures)


def proposals(found: Sequence[Matched], plan: Plan, words: Words) -> tuple[Proposal, ...]:
    """Propose what is missing: each thing once, sums not at all."""
    made: dict[tuple[str, str], Proposal] = {}
    for one in found:
        if one.source or one.figure.total or _told_in_detail(one, found):
            continue
        made.setdefault((one.kind, one.item or one.figure.name), _proposal(one, plan, words))
    return tuple(made.values())


def item_of(name: str, items: Mapping[str, str]) -> str:
    """Give the item whose name is the longest one in a text."""
    bare = name.casefold()
    inside = [word for word in items if word.casefold() in bare]
    return items[max(inside, key=len)] if inside else ""


def _matched(figure: PriorFigure, plan: Plan, words: Words) -> Matched:
    item = item_of(figure.name, words.items) if figure.kind in ("fuel", "process") else ""
    kind = "" if item else _kind_of(figure)
    sources = {one.code: one for one in plan.sources}
    streams = [
        one
        for one in plan.streams
        if one.input.emits and _is_of(one, sources[one.source], item, kind)
    ]
    owners = list(dict.fromkeys(one.source for one in streams)) or [
        one.code for one in plan.sources if kind and one.kind == kind
    ]
    fitting = [one for one in streams if _fits(figure, one)]
    return Matched(
        figure=figure,
        item=item,
        kind=kind,
        source=owners[0] if len(owners) == 1 else "",
        stream=fitting[0].code if len(fitting) == 1 and len(streams) == 1 else "",
    )


def _is_of(stream: Stream, source: EmissionSource, item: str, kind: str) -> bool:
    return stream.item == item if item else bool(kind) and source.kind == kind


def _fits(figure: PriorFigure, stream: Stream) -> bool:
    return bool(figure.unit) and same_dimension(figure.unit, stream.unit)


def _kind_of(figure: PriorFigure) -> str:
    """Tell the kind of source by how a name begins, else by the kind of table."""
    bare = figure.name.replace("₂", "2").replace("₄", "4")
    for word, kind in KINDS:
        if bare.startswith(word):
            return kind
    return {
        "electricity": "purchased_electricity",
        "heat": "purchased_heat",
        "carbonate": "carbonate_process",
    }.get(figure.kind, "")


def _told_in_detail(one: Matched, found: Sequence[Matched]) -> bool:
    """Tell whether a line of the summary is told by another table: fuels one by one, power."""
    if one.figure.kind != "summary":
        return False
    others = [other for other in found if other.figure.kind != "summary"]
    if one.figure.name.startswith("化石燃料"):
        return any(other.figure.kind == "fuel" for other in others)
    return bool(one.kind) and any(other.kind == one.kind for other in others)


def _proposal(one: Matched, plan: Plan, words: Words) -> Proposal:
    kind = FUEL_KINDS[0] if one.item else one.kind
    if kind not in words.kinds:
        return Proposal(one.figure.name, one.figure.place, "", ())
    item = one.item or _ITEMS.get(kind, "")
    taken = {source.code for source in plan.sources} | {stream.code for stream in plan.streams}
    stem = (one.item or kind).upper().replace("_", "-")
    source = _free(f"S-{stem}", taken)
    commands = [_source_command(one, source, kind, plan, words)]
    if item:
        commands.append(_stream_command(one, _free(stem, taken), source, kind, item))
    return Proposal(one.figure.name, one.figure.place, kind, tuple(commands))


def _source_command(one: Matched, code: str, kind: str, plan: Plan, words: Words) -> str:
    found = words.kinds[kind]
    said = ["ghg", "source", "add", code, "--name", one.figure.name, "--kind", kind]
    only = plan.facilities[0].code if len(plan.facilities) == 1 else "FACILITY"
    said += ["--facility", only]
    if len(found.methods) > 1 and not found.default:
        said += ["--method", FUEL_METHOD if FUEL_METHOD in found.methods else found.methods[0]]
    return " ".join(map(typed, said))


def _stream_command(one: Matched, code: str, source: str, kind: str, item: str) -> str:
    unit = one.figure.unit or _UNITS.get(kind, "t")
    said = ["ghg", "stream", "add", code, "--name", one.figure.name, "--source", source]
    said += ["--item", item, "--unit", unit]
    if kind == "purchased_electricity":
        said += ["--route", "grid", "--power", "ordinary"]
    return " ".join(map(typed, said))


def typed(word: str) -> str:
    """Write a word as it is typed into any shell; what a shell might act on is quoted for good."""
    if _PLAIN.fullmatch(word):
        return word
    return f'"{word}"' if _HARMLESS.fullmatch(word) else shlex.quote(word)


def _free(code: str, taken: set[str]) -> str:
    """Give a code that is not in use."""
    return next(
        name for name in (code, *(f"{code}-{turn}" for turn in range(2, 1000))) if name not in taken
    )
