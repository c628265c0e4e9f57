"""What pages load: files of ours, with their licences, unchanged, and from no other host."""

import hashlib
import re

from ghg.web.assets import FOLDER, HTMX, address, mark
from tests.web.visiting import Visitor

VENDOR = FOLDER / "vendor"
OURS = [*FOLDER.glob("*.js"), *FOLDER.glob("*.css")]


def test_vendored_files_are_what_was_published() -> None:
    listed = dict(
        reversed(line.split())
        for line in (VENDOR / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    )
    made = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in VENDOR.glob("*.min.*")
    }
    assert made == listed


def test_every_vendored_file_has_its_licence() -> None:
    for path in VENDOR.glob("*.min.*"):
        assert (VENDOR / f"{path.name.split('-')[0]}-LICENSE.txt").is_file()


def test_our_own_files_ask_no_other_host() -> None:
    for path in OURS:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"https?://|url\(|@import|\beval\b|new Function|innerHTML", text)


def test_an_asset_may_be_kept_for_good_and_is_named_by_its_content(visitor: Visitor) -> None:
    answer = visitor.get(address(HTMX))
    assert answer.status_code == 200
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert re.fullmatch(r"/static/[0-9a-f]{12}/vendor/htmx-4\.0\.1\.min\.js", address(HTMX))


def test_nothing_outside_the_folder_is_handed_out(visitor: Visitor) -> None:
    for name in ("../app.py", "%2e%2e/app.py", "..%2fapp.py", "/etc/hostname", "vendor"):
        assert visitor.get(f"/static/{mark()}/{name}").status_code == 404
