"""Tables of pages: the head of a column, how it is set, and cells of words and links."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ghg.web.links import link
from ghg.web.reader import Reader

ACTS = "-"  # the column of what can be done
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

    A name with a dot is a term of the texts; a column named `-` holds acts, and goes where none of
    them is for whoever reads.
    """
    names, made = columns.split(), tuple(rows)
    if names[-1] == ACTS and made and not any(row[-1] for row in made):
        names, made = names[:-1], tuple(row[:-1] for row in made)
    return Table(tuple(_head(reader, *one.partition(":")[::2]) for one in names), made)


def _head(reader: Reader, name: str, how: str) -> Head:
    if name == ACTS:
        return Head(reader.t("web.acts"), how)
    return Head(reader.t(name) if "." in name else reader.head(name), how)


def linked(text: str, path: str, /, **query: object) -> Markup:
    """Write a way to another page."""
    return Markup('<a href="{}">{}</a>').format(link(path, **query), text)


def offered(reader: Reader, term: str, path: str, /, **query: object) -> Markup:
    """Write the way to a form; nothing where its act is not for whoever reads."""
    return linked(reader.t(term), path, **query) if reader.may(path) else Markup()


def badge(text: str, how: str) -> Markup:
    """Write a word with a sign of how things stand: ok, warn, bad or quiet."""
    return Markup('<span class="badge {}">{}</span>').format(how, text)


def several(parts: Iterable[Cell]) -> Markup:
    """Write parts below each other."""
    return Markup("<br>").join(parts)
