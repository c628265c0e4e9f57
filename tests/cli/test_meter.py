"""`ghg meter` as it is typed: the vectors, the table of months, the watched folder."""

import json
import os
from pathlib import Path

from tests.cli.plant import typed
from tests.cli.running import did, ghg

PLAN = (
    "organisation add STEEL --name 钢厂",
    "facility add F1 --name 厂区 --region 350000 --industry 15",
    "source add E-1 --name 用电 --kind purchased_electricity --facility F1",
    "stream add GRID --name 网电 --source E-1 --item grid_electricity --unit kWh --route grid",
    "meter add M1 --facility F1 --medium electricity --ct 400/5 --pt 10000/100 --digits 4",
    "meter attach GRID M1",
)


def planned(url: str) -> str:
    return typed(url, *(tuple(line.split()) for line in PLAN))


def test_v9_and_v10_as_a_person_types_them(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    did(*["meter", "read", "M1", "2024-12-31", "1234.56"], url=url)
    said = did(*["meter", "read", "M1", "2025-01-31", "1250.06"], url=url)
    assert "由1234.56到1250.06，计15.5，乘倍率8000，等于124000 kWh；GRID" in said
    fallen = ghg(*["meter", "read", "M1", "2025-02-28", "3.10"], url=url)
    assert fallen.exit_code == 3
    assert "表M1的读数由1250.06降为3.10" in fallen.stderr
    assert "ghg meter event M1 replaced --day" in fallen.stderr
    event = "meter event M1 replaced --day 2025-02-10 --before 1251.00 --after 0.00 --reason 换表"
    did(*event.split(), url=url)
    said = did(*["meter", "read", "M1", "2025-02-28", "3.10"], url=url)
    assert "计4.04，乘倍率8000，等于32320 kWh" in said
    assert "2025-02-10 换表 1251.00 → 0.00 换表" in did("meter", "show", "M1", url=url)


def test_the_help_of_a_falling_reading_in_english(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    did(*["meter", "read", "M1", "2024-12-31", "10"], url=url)
    fallen = ghg(*["--lang", "en", "meter", "read", "M1", "2025-01-31", "9"], url=url)
    assert "The meter M1 falls from 10 to 9 (2025-01-31), and no event says why." in fallen.stderr


def test_months_show_gaps_and_sums(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    for line in ("2024-12-31 10", "2025-01-31 12", "2025-03-31 15"):
        did("meter", "read", "M1", *line.split(), url=url)
    done = ghg(*["meter", "months", "M1", "--year", "2025"], url=url)
    assert "2025-01  总        2025-01-01~2025-01-31" in done.stdout
    assert "2025-04~2025-12" in done.stderr
    found = json.loads(did(*["meter", "months", "M1", "--year", "2025", "--json"], url=url))
    assert [one["month"] for one in found["months"]] == [202501, 202502, 202503]
    assert found["months"][0]["quantity"] == "16000"


def test_the_list_marks_what_is_overdue(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    line = (
        "meter add M2 --facility F1 --medium electricity --parent M1 --calibration-due 2020-06-30"
    )
    did(*line.split(), url=url)
    assert "2020-06-30（已过期）" in did("meter", "list", url=url)
    assert "分表: M2" in did("meter", "show", "M1", url=url)


def test_gas_is_asked_for_its_cubic_metre(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    done = ghg(*["meter", "add", "G1", "--facility", "F1", "--medium", "gas"], url=url)
    assert done.exit_code == 3
    assert done.stderr.startswith(
        "[E-UNIT] 气表“G1”的立方米是哪种状态？可选：normal、standard_20、actual。"
    )
    did(
        *[
            "meter",
            "add",
            "G1",
            "--facility",
            "F1",
            "--medium",
            "gas",
            "--reference-state",
            "actual",
        ],
        url=url,
    )
    did(*["meter", "state", "G1", "normal", "--reason", "见修正仪"], url=url)
    assert "参比状态: 0 °C标准状态（Nm3）" in did("meter", "show", "G1", url=url)


def test_a_watched_folder_reports_each_file(sqlite_url: str, tmp_path: Path) -> None:
    url = planned(sqlite_url)
    folder = tmp_path / "ami"
    folder.mkdir()
    for name, text in (
        ("a.csv", "表计编码,抄表日期,读数\nM1,2024-12-31,10\nM1,2025-01-31,12\n"),
        ("b.csv", "表计编码,抄表日期,读数\nM9,2025-02-28,15\n"),
    ):
        (folder / name).write_text(text, encoding="utf-8")
        os.utime(folder / name, (1_700_000_000, 1_700_000_000))
    done = ghg("meter", "watch", str(folder), "--once", url=url)
    assert done.exit_code == 0
    assert done.stdout.splitlines()[:2] == ["a.csv：第1批，1条记录。", "b.csv：未导入。"]
    assert "没有计量器具“M9”" in done.stderr
    again = ghg("meter", "watch", str(folder), "--once", url=url)
    assert "a.csv：已导入过（第1批）。" in again.stdout


def test_what_was_counted_is_undone_by_the_reading(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    did(*["meter", "read", "M1", "2024-12-31", "10"], url=url)
    did(*["meter", "read", "M1", "2025-01-31", "12"], url=url)
    done = ghg(*["activity", "undo", "1", "--reason", "x"], url=url)
    assert (done.exit_code, "[E-STATE]" in done.stderr) == (3, True)
    did(*["meter", "read", "M1", "2025-01-31", "--withdraw", "--reason", "抄了另一块表"], url=url)
    assert "GRID" not in did("activity", "list", url=url)
