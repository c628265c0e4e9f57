"""Values entered for what schemes leave open, claims, and their events.

Tables are added, none is altered. Going back drops them with what was written into them.
"""

import sqlalchemy as sa
from alembic import op

from ghg.ledger import columns, guards

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, then make all guards anew."""
    op.create_table(
        "scheme_value",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("entity_id", columns.Whole(), nullable=False),
        sa.Column("scheme", columns.Words(), nullable=False),
        sa.Column("slot", columns.Words(), nullable=False),
        sa.Column("stage", columns.Words(), nullable=False),
        sa.Column("value", columns.Words(), nullable=False),
        sa.Column("unit", columns.Words(), nullable=False),
        sa.Column("document", columns.Words(), nullable=False),
        sa.Column("page", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("withdrawn", columns.Flag(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint("trim(document) <> ''", name=op.f("ck_scheme_value_document_said")),
        sa.CheckConstraint("trim(page) <> ''", name=op.f("ck_scheme_value_page_said")),
        sa.CheckConstraint(
            "entity_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_scheme_value_entity_id")
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_scheme_value_evidence_id")
        ),
        sa.CheckConstraint(
            "length(document) BETWEEN 1 AND 200", name=op.f("ck_scheme_value_document")
        ),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_scheme_value_note")),
        sa.CheckConstraint("length(page) BETWEEN 1 AND 200", name=op.f("ck_scheme_value_page")),
        sa.CheckConstraint("length(scheme) BETWEEN 1 AND 60", name=op.f("ck_scheme_value_scheme")),
        sa.CheckConstraint("length(slot) BETWEEN 1 AND 200", name=op.f("ck_scheme_value_slot")),
        sa.CheckConstraint("length(stage) BETWEEN 0 AND 60", name=op.f("ck_scheme_value_stage")),
        sa.CheckConstraint("length(unit) BETWEEN 0 AND 60", name=op.f("ck_scheme_value_unit")),
        sa.CheckConstraint("length(value) BETWEEN 1 AND 200", name=op.f("ck_scheme_value_value")),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_scheme_value_revision")
        ),
        sa.CheckConstraint("withdrawn BETWEEN 0 AND 1", name=op.f("ck_scheme_value_withdrawn")),
        sa.ForeignKeyConstraint(
            ["org_id", "entity_id"],
            ["entity.org_id", "entity.id"],
            name=op.f("fk_scheme_value_org_id_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_scheme_value_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_scheme_value_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_scheme_value")),
        sa.UniqueConstraint(
            "org_id",
            "entity_id",
            "scheme",
            "slot",
            "stage",
            "revision",
            name="uq_scheme_value_natural",
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "claim",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("entity_id", columns.Whole(), nullable=False),
        sa.Column("scheme", columns.Words(), nullable=False),
        sa.Column("stage", columns.Words(), nullable=False),
        sa.Column("level", columns.Words(), nullable=False),
        sa.Column("verdict", columns.Words(), nullable=False),
        sa.Column("issue_id", columns.Whole(), nullable=False),
        sa.Column("issue_sha256", columns.Words(), nullable=False),
        sa.Column("base_issue_id", columns.Whole(), nullable=True),
        sa.Column("assessment", sa.LargeBinary(), nullable=False),
        sa.Column("assessment_sha256", columns.Words(), nullable=False),
        sa.Column("snapshot", sa.LargeBinary(), nullable=False),
        sa.Column("snapshot_sha256", columns.Words(), nullable=False),
        sa.Column("snapshot_seq", columns.Whole(), nullable=False),
        sa.Column("snapshot_hash", columns.Words(), nullable=False),
        sa.Column("wording_zh", columns.Words(), nullable=False),
        sa.Column("wording_en", columns.Words(), nullable=False),
        sa.Column("made_on", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "length(assessment_sha256) BETWEEN 64 AND 64"
            " AND trim(assessment_sha256, '0123456789abcdef') = ''",
            name=op.f("ck_claim_assessment_sha256"),
        ),
        sa.CheckConstraint(
            "length(issue_sha256) BETWEEN 64 AND 64"
            " AND trim(issue_sha256, '0123456789abcdef') = ''",
            name=op.f("ck_claim_issue_sha256"),
        ),
        sa.CheckConstraint(
            "length(snapshot_hash) BETWEEN 64 AND 64"
            " AND trim(snapshot_hash, '0123456789abcdef') = ''",
            name=op.f("ck_claim_snapshot_hash"),
        ),
        sa.CheckConstraint(
            "length(snapshot_sha256) BETWEEN 64 AND 64"
            " AND trim(snapshot_sha256, '0123456789abcdef') = ''",
            name=op.f("ck_claim_snapshot_sha256"),
        ),
        sa.CheckConstraint(
            "base_issue_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_claim_base_issue_id")
        ),
        sa.CheckConstraint(
            "entity_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_claim_entity_id")
        ),
        sa.CheckConstraint(
            "issue_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_claim_issue_id")
        ),
        sa.CheckConstraint("length(level) BETWEEN 0 AND 60", name=op.f("ck_claim_level")),
        sa.CheckConstraint("length(scheme) BETWEEN 1 AND 60", name=op.f("ck_claim_scheme")),
        sa.CheckConstraint("length(stage) BETWEEN 0 AND 60", name=op.f("ck_claim_stage")),
        sa.CheckConstraint("length(verdict) BETWEEN 1 AND 60", name=op.f("ck_claim_verdict")),
        sa.CheckConstraint(
            "length(wording_en) BETWEEN 0 AND 4000", name=op.f("ck_claim_wording_en")
        ),
        sa.CheckConstraint(
            "length(wording_zh) BETWEEN 0 AND 4000", name=op.f("ck_claim_wording_zh")
        ),
        sa.CheckConstraint("made_on BETWEEN 19000101 AND 99991231", name=op.f("ck_claim_made_on")),
        sa.CheckConstraint(
            "snapshot_seq BETWEEN 1 AND 9007199254740991", name=op.f("ck_claim_snapshot_seq")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "entity_id"],
            ["entity.org_id", "entity.id"],
            name=op.f("fk_claim_org_id_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "base_issue_id"],
            ["issue.org_id", "issue.id"],
            name=op.f("fk_claim_org_id_base_issue_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "issue_id"],
            ["issue.org_id", "issue.id"],
            name=op.f("fk_claim_org_id_issue_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"], ["journal.org_id", "journal.seq"], name=op.f("fk_claim_org_id_seq")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "snapshot_seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_claim_org_id_snapshot_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_claim")),
        sa.UniqueConstraint("org_id", "id", "verdict", name=op.f("uq_claim_org_id_id_verdict")),
        sqlite_strict=True,
    )
    op.create_table(
        "claim_event",
        sa.Column("claim_id", columns.Whole(), nullable=False),
        sa.Column("n", columns.Whole(), nullable=False),
        sa.Column("from_state", columns.Words(), nullable=False),
        sa.Column("to_state", columns.Words(), nullable=False),
        sa.Column("on_day", columns.Whole(), nullable=False),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.Column("actor", columns.Words(), nullable=False),
        sa.Column("approver", columns.Words(), nullable=False),
        sa.Column("superseded_by", columns.Whole(), nullable=True),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column(
            "prev_n",
            columns.Whole(),
            sa.Computed("NULLIF(n - 1, 0)", persisted=True),
            nullable=True,
        ),
        sa.Column(
            "locks",
            columns.Words(),
            sa.Computed("CASE WHEN to_state = 'locked' THEN 'pass' END", persisted=True),
            nullable=True,
        ),
        sa.CheckConstraint(
            "(from_state = 'none' AND to_state = 'draft') OR "
            "(from_state = 'draft' AND to_state = 'locked') OR "
            "(from_state = 'locked' AND to_state = 'published') OR "
            "(from_state = 'draft' AND to_state = 'withdrawn') OR "
            "(from_state = 'locked' AND to_state = 'withdrawn') OR "
            "(from_state = 'published' AND to_state = 'withdrawn') OR "
            "(from_state = 'published' AND to_state = 'superseded')",
            name=op.f("ck_claim_event_transition"),
        ),
        sa.CheckConstraint("(n = 1) = (from_state = 'none')", name=op.f("ck_claim_event_first")),
        sa.CheckConstraint(
            "(to_state = 'superseded') = (superseded_by IS NOT NULL)",
            name=op.f("ck_claim_event_superseded"),
        ),
        sa.CheckConstraint(
            "to_state <> 'withdrawn' OR trim(reason) <> ''", name=op.f("ck_claim_event_said_why")
        ),
        sa.CheckConstraint(
            "claim_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_claim_event_claim_id")
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_claim_event_evidence_id")
        ),
        sa.CheckConstraint("length(actor) BETWEEN 1 AND 200", name=op.f("ck_claim_event_actor")),
        sa.CheckConstraint(
            "length(approver) BETWEEN 0 AND 200", name=op.f("ck_claim_event_approver")
        ),
        sa.CheckConstraint(
            "length(from_state) BETWEEN 1 AND 60", name=op.f("ck_claim_event_from_state")
        ),
        sa.CheckConstraint("length(reason) BETWEEN 0 AND 4000", name=op.f("ck_claim_event_reason")),
        sa.CheckConstraint(
            "length(to_state) BETWEEN 1 AND 60", name=op.f("ck_claim_event_to_state")
        ),
        sa.CheckConstraint("n BETWEEN 1 AND 9007199254740991", name=op.f("ck_claim_event_n")),
        sa.CheckConstraint(
            "on_day BETWEEN 19000101 AND 99991231", name=op.f("ck_claim_event_on_day")
        ),
        sa.CheckConstraint("superseded_by <> claim_id", name=op.f("ck_claim_event_other")),
        sa.CheckConstraint(
            "superseded_by BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_claim_event_superseded_by"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "claim_id", "locks"],
            ["claim.org_id", "claim.id", "claim.verdict"],
            name="fk_claim_event_passed",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "claim_id", "prev_n", "from_state"],
            ["claim_event.org_id", "claim_event.claim_id", "claim_event.n", "claim_event.to_state"],
            name="fk_claim_event_previous",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "claim_id"],
            ["claim.org_id", "claim.id"],
            name=op.f("fk_claim_event_org_id_claim_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_claim_event_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_claim_event_org_id_seq"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "superseded_by"],
            ["claim.org_id", "claim.id"],
            name=op.f("fk_claim_event_org_id_superseded_by"),
        ),
        sa.PrimaryKeyConstraint("claim_id", "n", "org_id", name=op.f("pk_claim_event")),
        sa.UniqueConstraint(
            "org_id",
            "claim_id",
            "n",
            "to_state",
            name=op.f("uq_claim_event_org_id_claim_id_n_to_state"),
        ),
        sqlite_strict=True,
    )
    guards.recreate(op.get_bind())


def downgrade() -> None:
    """Drop the tables, and with them their guards."""
    op.drop_table("claim_event")
    op.drop_table("claim")
    op.drop_table("scheme_value")
    guards.recreate(op.get_bind())
