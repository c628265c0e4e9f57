"""The front page is there at once: at most five times what an empty Python takes."""

import subprocess
import sys

import pytest

from tests.house.source import ROOT

resource = pytest.importorskip("resource", reason="processor time of children is asked of POSIX")


def seconds(*words: str) -> float:
    """The least processor time that a fresh Python takes for some words."""
    taken = []
    for _ in range(9):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *words], cwd=ROOT, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(taken)


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_the_front_page_is_there_at_once(word: str) -> None:
    assert seconds("cli.py", word) <= 5 * seconds("-c", "pass")
