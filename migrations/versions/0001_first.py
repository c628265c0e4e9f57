# ruff: noqa: E501 - conditions stand as the database holds them
"""The tables that stand from the first migration in final form."""

import sqlalchemy as sa
from alembic import op

from ghg.ledger import columns, guards

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables, then their guards."""
    op.create_table(
        "organisation",
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("name_zh", columns.Words(), nullable=False),
        sa.Column("name_en", columns.Words(), nullable=False),
        sa.Column("one_person", columns.Flag(), nullable=False),
        sa.Column("example", columns.Flag(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("ledger_id", columns.Words(), nullable=False),
        sa.CheckConstraint("example BETWEEN 0 AND 1", name=op.f("ck_organisation_example")),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_organisation_code")),
        sa.CheckConstraint(
            "length(name_en) BETWEEN 0 AND 200", name=op.f("ck_organisation_name_en")
        ),
        sa.CheckConstraint(
            "length(name_zh) BETWEEN 1 AND 200", name=op.f("ck_organisation_name_zh")
        ),
        sa.CheckConstraint("one_person BETWEEN 0 AND 1", name=op.f("ck_organisation_one_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sa.UniqueConstraint("code", name=op.f("uq_organisation_code")),
        sa.UniqueConstraint("ledger_id", name=op.f("uq_organisation_ledger_id")),
        sqlite_strict=True,
    )
    op.create_table(
        "journal",
        sa.Column("ledger_id", columns.Words(), nullable=False),
        sa.Column("at_utc", columns.Words(), nullable=False),
        sa.Column("actor", columns.Words(), nullable=False),
        sa.Column("auth", columns.Words(), nullable=False),
        sa.Column("action", columns.Words(), nullable=False),
        sa.Column("subject", columns.Words(), nullable=False),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.Column("idempotency_key", columns.Words(), nullable=True),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("prev_hash", columns.Words(), nullable=False),
        sa.Column("hash", columns.Words(), nullable=False),
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "length(hash) BETWEEN 64 AND 64 AND trim(hash, '0123456789abcdef') = ''",
            name=op.f("ck_journal_hash"),
        ),
        sa.CheckConstraint(
            "length(prev_hash) BETWEEN 64 AND 64 AND trim(prev_hash, '0123456789abcdef') = ''",
            name=op.f("ck_journal_prev_hash"),
        ),
        sa.CheckConstraint("length(action) BETWEEN 1 AND 60", name=op.f("ck_journal_action")),
        sa.CheckConstraint("length(actor) BETWEEN 1 AND 200", name=op.f("ck_journal_actor")),
        sa.CheckConstraint("length(at_utc) BETWEEN 27 AND 27", name=op.f("ck_journal_at_utc")),
        sa.CheckConstraint("length(auth) BETWEEN 1 AND 60", name=op.f("ck_journal_auth")),
        sa.CheckConstraint(
            "length(idempotency_key) BETWEEN 1 AND 200", name=op.f("ck_journal_idempotency_key")
        ),
        sa.CheckConstraint(
            "length(ledger_id) BETWEEN 32 AND 32", name=op.f("ck_journal_ledger_id")
        ),
        sa.CheckConstraint("length(reason) BETWEEN 0 AND 4000", name=op.f("ck_journal_reason")),
        sa.CheckConstraint("length(subject) BETWEEN 0 AND 200", name=op.f("ck_journal_subject")),
        sa.ForeignKeyConstraint(["org_id"], ["organisation.id"], name=op.f("fk_journal_org_id")),
        sa.PrimaryKeyConstraint("org_id", "seq", name=op.f("pk_journal")),
        sa.UniqueConstraint("hash", name=op.f("uq_journal_hash")),
        sa.UniqueConstraint(
            "org_id", "idempotency_key", name=op.f("uq_journal_org_id_idempotency_key")
        ),
        sa.UniqueConstraint("prev_hash", name=op.f("uq_journal_prev_hash")),
        sqlite_strict=True,
    )
    op.create_table(
        "person",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("name", columns.Words(), nullable=False),
        sa.Column("os_user", columns.Words(), nullable=False),
        sa.Column("active", columns.Flag(), nullable=False),
        sa.CheckConstraint("active BETWEEN 0 AND 1", name=op.f("ck_person_active")),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_person_code")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 200", name=op.f("ck_person_name")),
        sa.CheckConstraint("length(os_user) BETWEEN 0 AND 200", name=op.f("ck_person_os_user")),
        sa.ForeignKeyConstraint(["org_id"], ["organisation.id"], name=op.f("fk_person_org_id")),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_person")),
        sa.UniqueConstraint("org_id", "code", name=op.f("uq_person_org_id_code")),
        sqlite_strict=True,
    )
    op.create_table(
        "batch",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("kind", columns.Words(), nullable=False),
        sa.Column("file_sha256", columns.Words(), nullable=True),
        sa.Column("file_name", columns.Words(), nullable=False),
        sa.Column("file_size", columns.Whole(), nullable=False),
        sa.Column("mapping", columns.Words(), nullable=False),
        sa.Column("mapping_sha256", columns.Words(), nullable=True),
        sa.Column("accepted", columns.Words(), nullable=False),
        sa.Column("reverses", columns.Whole(), nullable=True),
        sa.Column("round", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "length(file_sha256) BETWEEN 64 AND 64 AND trim(file_sha256, '0123456789abcdef') = ''",
            name=op.f("ck_batch_file_sha256"),
        ),
        sa.CheckConstraint(
            "length(mapping_sha256) BETWEEN 64 AND 64 AND trim(mapping_sha256, '0123456789abcdef') = ''",
            name=op.f("ck_batch_mapping_sha256"),
        ),
        sa.CheckConstraint(
            "file_size BETWEEN 0 AND 9007199254740991", name=op.f("ck_batch_file_size")
        ),
        sa.CheckConstraint("length(accepted) BETWEEN 0 AND 4000", name=op.f("ck_batch_accepted")),
        sa.CheckConstraint("length(file_name) BETWEEN 0 AND 200", name=op.f("ck_batch_file_name")),
        sa.CheckConstraint("length(kind) BETWEEN 1 AND 60", name=op.f("ck_batch_kind")),
        sa.CheckConstraint("length(mapping) BETWEEN 0 AND 10000000", name=op.f("ck_batch_mapping")),
        sa.CheckConstraint(
            "reverses BETWEEN 1 AND 9007199254740991", name=op.f("ck_batch_reverses")
        ),
        sa.CheckConstraint("round BETWEEN 1 AND 9007199254740991", name=op.f("ck_batch_round")),
        sa.ForeignKeyConstraint(
            ["org_id", "reverses"],
            ["batch.org_id", "batch.id"],
            name=op.f("fk_batch_org_id_reverses"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_batch_org_id_seq"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_batch")),
        sa.UniqueConstraint(
            "org_id", "kind", "file_sha256", "mapping_sha256", "round", name="uq_batch_file"
        ),
        sa.UniqueConstraint("org_id", "reverses", name=op.f("uq_batch_org_id_reverses")),
        sqlite_strict=True,
    )
    op.create_table(
        "entity",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("name_zh", columns.Words(), nullable=False),
        sa.Column("name_en", columns.Words(), nullable=False),
        sa.Column("credit_code", columns.Words(), nullable=False),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_entity_code")),
        sa.CheckConstraint(
            "length(credit_code) BETWEEN 0 AND 60", name=op.f("ck_entity_credit_code")
        ),
        sa.CheckConstraint("length(name_en) BETWEEN 0 AND 200", name=op.f("ck_entity_name_en")),
        sa.CheckConstraint("length(name_zh) BETWEEN 1 AND 200", name=op.f("ck_entity_name_zh")),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"], ["journal.org_id", "journal.seq"], name=op.f("fk_entity_org_id_seq")
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_entity")),
        sa.UniqueConstraint("org_id", "code", name=op.f("uq_entity_org_id_code")),
        sqlite_strict=True,
    )
    op.create_table(
        "evidence",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("sha256", columns.Words(), nullable=False),
        sa.Column("size", columns.Whole(), nullable=False),
        sa.Column("media_type", columns.Words(), nullable=False),
        sa.Column("file_name", columns.Words(), nullable=False),
        sa.Column("kind", columns.Words(), nullable=False),
        sa.Column("document_no", columns.Words(), nullable=False),
        sa.Column("description", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "length(sha256) BETWEEN 64 AND 64 AND trim(sha256, '0123456789abcdef') = ''",
            name=op.f("ck_evidence_sha256"),
        ),
        sa.CheckConstraint(
            "length(description) BETWEEN 0 AND 4000", name=op.f("ck_evidence_description")
        ),
        sa.CheckConstraint(
            "length(document_no) BETWEEN 0 AND 200", name=op.f("ck_evidence_document_no")
        ),
        sa.CheckConstraint(
            "length(file_name) BETWEEN 1 AND 200", name=op.f("ck_evidence_file_name")
        ),
        sa.CheckConstraint("length(kind) BETWEEN 1 AND 60", name=op.f("ck_evidence_kind")),
        sa.CheckConstraint(
            "length(media_type) BETWEEN 1 AND 200", name=op.f("ck_evidence_media_type")
        ),
        sa.CheckConstraint("size BETWEEN 1 AND 9007199254740991", name=op.f("ck_evidence_size")),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_evidence_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_evidence")),
        sa.UniqueConstraint("org_id", "sha256", name=op.f("uq_evidence_org_id_sha256")),
        sqlite_strict=True,
    )
    op.create_table(
        "factor_pack",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("version", columns.Whole(), nullable=False),
        sa.Column("sha256", columns.Words(), nullable=False),
        sa.Column("file_name", columns.Words(), nullable=False),
        sa.Column("source", columns.Words(), nullable=False),
        sa.Column("signer", columns.Words(), nullable=False),
        sa.Column("rows", columns.Whole(), nullable=False),
        sa.Column("note", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "length(sha256) BETWEEN 64 AND 64 AND trim(sha256, '0123456789abcdef') = ''",
            name=op.f("ck_factor_pack_sha256"),
        ),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_factor_pack_code")),
        sa.CheckConstraint(
            "length(file_name) BETWEEN 1 AND 200", name=op.f("ck_factor_pack_file_name")
        ),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_factor_pack_note")),
        sa.CheckConstraint("length(signer) BETWEEN 0 AND 200", name=op.f("ck_factor_pack_signer")),
        sa.CheckConstraint("length(source) BETWEEN 1 AND 200", name=op.f("ck_factor_pack_source")),
        sa.CheckConstraint("rows BETWEEN 0 AND 9007199254740991", name=op.f("ck_factor_pack_rows")),
        sa.CheckConstraint(
            "version BETWEEN 1 AND 9007199254740991", name=op.f("ck_factor_pack_version")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_factor_pack_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_factor_pack")),
        sa.UniqueConstraint(
            "org_id", "code", "version", name=op.f("uq_factor_pack_org_id_code_version")
        ),
        sa.UniqueConstraint("org_id", "sha256", name=op.f("uq_factor_pack_org_id_sha256")),
        sqlite_strict=True,
    )
    op.create_table(
        "batch_block",
        sa.Column("first_record", columns.Whole(), nullable=False),
        sa.Column("last_record", columns.Whole(), nullable=False),
        sa.Column("first_bill", columns.Whole(), nullable=True),
        sa.Column("last_bill", columns.Whole(), nullable=True),
        sa.Column("sha256", columns.Words(), nullable=False),
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("batch_id", columns.Whole(), nullable=False),
        sa.Column("number", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "length(sha256) BETWEEN 64 AND 64 AND trim(sha256, '0123456789abcdef') = ''",
            name=op.f("ck_batch_block_sha256"),
        ),
        sa.CheckConstraint(
            "first_bill BETWEEN 1 AND 9007199254740991", name=op.f("ck_batch_block_first_bill")
        ),
        sa.CheckConstraint(
            "first_record BETWEEN 1 AND 9007199254740991", name=op.f("ck_batch_block_first_record")
        ),
        sa.CheckConstraint(
            "last_bill BETWEEN 1 AND 9007199254740991", name=op.f("ck_batch_block_last_bill")
        ),
        sa.CheckConstraint(
            "last_record BETWEEN 1 AND 9007199254740991", name=op.f("ck_batch_block_last_record")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "batch_id"],
            ["batch.org_id", "batch.id"],
            name=op.f("fk_batch_block_org_id_batch_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "batch_id", "number", name=op.f("pk_batch_block")),
        sqlite_strict=True,
    )
    op.create_table(
        "boundary_version",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("entity_id", columns.Whole(), nullable=False),
        sa.Column("version", columns.Whole(), nullable=False),
        sa.Column("first_day", columns.Whole(), nullable=False),
        sa.Column("last_day", columns.Whole(), nullable=False),
        sa.Column("approach", columns.Words(), nullable=False),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "entity_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_boundary_version_entity_id")
        ),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_boundary_version_days")),
        sa.CheckConstraint(
            "first_day BETWEEN 19000101 AND 99991231", name=op.f("ck_boundary_version_first_day")
        ),
        sa.CheckConstraint(
            "last_day BETWEEN 19000101 AND 99991231", name=op.f("ck_boundary_version_last_day")
        ),
        sa.CheckConstraint(
            "length(approach) BETWEEN 1 AND 60", name=op.f("ck_boundary_version_approach")
        ),
        sa.CheckConstraint(
            "length(reason) BETWEEN 1 AND 4000", name=op.f("ck_boundary_version_reason")
        ),
        sa.CheckConstraint(
            "version BETWEEN 1 AND 9007199254740991", name=op.f("ck_boundary_version_version")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "entity_id"],
            ["entity.org_id", "entity.id"],
            name=op.f("fk_boundary_version_org_id_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_boundary_version_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_boundary_version")),
        sa.UniqueConstraint(
            "org_id",
            "entity_id",
            "version",
            name=op.f("uq_boundary_version_org_id_entity_id_version"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "facility",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("entity_id", columns.Whole(), nullable=False),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("name_zh", columns.Words(), nullable=False),
        sa.Column("name_en", columns.Words(), nullable=False),
        sa.Column("region", columns.Words(), nullable=False),
        sa.Column("address", columns.Words(), nullable=False),
        sa.Column("industry", columns.Words(), nullable=False),
        sa.Column("programme", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "entity_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_facility_entity_id")
        ),
        sa.CheckConstraint("length(address) BETWEEN 0 AND 200", name=op.f("ck_facility_address")),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_facility_code")),
        sa.CheckConstraint("length(industry) BETWEEN 0 AND 60", name=op.f("ck_facility_industry")),
        sa.CheckConstraint("length(name_en) BETWEEN 0 AND 200", name=op.f("ck_facility_name_en")),
        sa.CheckConstraint("length(name_zh) BETWEEN 1 AND 200", name=op.f("ck_facility_name_zh")),
        sa.CheckConstraint(
            "length(programme) BETWEEN 0 AND 60", name=op.f("ck_facility_programme")
        ),
        sa.CheckConstraint("length(region) BETWEEN 1 AND 60", name=op.f("ck_facility_region")),
        sa.ForeignKeyConstraint(
            ["org_id", "entity_id"],
            ["entity.org_id", "entity.id"],
            name=op.f("fk_facility_org_id_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_facility_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_facility")),
        sa.UniqueConstraint("org_id", "code", name=op.f("uq_facility_org_id_code")),
        sqlite_strict=True,
    )
    op.create_table(
        "inventory",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("entity_id", columns.Whole(), nullable=False),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("year", columns.Whole(), nullable=False),
        sa.Column("first_month", columns.Whole(), nullable=False),
        sa.Column("last_month", columns.Whole(), nullable=False),
        sa.Column("edition", columns.Words(), nullable=False),
        sa.Column("gwp_set", columns.Words(), nullable=False),
        sa.Column("gwp_reason", columns.Words(), nullable=False),
        sa.Column("as_of", columns.Whole(), nullable=False),
        sa.Column("electricity_level", columns.Words(), nullable=False),
        sa.Column("market_rest_rule", columns.Words(), nullable=False),
        sa.Column("guides", columns.Words(), nullable=False),
        sa.Column("allocation", columns.Words(), nullable=False),
        sa.Column("version", columns.Whole(), nullable=False),
        sa.CheckConstraint("as_of BETWEEN 19000101 AND 99991231", name=op.f("ck_inventory_as_of")),
        sa.CheckConstraint(
            "entity_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_inventory_entity_id")
        ),
        sa.CheckConstraint("first_month <= last_month", name=op.f("ck_inventory_months")),
        sa.CheckConstraint(
            "first_month BETWEEN 190001 AND 999912", name=op.f("ck_inventory_first_month")
        ),
        sa.CheckConstraint(
            "last_month BETWEEN 190001 AND 999912", name=op.f("ck_inventory_last_month")
        ),
        sa.CheckConstraint(
            "length(allocation) BETWEEN 0 AND 4000", name=op.f("ck_inventory_allocation")
        ),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_inventory_code")),
        sa.CheckConstraint("length(edition) BETWEEN 1 AND 60", name=op.f("ck_inventory_edition")),
        sa.CheckConstraint(
            "length(electricity_level) BETWEEN 0 AND 60",
            name=op.f("ck_inventory_electricity_level"),
        ),
        sa.CheckConstraint(
            "length(guides) BETWEEN 0 AND 10000000", name=op.f("ck_inventory_guides")
        ),
        sa.CheckConstraint(
            "length(gwp_reason) BETWEEN 0 AND 4000", name=op.f("ck_inventory_gwp_reason")
        ),
        sa.CheckConstraint("length(gwp_set) BETWEEN 1 AND 60", name=op.f("ck_inventory_gwp_set")),
        sa.CheckConstraint(
            "length(market_rest_rule) BETWEEN 0 AND 60", name=op.f("ck_inventory_market_rest_rule")
        ),
        sa.CheckConstraint(
            "version BETWEEN 1 AND 9007199254740991", name=op.f("ck_inventory_version")
        ),
        sa.CheckConstraint("year BETWEEN 1900 AND 9999", name=op.f("ck_inventory_year")),
        sa.ForeignKeyConstraint(
            ["org_id", "entity_id"],
            ["entity.org_id", "entity.id"],
            name=op.f("fk_inventory_org_id_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_inventory_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_inventory")),
        sa.UniqueConstraint("org_id", "code", name=op.f("uq_inventory_org_id_code")),
        sqlite_strict=True,
    )
    op.create_table(
        "own_factor",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("factor_pack_id", columns.Whole(), nullable=True),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.Column("factor_table", columns.Words(), nullable=False),
        sa.Column("item", columns.Words(), nullable=False),
        sa.Column("parameter", columns.Words(), nullable=False),
        sa.Column("gas", columns.Words(), nullable=False),
        sa.Column("value", columns.DecimalText(), nullable=False),
        sa.Column("unit", columns.Words(), nullable=False),
        sa.Column("unit_printed", columns.Words(), nullable=False),
        sa.Column("region", columns.Words(), nullable=False),
        sa.Column("first_day", columns.Whole(), nullable=False),
        sa.Column("last_day", columns.Whole(), nullable=False),
        sa.Column("data_year", columns.Whole(), nullable=False),
        sa.Column("tier", columns.Words(), nullable=False),
        sa.Column("document", columns.Words(), nullable=False),
        sa.Column("document_number", columns.Words(), nullable=False),
        sa.Column("issuer", columns.Words(), nullable=False),
        sa.Column("published", columns.Whole(), nullable=True),
        sa.Column("locator", columns.Words(), nullable=False),
        sa.Column("confidence", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "data_year BETWEEN 0 AND 9007199254740991", name=op.f("ck_own_factor_data_year")
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_own_factor_evidence_id")
        ),
        sa.CheckConstraint(
            "factor_pack_id BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_own_factor_factor_pack_id"),
        ),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_own_factor_days")),
        sa.CheckConstraint(
            "first_day BETWEEN 19000101 AND 99991231", name=op.f("ck_own_factor_first_day")
        ),
        sa.CheckConstraint(
            "last_day BETWEEN 19000101 AND 99991231", name=op.f("ck_own_factor_last_day")
        ),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_own_factor_code")),
        sa.CheckConstraint(
            "length(confidence) BETWEEN 0 AND 60", name=op.f("ck_own_factor_confidence")
        ),
        sa.CheckConstraint(
            "length(document) BETWEEN 1 AND 200", name=op.f("ck_own_factor_document")
        ),
        sa.CheckConstraint(
            "length(document_number) BETWEEN 0 AND 200", name=op.f("ck_own_factor_document_number")
        ),
        sa.CheckConstraint(
            "length(factor_table) BETWEEN 1 AND 60", name=op.f("ck_own_factor_factor_table")
        ),
        sa.CheckConstraint("length(gas) BETWEEN 0 AND 60", name=op.f("ck_own_factor_gas")),
        sa.CheckConstraint("length(issuer) BETWEEN 0 AND 200", name=op.f("ck_own_factor_issuer")),
        sa.CheckConstraint("length(item) BETWEEN 1 AND 60", name=op.f("ck_own_factor_item")),
        sa.CheckConstraint("length(locator) BETWEEN 0 AND 200", name=op.f("ck_own_factor_locator")),
        sa.CheckConstraint(
            "length(parameter) BETWEEN 1 AND 60", name=op.f("ck_own_factor_parameter")
        ),
        sa.CheckConstraint("length(reason) BETWEEN 1 AND 4000", name=op.f("ck_own_factor_reason")),
        sa.CheckConstraint("length(region) BETWEEN 0 AND 60", name=op.f("ck_own_factor_region")),
        sa.CheckConstraint("length(tier) BETWEEN 0 AND 60", name=op.f("ck_own_factor_tier")),
        sa.CheckConstraint("length(unit) BETWEEN 1 AND 60", name=op.f("ck_own_factor_unit")),
        sa.CheckConstraint(
            "length(unit_printed) BETWEEN 0 AND 60", name=op.f("ck_own_factor_unit_printed")
        ),
        sa.CheckConstraint("length(value) BETWEEN 1 AND 200", name=op.f("ck_own_factor_value")),
        sa.CheckConstraint(
            "published BETWEEN 19000101 AND 99991231", name=op.f("ck_own_factor_published")
        ),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_own_factor_revision")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_own_factor_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "factor_pack_id"],
            ["factor_pack.org_id", "factor_pack.id"],
            name=op.f("fk_own_factor_org_id_factor_pack_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_own_factor_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_own_factor")),
        sa.UniqueConstraint(
            "org_id", "code", "revision", name=op.f("uq_own_factor_org_id_code_revision")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "issue",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("inventory_id", columns.Whole(), nullable=False),
        sa.Column("number", columns.Whole(), nullable=False),
        sa.Column("supersedes", columns.Whole(), nullable=True),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", columns.Words(), nullable=False),
        sa.Column("library_sha256", columns.Words(), nullable=False),
        sa.Column("program", columns.Words(), nullable=False),
        sa.Column("journal_seq", columns.Whole(), nullable=False),
        sa.Column("journal_hash", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "length(journal_hash) BETWEEN 64 AND 64 AND trim(journal_hash, '0123456789abcdef') = ''",
            name=op.f("ck_issue_journal_hash"),
        ),
        sa.CheckConstraint(
            "length(library_sha256) BETWEEN 64 AND 64 AND trim(library_sha256, '0123456789abcdef') = ''",
            name=op.f("ck_issue_library_sha256"),
        ),
        sa.CheckConstraint(
            "length(sha256) BETWEEN 64 AND 64 AND trim(sha256, '0123456789abcdef') = ''",
            name=op.f("ck_issue_sha256"),
        ),
        sa.CheckConstraint(
            "inventory_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_issue_inventory_id")
        ),
        sa.CheckConstraint(
            "journal_seq BETWEEN 1 AND 9007199254740991", name=op.f("ck_issue_journal_seq")
        ),
        sa.CheckConstraint("length(program) BETWEEN 1 AND 200", name=op.f("ck_issue_program")),
        sa.CheckConstraint("length(reason) BETWEEN 0 AND 4000", name=op.f("ck_issue_reason")),
        sa.CheckConstraint("number BETWEEN 1 AND 9007199254740991", name=op.f("ck_issue_number")),
        sa.CheckConstraint(
            "supersedes BETWEEN 1 AND 9007199254740991", name=op.f("ck_issue_supersedes")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "inventory_id"],
            ["inventory.org_id", "inventory.id"],
            name=op.f("fk_issue_org_id_inventory_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "journal_seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_issue_org_id_journal_seq"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"], ["journal.org_id", "journal.seq"], name=op.f("fk_issue_org_id_seq")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "supersedes"],
            ["issue.org_id", "issue.id"],
            name=op.f("fk_issue_org_id_supersedes"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_issue")),
        sa.UniqueConstraint(
            "org_id", "inventory_id", "number", name=op.f("uq_issue_org_id_inventory_id_number")
        ),
        sa.UniqueConstraint("org_id", "supersedes", name=op.f("uq_issue_org_id_supersedes")),
        sqlite_strict=True,
    )
    op.create_table(
        "meter",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("facility_id", columns.Whole(), nullable=False),
        sa.Column("parent_id", columns.Whole(), nullable=True),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("name", columns.Words(), nullable=False),
        sa.Column("medium", columns.Words(), nullable=False),
        sa.Column("place", columns.Words(), nullable=False),
        sa.Column("multiplier", columns.DecimalText(), nullable=False),
        sa.Column("accuracy_class", columns.Words(), nullable=False),
        sa.Column("certificate", columns.Words(), nullable=False),
        sa.Column("calibration_due", columns.Whole(), nullable=True),
        sa.Column("digits", columns.Small(), nullable=False),
        sa.Column("reference_state", columns.Words(), nullable=False),
        sa.Column("cumulative", columns.Flag(), nullable=False),
        sa.Column("required", columns.Flag(), nullable=False),
        sa.Column("automatic", columns.Flag(), nullable=False),
        sa.Column("first_day", columns.Whole(), nullable=False),
        sa.Column("last_day", columns.Whole(), nullable=False),
        sa.CheckConstraint("automatic BETWEEN 0 AND 1", name=op.f("ck_meter_automatic")),
        sa.CheckConstraint(
            "calibration_due BETWEEN 19000101 AND 99991231", name=op.f("ck_meter_calibration_due")
        ),
        sa.CheckConstraint("cumulative BETWEEN 0 AND 1", name=op.f("ck_meter_cumulative")),
        sa.CheckConstraint("digits BETWEEN 0 AND 1000", name=op.f("ck_meter_digits")),
        sa.CheckConstraint(
            "facility_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_meter_facility_id")
        ),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_meter_days")),
        sa.CheckConstraint(
            "first_day BETWEEN 19000101 AND 99991231", name=op.f("ck_meter_first_day")
        ),
        sa.CheckConstraint(
            "last_day BETWEEN 19000101 AND 99991231", name=op.f("ck_meter_last_day")
        ),
        sa.CheckConstraint(
            "length(accuracy_class) BETWEEN 0 AND 60", name=op.f("ck_meter_accuracy_class")
        ),
        sa.CheckConstraint(
            "length(certificate) BETWEEN 0 AND 200", name=op.f("ck_meter_certificate")
        ),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_meter_code")),
        sa.CheckConstraint("length(medium) BETWEEN 1 AND 60", name=op.f("ck_meter_medium")),
        sa.CheckConstraint(
            "length(multiplier) BETWEEN 1 AND 200", name=op.f("ck_meter_multiplier")
        ),
        sa.CheckConstraint("length(name) BETWEEN 0 AND 200", name=op.f("ck_meter_name")),
        sa.CheckConstraint("length(place) BETWEEN 0 AND 200", name=op.f("ck_meter_place")),
        sa.CheckConstraint(
            "length(reference_state) BETWEEN 0 AND 60", name=op.f("ck_meter_reference_state")
        ),
        sa.CheckConstraint(
            "parent_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_meter_parent_id")
        ),
        sa.CheckConstraint("required BETWEEN 0 AND 1", name=op.f("ck_meter_required")),
        sa.ForeignKeyConstraint(
            ["org_id", "facility_id"],
            ["facility.org_id", "facility.id"],
            name=op.f("fk_meter_org_id_facility_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "parent_id"],
            ["meter.org_id", "meter.id"],
            name=op.f("fk_meter_org_id_parent_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"], ["journal.org_id", "journal.seq"], name=op.f("fk_meter_org_id_seq")
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_meter")),
        sa.UniqueConstraint("org_id", "code", name=op.f("uq_meter_org_id_code")),
        sqlite_strict=True,
    )
    op.create_table(
        "unit",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("facility_id", columns.Whole(), nullable=False),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("name_zh", columns.Words(), nullable=False),
        sa.Column("name_en", columns.Words(), nullable=False),
        sa.Column("kind", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "facility_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_unit_facility_id")
        ),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_unit_code")),
        sa.CheckConstraint("length(kind) BETWEEN 0 AND 60", name=op.f("ck_unit_kind")),
        sa.CheckConstraint("length(name_en) BETWEEN 0 AND 200", name=op.f("ck_unit_name_en")),
        sa.CheckConstraint("length(name_zh) BETWEEN 1 AND 200", name=op.f("ck_unit_name_zh")),
        sa.ForeignKeyConstraint(
            ["org_id", "facility_id"],
            ["facility.org_id", "facility.id"],
            name=op.f("fk_unit_org_id_facility_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"], ["journal.org_id", "journal.seq"], name=op.f("fk_unit_org_id_seq")
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_unit")),
        sa.UniqueConstraint(
            "org_id", "facility_id", "code", name=op.f("uq_unit_org_id_facility_id_code")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "boundary_item",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("boundary_version_id", columns.Whole(), nullable=False),
        sa.Column("facility_id", columns.Whole(), nullable=False),
        sa.Column("unit_id", columns.Whole(), nullable=True),
        sa.Column("subject", columns.Words(), nullable=False),
        sa.Column("member", columns.Words(), nullable=False),
        sa.Column("first_day", columns.Whole(), nullable=False),
        sa.Column("last_day", columns.Whole(), nullable=False),
        sa.Column("event", columns.Words(), nullable=False),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "member = 'inside' OR member = 'outside'", name=op.f("ck_boundary_item_member")
        ),
        sa.CheckConstraint(
            "boundary_version_id BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_boundary_item_boundary_version_id"),
        ),
        sa.CheckConstraint(
            "facility_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_boundary_item_facility_id")
        ),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_boundary_item_days")),
        sa.CheckConstraint(
            "first_day BETWEEN 19000101 AND 99991231", name=op.f("ck_boundary_item_first_day")
        ),
        sa.CheckConstraint(
            "last_day BETWEEN 19000101 AND 99991231", name=op.f("ck_boundary_item_last_day")
        ),
        sa.CheckConstraint("length(event) BETWEEN 1 AND 60", name=op.f("ck_boundary_item_event")),
        sa.CheckConstraint(
            "length(reason) BETWEEN 0 AND 4000", name=op.f("ck_boundary_item_reason")
        ),
        sa.CheckConstraint(
            "length(subject) BETWEEN 0 AND 200", name=op.f("ck_boundary_item_subject")
        ),
        sa.CheckConstraint(
            "unit_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_boundary_item_unit_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "boundary_version_id"],
            ["boundary_version.org_id", "boundary_version.id"],
            name=op.f("fk_boundary_item_org_id_boundary_version_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "facility_id"],
            ["facility.org_id", "facility.id"],
            name=op.f("fk_boundary_item_org_id_facility_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_boundary_item_org_id_seq"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "unit_id"],
            ["unit.org_id", "unit.id"],
            name=op.f("fk_boundary_item_org_id_unit_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_boundary_item")),
        sqlite_strict=True,
    )
    op.create_table(
        "issue_line",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("issue_id", columns.Whole(), nullable=False),
        sa.Column("number", columns.Words(), nullable=False),
        sa.Column("view", columns.Words(), nullable=False),
        sa.Column("stream", columns.Words(), nullable=False),
        sa.Column("month", columns.Whole(), nullable=False),
        sa.Column("gas", columns.Words(), nullable=False),
        sa.Column("quantity", columns.DecimalText(), nullable=False),
        sa.Column("mass_t", columns.DecimalText(), nullable=False),
        sa.Column("co2e_t", columns.DecimalText(), nullable=False),
        sa.Column("document", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "issue_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_issue_line_issue_id")
        ),
        sa.CheckConstraint("length(co2e_t) BETWEEN 1 AND 200", name=op.f("ck_issue_line_co2e_t")),
        sa.CheckConstraint(
            "length(document) BETWEEN 0 AND 10000000", name=op.f("ck_issue_line_document")
        ),
        sa.CheckConstraint("length(gas) BETWEEN 0 AND 60", name=op.f("ck_issue_line_gas")),
        sa.CheckConstraint("length(mass_t) BETWEEN 1 AND 200", name=op.f("ck_issue_line_mass_t")),
        sa.CheckConstraint("length(number) BETWEEN 1 AND 60", name=op.f("ck_issue_line_number")),
        sa.CheckConstraint(
            "length(quantity) BETWEEN 1 AND 200", name=op.f("ck_issue_line_quantity")
        ),
        sa.CheckConstraint("length(stream) BETWEEN 0 AND 200", name=op.f("ck_issue_line_stream")),
        sa.CheckConstraint("length(view) BETWEEN 1 AND 60", name=op.f("ck_issue_line_view")),
        sa.CheckConstraint("month BETWEEN 190001 AND 999912", name=op.f("ck_issue_line_month")),
        sa.ForeignKeyConstraint(
            ["org_id", "issue_id"],
            ["issue.org_id", "issue.id"],
            name=op.f("fk_issue_line_org_id_issue_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_issue_line")),
        sa.UniqueConstraint(
            "org_id", "issue_id", "number", name=op.f("uq_issue_line_org_id_issue_id_number")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "meter_event",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("meter_id", columns.Whole(), nullable=False),
        sa.Column("kind", columns.Words(), nullable=False),
        sa.Column("day", columns.Whole(), nullable=False),
        sa.Column("reading_before", columns.DecimalText(), nullable=True),
        sa.Column("reading_after", columns.DecimalText(), nullable=True),
        sa.Column("certificate", columns.Words(), nullable=False),
        sa.Column("calibration_due", columns.Whole(), nullable=True),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "calibration_due BETWEEN 19000101 AND 99991231",
            name=op.f("ck_meter_event_calibration_due"),
        ),
        sa.CheckConstraint("day BETWEEN 19000101 AND 99991231", name=op.f("ck_meter_event_day")),
        sa.CheckConstraint(
            "length(certificate) BETWEEN 0 AND 200", name=op.f("ck_meter_event_certificate")
        ),
        sa.CheckConstraint("length(kind) BETWEEN 1 AND 60", name=op.f("ck_meter_event_kind")),
        sa.CheckConstraint(
            "length(reading_after) BETWEEN 1 AND 200", name=op.f("ck_meter_event_reading_after")
        ),
        sa.CheckConstraint(
            "length(reading_before) BETWEEN 1 AND 200", name=op.f("ck_meter_event_reading_before")
        ),
        sa.CheckConstraint("length(reason) BETWEEN 1 AND 4000", name=op.f("ck_meter_event_reason")),
        sa.CheckConstraint(
            "meter_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_meter_event_meter_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "meter_id"],
            ["meter.org_id", "meter.id"],
            name=op.f("fk_meter_event_org_id_meter_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_meter_event_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_meter_event")),
        sqlite_strict=True,
    )
    op.create_table(
        "period_state_event",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("entity_id", columns.Whole(), nullable=False),
        sa.Column("first_month", columns.Whole(), nullable=False),
        sa.Column("last_month", columns.Whole(), nullable=False),
        sa.Column("state", columns.Words(), nullable=False),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.Column("issue_id", columns.Whole(), nullable=True),
        sa.Column("actor", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "state = 'closed' OR state = 'reopened'", name=op.f("ck_period_state_event_state")
        ),
        sa.CheckConstraint(
            "entity_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_period_state_event_entity_id")
        ),
        sa.CheckConstraint("first_month <= last_month", name=op.f("ck_period_state_event_months")),
        sa.CheckConstraint(
            "first_month BETWEEN 190001 AND 999912", name=op.f("ck_period_state_event_first_month")
        ),
        sa.CheckConstraint(
            "issue_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_period_state_event_issue_id")
        ),
        sa.CheckConstraint(
            "last_month BETWEEN 190001 AND 999912", name=op.f("ck_period_state_event_last_month")
        ),
        sa.CheckConstraint(
            "length(actor) BETWEEN 1 AND 200", name=op.f("ck_period_state_event_actor")
        ),
        sa.CheckConstraint(
            "length(reason) BETWEEN 1 AND 4000", name=op.f("ck_period_state_event_reason")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "entity_id"],
            ["entity.org_id", "entity.id"],
            name=op.f("fk_period_state_event_org_id_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "issue_id"],
            ["issue.org_id", "issue.id"],
            name=op.f("fk_period_state_event_org_id_issue_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_period_state_event_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_period_state_event")),
        sqlite_strict=True,
    )
    op.create_table(
        "plant_fact",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("entity_id", columns.Whole(), nullable=True),
        sa.Column("facility_id", columns.Whole(), nullable=True),
        sa.Column("unit_id", columns.Whole(), nullable=True),
        sa.Column("kind", columns.Words(), nullable=False),
        sa.Column("first_day", columns.Whole(), nullable=False),
        sa.Column("last_day", columns.Whole(), nullable=False),
        sa.Column("value", columns.DecimalText(), nullable=True),
        sa.Column("value_text", columns.Words(), nullable=False),
        sa.Column("unit", columns.Words(), nullable=False),
        sa.Column("basis", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "CASE WHEN entity_id IS NULL THEN 0 ELSE 1 END + CASE WHEN facility_id IS NULL THEN 0 ELSE 1 END + CASE WHEN unit_id IS NULL THEN 0 ELSE 1 END BETWEEN 1 AND 1",
            name=op.f("ck_plant_fact_owner"),
        ),
        sa.CheckConstraint(
            "entity_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_plant_fact_entity_id")
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_plant_fact_evidence_id")
        ),
        sa.CheckConstraint(
            "facility_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_plant_fact_facility_id")
        ),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_plant_fact_days")),
        sa.CheckConstraint(
            "first_day BETWEEN 19000101 AND 99991231", name=op.f("ck_plant_fact_first_day")
        ),
        sa.CheckConstraint(
            "last_day BETWEEN 19000101 AND 99991231", name=op.f("ck_plant_fact_last_day")
        ),
        sa.CheckConstraint("length(basis) BETWEEN 0 AND 200", name=op.f("ck_plant_fact_basis")),
        sa.CheckConstraint("length(kind) BETWEEN 1 AND 60", name=op.f("ck_plant_fact_kind")),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_plant_fact_note")),
        sa.CheckConstraint("length(unit) BETWEEN 0 AND 60", name=op.f("ck_plant_fact_unit")),
        sa.CheckConstraint("length(value) BETWEEN 1 AND 200", name=op.f("ck_plant_fact_value")),
        sa.CheckConstraint(
            "length(value_text) BETWEEN 0 AND 4000", name=op.f("ck_plant_fact_value_text")
        ),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_plant_fact_revision")
        ),
        sa.CheckConstraint(
            "unit_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_plant_fact_unit_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "entity_id"],
            ["entity.org_id", "entity.id"],
            name=op.f("fk_plant_fact_org_id_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_plant_fact_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "facility_id"],
            ["facility.org_id", "facility.id"],
            name=op.f("fk_plant_fact_org_id_facility_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_plant_fact_org_id_seq"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "unit_id"],
            ["unit.org_id", "unit.id"],
            name=op.f("fk_plant_fact_org_id_unit_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_plant_fact")),
        sqlite_strict=True,
    )
    op.create_table(
        "source",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("facility_id", columns.Whole(), nullable=False),
        sa.Column("unit_id", columns.Whole(), nullable=True),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("name_zh", columns.Words(), nullable=False),
        sa.Column("name_en", columns.Words(), nullable=False),
        sa.Column("kind", columns.Words(), nullable=False),
        sa.Column("method", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "facility_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_source_facility_id")
        ),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_source_code")),
        sa.CheckConstraint("length(kind) BETWEEN 1 AND 60", name=op.f("ck_source_kind")),
        sa.CheckConstraint("length(method) BETWEEN 0 AND 60", name=op.f("ck_source_method")),
        sa.CheckConstraint("length(name_en) BETWEEN 0 AND 200", name=op.f("ck_source_name_en")),
        sa.CheckConstraint("length(name_zh) BETWEEN 1 AND 200", name=op.f("ck_source_name_zh")),
        sa.CheckConstraint(
            "unit_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_source_unit_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "facility_id"],
            ["facility.org_id", "facility.id"],
            name=op.f("fk_source_org_id_facility_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"], ["journal.org_id", "journal.seq"], name=op.f("fk_source_org_id_seq")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "unit_id"], ["unit.org_id", "unit.id"], name=op.f("fk_source_org_id_unit_id")
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_source")),
        sa.UniqueConstraint("org_id", "code", name=op.f("uq_source_org_id_code")),
        sqlite_strict=True,
    )
    op.create_table(
        "source_version",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("source_id", columns.Whole(), nullable=False),
        sa.Column("status", columns.Words(), nullable=False),
        sa.Column("first_day", columns.Whole(), nullable=False),
        sa.Column("last_day", columns.Whole(), nullable=False),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "status = 'involved' OR status = 'not_involved' OR status = 'unconfirmed'",
            name=op.f("ck_source_version_status"),
        ),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_source_version_days")),
        sa.CheckConstraint(
            "first_day BETWEEN 19000101 AND 99991231", name=op.f("ck_source_version_first_day")
        ),
        sa.CheckConstraint(
            "last_day BETWEEN 19000101 AND 99991231", name=op.f("ck_source_version_last_day")
        ),
        sa.CheckConstraint(
            "length(reason) BETWEEN 0 AND 4000", name=op.f("ck_source_version_reason")
        ),
        sa.CheckConstraint(
            "source_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_source_version_source_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_source_version_org_id_seq"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "source_id"],
            ["source.org_id", "source.id"],
            name=op.f("fk_source_version_org_id_source_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_source_version")),
        sqlite_strict=True,
    )
    op.create_table(
        "stream",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("source_id", columns.Whole(), nullable=False),
        sa.Column("meter_id", columns.Whole(), nullable=True),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("name_zh", columns.Words(), nullable=False),
        sa.Column("name_en", columns.Words(), nullable=False),
        sa.Column("input", columns.Words(), nullable=False),
        sa.Column("item", columns.Words(), nullable=False),
        sa.Column("unit", columns.Words(), nullable=False),
        sa.Column("route", columns.Words(), nullable=False),
        sa.Column("power", columns.Words(), nullable=False),
        sa.Column("mode", columns.Words(), nullable=False),
        sa.Column("balance", columns.Words(), nullable=False),
        sa.Column("reference_state", columns.Words(), nullable=False),
        sa.CheckConstraint("length(balance) BETWEEN 0 AND 200", name=op.f("ck_stream_balance")),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_stream_code")),
        sa.CheckConstraint("length(input) BETWEEN 0 AND 60", name=op.f("ck_stream_input")),
        sa.CheckConstraint("length(item) BETWEEN 1 AND 60", name=op.f("ck_stream_item")),
        sa.CheckConstraint("length(mode) BETWEEN 0 AND 60", name=op.f("ck_stream_mode")),
        sa.CheckConstraint("length(name_en) BETWEEN 0 AND 200", name=op.f("ck_stream_name_en")),
        sa.CheckConstraint("length(name_zh) BETWEEN 1 AND 200", name=op.f("ck_stream_name_zh")),
        sa.CheckConstraint("length(power) BETWEEN 0 AND 60", name=op.f("ck_stream_power")),
        sa.CheckConstraint(
            "length(reference_state) BETWEEN 0 AND 60", name=op.f("ck_stream_reference_state")
        ),
        sa.CheckConstraint("length(route) BETWEEN 0 AND 60", name=op.f("ck_stream_route")),
        sa.CheckConstraint("length(unit) BETWEEN 1 AND 60", name=op.f("ck_stream_unit")),
        sa.CheckConstraint(
            "meter_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_stream_meter_id")
        ),
        sa.CheckConstraint(
            "source_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_stream_source_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "meter_id"],
            ["meter.org_id", "meter.id"],
            name=op.f("fk_stream_org_id_meter_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"], ["journal.org_id", "journal.seq"], name=op.f("fk_stream_org_id_seq")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "source_id"],
            ["source.org_id", "source.id"],
            name=op.f("fk_stream_org_id_source_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_stream")),
        sa.UniqueConstraint("org_id", "code", name=op.f("uq_stream_org_id_code")),
        sqlite_strict=True,
    )
    op.create_table(
        "bill",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("stream_id", columns.Whole(), nullable=False),
        sa.Column("batch_id", columns.Whole(), nullable=False),
        sa.Column("first_day", columns.Whole(), nullable=False),
        sa.Column("last_day", columns.Whole(), nullable=False),
        sa.Column("document", columns.Words(), nullable=False),
        sa.Column("line", columns.Whole(), nullable=False),
        sa.Column("quantity", columns.Quantity6(), nullable=False),
        sa.Column("amount", columns.Quantity6(), nullable=True),
        sa.CheckConstraint(
            "amount BETWEEN -9223372036854775807 AND 9223372036854775807",
            name=op.f("ck_bill_amount"),
        ),
        sa.CheckConstraint(
            "batch_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_bill_batch_id")
        ),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_bill_days")),
        sa.CheckConstraint(
            "first_day BETWEEN 19000101 AND 99991231", name=op.f("ck_bill_first_day")
        ),
        sa.CheckConstraint("last_day BETWEEN 19000101 AND 99991231", name=op.f("ck_bill_last_day")),
        sa.CheckConstraint("length(document) BETWEEN 0 AND 200", name=op.f("ck_bill_document")),
        sa.CheckConstraint("line BETWEEN 0 AND 9007199254740991", name=op.f("ck_bill_line")),
        sa.CheckConstraint(
            "quantity BETWEEN -9223372036854775807 AND 9223372036854775807",
            name=op.f("ck_bill_quantity"),
        ),
        sa.CheckConstraint(
            "stream_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_bill_stream_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "batch_id"],
            ["batch.org_id", "batch.id"],
            name=op.f("fk_bill_org_id_batch_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "stream_id"],
            ["stream.org_id", "stream.id"],
            name=op.f("fk_bill_org_id_stream_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_bill")),
        sqlite_strict=True,
    )
    op.create_table(
        "monthly_total",
        sa.Column("quantity", columns.Quantity6(), nullable=False),
        sa.Column("n", columns.Whole(), nullable=False),
        sa.Column("estimated_quantity", columns.Quantity6(), nullable=False),
        sa.Column("weaker_quantity", columns.Quantity6(), nullable=False),
        sa.Column("weakest_class", columns.Small(), nullable=False),
        sa.Column("weakest_rank", columns.Small(), nullable=False),
        sa.Column("last_batch", columns.Whole(), nullable=False),
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("stream_id", columns.Whole(), nullable=False),
        sa.Column("month", columns.Whole(), nullable=False),
        sa.Column("kind", columns.Small(), nullable=False),
        sa.CheckConstraint(
            "estimated_quantity BETWEEN -9223372036854775807 AND 9223372036854775807",
            name=op.f("ck_monthly_total_estimated_quantity"),
        ),
        sa.CheckConstraint(
            "last_batch BETWEEN 1 AND 9007199254740991", name=op.f("ck_monthly_total_last_batch")
        ),
        sa.CheckConstraint("n BETWEEN 0 AND 9007199254740991", name=op.f("ck_monthly_total_n")),
        sa.CheckConstraint(
            "quantity BETWEEN -9223372036854775807 AND 9223372036854775807",
            name=op.f("ck_monthly_total_quantity"),
        ),
        sa.CheckConstraint(
            "weaker_quantity BETWEEN -9223372036854775807 AND 9223372036854775807",
            name=op.f("ck_monthly_total_weaker_quantity"),
        ),
        sa.CheckConstraint(
            "weakest_class BETWEEN 1 AND 3", name=op.f("ck_monthly_total_weakest_class")
        ),
        sa.CheckConstraint(
            "weakest_rank BETWEEN 0 AND 1000", name=op.f("ck_monthly_total_weakest_rank")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "last_batch"],
            ["batch.org_id", "batch.id"],
            name=op.f("fk_monthly_total_org_id_last_batch"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "stream_id"],
            ["stream.org_id", "stream.id"],
            name=op.f("fk_monthly_total_org_id_stream_id"),
        ),
        sa.PrimaryKeyConstraint(
            "org_id", "stream_id", "month", "kind", name=op.f("pk_monthly_total")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "parameter_value",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("stream_id", columns.Whole(), nullable=True),
        sa.Column("source_id", columns.Whole(), nullable=True),
        sa.Column("facility_id", columns.Whole(), nullable=True),
        sa.Column("parameter", columns.Words(), nullable=False),
        sa.Column("item", columns.Words(), nullable=False),
        sa.Column("first_month", columns.Whole(), nullable=False),
        sa.Column("last_month", columns.Whole(), nullable=False),
        sa.Column("value", columns.DecimalText(), nullable=False),
        sa.Column("unit", columns.Words(), nullable=False),
        sa.Column("kind", columns.Words(), nullable=False),
        sa.Column("report_number", columns.Words(), nullable=False),
        sa.Column("document", columns.Words(), nullable=False),
        sa.Column("locator", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "CASE WHEN stream_id IS NULL THEN 0 ELSE 1 END + CASE WHEN source_id IS NULL THEN 0 ELSE 1 END + CASE WHEN facility_id IS NULL THEN 0 ELSE 1 END BETWEEN 1 AND 1",
            name=op.f("ck_parameter_value_owner"),
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_parameter_value_evidence_id"),
        ),
        sa.CheckConstraint(
            "facility_id BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_parameter_value_facility_id"),
        ),
        sa.CheckConstraint("first_month <= last_month", name=op.f("ck_parameter_value_months")),
        sa.CheckConstraint(
            "first_month BETWEEN 190001 AND 999912", name=op.f("ck_parameter_value_first_month")
        ),
        sa.CheckConstraint(
            "last_month BETWEEN 190001 AND 999912", name=op.f("ck_parameter_value_last_month")
        ),
        sa.CheckConstraint(
            "length(document) BETWEEN 0 AND 200", name=op.f("ck_parameter_value_document")
        ),
        sa.CheckConstraint("length(item) BETWEEN 0 AND 60", name=op.f("ck_parameter_value_item")),
        sa.CheckConstraint("length(kind) BETWEEN 1 AND 60", name=op.f("ck_parameter_value_kind")),
        sa.CheckConstraint(
            "length(locator) BETWEEN 0 AND 200", name=op.f("ck_parameter_value_locator")
        ),
        sa.CheckConstraint(
            "length(parameter) BETWEEN 1 AND 60", name=op.f("ck_parameter_value_parameter")
        ),
        sa.CheckConstraint(
            "length(reason) BETWEEN 0 AND 4000", name=op.f("ck_parameter_value_reason")
        ),
        sa.CheckConstraint(
            "length(report_number) BETWEEN 0 AND 200", name=op.f("ck_parameter_value_report_number")
        ),
        sa.CheckConstraint("length(unit) BETWEEN 1 AND 60", name=op.f("ck_parameter_value_unit")),
        sa.CheckConstraint(
            "length(value) BETWEEN 1 AND 200", name=op.f("ck_parameter_value_value")
        ),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_parameter_value_revision")
        ),
        sa.CheckConstraint(
            "source_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_parameter_value_source_id")
        ),
        sa.CheckConstraint(
            "stream_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_parameter_value_stream_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_parameter_value_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "facility_id"],
            ["facility.org_id", "facility.id"],
            name=op.f("fk_parameter_value_org_id_facility_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_parameter_value_org_id_seq"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "source_id"],
            ["source.org_id", "source.id"],
            name=op.f("fk_parameter_value_org_id_source_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "stream_id"],
            ["stream.org_id", "stream.id"],
            name=op.f("fk_parameter_value_org_id_stream_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_parameter_value")),
        sqlite_strict=True,
    )
    op.create_table(
        "sample",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("stream_id", columns.Whole(), nullable=False),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("parameter", columns.Words(), nullable=False),
        sa.Column("composition", columns.Words(), nullable=False),
        sa.Column("first_day", columns.Whole(), nullable=False),
        sa.Column("last_day", columns.Whole(), nullable=False),
        sa.Column("represents", columns.Quantity6(), nullable=True),
        sa.Column("basis", columns.Words(), nullable=False),
        sa.Column("value", columns.DecimalText(), nullable=False),
        sa.Column("unit", columns.Words(), nullable=False),
        sa.Column("total_moisture", columns.DecimalText(), nullable=True),
        sa.Column("inherent_moisture", columns.DecimalText(), nullable=True),
        sa.Column("laboratory", columns.Words(), nullable=False),
        sa.Column("accredited", columns.Flag(), nullable=False),
        sa.Column("report_number", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "basis = 'as_received' OR basis = 'air_dried' OR basis = 'dry' OR basis = 'dry_ash_free' OR basis = 'not_applicable'",
            name=op.f("ck_sample_basis"),
        ),
        sa.CheckConstraint(
            "composition = 'single' OR composition = 'batch' OR composition = 'month_composite'",
            name=op.f("ck_sample_composition"),
        ),
        sa.CheckConstraint("accredited BETWEEN 0 AND 1", name=op.f("ck_sample_accredited")),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_sample_evidence_id")
        ),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_sample_days")),
        sa.CheckConstraint(
            "first_day BETWEEN 19000101 AND 99991231", name=op.f("ck_sample_first_day")
        ),
        sa.CheckConstraint(
            "last_day BETWEEN 19000101 AND 99991231", name=op.f("ck_sample_last_day")
        ),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_sample_code")),
        sa.CheckConstraint(
            "length(inherent_moisture) BETWEEN 1 AND 200", name=op.f("ck_sample_inherent_moisture")
        ),
        sa.CheckConstraint(
            "length(laboratory) BETWEEN 0 AND 200", name=op.f("ck_sample_laboratory")
        ),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_sample_note")),
        sa.CheckConstraint("length(parameter) BETWEEN 1 AND 60", name=op.f("ck_sample_parameter")),
        sa.CheckConstraint(
            "length(report_number) BETWEEN 0 AND 200", name=op.f("ck_sample_report_number")
        ),
        sa.CheckConstraint(
            "length(total_moisture) BETWEEN 1 AND 200", name=op.f("ck_sample_total_moisture")
        ),
        sa.CheckConstraint("length(unit) BETWEEN 1 AND 60", name=op.f("ck_sample_unit")),
        sa.CheckConstraint("length(value) BETWEEN 1 AND 200", name=op.f("ck_sample_value")),
        sa.CheckConstraint(
            "represents BETWEEN -9223372036854775807 AND 9223372036854775807",
            name=op.f("ck_sample_represents"),
        ),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_sample_revision")
        ),
        sa.CheckConstraint(
            "stream_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_sample_stream_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_sample_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"], ["journal.org_id", "journal.seq"], name=op.f("fk_sample_org_id_seq")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "stream_id"],
            ["stream.org_id", "stream.id"],
            name=op.f("fk_sample_org_id_stream_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_sample")),
        sa.UniqueConstraint(
            "org_id",
            "stream_id",
            "code",
            "parameter",
            "revision",
            name=op.f("uq_sample_org_id_stream_id_code_parameter_revision"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "activity_record",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("batch_id", columns.Whole(), nullable=False),
        sa.Column("stream_id", columns.Whole(), nullable=False),
        sa.Column("bill_id", columns.Whole(), nullable=True),
        sa.Column("month", columns.Whole(), nullable=False),
        sa.Column("first_day", columns.Whole(), nullable=False),
        sa.Column("last_day", columns.Whole(), nullable=False),
        sa.Column("document", columns.Words(), nullable=False),
        sa.Column("line", columns.Whole(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.Column("kind", columns.Small(), nullable=False),
        sa.Column("posting", columns.Small(), nullable=False),
        sa.Column("quantity", columns.Quantity6(), nullable=False),
        sa.Column("data_class", columns.Small(), nullable=False),
        sa.Column("estimated", columns.Flag(), nullable=False),
        sa.Column("method", columns.Words(), nullable=False),
        sa.Column("rank", columns.Small(), nullable=False),
        sa.Column("corrects", columns.Whole(), nullable=True),
        sa.CheckConstraint(
            "(posting BETWEEN 1 AND 1 AND corrects IS NULL) OR (posting BETWEEN 2 AND 3 AND corrects IS NOT NULL)",
            name=op.f("ck_activity_record_posting"),
        ),
        sa.CheckConstraint(
            "(posting BETWEEN 2 AND 2 AND quantity BETWEEN -9223372036854775807 AND 0) OR (posting <> 2 AND quantity BETWEEN 0 AND 9223372036854775807)",
            name=op.f("ck_activity_record_sign"),
        ),
        sa.CheckConstraint(
            "data_class BETWEEN 1 AND 3", name=op.f("ck_activity_record_data_class")
        ),
        sa.CheckConstraint("estimated BETWEEN 0 AND 1", name=op.f("ck_activity_record_estimated")),
        sa.CheckConstraint(
            "first_day BETWEEN month * 100 + 1 AND last_day AND last_day <= month * 100 + 31",
            name=op.f("ck_activity_record_days"),
        ),
        sa.CheckConstraint("id BETWEEN 1 AND 9007199254740991", name=op.f("ck_activity_record_id")),
        sa.CheckConstraint("kind BETWEEN 1 AND 8", name=op.f("ck_activity_record_kind")),
        sa.CheckConstraint(
            "length(document) BETWEEN 0 AND 200", name=op.f("ck_activity_record_document")
        ),
        sa.CheckConstraint(
            "length(method) BETWEEN 0 AND 200", name=op.f("ck_activity_record_method")
        ),
        sa.CheckConstraint(
            "line BETWEEN 0 AND 9007199254740991", name=op.f("ck_activity_record_line")
        ),
        sa.CheckConstraint(
            "month BETWEEN 190001 AND 999912 AND month % 100 BETWEEN 1 AND 12",
            name=op.f("ck_activity_record_month"),
        ),
        sa.CheckConstraint("rank BETWEEN 0 AND 1000", name=op.f("ck_activity_record_rank")),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 1000000", name=op.f("ck_activity_record_revision")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "batch_id"],
            ["batch.org_id", "batch.id"],
            name=op.f("fk_activity_record_org_id_batch_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "bill_id"],
            ["bill.org_id", "bill.id"],
            name=op.f("fk_activity_record_org_id_bill_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "corrects"],
            ["activity_record.org_id", "activity_record.id"],
            name=op.f("fk_activity_record_org_id_corrects"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "stream_id"],
            ["stream.org_id", "stream.id"],
            name=op.f("fk_activity_record_org_id_stream_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_activity_record")),
        sa.UniqueConstraint(
            "org_id",
            "stream_id",
            "first_day",
            "last_day",
            "document",
            "line",
            "revision",
            "kind",
            "posting",
            name="uq_activity_record_natural",
        ),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_activity_record_corrects",
        "activity_record",
        ["org_id", "corrects"],
        unique=False,
        sqlite_where=sa.text("corrects IS NOT NULL"),
        postgresql_where=sa.text("corrects IS NOT NULL"),
    )
    op.create_table(
        "evidence_link",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=False),
        sa.Column("stream_id", columns.Whole(), nullable=True),
        sa.Column("bill_id", columns.Whole(), nullable=True),
        sa.Column("parameter_value_id", columns.Whole(), nullable=True),
        sa.Column("plant_fact_id", columns.Whole(), nullable=True),
        sa.Column("purpose", columns.Words(), nullable=False),
        sa.Column("first_month", columns.Whole(), nullable=False),
        sa.Column("last_month", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "CASE WHEN stream_id IS NULL THEN 0 ELSE 1 END + CASE WHEN bill_id IS NULL THEN 0 ELSE 1 END + CASE WHEN parameter_value_id IS NULL THEN 0 ELSE 1 END + CASE WHEN plant_fact_id IS NULL THEN 0 ELSE 1 END BETWEEN 1 AND 1",
            name=op.f("ck_evidence_link_target"),
        ),
        sa.CheckConstraint(
            "bill_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_evidence_link_bill_id")
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_evidence_link_evidence_id")
        ),
        sa.CheckConstraint("first_month <= last_month", name=op.f("ck_evidence_link_months")),
        sa.CheckConstraint(
            "first_month BETWEEN 190001 AND 999912", name=op.f("ck_evidence_link_first_month")
        ),
        sa.CheckConstraint(
            "last_month BETWEEN 190001 AND 999912", name=op.f("ck_evidence_link_last_month")
        ),
        sa.CheckConstraint(
            "length(purpose) BETWEEN 1 AND 60", name=op.f("ck_evidence_link_purpose")
        ),
        sa.CheckConstraint(
            "parameter_value_id BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_evidence_link_parameter_value_id"),
        ),
        sa.CheckConstraint(
            "plant_fact_id BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_evidence_link_plant_fact_id"),
        ),
        sa.CheckConstraint(
            "stream_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_evidence_link_stream_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "bill_id"],
            ["bill.org_id", "bill.id"],
            name=op.f("fk_evidence_link_org_id_bill_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_evidence_link_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "parameter_value_id"],
            ["parameter_value.org_id", "parameter_value.id"],
            name=op.f("fk_evidence_link_org_id_parameter_value_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "plant_fact_id"],
            ["plant_fact.org_id", "plant_fact.id"],
            name=op.f("fk_evidence_link_org_id_plant_fact_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_evidence_link_org_id_seq"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "stream_id"],
            ["stream.org_id", "stream.id"],
            name=op.f("fk_evidence_link_org_id_stream_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_evidence_link")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_evidence_link_org_id_bill_id"),
        "evidence_link",
        ["org_id", "bill_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_evidence_link_org_id_stream_id"),
        "evidence_link",
        ["org_id", "stream_id"],
        unique=False,
    )
    op.create_table(
        "entry",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("stream_id", columns.Whole(), nullable=False),
        sa.Column("first_day", columns.Whole(), nullable=False),
        sa.Column("last_day", columns.Whole(), nullable=False),
        sa.Column("document", columns.Words(), nullable=False),
        sa.Column("line", columns.Whole(), nullable=False),
        sa.Column("quantity", columns.DecimalText(), nullable=True),
        sa.Column("unit", columns.Words(), nullable=False),
        sa.Column("raw", columns.Words(), nullable=False),
        sa.Column("absence", columns.Words(), nullable=False),
        sa.Column("kind", columns.Small(), nullable=False),
        sa.Column("data_class", columns.Small(), nullable=False),
        sa.Column("estimated", columns.Flag(), nullable=False),
        sa.Column("method", columns.Words(), nullable=False),
        sa.Column("rank", columns.Small(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("state", columns.Words(), nullable=False),
        sa.Column("version", columns.Whole(), nullable=False),
        sa.Column("maker", columns.Words(), nullable=False),
        sa.Column("reviewer", columns.Words(), nullable=False),
        sa.Column("approver", columns.Words(), nullable=False),
        sa.Column("corrects", columns.Whole(), nullable=True),
        sa.Column("created_utc", columns.Words(), nullable=False),
        sa.Column("changed_utc", columns.Words(), nullable=True),
        sa.CheckConstraint(
            "absence = '' OR absence = 'not_applicable' OR absence = 'did_not_occur' OR absence = 'included_elsewhere'",
            name=op.f("ck_entry_absence"),
        ),
        sa.CheckConstraint(
            "state = 'draft' OR state = 'submitted' OR state = 'reviewed' OR state = 'posted' OR state = 'rejected'",
            name=op.f("ck_entry_state"),
        ),
        sa.CheckConstraint(
            "corrects BETWEEN 1 AND 9007199254740991", name=op.f("ck_entry_corrects")
        ),
        sa.CheckConstraint("data_class BETWEEN 1 AND 3", name=op.f("ck_entry_data_class")),
        sa.CheckConstraint("estimated BETWEEN 0 AND 1", name=op.f("ck_entry_estimated")),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_entry_evidence_id")
        ),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_entry_days")),
        sa.CheckConstraint(
            "first_day BETWEEN 19000101 AND 99991231", name=op.f("ck_entry_first_day")
        ),
        sa.CheckConstraint("kind BETWEEN 1 AND 8", name=op.f("ck_entry_kind")),
        sa.CheckConstraint(
            "last_day BETWEEN 19000101 AND 99991231", name=op.f("ck_entry_last_day")
        ),
        sa.CheckConstraint("length(approver) BETWEEN 0 AND 200", name=op.f("ck_entry_approver")),
        sa.CheckConstraint(
            "length(changed_utc) BETWEEN 27 AND 27", name=op.f("ck_entry_changed_utc")
        ),
        sa.CheckConstraint(
            "length(created_utc) BETWEEN 27 AND 27", name=op.f("ck_entry_created_utc")
        ),
        sa.CheckConstraint("length(document) BETWEEN 0 AND 200", name=op.f("ck_entry_document")),
        sa.CheckConstraint("length(maker) BETWEEN 1 AND 200", name=op.f("ck_entry_maker")),
        sa.CheckConstraint("length(method) BETWEEN 0 AND 200", name=op.f("ck_entry_method")),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_entry_note")),
        sa.CheckConstraint("length(quantity) BETWEEN 1 AND 200", name=op.f("ck_entry_quantity")),
        sa.CheckConstraint("length(raw) BETWEEN 0 AND 200", name=op.f("ck_entry_raw")),
        sa.CheckConstraint("length(reviewer) BETWEEN 0 AND 200", name=op.f("ck_entry_reviewer")),
        sa.CheckConstraint("length(unit) BETWEEN 0 AND 60", name=op.f("ck_entry_unit")),
        sa.CheckConstraint("line BETWEEN 0 AND 9007199254740991", name=op.f("ck_entry_line")),
        sa.CheckConstraint("rank BETWEEN 0 AND 1000", name=op.f("ck_entry_rank")),
        sa.CheckConstraint(
            "stream_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_entry_stream_id")
        ),
        sa.CheckConstraint("version BETWEEN 1 AND 9007199254740991", name=op.f("ck_entry_version")),
        sa.ForeignKeyConstraint(
            ["org_id", "corrects"],
            ["activity_record.org_id", "activity_record.id"],
            name=op.f("fk_entry_org_id_corrects"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_entry_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "stream_id"],
            ["stream.org_id", "stream.id"],
            name=op.f("fk_entry_org_id_stream_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_entry")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_entry_org_id_stream_id_first_day"),
        "entry",
        ["org_id", "stream_id", "first_day"],
        unique=False,
    )
    guards.recreate(op.get_bind())
