# ruff: noqa: E501 - conditions stand as the database holds them
"""The plant's books: stored mappings, meter readings, stock counts, monitoring plan, shares,
month folders, figures of earlier years. Tables are added, none is altered."""

import sqlalchemy as sa
from alembic import op

from ghg.ledger import columns, guards

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, then make all guards anew."""
    op.create_table(
        "monitoring_plan",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("entity_id", columns.Whole(), nullable=False),
        sa.Column("version", columns.Whole(), nullable=False),
        sa.Column("first_day", columns.Whole(), nullable=False),
        sa.Column("last_day", columns.Whole(), nullable=False),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.Column("quality_rules", columns.Words(), nullable=False),
        sa.Column("prepared_by", columns.Words(), nullable=False),
        sa.Column("approved_by", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.CheckConstraint(
            "entity_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_monitoring_plan_entity_id")
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_monitoring_plan_evidence_id"),
        ),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_monitoring_plan_days")),
        sa.CheckConstraint(
            "first_day BETWEEN 19000101 AND 99991231", name=op.f("ck_monitoring_plan_first_day")
        ),
        sa.CheckConstraint(
            "last_day BETWEEN 19000101 AND 99991231", name=op.f("ck_monitoring_plan_last_day")
        ),
        sa.CheckConstraint(
            "length(approved_by) BETWEEN 0 AND 200", name=op.f("ck_monitoring_plan_approved_by")
        ),
        sa.CheckConstraint(
            "length(prepared_by) BETWEEN 0 AND 200", name=op.f("ck_monitoring_plan_prepared_by")
        ),
        sa.CheckConstraint(
            "length(quality_rules) BETWEEN 0 AND 4000",
            name=op.f("ck_monitoring_plan_quality_rules"),
        ),
        sa.CheckConstraint(
            "length(reason) BETWEEN 1 AND 4000", name=op.f("ck_monitoring_plan_reason")
        ),
        sa.CheckConstraint(
            "version BETWEEN 1 AND 9007199254740991", name=op.f("ck_monitoring_plan_version")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "entity_id"],
            ["entity.org_id", "entity.id"],
            name=op.f("fk_monitoring_plan_org_id_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_monitoring_plan_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_monitoring_plan_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_monitoring_plan")),
        sa.UniqueConstraint(
            "org_id",
            "entity_id",
            "version",
            name=op.f("uq_monitoring_plan_org_id_entity_id_version"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "month_folder",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("entity_id", columns.Whole(), nullable=False),
        sa.Column("month", columns.Whole(), nullable=False),
        sa.Column("index_sha256", columns.Words(), nullable=False),
        sa.Column("files", columns.Whole(), nullable=False),
        sa.Column("due_day", columns.Whole(), nullable=False),
        sa.Column("written_utc", columns.Words(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "length(index_sha256) BETWEEN 64 AND 64 AND trim(index_sha256, '0123456789abcdef') = ''",
            name=op.f("ck_month_folder_index_sha256"),
        ),
        sa.CheckConstraint(
            "due_day BETWEEN 19000101 AND 99991231", name=op.f("ck_month_folder_due_day")
        ),
        sa.CheckConstraint(
            "entity_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_month_folder_entity_id")
        ),
        sa.CheckConstraint(
            "files BETWEEN 0 AND 9007199254740991", name=op.f("ck_month_folder_files")
        ),
        sa.CheckConstraint(
            "length(written_utc) BETWEEN 27 AND 27", name=op.f("ck_month_folder_written_utc")
        ),
        sa.CheckConstraint("month BETWEEN 190001 AND 999912", name=op.f("ck_month_folder_month")),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_month_folder_revision")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "entity_id"],
            ["entity.org_id", "entity.id"],
            name=op.f("fk_month_folder_org_id_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_month_folder_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_month_folder")),
        sa.UniqueConstraint(
            "org_id",
            "entity_id",
            "month",
            "revision",
            name=op.f("uq_month_folder_org_id_entity_id_month_revision"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "prior_line",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("entity_id", columns.Whole(), nullable=False),
        sa.Column("year", columns.Whole(), nullable=False),
        sa.Column("axis", columns.Words(), nullable=False),
        sa.Column("name", columns.Words(), nullable=False),
        sa.Column("source", columns.Words(), nullable=False),
        sa.Column("stream", columns.Words(), nullable=False),
        sa.Column("quantity", columns.DecimalText(), nullable=True),
        sa.Column("unit", columns.Words(), nullable=False),
        sa.Column("co2e_t", columns.DecimalText(), nullable=True),
        sa.Column("file_name", columns.Words(), nullable=False),
        sa.Column("file_sha256", columns.Words(), nullable=False),
        sa.Column("place", columns.Words(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "length(file_sha256) BETWEEN 64 AND 64 AND trim(file_sha256, '0123456789abcdef') = ''",
            name=op.f("ck_prior_line_file_sha256"),
        ),
        sa.CheckConstraint(
            "entity_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_prior_line_entity_id")
        ),
        sa.CheckConstraint("length(axis) BETWEEN 1 AND 60", name=op.f("ck_prior_line_axis")),
        sa.CheckConstraint("length(co2e_t) BETWEEN 1 AND 200", name=op.f("ck_prior_line_co2e_t")),
        sa.CheckConstraint(
            "length(file_name) BETWEEN 0 AND 200", name=op.f("ck_prior_line_file_name")
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 200", name=op.f("ck_prior_line_name")),
        sa.CheckConstraint("length(place) BETWEEN 0 AND 200", name=op.f("ck_prior_line_place")),
        sa.CheckConstraint(
            "length(quantity) BETWEEN 1 AND 200", name=op.f("ck_prior_line_quantity")
        ),
        sa.CheckConstraint("length(source) BETWEEN 0 AND 60", name=op.f("ck_prior_line_source")),
        sa.CheckConstraint("length(stream) BETWEEN 0 AND 60", name=op.f("ck_prior_line_stream")),
        sa.CheckConstraint("length(unit) BETWEEN 0 AND 60", name=op.f("ck_prior_line_unit")),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_prior_line_revision")
        ),
        sa.CheckConstraint("year BETWEEN 1900 AND 9999", name=op.f("ck_prior_line_year")),
        sa.ForeignKeyConstraint(
            ["org_id", "entity_id"],
            ["entity.org_id", "entity.id"],
            name=op.f("fk_prior_line_org_id_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_prior_line_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_prior_line")),
        sa.UniqueConstraint(
            "org_id",
            "entity_id",
            "year",
            "axis",
            "name",
            "source",
            "stream",
            "revision",
            name="uq_prior_line_natural",
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "sheet_mapping",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("entity_id", columns.Whole(), nullable=False),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("name", columns.Words(), nullable=False),
        sa.Column("definition", columns.Words(), nullable=False),
        sa.Column("sha256", columns.Words(), nullable=False),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "length(sha256) BETWEEN 64 AND 64 AND trim(sha256, '0123456789abcdef') = ''",
            name=op.f("ck_sheet_mapping_sha256"),
        ),
        sa.CheckConstraint(
            "entity_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_sheet_mapping_entity_id")
        ),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_sheet_mapping_code")),
        sa.CheckConstraint(
            "length(definition) BETWEEN 0 AND 10000000", name=op.f("ck_sheet_mapping_definition")
        ),
        sa.CheckConstraint("length(name) BETWEEN 0 AND 200", name=op.f("ck_sheet_mapping_name")),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_sheet_mapping_note")),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_sheet_mapping_revision")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "entity_id"],
            ["entity.org_id", "entity.id"],
            name=op.f("fk_sheet_mapping_org_id_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_sheet_mapping_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_sheet_mapping")),
        sa.UniqueConstraint(
            "org_id",
            "entity_id",
            "code",
            "revision",
            name=op.f("uq_sheet_mapping_org_id_entity_id_code_revision"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "meter_month",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("batch_id", columns.Whole(), nullable=False),
        sa.Column("meter_id", columns.Whole(), nullable=False),
        sa.Column("month", columns.Whole(), nullable=False),
        sa.Column("tariff", columns.Words(), nullable=False),
        sa.Column("first_day", columns.Whole(), nullable=False),
        sa.Column("last_day", columns.Whole(), nullable=False),
        sa.Column("readings", columns.Whole(), nullable=False),
        sa.Column("first_minute", columns.Whole(), nullable=False),
        sa.Column("last_minute", columns.Whole(), nullable=False),
        sa.Column("interval_minutes", columns.Whole(), nullable=False),
        sa.Column("first_reading", columns.DecimalText(), nullable=True),
        sa.Column("last_reading", columns.DecimalText(), nullable=True),
        sa.Column("raw", columns.DecimalText(), nullable=False),
        sa.Column("multiplier", columns.DecimalText(), nullable=False),
        sa.Column("quantity", columns.Quantity6(), nullable=False),
        sa.Column("unit", columns.Words(), nullable=False),
        sa.Column("missing", columns.Whole(), nullable=False),
        sa.Column("doubled", columns.Whole(), nullable=False),
        sa.Column("disordered", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "batch_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_meter_month_batch_id")
        ),
        sa.CheckConstraint(
            "disordered BETWEEN 0 AND 9007199254740991", name=op.f("ck_meter_month_disordered")
        ),
        sa.CheckConstraint(
            "doubled BETWEEN 0 AND 9007199254740991", name=op.f("ck_meter_month_doubled")
        ),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_meter_month_days")),
        sa.CheckConstraint(
            "first_day BETWEEN 19000101 AND 99991231", name=op.f("ck_meter_month_first_day")
        ),
        sa.CheckConstraint(
            "first_minute BETWEEN 190001010000 AND 999912312400",
            name=op.f("ck_meter_month_first_minute"),
        ),
        sa.CheckConstraint(
            "interval_minutes BETWEEN 0 AND 9007199254740991",
            name=op.f("ck_meter_month_interval_minutes"),
        ),
        sa.CheckConstraint(
            "last_day BETWEEN 19000101 AND 99991231", name=op.f("ck_meter_month_last_day")
        ),
        sa.CheckConstraint(
            "last_minute BETWEEN 190001010000 AND 999912312400",
            name=op.f("ck_meter_month_last_minute"),
        ),
        sa.CheckConstraint(
            "length(first_reading) BETWEEN 1 AND 200", name=op.f("ck_meter_month_first_reading")
        ),
        sa.CheckConstraint(
            "length(last_reading) BETWEEN 1 AND 200", name=op.f("ck_meter_month_last_reading")
        ),
        sa.CheckConstraint(
            "length(multiplier) BETWEEN 1 AND 200", name=op.f("ck_meter_month_multiplier")
        ),
        sa.CheckConstraint("length(raw) BETWEEN 1 AND 200", name=op.f("ck_meter_month_raw")),
        sa.CheckConstraint("length(tariff) BETWEEN 0 AND 60", name=op.f("ck_meter_month_tariff")),
        sa.CheckConstraint("length(unit) BETWEEN 1 AND 60", name=op.f("ck_meter_month_unit")),
        sa.CheckConstraint(
            "meter_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_meter_month_meter_id")
        ),
        sa.CheckConstraint(
            "missing BETWEEN 0 AND 9007199254740991", name=op.f("ck_meter_month_missing")
        ),
        sa.CheckConstraint("month BETWEEN 190001 AND 999912", name=op.f("ck_meter_month_month")),
        sa.CheckConstraint(
            "quantity BETWEEN -9223372036854775807 AND 9223372036854775807",
            name=op.f("ck_meter_month_quantity"),
        ),
        sa.CheckConstraint(
            "readings BETWEEN 0 AND 9007199254740991", name=op.f("ck_meter_month_readings")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "batch_id"],
            ["batch.org_id", "batch.id"],
            name=op.f("fk_meter_month_org_id_batch_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "meter_id"],
            ["meter.org_id", "meter.id"],
            name=op.f("fk_meter_month_org_id_meter_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_meter_month_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_meter_month")),
        sa.UniqueConstraint(
            "org_id",
            "batch_id",
            "meter_id",
            "month",
            "tariff",
            name=op.f("uq_meter_month_org_id_batch_id_meter_id_month_tariff"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "meter_reading",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("meter_id", columns.Whole(), nullable=False),
        sa.Column("tariff", columns.Words(), nullable=False),
        sa.Column("day", columns.Whole(), nullable=False),
        sa.Column("reading", columns.DecimalText(), nullable=False),
        sa.Column("document", columns.Words(), nullable=False),
        sa.Column("estimated", columns.Flag(), nullable=False),
        sa.Column("withdrawn", columns.Flag(), nullable=False),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint("day BETWEEN 19000101 AND 99991231", name=op.f("ck_meter_reading_day")),
        sa.CheckConstraint("estimated BETWEEN 0 AND 1", name=op.f("ck_meter_reading_estimated")),
        sa.CheckConstraint(
            "length(document) BETWEEN 0 AND 200", name=op.f("ck_meter_reading_document")
        ),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_meter_reading_note")),
        sa.CheckConstraint(
            "length(reading) BETWEEN 1 AND 200", name=op.f("ck_meter_reading_reading")
        ),
        sa.CheckConstraint("length(tariff) BETWEEN 0 AND 60", name=op.f("ck_meter_reading_tariff")),
        sa.CheckConstraint(
            "meter_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_meter_reading_meter_id")
        ),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_meter_reading_revision")
        ),
        sa.CheckConstraint("withdrawn BETWEEN 0 AND 1", name=op.f("ck_meter_reading_withdrawn")),
        sa.ForeignKeyConstraint(
            ["org_id", "meter_id"],
            ["meter.org_id", "meter.id"],
            name=op.f("fk_meter_reading_org_id_meter_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_meter_reading_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_meter_reading")),
        sa.UniqueConstraint(
            "org_id",
            "meter_id",
            "tariff",
            "day",
            "revision",
            name=op.f("uq_meter_reading_org_id_meter_id_tariff_day_revision"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "monitoring_item",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("plan_id", columns.Whole(), nullable=False),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("stream_id", columns.Whole(), nullable=False),
        sa.Column("parameter", columns.Words(), nullable=False),
        sa.Column("unit", columns.Words(), nullable=False),
        sa.Column("determination", columns.Words(), nullable=False),
        sa.Column("meter_id", columns.Whole(), nullable=True),
        sa.Column("instrument", columns.Words(), nullable=False),
        sa.Column("serial", columns.Words(), nullable=False),
        sa.Column("place", columns.Words(), nullable=False),
        sa.Column("accuracy", columns.Words(), nullable=False),
        sa.Column("calibration_months", columns.Small(), nullable=False),
        sa.Column("standard", columns.Words(), nullable=False),
        sa.Column("frequency", columns.Words(), nullable=False),
        sa.Column("recording", columns.Words(), nullable=False),
        sa.Column("missing_rule", columns.Words(), nullable=False),
        sa.Column("data_source", columns.Words(), nullable=False),
        sa.Column("rank", columns.Small(), nullable=False),
        sa.Column("department", columns.Words(), nullable=False),
        sa.Column("person", columns.Words(), nullable=False),
        sa.Column("note", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "calibration_months BETWEEN 0 AND 1000",
            name=op.f("ck_monitoring_item_calibration_months"),
        ),
        sa.CheckConstraint(
            "length(accuracy) BETWEEN 0 AND 200", name=op.f("ck_monitoring_item_accuracy")
        ),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_monitoring_item_code")),
        sa.CheckConstraint(
            "length(data_source) BETWEEN 0 AND 200", name=op.f("ck_monitoring_item_data_source")
        ),
        sa.CheckConstraint(
            "length(department) BETWEEN 0 AND 200", name=op.f("ck_monitoring_item_department")
        ),
        sa.CheckConstraint(
            "length(determination) BETWEEN 1 AND 60", name=op.f("ck_monitoring_item_determination")
        ),
        sa.CheckConstraint(
            "length(frequency) BETWEEN 1 AND 60", name=op.f("ck_monitoring_item_frequency")
        ),
        sa.CheckConstraint(
            "length(instrument) BETWEEN 0 AND 200", name=op.f("ck_monitoring_item_instrument")
        ),
        sa.CheckConstraint(
            "length(missing_rule) BETWEEN 1 AND 60", name=op.f("ck_monitoring_item_missing_rule")
        ),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_monitoring_item_note")),
        sa.CheckConstraint(
            "length(parameter) BETWEEN 0 AND 60", name=op.f("ck_monitoring_item_parameter")
        ),
        sa.CheckConstraint(
            "length(person) BETWEEN 0 AND 200", name=op.f("ck_monitoring_item_person")
        ),
        sa.CheckConstraint(
            "length(place) BETWEEN 0 AND 200", name=op.f("ck_monitoring_item_place")
        ),
        sa.CheckConstraint(
            "length(recording) BETWEEN 0 AND 60", name=op.f("ck_monitoring_item_recording")
        ),
        sa.CheckConstraint(
            "length(serial) BETWEEN 0 AND 200", name=op.f("ck_monitoring_item_serial")
        ),
        sa.CheckConstraint(
            "length(standard) BETWEEN 0 AND 200", name=op.f("ck_monitoring_item_standard")
        ),
        sa.CheckConstraint("length(unit) BETWEEN 0 AND 60", name=op.f("ck_monitoring_item_unit")),
        sa.CheckConstraint(
            "meter_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_monitoring_item_meter_id")
        ),
        sa.CheckConstraint(
            "plan_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_monitoring_item_plan_id")
        ),
        sa.CheckConstraint("rank BETWEEN 0 AND 1000", name=op.f("ck_monitoring_item_rank")),
        sa.CheckConstraint(
            "stream_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_monitoring_item_stream_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "meter_id"],
            ["meter.org_id", "meter.id"],
            name=op.f("fk_monitoring_item_org_id_meter_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "plan_id"],
            ["monitoring_plan.org_id", "monitoring_plan.id"],
            name=op.f("fk_monitoring_item_org_id_plan_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_monitoring_item_org_id_seq"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "stream_id"],
            ["stream.org_id", "stream.id"],
            name=op.f("fk_monitoring_item_org_id_stream_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_monitoring_item")),
        sa.UniqueConstraint(
            "org_id", "plan_id", "code", name=op.f("uq_monitoring_item_org_id_plan_id_code")
        ),
        sa.UniqueConstraint(
            "org_id",
            "plan_id",
            "stream_id",
            "parameter",
            name=op.f("uq_monitoring_item_org_id_plan_id_stream_id_parameter"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "split",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("stream_id", columns.Whole(), nullable=False),
        sa.Column("first_month", columns.Whole(), nullable=False),
        sa.Column("last_month", columns.Whole(), nullable=False),
        sa.Column("key", columns.Words(), nullable=False),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_split_evidence_id")
        ),
        sa.CheckConstraint("first_month <= last_month", name=op.f("ck_split_months")),
        sa.CheckConstraint(
            "first_month BETWEEN 190001 AND 999912", name=op.f("ck_split_first_month")
        ),
        sa.CheckConstraint(
            "last_month BETWEEN 190001 AND 999912", name=op.f("ck_split_last_month")
        ),
        sa.CheckConstraint("length(key) BETWEEN 1 AND 60", name=op.f("ck_split_key")),
        sa.CheckConstraint("length(reason) BETWEEN 1 AND 4000", name=op.f("ck_split_reason")),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_split_revision")
        ),
        sa.CheckConstraint(
            "stream_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_split_stream_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_split_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"], ["journal.org_id", "journal.seq"], name=op.f("fk_split_org_id_seq")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "stream_id"],
            ["stream.org_id", "stream.id"],
            name=op.f("fk_split_org_id_stream_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_split")),
        sa.UniqueConstraint(
            "org_id",
            "stream_id",
            "first_month",
            "last_month",
            "revision",
            name=op.f("uq_split_org_id_stream_id_first_month_last_month_revision"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "stock_count",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("stream_id", columns.Whole(), nullable=False),
        sa.Column("day", columns.Whole(), nullable=False),
        sa.Column("method", columns.Words(), nullable=False),
        sa.Column("counted_by", columns.Words(), nullable=False),
        sa.Column("witness", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint("day BETWEEN 19000101 AND 99991231", name=op.f("ck_stock_count_day")),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_stock_count_evidence_id")
        ),
        sa.CheckConstraint(
            "length(counted_by) BETWEEN 0 AND 200", name=op.f("ck_stock_count_counted_by")
        ),
        sa.CheckConstraint("length(method) BETWEEN 0 AND 200", name=op.f("ck_stock_count_method")),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_stock_count_note")),
        sa.CheckConstraint(
            "length(witness) BETWEEN 0 AND 200", name=op.f("ck_stock_count_witness")
        ),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_stock_count_revision")
        ),
        sa.CheckConstraint(
            "stream_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_stock_count_stream_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_stock_count_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_stock_count_org_id_seq"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "stream_id"],
            ["stream.org_id", "stream.id"],
            name=op.f("fk_stock_count_org_id_stream_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_stock_count")),
        sa.UniqueConstraint(
            "org_id",
            "stream_id",
            "day",
            "revision",
            name=op.f("uq_stock_count_org_id_stream_id_day_revision"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "stream_meter",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("stream_id", columns.Whole(), nullable=False),
        sa.Column("meter_id", columns.Whole(), nullable=False),
        sa.Column("first_day", columns.Whole(), nullable=False),
        sa.Column("last_day", columns.Whole(), nullable=False),
        sa.Column("feeds", columns.Flag(), nullable=False),
        sa.Column("reason", columns.Words(), nullable=False),
        sa.CheckConstraint("feeds BETWEEN 0 AND 1", name=op.f("ck_stream_meter_feeds")),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_stream_meter_days")),
        sa.CheckConstraint(
            "first_day BETWEEN 19000101 AND 99991231", name=op.f("ck_stream_meter_first_day")
        ),
        sa.CheckConstraint(
            "last_day BETWEEN 19000101 AND 99991231", name=op.f("ck_stream_meter_last_day")
        ),
        sa.CheckConstraint(
            "length(reason) BETWEEN 0 AND 4000", name=op.f("ck_stream_meter_reason")
        ),
        sa.CheckConstraint(
            "meter_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_stream_meter_meter_id")
        ),
        sa.CheckConstraint(
            "stream_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_stream_meter_stream_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "meter_id"],
            ["meter.org_id", "meter.id"],
            name=op.f("fk_stream_meter_org_id_meter_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_stream_meter_org_id_seq"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "stream_id"],
            ["stream.org_id", "stream.id"],
            name=op.f("fk_stream_meter_org_id_stream_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_stream_meter")),
        sqlite_strict=True,
    )
    op.create_table(
        "split_share",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("split_id", columns.Whole(), nullable=False),
        sa.Column("unit_id", columns.Whole(), nullable=False),
        sa.Column("weight", columns.DecimalText(), nullable=False),
        sa.CheckConstraint("length(weight) BETWEEN 1 AND 200", name=op.f("ck_split_share_weight")),
        sa.CheckConstraint(
            "split_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_split_share_split_id")
        ),
        sa.CheckConstraint(
            "unit_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_split_share_unit_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_split_share_org_id_seq"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "split_id"],
            ["split.org_id", "split.id"],
            name=op.f("fk_split_share_org_id_split_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "unit_id"],
            ["unit.org_id", "unit.id"],
            name=op.f("fk_split_share_org_id_unit_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_split_share")),
        sa.UniqueConstraint(
            "org_id", "split_id", "unit_id", name=op.f("uq_split_share_org_id_split_id_unit_id")
        ),
        sqlite_strict=True,
    )
    guards.recreate(op.get_bind())
