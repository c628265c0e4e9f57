"""An issue replays by the library it was made with: a ledger as version 0.2.0 left it.

Made with the released program: a machinery works (C34) with coal, gas, road fuels, steam, grid and
roof power and three certificates; issued by the guide chosen then (no sector guide could be
computed), by GB/T 32150-2015 and by the GHG Protocol. Since then the sector's guide is computable,
roof power counts as zero under the older guides, and the tables have more rows.
"""

import gzip
from pathlib import Path

import pytest

from ghg.desk.context import Desk, published
from ghg.desk.inventory import load_issue, replay
from ghg.ledger.schema import migrate
from ghg.ledger.sessions import open_engine
from ghg.library import index

STORED = Path(__file__).parents[1] / "files" / "ledger-0.2.0.db.gz"
INVENTORIES = ("auto", "gbt32150-2015", "ghg-protocol")


@pytest.fixture(scope="module")
def upgraded(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The stored ledger, brought to today's form."""
    folder = tmp_path_factory.mktemp("kept")
    (folder / "ledger.db").write_bytes(gzip.decompress(STORED.read_bytes()))
    url = f"sqlite:///{folder}/ledger.db"
    migrate(url)
    return Desk(open_engine(url), folder / "evidence", "", "Li")


@pytest.mark.parametrize("inventory", INVENTORIES)
def test_issues_of_the_second_version_replay_byte_for_byte(upgraded: Desk, inventory: str) -> None:
    again = replay(upgraded, inventory)
    assert again.equal, again.differences[:5]
    assert (again.library_same, again.program_same) == (True, False)


def test_by_the_library_of_today_they_would_be_others(
    upgraded: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "KEPT", "nowhere")
    again = replay(upgraded, "auto")
    assert not again.equal and not again.library_same
    assert "guides[0].id" in {one.place for one in again.differences}


def test_what_is_kept_is_no_part_of_the_library_of_today(upgraded: Desk) -> None:
    made, _ = load_issue(upgraded, "auto")
    kept = index.open_kept(made.head.library_sha256)
    assert kept is not None and kept.folder.parent.name == index.KEPT
    hashed = published().sha256
    assert hashed != kept.sha256
    assert index.open_kept(hashed) is None
    assert index.open_kept("../kept") is None
