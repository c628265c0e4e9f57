"""Papers beside blocks: own projects, sold attributes, group papers, statements, terms.

Tables are added, none is altered; ranges that stand already get their row by plant. Going back
drops the tables with what was written into them.
"""

import unicodedata

import sqlalchemy as sa
from alembic import op

from ghg.ledger import columns, guards

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_ROOTS = """SELECT org_id, id, seq, plant, instrument, technology, first_month, last_month
FROM serial_root WHERE plant <> '' ORDER BY org_id, id"""


def upgrade() -> None:
    """Add the tables, then make all guards anew."""
    op.create_table(
        "group_paper",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("instrument", columns.Words(), nullable=False),
        sa.Column("registry_code", columns.Words(), nullable=False),
        sa.Column("batch_key", columns.Words(), nullable=False),
        sa.Column("first_serial", columns.Whole(), nullable=False),
        sa.Column("last_serial", columns.Whole(), nullable=False),
        sa.Column("holder", columns.Words(), nullable=False),
        sa.Column("on_day", columns.Whole(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=False),
        sa.Column("note", columns.Words(), nullable=False),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_group_paper_evidence_id")
        ),
        sa.CheckConstraint("first_serial <= last_serial", name=op.f("ck_group_paper_serials")),
        sa.CheckConstraint(
            "first_serial BETWEEN 1 AND 999999999999", name=op.f("ck_group_paper_first_serial")
        ),
        sa.CheckConstraint(
            "last_serial BETWEEN 1 AND 999999999999", name=op.f("ck_group_paper_last_serial")
        ),
        sa.CheckConstraint(
            "length(batch_key) BETWEEN 1 AND 200", name=op.f("ck_group_paper_batch_key")
        ),
        sa.CheckConstraint("length(holder) BETWEEN 1 AND 200", name=op.f("ck_group_paper_holder")),
        sa.CheckConstraint(
            "length(instrument) BETWEEN 0 AND 60", name=op.f("ck_group_paper_instrument")
        ),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_group_paper_note")),
        sa.CheckConstraint(
            "length(registry_code) BETWEEN 1 AND 60", name=op.f("ck_group_paper_registry_code")
        ),
        sa.CheckConstraint(
            "on_day BETWEEN 19000101 AND 99991231", name=op.f("ck_group_paper_on_day")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_group_paper_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_group_paper_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_group_paper")),
        sqlite_strict=True,
    )
    op.create_table(
        "own_project",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("entity_id", columns.Whole(), nullable=False),
        sa.Column("code", columns.Words(), nullable=False),
        sa.Column("name", columns.Words(), nullable=False),
        sa.Column("place", columns.Words(), nullable=False),
        sa.Column("first_day", columns.Whole(), nullable=False),
        sa.Column("last_day", columns.Whole(), nullable=False),
        sa.Column("tonnes", columns.Quantity6(), nullable=False),
        sa.Column("method", columns.Words(), nullable=False),
        sa.Column("outside_effect", columns.Flag(), nullable=False),
        sa.Column("effect_evidence_id", columns.Whole(), nullable=True),
        sa.Column("exclusive", columns.Flag(), nullable=False),
        sa.Column("credited", columns.Flag(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=False),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("withdrawn", columns.Flag(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint("credited BETWEEN 0 AND 1", name=op.f("ck_own_project_credited")),
        sa.CheckConstraint(
            "effect_evidence_id BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_own_project_effect_evidence_id"),
        ),
        sa.CheckConstraint(
            "entity_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_own_project_entity_id")
        ),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_own_project_evidence_id")
        ),
        sa.CheckConstraint("exclusive BETWEEN 0 AND 1", name=op.f("ck_own_project_exclusive")),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_own_project_days")),
        sa.CheckConstraint(
            "first_day BETWEEN 19000101 AND 99991231", name=op.f("ck_own_project_first_day")
        ),
        sa.CheckConstraint(
            "last_day BETWEEN 19000101 AND 99991231", name=op.f("ck_own_project_last_day")
        ),
        sa.CheckConstraint("length(code) BETWEEN 1 AND 60", name=op.f("ck_own_project_code")),
        sa.CheckConstraint("length(method) BETWEEN 1 AND 200", name=op.f("ck_own_project_method")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 200", name=op.f("ck_own_project_name")),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_own_project_note")),
        sa.CheckConstraint("length(place) BETWEEN 0 AND 60", name=op.f("ck_own_project_place")),
        sa.CheckConstraint(
            "outside_effect = 0 OR effect_evidence_id IS NOT NULL",
            name=op.f("ck_own_project_proven"),
        ),
        sa.CheckConstraint(
            "outside_effect BETWEEN 0 AND 1", name=op.f("ck_own_project_outside_effect")
        ),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_own_project_revision")
        ),
        sa.CheckConstraint("tonnes > 0", name=op.f("ck_own_project_tonnes_positive")),
        sa.CheckConstraint(
            "tonnes BETWEEN -9223372036854775807 AND 9223372036854775807",
            name=op.f("ck_own_project_tonnes"),
        ),
        sa.CheckConstraint("withdrawn BETWEEN 0 AND 1", name=op.f("ck_own_project_withdrawn")),
        sa.ForeignKeyConstraint(
            ["org_id", "effect_evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_own_project_org_id_effect_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "entity_id"],
            ["entity.org_id", "entity.id"],
            name=op.f("fk_own_project_org_id_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_own_project_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_own_project_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_own_project")),
        sa.UniqueConstraint(
            "org_id",
            "entity_id",
            "code",
            "first_day",
            "last_day",
            "revision",
            name="uq_own_project_natural",
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "registry_statement",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("instrument", columns.Words(), nullable=False),
        sa.Column("on_day", columns.Whole(), nullable=False),
        sa.Column("units", columns.Whole(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991",
            name=op.f("ck_registry_statement_evidence_id"),
        ),
        sa.CheckConstraint(
            "length(instrument) BETWEEN 0 AND 60", name=op.f("ck_registry_statement_instrument")
        ),
        sa.CheckConstraint(
            "length(note) BETWEEN 0 AND 4000", name=op.f("ck_registry_statement_note")
        ),
        sa.CheckConstraint(
            "on_day BETWEEN 19000101 AND 99991231", name=op.f("ck_registry_statement_on_day")
        ),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_registry_statement_revision")
        ),
        sa.CheckConstraint(
            "units BETWEEN 0 AND 9007199254740991", name=op.f("ck_registry_statement_units")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_registry_statement_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_registry_statement_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_registry_statement")),
        sa.UniqueConstraint(
            "org_id",
            "instrument",
            "on_day",
            "revision",
            name=op.f("uq_registry_statement_org_id_instrument_on_day_revision"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "group_part",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("paper_id", columns.Whole(), nullable=False),
        sa.Column("party", columns.Words(), nullable=False),
        sa.Column("entity_id", columns.Whole(), nullable=True),
        sa.Column("first_serial", columns.Whole(), nullable=False),
        sa.Column("last_serial", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "entity_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_group_part_entity_id")
        ),
        sa.CheckConstraint("first_serial <= last_serial", name=op.f("ck_group_part_serials")),
        sa.CheckConstraint(
            "first_serial BETWEEN 1 AND 999999999999", name=op.f("ck_group_part_first_serial")
        ),
        sa.CheckConstraint(
            "last_serial BETWEEN 1 AND 999999999999", name=op.f("ck_group_part_last_serial")
        ),
        sa.CheckConstraint("length(party) BETWEEN 1 AND 200", name=op.f("ck_group_part_party")),
        sa.CheckConstraint(
            "paper_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_group_part_paper_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "entity_id"],
            ["entity.org_id", "entity.id"],
            name=op.f("fk_group_part_org_id_entity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "paper_id"],
            ["group_paper.org_id", "group_paper.id"],
            name=op.f("fk_group_part_org_id_paper_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_group_part_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_group_part")),
        sa.UniqueConstraint(
            "org_id",
            "paper_id",
            "first_serial",
            name=op.f("uq_group_part_org_id_paper_id_first_serial"),
        ),
        sa.UniqueConstraint(
            "org_id", "paper_id", "party", name=op.f("uq_group_part_org_id_paper_id_party")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "plant_power",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("root_id", columns.Whole(), nullable=False),
        sa.Column("plant_key", columns.Words(), nullable=False),
        sa.Column("instrument", columns.Words(), nullable=False),
        sa.Column("technology", columns.Words(), nullable=False),
        sa.Column("first_month", columns.Whole(), nullable=False),
        sa.Column("last_month", columns.Whole(), nullable=False),
        sa.CheckConstraint("first_month <= last_month", name=op.f("ck_plant_power_months")),
        sa.CheckConstraint(
            "first_month BETWEEN 190001 AND 999912", name=op.f("ck_plant_power_first_month")
        ),
        sa.CheckConstraint(
            "last_month BETWEEN 190001 AND 999912", name=op.f("ck_plant_power_last_month")
        ),
        sa.CheckConstraint(
            "length(instrument) BETWEEN 0 AND 60", name=op.f("ck_plant_power_instrument")
        ),
        sa.CheckConstraint(
            "length(plant_key) BETWEEN 1 AND 200", name=op.f("ck_plant_power_plant_key")
        ),
        sa.CheckConstraint(
            "length(technology) BETWEEN 0 AND 60", name=op.f("ck_plant_power_technology")
        ),
        sa.CheckConstraint(
            "root_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_plant_power_root_id")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "root_id"],
            ["serial_root.org_id", "serial_root.id"],
            name=op.f("fk_plant_power_org_id_root_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_plant_power_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_plant_power")),
        sa.UniqueConstraint("org_id", "root_id", name=op.f("uq_plant_power_org_id_root_id")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_plant_power_org_id_plant_key_instrument_first_month"),
        "plant_power",
        ["org_id", "plant_key", "instrument", "first_month"],
        unique=False,
    )
    op.create_table(
        "serial_term",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("root_id", columns.Whole(), nullable=False),
        sa.Column("until_day", columns.Whole(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=True),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_serial_term_evidence_id")
        ),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_serial_term_note")),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_serial_term_revision")
        ),
        sa.CheckConstraint(
            "root_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_serial_term_root_id")
        ),
        sa.CheckConstraint(
            "until_day BETWEEN 19000101 AND 99991231", name=op.f("ck_serial_term_until_day")
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_serial_term_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "root_id"],
            ["serial_root.org_id", "serial_root.id"],
            name=op.f("fk_serial_term_org_id_root_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_serial_term_org_id_seq"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_serial_term")),
        sa.UniqueConstraint(
            "org_id", "root_id", "revision", name=op.f("uq_serial_term_org_id_root_id_revision")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "sold_attribute",
        sa.Column("org_id", columns.Whole(), nullable=False),
        sa.Column("id", columns.Whole(), nullable=False),
        sa.Column("seq", columns.Whole(), nullable=False),
        sa.Column("stream_id", columns.Whole(), nullable=False),
        sa.Column("first_month", columns.Whole(), nullable=False),
        sa.Column("last_month", columns.Whole(), nullable=False),
        sa.Column("kwh", columns.Quantity6(), nullable=True),
        sa.Column("sale", columns.Words(), nullable=False),
        sa.Column("counterparty", columns.Words(), nullable=False),
        sa.Column("evidence_id", columns.Whole(), nullable=False),
        sa.Column("note", columns.Words(), nullable=False),
        sa.Column("withdrawn", columns.Flag(), nullable=False),
        sa.Column("revision", columns.Whole(), nullable=False),
        sa.CheckConstraint(
            "evidence_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_sold_attribute_evidence_id")
        ),
        sa.CheckConstraint("first_month <= last_month", name=op.f("ck_sold_attribute_months")),
        sa.CheckConstraint(
            "first_month BETWEEN 190001 AND 999912", name=op.f("ck_sold_attribute_first_month")
        ),
        sa.CheckConstraint(
            "kwh BETWEEN -9223372036854775807 AND 9223372036854775807",
            name=op.f("ck_sold_attribute_kwh"),
        ),
        sa.CheckConstraint(
            "kwh IS NULL OR first_month = last_month", name=op.f("ck_sold_attribute_kwh_of_a_month")
        ),
        sa.CheckConstraint("kwh IS NULL OR kwh > 0", name=op.f("ck_sold_attribute_kwh_positive")),
        sa.CheckConstraint(
            "last_month BETWEEN 190001 AND 999912", name=op.f("ck_sold_attribute_last_month")
        ),
        sa.CheckConstraint(
            "length(counterparty) BETWEEN 0 AND 200", name=op.f("ck_sold_attribute_counterparty")
        ),
        sa.CheckConstraint("length(note) BETWEEN 0 AND 4000", name=op.f("ck_sold_attribute_note")),
        sa.CheckConstraint("length(sale) BETWEEN 0 AND 60", name=op.f("ck_sold_attribute_sale")),
        sa.CheckConstraint(
            "revision BETWEEN 0 AND 9007199254740991", name=op.f("ck_sold_attribute_revision")
        ),
        sa.CheckConstraint(
            "stream_id BETWEEN 1 AND 9007199254740991", name=op.f("ck_sold_attribute_stream_id")
        ),
        sa.CheckConstraint("withdrawn BETWEEN 0 AND 1", name=op.f("ck_sold_attribute_withdrawn")),
        sa.ForeignKeyConstraint(
            ["org_id", "evidence_id"],
            ["evidence.org_id", "evidence.id"],
            name=op.f("fk_sold_attribute_org_id_evidence_id"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "seq"],
            ["journal.org_id", "journal.seq"],
            name=op.f("fk_sold_attribute_org_id_seq"),
        ),
        sa.ForeignKeyConstraint(
            ["org_id", "stream_id"],
            ["stream.org_id", "stream.id"],
            name=op.f("fk_sold_attribute_org_id_stream_id"),
        ),
        sa.PrimaryKeyConstraint("org_id", "id", name=op.f("pk_sold_attribute")),
        sa.UniqueConstraint(
            "org_id",
            "stream_id",
            "first_month",
            "last_month",
            "sale",
            "revision",
            name="uq_sold_attribute_natural",
        ),
        sqlite_strict=True,
    )
    _fill_plants()
    guards.recreate(op.get_bind())


def downgrade() -> None:
    """Drop the tables, and with them their guards."""
    op.drop_table("sold_attribute")
    op.drop_table("serial_term")
    op.drop_index(
        op.f("ix_plant_power_org_id_plant_key_instrument_first_month"), table_name="plant_power"
    )
    op.drop_table("plant_power")
    op.drop_table("group_part")
    op.drop_table("registry_statement")
    op.drop_table("own_project")
    op.drop_table("group_paper")
    guards.recreate(op.get_bind())


def _fill_plants() -> None:
    """Give the ranges of the form before their row by plant."""
    names = ("org_id", "id", "seq", "root_id", "plant_key", "instrument")
    names += ("technology", "first_month", "last_month")
    made = sa.table("plant_power", *(sa.column(name) for name in names))
    counted: dict[int, int] = {}
    for row in op.get_bind().execute(sa.text(_ROOTS)).all():
        key = "".join(unicodedata.normalize("NFKC", row.plant).casefold().split())
        counted[row.org_id] = counted.get(row.org_id, 0) + 1
        given = (row.org_id, counted[row.org_id], row.seq, row.id, key, row.instrument)
        given += (row.technology, row.first_month, row.last_month)
        if key:
            op.get_bind().execute(sa.insert(made), dict(zip(names, given, strict=True)))
