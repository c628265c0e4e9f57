"""`ghg person`, `ghg key` and `ghg organisation mode` as they are typed."""

import getpass
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ghg.cli import main
from tests.cli.running import PLAIN, did, ghg
from tests.desk.access.office import GOOD, cheap

__all__ = ["cheap"]
ME = getpass.getuser()


@pytest.fixture
def url(sqlite_url: str) -> str:
    did("organisation", "add", "TEA", "--name", "茶厂", url=sqlite_url)
    return sqlite_url


def first(url: str) -> None:
    did("person", "add", "li", "--name", "李明", "--role", "administrator", url=url)


def typed(url: str, *words: str, asked: tuple[str, ...]) -> Result:
    """Run a command that asks for secrets, and type them."""
    given = PLAIN | {"GHG_DATABASE": url}
    lines = "".join(f"{one}\n" for one in asked)
    return CliRunner().invoke(main, list(words), input=lines, env=given, prog_name="ghg")


def test_the_first_administrator_is_whoever_types(url: str) -> None:
    assert ME in did("person", "whoami", url=url)
    done = ghg("person", "add", "li", "--name", "李明", url=url)
    assert (done.exit_code, "E-ROLE" in done.stderr) == (3, True)
    first(url)
    said = did("person", "whoami", url=url)
    assert "li（系统账号）：管理员" in said
    assert "单人模式" in said
    told = json.loads(did("person", "whoami", "--json", url=url))
    assert (told["name"], told["roles"]) == ("li", ["administrator"])


def test_a_stranger_is_refused_with_exit_code_6(url: str) -> None:
    done = ghg(
        *("person", "add", "li", "--name", "李", "--role", "administrator", "--os-user", "other"),
        url=url,
    )
    assert done.exit_code == 0
    assert done.stdout.startswith("once-")  # nobody is locked out by a slip
    done = ghg("person", "list", url=url)
    assert (done.exit_code, "E-RIGHT" in done.stderr) == (6, True)


def test_a_password_is_set_and_binds_without_being_seen(url: str) -> None:
    first(url)
    secret = did("person", "secret", "li", "--reason", "首次登录", url=url).strip()
    assert len(secret.replace("-", "")) == len("once") + 32
    done = typed(url, "person", "password", "li", asked=(secret, GOOD, GOOD))
    assert done.exit_code == 0, done.stderr
    assert secret not in done.output
    assert GOOD not in done.output
    for asked, code in (
        ((secret, GOOD, GOOD), "E-LOGIN"),  # it was used
        ((GOOD, "12345678", "12345678"), "E-PASSWORD"),
        ((GOOD, "river-stone-47", "river-stone-48"), "E-PASSWORD"),
    ):
        refused = typed(url, "person", "password", "li", asked=asked)
        assert refused.exit_code != 0
        assert code in refused.stderr
    did("person", "account", "li", "--os-user", "elsewhere", "--reason", "换机", url=url)
    assert ghg("person", "list", url=url).exit_code == 6
    assert typed(url, "person", "bind", "li", asked=("wrong",)).exit_code == 6
    assert typed(url, "person", "bind", "li", asked=(GOOD,)).exit_code == 0
    assert ME in did("person", "list", url=url)


def test_no_secret_is_taken_from_the_line(url: str) -> None:
    """There is no option for one, and a word too many is refused."""
    for name in ("password", "bind"):
        (command,) = [one for word, one in _verbs("person") if word == name]
        assert [one.name for one in command.params] == ["code"]
        assert ghg("person", name, "li", "a-secret", url=url).exit_code == 2


def _verbs(noun: str) -> list[tuple[str, object]]:
    import click

    found = main.get_command(click.Context(main), noun)  # type: ignore[attr-defined]
    return list(found.commands.items())  # type: ignore[union-attr]


def test_roles_keys_and_the_end_of_a_person(url: str) -> None:
    first(url)
    did(
        *("person", "add", "wu", "--name", "吴芳", "--os-user", "wu", "--role", "recorder"), url=url
    )
    did("person", "role", "wu", "--give", "reviewer", "--take", "recorder", url=url)
    key = did(
        *("key", "add", "--person", "wu", "--title", "电表", "--scope", "read, record"), url=url
    ).strip()
    public = key.split("_")[1]
    (listed,) = json.loads(did("key", "list", "--json", url=url))
    assert (listed["public"], listed["scopes"]) == (public, ["read", "record"])
    assert key.split("_")[2] not in did("key", "list", url=url)
    for scope, code in (("approve", 3), ("reading", 2)):
        words = ("key", "add", "--person", "wu", "--title", "t", "--scope", scope)
        assert ghg(*words, url=url).exit_code == code
    did("key", "end", public, "--reason", "遗失", url=url)
    did("person", "end", "wu", "--reason", "离职", url=url)
    shown = did("person", "list", url=url)
    assert "复核人" in shown
    assert "否" in shown


def test_two_persons_are_asked_for_by_name(url: str) -> None:
    first(url)
    words = ("organisation", "mode", "--two-persons", "--reason", "内控")
    refused = ghg(*words, url=url)
    assert (refused.exit_code, "填报人" in refused.stderr) == (3, True)
    did(*("person", "add", "wu", "--name", "吴", "--role", "recorder"), url=url)
    did("person", "role", "li", "--give", "reviewer", "--give", "approver", url=url)
    did(*words, url=url)
    assert "双人模式" in did("person", "whoami", url=url)
    did("organisation", "mode", "--one-person", "--reason", "人手不足", url=url)
    assert ghg("organisation", "mode", "--reason", "x", url=url).exit_code == 2
    both = ("organisation", "mode", "--one-person", "--two-persons", "--reason", "x")
    assert ghg(*both, url=url).exit_code == 2


def test_english_says_the_same(url: str, tmp_path: Path) -> None:
    first(url)
    assert "li (account of the system): administrator" in did(
        "--lang", "en", "person", "whoami", url=url
    )
