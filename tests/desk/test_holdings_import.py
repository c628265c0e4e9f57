"""A registry's export through the border: taken in once, refused with every mistake at its cell."""

from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import Engine

from ghg.desk import evidence
from ghg.desk.batches import undo
from ghg.desk.context import Desk
from ghg.desk.holdings import acts, views
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.imports.files import check_file, import_file
from ghg.domain.instruments import Instrument, State
from ghg.errors import DataError
from tests.desk.plant import digest, founded

HEAD = (
    *("品种", "编号", "起号", "止号", "数量", "发电月", "取得日", "电站", "技术类型"),
    *("状态", "用途", "使用年度", "注销凭证号", "注销日", "受益人", "佐证编号"),
)
WIND = ("绿证", "WIND-2025-06", 1, 264, 264, "2025-06", "2025-08-01", "一期风电场", "陆上风电")
HELD = (*WIND, "持有", *[None] * 6)
VCU = "9344-82392553-82392562-VCS-VCU-262-VER-BR-14-1686-01012017-31122017-1"
CREDIT = ("VCU", VCU, None, None, 10, "2017-12", "2025-03-01", "", "", "", *[None] * 6)


@pytest.fixture
def desk(engine: Engine, tmp_path: Path) -> Desk:
    return founded(engine, tmp_path)


def export(tmp_path: Path, *rows: tuple[object, ...], name: str = "export.xlsx") -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "碳信用与绿证"
    for row in (HEAD, *rows):
        sheet.append(row)
    book.save(tmp_path / name)
    return tmp_path / name


def paper(desk: Desk, tmp_path: Path) -> str:
    path = tmp_path / "cancelled.txt"
    path.write_text("made up", encoding="utf-8")
    return evidence.add_file(desk, path, "gec").id


def used(desk: Desk, tmp_path: Path, **changed: object) -> tuple[object, ...]:
    said = {
        "state": "已核销",
        "purpose": "声明",
        "year": "2025",
        "reference": "GEC-2026-001",
        "day": "2026-03-05",
        "party": "茶厂",
        "paper": paper(desk, tmp_path),
    }
    return (*WIND, *{**said, **changed}.values())


def codes(error: DataError) -> list[tuple[str, int | None]]:
    return [(one.code, one.place.row) for one in error.problems]


def test_an_export_is_taken_in_and_the_same_again_changes_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    path = export(tmp_path, HELD, CREDIT)
    assert check_file(desk, path).facts == 2
    assert import_file(desk, path).facts == 2
    assert views.position(desk) == (("gec", 202506, "held", 264), ("vcu", 201712, "held", 10))
    before = digest(desk.engine)
    assert import_file(desk, path).batch is None
    assert digest(desk.engine) == before
    assert views.audit(desk).problems == ()


def test_a_longer_export_skips_the_lines_that_stand(desk: Desk, tmp_path: Path) -> None:
    import_file(desk, export(tmp_path, HELD))
    made = import_file(desk, export(tmp_path, HELD, CREDIT, name="later.xlsx"))
    assert (made.facts, made.checked.facts_skipped) == (1, 1)


def test_a_used_up_range_becomes_a_use(desk: Desk, tmp_path: Path) -> None:
    """First as held, in the next export as redeemed; the third time nothing is new."""
    import_file(desk, export(tmp_path, HELD))
    line = used(desk, tmp_path)
    assert import_file(desk, export(tmp_path, line, name="2.xlsx")).facts == 1
    assert views.position(desk) == (("gec", 202506, "redeemed", 264),)
    (use,) = views.use_list(desk)
    assert (use.year, use.purpose, use.used_up) == (2025, "claim", 264)
    again = import_file(desk, export(tmp_path, line, CREDIT, name="3.xlsx"))
    assert (again.facts, again.checked.facts_skipped) == (1, 1)
    assert views.audit(desk).problems == ()


def test_every_mistake_is_told_at_its_row_and_nothing_is_written(
    desk: Desk, tmp_path: Path
) -> None:
    receive(desk, Bought(Instrument.GEC, "SUN", "1", "10", "", 202506, acquired_day=20250801))
    proof = paper(desk, tmp_path)
    rows = [
        ("绿证", "SUN", 10, 20, None, "2025-06", "2025-08-01", *[None] * 9),  # 2 held before
        ("绿证", "A", 1, 10, 9, "2025-06", "2025-08-01", *[None] * 9),  # 3 nine are stated
        ("绿证", "A", 1, "1.5", None, "2025-06", "2025-08-01", *[None] * 9),  # 4
        ("红证", "A", 1, 2, None, "2025-06", "2025-08-01", *[None] * 9),  # 5
        ("CCER", "P", 1, 5, None, "2025-06", "2025-08-01", "二期", "光伏", *[None] * 7),  # 6
        (*WIND, "已核销", "声明", *[None] * 5),  # 7 no proof
        ("绿证", "B", 1, 9, None, "2025-06", "2025-08-01", *[None] * 9),  # 8
        ("绿证", "b ", "０9", 12, None, "2025-06", "2025-08-01", *[None] * 9),  # 9 overlaps row 8
        ("绿证", "C", 1, 5, None, "2025-06", "2025-08-01", "", "", *_use("集团", proof)),  # 10
    ]
    before = digest(desk.engine)
    path = export(tmp_path, *rows)
    with pytest.raises(DataError) as refused:
        import_file(desk, path)
    assert digest(desk.engine) == before
    found = set(codes(refused.value))
    assert {
        ("E-SERIAL-USED", 2),
        ("E-COUNT", 3),
        ("E-INT", 4),
        ("E-KIND.instrument", 5),
        ("E-RULE.not_issued", 6),
        ("E-EMPTY.used", 7),
        ("E-SERIAL-USED.file", 9),
        ("E-RULE.beneficiary", 10),
    } <= found
    assert any("第1笔" in str(one) or "entry 1" in str(one) for one in [refused.value])


def _use(party: str, proof: str) -> tuple[object, ...]:
    return ("已核销", "声明", "2025", "R", "2026-03-05", party, proof)


def test_the_same_range_with_other_facts_is_refused_with_the_earlier_one(
    desk: Desk, tmp_path: Path
) -> None:
    import_file(desk, export(tmp_path, HELD))
    other = (*HELD[:5], "2025-07", *HELD[6:])
    before = digest(desk.engine)
    with pytest.raises(DataError) as refused:
        import_file(desk, export(tmp_path, other, name="other.xlsx"))
    (problem,) = refused.value.problems
    assert (problem.code, problem.place.row, problem.values["root"]) == ("E-SERIAL-USED", 2, "1")
    assert digest(desk.engine) == before


def test_power_of_another_year_is_asked_about(desk: Desk, tmp_path: Path) -> None:
    path = export(tmp_path, used(desk, tmp_path, year="2026"))
    with pytest.raises(DataError) as refused:
        import_file(desk, path)
    assert [one.code for one in refused.value.problems] == ["E-RULE.other_year", "E-ACCEPT"]
    assert import_file(desk, path, accept=("E-RULE",)).facts == 1


def test_a_batch_takes_no_range_back_before_two_persons_did(desk: Desk, tmp_path: Path) -> None:
    made = import_file(desk, export(tmp_path, HELD))
    assert made.batch is not None
    with pytest.raises(DataError, match="E-STATE"):
        undo(desk, made.batch, "录错")
    acts.void(desk, 1, 20260301, "录错", "李工")
    undo(desk, made.batch, "录错")
    assert views.holdings(desk, State.HELD) == ()
