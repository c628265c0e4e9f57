"""I13, I15, I19, I30: what was issued adds up, and is what the journal says it was.

Lines and sums are worked out by the script of the verification pack, which shares no
arithmetic with the program.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.invariants.invariant import Invariant, Looked, Seen, broken
from ghg.desk.inventory import replayed
from ghg.desk.pack import verify_script as script
from ghg.domain.issue import issue_hash
from ghg.domain.numbers import exact
from ghg.errors import GhgError, Place, Problem
from ghg.holdings.power import KWH_PER_CERTIFICATE
from ghg.ledger import journal
from ghg.ledger.rows import table

Look = Callable[[Any], Iterator[str]]
"""What is wrong inside the document of an issue, one text a fault."""


def _of_documents(number: str, rows_of: Callable[[Any], int], look: Look) -> Invariant:
    def looked(seen: Seen) -> Looked:
        count, found = 0, list[str]()
        for row in _issues(seen):
            try:
                held = json.loads(row.document)
                count += rows_of(held)
                found += (f"issue {row.id}: {fault}" for fault in look(held))
            except (ValueError, KeyError, IndexError, TypeError, ArithmeticError) as error:
                found.append(f"issue {row.id}: {type(error).__name__}")
        return Looked(count, broken(number, found))

    return Invariant(number, looked)


def _issues(seen: Seen) -> list[Row[Any]]:
    rows = table("issue")
    wanted = select(rows).where(rows.c.org_id == seen.at.org_id).order_by(rows.c.id)
    return list(seen.at.connection.execute(wanted))


def _told(act: Callable[[script.Report], object]) -> Iterator[str]:
    """Give what a check of the script finds, as `code where`."""
    report = script.Report()
    act(report)
    return (f"{code} {where}" for code, where, _ in report.findings)


def _made_of_lines(held: Any) -> Iterator[str]:
    """Every total is the sum of lines of emission sources: no credit is in any."""
    lines = script.made_lines(held)
    yield from _told(lambda report: script.check_lines(held, lines, report))
    yield from _told(lambda report: script.check_totals(held, script.Sums(held, lines), report))


def _covered(held: Any) -> Iterator[str]:
    """No more power is covered than was there, nor than the certificates are, nothing rounded up;
    up to each month as over the year."""
    annex = held.get("annexes", {}).get("held", {})
    units = Counter[str]()
    for row in annex.get("cover", ()):
        units[row["what"]] += row["units"]
        if exact(row["covered_kwh"]) > min(exact(row["kwh"]), _power(row["units"])):
            yield f"{row['what']} {row['boundary']} {row['instrument']}"
    for row in annex.get("cover_months", ()):
        up_to_here = exact(row["cumulative_covered_kwh"])
        least = min(exact(row["cumulative_kwh"]), _power(units[row["what"]]))
        if exact(row["covered_kwh"]) > exact(row["kwh"]) or up_to_here > least:
            yield f"{row['what']} {row['facility']} {row['month']}"


def _power(certificates: int) -> Fraction:
    return Fraction(certificates * KWH_PER_CERTIFICATE)


def _cover_rows(held: Any) -> int:
    annex = held.get("annexes", {}).get("held", {})
    return len(annex.get("cover", ())) + len(annex.get("cover_months", ()))


def _chosen_once(held: Any) -> Iterator[str]:
    """A line has one coefficient, an argument one value, a choice its document and reason; one
    stream and month of a view has one line of each gas and part."""
    for place, row in enumerate(held["coefficients"]):
        names = Counter(one["name"] for one in row["arguments"])
        yield from (f"coefficient {place} {name}" for name, n in names.items() if n > 1)
    for place, row in enumerate(held["choices"]):
        if not (row["reason"] and (row["document"] or row["factor"] or row["losers"])):
            yield f"choice {place} {row['parameter']}"
    numbers = Counter(row["number"] for row in held["lines"])
    yield from (f"line {number}" for number, n in numbers.items() if n > 1)
    if not held["head"]["library_sha256"]:
        yield "library"


def _as_journaled(seen: Seen) -> Looked:
    """Bytes, hash, lines and journal of every issue agree, and the last one can be made again."""
    entries = {one.seq: one for one in journal.entries(seen.at.connection, seen.at.org_id)}
    rows, found = 0, list[str]()
    for row in _issues(seen):
        rows += 1
        found += (f"issue {row.id}: {fault}" for fault in _faults(seen, row, entries))
    hashes = tuple(
        Problem("E-ISSUE", Place(subject=f"issue {row.number}"))
        for row in _issues(seen)
        if issue_hash(row.document) != row.sha256
    )
    return Looked(rows, hashes + broken("I30", found if hashes else [*found, *_made_again(seen)]))


def _faults(seen: Seen, row: Row[Any], entries: dict[int, Row[Any]]) -> Iterator[str]:
    made, head = entries.get(row.seq), entries.get(row.journal_seq)
    said = json.loads(made.payload) if made is not None else {}
    if said.get("sha256") != row.sha256:
        yield f"journal {row.seq}"
    if head is None or head.hash != row.journal_hash or row.journal_seq >= row.seq:
        yield f"journal {row.journal_seq}"
    try:
        held = json.loads(row.document)
        lines = {one["number"]: one for one in held["lines"]}
        yield from _other_lines(seen, row.id, lines)
        named = held["head"]
        if (named["journal_seq"], named["journal_hash"], named["library_sha256"]) != (
            *(row.journal_seq, row.journal_hash, row.library_sha256),
        ):
            yield "head"
    except (ValueError, KeyError, TypeError) as error:
        yield type(error).__name__


def _other_lines(seen: Seen, issue: int, lines: dict[str, Any]) -> Iterator[str]:
    """Name the rows of lines that are not those of the document, and those that are not there."""
    rows = table("issue_line")
    here = (rows.c.org_id == seen.at.org_id) & (rows.c.issue_id == issue)
    found = seen.at.connection.execute(select(rows).where(here))
    stored = {row.number: _line(row) for row in found}
    for number in sorted(stored.keys() | lines.keys()):
        if stored.get(number) != lines.get(number):
            yield f"line {number}"


def _line(row: Row[Any]) -> Any:
    """Give the line that a row tells; nothing where its columns differ from its own document."""
    held = json.loads(row.document)
    alike = all(getattr(row, name) == held[name] for name in ("view", "stream", "month", "gas"))
    numbers = ("quantity", "mass_t", "co2e_t")
    equal = all(getattr(row, name) == Decimal(held[name] or 0) for name in numbers)
    return held if alike and equal else None


def _made_again(seen: Seen) -> Iterator[str]:
    """Build the last issue of every inventory again from the books, by the library that it names;
    one whose library is not kept cannot be."""
    rows = table("inventory")
    for row in seen.at.connection.execute(select(rows).where(rows.c.org_id == seen.at.org_id)):
        try:
            again = replayed(seen.at, row)
        except GhgError as error:
            if error.problems[0].code != "E-REF.issue":
                yield f"{row.code}: {error.problems[0].code}"
            continue
        if again.library_same and not again.equal:
            yield f"{row.code} {again.number}: {again.differences[0].place}"


def _rows(held: Any) -> int:
    return len(held["lines"]) + len(held["totals"])


ISSUES = (
    _of_documents("I13", _cover_rows, _covered),
    _of_documents("I15", _rows, _made_of_lines),
    _of_documents("I19", lambda held: len(held["choices"]), _chosen_once),
    Invariant("I30", _as_journaled),
)
