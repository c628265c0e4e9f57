"""Mistakes, each with a stable code, a place and a remedy.

A mistake in the user's data is a `Problem`: it is collected with others and shown with its place.
A `GhgError` carries one or more problems up to the face, which prints them and leaves with the
error's exit code. The words for every code stand in `ghg.texts.errors`, in Chinese and English.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal, Self

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mistake lies: a cell of a file, or a named thing of the ledger."""

    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""
    subject: str = ""


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: `code` is an E-word, optionally with a variant behind a dot (`E-REF.stream`).

    `raw` is the text as the user wrote it; `values` fill the sentence of the code.
    """

    code: str
    place: Place = NOWHERE
    raw: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    level: Level = "error"

    @property
    def word(self) -> str:
        """The stable code without its variant."""
        return self.code.partition(".")[0]


class GhgError(Exception):
    """Base of all errors that a person can mend; `exit_code` is what the command returns."""

    exit_code: ClassVar[int] = 1

    def __init__(
        self, code: str, place: Place = NOWHERE, raw: str = "", /, **values: object
    ) -> None:
        said = {name: str(value) for name, value in values.items()}
        self.problems: tuple[Problem, ...] = (Problem(code, place, raw, said),)
        super().__init__(code)

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> Self:
        """Make one error of many problems, in the order in which they were found."""
        found = tuple(problems)
        error = cls(found[0].code)
        error.problems = found
        return error

    def __str__(self) -> str:
        from ghg.texts import said

        return "\n".join(said(problem, "en") for problem in self.problems)

    @property
    def code(self) -> str:
        """The stable code of the first problem."""
        return self.problems[0].word


class UsageError(GhgError):
    """The command was called with words that do not fit together."""

    exit_code = 2


class DataError(GhgError):
    """What was handed in, or what stands in the ledger, does not allow the act."""

    exit_code = 3


class GapError(GhgError):
    """Something is still missing: a month, a factor, a proof."""

    exit_code = 4


class DamageError(GhgError):
    """A stored thing is not what it was: journal, evidence, schema, issue."""

    exit_code = 5


class AccessError(GhgError):
    """Whoever acts may not do this; the refusal stands in the journal."""

    exit_code = 6
