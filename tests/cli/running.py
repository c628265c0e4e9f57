"""Runs a command line as a person types it, inside the test's own process."""

from click.testing import CliRunner, Result

from ghg.cli import main

PLAIN = {"GHG_DATABASE": "", "GHG_ORGANISATION": "", "GHG_LANG": "", "LC_ALL": "zh_CN.UTF-8"}


def ghg(*words: str, url: str = "", **environment: str) -> Result:
    """Run `ghg WORDS` on a database; `environment` adds variables."""
    given = PLAIN | environment
    if url:
        given["GHG_DATABASE"] = url
    return CliRunner().invoke(main, list(words), env=given, prog_name="ghg")


def did(*words: str, url: str) -> str:
    """Run a command that must succeed; give its result."""
    done = ghg(*words, url=url)
    assert done.exit_code == 0, (words, done.stdout, done.stderr)
    return done.stdout
