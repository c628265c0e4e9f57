"""How the program was called, so that what it says to type next can be typed."""

import os
import shutil
import sys
from pathlib import Path

NAME = "ghg"


def called() -> str:
    """Give `ghg` where the shell finds this program by it, else the way to the file that runs."""
    running = Path(sys.argv[0])
    if running.stem != NAME or not running.is_file():
        return NAME
    known = shutil.which(NAME)
    if known is not None and Path(known).samefile(running):
        return NAME
    way = _from_here(running)
    return f'"{way}"' if " " in way else way


def _from_here(path: Path) -> str:
    """Give a path relative to where the person stands, if the file lies below."""
    try:
        return str(path.absolute().relative_to(Path.cwd()))
    except ValueError:
        return os.fspath(path)
