"""Streams (计量流): what is measured of a source, and when it takes no records."""

from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from ghg.desk.absence import set_absent
from ghg.desk.context import Desk, acting, id_of, published
from ghg.desk.plan import known, plan_of
from ghg.domain import units
from ghg.domain.missing import Absence
from ghg.domain.streams import (
    Input,
    Mode,
    Power,
    Route,
    Stream,
    Unused,
    balance_terms,
    balance_text,
)
from ghg.errors import NOWHERE, DataError
from ghg.ledger.rows import checked
from ghg.ledger.tables import StreamInput
from ghg.plan.rules import misfits, with_only_power

Word = TypeVar("Word", bound=StrEnum)


def add_stream(desk: Desk, stream: Stream, entity: str = "") -> Stream:
    """Add a stream of a source; raises E-REF, E-UNIT, E-CODE, E-DUP.code and every misfit."""
    if any(sign.isspace() or sign == "+" for sign in stream.code) or stream.code[:1] == "-":
        raise DataError("E-CODE", NOWHERE, stream.code)
    library = published()
    plan = plan_of(desk, entity)
    source = known({one.code: one for one in plan.sources}, stream.source, "source")
    kind, item_kind = library.source_kind(source.kind), library.kind_of(stream.item)
    stream = with_only_power(replace(stream, unit=units.unit(stream.unit)))
    wrong = misfits(stream, source, kind, item_kind)
    if wrong:
        raise DataError.of(wrong)
    for term in stream.balance:
        units.conversion(plan.stream(term.stream).unit, stream.unit)
    with acting(desk, "stream.add", stream.code) as at:
        given = checked(
            StreamInput,
            source_id=id_of(at, "source", stream.source),
            code=stream.code,
            name_zh=stream.name_zh,
            name_en=stream.name_en,
            input=stream.input,
            item=stream.item,
            unit=stream.unit,
            route=stream.route,
            power=stream.power,
            mode=stream.mode,
            balance=balance_text(stream.balance),
            reference_state=stream.reference_state,
        )
        at.put("stream", given)
    return stream


def stream_of(**typed: str) -> Stream:
    """Read a stream from words as typed; raises E-KIND for a word of no closed list."""
    return Stream(
        code=typed["code"],
        name_zh=typed["name_zh"],
        name_en=typed.get("name_en", ""),
        source=typed["source"],
        input=_word(Input, typed.get("input") or Input.ACTIVITY),
        item=typed["item"],
        unit=typed["unit"],
        route=_word(Route, typed.get("route", "")),
        power=_word(Power, typed.get("power", "")),
        mode=_word(Mode, typed.get("mode") or Mode.INTERVAL),
        balance=balance_terms(typed.get("balance", "")),
        reference_state=typed.get("reference_state", ""),
    )


def _word(kind: type[Word], text: str) -> Word:
    try:
        return kind(text)
    except ValueError:
        choices = "、".join(str(one) for one in kind if one)
        raise DataError("E-KIND", NOWHERE, text, choices=choices) from None


def set_unused(
    desk: Desk, stream: str, months: tuple[int, int], reason: str, entity: str = ""
) -> Unused:
    """Declare that a stream does not apply in some months; raises what `set_absent` raises."""
    return set_absent(desk, stream, months, Absence.NOT_APPLICABLE, reason, entity=entity)
