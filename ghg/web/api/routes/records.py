"""Records of activity, batches, stocks, samples, parameters, evidence, imports and mappings."""

from collections.abc import Iterator
from pathlib import Path

from ghg.desk.activity import add_activity, correct_activity
from ghg.desk.batches import batch_list, undo
from ghg.desk.context import Desk
from ghg.desk.declarations import declare_ordinary, declare_word
from ghg.desk.evidence import add_file, damaged
from ghg.desk.evidence_proves import proof_list
from ghg.desk.imports.files import Checked, Imported, check_file, import_file
from ghg.desk.imports.mappings import (
    add_mapping,
    change_mapping,
    guess_mapping,
    mapping_list,
    mapping_named,
)
from ghg.desk.parameter import parameter_list, set_parameter, withdraw_parameter
from ghg.desk.records import RecordView, activity_list, every_record, record_shown, records_of
from ghg.desk.samples import add_sample, sample_list, set_sample_rule, withdraw_sample
from ghg.desk.stock import count_stock, set_tolerance, stock_year
from ghg.web.api.route import act, read, take


def every(
    desk: Desk, stream: str = "", first_month: int = 0, last_month: int = 0
) -> Iterator[RecordView]:
    """List the records of a stream and span of months, page by page."""
    return every_record(desk, stream, first_month, last_month)


def newest(
    desk: Desk, stream: str = "", first_month: int = 0, last_month: int = 0, limit: int = 1000
) -> tuple[RecordView, ...]:
    """List so many records as the command line does."""
    return activity_list(desk, stream, first_month, last_month, limit)


def file_checked(desk: Desk, path: Path, mapping: str = "", entity: str = "") -> Checked:
    """Check a filled file without a trace: what is new, and every problem with its cell."""
    return check_file(desk, path, entity, mapping=mapping)


def file_imported(
    desk: Desk, path: Path, accept: tuple[str, ...] = (), mapping: str = "", entity: str = ""
) -> Imported:
    """Take a filled file in whole, or nothing of it."""
    return import_file(desk, path, accept, entity, mapping=mapping)


ROUTES = (
    read("activity", every),
    read("activity/listed", newest),
    act("activity", add_activity),
    read("activity/{record}", record_shown),
    act("activity/{record}/correct", correct_activity, version=record_shown),
    read("streams/{stream}/records", records_of),
    read("batches", batch_list),
    act("batches/{batch}/undo", undo),
    act("stocks", count_stock),
    read("streams/{stream}/stock", stock_year),
    act("streams/{stream}/stock-tolerance", set_tolerance),
    read("samples", sample_list),
    act("samples", add_sample),
    act("samples/{stream}/{code}/withdraw", withdraw_sample),
    act("streams/{stream}/sample-rule", set_sample_rule),
    read("parameters", parameter_list),
    act("parameters", set_parameter),
    act("parameters/{value_id}/withdraw", withdraw_parameter),
    act("streams/{stream}/ordinary", declare_ordinary),
    act("streams/{stream}/declarations", declare_word),
    read("evidence", proof_list),
    read("evidence/damaged", damaged),
    take("files/evidence", add_file),
    take("files/import", file_imported),
    take("files/import/check", file_checked),
    take("files/mappings/guess", guess_mapping),
    read("mappings", mapping_list),
    act("mappings", add_mapping),
    read("mappings/{code}", mapping_named),
    act("mappings/{code}/change", change_mapping, version=mapping_named),
)
