"""A row of the table: how a program calls one function of the desk."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

READ, ACT, TAKE, GIVE = "read", "act", "take", "give"


@dataclass(frozen=True, slots=True)
class Route:
    """An address and the function that answers.

    `kind`: `read` (GET), `act` (POST of an object), `take` (POST of a file), `give` (GET of files).
    `parts` name what a function gives as a tuple of several things. `version` reads the thing that
    an act changes: its ETag is that of the read, and `If-Match` is held against it. `like` is the
    function of the desk whose answer is handed on, where `function` itself does not say its type.
    """

    kind: str
    path: str
    function: Callable[..., Any]
    parts: tuple[str, ...] = ()
    version: Callable[..., Any] | None = None
    file_name: str = ""
    like: Callable[..., Any] | None = None

    @property
    def method(self) -> str:
        return "GET" if self.kind in (READ, GIVE) else "POST"


def read(
    path: str,
    function: Callable[..., Any],
    *parts: str,
    like: Callable[..., Any] | None = None,
) -> Route:
    """Read something; `parts` name the things of a tuple."""
    return Route(READ, path, function, parts, like=like)


def act(
    path: str,
    function: Callable[..., Any],
    *parts: str,
    version: Callable[..., Any] | None = None,
    like: Callable[..., Any] | None = None,
) -> Route:
    """Do something, told by a JSON object."""
    return Route(ACT, path, function, parts, version, like=like)


def take(path: str, function: Callable[..., Any], *parts: str) -> Route:
    """Do something with a file: its bytes are the body."""
    return Route(TAKE, path, function, parts)


def give(path: str, function: Callable[..., Any], file_name: str = "") -> Route:
    """Hand out what a function writes: into a folder, or into a file with this name."""
    return Route(GIVE, path, function, file_name=file_name)
