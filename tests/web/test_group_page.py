"""A group receives a plant's bundle in the browser, with the key that it got another way."""

import re
import shutil
from pathlib import Path

import pytest

from ghg.desk.access.stays import own_stays
from ghg.desk.context import open_desk
from ghg.desk.organisation import found_organisation
from ghg.web.app import make_app
from tests.desk.bundles import bundle_of, keys
from tests.web.visiting import HOME, TOKEN, Visitor, read


@pytest.fixture
def group(demo_url: str, sqlite_template: Path, tmp_path: Path) -> tuple[Visitor, Path, str]:
    """The group's own books, and the signed bundle of the demonstration with its public key."""
    own = keys(tmp_path, "tea")
    bundle = bundle_of(open_desk(demo_url), tmp_path / "out", own)
    shutil.copyfile(sqlite_template, tmp_path / "group.db")
    url = f"sqlite:///{tmp_path / 'group.db'}"
    found_organisation(open_desk(url), "HOLDING", "某集团", "a group")
    return Visitor(make_app(url)), bundle, own.public


def received(caller: Visitor, bundle: Path, key: str):
    token = TOKEN.search(caller.get("/group/import").text)
    assert token
    return caller.client.post(
        "/group/import",
        data={"token": token[1], "key": key},
        files={"path": (bundle.name, bundle.read_bytes())},
        headers={"origin": HOME},
    )


def test_a_bundle_is_taken_in_added_up_and_shown(group: tuple[Visitor, Path, str]) -> None:
    caller, bundle, public = group
    stranger = received(caller, bundle, "")
    assert stranger.status_code == 422
    assert "E-BUNDLE" in stranger.text
    answer = received(caller, bundle, public)
    assert answer.status_code == 303, read(answer.text)
    said = caller.text("/group")
    assert re.search(r"合计|总量", said)
    for figure in ("542.7815148", "537.6849038"):  # the demonstration's guide and market totals
        assert figure in said
    assert "TEA" in said
    plant = caller.text("/group/plant?code=TEA")
    assert f"ed25519:{public}" in plant
    assert "542.7815148" in plant
    assert own_stays(caller.app.state.site.desk) == ()
