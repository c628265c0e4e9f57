"""A row of the table: which function of the desk a form calls, and what it asks for.

A form calls its function by the function's own words. What the address names (`?block=12`) travels
in the form and leads back to the page that it came from.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ghg.web.reader import Reader
from ghg.web.site import Site
from ghg.web.table import Table

Choice = tuple[str, str]  # a code and its words
Named = Mapping[str, str]

Preview = Sequence[tuple[str, Table | str]]  # a heading, and a table or a sentence

TEXT, LONG, CHOICE, TICK, MANY = "text", "long", "choice", "tick", "many"
DAY, MONTH, YEAR, WHOLE, DECIMAL = "day", "month", "year", "whole", "decimal"
DAYS, MONTHS, LINES, PAIRS, FILE = "days", "months", "lines", "pairs", "file"
PERIOD, PAPER = "period", "paper"
KINDS = frozenset(
    (
        *(TEXT, LONG, CHOICE, TICK, MANY, DAY, MONTH, YEAR, WHOLE, DECIMAL),
        *(DAYS, MONTHS, LINES, PAIRS, FILE, PERIOD, PAPER),
    )
)
TWICE = frozenset((DAYS, MONTHS, PERIOD))  # a first and a last one


@dataclass(frozen=True, slots=True)
class Group:
    """Choices of one kind under a heading, within a list of one choice."""

    words: str
    choices: Sequence[Choice]


Choices = Callable[[Site, Reader], Sequence[Choice] | Sequence[Group]]


@dataclass(frozen=True, slots=True)
class Field:
    """A word that a form asks for; `name` is the function's own.

    `kind`: `many` ticks several of `choices`; `days` and `months` are a first and a last one;
    `period` is `months` that become days; `lines` is a word a line, `pairs` two words a line with
    `=` between; `file` is handed in; `paper` is a kept file, or a new one of the kind `paper`.
    Without a `term` the label is the head of the column of the same name. What is not `needed` and
    left empty is not said, so the function's own default holds.
    """

    name: str
    kind: str = TEXT
    term: str = ""
    choices: Choices | None = None
    value: str = ""
    needed: bool = False
    example: str = ""
    paper: str = "other"

    def label(self, reader: Reader) -> str:
        return reader.t(self.term) if self.term else reader.head(self.name)


@dataclass(frozen=True, slots=True)
class Form:
    """An act: its address, its title, its function, its fields and the page that it belongs to.

    `named` are words of the address, given to the function where it asks for them; `fixed` are
    words that the form itself says where nothing else was typed; `start` gives what stands in the
    fields at first; `about` says in words what the address names; `goes` gives the address to go to
    from what the act made (else `back`, with the words of the address). `preview` shows what would
    be, from the words of the function, before anything is done; `shut` says why nothing can be done
    any more with what the address names ("" where it can), and then no fields are shown.
    """

    path: str
    title: str
    function: Callable[..., Any]
    fields: tuple[Field, ...]
    back: str
    named: tuple[str, ...] = ()
    note: str = ""
    button: str = "web.put_it"
    fixed: Mapping[str, Any] | None = None
    start: Callable[[Site, Named], Named] | None = None
    goes: Callable[[Any, Named], str] | None = None
    about: Callable[[Site, Reader, Named], str] | None = None
    preview: Callable[[Site, Reader, dict[str, Any]], Preview] | None = None
    shut: Callable[[Site, Reader, Named], str] | None = None

    @property
    def has_file(self) -> bool:
        return any(one.kind == FILE for one in self.fields)

    @property
    def takes_files(self) -> bool:
        return self.has_file or bool(self.papers)

    @property
    def papers(self) -> tuple[Field, ...]:
        return tuple(one for one in self.fields if one.kind == PAPER)
