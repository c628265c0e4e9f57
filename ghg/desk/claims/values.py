"""Values entered by people for what a scheme leaves open: each with its document and page.

What a text gives cannot be entered over. A value is never changed: the next revision of the same
slot and stage counts, with its reason, and a withdrawn one leaves the slot open again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row

from ghg.claims.measures.energy import COEFFICIENT
from ghg.claims.power import FIGURES, PARAMETER
from ghg.claims.slots import Slot, closed_slots, completed, slot_of, slots_of
from ghg.desk.claims.packs import pack
from ghg.desk.context import Acting, Desk, Looking, acting, entity_id, looking, near, published
from ghg.desk.evidence import evidence_id
from ghg.domain.numbers import number, plain
from ghg.domain.recognition import Measure
from ghg.domain.schemes import EnteredValue, GasSet, Scheme
from ghg.domain.units import conversion, unit
from ghg.errors import NOWHERE, DataError, GhgError, Problem
from ghg.ledger import rows
from ghg.ledger.rows import checked
from ghg.ledger.tables import SchemeValueInput
from ghg.library.recognition import recognitions
from ghg.plan.plan import NOW, rows_of

SIGNS = 12  # of a file's hash: its id
_WORDS: Mapping[str, str] = {"yes": "1", "no": "0"}
_HELD_AGAINST = ("rule.", "leading.", "baseline.")
_KNOWN_WORDS: Mapping[str, tuple[str, ...]] = {
    "gases": (GasSet.CO2.value, GasSet.SEVEN.value),
    "scopes": ("1", "2", "3", "4", "5", "6"),
}
_POSITIVE = ("weight.", "pass_mark.", f"parameter.{COEFFICIENT}")
Key = tuple[str, str, str]  # scheme, slot, stage


@dataclass(frozen=True, slots=True)
class Said:
    """A value as it was typed; `evidence` is the id or name of a kept file."""

    scheme: str
    slot: str
    value: str
    unit: str = ""
    document: str = ""
    page: str = ""
    stage: str = ""
    evidence: str = ""


def set_value(desk: Desk, said: Said, reason: str = "", entity: str = "") -> EnteredValue | None:
    """Enter a value; None when the books say so already.

    Raises E-REF.rule_pack, E-REF.slot, E-THRESHOLD.known, .source, .stage, E-UNIT.slot, E-NUM,
    E-REF.stage, E-REF.scheme, E-REF.evidence, and E-REASON where another value stands.
    """
    scheme = pack(said.scheme)
    slot, kept, unit_ = completed(scheme, said.slot, said.value, said.unit)
    said = replace(said, slot=slot, value=kept, unit=unit_)
    value = _checked(scheme, said)
    with acting(desk, "scheme.set", f"{said.scheme} {said.slot}", reason) as at:
        owner = entity_id(at, entity)
        paper = evidence_id(at, said.evidence) if said.evidence else None
        key = (said.scheme, said.slot, said.stage)
        before = _latest(at, owner).get(key)
        given = _input(owner, said, value, paper, reason, _next(before))
        if before is not None and not before.withdrawn:
            if _same(before, given):
                return None
            if not reason:
                raise DataError("E-REASON", NOWHERE, said.slot)
        _put(at, given)
        return next(one for one in _standing(at, owner, NOW) if key_of(one) == key)


def withdraw_value(
    desk: Desk, scheme: str, slot: str, stage: str, reason: str, entity: str = ""
) -> None:
    """Take a value back; the slot is open again. Raises E-REASON, E-REF.entered."""
    if not reason:
        raise DataError("E-REASON", NOWHERE, slot)
    with acting(desk, "scheme.withdraw", f"{scheme} {slot}", reason) as at:
        owner = entity_id(at, entity)
        row = _latest(at, owner).get((scheme, slot, stage))
        if row is None or row.withdrawn:
            raise DataError("E-REF.entered", NOWHERE, f"{scheme} {slot} {stage}".strip())
        kept = {name: getattr(row, name) for name in SchemeValueInput.model_fields}
        gone = {"withdrawn": True, "note": reason, "revision": row.revision + 1}
        _put(at, checked(SchemeValueInput, **{**kept, **gone}))


def value_list(desk: Desk, scheme: str = "", entity: str = "") -> tuple[EnteredValue, ...]:
    """List the values that stand, of a scheme or of all; raises E-REF.rule_pack."""
    if scheme:
        pack(scheme)
    with looking(desk) as at:
        return entered_values(at, entity_id(at, entity), scheme)


def entered_values(
    at: Acting | Looking, entity: int, scheme: str = "", up_to: int = NOW
) -> tuple[EnteredValue, ...]:
    """Give the values of an entity as they stood at a journal number."""
    return tuple(one for one in _standing(at, entity, up_to) if scheme in ("", one.scheme))


def key_of(one: EnteredValue) -> Key:
    return one.scheme, one.slot, one.stage


def _checked(scheme: Scheme, said: Said) -> str:
    """Hold what was typed to the slot; all mistakes of it together. Gives the value as kept."""
    slot = _slot(scheme, said.slot)
    problems: list[Problem] = []
    if not said.document.strip() or not said.page.strip():
        problems.append(Problem("E-THRESHOLD.source", NOWHERE, said.slot))
    value = ""
    for check in (_stage_problem, _unit_problem):
        found = check(scheme, slot, said)
        problems += [found] if found else []
    try:
        value = _value(slot, said.value)
    except GhgError as error:
        problems += error.problems
    if problems:
        raise DataError.of(problems)
    return value


def _slot(scheme: Scheme, name: str) -> Slot:
    """Find an open slot; raises E-THRESHOLD.known where a text filled it, E-REF.slot."""
    found = slot_of(scheme, name)
    if found is not None:
        return found
    if name in closed_slots(scheme):
        raise DataError("E-THRESHOLD.known", NOWHERE, name, number=scheme.number or scheme.id)
    listed = [one.name for one in slots_of(scheme)]
    raise DataError("E-REF.slot", NOWHERE, name, scheme=scheme.id, near=near(name, listed))


def _stage_problem(scheme: Scheme, slot: Slot, said: Said) -> Problem | None:
    """A stage must be one of the scheme's, and open; what has no stages takes none."""
    known = tuple(one.id for one in scheme.stages if one.id)
    if not said.stage or said.stage in slot.stages:
        return None
    if said.stage not in known:
        values = {"near": "、".join(known) or "-", "scheme": scheme.id}
        return Problem("E-REF.stage", NOWHERE, said.stage, values)
    if slot.stages == ("",):
        return Problem("E-THRESHOLD.stage", NOWHERE, said.slot)
    number_ = scheme.number or scheme.id
    return Problem("E-THRESHOLD.known", NOWHERE, f"{said.slot} {said.stage}", {"number": number_})


def _unit_problem(_scheme: Scheme, slot: Slot, said: Said) -> Problem | None:
    """The unit must be that of the slot; what an answer is held against may be told in another one
    of its kind, and what is told per product in any unit that is known."""
    given, wanted = said.unit or ("1" if slot.unit == "1" else ""), slot.unit
    if given == wanted:
        return None
    try:
        known = bool(given) and unit(given) == given
        per_product = slot.free and known
        converts = not slot.free and known and bool(wanted) and conversion(given, wanted)
    except DataError:
        per_product = converts = False
    if per_product or (converts and (slot.name.startswith(_HELD_AGAINST) or converts == 1)):
        return None
    return Problem("E-UNIT.slot", NOWHERE, said.unit, {"slot": said.slot, "unit": wanted or "-"})


def _value(slot: Slot, text: str) -> str:
    """Read a number as it is kept, or a word that is known; raises E-NUM, E-REF.scheme, E-WORD."""
    if slot.unit:
        value = number(_WORDS.get(text, text))
        if value < 0 or (value == 0 and slot.name.startswith(_POSITIVE)):
            raise DataError("E-NUM.positive", NOWHERE, text)
        return plain(value)
    for name, known in _KNOWN_WORDS.items():
        parts = [one.strip() for one in text.split(",")]
        if slot.name == f"parameter.{name}" and not set(parts) <= set(known):
            raise DataError("E-WORD", NOWHERE, text, words="、".join(known))
    maps = [one.id for one in recognitions(published()).values() if one.measure is Measure.CARBON]
    if slot.name == f"parameter.{PARAMETER}" and text not in (*FIGURES, *maps):
        raise DataError("E-REF.scheme", NOWHERE, text, near="、".join((*FIGURES, *maps)))
    return text


def _standing(at: Acting | Looking, entity: int, up_to: int) -> tuple[EnteredValue, ...]:
    papers = {row.id: row.sha256 for row in rows_of(at.connection, at.org_id, "evidence", up_to)}
    return tuple(
        EnteredValue(
            scheme=row.scheme,
            slot=row.slot,
            stage=row.stage,
            value=row.value,
            unit=row.unit,
            document=row.document,
            page=row.page,
            evidence=papers.get(row.evidence_id, "")[:SIGNS],
            note=row.note,
        )
        for _, row in sorted(_latest(at, entity, up_to).items())
        if not row.withdrawn
    )


def _latest(at: Acting | Looking, entity: int, up_to: int = NOW) -> dict[Key, Row[Any]]:
    found = rows_of(at.connection, at.org_id, "scheme_value", up_to, entity_id=entity)
    return {(row.scheme, row.slot, row.stage): row for row in found}


def _next(before: Row[Any] | None) -> int:
    return 0 if before is None else before.revision + 1


def _same(before: Row[Any], given: SchemeValueInput) -> bool:
    names = ("value", "unit", "document", "page", "evidence_id")
    return all(getattr(before, name) == getattr(given, name) for name in names)


def _input(
    owner: int, said: Said, value: str, paper: int | None, note: str, revision: int
) -> SchemeValueInput:
    return checked(
        SchemeValueInput,
        entity_id=owner,
        scheme=said.scheme,
        slot=said.slot,
        stage=said.stage,
        value=value,
        unit=said.unit,
        document=said.document,
        page=said.page,
        evidence_id=paper,
        note=note,
        revision=revision,
    )


def _put(at: Acting, given: SchemeValueInput) -> None:
    head = at.record(given.model_dump())
    rows.add(at.connection, at.org_id, "scheme_value", [given], seq=head.seq)
