"""A pack checked in the page: its own, one with a changed byte, one beside the paper, and none."""

import re

import pytest

from tests.web.visiting import HOME, Visitor, read

PACK = "/reports/pack?inventory=2025&issue=1&language=zh"


@pytest.fixture(scope="module")
def pack(demo_app) -> bytes:
    return bytes(Visitor(demo_app).get(PACK).content)


def checked(visitor: Visitor, content: bytes, **said: str):
    return visitor.client.post(
        "/reports/verify",
        data={"token": visitor.token(), **said},
        files={"file": ("2025-1-pack.zip", content)},
        headers={"origin": HOME},
    )


def test_an_issue_s_own_pack_is_made_and_checked(visitor: Visitor) -> None:
    said = visitor.text("/reports/verified?inventory=2025&issue=1")
    assert "未发现问题" in said
    assert visitor.get("/reports/verified?inventory=2025&issue=9").status_code == 404


def test_a_pack_that_is_handed_in_is_held_to_the_paper(visitor: Visitor, pack: bytes) -> None:
    sha256 = re.search(r"SHA-256 ([0-9a-f]{64})", visitor.text("/inventory?issue=1"))
    assert sha256
    answer = checked(visitor, pack, sha256=sha256[1][:12])
    assert answer.status_code == 200
    assert "未发现问题" in answer.text
    other = checked(visitor, pack, sha256="0" * 12)
    assert "处问题" in read(other.text)


def test_a_changed_byte_is_found(visitor: Visitor, pack: bytes) -> None:
    changed = pack.replace(b"542.781514800000", b"542.781514800001", 1)
    assert changed != pack
    said = read(checked(visitor, changed).text)
    assert "未发现问题" not in said
    assert "这不是可读的核查包" in said  # the zip's own sum tells it before any other


@pytest.mark.parametrize(
    ("content", "said", "words"),
    [
        (b"no zip", {}, "这不是可读的核查包"),
        (b"no zip", {"head": "22"}, "不是纸质报告上的写法"),
        (b"no zip", {"sha256": "--help"}, "不是纸质报告上的写法"),
        (b"no zip", {"key": "z" * 64}, "不是纸质报告上的写法"),
    ],
)
def test_what_cannot_be_read_is_refused(
    visitor: Visitor, content: bytes, said: dict[str, str], words: str
) -> None:
    answer = checked(visitor, content, **said)
    assert answer.status_code == 422
    assert words in answer.text


def test_nothing_handed_in_is_told(visitor: Visitor) -> None:
    assert "没有" in read(visitor.post("/reports/verify", {}).text).partition("核对核查包")[2]
