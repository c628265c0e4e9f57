"""Made-up plants, one file each: what they used, what they measured, and the totals by hand.

A plant has one month. Every number that a line rests on stands in its file; the totals there were
worked out by hand, with the arithmetic beside them, never copied from the program. A total that
ends in `…` is met to its printed digits, any other exactly.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

from ghg.domain.factors import Candidate, Tier
from ghg.domain.issue import BoundaryRow, FacilityRow, Issue, PinRow
from ghg.domain.numbers import exact, number, shown
from ghg.domain.streams import EmissionSource, Input, Involvement, Power, Route, Stream
from ghg.inventory.books import Amount, Books, OwnValue, Paper
from ghg.inventory.build import build
from ghg.library import Library, load_guide
from tests.inventory import tea

FOLDER = Path(__file__).parent
FILES = tuple(sorted(FOLDER.glob("*.toml")))
Entry = Mapping[str, Any]


def read(path: Path) -> Entry:
    """Read a plant."""
    return tomllib.loads(path.read_text("utf-8"))


@lru_cache(maxsize=128)
def issue_at(path: Path) -> Issue:
    """Build the inventory of a plant's file once."""
    return issue_of(read(path))


def issue_of(plant: Entry, library: Library = tea.LIBRARY) -> Issue:
    """Build the inventory of a plant's month."""
    return build(books_of(plant, library), library, tea.STAMP)


def books_of(plant: Entry, library: Library = tea.LIBRARY) -> Books:
    """Give a plant as books."""
    month = plant["year"] * 100 + 1
    guide = load_guide(library, plant["guide"])
    facility = FacilityRow(
        "F1", "示例厂", "made-up plant", plant["region"], "", "", "", plant.get("industry", ""), ""
    )
    setup = replace(
        tea.SETUP,
        year=plant["year"],
        first_month=month,
        last_month=month,
        edition=plant["guide"],
        gwp_set=plant.get("gwp_set", guide.gwp_set),
        as_of=plant.get("as_of", tea.SETUP.as_of),
        pins=(PinRow("F1", plant["guide"], "示例"),),
    )
    sources = tuple(_source(one, library) for one in plant["source"])
    return replace(
        tea.BOOKS,
        setup=setup,
        facilities=(facility,),
        boundary=(BoundaryRow("F1", "", "", "inside", 19000101, 99991231, "stated", ""),),
        sources=sources,
        involvements=tuple(
            Involvement(one.code, "involved", 19000101, 99991231, "") for one in sources
        ),
        streams=tuple(_stream(*one) for one in _streams(plant)),
        amounts={(s["code"], month): _amount(s, month) for _, s in _streams(plant)},
        own_values=tuple(_values(plant, month)),
        papers=tuple(_papers(plant, month)),
        facts=(),
    )


def meets(found: str, expected: str) -> bool:
    """Tell whether a total is the one worked out by hand."""
    if not expected.endswith("…"):
        return bool(found) and exact(found) == exact(expected)
    digits = expected.rstrip("…")
    return bool(found) and shown(exact(found), len(digits.partition(".")[2])) == digits


def _source(one: Entry, library: Library) -> EmissionSource:
    kind = library.source_kind(one["kind"])
    method = one.get("method") or kind.default or kind.methods[0]
    return EmissionSource(one["code"], kind.name_zh, kind.name_en, "F1", "", kind.id, method)


def _streams(plant: Entry) -> Iterator[tuple[str, Entry]]:
    for source in plant["source"]:
        for stream in source["stream"]:
            yield source["code"], stream


def _stream(source: str, one: Entry) -> Stream:
    return Stream(
        code=one["code"],
        name_zh=one["code"],
        name_en=one["code"],
        source=source,
        input=Input(one.get("input", "activity")),
        item=one["item"],
        unit=one["unit"],
        route=Route(one.get("route", "")),
        power=Power(one.get("power", "")),
        reference_state=one.get("reference_state", ""),
    )


def _amount(one: Entry, month: int) -> Amount:
    quantity = exact(one["quantity"])
    return Amount(one["code"], month, quantity, one["unit"], 1, Fraction(0), "primary", 1)


def _values(plant: Entry, month: int) -> Iterator[OwnValue]:
    owned = [(stream, ("stream", stream["code"])) for _, stream in _streams(plant)]
    owned += [(source, ("source", source["code"])) for source in plant["source"]]
    for owner, (what, code) in owned:
        for place, one in enumerate(owner.get("value", ())):
            name = f"{code}-{place}"
            document = one.get("word", "R-1")
            candidate = Candidate(
                name,
                number(one["value"]),
                one["unit"],
                Tier.MEASURED,
                document,
                "",
                "0123456789ab",
                "R-1",
                "示例",
            )
            yield OwnValue(
                candidate,
                one["parameter"],
                one.get("item", ""),
                code if what == "stream" else "",
                code if what == "source" else "",
                month,
                month,
                "示例",
            )


def _papers(plant: Entry, month: int) -> Iterator[Paper]:
    """Give the proofs of non-fossil power that a plant's streams name."""
    for _, stream in _streams(plant):
        for kind in stream.get("papers", ()):
            name = f"{kind}-{stream['code']}.pdf"
            yield Paper("0" * 64, name, kind, "", "", stream["code"], "", month, month)
