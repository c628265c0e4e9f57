# ruff: noqa: E501 - conditions stand as the database holds them
"""Credits and certificates: ranges, cuts, uses, events. Tables are added, none is altered."""

import sqlalchemy as sa
from alembic import op

from ghg.ledger import columns, guards

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# The transitions of this revision; the domain's list may grow in a later one.
TRANSITIONS = (
    ("none", "expected"),
    ("none", "held"),
    ("none", "reserved"),
    ("expected", "held"),
    ("expected", "void"),
    ("expected", "cancelled"),
    ("held", "reserved"),
    ("held", "void"),
    ("held", "transferred_out"),
    ("held", "cancelled"),
    ("held", "expired"),
    ("held", "split"),
    ("reserved", "held"),
    ("reserved", "retired"),
    ("reserved", "redeemed"),
    ("reserved", "cancelled"),
    ("reserved", "expired"),
    ("reserved", "split"),
    ("transferred_out", "held"),
    ("retired", "invalidated"),
    ("redeemed", "invalidated"),
    ("expected", "frozen_expected"),
    ("held", "frozen_held"),
    ("reserved", "frozen_reserved"),
    ("frozen_expected", "expected"),
    ("frozen_held", "held"),
    ("frozen_reserved", "reserved"),
)


def upgrade() -> None:
    """Add the tables with the allowed transitions, then make all guards anew."""
    op.create_table(
        "allowed_transition",
        sa.Column("from_state", columns.Words(), nullable=False),
        sa.Column("to_state", columns.Words(), nullable=False),
        sa.PrimaryKeyConstraint("from_state", "to_state", name=op.f("pk_allowed_transition")),
        sqlite_strict=True,
    )
    op.create_table(
        "serial_batch",
        sa.Column("registry_code", columns.Words(), nullable=False),
        sa.Column("batch_key", columns.Words(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.CheckConstraint("id BETWEEN 1 AND 9000000", name=op.f("ck_serial_batch_id")),
        sa.CheckConstraint(
            "length(batch_key) BETWEEN 1 AND 200", name=op.f("ck_serial_batch_batch_key")
        ),
        sa.CheckConstraint(
            "length(registry_code) BETWEEN 1 AND 60", name=op.f("ck_serial_batch_registry_code")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_serial_batch")),
        sa.UniqueConstraint(
            "registry_code", "batch_key", name=op.f("uq_serial_batch_registry_code_batch_key")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "holding_use",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("entity_id", columns.Whole(), nullable=False),
        sa.Column("boundary", columns.Words(), nullable=False),
        sa.Column("year", columns.Whole(), nullable=False),
        sa.Column("purpose", columns.Words(), nullable=False),
        sa.Column("certificate", columns.Flag(), nullable=False),
        sa.Column("need", columns.Words(), nullable=False),
        sa.Column("beneficiary", columns.Words(), nullable=False),
        sa.Column("note", columns.Words(), nullable=False),
        sa.CheckConstraint("certificate BETWEEN 0 AND 1", name=op.f("ck_holding_use_certificate")),
        sa.CheckConstraint(
            "entity_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_holding_use_entity_id")
        ),
        sa.CheckConstraint(
            "length(beneficiary) BETWEEN 1 AND 200", name=op.f("ck_holding_use_beneficiary")
        ),
        sa.CheckConstraint(
            "length(boundary) BETWEEN 1 AND 60", name=op.f("ck_holding_use_boundary")
        ),
        sa.CheckConstraint("length(need) BETWEEN 1 AND 200", name=op.f("ck_holding_use_need")),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_holding_use_note")),
        sa.CheckConstraint("length(purpose) BETWEEN 0 AND 60", name=op.f("ck_holding_use_purpose")),
        sa.CheckConstraint("year BETWEEN 1900 AND 9999", name=op.f("ck_holding_use_year")),
        sa.ForeignKeyConstraint(
            ["org_id", "entity_id"],
            ["entity.org_id", "entity.id"],
            name=op.f("fk_holding_use_org_id_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_holding_use_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_holding_use")),
        sa.UniqueConstraint(
            "org_id",
            "entity_id",
            "boundary",
            "year",
            "purpose",
            "certificate",
            "need",
            name="uq_holding_use_natural",
        ),
        sa.UniqueConstraint(
            "org_id", "id", "certificate", name=op.f("uq_holding_use_org_id_id_certificate")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "serial_root",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("batch_id", columns.Whole(), nullable=False),
        sa.Column("first_serial", columns.Whole(), nullable=False),
        sa.Column("last_serial", columns.Whole(), nullable=False),
        sa.Column("instrument", columns.Words(), nullable=False),
        sa.Column("certificate", columns.Flag(), nullable=False),
        sa.Column("raw", columns.Words(), nullable=False),
        sa.Column("parsed", columns.Flag(), nullable=False),
        sa.Column("first_month", columns.Whole(), nullable=False),
        sa.Column("last_month", columns.Whole(), nullable=False),
        sa.Column("plant", columns.Words(), nullable=False),
        sa.Column("region", columns.Words(), nullable=False),
        sa.Column("technology", columns.Words(), nullable=False),
        sa.Column("method", columns.Words(), nullable=False),
        sa.Column("issued_day", columns.Whole(), nullable=True),
        sa.Column("acquired", columns.Words(), nullable=False),
        sa.Column("acquired_day", columns.Whole(), nullable=False),
        sa.Column("price", columns.DecimalText(), nullable=True),
        sa.Column("currency", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("void", columns.Flag(), nullable=False),
        sa.CheckConstraint(
            "acquired_day BETWEEN 19000101 AND 99991231", name=op.f("ck_serial_root_acquired_day")
        ),
        sa.CheckConstraint(
            "batch_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_serial_root_batch_id")
        ),
        sa.CheckConstraint("certificate BETWEEN 0 AND 1", name=op.f("ck_serial_root_certificate")),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_serial_root_evidence_id")
        ),
        sa.CheckConstraint("first_month <= last_month", name=op.f("ck_serial_root_months")),
        sa.CheckConstraint(
            "first_month BETWEEN 190001 AND 999912", name=op.f("ck_serial_root_first_month")
        ),
        sa.CheckConstraint("first_serial <= last_serial", name=op.f("ck_serial_root_serials")),
        sa.CheckConstraint(
            "first_serial BETWEEN 1 AND 999999999999", name=op.f("ck_serial_root_first_serial")
        ),
        sa.CheckConstraint(
            "issued_day BETWEEN 19000101 AND 99991231", name=op.f("ck_serial_root_issued_day")
        ),
        sa.CheckConstraint(
            "last_month BETWEEN 190001 AND 999912", name=op.f("ck_serial_root_last_month")
        ),
        sa.CheckConstraint(
            "last_serial BETWEEN 1 AND 999999999999", name=op.f("ck_serial_root_last_serial")
        ),
        sa.CheckConstraint(
            "length(acquired) BETWEEN 1 AND 60", name=op.f("ck_serial_root_acquired")
        ),
        sa.CheckConstraint(
            "length(currency) BETWEEN 0 AND 60", name=op.f("ck_serial_root_currency")
        ),
        sa.CheckConstraint(
            "length(instrument) BETWEEN 0 AND 60", name=op.f("ck_serial_root_instrument")
        ),
        sa.CheckConstraint("length(method) BETWEEN 0 AND 200", name=op.f("ck_serial_root_method")),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_serial_root_note")),
        sa.CheckConstraint("length(plant) BETWEEN 0 AND 200", name=op.f("ck_serial_root_plant")),
        sa.CheckConstraint("length(price) BETWEEN 1 AND 200", name=op.f("ck_serial_root_price")),
        sa.CheckConstraint("length(raw) BETWEEN 1 AND 200", name=op.f("ck_serial_root_raw")),
        sa.CheckConstraint("length(region) BETWEEN 0 AND 60", name=op.f("ck_serial_root_region")),
        sa.CheckConstraint(
            "length(technology) BETWEEN 0 AND 60", name=op.f("ck_serial_root_technology")
        ),
        sa.CheckConstraint("parsed BETWEEN 0 AND 1", name=op.f("ck_serial_root_parsed")),
        sa.CheckConstraint("void BETWEEN 0 AND 1", name=op.f("ck_serial_root_void")),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["serial_batch.id"], name=op.f("fk_serial_root_batch_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_serial_root_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_serial_root_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_serial_root")),
        sa.UniqueConstraint(
            "org_id",
            "id",
            "first_serial",
            "last_serial",
            "certificate",
            name="uq_serial_root_whole",
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_serial_root_batch_id_first_serial"),
        "serial_root",
        ["batch_id", "first_serial"],
        unique=False,
    )
    op.create_table(
        "block",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("root_id", columns.Whole(), nullable=False),
        sa.Column("first_serial", columns.Whole(), nullable=False),
        sa.Column("last_serial", columns.Whole(), nullable=False),
        sa.Column("certificate", columns.Flag(), nullable=False),
        sa.Column("parent_id", columns.Whole(), nullable=True),
        sa.Column("side", columns.Small(), nullable=True),
        sa.Column(
            "whole_first",
            columns.Whole(),
            sa.Computed("CASE WHEN parent_id IS NULL THEN first_serial END", persisted=True),
            nullable=True,
        ),
        sa.Column(
            "whole_last",
            columns.Whole(),
            sa.Computed("CASE WHEN parent_id IS NULL THEN last_serial END", persisted=True),
            nullable=True,
        ),
        sa.Column(
            "is_half",
            columns.Small(),
            sa.Computed("CASE WHEN parent_id IS NULL THEN 0 ELSE 1 END", persisted=True),
            nullable=True,
        ),
        sa.CheckConstraint("(parent_id IS NULL) = (side IS NULL)", name=op.f("ck_block_half")),
        sa.CheckConstraint("certificate BETWEEN 0 AND 1", name=op.f("ck_block_certificate")),
        sa.CheckConstraint("first_serial <= last_serial", name=op.f("ck_block_serials")),
        sa.CheckConstraint(
            "first_serial BETWEEN 1 AND 999999999999", name=op.f("ck_block_first_serial")
        ),
        sa.CheckConstraint(
            "last_serial BETWEEN 1 AND 999999999999", name=op.f("ck_block_last_serial")
        ),
        sa.CheckConstraint(
            "parent_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_block_parent_id")
        ),
        sa.CheckConstraint("root_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_block_root_id")),
        sa.CheckConstraint("side BETWEEN 1 AND 2", name=op.f("ck_block_side")),
        sa.ForeignKeyConstraint(
            ["org_id", "parent_id", "root_id", "certificate"],
            ["block.org_id", "block.id", "block.root_id", "block.certificate"],
            name="fk_block_parent",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "root_id", "whole_first", "whole_last", "certificate"],
            [
                "serial_root.org_id",
                "serial_root.id",
                "serial_root.first_serial",
                "serial_root.last_serial",
                "serial_root.certificate",
            ],
            name="fk_block_whole_root",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "root_id"],
            ["serial_root.org_id", "serial_root.id"],
            name=op.f("fk_block_org_id_root_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"], ["journal.org_id", "journal.seq"], name=op.f("fk_block_org_id_seq")
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_block")),
        sa.UniqueConstraint(
            "org_id", "id", "certificate", name=op.f("uq_block_org_id_id_certificate")
        ),
        sa.UniqueConstraint(
            "org_id",
            "id",
            "first_serial",
            "last_serial",
            name=op.f("uq_block_org_id_id_first_serial_last_serial"),
        ),
        sa.UniqueConstraint("org_id", "id", "is_half", name=op.f("uq_block_org_id_id_is_half")),
        sa.UniqueConstraint(
            "org_id", "id", "parent_id", "side", "first_serial", "last_serial", name="uq_block_half"
        ),
        sa.UniqueConstraint("org_id", "id", "parent_id", name=op.f("uq_block_org_id_id_parent_id")),
        sa.UniqueConstraint(
            "org_id",
            "id",
            "root_id",
            "certificate",
            name=op.f("uq_block_org_id_id_root_id_certificate"),
        ),
        sa.UniqueConstraint(
            "org_id", "parent_id", "side", name=op.f("uq_block_org_id_parent_id_side")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        "uq_block_one_whole",
        "block",
        ["org_id", "root_id"],
        unique=True,
        sqlite_where=sa.text("parent_id IS NULL"),
        postgresql_where=sa.text("parent_id IS NULL"),
    )
    op.create_table(
        "block_split",
        sa.Column("n", columns.Whole(), nullable=False),
        sa.Column("parent_first", columns.Whole(), nullable=False),
        sa.Column("parent_last", columns.Whole(), nullable=False),
        sa.Column("cut", columns.Whole(), nullable=False),
        sa.Column("left_id", columns.Whole(), nullable=False),
        sa.Column("right_id", columns.Whole(), nullable=False),
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("parent_id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("left_side", columns.Small(), sa.Computed("1", persisted=True), nullable=True),
        sa.Column("right_side", columns.Small(), sa.Computed("2", persisted=True), nullable=True),
        sa.Column(
            "right_first", columns.Whole(), sa.Computed("cut + 1", persisted=True), nullable=True
        ),
        sa.CheckConstraint("cut BETWEEN 1 AND 999999999999", name=op.f("ck_block_split_cut")),
        sa.CheckConstraint(
            "left_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_block_split_left_id")
        ),
        sa.CheckConstraint("n BETWEEN 1 AND 9007199254740991", name=op.f("ck_block_split_n")),
        sa.CheckConstraint(
            "parent_first BETWEEN 1 AND 999999999999", name=op.f("ck_block_split_parent_first")
        ),
        sa.CheckConstraint(
            "parent_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_block_split_parent_id")
        ),
        sa.CheckConstraint(
            "parent_last BETWEEN 1 AND 999999999999", name=op.f("ck_block_split_parent_last")
        ),
        sa.CheckConstraint(
            "right_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_block_split_right_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "left_id", "parent_id", "left_side", "parent_first", "cut"],
            [
                "block.org_id",
                "block.id",
                "block.parent_id",
                "block.side",
                "block.first_serial",
                "block.last_serial",
            ],
            name="fk_block_split_left",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "parent_id", "parent_first", "parent_last"],
            ["block.org_id", "block.id", "block.first_serial", "block.last_serial"],
            name="fk_block_split_parent",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "right_id", "parent_id", "right_side", "right_first", "parent_last"],
            [
                "block.org_id",
                "block.id",
                "block.parent_id",
                "block.side",
                "block.first_serial",
                "block.last_serial",
            ],
            name="fk_block_split_right",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_block_split_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "parent_id", name=op.f("pk_block_split")),
        sa.UniqueConstraint(
            "org_id", "parent_id", "n", name=op.f("uq_block_split_org_id_parent_id_n")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "block_event",
        sa.Column("certificate", columns.Flag(), nullable=False),
        sa.Column("block_id", columns.Whole(), nullable=False),
        sa.Column("n", columns.Whole(), nullable=False),
        sa.Column("from_state", columns.Words(), nullable=False),
        sa.Column("to_state", columns.Words(), nullable=False),
        sa.Column("on_day", columns.Whole(), nullable=False),
        sa.Column("use_id", columns.Whole(), nullable=True),
        sa.Column("origin_block", columns.Whole(), nullable=True),
        sa.Column("origin_n", columns.Whole(), nullable=True),
        sa.Column("reference", columns.Words(), nullable=False),
        sa.Column("beneficiary", columns.Words(), nullable=False),
        sa.Column("counterparty", columns.Words(), nullable=False),
        sa.Column("price", columns.DecimalText(), nullable=True),
        sa.Column("currency", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.Column("actor", columns.Words(), nullable=False),
        sa.Column("approver", columns.Words(), nullable=False),
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column(
            "prev_n",
            columns.Whole(),
            sa.Computed("NULLIF(n - 1, 0)", persisted=True),
            nullable=True,
        ),
        sa.Column(
            "kept_use",
            columns.Whole(),
            sa.Computed(
                "CASE WHEN from_state IN ('reserved', 'frozen_reserved', 'retired', 'redeemed') THEN use_id END",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column(
            "split_n",
            columns.Whole(),
            sa.Computed("CASE WHEN to_state = 'split' THEN n END", persisted=True),
            nullable=True,
        ),
        sa.Column(
            "born_half",
            columns.Small(),
            sa.Computed(
                "CASE WHEN n > 1 THEN NULL WHEN origin_block IS NULL THEN 0 ELSE 1 END",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column(
            "origin_state",
            columns.Words(),
            sa.Computed("CASE WHEN origin_block IS NOT NULL THEN 'split' END", persisted=True),
            nullable=True,
        ),
        sa.Column(
            "use_or_0",
            columns.Whole(),
            sa.Computed("COALESCE(use_id, 0)", persisted=True),
            nullable=True,
        ),
        sa.CheckConstraint("(n = 1) = (from_state = 'none')", name=op.f("ck_block_event_first")),
        sa.CheckConstraint(
            "(use_id IS NOT NULL) = (from_state IN ('reserved', 'frozen_reserved', 'retired', 'redeemed') OR to_state IN ('reserved', 'frozen_reserved', 'retired', 'redeemed'))",
            name=op.f("ck_block_event_serves"),
        ),
        sa.CheckConstraint(
            "from_state <> 'none' OR to_state <> 'reserved' OR origin_n IS NOT NULL",
            name=op.f("ck_block_event_newly_reserved"),
        ),
        sa.CheckConstraint(
            "to_state NOT IN ('retired', 'redeemed') OR (length(reference) BETWEEN 1 AND 200 AND length(beneficiary) BETWEEN 1 AND 200 AND evidence_id IS NOT NULL)",
            name=op.f("ck_block_event_proof"),
        ),
        sa.CheckConstraint(
            "to_state NOT IN ('retired', 'redeemed') OR (to_state = 'redeemed') = (certificate = 1)",
            name=op.f("ck_block_event_used_as"),
        ),
        sa.CheckConstraint(
            "to_state NOT IN ('void', 'invalidated') OR (length(approver) BETWEEN 1 AND 200 AND approver <> actor AND length(reason) BETWEEN 1 AND 4000)",
            name=op.f("ck_block_event_two_persons"),
        ),
        sa.CheckConstraint(
            "(origin_block IS NULL) = (origin_n IS NULL)", name=op.f("ck_block_event_origin")
        ),
        sa.CheckConstraint(
            "block_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_block_event_block_id")
        ),
        sa.CheckConstraint("certificate BETWEEN 0 AND 1", name=op.f("ck_block_event_certificate")),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_block_event_evidence_id")
        ),
        sa.CheckConstraint("length(actor) BETWEEN 1 AND 200", name=op.f("ck_block_event_actor")),
        sa.CheckConstraint(
            "length(approver) BETWEEN 0 AND 200", name=op.f("ck_block_event_approver")
        ),
        sa.CheckConstraint(
            "length(beneficiary) BETWEEN 0 AND 200", name=op.f("ck_block_event_beneficiary")
        ),
        sa.CheckConstraint(
            "length(counterparty) BETWEEN 0 AND 200", name=op.f("ck_block_event_counterparty")
        ),
        sa.CheckConstraint(
            "length(currency) BETWEEN 0 AND 60", name=op.f("ck_block_event_currency")
        ),
        sa.CheckConstraint(
            "length(from_state) BETWEEN 1 AND 60", name=op.f("ck_block_event_from_state")
        ),
        sa.CheckConstraint("length(price) BETWEEN 1 AND 200", name=op.f("ck_block_event_price")),
        sa.CheckConstraint("length(reason) BETWEEN 0 AND 4000", name=op.f("ck_block_event_reason")),
        sa.CheckConstraint(
            "length(reference) BETWEEN 0 AND 200", name=op.f("ck_block_event_reference")
        ),
        sa.CheckConstraint(
            "length(to_state) BETWEEN 1 AND 60", name=op.f("ck_block_event_to_state")
        ),
        sa.CheckConstraint("n = 1 OR origin_block IS NULL", name=op.f("ck_block_event_born")),
        sa.CheckConstraint("n BETWEEN 1 AND 9007199254740991", name=op.f("ck_block_event_n")),
        sa.CheckConstraint(
            "on_day BETWEEN 19000101 AND 99991231", name=op.f("ck_block_event_on_day")
        ),
        sa.CheckConstraint(
            "origin_block BETWEEN 1 AND 9007199254740991", name=op.f("ck_block_event_origin_block")
        ),
        sa.CheckConstraint(
            "origin_n BETWEEN 1 AND 9007199254740991", name=op.f("ck_block_event_origin_n")
        ),
        sa.CheckConstraint(
            "use_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_block_event_use_id")
        ),
        sa.ForeignKeyConstraint(
            ["from_state", "to_state"],
            ["allowed_transition.from_state", "allowed_transition.to_state"],
            name="fk_block_event_transition",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "block_id", "born_half"],
            ["block.org_id", "block.id", "block.is_half"],
            name="fk_block_event_born",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "block_id", "certificate"],
            ["block.org_id", "block.id", "block.certificate"],
            name="fk_block_event_block",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "block_id", "origin_block"],
            ["block.org_id", "block.id", "block.parent_id"],
            name="fk_block_event_parent",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "block_id", "prev_n", "from_state"],
            ["block_event.org_id", "block_event.block_id", "block_event.n", "block_event.to_state"],
            name="fk_block_event_previous",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "block_id", "prev_n", "kept_use"],
            ["block_event.org_id", "block_event.block_id", "block_event.n", "block_event.use_id"],
            name="fk_block_event_same_use",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "block_id", "split_n"],
            ["block_split.org_id", "block_split.parent_id", "block_split.n"],
            name="fk_block_event_split",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_block_event_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "origin_block", "origin_n", "origin_state", "to_state", "use_or_0"],
            [
                "block_event.org_id",
                "block_event.block_id",
                "block_event.n",
                "block_event.to_state",
                "block_event.from_state",
                "block_event.use_or_0",
            ],
            name="fk_block_event_inherits",
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_block_event_org_id_seq"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "use_id", "certificate"],
            ["holding_use.org_id", "holding_use.id", "holding_use.certificate"],
            name="fk_block_event_use",
        ),
        sa.PrimaryKeyConstraint("block_id", "n", "org_id", name=op.f("pk_block_event")),
        sa.UniqueConstraint(
            "org_id",
            "block_id",
            "n",
            "to_state",
            "from_state",
            "use_or_0",
            name="uq_block_event_inherited",
        ),
        sa.UniqueConstraint(
            "org_id",
            "block_id",
            "n",
            "to_state",
            name=op.f("uq_block_event_org_id_block_id_n_to_state"),
        ),
        sa.UniqueConstraint(
            "org_id",
            "block_id",
            "n",
            "use_id",
            name=op.f("uq_block_event_org_id_block_id_n_use_id"),
        ),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_block_event_use",
        "block_event",
        ["org_id", "use_id"],
        unique=False,
        sqlite_where=sa.text("use_id IS NOT NULL"),
        postgresql_where=sa.text("use_id IS NOT NULL"),
    )
    rows = [{"from_state": one, "to_state": other} for one, other in TRANSITIONS]
    transitions = sa.table("allowed_transition", sa.column("from_state"), sa.column("to_state"))
    op.bulk_insert(transitions, rows)
    if op.get_bind().dialect.name == "postgresql":
        op.execute(guards.TAKEN_ONCE)
    guards.recreate(op.get_bind())


def downgrade() -> None:
    """Take the tables away, what was written into them too; what stood before stays as it is."""
    for name in ("block_event", "block_split", "block", "serial_root", "holding_use"):
        op.drop_table(name)
    op.drop_table("serial_batch")
    op.drop_table("allowed_transition")
    guards.recreate(op.get_bind())
