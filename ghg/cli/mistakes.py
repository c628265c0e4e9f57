"""Mistakes as a person reads them, on stderr: code, place, sentence, remedy.

Click's own refusals are turned into problems of ours, so that they speak the language of the run.
"""

import errno
import json
import re
import traceback
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

import click

from ghg.cli.front import Language, language_asked
from ghg.cli.home import wants_colour
from ghg.cli.widths import safe
from ghg.desk.telling import fitting
from ghg.domain.submissions import SubmissionState, Submitted
from ghg.errors import NOWHERE, GhgError, Problem
from ghg.texts import label, said

_REFUSALS: Mapping[int, str] = MappingProxyType(
    {
        errno.EACCES: "denied",
        errno.EPERM: "denied",
        errno.EROFS: "denied",
        errno.ENOENT: "not_there",
        errno.ENOTDIR: "no_folder",
        errno.EEXIST: "there",
        errno.EISDIR: "folder",
        errno.ENOSPC: "full",
    }
)
_PART = re.compile(r"\.(.+)\.[0-9a-f-]+\.part")  # a file on its way: what is written to is its name


def told(error: Exception, words: Sequence[str]) -> int:
    """Tell why a command stopped, and give its exit code; `--debug` adds where in the program."""
    language, colour = language_asked(words), wants_colour("--no-color" in words)
    if "--debug" in words:
        click.echo("".join(traceback.format_exception(error)), err=True)
    if isinstance(error, Submitted):
        return _kept(error, language, as_json="--json" in words)
    if isinstance(error, GhgError):
        tell(error.problems, language, colour=colour)
        return error.exit_code
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return error.exit_code
    if isinstance(error, click.ClickException | OSError | MemoryError):
        problem, code = _refused(error, words, language)
        tell([problem], language, colour=colour)
        return code
    if isinstance(error, click.Abort):
        click.echo(label("cli.stopped", language), err=True)
        return 1
    first_line = f"{type(error).__name__}: {error}".partition("\n")[0]
    click.echo(safe(label("cli.unexpected", language, error=first_line)), err=True)
    return 1


def _kept(notice: Submitted, language: Language, *, as_json: bool) -> int:
    """Say that an act was handed on and waits; nothing went wrong."""
    if as_json:
        click.echo(json.dumps({"submission": notice.number, "state": notice.state}))
    words = {
        "number": notice.number,
        "what": label(f"task.action.{notice.action}", language),
        "subject": notice.subject,
        "state": label(f"task.state.{notice.state}", language),
    }
    draft = notice.state is SubmissionState.DRAFT
    click.echo(safe(label("task.draft" if draft else "task.kept", language, **words)), err=True)
    command = f"ghg task {'submit' if draft else 'show'} {notice.number}"
    click.echo(label("cli.next", language, command=command), err=True)
    return 0


def _refused(
    error: click.ClickException | OSError | MemoryError, words: Sequence[str], language: Language
) -> tuple[Problem, int]:
    """Give the problem behind a refusal of click or of the system, and the exit code."""
    if isinstance(error, OSError):
        return _unreachable(error, language), 3
    if isinstance(error, MemoryError):
        return Problem("E-MEMORY"), 3
    if isinstance(error, click.NoSuchOption) and error.option_name[1:2].isdigit():
        return _negative(error.option_name, words), 3
    return problem_of(error), 2


def tell(
    problems: Iterable[Problem],
    language: Language,
    *,
    err: bool = True,
    colour: bool | None = None,
) -> None:
    """Write every problem on its line, errors in red; on stdout where they are the result."""
    for problem in problems:
        ink = "red" if problem.level == "error" else "yellow"
        code, bracket, rest = safe(said(fitting(problem), language)).partition("]")
        click.echo(click.style(code + bracket, fg=ink) + rest, err=err, color=colour)


def problem_of(error: click.ClickException) -> Problem:
    """Turn a refusal of click into a problem with words in both languages."""
    ctx = getattr(error, "ctx", None)
    help_line = f"{ctx.command_path if ctx else 'ghg'} --help"
    if isinstance(error, click.exceptions.NoSuchCommand):
        known = ctx.command.list_commands(ctx) if ctx else []
        return _near("E-USAGE.command", error.command_name, known, help_line)
    if isinstance(error, click.NoSuchOption):
        return _near("E-USAGE.option", error.option_name, error.possibilities or [], help_line)
    if isinstance(error, click.MissingParameter):
        return _problem("E-USAGE.missing", _named(error.param), help_line)
    if isinstance(error, click.BadParameter):
        return _bad(error, help_line)
    if isinstance(error, click.BadOptionUsage):
        return _problem("E-USAGE.bare", error.option_name, help_line)
    return _problem("E-USAGE.words", error.format_message(), help_line)


def _negative(option: str, words: Sequence[str]) -> Problem:
    """A number below zero, which looks like an option."""
    typed = next((word for word in words if word.startswith(option)), option)
    return Problem("E-SIGN.typed", NOWHERE, typed)


def _unreachable(error: OSError, language: Language) -> Problem:
    """A file or folder that the system refuses, by the name that was meant."""
    if error.filename is None and "temporary directory" in str(error):  # words of `tempfile`
        return Problem("E-FILE.temporary")
    path = Path(error.filename or "")
    part = _PART.fullmatch(path.name)
    meant = str(path.with_name(part[1])) if part else str(error.filename or "")
    why = label(f"cli.refusal.{_REFUSALS.get(error.errno or 0, 'other')}", language)
    return Problem("E-FILE", NOWHERE, meant, {"why": why})


def _bad(error: click.BadParameter, help_line: str) -> Problem:
    """A value that its option does not take."""
    name, kind = _named(error.param), getattr(error.param, "type", None)
    if isinstance(kind, click.Choice):
        choices = "、".join(str(one) for one in kind.choices)
        values = {"choices": choices, "help": help_line}
        return Problem("E-USAGE.choice", NOWHERE, name, values)
    return Problem("E-USAGE.value", NOWHERE, name, {"why": error.message, "help": help_line})


def _near(code: str, typed: str, known: Iterable[str], help_line: str) -> Problem:
    near = "、".join(get_close_matches(typed, list(known), n=3, cutoff=0.6)) or "-"
    return Problem(code, NOWHERE, typed, {"near": near, "help": help_line})


def _problem(code: str, raw: str, help_line: str) -> Problem:
    return Problem(code, NOWHERE, raw, {"help": help_line})


def _named(parameter: click.Parameter | None) -> str:
    """Name a parameter as it is typed."""
    if parameter is None:
        return ""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return parameter.human_readable_name
