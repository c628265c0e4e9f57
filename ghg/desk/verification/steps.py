"""How a finding goes on: answered, corrected, set by the authority, opened again, closed.

What the factory says and what the verifier decides are acts of different rights; where an
organisation works by two, nobody closes what he answered himself.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Row

from ghg.desk.context import Acting, Desk, acting
from ghg.desk.evidence import evidence_id
from ghg.desk.inventory import stored_issue
from ghg.desk.setup import inventory_row
from ghg.desk.verification.findings import step
from ghg.desk.verification.kept import finding_at, finding_row
from ghg.domain.findings import FINDING_STEPS, FindingKind, FindingState, KeptFinding
from ghg.domain.issue import from_bytes
from ghg.domain.numbers import number as typed
from ghg.domain.numbers import plain
from ghg.errors import NOWHERE, DataError
from ghg.inventory.settled import agrees, value_at
from ghg.ledger.organisations import one_person
from ghg.plan.plan import NOW, rows_of
from ghg.texts import label


@dataclass(frozen=True, slots=True)
class Correction:
    """What mended a finding: a value in tonnes, the batch of the records, the issue that has it."""

    value: Decimal | None = None
    batch: int = 0
    issue: int = 0


def reply(desk: Desk, finding: str, text: str, evidence: str = "") -> KeptFinding:
    """Answer a finding in words; raises E-REF.finding, E-STATE.finding, E-REASON."""
    with acting(desk, "finding.reply", finding, text) as at:
        _refuse_silence(text, finding)
        return _led(at, finding, FindingState.ANSWERED, text, evidence)


def correct(
    desk: Desk, finding: str, text: str, made: Correction, evidence: str = ""
) -> KeptFinding:
    """Answer with a correction; without a value the one of the named issue is taken.

    Raises E-REF.finding, E-STATE.finding, E-REASON, E-REF.batch, E-REF.issue, E-FINDINGS.empty,
    E-FINDINGS.unreported, E-FINDINGS.value.
    """
    with acting(desk, "finding.correct", finding, text) as at:
        _refuse_silence(text, finding)
        return _led(at, finding, FindingState.ANSWERED, text, evidence, **_facts(at, finding, made))


def set_conservative(
    desk: Desk, finding: str, value: Decimal, text: str, evidence: str = ""
) -> KeptFinding:
    """Keep the value that the authority set, with its words.

    Raises E-REF.finding, E-STATE.finding, E-REASON, E-FINDINGS.unreported.
    """
    with acting(desk, "finding.conservative", finding, text) as at:
        _refuse_silence(text, finding)
        _refuse_unreported(finding_at(at, finding))
        facts = {"conservative_t": value}
        return _led(at, finding, FindingState.CONSERVATIVE, text, evidence, **facts)


def reopen(desk: Desk, finding: str, reason: str) -> KeptFinding:
    """Open a finding again: its answer does not do, or an objection was heard.

    Raises E-REF.finding, E-STATE.finding, E-REASON.
    """
    with acting(desk, "finding.reopen", finding, reason) as at:
        _refuse_silence(reason, finding)
        return _led(at, finding, FindingState.OPEN, reason)


def close(desk: Desk, finding: str, text: str = "", *, as_reported: bool = False) -> KeptFinding:
    """Close a finding; `as_reported` says that the reported figure stands.

    Raises E-REF.finding, E-STATE.finding, E-FINDINGS.own_answer, and E-FINDINGS.undecided where
    nobody said which figure should stand.
    """
    with acting(desk, "finding.close", finding, text) as at:
        kept = finding_at(at, finding)
        facts: dict[str, Any] = {}
        if as_reported:
            _refuse_unreported(kept)
            facts = {"corrected_t": typed(kept.reported_t)}
        elif _undecided(kept):
            raise DataError("E-FINDINGS.undecided", NOWHERE, finding)
        _refuse_own_answer(at, kept)
        return _led(at, finding, FindingState.CLOSED, text, **facts)


def _led(
    at: Acting, finding: str, to: FindingState, text: str, evidence: str = "", **facts: Any
) -> KeptFinding:
    """Write the step to a state; raises E-STATE.finding."""
    kept, row = finding_at(at, finding), finding_row(at, finding)
    if (kept.state, to) not in FINDING_STEPS:
        raise _state_error(kept, to)
    paper = evidence_id(at, evidence) if evidence else None
    said = {"text": text, "evidence_id": paper, **facts}
    head = at.record({"finding": finding, "to": to.value, **said})
    step(at, row.id, len(kept.steps) + 1, kept.state, to, head.seq, **said)
    return finding_at(at, finding)


def _facts(at: Acting, finding: str, made: Correction) -> dict[str, Any]:
    """Look up what a correction names, and take the value that its issue has."""
    kept = finding_at(at, finding)
    if made == Correction():
        raise DataError("E-FINDINGS.empty", NOWHERE, finding)
    if made.batch and not rows_of(at.connection, at.org_id, "batch", NOW, id=made.batch):
        raise DataError("E-REF.batch", NOWHERE, str(made.batch))
    held = stored_issue(at, inventory_row(at, kept.inventory), made.issue) if made.issue else None
    value = _corrected(kept, held, made.value)
    if value is not None:
        _refuse_unreported(kept)
    issue_id = held.id if held else None
    return {"corrected_t": value, "batch_id": made.batch or None, "issue_id": issue_id}


def _corrected(kept: KeptFinding, held: Row[Any] | None, value: Decimal | None) -> Decimal | None:
    """Hold a stated value against the issue that is named, or take the issue's."""
    found = value_at(from_bytes(held.document), kept.place) if held and kept.place else ""
    if value is None:
        return typed(found) if found else None
    if found and not agrees(plain(value), found):
        raise DataError("E-FINDINGS.value", NOWHERE, kept.name, stated=plain(value), found=found)
    return value


def _undecided(kept: KeptFinding) -> bool:
    """Of a finding at a figure somebody must have said which value should stand."""
    of_figure = bool(kept.reported_t) and kept.kind is not FindingKind.OBSERVATION
    return of_figure and not (kept.should_be_t or kept.settled_by)


def _refuse_unreported(kept: KeptFinding) -> None:
    if not kept.reported_t:
        raise DataError("E-FINDINGS.unreported", NOWHERE, kept.name)


def _refuse_silence(text: str, finding: str) -> None:
    if not text.strip():
        raise DataError("E-REASON", NOWHERE, finding)


def _refuse_own_answer(at: Acting, kept: KeptFinding) -> None:
    """Where two persons are wanted, who answered does not close."""
    if one_person(at.connection, at.org_id):
        return
    answered = [one.actor for one in kept.steps if one.to_state == FindingState.ANSWERED]
    if answered and answered[-1] == at.act.actor:
        raise DataError("E-FINDINGS.own_answer", NOWHERE, kept.name)


def _state_error(kept: KeptFinding, to: FindingState) -> DataError:
    said = {
        f"{name}_{language}": label(f"finding.state.{state}", language)
        for name, state in (("state", kept.state), ("wanted", to))
        for language in ("zh", "en")
    }
    return DataError("E-STATE.finding", NOWHERE, kept.name, **said)
