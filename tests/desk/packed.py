"""Packs for tests: made by the desk, checked by the script as a stranger would run it."""

import subprocess
import sys
from pathlib import Path

from ghg.desk.context import Desk
from ghg.desk.pack import verify_script
from ghg.desk.pack.make import SCRIPT, Packed, make_pack


def checked(pack: Path, *words: str) -> tuple[int, set[str]]:
    """Check a pack in this process; give the exit code and the codes of what was found."""
    report = verify_script.Report()
    asked = verify_script.parser().parse_args([str(pack), *words])
    code = verify_script.checked(asked, report)
    return code, {code for code, _, _ in report.findings}


def alone(pack: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Check a pack by the script as a file, in a Python that sees nothing else."""
    command = [sys.executable, "-I", str(SCRIPT), str(pack), *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def clean(desk: Desk, folder: Path, **words: object) -> Packed:
    """Make a pack and prove that nothing is found in it, held to the issue's own head."""
    made = make_pack(desk, folder / "packs", **words)  # type: ignore[arg-type]
    head = f"{made.head_seq}:{made.head_hash}"
    report = verify_script.Report()
    asked = ["--head", head, "--sha256", made.issue_sha256]
    verify_script.checked(verify_script.parser().parse_args([str(made.path), *asked]), report)
    assert report.findings == []
    return made
