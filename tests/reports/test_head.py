"""The head of the journal stands whole in every form of a report, so that it can be typed back."""

from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from ghg.ledger.checkpoints import Checkpoint, read
from ghg.reports.blocks import KeyValues
from ghg.reports.json_report import json_bytes
from ghg.reports.statement import statement
from ghg.reports.workbook.book import workbook_bytes
from tests.reports.sample import sample, sample_hash

ISSUE = sample()
PRINTED = f"{ISSUE.head.journal_seq} / {ISSUE.head.journal_hash}"


def test_the_paper_prints_number_and_hash() -> None:
    said = statement(ISSUE, sample_hash(ISSUE), "zh")
    tables = [one for one in said.blocks if isinstance(one, KeyValues)]
    assert PRINTED in [row[1] for table in tables for row in table.rows]


def test_the_workbook_holds_number_and_hash() -> None:
    opened = load_workbook(BytesIO(workbook_bytes(ISSUE, sample_hash(ISSUE), "zh")))
    cells = [cell for row in opened.worksheets[0].iter_rows(values_only=True) for cell in row]
    assert PRINTED in cells


def test_the_json_is_a_head_to_hold_a_journal_against(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(json_bytes(ISSUE, sample_hash(ISSUE)))
    head = ISSUE.head
    assert read(path) == (Checkpoint(head.ledger, head.journal_seq, head.journal_hash),)
