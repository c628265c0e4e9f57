"""The front page: language found before anything is parsed, nouns known before they are loaded."""

import subprocess
import sys
from importlib import import_module

import pytest

from ghg.cli import front
from ghg.cli.top import in_front
from tests.cli.running import ghg
from tests.house.source import ROOT


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LC_ALL": "C.UTF-8"}, "zh"),  # a machine without a language
        ({"LC_ALL": "POSIX"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "zh_CN", "LANG": "en_US"}, "zh"),  # the stronger variable wins
        ({"LANG": "Chinese (Simplified)_China.936"}, "zh"),  # as Windows names it
        ({"LANG": "en_US", "GHG_LANG": "zh"}, "zh"),
    ],
)
def test_the_locale_gives_the_language(environment: dict[str, str], language: str) -> None:
    assert front.language_asked([], environment) == language


@pytest.mark.parametrize("words", [["--lang", "en"], ["--lang=en"], ["db", "--lang", "en"]])
def test_the_option_is_stronger(words: list[str]) -> None:
    assert front.language_asked(words, {"GHG_LANG": "zh"}) == "en"


def test_the_program_s_options_may_stand_anywhere() -> None:
    typed = ["status", "--year", "2025", "--database", "sqlite:///a.db", "--lang=en", "--debug"]
    moved = ["--database", "sqlite:///a.db", "--lang=en", "--debug", "status", "--year", "2025"]
    assert in_front(typed) == moved


def test_behind_two_dashes_nothing_is_moved() -> None:
    assert in_front(["import", "--", "--debug"]) == ["import", "--", "--debug"]


def test_every_noun_has_its_module() -> None:
    for name, (module, _, _) in front.NOUNS.items():
        assert import_module(f"ghg.cli.nouns.{module}").noun.name == name


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_front_page_names_every_noun(language: str) -> None:
    shown = ghg("--lang", language, "--help").stdout
    for name in front.NOUNS:
        assert f"  {name} " in shown
        assert front.noun_line(name, language) in shown


def test_the_front_page_loads_no_noun_and_no_texts() -> None:
    code = (
        "import sys\nfrom ghg.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(*(name for name in sys.modules if name.startswith('ghg.')), file=sys.stderr)"
    )
    words = [sys.executable, "-c", code]
    done = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    loaded = set(done.stderr.split())
    assert "ghg.cli.top" in loaded
    assert not any(name.startswith(("ghg.cli.nouns", "ghg.texts", "ghg.desk")) for name in loaded)
