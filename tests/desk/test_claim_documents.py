"""Papers and submission folders: whole or not at all, safe names, evidence with its hash."""

import csv
import hashlib
import json
from dataclasses import replace

import pytest
from sqlalchemy import create_engine

from ghg.claims.measures.registry import MEASURES
from ghg.desk.claims import lifecycle
from ghg.desk.claims.documents import Wished, paper_name, papers_at, write_papers
from ghg.desk.claims.folder import write_submission
from ghg.desk.context import Desk, published
from ghg.desk.report import file_code
from ghg.domain.claim_states import ClaimState
from ghg.domain.issue import EvidenceRow
from ghg.domain.plant_facts import Answering
from ghg.domain.readable import SHARES
from ghg.errors import DamageError, DataError, UsageError
from ghg.ledger.evidence import place
from ghg.library.plant_facts import fact_kinds
from ghg.reports.assessment.papers import Papers
from tests.desk import claimed
from tests.reports.assessment.made import assessment, papers

CONTENT = "营业执照".encode()
SHA256 = hashlib.sha256(CONTENT).hexdigest()
NAME = "../../=cmd|'营业 执照'.PDF"


@pytest.fixture
def books(database_url, tmp_path, monkeypatch):
    yield from claimed.at_desk(database_url, tmp_path, monkeypatch)


def kept(**changes) -> Papers:
    """Give the made-up papers of an issue without files, with one file of their own."""
    made = papers()
    row = EvidenceRow("E-7", SHA256, NAME, "other", "91430000", "", "", "")
    issue = replace(made.issue, evidence=())
    names = replace(made.names, evidence={"E-7": row})
    return Papers(assessment(**changes), made.sha256, issue, made.gap, names)


@pytest.fixture
def desk(tmp_path):
    """A desk whose store holds the one file; nothing here asks a database."""
    made = Desk(create_engine("sqlite://"), tmp_path / "store", "", "Li")
    path = place(made.evidence_folder, SHA256)
    path.parent.mkdir(parents=True)
    path.write_bytes(CONTENT)
    return made


@pytest.fixture
def quick(monkeypatch):
    """Print nothing: how PDFs look is proven where they are made."""
    monkeypatch.setattr("ghg.reports.assessment.statement.printed", lambda said: b"%PDF made")
    monkeypatch.setattr("ghg.reports.assessment.self_evaluation.printed", lambda said: b"%PDF made")
    monkeypatch.setattr("ghg.reports.assessment.consumption.printed", lambda said: b"%PDF made")
    monkeypatch.setattr("ghg.reports.pdf.printed", lambda said: b"%PDF issue")


def submitted(desk, tmp_path, made=None, **options):
    options = {"with_report": False, **options}
    return write_submission(desk, made or kept(), tmp_path / "out", "zh", **options)


def test_papers_are_named_by_scheme_inventory_and_issue(quick, tmp_path):
    made = write_papers(kept(), tmp_path, ("pdf", "xlsx", "json"), "en")
    assert [one.path.name for one in made] == [
        "made-334-TEA-2025-1-en.pdf",
        "made-334-TEA-2025-1-en.xlsx",
        "made-334-TEA-2025-1-en.json",
    ]
    assert [one.bytes for one in made] == [one.path.stat().st_size for one in made]


@pytest.mark.parametrize("code", ["../evil", "a/b", "..", ".x", "a b", "a\\b", "C:x", "x\n"])
def test_a_code_that_could_be_a_path_is_not_part_of_one(code):
    on = replace(assessment().on, inventory=code)
    assert paper_name(kept(on=on)) == "made-334-0123456789ab-1"
    assert file_code("茶厂-2025.1", "0" * 64) == "茶厂-2025.1"


def test_an_unknown_format_writes_nothing(quick, tmp_path):
    with pytest.raises(UsageError):
        write_papers(kept(), tmp_path / "out", ("pdf", "docx"), "zh")
    assert not (tmp_path / "out").exists()


def test_a_sign_that_cannot_be_printed_writes_nothing(tmp_path):
    made = kept(notices=(("\N{PILE OF POO}", "x"),))
    with pytest.raises(DataError) as raised:
        write_papers(made, tmp_path / "out", ("json", "pdf"), "zh")
    assert raised.value.code == "E-GLYPH"
    assert not (tmp_path / "out").exists()


def test_a_folder_holds_every_paper_and_says_what_each_is(quick, desk, tmp_path):
    made = submitted(desk, tmp_path)
    assert sorted(path.name for path in made.path.iterdir()) == [
        "00-index.md",
        "01-assessment.pdf",
        "02-assessment.xlsx",
        "03-assessment.json",
        "04-form-values.csv",
        "05-calculation-carbon_per_tce.xlsx",
        "06-missing.csv",
        "07-self-evaluation.pdf",
        "evidence",
        "index.csv",
        "index.json",
    ]
    said = (made.path / "00-index.md").read_text(encoding="utf-8")
    assert "- `05-calculation-carbon_per_tce.xlsx`: 单个指标的计算表" in said
    assert "本结论仅依据已记录数据" in said
    assert "- 需取得的文件：334号附件1 申报 N-4" in said
    assert made.missing == 3  # licence, annex 1, tonnes


def test_the_index_names_every_file_with_its_hash(quick, desk, tmp_path):
    made = submitted(desk, tmp_path)
    index = json.loads((made.path / "index.json").read_text(encoding="utf-8"))
    assert index["assessment_sha256"] == kept().sha256
    assert made.index_sha256 == hashlib.sha256((made.path / "index.json").read_bytes()).hexdigest()
    assert len(index["files"]) == made.files
    for one in index["files"]:
        content = (made.path / one["path"]).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (one["size"], one["sha256"])


def test_a_users_file_name_is_no_path_and_no_markup(quick, desk, tmp_path):
    """The name `../../=cmd|'..'.PDF` leaves an ending, and stands in the index as quoted text."""
    made = submitted(desk, tmp_path)
    copies = list((made.path / "evidence").iterdir())
    assert [one.name for one in copies] == [f"{SHA256[:12]}.pdf"]
    assert copies[0].read_bytes() == CONTENT
    said = (made.path / "00-index.md").read_text(encoding="utf-8")
    assert f"- `evidence/{SHA256[:12]}.pdf`: `../../=cmd／'营业 执照'.PDF` 91430000" in said


def test_form_values_are_exact_and_texts_stay_texts(quick, desk, tmp_path):
    core = kept().assessment.findings[3]
    made = submitted(desk, tmp_path, kept(findings=(replace(core, text_zh="=1+1"),)))
    with (made.path / "04-form-values.csv").open(encoding="utf-8-sig", newline="") as file:
        row = next(csv.DictReader(file))
    assert row["实际值（精确）"] == "299999/1000000"
    assert (row["实际值"], row["限值"], row["结论"]) == ("29.9999%", "≥ 30%", "× 不满足")
    assert row["要求"] == "'=1+1"


@pytest.mark.parametrize(
    ("damage", "code"),
    [(lambda path: path.write_bytes(b"other"), "E-EVIDENCE.changed"),
     (lambda path: path.unlink(), "E-EVIDENCE.missing")],
    ids=["changed", "missing"],
)  # fmt: skip
def test_a_folder_with_a_file_that_is_not_what_was_stored_is_not_written(
    quick, desk, tmp_path, damage, code
):
    damage(place(desk.evidence_folder, SHA256))
    with pytest.raises(DamageError) as raised:
        submitted(desk, tmp_path)
    assert raised.value.problems[0].code == code
    assert list((tmp_path / "out").iterdir()) == []


def test_a_folder_is_never_written_over(quick, desk, tmp_path):
    submitted(desk, tmp_path)
    with pytest.raises(DataError) as raised:
        submitted(desk, tmp_path)
    assert raised.value.code == "E-FILE"


def test_the_list_of_green_power_and_the_issues_report(quick, desk, tmp_path):
    """334号 asks for the non-fossil share; the issue of the sample has no account by 622号."""
    made = submitted(desk, tmp_path, with_report=True)
    assert (made.path / "09-inventory-report.pdf").read_bytes() == b"%PDF issue"
    assert not (made.path / "08-renewable-power.pdf").exists()


def test_papers_come_from_the_books_with_names_files_and_what_is_missing(quick, books, tmp_path):
    claimed.legal(books)
    claimed.retired(books, 543)
    made = papers_at(books, Wished(claimed.SCHEME))
    assert made.issue.inventory == made.assessment.on.inventory == "2025"
    assert made.names.of_rule == {
        "R1": "is_legal_person",
        "R2": "offset_ratio",
        "R3": "electricity_kwh",
    }
    assert made.names.asked["is_legal_person"].answering is Answering.YES_NO
    assert {row.rule for row in made.gap.rows} == {"R3"}  # the limit that nobody has read
    folder = write_submission(books, made, tmp_path / "out", "en", with_report=False)
    names = {row.file_name for row in made.names.evidence.values()}
    assert {"licence.txt", "retired.txt"} <= names
    copies = sorted(path.name for path in (folder.path / "evidence").iterdir())
    of_issue = {row.sha256 for row in made.issue.evidence}
    of_claim = {
        row.sha256
        for row in made.names.evidence.values()
        if row.file_name in ("licence.txt", "retired.txt")
    }
    assert copies == sorted(f"{one[:12]}.txt" for one in of_issue | of_claim)


def test_papers_of_a_kept_claim_print_what_was_kept(books):
    claimed.legal(books)
    drafted = lifecycle.draft(books, claimed.SCHEME)
    claimed.limited(books)  # told after the claim was drafted
    made = papers_at(books, Wished(claim=drafted.number))
    assert made.sha256 == drafted.assessment_sha256
    assert made.assessment.entered == ()
    assert (made.claim, made.state) == (drafted.number, ClaimState.DRAFT)
    assert paper_name(made) == f"made-up-2025-1-claim{drafted.number}"
    assert papers_at(books, Wished(claimed.SCHEME)).assessment.entered != ()


# of one unit over its own unit, and what is counted: shown as plain numbers
PLAIN = {
    *("unit_energy_to_access", "unit_energy_to_advanced", "unit_energy_to_benchmark"),
    *("unit_material", "unit_pollutant", "unit_wastewater", "unit_waste_gas", "plot_ratio"),
    *("functions_met", "functions_met_13", "power_usage_effectiveness", "gases_considered"),
    *("months_since_self_evaluation", "unit_pollutant_discharged"),
}


def test_every_measure_without_a_unit_is_a_share_a_yes_or_no_or_a_plain_number():
    """A new one is put where it belongs, so that no count is printed as a percentage."""
    without = {one.id for one in MEASURES.values() if one.unit == "1" and not one.yes_or_no}
    assert without - SHARES <= PLAIN
    assert set(MEASURES) | set(fact_kinds(published())) >= SHARES
