"""Help: every command, option and example in both languages; examples that could be typed."""

import shlex
from collections.abc import Iterator

import click
import pytest

from ghg.cli import main
from ghg.texts.helps import HELPS, OPTIONS, about, examples, option_text, short
from tests.cli.running import ghg
from tests.house.test_texts import wording_complaints


def commands(
    command: click.Command = main, path: tuple[str, ...] = ()
) -> Iterator[tuple[str, click.Command]]:
    """Give every command below the top with its path."""
    if path:
        yield " ".join(path), command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None
            yield from commands(found, (*path, name))


def options() -> Iterator[tuple[str, str]]:
    for path, command in commands():
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                yield path, parameter.name or ""


def test_every_command_has_its_words_and_no_words_are_idle() -> None:
    assert {path for path, _ in commands()} == set(HELPS)


def test_every_option_has_its_words_and_no_words_are_idle() -> None:
    used = set()
    for path, name in options():
        used.add(f"{path}:{name}" if f"{path}:{name}" in OPTIONS else name)
        assert option_text(path, name, "zh")
    assert used == set(OPTIONS)


def test_the_words_are_well_worded() -> None:
    pairs = [*OPTIONS.values()]
    for said in HELPS.values():
        pairs += [(said[0], said[1]), (said[2], said[3])]
    assert [fault for pair in pairs for fault in wording_complaints(*pair)] == []


@pytest.mark.parametrize("path", [path for path, _ in commands()])
def test_an_example_is_of_its_command_and_can_be_parsed(path: str) -> None:
    for line in examples(path):
        program, *words = shlex.split(line)
        assert program == "ghg"
        while words[0].startswith("--"):
            words = words[2:]  # an option of the program with its value
        command, context = main, click.Context(main, info_name="ghg", **main.context_settings)
        while isinstance(command, click.Group):
            name = words.pop(0)
            command = command.get_command(context, name)
            assert command is not None, line
            context = click.Context(command, parent=context, info_name=name)
        command.make_context(context.info_name, words, parent=context.parent)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_group_shows_its_verbs_with_one_line_each(language: str) -> None:
    shown = ghg("--lang", language, "inventory", "--help").stdout
    assert short("inventory build", language) in shown
    assert "ghg inventory build 2025" in shown


def test_no_help_has_the_heading_of_examples_alone() -> None:
    assert [path for path, _ in commands() if not any(examples(path))] == []


def test_help_comes_first_and_speaks_the_language() -> None:
    assert ghg("db", "init", "-h").stdout.startswith("用法: ghg db init")
    assert ghg("db", "init", "-h", "--lang", "en").stdout.startswith("Usage: ghg db init")
    assert ghg("db", "init", "--help", LC_ALL="en_GB.UTF-8").stdout.startswith("Usage")


def test_help_says_more_where_there_is_more() -> None:
    assert list(about("db init", "en")) == ["make the database; what is there stays"]
    assert "KIND" in "\n".join(about("product add", "zh"))


def test_a_bare_noun_shows_its_help_and_leaves_with_2() -> None:
    done = ghg("db")
    assert done.exit_code == 2
    assert "db init" in done.stderr
