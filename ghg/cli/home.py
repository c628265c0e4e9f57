"""Where a command works: database, organisation, entity, and the reader's language."""

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ghg.cli.front import Language

if TYPE_CHECKING:
    from ghg.desk.context import Desk
    from ghg.domain.factors import OwnFactor


@dataclass(frozen=True, slots=True)
class Home:
    """What the program's own options said; empty words are found out by the desk."""

    database: str
    organisation: str
    entity: str
    language: Language

    @property
    def url(self) -> str:
        """The address of the database: as named, a path for an SQLite file; else the user's own."""
        if "://" in self.database:
            return self.database
        if self.database:
            return f"sqlite:///{Path(self.database).expanduser()}"
        from ghg.desk.database import default_url

        return default_url()

    def desk(self, *, draft: bool = False) -> "Desk":
        """Open the desk, or one where what must wait is kept as a draft.

        Raises E-SCHEMA and its variants, and warns of one that is for reading. At the end of the
        command its database is closed.
        """
        from ghg.cli.mistakes import tell
        from ghg.desk.admission import Way
        from ghg.desk.context import open_desk
        from ghg.texts import label

        desk = open_desk(self.url, self.organisation, kept=True)
        if command := click.get_current_context(silent=True):
            command.find_root().call_on_close(desk.engine.dispose)
        if desk.faults:
            tell((replace(one, level="warning") for one in desk.faults), self.language)
            click.echo(label("copies.read_only", self.language), err=True)
        return replace(desk, way=Way.DRAFTED) if draft else desk

    def desk_if_any(self) -> "tuple[Desk | None, tuple[OwnFactor, ...]]":
        """Open the desk where there are books, with the factors entered there: what is published
        needs none."""
        from ghg.desk.factors.own import own_if_any

        return own_if_any(self.url, self.organisation)

    def pick(self, chinese: str, english: str) -> str:
        """Choose a name in the reader's language; the other one where it is missing."""
        first, second = (chinese, english) if self.language == "zh" else (english, chinese)
        return first or second


def wants_colour(refused: bool, environment: Mapping[str, str] = os.environ) -> bool | None:
    """Give False where colour was refused; None leaves it to the terminal."""
    plain = environment.get("NO_COLOR") or environment.get("TERM") == "dumb"
    return False if refused or plain else None


def on_terminal() -> bool:
    """Tell whether a person sits there who can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def without_password(url: str) -> str:
    """Show an address without its password."""
    return re.sub(r"(://[^:/@]*):[^@]*@", r"\1:***@", url)
