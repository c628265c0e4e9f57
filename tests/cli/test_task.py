"""`ghg task` as it is typed and read: what a reviewer sees before he passes it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ghg.cli.mistakes import told
from ghg.desk import context
from ghg.domain.submissions import SubmissionState, Submitted
from tests.cli.running import did, ghg
from tests.desk import factory
from tests.desk.four_eyes import team

PLANT = (
    "organisation add TEA --name 茶厂",
    "facility add F1 --name 厂区 --region 350000 --industry 15",
    "source add S1 --name 外购电力 --kind purchased_electricity --facility F1",
    "stream add USED --name 总表 --source S1 --item grid_electricity --unit kWh --input total_use",
    "person add li --name 李 --role administrator --role recorder",
    "person add wu --name 吴 --os-user wu --role reviewer --role approver",
    "organisation mode --two-persons --reason 内控",
)


@pytest.fixture
def url(sqlite_url: str) -> Iterator[str]:
    for line in PLANT:
        did(*line.split(), url=sqlite_url)
    yield sqlite_url


def test_a_draft_is_not_said_to_be_handed_in(capsys: pytest.CaptureFixture[str]) -> None:
    draft = Submitted(2, SubmissionState.DRAFT, "activity.add", "USED")
    assert told(draft, ["--lang", "zh"]) == 0
    said = capsys.readouterr().err
    assert "已存为草稿" in said
    assert "已提交" not in said
    assert "ghg task submit 2" in said
    assert told(Submitted(2, SubmissionState.SUBMITTED, "activity.add", "USED"), []) == 0
    assert "ghg task show 2" in capsys.readouterr().err


def test_what_waits_is_shown_in_words_and_its_file_where_it_is_kept(
    url: str, tmp_path: Path
) -> None:
    entered = ("activity", "add", "USED", "106850", "--month", "2025-01", "--document", "A-1")
    assert ghg(*entered, url=url).exit_code == 0
    shown = did("task", "show", "1", url=url)
    assert [line.strip() for line in shown.splitlines()[1:5]] == [
        "凭证: A-1",
        "月份: 2025-01",
        "数量: 106850",
        "计量流: USED",
    ]
    wanted = tmp_path / "wanted.xlsx"
    did("template", str(wanted), "--year", "2025", url=url)
    ghg("factor", "add", "x", *_FACTOR.split(), "--file", str(wanted), url=url)
    shown = did("task", "show", "2", url=url)
    stored = shown.partition("保存在")[2].split("\n")[0]
    assert Path(stored).read_bytes() == wanted.read_bytes()


def test_a_step_that_cannot_be_is_refused_in_words(url: str) -> None:
    entered = ("activity", "add", "USED", "1", "--month", "2025-01")
    ghg(*entered, url=url)
    did("task", "withdraw", "1", url=url)
    done = ghg("task", "submit", "1", url=url)
    assert done.exit_code == 3
    assert "提交1的状态是“已收回”，不能变为“已提交”" in done.stderr


def test_a_correction_is_shown_with_the_record_as_it_stands(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered = ("activity", "add", "USED", "106850", "--month", "2025-01", "--document", "A-1")
    ghg(*entered, url=url)
    me = context.account()
    monkeypatch.setattr(context, "account", lambda: "wu")
    assert "批次：1" in did("task", "approve", "1", url=url)
    monkeypatch.setattr(context, "account", lambda: me)
    ghg("activity", "correct", "1", "--quantity", "100000", "--reason", "抄错", url=url)
    monkeypatch.setattr(context, "account", lambda: "wu")
    shown = did("task", "show", "2", url=url)
    assert "拟更正的记录" in shown and "106,850" in shown and "数量: 100000" in shown
    did("task", "approve", "2", url=url)
    assert "拟更正的记录" not in did("task", "show", "2", url=url)


def test_an_issue_is_shown_with_the_figures_that_it_would_have(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    team(factory.complete(sqlite_url, tmp_path))
    (tmp_path / "evidence").rename(tmp_path / "ledger.db.evidence")
    monkeypatch.setattr(context, "account", lambda: "Zhang")
    assert ghg("inventory", "issue", url=sqlite_url).exit_code == 0
    monkeypatch.setattr(context, "account", lambda: "Li")
    shown = did("task", "show", "1", url=sqlite_url)
    for figure in ("542.7815148", "537.6849038", "430.7676138"):
        assert figure in shown


_FACTOR = (
    "--item heat --parameter emission_factor --value 0.095 --unit tCO2/GJ --tier local"
    " --document 通知 --number 1号 --issuer 省厅 --locator 第1页 --from 2025-01-01"
    " --approver 吴 --reason 发布"
)
