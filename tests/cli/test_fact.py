"""Plant facts through the command line, as a carbon manager types them."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.plant import planned
from tests.cli.running import did, ghg

SCHEME = "db43-3118-2024"


@pytest.fixture
def url(sqlite_url: str) -> str:
    return planned(sqlite_url)


def told(url: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(did("fact", "list", "--json", url=url))
    return found


def test_a_fact_is_told_with_its_paper_listed_and_withdrawn(url: str, tmp_path: Path) -> None:
    paper = tmp_path / "licence.txt"
    paper.write_text("示例", encoding="utf-8")
    words = ["fact", "add", "is_legal_person", "--yes", "--from", "2019-03-01"]
    bare = ghg(*words, url=url)
    assert (bare.exit_code, "没有佐证材料" in bare.stderr) == (0, True)
    proven = ghg(*words, "--evidence", str(paper), url=url)
    assert (proven.exit_code, "没有佐证材料" in proven.stderr) == (0, False)
    assert "没有" in ghg(*words, url=url).stderr  # nothing new
    (fact,) = told(url)
    assert (fact["answer_zh"], fact["answer_en"], fact["last_day"]) == ("是", "yes", 99991231)
    listed = did("fact", "list", url=url)
    assert "2019-03-01~" in listed
    assert "is_legal_person  工厂是否具有独立法人资格？" in listed
    assert "9999" not in listed
    assert ghg("fact", "withdraw", str(fact["id"]), url=url).exit_code == 3  # without a reason
    did("fact", "withdraw", str(fact["id"]), "--reason", "误录", url=url)
    assert told(url) == []


@pytest.mark.parametrize(
    ("words", "code", "leaves"),
    [
        ("is_legal_person --from 2025", "E-USAGE", 2),
        ("is_legal_person --yes --no --from 2025", "E-USAGE", 2),
        ("is_legal_person --yes", "E-USAGE", 2),
        ("is_legal_persn --yes --from 2025", "E-REF", 3),
        ("land_area --yes --from 2025", "E-ANSWER", 3),
        ("safety_accidents --value -1 --from 2023 --to 2025", "E-ANSWER", 3),
        ("land_area --value 5 --unit t --from 2025", "E-DIM", 3),
        ("is_legal_person --yes --from 2025 --to 2024", "E-DATE", 3),
        ("is_legal_person --yes --from 2025 --evidence nowhere.pdf", "E-REF", 3),
    ],
)
def test_what_does_not_fit_is_refused(url: str, words: str, code: str, leaves: int) -> None:
    done = ghg("fact", "add", *words.split(), url=url)
    assert (done.exit_code, f"[{code}]" in done.stderr) == (leaves, True), done.stderr
    assert told(url) == []


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("quality_accidents --value 0 --from 2023 --to 2025", "0"),
        ("green_factory_title --level 省级 --from 2025", "provincial"),
        ("management_systems --items quality,能源管理体系 --from 2025", "quality, energy"),
        ("self_evaluation_day --day 2026-02-01 --from 2025", "2026-02-01"),
        ("land_area --value 1.5 --unit 公顷 --from 2025", "1.5"),
    ],
)
def test_each_way_of_answering_has_its_option(url: str, words: str, answer: str) -> None:
    did("fact", "add", *words.split(), url=url)
    (fact,) = told(url)
    assert str(fact["answer_en"]).startswith(answer.split(",", maxsplit=1)[0])


def test_the_catalogue_is_there_without_books() -> None:
    listed = json.loads(
        did("fact", "kinds", "--topic", "titles", "--json", url="sqlite:///none.db")
    )
    assert {one["topic"] for one in listed} == {"titles"}
    assert "[没有、区县级、市级、省级、国家级]" in did("fact", "kinds", url="sqlite:///none.db")
    assert ghg("fact", "kinds", "--topic", "title").exit_code == 3
    asked = ghg("fact", "kinds", "--scheme", SCHEME, url="sqlite:///none.db")
    assert "is_legal_person" in asked.stdout
    assert "没有该年度的清单" in asked.stderr
    assert not Path("none.db").exists()


def test_a_questionnaire_goes_out_and_comes_back(url: str, tmp_path: Path) -> None:
    path = tmp_path / "q.xlsx"
    words = ["fact", "questionnaire", "--scheme", SCHEME, "--year", "2025", "-o", str(path)]
    made = json.loads(did(*words, "--json", url=url))
    assert (made["year"], made["answered"], made["measured"]) == (2025, 0, False)
    assert ghg(*words, url=url).exit_code == 3  # it may be filled in already
    assert ghg(*words, "--replace", url=url).exit_code == 0
    checked = ghg("import", str(path), "--check", url=url)
    assert (checked.exit_code, "E-EMPTY" in checked.stdout) == (3, True)  # nothing is answered
    book = load_workbook(path)
    book["工厂事实"]["E2"] = "是"
    book.save(path)
    taken = ghg("import", str(path), url=url)
    assert (taken.exit_code, "ghg claim matrix" in taken.stderr) == (0, True), taken.stderr
    assert "文件中有数的行" not in taken.stdout


def test_a_register_of_materials_says_what_expires(url: str, tmp_path: Path) -> None:
    permit = tmp_path / "permit.txt"
    permit.write_text("示例", encoding="utf-8")
    words = ["claim", "material", "discharge_permit", "present", "--from", "2023-05-10"]
    did(*words, "--until", "2026-03-01", "--evidence", str(permit), url=url)
    listed = did("claim", "materials", "--as-of", "2026-01-15", url=url)
    assert any("排污许可证" in line and "60天内到期" in line for line in listed.splitlines())
    later = json.loads(did("claim", "materials", "--as-of", "2026-03-02", "--json", url=url))
    states = {one["id"]: one["expiry"] for one in later}
    assert states["discharge_permit"] == "expired"
    assert ghg(*words, "--until", "2026-03-01", url=url).exit_code == 3  # without a paper
