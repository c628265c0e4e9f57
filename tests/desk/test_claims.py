"""A claim through its life on both databases: nothing passes that the books do not carry."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import text

from ghg.desk import inventory, period
from ghg.desk.check import check
from ghg.desk.claims import assess, kept, lifecycle
from ghg.desk.claims.values import withdraw_value
from ghg.desk.holdings import acts
from ghg.domain.claim_states import ClaimState
from ghg.domain.instruments import Purpose
from ghg.domain.kept_claims import SinceKind
from ghg.errors import DataError
from ghg.ledger.sessions import reading, writing
from tests.desk.claimed import DAY, MADE, SCHEME, at_desk, legal, limited, paper, refused, retired
from tests.desk.plant import digest


@pytest.fixture
def desk(database_url, tmp_path, monkeypatch):
    yield from at_desk(database_url, tmp_path, monkeypatch)


def passing(desk) -> int:
    """Give a draft that passes: a legal person, 543 t retired, and a limit entered."""
    legal(desk)
    limited(desk)
    retired(desk, 543)
    made = lifecycle.draft(desk, SCHEME)
    assert made.verdict == "pass"
    return made.number


def since(desk, claim: int) -> list[SinceKind]:
    return [one.kind for one in kept.claim_shown(desk, claim)[0].since]


def test_a_claim_that_is_not_met_stays_a_draft_and_nothing_is_written(desk):
    made = lifecycle.draft(desk, SCHEME)
    assert (made.number, made.state, made.verdict) == (1, ClaimState.DRAFT, "fail")
    assert made.wording_zh == ""
    before = digest(desk.engine)
    assert refused(lifecycle.lock, desk, 1) == ("E-CLAIM.unmet",)
    assert refused(lifecycle.publish, desk, 1) == ("E-STATE.claim",)
    assert refused(lifecycle.withdraw, desk, 1, " ") == ("E-REASON",)
    assert refused(lifecycle.supersede, desk, 1, 1) == ("E-STATE.claim",)
    assert refused(kept.claim_shown, desk, 9) == ("E-REF.claim",)
    assert digest(desk.engine) == before
    assert lifecycle.withdraw(desk, 1, "不再申报").state is ClaimState.WITHDRAWN
    assert refused(lifecycle.lock, desk, 1) == ("E-STATE.claim",)


def test_the_requirements_that_hold_a_claim_back_are_named(desk):
    """542.7815148 t are not offset: R2 fails; R1 was not told; nobody entered the limit of R3."""
    lifecycle.draft(desk, SCHEME)
    with pytest.raises(DataError) as error:
        lifecycle.lock(desk, 1)
    said = error.value.problems[0].values
    assert said["zh"] == "R1 无数据；R2 不满足；R3 无法判定"


def test_a_claim_is_locked_published_and_superseded(desk):
    first = passing(desk)
    made = lifecycle.lock(desk, first)
    assert made.state is ClaimState.LOCKED
    assert "已记录数据满足" in made.wording_zh
    assert made.entered == 1
    assert lifecycle.publish(desk, first, paper(desk, "notice")).state is ClaimState.PUBLISHED
    second = lifecycle.draft(desk, SCHEME).number
    assert refused(lifecycle.supersede, desk, first, second) == ("E-CLAIM.successor",)
    lifecycle.lock(desk, second)
    lifecycle.publish(desk, second)
    gone = lifecycle.supersede(desk, first, second)
    assert gone.state is ClaimState.SUPERSEDED
    assert gone.wording_zh == f"【已被取代】{made.wording_zh}"
    assert gone.wording_en == f"[superseded] {made.wording_en}"
    assert [one.to_state for one in gone.events] == ["draft", "locked", "published", "superseded"]
    assert gone.events[-1].superseded_by == second
    assert [one.state.value for one in kept.claim_list(desk)] == ["superseded", "published"]
    with reading(desk.engine) as connection:
        wanted = "SELECT action FROM journal WHERE action LIKE 'claim.%' ORDER BY seq"
        said = connection.execute(text(wanted)).scalars().all()
    steps = ["draft", "lock", "publish", "draft", "lock", "publish", "supersede"]
    assert said == [f"claim.{one}" for one in steps]


def test_what_is_stored_is_what_was_assessed_and_damage_shows(desk):
    claim = passing(desk)
    made, assessment = kept.claim_shown(desk, claim)
    assert assessment.finding("R2").value == "1"
    assert [one.counted for one in assessment.credits] == [543]
    assert assessment.on.snapshot_hash == made.snapshot_sha256
    with reading(desk.engine) as connection:
        row = connection.execute(text("SELECT assessment, snapshot FROM claim")).one()
    units = json.loads(bytes(row.snapshot))["units"]
    assert [(one["first"], one["last"], one["state"]) for one in units] == [(1, 543, "retired")]
    assert json.loads(bytes(row.assessment))["balance"]["residual_t"] == "542.7815148"
    assert check(desk).sound
    on = " ON claim" if desk.engine.dialect.name == "postgresql" else ""
    with writing(desk.engine) as connection:
        connection.execute(text(f"DROP TRIGGER claim_no_update{on}"))
        connection.execute(text("UPDATE claim SET snapshot = assessment"))
    assert refused(kept.claim_shown, desk, claim) == ("E-CLAIM.damaged",)
    found = [one.code for one in check(desk).problems]
    assert found == ["E-CLAIM.damaged", "E-INVARIANT"]  # the second: the trigger is gone


def test_a_draft_that_the_books_have_left_behind_is_not_locked(desk):
    """The licence is corrected, and more credits are set aside but not retired: both are said."""
    claim = passing(desk)
    legal(desk, "no", "录错")
    retired(desk, 5, "MORE", used=False)
    assert refused(lifecycle.lock, desk, claim) == ("E-CLAIM.moved", "E-CLAIM.unretired")


def test_a_fact_whose_file_is_gone_proves_nothing(desk):
    """R1 rests on the licence, R2 on the proof of retirement; both files vanish from the store."""
    claim = passing(desk)
    licence = _licence(desk)
    next(desk.evidence_folder.glob(f"*/{licence}*")).unlink()
    made = assess.assess(desk, SCHEME).finding("R1")
    assert (made.verdict, made.conditional, made.evidence) == ("no_data", "pass", ())
    assert "licence.txt" in made.reasons[0][0]
    assert refused(lifecycle.lock, desk, claim) == ("E-CLAIM.moved", "E-CLAIM.evidence")
    assert refused(lifecycle.lock, desk, lifecycle.draft(desk, SCHEME).number) == ("E-CLAIM.unmet",)
    for one in desk.evidence_folder.glob("*/*"):
        one.write_text("swapped", encoding="utf-8")
    (credit,) = assess.assess(desk, SCHEME).credits
    assert (credit.counted, credit.reason) == (0, "paper")
    paper(desk, "licence")
    paper(desk, "retired")
    assert lifecycle.lock(desk, claim).state is ClaimState.LOCKED


def test_units_of_a_duty_hold_no_claim_back(desk):
    claim = passing(desk)
    retired(desk, 5, "DUTY", used=False, purpose=Purpose.ETS_DUTY)
    assert refused(lifecycle.lock, desk, claim) == ("E-CLAIM.moved",)
    assert lifecycle.lock(desk, lifecycle.draft(desk, SCHEME).number).state is ClaimState.LOCKED


def test_what_happens_after_a_claim_shows_on_reading_and_stops_its_publication(desk):
    claim = passing(desk)
    lifecycle.lock(desk, claim)
    assert since(desk, claim) == []
    period.reopen(desk, 202501, 202512, "更正")
    inventory.issue(desk, reason="更正")
    acts.invalidate(desk, 1, DAY, "登记系统撤销", "李工", paper(desk, "revoked"))
    legal(desk, "no", "录错")
    limited(desk, "3000000", "看错一行")
    kept_file = next(desk.evidence_folder.glob(f"*/{_licence(desk)}*"))
    kept_file.unlink()
    expired = replace(MADE, last_day=20260101, sha256="9" * 64)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("ghg.desk.claims.kept.packs", lambda: {SCHEME: expired})
        happened = since(desk, claim)
    assert happened == [
        *(SinceKind.ISSUE, SinceKind.CREDIT, SinceKind.FACT, SinceKind.EVIDENCE),
        *(SinceKind.ENTERED, SinceKind.SCHEME, SinceKind.EXPIRED),
    ]
    assert refused(lifecycle.publish, desk, claim) == ("E-CLAIM.since",)
    ended = lifecycle.withdraw(desk, claim, "碳信用被撤销")
    assert (ended.state, ended.wording_zh[:5]) == (ClaimState.WITHDRAWN, "【已撤回】")


def test_a_withdrawn_value_leaves_its_claim_without_ground(desk):
    claim = passing(desk)
    withdraw_value(desk, SCHEME, "rule.R3", "", "文件有误")
    assert since(desk, claim) == [SinceKind.ENTERED]
    assert refused(lifecycle.lock, desk, claim) == ("E-CLAIM.moved",)


def _licence(desk) -> str:
    with reading(desk.engine) as connection:
        wanted = "SELECT sha256 FROM evidence WHERE file_name = 'licence.txt'"
        return str(connection.scalar(text(wanted)))
