"""Tables of pages: the head of a column, how it is set, and cells of words and links."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ghg.web.links import link
from ghg.web.reader import Reader

Cell = str  # markup of ours is a Markup; every other sign is escaped where it is shown


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column; `how` it is set: `n` figures, `d` on one line, `words` broad."""

    words: str
    how: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows; the first cell of a row names it."""

    heads: tuple[Head, ...]
    rows: tuple[Sequence[Cell], ...]


def table(reader: Reader, columns: str, rows: Iterable[Sequence[Cell]]) -> Table:
    """Make a table of columns named as on the command line; `:n` after a name tells how it is set.

    A name with a dot is a term of the texts; a column named `-` holds acts.
    """
    heads = tuple(_head(reader, *one.partition(":")[::2]) for one in columns.split())
    return Table(heads, tuple(rows))


def _head(reader: Reader, name: str, how: str) -> Head:
    if name == "-":
        return Head(reader.t("web.acts"), how)
    return Head(reader.t(name) if "." in name else reader.head(name), how)


def linked(text: str, path: str, /, **query: object) -> Markup:
    """Write a way to another page."""
    return Markup('<a href="{}">{}</a>').format(link(path, **query), text)


def badge(text: str, how: str) -> Markup:
    """Write a word with a sign of how things stand: ok, warn, bad or quiet."""
    return Markup('<span class="badge {}">{}</span>').format(how, text)


def several(parts: Iterable[Cell]) -> Markup:
    """Write parts below each other."""
    return Markup("<br>").join(parts)
