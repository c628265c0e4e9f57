"""Every command has help with an example in both languages, and stands in both readmes."""

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from tests.house.source import PACKAGE, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
README_ZH = (ROOT / "README.zh.md").read_text(encoding="utf-8")

needs_cli = pytest.mark.skipif(
    not (PACKAGE / "cli" / "__init__.py").is_file(), reason="the command line is not built yet"
)

Path = tuple[str, ...]


def tree() -> click.Group:
    """Give the command tree: `ghg.cli.main` itself, or the group that it runs."""
    import ghg.cli

    found = ghg.cli.main if isinstance(ghg.cli.main, click.Group) else ghg.cli.commands
    assert isinstance(found, click.Group)
    return found


def leaves(command: click.Command, path: Path = ()) -> Iterator[Path]:
    """Give the words of every command that does something; groups are asked, not trusted."""
    if not isinstance(command, click.Group):
        yield path
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        found = command.get_command(context, name)
        assert found is not None, (*path, name)
        if not found.hidden:
            yield from leaves(found, (*path, name))


def stands_in(text: str, path: Path) -> bool:
    """Tell whether a text shows the command with its words."""
    return bool(re.search(rf"\bghg {re.escape(' '.join(path))}(?![\w-])", text))


def has_example(shown: str, path: Path) -> bool:
    """Tell whether a help page has a line that could be typed as it stands."""
    example = re.compile(rf"^\s*(?:\$ )?ghg (?:--\S+ )*{re.escape(' '.join(path))}(?![\w-])", re.M)
    return bool(example.search(shown))


def named_in(text: str) -> set[str]:
    """Give the commands that the code lines of a readme name, by their first word."""
    return set(re.findall(r"(?:^    |`)ghg ([a-z][a-z-]*)", text, re.MULTILINE))


@needs_cli
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_command_has_help_with_an_example(language: str) -> None:
    lacking = []
    for path in leaves(tree()):
        done = CliRunner().invoke(tree(), ["--lang", language, *path, "--help"], prog_name="ghg")
        assert done.exit_code == 0, (path, done.output)
        if not has_example(done.output, path):
            lacking.append(" ".join(path))
    assert lacking == []


@needs_cli
@pytest.mark.parametrize("text", [README, README_ZH], ids=["en", "zh"])
def test_every_command_stands_in_the_readme(text: str) -> None:
    assert [" ".join(path) for path in leaves(tree()) if not stands_in(text, path)] == []


@needs_cli
@pytest.mark.parametrize("text", [README, README_ZH], ids=["en", "zh"])
def test_the_readme_names_no_command_that_is_not_there(text: str) -> None:
    assert named_in(text) - set(tree().list_commands(click.Context(tree()))) == set()


def test_both_readmes_show_the_same_commands() -> None:
    shown = [
        sorted(re.findall(r"`((?:make|py|python3?|ghg) [^`]*)`", t)) for t in (README, README_ZH)
    ]
    english, chinese = ({line for line in lines if line.isascii()} for lines in shown)
    assert english - {"ghg COMMAND --help"} == chinese


def planted() -> click.Group:
    """A small tree with a good command and a bare one."""
    top, inner = click.Group("ghg"), click.Group("db")
    inner.add_command(click.Command("init", help="Make one.\n\n\b\n    ghg db init"))
    inner.add_command(click.Command("bare", help="Make one."))
    top.add_command(inner)
    return top


def test_the_walk_finds_every_command() -> None:
    assert list(leaves(planted())) == [("db", "bare"), ("db", "init")]


def test_a_help_without_example_is_seen() -> None:
    good = CliRunner().invoke(planted(), ["db", "init", "--help"], prog_name="ghg").output
    bare = CliRunner().invoke(planted(), ["db", "bare", "--help"], prog_name="ghg").output
    assert has_example(good, ("db", "init"))
    assert not has_example(bare, ("db", "bare"))


def test_a_command_that_the_readme_lacks_is_seen() -> None:
    assert stands_in("Type `ghg db init`.", ("db", "init"))
    assert not stands_in("Type `ghg db init-all`.", ("db", "init"))
    assert named_in("    ghg odd one\nand `ghg even`, not ghg prose") == {"odd", "even"}
