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
    _converted(books, folder, "xlsx", _program("the workbook is not recomputed"))
    return [folder / "out" / book.name for book in books]


def printed(document: Path, folder: Path) -> Path:
    """Let LibreOffice print a text document as PDF."""
    program = _program("the document is not printed")
    _converted([document], folder, "pdf", program)
    made = folder / "out" / f"{document.stem}.pdf"
    if not made.is_file() and not os.environ.get("CI"):
        pytest.skip("LibreOffice Writer is not installed: the document is not printed")
    return made


def _program(otherwise: str) -> str:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is not None:
        return program
    if os.environ.get("CI"):
        pytest.fail(f"LibreOffice (soffice) is not installed: {otherwise}")
    pytest.skip(f"LibreOffice (soffice) is not installed: {otherwise}")


def _converted(files: Sequence[Path], folder: Path, to: str, program: str) -> None:
    """Convert files into the folder `out`, under a profile of their own."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
    (folder / "out").mkdir(exist_ok=True)
    command = [
        program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
        "--convert-to", to, "--outdir", str(folder / "out"), *map(str, files),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
