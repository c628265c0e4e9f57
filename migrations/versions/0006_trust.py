"""Roles and secrets of persons, submissions, the verifier's desk, received issues.

Tables are added, none is altered. Going back drops them with what was written into them.
"""

import sqlalchemy as sa
from alembic import op

from ghg.ledger import columns, guards

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, then make all guards anew."""
    op.create_table(
        "credential",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("person_id", columns.Whole(), nullable=False),
        sa.Column("kind", columns.Words(), nullable=False),
        sa.Column("public", columns.Words(), nullable=False),
        sa.Column("proof", columns.Words(), nullable=False),
        sa.Column("title", columns.Words(), nullable=False),
        sa.Column("scopes", columns.Words(), nullable=False),
        sa.Column("created_utc", columns.Words(), nullable=False),
        sa.Column("expires_utc", columns.Words(), nullable=True),
        sa.Column("ended_utc", columns.Words(), nullable=True),
        sa.Column("used_utc", columns.Words(), nullable=True),
        sa.Column("failures", columns.Whole(), nullable=False),
        sa.Column("blocked_until_utc", columns.Words(), nullable=True),
        sa.CheckConstraint(
            "kind = 'password' OR kind = 'once' OR kind = 'key'", name=op.f("ck_credential_kind")
        ),
        sa.CheckConstraint(
            "failures BETWEEN 0 AND 9007199254740991", name=op.f("ck_credential_failures")
        ),
        sa.CheckConstraint(
            "length(blocked_until_utc) BETWEEN 27 AND 27",
            name=op.f("ck_credential_blocked_until_utc"),
        ),
        sa.CheckConstraint(
            "length(created_utc) BETWEEN 27 AND 27", name=op.f("ck_credential_created_utc")
        ),
        sa.CheckConstraint(
            "length(ended_utc) BETWEEN 27 AND 27", name=op.f("ck_credential_ended_utc")
        ),
        sa.CheckConstraint(
            "length(expires_utc) BETWEEN 27 AND 27", name=op.f("ck_credential_expires_utc")
        ),
        sa.CheckConstraint("length(proof) BETWEEN 1 AND 200", name=op.f("ck_credential_proof")),
        sa.CheckConstraint("length(public) BETWEEN 1 AND 200", name=op.f("ck_credential_public")),
        sa.CheckConstraint("length(scopes) BETWEEN 0 AND 200", name=op.f("ck_credential_scopes")),
        sa.CheckConstraint("length(title) BETWEEN 0 AND 200", name=op.f("ck_credential_title")),
        sa.CheckConstraint(
            "length(used_utc) BETWEEN 27 AND 27", name=op.f("ck_credential_used_utc")
        ),
        sa.CheckConstraint(
            "person_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_credential_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "person_id"],
            ["person.org_id", "person.id"],
            name=op.f("fk_credential_org_id_person_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_credential")),
        sa.UniqueConstraint("public", name="uq_credential_public"),
        sqlite_strict=True,
    )
    op.create_table(
        "organisation_mode",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("one_person", columns.Flag(), nullable=False),
        sa.CheckConstraint(
            "one_person BETWEEN 0 AND 1", name=op.f("ck_organisation_mode_one_person")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_organisation_mode_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_organisation_mode")),
        sa.UniqueConstraint("org_id", "seq", name=op.f("uq_organisation_mode_org_id_seq")),
        sqlite_strict=True,
    )
    op.create_table(
        "person_role",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("person_id", columns.Whole(), nullable=False),
        sa.Column("role", columns.Words(), nullable=False),
        sa.Column("held", columns.Flag(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint("held BETWEEN 0 AND 1", name=op.f("ck_person_role_held")),
        sa.CheckConstraint("length(role) BETWEEN 0 AND 60", name=op.f("ck_person_role_role")),
        sa.CheckConstraint(
            "person_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_person_role_person_id")
        ),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_person_role_revision")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "person_id"],
            ["person.org_id", "person.id"],
            name=op.f("fk_person_role_org_id_person_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_person_role_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_person_role")),
        sa.UniqueConstraint(
            "org_id", "person_id", "role", "revision", name="uq_person_role_natural"
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "web_session",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("person_id", columns.Whole(), nullable=False),
        sa.Column("token_sha256", columns.Words(), nullable=False),
        sa.Column("created_utc", columns.Words(), nullable=False),
        sa.Column("seen_utc", columns.Words(), nullable=False),
        sa.Column("expires_utc", columns.Words(), nullable=False),
        sa.Column("ended_utc", columns.Words(), nullable=True),
        sa.CheckConstraint(
            "length(token_sha256) BETWEEN 64 AND 64"
            " AND trim(token_sha256, '0123456789abcdef') = ''",
            name=op.f("ck_web_session_token_sha256"),
        ),
        sa.CheckConstraint(
            "length(created_utc) BETWEEN 27 AND 27", name=op.f("ck_web_session_created_utc")
        ),
        sa.CheckConstraint(
            "length(ended_utc) BETWEEN 27 AND 27", name=op.f("ck_web_session_ended_utc")
        ),
        sa.CheckConstraint(
            "length(expires_utc) BETWEEN 27 AND 27", name=op.f("ck_web_session_expires_utc")
        ),
        sa.CheckConstraint(
            "length(seen_utc) BETWEEN 27 AND 27", name=op.f("ck_web_session_seen_utc")
        ),
        sa.CheckConstraint(
            "person_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_web_session_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "person_id"],
            ["person.org_id", "person.id"],
            name=op.f("fk_web_session_org_id_person_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_web_session")),
        sa.UniqueConstraint(
            "org_id", "token_sha256", name=op.f("uq_web_session_org_id_token_sha256")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "received_issue",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("ledger", columns.Words(), nullable=False),
        sa.Column("plant", columns.Words(), nullable=False),
        sa.Column("plant_name", columns.Words(), nullable=False),
        sa.Column("inventory", columns.Words(), nullable=False),
        sa.Column("year", columns.Whole(), nullable=False),
        sa.Column("number", columns.Whole(), nullable=False),
        sa.Column("issue_sha256", columns.Words(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("head_seq", columns.Whole(), nullable=False),
        sa.Column("head_hash", columns.Words(), nullable=False),
        sa.Column("signer", columns.Words(), nullable=False),
        sa.Column("bundle_sha256", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "length(bundle_sha256) BETWEEN 64 AND 64"
            " AND trim(bundle_sha256, '0123456789abcdef') = ''",
            name=op.f("ck_received_issue_bundle_sha256"),
        ),
        sa.CheckConstraint(
            "length(head_hash) BETWEEN 64 AND 64 AND trim(head_hash, '0123456789abcdef') = ''",
            name=op.f("ck_received_issue_head_hash"),
        ),
        sa.CheckConstraint(
            "length(issue_sha256) BETWEEN 64 AND 64"
            " AND trim(issue_sha256, '0123456789abcdef') = ''",
            name=op.f("ck_received_issue_issue_sha256"),
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_received_issue_evidence_id")
        ),
        sa.CheckConstraint(
            "head_seq BETWEEN 1 AND 9007199254740991", name=op.f("ck_received_issue_head_seq")
        ),
        sa.CheckConstraint(
            "length(inventory) BETWEEN 1 AND 60", name=op.f("ck_received_issue_inventory")
        ),
        sa.CheckConstraint(
            "length(ledger) BETWEEN 1 AND 60", name=op.f("ck_received_issue_ledger")
        ),
        sa.CheckConstraint("length(plant) BETWEEN 1 AND 60", name=op.f("ck_received_issue_plant")),
        sa.CheckConstraint(
            "length(plant_name) BETWEEN 0 AND 200", name=op.f("ck_received_issue_plant_name")
        ),
        sa.CheckConstraint(
            "length(signer) BETWEEN 1 AND 200", name=op.f("ck_received_issue_signer")
        ),
        sa.CheckConstraint(
            "number BETWEEN 1 AND 9007199254740991", name=op.f("ck_received_issue_number")
        ),
        sa.CheckConstraint("year BETWEEN 1900 AND 9999", name=op.f("ck_received_issue_year")),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_received_issue_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_received_issue_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_received_issue")),
        sa.UniqueConstraint(
            "org_id", "bundle_sha256", name=op.f("uq_received_issue_org_id_bundle_sha256")
        ),
        sa.UniqueConstraint(
            "org_id",
            "ledger",
            "inventory",
            "number",
            name=op.f("uq_received_issue_org_id_ledger_inventory_number"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "submission",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("action", columns.Words(), nullable=False),
        sa.Column("subject", columns.Words(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("words_sha256", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("replaces", columns.Whole(), nullable=True),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.Column("maker", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "length(words_sha256) BETWEEN 64 AND 64"
            " AND trim(words_sha256, '0123456789abcdef') = ''",
            name=op.f("ck_submission_words_sha256"),
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_submission_evidence_id")
        ),
        sa.CheckConstraint("length(action) BETWEEN 1 AND 60", name=op.f("ck_submission_action")),
        sa.CheckConstraint("length(maker) BETWEEN 1 AND 200", name=op.f("ck_submission_maker")),
        sa.CheckConstraint("length(reason) BETWEEN 0 AND 4000", name=op.f("ck_submission_reason")),
        sa.CheckConstraint("length(subject) BETWEEN 0 AND 200", name=op.f("ck_submission_subject")),
        sa.CheckConstraint("replaces <> id", name=op.f("ck_submission_other")),
        sa.CheckConstraint(
            "replaces BETWEEN 1 AND 9007199254740991", name=op.f("ck_submission_replaces")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_submission_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "replaces"],
            ["submission.org_id", "submission.id"],
            name=op.f("fk_submission_org_id_replaces"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_submission_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_submission")),
        sa.UniqueConstraint("org_id", "id", "maker", name=op.f("uq_submission_org_id_id_maker")),
        sa.UniqueConstraint("org_id", "replaces", name=op.f("uq_submission_org_id_replaces")),
        sqlite_strict=True,
    )
    op.create_table(
        "engagement",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("inventory_id", columns.Whole(), nullable=False),
        sa.Column("programme", columns.Words(), nullable=False),
        sa.Column("body", columns.Words(), nullable=False),
        sa.Column("lead", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "inventory_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_engagement_inventory_id")
        ),
        sa.CheckConstraint("length(body) BETWEEN 1 AND 200", name=op.f("ck_engagement_body")),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_engagement_code")),
        sa.CheckConstraint("length(lead) BETWEEN 0 AND 200", name=op.f("ck_engagement_lead")),
        sa.CheckConstraint(
            "length(programme) BETWEEN 1 AND 200", name=op.f("ck_engagement_programme")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "inventory_id"],
            ["inventory.org_id", "inventory.id"],
            name=op.f("fk_engagement_org_id_inventory_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_engagement_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_engagement")),
        sa.UniqueConstraint("org_id", "code", name=op.f("uq_engagement_org_id_code")),
        sqlite_strict=True,
    )
    op.create_table(
        "submission_event",
        sa.Column("submission_id", columns.Whole(), nullable=False),
        sa.Column("n", columns.Whole(), nullable=False),
        sa.Column("from_state", columns.Words(), nullable=False),
        sa.Column("to_state", columns.Words(), nullable=False),
        sa.Column("maker", columns.Words(), nullable=False),
        sa.Column("actor", columns.Words(), nullable=False),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column(
            "prev_n",
            columns.Whole(),
            sa.Computed("NULLIF(n - 1, 0)", persisted=True),
            nullable=True,
        ),
        sa.CheckConstraint(
            "(from_state = 'none' AND to_state = 'draft') OR (from_state = 'none'"
            " AND to_state = 'submitted') OR (from_state = 'draft'"
            " AND to_state = 'submitted') OR (from_state = 'draft'"
            " AND to_state = 'withdrawn') OR (from_state = 'submitted'"
            " AND to_state = 'reviewed') OR (from_state = 'submitted'"
            " AND to_state = 'rejected') OR (from_state = 'submitted'"
            " AND to_state = 'withdrawn') OR (from_state = 'reviewed'"
            " AND to_state = 'approved') OR (from_state = 'reviewed'"
            " AND to_state = 'rejected') OR (from_state = 'reviewed'"
            " AND to_state = 'withdrawn')",
            name=op.f("ck_submission_event_step"),
        ),
        sa.CheckConstraint(
            "(n = 1) = (from_state = 'none')", name=op.f("ck_submission_event_first")
        ),
        sa.CheckConstraint(
            "(to_state IN ('reviewed', 'approved', 'rejected')) = (actor <> maker)",
            name=op.f("ck_submission_event_two_persons"),
        ),
        sa.CheckConstraint(
            "to_state <> 'rejected' OR trim(reason) <> ''",
            name=op.f("ck_submission_event_said_why"),
        ),
        sa.CheckConstraint(
            "length(actor) BETWEEN 1 AND 200", name=op.f("ck_submission_event_actor")
        ),
        sa.CheckConstraint(
            "length(from_state) BETWEEN 1 AND 60", name=op.f("ck_submission_event_from_state")
        ),
        sa.CheckConstraint(
            "length(maker) BETWEEN 1 AND 200", name=op.f("ck_submission_event_maker")
        ),
        sa.CheckConstraint(
            "length(reason) BETWEEN 0 AND 4000", name=op.f("ck_submission_event_reason")
        ),
        sa.CheckConstraint(
            "length(to_state) BETWEEN 1 AND 60", name=op.f("ck_submission_event_to_state")
        ),
        sa.CheckConstraint("n BETWEEN 1 AND 9007199254740991", name=op.f("ck_submission_event_n")),
        sa.CheckConstraint(
            "submission_id BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_submission_event_submission_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_submission_event_org_id_seq"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "submission_id", "maker"],
            ["submission.org_id", "submission.id", "submission.maker"],
            name="fk_submission_event_submission",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "submission_id", "prev_n", "from_state"],
            [
                "submission_event.org_id",
                "submission_event.submission_id",
                "submission_event.n",
                "submission_event.to_state",
            ],
            name="fk_submission_event_previous",
        ),
        sa.PrimaryKeyConstraint("submission_id", "n", "org_id", name=op.f("pk_submission_event")),
        sa.UniqueConstraint(
            "org_id",
            "submission_id",
            "n",
            "to_state",
            name=op.f("uq_submission_event_org_id_submission_id_n_to_state"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "engagement_term",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("engagement_id", columns.Whole(), nullable=False),
        sa.Column("materiality_percent", columns.DecimalText(), nullable=True),
        sa.Column("agreed_on", columns.Whole(), nullable=True),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "(materiality_percent IS NULL) = (agreed_on IS NULL)",
            name=op.f("ck_engagement_term_agreed"),
        ),
        sa.CheckConstraint(
            "agreed_on BETWEEN 19000101 AND 99991231", name=op.f("ck_engagement_term_agreed_on")
        ),
        sa.CheckConstraint(
            "engagement_id BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_engagement_term_engagement_id"),
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_engagement_term_evidence_id"),
        ),
        sa.CheckConstraint(
            "length(materiality_percent) BETWEEN 1 AND 200",
            name=op.f("ck_engagement_term_materiality_percent"),
        ),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_engagement_term_note")),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_engagement_term_revision")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "engagement_id"],
            ["engagement.org_id", "engagement.id"],
            name=op.f("fk_engagement_term_org_id_engagement_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_engagement_term_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_engagement_term_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_engagement_term")),
        sa.UniqueConstraint(
            "org_id",
            "engagement_id",
            "revision",
            name=op.f("uq_engagement_term_org_id_engagement_id_revision"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "finding",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("engagement_id", columns.Whole(), nullable=False),
        sa.Column("number", columns.Words(), nullable=False),
        sa.Column("kind", columns.Words(), nullable=False),
        sa.Column("issue_id", columns.Whole(), nullable=False),
        sa.Column("line", columns.Words(), nullable=False),
        sa.Column("source", columns.Words(), nullable=False),
        sa.Column("text", columns.Words(), nullable=False),
        sa.Column("raised_by", columns.Words(), nullable=False),
        sa.Column("raised_on", columns.Whole(), nullable=False),
        sa.Column("due_on", columns.Whole(), nullable=True),
        sa.Column("reported_t", columns.DecimalText(), nullable=True),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.CheckConstraint(
            "kind = 'nonconformity' OR kind = 'clarification' OR kind = 'observation'",
            name=op.f("ck_finding_known"),
        ),
        sa.CheckConstraint("due_on BETWEEN 19000101 AND 99991231", name=op.f("ck_finding_due_on")),
        sa.CheckConstraint(
            "engagement_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_finding_engagement_id")
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_finding_evidence_id")
        ),
        sa.CheckConstraint(
            "issue_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_finding_issue_id")
        ),
        sa.CheckConstraint("length(kind) BETWEEN 0 AND 60", name=op.f("ck_finding_kind")),
        sa.CheckConstraint("length(line) BETWEEN 0 AND 200", name=op.f("ck_finding_line")),
        sa.CheckConstraint("length(number) BETWEEN 1 AND 60", name=op.f("ck_finding_number")),
        sa.CheckConstraint(
            "length(raised_by) BETWEEN 1 AND 200", name=op.f("ck_finding_raised_by")
        ),
        sa.CheckConstraint(
            "length(reported_t) BETWEEN 1 AND 200", name=op.f("ck_finding_reported_t")
        ),
        sa.CheckConstraint("length(source) BETWEEN 0 AND 60", name=op.f("ck_finding_source")),
        sa.CheckConstraint("length(text) BETWEEN 1 AND 4000", name=op.f("ck_finding_text")),
        sa.CheckConstraint(
            "raised_on BETWEEN 19000101 AND 99991231", name=op.f("ck_finding_raised_on")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "engagement_id"],
            ["engagement.org_id", "engagement.id"],
            name=op.f("fk_finding_org_id_engagement_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_finding_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "issue_id"],
            ["issue.org_id", "issue.id"],
            name=op.f("fk_finding_org_id_issue_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"], ["journal.org_id", "journal.seq"], name=op.f("fk_finding_org_id_seq")
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_finding")),
        sa.UniqueConstraint(
            "org_id", "engagement_id", "number", name=op.f("uq_finding_org_id_engagement_id_number")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "issue_final",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("issue_id", columns.Whole(), nullable=False),
        sa.Column("engagement_id", columns.Whole(), nullable=False),
        sa.Column("on_day", columns.Whole(), nullable=False),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.CheckConstraint(
            "engagement_id BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_issue_final_engagement_id"),
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_issue_final_evidence_id")
        ),
        sa.CheckConstraint(
            "issue_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_issue_final_issue_id")
        ),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_issue_final_note")),
        sa.CheckConstraint(
            "on_day BETWEEN 19000101 AND 99991231", name=op.f("ck_issue_final_on_day")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "engagement_id"],
            ["engagement.org_id", "engagement.id"],
            name=op.f("fk_issue_final_org_id_engagement_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_issue_final_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "issue_id"],
            ["issue.org_id", "issue.id"],
            name=op.f("fk_issue_final_org_id_issue_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_issue_final_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_issue_final")),
        sa.UniqueConstraint("org_id", "issue_id", "engagement_id", name="uq_issue_final_once"),
        sqlite_strict=True,
    )
    op.create_table(
        "sample_draw",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("engagement_id", columns.Whole(), nullable=False),
        sa.Column("issue_id", columns.Whole(), nullable=False),
        sa.Column("rule", columns.Words(), nullable=False),
        sa.Column("rule_text", columns.Words(), nullable=False),
        sa.Column("step", columns.Whole(), nullable=False),
        sa.Column("seed", columns.Words(), nullable=False),
        sa.Column("round", columns.Whole(), nullable=False),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "engagement_id BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_sample_draw_engagement_id"),
        ),
        sa.CheckConstraint(
            "issue_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_sample_draw_issue_id")
        ),
        sa.CheckConstraint("length(reason) BETWEEN 0 AND 4000", name=op.f("ck_sample_draw_reason")),
        sa.CheckConstraint("length(rule) BETWEEN 1 AND 60", name=op.f("ck_sample_draw_rule")),
        sa.CheckConstraint(
            "length(rule_text) BETWEEN 0 AND 10000000", name=op.f("ck_sample_draw_rule_text")
        ),
        sa.CheckConstraint("length(seed) BETWEEN 1 AND 200", name=op.f("ck_sample_draw_seed")),
        sa.CheckConstraint(
            "round BETWEEN 1 AND 9007199254740991", name=op.f("ck_sample_draw_round")
        ),
        sa.CheckConstraint("step BETWEEN 0 AND 9007199254740991", name=op.f("ck_sample_draw_step")),
        sa.ForeignKeyConstraint(
            ["org_id", "engagement_id"],
            ["engagement.org_id", "engagement.id"],
            name=op.f("fk_sample_draw_org_id_engagement_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "issue_id"],
            ["issue.org_id", "issue.id"],
            name=op.f("fk_sample_draw_org_id_issue_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_sample_draw_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_sample_draw")),
        sa.UniqueConstraint(
            "org_id",
            "engagement_id",
            "round",
            name=op.f("uq_sample_draw_org_id_engagement_id_round"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "finding_event",
        sa.Column("finding_id", columns.Whole(), nullable=False),
        sa.Column("n", columns.Whole(), nullable=False),
        sa.Column("from_state", columns.Words(), nullable=False),
        sa.Column("to_state", columns.Words(), nullable=False),
        sa.Column("on_day", columns.Whole(), nullable=False),
        sa.Column("actor", columns.Words(), nullable=False),
        sa.Column("text", columns.Words(), nullable=False),
        sa.Column("corrected_t", columns.DecimalText(), nullable=True),
        sa.Column("conservative_t", columns.DecimalText(), nullable=True),
        sa.Column("batch_id", columns.Whole(), nullable=True),
        sa.Column("issue_id", columns.Whole(), nullable=True),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column(
            "prev_n",
            columns.Whole(),
            sa.Computed("NULLIF(n - 1, 0)", persisted=True),
            nullable=True,
        ),
        sa.CheckConstraint(
            "(from_state = 'none' AND to_state = 'open') OR (from_state = 'open'"
            " AND to_state = 'answered') OR (from_state = 'open'"
            " AND to_state = 'conservative') OR (from_state = 'answered'"
            " AND to_state = 'answered') OR (from_state = 'answered' AND to_state = 'open')"
            " OR (from_state = 'answered' AND to_state = 'conservative')"
            " OR (from_state = 'answered' AND to_state = 'closed')"
            " OR (from_state = 'conservative' AND to_state = 'open')"
            " OR (from_state = 'conservative' AND to_state = 'closed')",
            name=op.f("ck_finding_event_step"),
        ),
        sa.CheckConstraint("(n = 1) = (from_state = 'none')", name=op.f("ck_finding_event_first")),
        sa.CheckConstraint(
            "(to_state = 'conservative') <= (conservative_t IS NOT NULL)",
            name=op.f("ck_finding_event_set"),
        ),
        sa.CheckConstraint(
            "to_state NOT IN ('answered', 'conservative') OR trim(text) <> ''",
            name=op.f("ck_finding_event_said"),
        ),
        sa.CheckConstraint(
            "batch_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_finding_event_batch_id")
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_finding_event_evidence_id")
        ),
        sa.CheckConstraint(
            "finding_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_finding_event_finding_id")
        ),
        sa.CheckConstraint(
            "issue_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_finding_event_issue_id")
        ),
        sa.CheckConstraint("length(actor) BETWEEN 1 AND 200", name=op.f("ck_finding_event_actor")),
        sa.CheckConstraint(
            "length(conservative_t) BETWEEN 1 AND 200", name=op.f("ck_finding_event_conservative_t")
        ),
        sa.CheckConstraint(
            "length(corrected_t) BETWEEN 1 AND 200", name=op.f("ck_finding_event_corrected_t")
        ),
        sa.CheckConstraint(
            "length(from_state) BETWEEN 1 AND 60", name=op.f("ck_finding_event_from_state")
        ),
        sa.CheckConstraint("length(text) BETWEEN 0 AND 4000", name=op.f("ck_finding_event_text")),
        sa.CheckConstraint(
            "length(to_state) BETWEEN 1 AND 60", name=op.f("ck_finding_event_to_state")
        ),
        sa.CheckConstraint("n BETWEEN 1 AND 9007199254740991", name=op.f("ck_finding_event_n")),
        sa.CheckConstraint(
            "on_day BETWEEN 19000101 AND 99991231", name=op.f("ck_finding_event_on_day")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "batch_id"],
            ["batch.org_id", "batch.id"],
            name=op.f("fk_finding_event_org_id_batch_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_finding_event_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "finding_id", "prev_n", "from_state"],
            [
                "finding_event.org_id",
                "finding_event.finding_id",
                "finding_event.n",
                "finding_event.to_state",
            ],
            name="fk_finding_event_previous",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "finding_id"],
            ["finding.org_id", "finding.id"],
            name=op.f("fk_finding_event_org_id_finding_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "issue_id"],
            ["issue.org_id", "issue.id"],
            name=op.f("fk_finding_event_org_id_issue_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_finding_event_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("finding_id", "n", "org_id", name=op.f("pk_finding_event")),
        sa.UniqueConstraint(
            "org_id",
            "finding_id",
            "n",
            "to_state",
            name=op.f("uq_finding_event_org_id_finding_id_n_to_state"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "issue_finding",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("issue_id", columns.Whole(), nullable=False),
        sa.Column("finding_id", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "finding_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_issue_finding_finding_id")
        ),
        sa.CheckConstraint(
            "issue_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_issue_finding_issue_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "finding_id"],
            ["finding.org_id", "finding.id"],
            name=op.f("fk_issue_finding_org_id_finding_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "issue_id"],
            ["issue.org_id", "issue.id"],
            name=op.f("fk_issue_finding_org_id_issue_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_issue_finding_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_issue_finding")),
        sa.UniqueConstraint(
            "org_id",
            "issue_id",
            "finding_id",
            name=op.f("uq_issue_finding_org_id_issue_id_finding_id"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "sample_pick",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("draw_id", columns.Whole(), nullable=False),
        sa.Column("source", columns.Words(), nullable=False),
        sa.Column("stream", columns.Words(), nullable=False),
        sa.Column("month", columns.Whole(), nullable=False),
        sa.Column("why", columns.Words(), nullable=False),
        sa.CheckConstraint("why = 'whole' OR why = 'drawn'", name=op.f("ck_sample_pick_known")),
        sa.CheckConstraint(
            "draw_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_sample_pick_draw_id")
        ),
        sa.CheckConstraint("length(source) BETWEEN 1 AND 60", name=op.f("ck_sample_pick_source")),
        sa.CheckConstraint("length(stream) BETWEEN 1 AND 60", name=op.f("ck_sample_pick_stream")),
        sa.CheckConstraint("length(why) BETWEEN 1 AND 60", name=op.f("ck_sample_pick_why")),
        sa.CheckConstraint("month BETWEEN 190001 AND 999912", name=op.f("ck_sample_pick_month")),
        sa.ForeignKeyConstraint(
            ["org_id", "draw_id"],
            ["sample_draw.org_id", "sample_draw.id"],
            name=op.f("fk_sample_pick_org_id_draw_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_sample_pick_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_sample_pick")),
        sa.UniqueConstraint(
            "org_id",
            "draw_id",
            "stream",
            "month",
            name=op.f("uq_sample_pick_org_id_draw_id_stream_month"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "sample_tick",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("pick_id", columns.Whole(), nullable=False),
        sa.Column("result", columns.Words(), nullable=False),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("actor", columns.Words(), nullable=False),
        sa.Column("on_day", columns.Whole(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "result = 'agrees' OR result = 'differs' OR result = 'no_paper'",
            name=op.f("ck_sample_tick_known"),
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_sample_tick_evidence_id")
        ),
        sa.CheckConstraint("length(actor) BETWEEN 1 AND 200", name=op.f("ck_sample_tick_actor")),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_sample_tick_note")),
        sa.CheckConstraint("length(result) BETWEEN 0 AND 60", name=op.f("ck_sample_tick_result")),
        sa.CheckConstraint(
            "on_day BETWEEN 19000101 AND 99991231", name=op.f("ck_sample_tick_on_day")
        ),
        sa.CheckConstraint(
            "pick_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_sample_tick_pick_id")
        ),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_sample_tick_revision")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_sample_tick_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "pick_id"],
            ["sample_pick.org_id", "sample_pick.id"],
            name=op.f("fk_sample_tick_org_id_pick_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_sample_tick_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_sample_tick")),
        sa.UniqueConstraint(
            "org_id", "pick_id", "revision", name=op.f("uq_sample_tick_org_id_pick_id_revision")
        ),
        sqlite_strict=True,
    )
    guards.recreate(op.get_bind())


def downgrade() -> None:
    """Drop the tables, and with them their guards."""
    op.drop_table("sample_tick")
    op.drop_table("sample_pick")
    op.drop_table("issue_finding")
    op.drop_table("finding_event")
    op.drop_table("sample_draw")
    op.drop_table("issue_final")
    op.drop_table("finding")
    op.drop_table("engagement_term")
    op.drop_table("submission_event")
    op.drop_table("engagement")
    op.drop_table("submission")
    op.drop_table("received_issue")
    op.drop_table("web_session")
    op.drop_table("person_role")
    op.drop_table("organisation_mode")
    op.drop_table("credential")
    guards.recreate(op.get_bind())
