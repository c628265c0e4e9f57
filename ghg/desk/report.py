"""Reports: a document from one issue, or from the draft, written whole or not at all."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ghg.desk.context import Desk
from ghg.desk.inventory import draft, gap_problem, load_issue
from ghg.desk.verification.final import later_of
from ghg.domain.engagements import AS_ISSUED, Later
from ghg.domain.issue import Issue, issue_bytes, issue_hash
from ghg.errors import NOWHERE, GapError, UsageError
from ghg.texts import Language

if TYPE_CHECKING:
    from ghg.reports.blocks import Block, Statement

USUAL = ("pdf", "xlsx", "json")
FORMATS = (*USUAL, "docx")
_SAFE, _STRANGE = re.compile(r"\w[\w.-]*"), re.compile(r"[^\w.()（）-]+")
MOST_SIGNS = 40  # of a company's name in that of a file


@dataclass(frozen=True, slots=True)
class Written:
    """A written document: where, how large, and the hash of the issue it prints."""

    path: Path
    bytes: int
    issue_sha256: str


def make_report(
    desk: Desk,
    folder: Path,
    code: str = "",
    number: int = 0,
    formats: tuple[str, ...] = USUAL,
    language: Language = "zh",
    *,
    as_draft: bool = False,
) -> tuple[Written, ...]:
    """Write the report of an issue (the last one for 0), or a marked draft.

    A draft whose total is blocked by a gap is refused with the gaps: E-GAP.
    """
    unknown = [one for one in formats if one not in FORMATS]
    if unknown:
        raise UsageError("E-FORMAT", NOWHERE, unknown[0], choices="、".join(FORMATS))
    made, sha256 = _draft(desk, code) if as_draft else load_issue(desk, code, number)
    later = AS_ISSUED if as_draft else later_of(desk, code, made.number)
    code = file_code(made.inventory, sha256)
    name = f"{code}-{'draft' if as_draft else made.number}-{language}"
    folder.mkdir(parents=True, exist_ok=True)
    content = ((one, report_bytes(one, made, sha256, language, later)) for one in formats)
    return tuple(_write(folder / f"{name}.{one}", said, sha256) for one, said in content)


def version_statement(
    made: Issue, sha256: str, language: Language, later: Later = AS_ISSUED
) -> "Statement":
    """Tell a version in blocks, the draft too."""
    from ghg.reports.statement import statement

    return statement(made, sha256, language, later)


def annex_blocks(said: "Statement") -> tuple["Block", ...]:
    """Give what stands from the first annex on."""
    from ghg.reports.blocks import Heading

    first = (
        at
        for at, one in enumerate(said.blocks)
        if isinstance(one, Heading) and one.style == "annex"
    )
    return said.blocks[next(first, len(said.blocks)) :]


def report_anchors(said: "Statement") -> dict[str, str]:
    """Give the anchor of every heading by its text, by which cells refer to it."""
    from ghg.reports.blocks import Heading

    return {one.text: one.anchor for one in said.blocks if isinstance(one, Heading)}


def file_code(code: str, sha256: str) -> str:
    """Give a code as part of a file's name; one with other signs than letters, digits, `.`, `_` and
    `-` could be a path, and the beginning of the issue's hash stands for it."""
    return code if _SAFE.fullmatch(code) else sha256[:12]


def with_company(made: Issue, name: str, language: Language) -> str:
    """Put the reporting entity of an issue before the name of a file that leaves the house.

    What is no letter, digit, `.`, `-` or bracket becomes `_`: nothing is left that a system would
    read as a path, an end of line or a direction of writing.
    """
    who = made.entity
    said = (who.name_en if language == "en" else who.name_zh) or who.name_zh or who.name_en
    plain = _STRANGE.sub("_", unicodedata.normalize("NFC", said)).strip("._-")[:MOST_SIGNS]
    return f"{plain}-{name}" if plain else name


def _draft(desk: Desk, code: str) -> tuple[Issue, str]:
    made = draft(desk, code)
    blocking = [gap for gap in made.gaps if gap.blocks]
    if blocking:
        raise GapError.of(gap_problem(gap) for gap in blocking)
    return made, issue_hash(issue_bytes(made))


def _write(path: Path, content: bytes, sha256: str) -> Written:
    from ghg.reports.files import write_whole

    write_whole(path, content)
    return Written(path, len(content), sha256)


def report_bytes(
    form: str, made: Issue, sha256: str, language: Language, later: Later = AS_ISSUED
) -> bytes:
    """Give the bytes of a document; only the face that is asked for is loaded."""
    if form == "pdf":
        from ghg.reports.pdf import pdf_bytes

        return pdf_bytes(made, sha256, language, later)
    if form == "xlsx":
        from ghg.reports.workbook.book import workbook_bytes

        return workbook_bytes(made, sha256, language, later)
    if form == "docx":
        from ghg.reports.word.document import word_bytes

        return word_bytes(made, sha256, language, later)
    from ghg.reports.json_report import json_bytes

    return json_bytes(made, sha256, later)
