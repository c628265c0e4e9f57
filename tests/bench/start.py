"""Start: what `ghg --help` costs beside a bare Python, and beside importing everything at once."""

import os
import subprocess
import sys

from tests.bench.measure import ROOT, Bench, Clock, Finding, Piece

BAR = 5
STARTS = 20  # in one sample: the system counts children's time in hundredths of a second

# The installed program is these two lines.
HELP = "import sys\nsys.argv = ['ghg', '--help']\nfrom ghg.cli import main\nmain()"
EAGER = "import click, sqlmodel, alembic.command, pandas, pint, reportlab.platypus"


def started(clock: Clock, code: str) -> None:
    """Start Python with a piece of code, again and again; bytecode was written before."""
    kept = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    _start(code, kept)
    with clock.running():
        for _ in range(STARTS):
            _start(code, kept)


def _start(code: str, environment: dict[str, str]) -> None:
    words = (sys.executable, "-c", code)
    done = subprocess.run(
        words, cwd=ROOT, env=environment, check=False, capture_output=True, encoding="utf-8"
    )
    if done.returncode:
        raise SystemExit(done.stderr)


def findings(bench: Bench) -> list[Finding]:
    """Compare the starts by processor time, and show wall time beside it."""
    took = bench.compared(
        bare=Piece("start.started", {"code": "pass"}),
        help=Piece("start.started", {"code": HELP}),
        eager=Piece("start.started", {"code": EAGER}),
    )
    shown = {
        name: f"{one.cpu_s / STARTS * 1000:.0f} ms (wall {one.wall_s / STARTS * 1000:.0f})"
        for name, one in took.items()
    }
    ratio = took["help"].cpu_s / took["bare"].cpu_s
    walls = took["help"].wall_s / took["bare"].wall_s
    return [
        Finding(
            "ghg --help",
            f"python -c pass: {shown['bare']}",
            f"all imports: {shown['eager']}",
            shown["help"],
            f"x{ratio:.1f} (wall x{walls:.1f})",
            f"<= {BAR}",
            ratio <= BAR,
        )
    ]
