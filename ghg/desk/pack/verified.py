"""The shipped script run on a pack: in a child with limits, apart from this process.

The script that runs is our own; the one inside a stranger's zip is never started.
"""

import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ghg.desk.context import Desk
from ghg.desk.pack.make import SCRIPT, make_pack
from ghg.errors import NOWHERE, DataError, Place, Problem
from ghg.texts import Language

MEMORY_BYTES = 2 << 30
SECONDS = 300
OUTPUT_BYTES = 8 << 20
_START = """
import runpy, sys
try:
    import resource
    for what, most in zip(("AS", "CPU", "FSIZE"), map(int, sys.argv[2:5])):
        resource.setrlimit(getattr(resource, "RLIMIT_" + what), (most, most))
except (ImportError, AttributeError, ValueError, OSError):
    pass
script = sys.argv[1]
sys.argv = [script, *sys.argv[5:]]
runpy.run_path(script, run_name="__main__")
"""

_PAPER = {
    "head": re.compile("[0-9]{1,18}:[0-9a-fA-F]{12,64}"),
    "sha256": re.compile("[0-9a-fA-F]{12,64}"),
    "key": re.compile("[0-9a-fA-F]{64}"),
}


@dataclass(frozen=True, slots=True)
class Verified:
    """What the script said of a pack: `whole` where it found nothing; findings and notes."""

    whole: bool
    findings: tuple[str, ...]
    notes: tuple[str, ...]


def verified(
    path: Path, language: Language, head: str = "", sha256: str = "", key: str = ""
) -> Verified:
    """Check a pack that somebody holds; `head`, `sha256` and `key` are what he has on paper.

    Raises E-PACK.paper (such a word cannot be read), E-PACK.no_pack, E-BUNDLE.stopped.
    """
    given = {"head": head, "sha256": sha256, "key": key}
    wrong = [name for name, said in given.items() if said and not _PAPER[name].fullmatch(said)]
    if wrong:
        raise DataError.of(Problem("E-PACK.paper", Place(column=one), given[one]) for one in wrong)
    words = [f"--{name}={said}" for name, said in given.items() if said]
    code, lines = ran(path, "--lang", language, *words)
    found = tuple(line[2:] for line in lines if line.startswith("! "))
    if code not in (0, 1) or (code == 1 and not found):
        raise DataError("E-PACK.no_pack", NOWHERE, (found or ("",))[0].partition(": ")[2][:200])
    notes = tuple(line[2:] for line in lines if line.startswith("- "))
    return Verified(code == 0, found, notes)


def own_pack_verified(desk: Desk, code: str, number: int, language: Language) -> Verified:
    """Make the pack of an issue, check it with the head and hash of that issue, and forget it."""
    with TemporaryDirectory(prefix="ghg-pack-") as folder:
        made = make_pack(desk, Path(folder), code, number)
        head = f"{made.head_seq}:{made.head_hash}"
        return verified(made.path, language, head, made.issue_sha256)


def ran(path: Path, *words: str) -> tuple[int, list[str]]:
    """Run the script on a pack; give its exit code and lines. Raises E-BUNDLE.stopped."""
    limits = (str(MEMORY_BYTES), str(SECONDS), str(OUTPUT_BYTES))
    start = [sys.executable, "-I", "-S", "-c", _START, str(SCRIPT), *limits]
    with tempfile.TemporaryFile() as out:
        try:
            code = subprocess.run(  # noqa: S603 - our own script; the pack is an argument
                [*start, *words, str(path)],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.DEVNULL,
                timeout=SECONDS,
                check=False,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            ).returncode
        except subprocess.TimeoutExpired as error:
            raise DataError("E-BUNDLE.stopped", NOWHERE, "", seconds=SECONDS) from error
        out.seek(0)
        return code, out.read(OUTPUT_BYTES).decode("utf-8", "replace").splitlines()
