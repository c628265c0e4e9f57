"""Commands whose help speaks the language of the run.

The words come from `ghg.texts.helps` by the command's own path (`inventory build`); the top of the
tree has its words on the front page.
"""

from collections.abc import Iterator
from typing import Any, cast

import click

from ghg.cli.front import EXAMPLES, NOUNS, Language, language_asked, noun_line, word
from ghg.cli.widths import padded, width

LANGUAGE = "ghg.language"  # where the context keeps the language
WIDEST_NAMES = 34


def language_of(ctx: click.Context | None) -> Language:
    """Give the language of a run, also before its words were parsed."""
    return (
        cast(Language, ctx.meta[LANGUAGE]) if ctx and LANGUAGE in ctx.meta else language_asked([])
    )


def path_of(ctx: click.Context) -> str:
    """Give the words that lead to a command, without the program's name."""
    names: list[str] = []
    while ctx.parent is not None:
        names.insert(0, ctx.info_name or "")
        ctx = ctx.parent
    return " ".join(names)


class Speaking(click.Command):
    """A verb."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write usage, what it does, examples, commands and options."""
        formatter.write("\n".join(self.page(ctx)) + "\n")

    def page(self, ctx: click.Context) -> Iterator[str]:
        """Give the lines of the help page."""
        language, path = language_of(ctx), path_of(ctx)
        usage = " ".join([ctx.command_path, *self.collect_usage_pieces(ctx)])
        yield f"{word('usage', language)}: {usage}"
        yield ""
        yield from _about(path, language)
        yield ""
        yield f"{word('examples', language)}:"
        yield from (f"  {line}" for line in _examples(path))
        if isinstance(self, click.Group):
            yield ""
            yield f"{word('commands', language)}:"
            yield from _columns(_verbs(self, ctx, path, language))
        yield ""
        yield f"{word('options', language)}:"
        yield from _columns(_options(self, ctx, path, language))


class Noun(Speaking, click.Group):
    """A noun with its verbs, in the order in which they were written."""

    command_class = Speaking

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.commands)


def _about(path: str, language: Language) -> Iterator[str]:
    if not path:
        yield word("about", language)
        return
    from ghg.texts.helps import about

    yield from about(path, language)


def _examples(path: str) -> tuple[str, ...]:
    if not path:
        return EXAMPLES
    from ghg.texts.helps import examples

    return examples(path)


def _verbs(
    group: click.Group, ctx: click.Context, path: str, language: Language
) -> list[tuple[str, str]]:
    """Name every command with one line, without loading any."""
    names = group.list_commands(ctx)
    if not path:
        return [(name, noun_line(name, language)) for name in names if name in NOUNS]
    from ghg.texts.helps import short

    return [(name, short(f"{path} {name}", language)) for name in names]


def _options(
    command: click.Command, ctx: click.Context, path: str, language: Language
) -> list[tuple[str, str]]:
    return [
        (_names(option, ctx), " ".join(_said(option, path, language)))
        for option in command.get_params(ctx)
        if isinstance(option, click.Option)
    ]


def _names(option: click.Option, ctx: click.Context) -> str:
    names = ", ".join(option.opts)
    return names if option.is_flag else f"{names} {option.make_metavar(ctx)}"


def _said(option: click.Option, path: str, language: Language) -> Iterator[str]:
    yield _meaning(path, option, language)
    marks = [
        word("required", language) if option.required else "",
        word("several", language) if option.multiple else "",
        _default(option, language),
        word("environment", language, str(option.envvar)) if option.envvar else "",
    ]
    yield from (f"[{mark}]" for mark in marks if mark)


def _meaning(path: str, option: click.Option, language: Language) -> str:
    if "--help" in option.opts:
        return word("option.help", language)
    name = option.name or ""
    if not path:
        return word(f"option.{name}", language)
    from ghg.texts.helps import option_text

    return option_text(path, name, language)


def _default(option: click.Option, language: Language) -> str:
    value: Any = option.default if option.show_default else None
    said = " ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)
    return word("default", language, said) if value else ""


def _columns(rows: list[tuple[str, str]]) -> Iterator[str]:
    """Write names and meanings in two columns; a long name stands on a line of its own."""
    widest = max((width(name) for name, _ in rows if width(name) <= WIDEST_NAMES), default=0)
    for name, meaning in rows:
        fits = width(name) <= widest
        if not fits:
            yield f"  {name}"
        yield f"  {padded(name if fits else '', widest)}  {meaning}"
