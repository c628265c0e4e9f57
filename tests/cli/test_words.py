"""Lists and figures speak in names and runs of months, not in codes and one line for each month."""

from tests.cli.plant import planned
from tests.cli.running import did, ghg

SPARE = ("--source", "S2-01", "--item", "grid_electricity", "--unit", "kWh", "--route", "grid")


def test_months_that_are_missing_stand_in_one_line_for_each_stream(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    did("activity", "add", "SOLAR", "5", "--month", "2025-03", url=url)
    did("inventory", "new", "2025", "--gwp-set", "AR5-2013", url=url)
    shown = ghg("inventory", "build", url=url).stdout.splitlines()
    missing = [line.split()[:2] for line in shown if "缺少当月数据" in line]
    assert missing == [["USED", "2025-01~2025-12"], ["SOLAR", "2025-01~2025-02、2025-04~2025-12"]]


def test_a_notice_says_what_it_is_about(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    did("source", "status", "S2-01", "involved", "--year", "2025", url=url)
    reason = ("--reason", "检修停用")
    did("stream", "add", "SPARE", "--name", "备用表", *SPARE, url=url)
    did("stream", "unused", "SPARE", "--year", "2025", *reason, url=url)
    did("inventory", "new", "2025", "--gwp-set", "AR5-2013", url=url)
    shown = ghg("inventory", "build", url=url).stdout
    [told] = [line for line in shown.splitlines() if "检修停用" in line]
    assert told.startswith("注意：SPARE 备用表：")


def test_kinds_and_items_are_shown_by_their_names(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    streams = did("stream", "list", url=url)
    assert "电力" in streams
    assert "grid_electricity" not in streams
    assert "purchased_electricity" not in did("source", "list", url=url)
    # where a kind is chosen for ghg source add, its code stands beside its name
    kinds = did("guide", "show", "gbt32150-2015", url=url).splitlines()
    assert ["purchased_electricity", "购入电力"] in [line.split()[:2] for line in kinds]
    english = did("source", "list", "--lang", "en", url=url)
    assert "bought electricity" in english
