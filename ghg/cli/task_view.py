"""What a second person must see beside a submission, before he passes it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ghg.cli.home import Home
from ghg.cli.say import out
from ghg.texts import label

if TYPE_CHECKING:
    from ghg.desk.context import Desk


def out_beside(home: Home, desk: "Desk", action: str, words: Mapping[str, Any]) -> None:
    """Show the record that would be corrected, or the figures as they would be issued today."""
    show = _SHOWN.get(action)
    if show is not None:
        out()
        show(home, desk, words)


def out_given(home: Home, given: Any) -> None:
    """Say what an approved act gave by name: its batch, or the number and hash of an issue."""
    for name in ("batch", "sha256"):
        value = getattr(given, name, None)
        if value is not None:
            out(label(f"task.given.{name}", home.language, value=value))


def _correction(home: Home, desk: "Desk", words: Mapping[str, Any]) -> None:
    from ghg.cli.record_view import out_streamed
    from ghg.desk.records import record_shown

    out(label("task.beside.record", home.language))
    out_streamed(home, [record_shown(desk, words["record"])])


def _issue(home: Home, desk: "Desk", words: Mapping[str, Any]) -> None:
    from ghg.cli.issue_view import out_issue
    from ghg.desk.inventory import draft

    out(label("task.beside.issue", home.language))
    out_issue(home, draft(desk, words["code"]))


_SHOWN: Mapping[str, Callable[[Home, "Desk", Mapping[str, Any]], None]] = MappingProxyType(
    {"activity.correct": _correction, "inventory.issue": _issue}
)
