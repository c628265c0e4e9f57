"""Measure speed and memory against limits: `python -m tests.bench [NAME ...] [--quick|--full]`.

Prints one table: for every case the limit (the fastest way known, without guards), the naive way
(what a first version does), ours, their ratio, and the bar that the ratio is held against. Nothing
here fails because a machine was busy: a bar that is not met is printed as such.
"""

import argparse
import tempfile
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from tests.bench.measure import Bench, Finding, PieceError

CASES = (
    *("start", "choices", "pdf", "year", "inventory", "ingest", "workbooks", "readings"),
    *("holdings", "claims", "checking", "entry"),
    "readers",
)
FAILED = "failed"
HEAD = Finding("case", "limit", "naive", "ours", "ratio", "bar")


def table(findings: Sequence[Finding]) -> str:
    """Set the findings in columns."""
    rows = [_cells(HEAD, "met")] + [_cells(one, _met(one)) for one in findings]
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join((lines[0], "-" * len(lines[0]), *lines[1:]))


def _cells(one: Finding, met: str) -> tuple[str, ...]:
    return one.case, one.limit or "-", one.naive or "-", one.ours, one.ratio, one.bar or "-", met


def _met(one: Finding) -> str:
    return "-" if one.met is None else "yes" if one.met else "NO"


def main() -> None:
    """Read the words, run the cases, print the table."""
    words = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    words.add_argument("names", nargs="*", metavar="NAME", help=", ".join(CASES))
    words.add_argument("--quick", action="store_true", help="smaller numbers, one run of each")
    words.add_argument("--full", action="store_true", help="ten million rows, naive on all")
    words.add_argument("--repeats", type=int, default=0, help="runs of each piece (3; quick: 1)")
    said = words.parse_args()
    unknown = set(said.names) - set(CASES)
    if unknown:
        words.error(f"no case {', '.join(sorted(unknown))}; there are {', '.join(CASES)}")
    repeats = said.repeats or (1 if said.quick else 3)
    found: list[Finding] = []
    for name in said.names or CASES:
        print(f"{name} ...", flush=True)
        found += _findings(name, repeats, said)
    print(table(found))
    if any(one.ours == FAILED for one in found):
        raise SystemExit(1)


def _findings(name: str, repeats: int, said: argparse.Namespace) -> list[Finding]:
    """Run one case in a folder of its own; one that fails does not stop the others."""
    with tempfile.TemporaryDirectory(prefix="ghg-bench-") as folder:
        bench = Bench(Path(folder), repeats, said.quick, said.full)
        try:
            return list(import_module(f"tests.bench.{name}").findings(bench))
        except PieceError as error:
            print(error, flush=True)
            return [Finding(name, "", "", FAILED, "")]


if __name__ == "__main__":
    main()
