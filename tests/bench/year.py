"""One plant-year from shell to PDF: the demonstration's steps on the tea factory.

Work is what the main job takes in a process that has everything loaded already: database, plan,
workbook, proofs, issue, PDF and JSON. What the shell waits for beyond that is loading the program.
"""

import subprocess
import sys
from pathlib import Path

from tests.bench.measure import ROOT, Bench, Clock, Finding, Piece, seconds

AIM_S = 1


def worked(clock: Clock, folder: str) -> None:
    """Do the main job twice; only the second time counts, when all is loaded."""
    from ghg.desk.demo import run_demo

    run_demo(Path(folder))
    with clock.running():
        run_demo(Path(folder))


def typed(clock: Clock, folder: str) -> None:
    """Type `ghg demo` into a shell."""
    code = f"import sys; sys.argv = ['ghg', 'demo', {folder!r}]; from ghg.cli import main; main()"
    with clock.running():
        done = subprocess.run(
            (sys.executable, "-c", code),
            cwd=ROOT,
            check=False,
            capture_output=True,
            encoding="utf-8",
        )
    if done.returncode:
        raise SystemExit(done.stderr)


def findings(bench: Bench) -> list[Finding]:
    """Tell work and start apart."""
    given = {"folder": str(bench.folder / "demo")}
    took = bench.compared(work=Piece("year.worked", given), shell=Piece("year.typed", given))
    work, shell = took["work"], took["shell"]
    start = seconds(max(shell.cpu_s - work.cpu_s, 0))
    return [
        Finding(
            "one plant-year, work",
            "",
            "",
            f"{seconds(work.cpu_s)} (wall {seconds(work.wall_s)})",
            "",
            f"aim < {AIM_S} s",
            work.cpu_s < AIM_S,
        ),
        Finding(
            "  from shell to PDF",
            "",
            "",
            f"{seconds(shell.cpu_s)} (wall {seconds(shell.wall_s)}), of it start {start}",
            "",
        ),
    ]
