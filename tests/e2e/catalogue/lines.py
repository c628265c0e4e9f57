"""Cases that are no file but a command line: typed in both languages, refused, nothing written.

What a command says of a mistake must name the code, say it in the language of the run with the
pieces that the case names, and give a remedy; every row of every table is the same as before.
"""

import shlex
from collections.abc import Callable
from pathlib import Path

from ghg.desk.context import Desk
from tests.cli.running import ghg
from tests.desk.plant import digest

Act = Callable[[Desk, Path], object]

PROOF = "{proof}"  # stands in a command for the paper that the ledger of the case keeps


def url_of(desk: Desk) -> str:
    """Give the address of a case's ledger."""
    return desk.engine.url.render_as_string(hide_password=False)


def line(command: str, code: str, *says: str, exit_code: int = 3) -> Act:
    """Type a command that must be refused by a code; `says` are pieces of the Chinese sentence."""
    return lambda desk, _: refused_line(desk, command, code, *says, exit_code=exit_code)


def lines(*commands: str, code: str, exit_code: int = 3) -> Act:
    """Type several commands that are all refused by one code."""

    def act(desk: Desk, _: Path) -> None:
        for command in commands:
            refused_line(desk, command, code, exit_code=exit_code)

    return act


def refused_line(desk: Desk, command: str, code: str, *says: str, exit_code: int = 3) -> None:
    """Type it in both languages; hold code, place, remedy, exit code and the rows of all tables."""
    before = digest(desk.engine)
    for language in ("zh", "en"):
        said = typed(desk, command, language, exit_code)
        assert f"[{code}]" in said, said
        assert "→" in said, said
        if language == "zh":
            assert all(piece in said for piece in says), said
    assert digest(desk.engine) == before


def typed(desk: Desk, command: str, language: str = "zh", exit_code: int = 0) -> str:
    """Type a command; give everything that it said, after a look at its exit code."""
    words = shlex.split(command.replace(PROOF, paper_of(desk) if PROOF in command else ""))
    done = ghg("--lang", language, *words, url=url_of(desk))
    assert done.exit_code == exit_code, (command, done.exit_code, done.output)
    assert "Traceback" not in done.output
    return done.output


def paper_of(desk: Desk) -> str:
    """Give the number of the first paper that the ledger keeps."""
    from ghg.desk.evidence import evidence_list

    return evidence_list(desk)[0].id
