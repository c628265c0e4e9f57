"""A real spreadsheet program for the tests: LibreOffice without a screen, made to recompute.

By default it trusts the cached values of a foreign .xlsx; its own profile tells it to recompute
all of them (`OOXMLRecalcMode` 0). Where it is not installed the tests are skipped and say so; in
CI they fail.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
SECONDS = 900  # against a hang; sixty workbooks on a busy machine take minutes


def recalculated(book: Path, folder: Path) -> Path:
    """Let LibreOffice open a workbook, recompute all of it, and save it into a folder."""
    (made,) = all_recalculated([book], folder)
    return made


def all_recalculated(books: Sequence[Path], folder: Path) -> list[Path]:
    """Recompute several workbooks in one run of the program."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("LibreOffice (soffice) is not installed: the workbook is not recomputed")
        pytest.skip("LibreOffice (soffice) is not installed: the workbook is not recomputed")
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
    (folder / "out").mkdir(exist_ok=True)
    command = [
        program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
        "--convert-to", "xlsx", "--outdir", str(folder / "out"), *map(str, books),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return [folder / "out" / book.name for book in books]
