"""The words of what was handed in, as whoever checks it reads them.

What says nothing is left out; a paper stands by the name of its file, a block by its numbers.
"""

from dataclasses import dataclass

from ghg.desk.evidence_file import kept_file
from ghg.desk.holdings.views import one_block
from ghg.desk.submissions.tasks import Task, leaves
from ghg.domain.bounds import EVER
from ghg.domain.submissions import OPEN
from ghg.errors import GhgError
from ghg.web import entries
from ghg.web.page import link
from ghg.web.reader import Reader
from ghg.web.site import Site, shown

ISSUE = "inventory.issue"
SILENT = ("seen",)  # a mark of the program
TIMES = ("_day", "_month", "day", "month")
# total -> its words
TOTALS = {
    "name:guide": "report.total.guide",
    "name:seven_gases": "report.total.seven_gases",
    "scope:1": "scope.1",
    "scope:2": "scope.2",
    "scope2:location": "report.figure.location",
    "scope2:market": "report.figure.market",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A word with its name; `place` is the address of what it names, "" for none."""

    name: str
    text: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class ToIssue:
    """The draft that would be issued: its inventory, its totals by name in t CO2e, its decimals."""

    code: str
    totals: tuple[tuple[str, str], ...] = ()
    decimals: int = 0


def words_of(site: Site, reader: Reader, made: Task, *, tabled: bool) -> list[Said]:
    """Say the words of a submission; `tabled` where its cells stand in a table beside them."""
    return [
        _said(site, reader, name, text)
        for name, text in leaves(made.words)
        if not _silent(name, text) and not (tabled and name.startswith("cells."))
    ]


def to_issue(site: Site, reader: Reader, made: Task) -> ToIssue | None:
    """Give what an open submission would issue, as the books stand; None of any other."""
    if made.action != ISSUE or made.state not in OPEN:
        return None
    code = str(made.words.get("code") or "")
    try:
        found = shown(site, code, 0)
    except GhgError:
        return ToIssue(code)
    given = {f"{row.axis}:{row.key}": row.co2e_t for row in found.issue.totals if row.co2e_t}
    totals = tuple((reader.t(term), given[key]) for key, term in TOTALS.items() if key in given)
    return ToIssue(found.code, totals, found.issue.reporting_decimals)


def _silent(name: str, text: str) -> bool:
    """Tell whether a word says nothing: a hash that stands with its file, no day, for ever."""
    last = name.rpartition(".")[2]
    none = last.endswith(TIMES) and text in ("0", str(EVER.first_day), str(EVER.last_day))
    return none or last in SILENT or last.endswith("sha256")


def _said(site: Site, reader: Reader, name: str, text: str) -> Said:
    last, named = name.rpartition(".")[2], entries.name(reader, name)
    try:
        if last == "evidence":
            paper = kept_file(site.desk, text)
            return Said(named, paper.file_name, link("/evidence/file", id=paper.sha256))
        if name == "block":
            return Said(reader.head("block"), *_block(site, reader, int(text)))
    except GhgError:
        pass  # a paper or block that is not there any more stands as it was said
    return Said(named, entries.word(reader, name, text))


def _block(site: Site, reader: Reader, number: int) -> tuple[str, str]:
    """Say a block by its kind, its batch with first and last number, and its units."""
    one = one_block(site.desk, number)
    kind = reader.named("instrument", one.instrument.value)
    units = f"{one.units} {reader.unit(one.instrument.unit)}"
    text = f"{number} · {kind} · {one.batch} {one.first}-{one.last} · {units}"
    return text, link("/holdings/block", block=number)
