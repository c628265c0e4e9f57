"""A plant's books at its group: only from a known signer, whole, once, never behind what is known.

The tea factory's ledger sends two issues; a copy of it went another way after the first. A boiler
house with other books used a credit that the tea factory used as well.
"""

import shutil
import stat
import warnings
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from ghg.desk import evidence, inventory, organisation, period
from ghg.desk.context import Desk
from ghg.desk.group import bundle as bundles
from ghg.desk.group.listing import group_sums, received, received_of
from ghg.desk.group.receiving import import_bundle
from ghg.desk.holdings import acts
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.uses import Need, reserve, use_up
from ghg.desk.pack import verified
from ghg.domain.instruments import Instrument, Purpose
from ghg.errors import DataError
from ghg.ledger.evidence import place
from ghg.ledger.sessions import open_engine
from tests.desk import coal_yard, factory
from tests.desk.bundles import added, bundle_of, keys, resigned
from tests.desk.forged import in_json
from tests.desk.plant import digest
from tests.desk.planted import ISSUE, setting

DAY = 20260301
CREDITS = Need(2025, Purpose.CLAIM, "2025年中和", certificate=False)


class Plants:
    """Bundles of the plants, and the keys that signed them."""

    def __init__(self, folder: Path, template: Path) -> None:
        self.tea, self.yard = keys(folder, "tea"), keys(folder, "yard")
        desk = factory.complete(_fresh(template, folder / "tea"), folder / "tea")
        inventory.issue(desk)
        self.first = bundle_of(desk, folder / "first", self.tea)
        desk.engine.dispose()  # what a live file holds is not all in it
        shutil.copytree(folder / "tea", folder / "other")
        retired(desk, folder, 1, "茶厂")
        again(desk)
        self.second = bundle_of(desk, folder / "second", self.tea)
        desk.engine.dispose()
        other = Desk(open_engine(f"sqlite:///{folder}/other/ledger.db"), folder / "other/evidence",
                     "", "Li")  # fmt: skip
        again(other)
        self.diverged = bundle_of(other, folder / "diverged", self.tea)
        other.engine.dispose()
        engine = open_engine(_fresh(template, folder / "yard"))
        boilers = coal_yard.with_inventory(coal_yard.founded(engine, folder / "yard"))
        coal_yard.full_year(boilers)
        retired(boilers, folder, 10, "锅炉房")
        inventory.issue(boilers)
        self.boilers = bundle_of(boilers, folder / "boilers", self.yard)
        boilers.engine.dispose()


def _fresh(template: Path, folder: Path) -> str:
    folder.mkdir()
    return f"sqlite:///{shutil.copyfile(template, folder / 'ledger.db')}"


def retired(desk: Desk, folder: Path, first: int, whose: str) -> None:
    """Retire credits of batch E from a number on, twenty of them."""
    proof = folder / "retired.txt"
    proof.write_text("made up", encoding="utf-8")
    words = {"first_month": 202501, "acquired_day": 20260120, "plant": "示例林场"}
    bought = Bought(Instrument.CCER, "E", str(first), str(first + 19), **words)
    block = receive(desk, bought).block
    reserve(desk, block, 0, CREDITS, DAY)
    use_up(desk, block, "REF-E", DAY, whose, evidence.add_file(desk, proof, "other").id)


def again(desk: Desk) -> None:
    period.reopen(desk, 202501, 202512, "更正")
    inventory.issue(desk, reason="更正")


@pytest.fixture(scope="module")
def plants(sqlite_template, tmp_path_factory) -> Plants:
    return Plants(tmp_path_factory.mktemp("plants"), sqlite_template)


@pytest.fixture
def group(database_url, tmp_path):
    """The group's own organisation, on both databases."""
    desk = Desk(open_engine(database_url), tmp_path / "store", "", "Zhao")
    organisation.found_organisation(desk, "HOLDING", "某集团", "a group")
    yield desk
    desk.engine.dispose()


def refused(desk: Desk, path: Path, key: str = "") -> str:
    """Let a bundle be refused: nothing is written, and no file stays in the store."""
    before = digest(desk.engine)
    files = sorted(desk.evidence_folder.rglob("*"))
    with pytest.raises(DataError) as caught:
        import_bundle(desk, path, key)
    assert digest(desk.engine) == before
    assert sorted(desk.evidence_folder.rglob("*")) == files
    return caught.value.problems[0].code


def test_a_bundle_of_a_known_signer_is_kept_with_its_totals_and_comes_in_once(group, plants):
    made = import_bundle(group, plants.first, plants.tea.public)
    assert (made.plant, made.inventory, made.number, made.new) == ("TEA", "2025", 1, True)
    (one,) = received(group)
    by_name = {row.key: row.co2e_t for row in one.totals if row.axis == "name"}
    assert by_name["guide"] == "542.781514800000"  # vector V1c of the tea factory
    assert (one.signer, one.key) == ("茶厂", plants.tea.public)
    stored = place(group.evidence_folder, one.bundle_sha256)
    assert stored.read_bytes() == plants.first.read_bytes()
    before = digest(group.engine)
    assert not import_bundle(group, plants.first, plants.tea.public).new
    assert digest(group.engine) == before


def test_a_signer_is_vouched_for_by_a_person_and_for_one_plant(group, plants):
    assert refused(group, plants.first) == "E-BUNDLE.signer"
    assert refused(group, plants.first, plants.yard.public) == "E-BUNDLE.key"
    import_bundle(group, plants.first, plants.tea.public)
    assert import_bundle(group, plants.second).new
    assert refused(group, plants.boilers) == "E-BUNDLE.signer"


def test_a_stranger_who_signs_for_a_known_plant_is_a_stranger(group, plants, tmp_path):
    import_bundle(group, plants.first, plants.tea.public)

    def signed_by(members):
        in_json("manifest.json", lambda told: told.update(key=plants.yard.public))(members)

    forged = resigned(plants.second, tmp_path / "forged.zip", plants.yard, signed_by)
    assert refused(group, forged) == "E-BUNDLE.signer"


def test_what_is_not_signed_or_not_by_the_key_that_it_names_is_refused(group, plants, tmp_path):
    key = plants.tea.public
    bare = resigned(plants.first, tmp_path / "bare.zip", plants.yard)
    assert refused(group, bare, key) == "E-BUNDLE.signature"
    with zipfile.ZipFile(plants.first) as held:
        members = {name: held.read(name) for name in held.namelist() if name != "manifest.sig"}
    with zipfile.ZipFile(bare, "w") as made:
        for name, content in members.items():
            made.writestr(name, content)
    assert refused(group, bare, key) == "E-BUNDLE.unsigned"


def test_a_plant_that_changes_a_total_and_signs_it_is_found_out(group, plants, tmp_path):
    change = in_json(ISSUE, setting("totals", 0, "co2e_t", to="1.000000000000"))
    forged = resigned(plants.first, tmp_path / "forged.zip", plants.tea, change)
    with pytest.raises(DataError) as caught:
        import_bundle(group, forged, plants.tea.public)
    (problem,) = caught.value.problems
    assert problem.code == "E-BUNDLE.found"
    assert "total name:guide" in problem.values["first"]
    assert refused(group, forged, plants.tea.public) == "E-BUNDLE.found"


def test_the_script_inside_the_zip_is_never_run(group, plants, tmp_path):
    marker = tmp_path / "ran"

    def change(members):
        members["verify.py"] = f"open({str(marker)!r}, 'w')".encode()

    forged = resigned(plants.first, tmp_path / "forged.zip", plants.tea, change)
    assert import_bundle(group, forged, plants.tea.public).new
    assert not marker.exists()


def test_a_later_issue_takes_the_place_of_the_earlier_which_stays(group, plants):
    import_bundle(group, plants.first, plants.tea.public)
    import_bundle(group, plants.second)
    assert [one.number for one in received(group)] == [2]
    shown = received_of(group, "TEA")
    assert [(one.number, one.stands) for one in shown] == [(1, False), (2, True)]
    with pytest.raises(DataError, match="E-REF"):
        received_of(group, "COFFEE")


def test_bundles_may_come_in_the_wrong_order(group, plants):
    import_bundle(group, plants.second, plants.tea.public)
    assert import_bundle(group, plants.first).new
    assert [one.number for one in received(group)] == [2]


def test_a_ledger_that_went_another_way_is_refused_by_name(group, plants):
    import_bundle(group, plants.second, plants.tea.public)
    assert refused(group, plants.diverged) == "E-ROLLBACK.bundle"


def test_another_way_is_seen_from_the_other_side_as_well(group, plants):
    """The shorter journal came first; the longer one does not hold its last entry."""
    import_bundle(group, plants.diverged, plants.tea.public)
    assert refused(group, plants.second) == "E-ROLLBACK.bundle"


def test_a_credit_that_two_plants_used_is_refused_at_the_second(group, plants):
    """Batch E: 1-20 at the tea factory, 10-29 at the boilers."""
    import_bundle(group, plants.second, plants.tea.public)
    assert refused(group, plants.boilers, plants.yard.public) == "E-SERIAL-USED.plant"


def test_a_credit_of_the_groups_own_books_is_refused_until_it_was_passed_on(group, plants):
    words = {"first_month": 202501, "acquired_day": 20260110, "plant": "示例林场"}
    block = receive(group, Bought(Instrument.CCER, "E", "20", "25", **words)).block
    assert refused(group, plants.second, plants.tea.public) == "E-SERIAL-USED.group"
    acts.transfer(group, block, DAY, "茶厂")
    assert import_bundle(group, plants.second, plants.tea.public).new


def test_a_bundle_of_the_same_ledger_is_not_for_itself(plants, sqlite_template, tmp_path):
    desk = factory.complete(_fresh(sqlite_template, tmp_path / "own"), tmp_path)
    assert refused(desk, plants.first, plants.tea.public) == "E-BUNDLE.own"
    desk.engine.dispose()


def _link() -> zipfile.ZipInfo:
    made = zipfile.ZipInfo("evidence/link")
    made.create_system, made.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return made


def _swollen() -> zipfile.ZipInfo:
    made = zipfile.ZipInfo("swollen")
    made.compress_type = zipfile.ZIP_DEFLATED
    return made


@pytest.mark.parametrize(
    "info",
    [
        zipfile.ZipInfo("../evil"),
        zipfile.ZipInfo("/etc/evil"),
        zipfile.ZipInfo("issue.json"),
        _link(),
        _swollen(),
    ],
    ids=["up", "absolute", "doubled", "link", "packed"],
)
def test_a_member_that_is_no_plain_file_is_refused_and_nothing_is_extracted(
    group, plants, tmp_path, info
):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        forged = added(plants.first, tmp_path / "forged.zip", info, b"0" * 1000)
    assert refused(group, forged, plants.tea.public) == "E-BUNDLE"
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix != ".db") == [
        "forged.zip"
    ]


def test_what_is_too_big_is_refused_before_it_is_read(group, plants, monkeypatch):
    monkeypatch.setattr(bundles, "MOST_MB", 0)
    assert refused(group, plants.first, plants.tea.public) == "E-BUNDLE.size"


@pytest.mark.parametrize(("limit", "most"), [("MEMORY_BYTES", 16 << 20), ("SECONDS", 0)])
def test_a_check_that_takes_too_much_is_stopped(group, plants, monkeypatch, limit, most):
    pytest.importorskip("resource")
    monkeypatch.setattr(verified, limit, most)
    assert refused(group, plants.first, plants.tea.public) == "E-BUNDLE.stopped"


def test_what_is_no_zip_is_refused(group, tmp_path):
    path = tmp_path / "bundle.zip"
    path.write_bytes(b"PK\x03\x04 not a zip")
    assert refused(group, path) == "E-BUNDLE"
    assert refused(group, tmp_path / "none.zip") == "E-EVIDENCE.read"


def test_the_sum_of_one_plant_is_its_own_total(group, plants):
    import_bundle(group, plants.first, plants.tea.public)
    sums = {one.key: one for one in group_sums(group, 2025)}
    assert sums["guide"].co2e_t == "542.781514800000"
    assert sums["location"].co2e_t == "537.684903800000"
    assert group_sums(group, 2024) == ()


def test_plants_that_mean_other_things_are_not_added_and_it_says_why(group, plants):
    """The boilers bought no power: their scope 2 by location is not known to be zero."""
    import_bundle(group, plants.first, plants.tea.public)
    import_bundle(group, plants.boilers, plants.yard.public)
    sums = {one.key: one for one in group_sums(group, 2025)}
    assert sums["location"].co2e_t == ""
    (why,) = sums["location"].differing
    assert (why.term, why.answers) == ("group.differs.no_figure", (("", ("KILN",)),))
    by_plant = {one.plant: one for one in received(group)}
    tonnes = [
        next(row.co2e_t for row in by_plant[code].totals if row.key == "seven_gases")
        for code in ("TEA", "KILN")
    ]
    assert Decimal(sums["seven_gases"].co2e_t) == sum(map(Decimal, tonnes))
