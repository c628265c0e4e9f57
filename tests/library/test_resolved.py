"""The resolved library is a golden file: a change of any row is a reviewed diff that names it."""

from difflib import unified_diff

import pytest

from ghg.library import Library, load_guide
from tests.library.conftest import Spoil
from tests.library.resolved import FOLDER, computable, resolved

AGAIN = (
    "the resolved library changed; if that is meant, write it anew with "
    "`python -m tests.library.resolved` and give the reason in the changelog"
)


def changes(before: str, after: str) -> list[str]:
    """Give the lines that left or came."""
    lines = unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in lines if line[:1] in ("+", "-") and line[:3] not in ("+++", "---")]


def golden(guide: str) -> str:
    path = FOLDER / f"{guide}.csv"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def test_the_library_resolves_as_it_did(library: Library) -> None:
    moved = [
        f"{guide.id}: {line}"
        for guide in computable(library)
        for line in changes(golden(guide.id), resolved(library, guide))
    ]
    assert not moved, "\n".join((AGAIN, *moved[:40]))


def test_no_guide_that_is_no_more_has_a_file(library: Library) -> None:
    held = {guide.id for guide in computable(library)}
    assert {path.stem for path in FOLDER.glob("*.csv")} == held


@pytest.mark.parametrize(
    ("name", "old", "new", "guide", "row"),
    [
        ("electricity_cn.csv", ",0.4211,", ",0.4212,", "ghg-protocol", "elec_cn_2023_350000"),
        (
            "fuels_cn.csv",
            "fuel_ndrc_other_natural_gas_ncv,ndrc_other,natural_gas,net_calorific_value,,389.31,",
            "fuel_ndrc_other_natural_gas_ncv,ndrc_other,natural_gas,net_calorific_value,,389.32,",
            "ndrc-other-2015",
            "fuel_ndrc_other_natural_gas_ncv",
        ),
        ("heat_cn.csv", ",0.06,", ",0.07,", "shanghai", "heat_local_310000_2022"),
    ],
)
def test_a_change_of_a_row_names_it(
    library: Library, edited: Spoil, name: str, old: str, new: str, guide: str, row: str
) -> None:
    spoiled = edited(name, (old, new))
    before = resolved(library, load_guide(library, guide))
    moved = changes(before, resolved(spoiled, load_guide(spoiled, guide)))
    assert {line[0] for line in moved} == {"+", "-"}
    assert all(row in line for line in moved)


def test_a_row_that_goes_is_a_line_that_goes(library: Library, edited: Spoil) -> None:
    """Of a fuel without its row no other table lends one."""
    row = "fuel_ndrc_other_coke_ncv,ndrc_other,coke,"
    spoiled = edited("fuels_cn.csv", (row, row.replace(",coke,", ",peat,")))
    before = resolved(library, load_guide(library, "ndrc-other-2015"))
    moved = changes(before, resolved(spoiled, load_guide(spoiled, "ndrc-other-2015")))
    assert [line[0] for line in moved] == ["-", "+"]
    assert moved[0].startswith("-coke,net_calorific_value,") and "peat" in moved[1]
