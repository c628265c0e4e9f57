"""The life of a claim at the desk: drafted, locked, published, withdrawn, superseded.

A draft keeps an assessment with the snapshot that it rests on. It can be locked only when the stage
passes, the books still say the same, and no credit that it could count is merely set aside. Nothing
that has happened since may stand when it is published. Each step is one act with its journal entry.
"""

from typing import Any

from sqlalchemy import insert

from ghg.claims.case import Case
from ghg.claims.evaluate import evaluate
from ghg.claims.since import moved
from ghg.desk.claims.assess import Known, Wanted, factory_at
from ghg.desk.claims.kept import Stored, claim_at, kept_of
from ghg.desk.claims.packs import pack, stage_of
from ghg.desk.claims.snapshot import snapshot_bytes
from ghg.desk.claims.values import entered_values
from ghg.desk.context import Acting, Desk, acting
from ghg.desk.evidence import evidence_id
from ghg.desk.setup import today
from ghg.desk.submissions.handing import by_two
from ghg.domain.claim_states import TRANSITIONS, ClaimState
from ghg.domain.claims import Assessment, Finding, Verdict
from ghg.domain.issue import canonical, document, issue_hash
from ghg.domain.kept_claims import KeptClaim, SinceKind
from ghg.domain.periods import day_text
from ghg.domain.schemes import RuleKind, Scheme
from ghg.errors import NOWHERE, DataError, Problem
from ghg.ledger import journal, rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import ClaimEventInput, ClaimInput
from ghg.texts import label

HOLDING_BACK = (Verdict.FAIL, Verdict.NO_DATA, Verdict.UNDECIDABLE)


def draft(
    desk: Desk, scheme: str, stage: str = "", code: str = "", number: int = 0, base: str = ""
) -> KeptClaim:
    """Keep an assessment as a draft of a claim, whatever its verdict.

    Raises E-REF.rule_pack, E-REF.stage, E-EMPTY.stage, E-REF.inventory, E-REF.issue,
    E-SCHEME.dates.
    """
    asked = pack(scheme)
    name = stage_of(asked, stage)
    refuse_other_days(asked)
    with acting(desk, "claim.draft", f"{scheme} {name}".strip()) as at:
        known = factory_at(at, Wanted(code, number, base), desk.evidence_folder)
        case = Case(known.factory, asked, entered_values(at, known.entity_id, scheme))
        given = _input(at, known, evaluate(case, today()), name)
        words = given.model_dump(exclude={"assessment", "snapshot"})
        head = at.record(words)
        (claim,) = rows.add(at.connection, at.org_id, "claim", [given], seq=head.seq)
        _event(at, claim, 1, ClaimState.NONE, ClaimState.DRAFT, head.seq)
        return kept_of(at, desk, claim)


@by_two("claim.lock")
def lock(desk: Desk, claim: int) -> KeptClaim:
    """Fix the figures of a draft.

    Raises E-STATE.claim, E-SCHEME.dates, and together E-CLAIM.unmet with the requirements that hold
    it back, E-CLAIM.moved with those that say otherwise by now, E-CLAIM.unretired,
    E-CLAIM.evidence with the files that are gone.
    """
    with acting(desk, "claim.lock", f"claim {claim}") as at:
        stored = _led(at, claim, ClaimState.LOCKED)
        refuse_other_days(pack(stored.row.scheme))
        problems = [*_unmet(stored), *_moved(at, desk, stored), *_files(at, desk, claim)]
        if problems:
            raise DataError.of(problems)
        _step(at, stored, ClaimState.LOCKED)
        return kept_of(at, desk, claim)


@by_two("claim.publish")
def publish(desk: Desk, claim: int, evidence: str = "", approver: str = "") -> KeptClaim:
    """Say that a locked claim was made in public; raises E-STATE.claim, E-CLAIM.since."""
    with acting(desk, "claim.publish", f"claim {claim}") as at:
        stored = _led(at, claim, ClaimState.PUBLISHED)
        happened = kept_of(at, desk, claim).since
        if happened:
            said = {
                "zh": "；".join(one.zh for one in happened),
                "en": "; ".join(one.en for one in happened),
            }
            raise DataError("E-CLAIM.since", NOWHERE, str(claim), **said)
        paper = evidence_id(at, evidence) if evidence else None
        _step(at, stored, ClaimState.PUBLISHED, evidence_id=paper, approver=approver)
        return kept_of(at, desk, claim)


def withdraw(desk: Desk, claim: int, reason: str) -> KeptClaim:
    """Withdraw a claim with its reason; raises E-REASON, E-STATE.claim."""
    if not reason.strip():
        raise DataError("E-REASON", NOWHERE, str(claim))
    with acting(desk, "claim.withdraw", f"claim {claim}", reason) as at:
        stored = _led(at, claim, ClaimState.WITHDRAWN)
        _step(at, stored, ClaimState.WITHDRAWN, reason=reason)
        return kept_of(at, desk, claim)


def supersede(desk: Desk, old: int, new: int, reason: str = "") -> KeptClaim:
    """Say that a published claim took another's place; raises E-STATE.claim, E-CLAIM.successor."""
    with acting(desk, "claim.supersede", f"claim {old}", reason) as at:
        stored = _led(at, old, ClaimState.SUPERSEDED)
        other = claim_at(at, new)
        same = (stored.row.entity_id, stored.row.scheme) == (other.row.entity_id, other.row.scheme)
        if old == new or not same or other.state is not ClaimState.PUBLISHED:
            raise DataError("E-CLAIM.successor", NOWHERE, str(new), old=old)
        _step(at, stored, ClaimState.SUPERSEDED, reason=reason, superseded_by=new)
        return kept_of(at, desk, old)


def refuse_other_days(scheme: Scheme) -> None:
    """Hold a scheme's dates against today: a claim is made by the text that is in force."""
    if not scheme.in_force(today()):
        said = {
            "first": day_text(scheme.first_day),
            "last": day_text(scheme.last_day) if scheme.last_day else "-",
            "today": day_text(today()),
        }
        raise DataError("E-SCHEME.dates", NOWHERE, scheme.number or scheme.id, **said)


def _led(at: Acting, claim: int, to: ClaimState) -> Stored:
    """Read a claim that may go to a state; raises E-REF.claim, E-STATE.claim."""
    stored = claim_at(at, claim)
    if (stored.state, to) not in TRANSITIONS:
        said = {
            f"{name}_{language}": label(f"claim.state.{state}", language)
            for name, state in (("state", stored.state), ("wanted", to))
            for language in ("zh", "en")
        }
        raise DataError("E-STATE.claim", NOWHERE, str(claim), **said)
    return stored


def _unmet(stored: Stored) -> list[Problem]:
    """Name the requirements of the stage that hold the claim back."""
    if stored.row.verdict == Verdict.PASS:
        return []
    mine = [one for one in stored.assessment.findings if one.stage == stored.row.stage]
    found = [one for one in mine if one.verdict in HOLDING_BACK and one.kind != RuleKind.INFO.value]
    said = {
        "zh": "；".join(_named(one, "zh") for one in found) or stored.row.verdict,
        "en": "; ".join(_named(one, "en") for one in found) or stored.row.verdict,
    }
    return [Problem("E-CLAIM.unmet", NOWHERE, str(stored.row.id), said)]


def _named(one: Finding, language: Any) -> str:
    return f"{one.rule} {label(f'report.claim.verdict.{one.verdict}', language)}"


def _moved(at: Acting, desk: Desk, stored: Stored) -> list[Problem]:
    """Assess again from the books of this moment, and name what is not what it was."""
    known = factory_at(at, _wanted(at, stored), desk.evidence_folder)
    entered = entered_values(at, known.entity_id, stored.row.scheme)
    again = evaluate(Case(known.factory, pack(stored.row.scheme), entered), today())
    problems: list[Problem] = []
    rules = moved(stored.assessment, again)
    if rules:
        values = {"rules": "、".join(rules)}
        problems.append(Problem("E-CLAIM.moved", NOWHERE, str(stored.row.id), values))
    waiting = [one for one in again.credits if one.reason == "not_retired"]
    if waiting:
        blocks = "、".join(f"{one.batch} {one.first}~{one.last}" for one in waiting)
        values = {"units": str(sum(one.units for one in waiting)), "blocks": blocks}
        problems.append(Problem("E-CLAIM.unretired", NOWHERE, str(stored.row.id), values))
    return problems


def _files(at: Acting, desk: Desk, claim: int) -> list[Problem]:
    """Name the files that a claim rests on and that are not what they were."""
    gone = [one for one in kept_of(at, desk, claim).since if one.kind is SinceKind.EVIDENCE]
    said = {"zh": "；".join(one.zh for one in gone), "en": "; ".join(one.en for one in gone)}
    return [Problem("E-CLAIM.evidence", NOWHERE, str(claim), said)] if gone else []


def _wanted(at: Acting, stored: Stored) -> Wanted:
    """Name the issue that a claim stands on, and the one that its fall was proven against."""
    made, base = stored.assessment.on, ""
    if stored.row.base_issue_id is not None:
        issues, inventories = table("issue"), table("inventory")
        joined = issues.join(
            inventories,
            (inventories.c.org_id == issues.c.org_id) & (inventories.c.id == issues.c.inventory_id),
        )
        here = (issues.c.org_id == at.org_id) & (issues.c.id == stored.row.base_issue_id)
        wanted = joined.select().with_only_columns(inventories.c.code, issues.c.number).where(here)
        code, number = at.connection.execute(wanted).one()
        base = f"{code}/{number}"
    return Wanted(made.inventory, made.number, base)


def _input(at: Acting, known: Known, made: Assessment, stage: str) -> ClaimInput:
    found, snapshot = made.stage(stage), known.factory.snapshot
    kept, taken = canonical(document(made)), snapshot_bytes(snapshot)
    head = journal.head(at.connection, at.org_id)
    assert head is not None
    return checked(
        ClaimInput,
        entity_id=known.entity_id,
        scheme=made.scheme.id,
        stage=stage,
        level=found.level,
        verdict=found.verdict.value,
        issue_id=known.issue_id,
        issue_sha256=made.on.sha256,
        base_issue_id=known.base_id,
        assessment=kept,
        assessment_sha256=issue_hash(kept),
        snapshot=taken,
        snapshot_sha256=issue_hash(taken),
        snapshot_seq=snapshot.seq,
        snapshot_hash=head.hash,
        wording_zh=found.claim_zh,
        wording_en=found.claim_en,
        made_on=made.made_on,
    )


def _step(at: Acting, stored: Stored, to: ClaimState, **facts: Any) -> None:
    last = stored.events[-1]
    head = at.record({"claim": stored.row.id, "to": to.value, **facts})
    _event(at, stored.row.id, last.n + 1, ClaimState(last.to_state), to, head.seq, **facts)


def _event(
    at: Acting, claim: int, n: int, old: ClaimState, to: ClaimState, seq: int, **facts: Any
) -> None:
    given = checked(
        ClaimEventInput,
        claim_id=claim,
        n=n,
        from_state=old.value,
        to_state=to.value,
        on_day=today(),
        actor=at.act.actor,
        **facts,
    )
    row = {"org_id": at.org_id, "seq": seq, **given.model_dump()}
    at.connection.execute(insert(table("claim_event")), row)
