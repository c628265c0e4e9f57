"""The sheet of plant facts as a person types it, and the mistakes that are told of it."""

from pathlib import Path

import openpyxl
import pytest

from ghg.desk.claims.facts import claim_fact_list
from ghg.desk.imports.files import import_file
from ghg.errors import DataError
from tests.desk.plant import digest

SHEETS = {"zh": "工厂事实", "en": "Plant facts"}
HEADERS = (
    *("事实编码", "问题", "厂区编码", "对象", "答案", "单位"),
    *("起始日", "截止日", "佐证编号", "备注", "更正理由"),
)


def sheet(folder: Path, *rows: dict[str, object], name="facts.xlsx") -> Path:
    """Write a workbook with the sheet alone, as a person would type it."""
    book = openpyxl.Workbook()
    held = book.active
    held.title = SHEETS["zh"]
    held.append(HEADERS)
    for row in rows:
        held.append([row.get(header) for header in HEADERS])
    book.save(folder / name)
    return folder / name


def row(fact, answer, **more):
    return {
        "事实编码": fact,
        "答案": answer,
        "起始日": "2025-01-01",
        "截止日": "2025-12-31",
        **more,
    }


def filled(path: Path, answers: dict[str, dict[str, object]], language="zh") -> Path:
    """Write into the rows of a questionnaire, found by the code of their fact."""
    book = openpyxl.load_workbook(path)
    held = book[SHEETS[language]]
    columns = {cell.value: cell.column for cell in held[1]}
    rows = {cells[0].value: cells[0].row for cells in held.iter_rows(min_row=2)}
    for fact, cells in answers.items():
        for header, value in cells.items():
            held.cell(rows[fact], columns[header]).value = value
    book.save(path)
    return path


def answers(desk):
    return {one.kind: f"{one.answer_zh} {one.unit}".strip() for one in claim_fact_list(desk)}


def refused(desk, path):
    """Import a file that must be refused whole; give its mistakes as (cell, code)."""
    before = digest(desk.engine)
    with pytest.raises(DataError) as caught:
        import_file(desk, path)
    assert digest(desk.engine) == before
    return [(f"{p.place.column}{p.place.row}", p.code) for p in caught.value.problems]
