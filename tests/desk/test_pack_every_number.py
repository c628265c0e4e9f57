"""Every number of an issue, changed by itself, is found by the script, or it says in words that it
takes it as given. The fields are those of the issue itself: a new one is tried without being named.

The plant has a book of every kind. A forger makes the manifest fit; that the journal holds the hash
of the issue is left out here, so what is found was worked out anew.
"""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ghg.desk.pack import verify_script
from ghg.desk.pack.make import make_pack
from tests.desk.everything import everything
from tests.desk.forged import Members, in_json, manifested, members_of, written
from tests.desk.numbered import fields, other, planted
from tests.desk.packed import checked
from tests.desk.planted import CLAIMS, ISSUE, PLANTED, setting

GIVEN = {word for words in verify_script.GIVEN_GROUPS.values() for word in words.split()}
SEEN = ("heads", "header", "retirements", "positions", "evidence")
EMPTY = {"annexes.plan", "annexes.plan_data", "annexes.plan_versions", "annexes.deviations"}
EMPTY |= {"annexes.absences", "annexes.settled", "gaps", "pins"}
NUMBERS = {
    "a heating value": ("annexes.derived.value", "sample"),
    "a converted sample": ("annexes.derived.represented", "sample"),
    "standard coal": ("energy.calorific_tce", "energy"),
    "energy apart": ("annexes.energy_apart.calorific_tce", "energy"),
    "energy beside carbon": ("annexes.energy_sides.energy_tce", "energy"),
    "certificates over power": ("annexes.held.cover.covered_kwh", "cover"),
    "a month of the cover": ("annexes.held.cover_months.remainder_kwh", "cover"),
    "a use set aside": ("annexes.held.uses.reserved", "use.sum"),
    "a position": ("annexes.held.positions.units", "use.sum"),
    "an estimate's tonnes": ("annexes.estimates.co2e_t", "estimate"),
    "a unit's tonnes": ("annexes.units.co2e_t", "unit"),
    "a difference": ("annexes.checks.difference", "check"),
    "tonnes at stake": ("annexes.checks.at_stake_t", "check"),
    "a month of a meter": ("annexes.meter_months.quantity", "meter"),
    "automatic collection": ("annexes.meter_shares.percent", "meter"),
    "a batch": ("activity.batches", "activity.batch"),
    "a rank": ("activity.rank", "rank"),
    "a stock's difference": ("annexes.stocks.difference", "stock"),
    "a deduction": ("offsets.deducted", "offset"),
    "the total before": ("previous.co2e_t", "header"),
    "a changed line": ("annexes.changed.difference_t", "header"),
    "a year": ("year", "header"),
    "what a form prints": ("recomputed.recomputed_t", "total"),
    "an allocation of 622": ("annexes.held.shares.allocated_kwh", "share"),
}
ELSEWHERE = {
    *("manifest.missing", "manifest.extra", "manifest.hash", "manifest.needed", "member.name"),
    *("head.given", "head.issue", "head.other", "issue.hash"),
    *("signature", "signature.none", "signature.other"),
}


@pytest.fixture(scope="module")
def members(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Members:
    folder = tmp_path_factory.mktemp("everything")
    (folder / "ledger.db").write_bytes(sqlite_template.read_bytes())
    desk = everything(f"sqlite:///{folder / 'ledger.db'}", folder)
    made = make_pack(desk, folder)
    desk.engine.dispose()
    return members_of(made.path)


def found(members: Members, tmp_path: Path) -> set[str]:
    """Give what is found once the manifest fits, but for the hash that the journal holds."""
    manifested(members)
    return checked(written(members, tmp_path / "forged.zip"))[1] - {"issue.hash"}


class Held:
    """A pack that is read once; one number of its issue at a time is another."""

    def __init__(self, path: Path) -> None:
        self._archive = zipfile.ZipFile(path)
        self._pack = verify_script.Pack(self._archive, verify_script.Report())
        self._held = verify_script.Content(self._pack, verify_script.Report())
        self._asked = verify_script.Asked(verify_script.parser().parse_args([str(path)]))

    def unfound(self) -> Iterator[str]:
        """Change each field once; name those that nobody noticed."""
        for path, places in fields(self._held.issue).items():
            place = self._held.issue
            for step in places[0][:-1]:
                place = place[step]
            before = place[places[0][-1]]
            place[places[0][-1]] = other(before)
            if not self._findings():
                yield path
            place[places[0][-1]] = before
        assert self._findings() == []

    def _findings(self) -> list[str]:
        report = verify_script.Report()
        acts = verify_script._proofs(self._pack, self._held, self._asked, report)
        acts = {name: act for name, act in acts.items() if name in SEEN}
        acts |= verify_script._workings(self._held, report)
        for name, act in acts.items():
            verify_script.guarded(name, act, report)
        return [code for code, _, _ in report.findings]


def test_the_untouched_pack_is_clean_and_says_what_it_takes_as_given(members, tmp_path):
    report = verify_script.Report()
    asked = verify_script.parser().parse_args([str(written(members, tmp_path / "pack.zip"))])
    assert verify_script.checked(asked, report) == 0
    (given,) = [values for code, values in report.notes if code == "given"]
    assert "results of a laboratory" in given["en"]
    assert "化验结果" in given["zh"]


def test_every_changed_number_is_found_or_told_to_be_given(members, tmp_path):
    wrong = set(Held(written(members, tmp_path / "pack.zip")).unfound())
    assert wrong - GIVEN == set()


def test_the_plant_has_a_row_of_nearly_every_kind(members):
    """What is not here is named, so that a new kind of row is not left untried by silence."""
    issue = json.loads(members[ISSUE])
    rows = {name: one for name, one in issue.items() if isinstance(one, list)}
    rows |= {f"annexes.{name}": one for name, one in issue["annexes"].items()}
    assert {name for name, one in rows.items() if not one} == EMPTY


@pytest.mark.parametrize("name", NUMBERS)
def test_a_changed_number_is_named_by_its_topic(members, tmp_path, name):
    path, code = NUMBERS[name]
    place = fields(json.loads(members[ISSUE]))[path][0]
    assert code in found(planted(members, place), tmp_path)


def test_a_number_that_is_given_must_stand_in_the_issue_of_some_plant():
    """The list of what is given names fields that an issue has."""
    from ghg.domain.issue import Issue

    assert {path for path in GIVEN if not _is_field(Issue, path.split("."))} == set()


def _is_field(kind, names) -> bool:
    import typing
    from dataclasses import is_dataclass

    if typing.get_origin(kind) is tuple:
        return _is_field(typing.get_args(kind)[0], names)
    if not names:
        return True
    if not is_dataclass(kind):
        return False
    hints = typing.get_type_hints(kind)
    return names[0] in hints and _is_field(hints[names[0]], names[1:])


def test_an_issue_before_that_is_not_the_one_of_the_journal_is_named(members, tmp_path):
    forged = dict(members)
    in_json("previous.json", setting("totals", 0, "co2e_t", to="1.0"))(forged)
    manifested(forged)
    codes = checked(written(forged, tmp_path / "forged.zip"))[1]
    assert {"issue.hash", "header"} <= codes


@pytest.mark.parametrize(("old", "clean"), [(None, True), ("1.0", False)])
def test_what_a_settled_finding_says_of_the_figure_before_stands_in_that_issue(
    members, tmp_path, old, clean
):
    before, now = (json.loads(members[name]) for name in ("previous.json", ISSUE))
    row = {"finding": "V/1", "place": "name:guide", "new_t": now["totals"][0]["co2e_t"]}
    row["old_t"] = old or before["totals"][0]["co2e_t"]
    forged = dict(members)
    in_json(ISSUE, lambda issue: issue["annexes"]["settled"].append(row))(forged)
    assert found(forged, tmp_path) == (set() if clean else {"header"})


def test_every_finding_of_the_script_was_planted_by_some_test():
    named = {code for _, code in PLANTED.values()} | {code for *_, code in CLAIMS.values()}
    named |= {code for _, code in NUMBERS.values()}
    assert named | ELSEWHERE == set(verify_script.TEXTS)
