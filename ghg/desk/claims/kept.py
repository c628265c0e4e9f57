"""Claims read back: bytes proven by their hash, the state from events, what has happened since."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, select

from ghg.claims.since import Now, cited_evidence, cited_facts, since
from ghg.desk.claims.fact_rows import facts_by_kind
from ghg.desk.claims.packs import packs
from ghg.desk.claims.snapshot import states_now
from ghg.desk.claims.values import entered_values
from ghg.desk.context import Acting, Desk, Looking, entity_id, looking, published
from ghg.desk.setup import today
from ghg.domain.assessed import EnteredRow
from ghg.domain.claim_states import ClaimState
from ghg.domain.claims import Assessment
from ghg.domain.issue import issue_hash, value_from
from ghg.domain.kept_claims import KeptClaim, KeptEvent
from ghg.domain.schemes import EnteredValue
from ghg.domain.snapshot import Snapshot
from ghg.errors import NOWHERE, DamageError, DataError, Place
from ghg.ledger.evidence import check_evidence
from ghg.ledger.rows import table
from ghg.library.plant_facts import fact_kinds
from ghg.plan.plan import NOW, rows_of
from ghg.texts import Language, label

ENDED = (ClaimState.WITHDRAWN, ClaimState.SUPERSEDED)
SIGNS = 12  # of a file's hash: its id


@dataclass(frozen=True, slots=True)
class Stored:
    """A claim's row with its values and its events, oldest first."""

    row: Row[Any]
    assessment: Assessment
    snapshot: Snapshot
    events: tuple[Row[Any], ...]

    @property
    def state(self) -> ClaimState:
        return ClaimState(self.events[-1].to_state)


@dataclass(frozen=True, slots=True)
class Around:
    """What lies around claims today: files that are not what they were, and where blocks stand."""

    damaged: frozenset[str]
    states: Mapping[int, str]


def claim_list(desk: Desk, entity: str = "") -> tuple[KeptClaim, ...]:
    """List the claims of an entity, oldest first, each with what has happened since."""
    with looking(desk) as at:
        found = rows_of(at.connection, at.org_id, "claim", NOW, entity_id=entity_id(at, entity))
        stored = [claim_at(at, row.id) for row in found]
        around = _around(at, desk, stored)
        return tuple(_kept(at, one, around) for one in stored)


def claim_shown(desk: Desk, number: int) -> tuple[KeptClaim, Assessment]:
    """Give a claim with its assessment; raises E-REF.claim, E-CLAIM.damaged."""
    with looking(desk) as at:
        stored = claim_at(at, number)
        return _kept(at, stored, _around(at, desk, [stored])), stored.assessment


def kept_of(at: Acting | Looking, desk: Desk, number: int) -> KeptClaim:
    """Give a claim as it is shown, inside an act."""
    stored = claim_at(at, number)
    return _kept(at, stored, _around(at, desk, [stored]))


def claim_at(at: Acting | Looking, number: int) -> Stored:
    """Read a claim; raises E-REF.claim, and DamageError where its bytes are not those written."""
    claims, events = table("claim"), table("claim_event")
    here = (claims.c.org_id == at.org_id) & (claims.c.id == number)
    row = at.connection.execute(select(claims).where(here)).first()
    if row is None:
        raise DataError("E-REF.claim", NOWHERE, str(number))
    for name in ("assessment", "snapshot"):
        if issue_hash(getattr(row, name)) != getattr(row, f"{name}_sha256"):
            raise DamageError("E-CLAIM.damaged", Place(subject=f"claim {number}"), str(number))
    mine = (events.c.org_id == at.org_id) & (events.c.claim_id == number)
    found = at.connection.execute(select(events).where(mine).order_by(events.c.n)).all()
    snapshot = value_from(Snapshot, row.snapshot)
    return Stored(
        row=row,
        assessment=value_from(Assessment, row.assessment),
        snapshot=replace(snapshot, hash=row.snapshot_sha256),
        events=tuple(found),
    )


def _around(at: Acting | Looking, desk: Desk, claims: Iterable[Stored]) -> Around:
    """Read once what all claims are held against; of the files only those that they cite."""
    cited = {name for one in claims for name in cited_evidence(one.assessment)}
    found = check_evidence(at.connection, at.org_id, desk.evidence_folder, tuple(sorted(cited)))
    damaged = frozenset(str(one.values["sha256"])[:SIGNS] for one in found)
    return Around(damaged, states_now(at))


def _kept(at: Acting | Looking, stored: Stored, around: Around) -> KeptClaim:
    row, made = stored.row, stored.assessment
    papers = {one.id: one.sha256 for one in rows_of(at.connection, at.org_id, "evidence", NOW)}
    stage = made.stage(row.stage)
    return KeptClaim(
        number=row.id,
        state=stored.state,
        scheme=row.scheme,
        scheme_number=made.scheme.number,
        title_zh=made.scheme.title_zh,
        title_en=made.scheme.title_en,
        stage=row.stage,
        stage_zh=stage.name_zh,
        stage_en=stage.name_en,
        level=row.level,
        verdict=row.verdict,
        inventory=made.on.inventory,
        issue=made.on.number,
        issue_sha256=row.issue_sha256,
        year=made.on.year,
        assessment_sha256=row.assessment_sha256,
        snapshot_seq=row.snapshot_seq,
        snapshot_sha256=row.snapshot_sha256,
        wording_zh=_wording(stored, "zh"),
        wording_en=_wording(stored, "en"),
        entered=len(made.entered),
        made_on=row.made_on,
        events=tuple(_event(one, papers) for one in stored.events),
        since=since(made, stored.snapshot, _now(at, stored, around)),
    )


def _wording(stored: Stored, language: Language) -> str:
    """Give the sentence; that of a claim that stands no more says so first."""
    words = str(getattr(stored.row, f"wording_{language}"))
    if not words or stored.state not in ENDED:
        return words
    state = label(f"claim.state.{stored.state}", language)
    return label("claim.words.ended", language, state=state, words=words)


def _event(row: Row[Any], papers: Mapping[int, str]) -> KeptEvent:
    return KeptEvent(
        n=row.n,
        from_state=ClaimState(row.from_state),
        to_state=ClaimState(row.to_state),
        on_day=row.on_day,
        reason=row.reason,
        actor=row.actor,
        approver=row.approver,
        superseded_by=row.superseded_by or 0,
        evidence=papers.get(row.evidence_id, "")[:SIGNS],
    )


def _now(at: Acting | Looking, stored: Stored, around: Around) -> Now:
    row, made = stored.row, stored.assessment
    return Now(
        day=today(),
        last_issue=_last_issue(at, row.issue_id),
        states=around.states,
        entered=tuple(map(_entered, entered_values(at, row.entity_id, row.scheme))),
        facts=_told_otherwise(at, row, cited_facts(made)),
        damaged=around.damaged,
        scheme=packs().get(row.scheme),
    )


def _last_issue(at: Acting | Looking, issue_id: int) -> int:
    """Give the number of the last issue of the same inventory."""
    found = rows_of(at.connection, at.org_id, "issue", NOW)
    inventory = next(one.inventory_id for one in found if one.id == issue_id)
    return max(int(one.number) for one in found if one.inventory_id == inventory)


def _told_otherwise(at: Acting | Looking, row: Row[Any], cited: frozenset[str]) -> frozenset[str]:
    """Name the cited kinds of facts that do not say today what they said then."""
    kinds = fact_kinds(published())
    asked = (at.connection, at.org_id, row.entity_id, kinds)
    then, now = facts_by_kind(*asked, row.snapshot_seq), facts_by_kind(*asked)
    return frozenset(one for one in cited if set(then.get(one, ())) != set(now.get(one, ())))


def _entered(one: EnteredValue) -> EnteredRow:
    return EnteredRow(
        slot=one.slot,
        stage=one.stage,
        value=one.value,
        unit=one.unit,
        document=one.document,
        page=one.page,
        evidence=one.evidence,
    )
