"""A verification from the engagement to the final issue, on both databases."""

import json
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256

import pytest
from sqlalchemy import text

from ghg.desk import inventory
from ghg.desk.report import make_report
from ghg.desk.verification.engagements import add_engagement, engagement_list, set_terms
from ghg.desk.verification.final import later_of, make_final, stand
from ghg.desk.verification.findings import finding_list, finding_shown
from ghg.desk.verification.steps import Correction, close, correct, reopen, reply, set_conservative
from ghg.desk.verification.ticks import Seen, draw_list, tick
from ghg.domain.differences import Held, Standing
from ghg.domain.findings import FindingKind, FindingState, Tick
from ghg.domain.numbers import from_exact_text
from ghg.errors import DataError, GhgError
from ghg.ledger.sessions import reading
from ghg.reports.blocks import Cover, Heading, Paragraph, Table
from ghg.reports.statement import statement
from tests.desk import factory
from tests.desk.plant import digest
from tests.desk.verified import (
    CORRECTED,
    LINE,
    REPORTED,
    all_ticked,
    codes,
    drawn,
    engaged,
    mended,
    raised,
)


@pytest.fixture
def desk(database_url, tmp_path):
    made = engaged(factory.complete(database_url, tmp_path))
    yield made
    made.engine.dispose()


@pytest.fixture
def on_sqlite(sqlite_url, tmp_path):
    made = engaged(factory.complete(sqlite_url, tmp_path))
    yield made
    made.engine.dispose()


def refused(act, *words, **named) -> list[str]:
    """Give the codes with which an act is refused; it leaves no row behind."""
    before = digest(words[0].engine)
    with pytest.raises(GhgError) as caught:
        act(*words, **named)
    assert digest(words[0].engine) == before
    return codes(caught.value)


def printed(desk, number: int) -> str:
    """Give every word that the report of an issue says."""
    made, sha = inventory.load_issue(desk, "2025", number)
    said: list[str] = []
    for block in statement(made, sha, "zh", later_of(desk, "2025", number)).blocks:
        if isinstance(block, Heading | Paragraph):
            said.append(block.text)
        elif isinstance(block, Cover):
            said += [*block.marks, *(part for row in block.rows for part in row)]
        elif isinstance(block, Table):
            said += [block.caption, *(cell for row in block.rows for cell in row)]
    return "\n".join(said)


def test_a_finding_that_changes_one_line_ends_in_a_reissue_that_names_it(desk):
    found = raised(desk)
    assert found.state is FindingState.OPEN
    assert (found.place, found.source) == (LINE, "S2-01")
    assert from_exact_text(found.reported_t) == from_exact_text(REPORTED)
    assert refused(make_final, desk, "2025", "V1") == ["E-FINDINGS.open", "E-FINDINGS.unknown"]
    batch = mended(desk)
    made = Correction(Decimal(CORRECTED), batch)
    answered = correct(desk, "V1/NC-1", "按账单更正三月总表电量", made)
    assert (answered.state, answered.steps[-1].batch) == (FindingState.ANSWERED, batch)
    assert stand(desk, "V1").materiality.whole.signed_t == from_exact_text("0.10612")
    inventory.issue(desk, "2025", "回应核查发现", ("V1/NC-1",))
    said = printed(desk, 2)
    for word in ("V1/NC-1", "三月总表电量与账单不符", "按账单更正三月总表电量", LINE):
        assert word in said
    for value in ("47.320500", "47.426620", "0.106120", "89,183", "89,383"):
        assert value in said
    assert "未经第三方机构审核" in said and "终版" not in said
    assert finding_shown(desk, "V1/NC-1").settled_by == (2,)
    assert stand(desk, "V1").materiality.differences[0].standing is Standing.SETTLED
    assert inventory.replay(desk, "2025", 2).equal
    assert close(desk, "V1/NC-1", "已核对").is_closed
    final = make_final(desk, "2025", "V1")
    assert (final.programme, final.body) == ("省级核查", "某核查机构")
    said = printed(desk, 2)
    assert "终版" in said and "省级核查" in said and "未经第三方机构审核" not in said
    assert "终版" not in printed(desk, 1)
    assert inventory.replay(desk, "2025", 2).equal
    assert refused(make_final, desk, "2025", "V1") == ["E-FINDINGS.again"]


def test_every_changed_line_is_told_and_those_of_the_finding_name_it(on_sqlite):
    """Solar and green power stay; of March's grid power all three figures move."""
    raised(on_sqlite)
    reply(on_sqlite, "V1/NC-1", "抄错")
    mended(on_sqlite)
    inventory.issue(on_sqlite, "2025", "回应", ("V1/NC-1", "V1/NC-1"))
    made, _ = inventory.load_issue(on_sqlite, "2025")
    assert [(one.line, one.findings) for one in made.annexes.changed] == [
        ("GRID.202503.G", ("V1/NC-1",)),
        ("GRID.202503.L", ("V1/NC-1",)),
        ("GRID.202503.M", ("V1/NC-1",)),
    ]
    (settled,) = made.annexes.settled
    assert from_exact_text(settled.old_t) == from_exact_text(REPORTED)
    assert from_exact_text(settled.new_t) == from_exact_text(CORRECTED)
    assert (settled.reply, settled.body, settled.raised_by) == ("抄错", "某核查机构", "王某")


def test_a_reissue_without_a_finding_still_prints_what_changed(on_sqlite):
    mended(on_sqlite)
    inventory.issue(on_sqlite, "2025", "抄表有误")
    said = printed(on_sqlite, 2)
    assert "没有指明所回应的核查发现" in said and "47.426620" in said
    assert "变动的排放明细" not in printed(on_sqlite, 1)


def test_the_reissue_is_replayed_by_what_was_known_then(on_sqlite):
    """Later words about the finding, and later findings, do not move the issue."""
    raised(on_sqlite)
    mended(on_sqlite)
    reply(on_sqlite, "V1/NC-1", "抄错")
    inventory.issue(on_sqlite, "2025", "回应", ("V1/NC-1",))
    reply(on_sqlite, "V1/NC-1", "再补充一句")
    raised(on_sqlite, number="NC-2")
    close(on_sqlite, "V1/NC-1")
    assert inventory.replay(on_sqlite, "2025", 2).equal


@pytest.mark.parametrize(
    ("prepare", "code"),
    [
        (lambda desk: None, "E-FINDINGS.unanswered"),
        (
            lambda desk: correct(desk, "V1/NC-1", "更正", Correction(Decimal("48.1"))),
            "E-FINDINGS.value",
        ),
    ],
)
def test_an_issue_settles_only_what_it_answers(on_sqlite, prepare, code):
    raised(on_sqlite)
    mended(on_sqlite)
    prepare(on_sqlite)
    assert refused(inventory.issue, on_sqlite, "2025", "回应", ("V1/NC-1",)) == [code]
    assert refused(inventory.issue, on_sqlite, "2025", "回应", ("V1/NC-9",)) == ["E-REF.finding"]


def test_a_finding_is_settled_once(on_sqlite):
    raised(on_sqlite)
    mended(on_sqlite)
    reply(on_sqlite, "V1/NC-1", "抄错")
    inventory.issue(on_sqlite, "2025", "回应", ("V1/NC-1",))
    again = ("2025", "再次", ("V1/NC-1",))
    assert refused(inventory.issue, on_sqlite, *again) == ["E-FINDINGS.settled"]


def test_a_finding_opened_again_is_settled_by_a_later_issue(on_sqlite):
    """The verifier looks at the re-issue, and it does not do: what it settled stands no longer."""
    raised(on_sqlite)
    reply(on_sqlite, "V1/NC-1", "无误")
    inventory.issue(on_sqlite, "2025", "回应", ("V1/NC-1",))
    reopen(on_sqlite, "V1/NC-1", "账单仍不符")
    assert finding_shown(on_sqlite, "V1/NC-1").settled_by == ()
    assert stand(on_sqlite, "V1").materiality.held is Held.UNKNOWN
    mended(on_sqlite)
    correct(on_sqlite, "V1/NC-1", "更正", Correction(Decimal(CORRECTED)))
    inventory.issue(on_sqlite, "2025", "再次回应", ("V1/NC-1",))
    assert finding_shown(on_sqlite, "V1/NC-1").settled_by == (3,)
    assert [inventory.replay(on_sqlite, "2025", number).equal for number in (2, 3)] == [True] * 2


def test_a_first_issue_settles_nothing(sqlite_url, tmp_path):
    made = factory.complete(sqlite_url, tmp_path)
    assert refused(inventory.issue, made, "2025", "", ("V1/NC-1",)) == ["E-FINDINGS.first"]


def test_three_values_stand_side_by_side_and_the_authority_counts(desk):
    raised(desk)
    correct(desk, "V1/NC-1", "更正", Correction(Decimal("47.4")))
    kept = set_conservative(desk, "V1/NC-1", Decimal("50.00"), "省厅通知")
    assert (kept.state, kept.corrected_t, kept.conservative_t) == (
        *(FindingState.CONSERVATIVE, "47.4", "50.00"),
    )
    held = stand(desk, "V1").materiality
    assert held.whole.signed_t == from_exact_text("50") - from_exact_text(REPORTED)
    again = reopen(desk, "V1/NC-1", "异议成立")
    assert (again.state, again.corrected_t, again.conservative_t) == (FindingState.OPEN, "", "")
    assert stand(desk, "V1").materiality.held is Held.UNKNOWN


def test_a_correction_takes_the_value_of_the_issue_that_it_names(on_sqlite):
    raised(on_sqlite)
    mended(on_sqlite)
    inventory.issue(on_sqlite, "2025", "更正")
    wrong = Correction(Decimal("48"), issue=2)
    assert refused(correct, on_sqlite, "V1/NC-1", "更正", wrong) == ["E-FINDINGS.value"]
    kept = correct(on_sqlite, "V1/NC-1", "见第2号定版", Correction(issue=2))
    assert from_exact_text(kept.corrected_t) == from_exact_text(CORRECTED)
    assert kept.steps[-1].issue == 2
    assert refused(correct, on_sqlite, "V1/NC-1", "x", Correction()) == ["E-FINDINGS.empty"]
    assert refused(correct, on_sqlite, "V1/NC-1", "x", Correction(batch=99)) == ["E-REF.batch"]
    assert refused(correct, on_sqlite, "V1/NC-1", "x", Correction(issue=9)) == ["E-REF.issue"]
    assert refused(reply, on_sqlite, "V1/NC-1", " ") == ["E-REASON"]


def test_closing_asks_which_figure_should_stand(on_sqlite):
    raised(on_sqlite)
    assert refused(close, on_sqlite, "V1/NC-1", as_reported=True) == ["E-STATE.finding"]
    reply(on_sqlite, "V1/NC-1", "账单有两张，合计即为记录")
    assert refused(close, on_sqlite, "V1/NC-1") == ["E-FINDINGS.undecided"]
    kept = close(on_sqlite, "V1/NC-1", "说明成立", as_reported=True)
    assert from_exact_text(kept.corrected_t) == from_exact_text(REPORTED)
    assert stand(on_sqlite, "V1").materiality.whole.absolute_t == 0
    assert refused(reopen, on_sqlite, "V1/NC-1", "再开") == ["E-STATE.finding"]


def test_a_finding_of_no_figure_has_no_difference_and_takes_no_value(on_sqlite):
    raised(on_sqlite, number="CL-1", line="", kind=FindingKind.CLARIFICATION, text="缺组织机构图")
    reply(on_sqlite, "V1/CL-1", "已补")
    value = Correction(Decimal(1))
    assert refused(correct, on_sqlite, "V1/CL-1", "x", value) == ["E-FINDINGS.unreported"]
    assert close(on_sqlite, "V1/CL-1").is_closed
    (left,) = stand(on_sqlite, "V1").materiality.differences
    assert left.standing is Standing.NO_FIGURE


def test_a_source_left_out_is_reported_as_zero(on_sqlite):
    """A generator that nobody entered: 0 reported, 3.5 t should be; 5 % of 542.78 t are 27.1 t."""
    raised(on_sqlite, number="NC-2", line="", reported=Decimal(0), text="漏报备用发电机")
    correct(on_sqlite, "V1/NC-2", "按加油记录", Correction(Decimal("3.5")))
    held = stand(on_sqlite, "V1").materiality
    assert (held.whole.signed_t, held.held) == (from_exact_text("3.5"), Held.WITHIN)
    assert held.by_source[0].source == ""


def test_a_finding_at_a_total(on_sqlite):
    made = raised(on_sqlite, line="", total="guide")
    assert (made.place, made.source) == ("name:guide", "")
    of_source = raised(on_sqlite, number="NC-2", line="", total="source:S2-01")
    assert of_source.source == "S2-01"
    for named in ({"line": "GRID.209901.G"}, {"line": "", "total": "moon"}):
        with pytest.raises(DataError) as caught:
            raised(on_sqlite, number="NC-3", **named)
        assert codes(caught.value) == ["E-REF.finding_place"]
    for named, code in (({}, "E-DUP.finding"), ({"total": "guide"}, "E-FINDINGS.place")):
        with pytest.raises(DataError) as caught:
            raised(on_sqlite, **{"number": "NC-4" if named else "NC-1", **named})
        assert codes(caught.value) == [code]


def test_without_terms_there_is_no_silent_5_percent(on_sqlite):
    add_engagement(on_sqlite, "V2", "2025", "自愿", "另一机构")
    held = stand(on_sqlite, "V2").materiality
    assert (held.percent, held.threshold_t, held.held) == (None, None, Held.NOT_AGREED)
    assert refused(make_final, on_sqlite, "2025", "V2") == ["E-FINDINGS.not_agreed"]
    for wrong in ("0", "-5", "100.1"):
        assert refused(set_terms, on_sqlite, "V2", Decimal(wrong)) == ["E-RANGE.materiality"]
    set_terms(on_sqlite, "V2", Decimal("5"), 20260302)
    changed = set_terms(on_sqlite, "V2", Decimal("2.5"), 20260310)
    assert (changed.materiality_percent, changed.agreed_on) == (Decimal("2.5"), 20260310)
    assert [one.code for one in engagement_list(on_sqlite)] == ["V1", "V2"]
    assert make_final(on_sqlite, "2025", "V2").body == "另一机构"


def test_differences_above_what_was_agreed_keep_an_issue_from_being_final(on_sqlite):
    """0.01 % of 542.7815148 t are 0.05427815148 t; March is 0.10612 t off."""
    set_terms(on_sqlite, "V1", Decimal("0.01"), 20260302)
    raised(on_sqlite)
    correct(on_sqlite, "V1/NC-1", "更正", Correction(Decimal(CORRECTED)))
    close(on_sqlite, "V1/NC-1")
    held = stand(on_sqlite, "V1").materiality
    assert held.threshold_t == from_exact_text("0.05427815148")
    assert refused(make_final, on_sqlite, "2025", "V1") == ["E-FINDINGS.exceeds"]
    set_terms(on_sqlite, "V1", Decimal("0.02"), 20260303)
    assert make_final(on_sqlite, "2025", "V1").engagement == "V1"


def test_only_the_last_issue_of_its_own_inventory_becomes_final(on_sqlite):
    mended(on_sqlite)
    inventory.issue(on_sqlite, "2025", "更正")
    superseded = ["E-FINDINGS.superseded"]
    assert refused(make_final, on_sqlite, "2025", "V1", 1) == superseded
    from ghg.desk import setup

    setup.new_inventory(on_sqlite, setup.Wanted("B", 2025, "AR5-2013", as_of=20261101))
    assert refused(make_final, on_sqlite, "B", "V1") == ["E-FINDINGS.other"]


def test_a_draw_is_kept_with_seed_and_rule_and_is_done_once_per_issue(desk):
    made = drawn(desk, seed="20260302-a")
    assert (made.round, made.issue, made.seed, made.percent) == (1, 1, "20260302-a", "30")
    (share,) = made.shares  # one source, all of the total: in full, three recorded streams
    assert (share.records, share.picked, share.percent) == (36, 36, 100)
    assert json.loads(made.rule_text)["steps_percent"] == ["30", "50", "80", "100"]
    assert {one.stream for one in made.picks} == {"USED", "SOLAR", "GREEN"}  # GRID is derived
    march = next(one for one in made.picks if (one.stream, one.month) == ("USED", 202503))
    assert (march.quantity, march.documents) == ("128700", ("bill 202503",))
    assert codes_of(desk, seed="other") == ["E-SAMPLING.drawn"]
    assert codes_of(desk, after_finding=True) == ["E-SAMPLING.quiet"]
    assert draw_list(desk, "V1") == (made,)


def codes_of(desk, **asked) -> list[str]:
    with pytest.raises(DataError) as caught:
        drawn(desk, **asked)
    return codes(caught.value)


def test_a_seed_is_made_where_none_is_given_and_stays_that_of_the_engagement(on_sqlite):
    seed = drawn(on_sqlite).seed
    assert len(seed) == 16
    raised(on_sqlite)
    assert codes_of(on_sqlite, after_finding=True, seed="nicer") == ["E-SAMPLING.seed"]
    assert codes_of(on_sqlite, after_finding=True, rule="x") == ["E-REF.sampling_rule"]
    more = drawn(on_sqlite, after_finding=True)
    assert (more.seed, more.round, more.percent, more.picks) == (seed, 2, "50", ())


def test_after_a_reissue_only_what_changed_is_looked_at_again(on_sqlite):
    drawn(on_sqlite, seed="s")
    all_ticked(on_sqlite)
    mended(on_sqlite)
    inventory.issue(on_sqlite, "2025", "更正")
    (pick,) = drawn(on_sqlite).picks
    assert (pick.stream, pick.month, pick.quantity) == ("USED", 202503, "128900")


def test_a_pick_that_is_not_ticked_or_differs_without_a_finding_keeps_from_final(on_sqlite):
    first, *_ = drawn(on_sqlite, seed="s").picks
    assert refused(make_final, on_sqlite, "2025", "V1") == ["E-FINDINGS.unticked"] * 36
    all_ticked(on_sqlite)
    seen = Seen(Tick.DIFFERS)
    assert refused(tick, on_sqlite, (first.pick,), seen) == ["E-REASON"]
    assert refused(tick, on_sqlite, (99,), Seen(Tick.AGREES)) == ["E-REF.pick"]
    (kept,) = tick(on_sqlite, (first.pick,), replace(seen, note="少一张", seen_by="王某"))
    assert (kept.result, kept.actor) == ("differs", "王某")
    assert refused(make_final, on_sqlite, "2025", "V1") == ["E-FINDINGS.unraised"]
    assert drawn(on_sqlite, after_finding=True).step == 1  # a record that differs is a finding too
    raised(on_sqlite)
    assert "E-FINDINGS.unraised" not in refused(make_final, on_sqlite, "2025", "V1")


def test_the_last_step_is_the_end(on_sqlite):
    drawn(on_sqlite, seed="s")
    for number in range(3):
        raised(on_sqlite, number=f"NC-{number}")
        drawn(on_sqlite, after_finding=True)
    raised(on_sqlite, number="NC-9")
    assert codes_of(on_sqlite, after_finding=True) == ["E-SAMPLING.whole"]


def test_the_report_of_an_issue_that_is_not_final_is_what_it_was(on_sqlite, tmp_path):
    """Only the engagement's end changes the paper, and only that of the final issue."""

    def bytes_of(folder: str) -> str:
        (made,) = make_report(on_sqlite, tmp_path / folder, "2025", formats=("json",))
        return sha256(made.path.read_bytes()).hexdigest()

    before = bytes_of("a")
    drawn(on_sqlite, seed="s")
    raised(on_sqlite)
    assert bytes_of("b") == before
    reply(on_sqlite, "V1/NC-1", "无误")
    close(on_sqlite, "V1/NC-1", as_reported=True)
    all_ticked(on_sqlite)
    make_final(on_sqlite, "2025", "V1")
    (made,) = make_report(on_sqlite, tmp_path / "c", "2025", formats=("json",))
    said = json.loads(made.path.read_text(encoding="utf-8"))
    assert said["later"]["finals"][0]["programme"] == "省级核查"
    assert "later" not in said["issue"]


def test_each_act_is_journaled_under_its_own_name(on_sqlite):
    drawn(on_sqlite, seed="s")
    raised(on_sqlite)
    reply(on_sqlite, "V1/NC-1", "x")
    with reading(on_sqlite.engine) as connection:
        found = connection.execute(text("SELECT action, subject FROM journal ORDER BY seq")).all()
    assert [tuple(row) for row in found[-5:]] == [
        ("engagement.add", "V1"),
        ("engagement.terms", "V1"),
        ("sampling.draw", "V1"),
        ("finding.add", "V1/NC-1"),
        ("finding.reply", "V1/NC-1"),
    ]


def test_findings_are_listed_with_those_open_apart(on_sqlite):
    raised(on_sqlite)
    raised(on_sqlite, number="OB-1", kind=FindingKind.OBSERVATION, line="")
    reply(on_sqlite, "V1/OB-1", "x")
    close(on_sqlite, "V1/OB-1")
    assert [one.name for one in finding_list(on_sqlite)] == ["V1/NC-1", "V1/OB-1"]
    assert [one.name for one in finding_list(on_sqlite, "V1", only_open=True)] == ["V1/NC-1"]
    with pytest.raises(DataError) as caught:
        finding_list(on_sqlite, "V7")
    assert codes(caught.value) == ["E-REF.engagement"]
