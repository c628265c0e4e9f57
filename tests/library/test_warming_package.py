"""Our warming potentials against the package `globalwarmingpotentials` (CC0), gas by gas."""

import globalwarmingpotentials
import pytest

from ghg.library import Library

SETS = {
    "SAR-1995": "SARGWP100",
    "AR4-2007": "AR4GWP100",
    "AR5-2013": "AR5GWP100",
    "AR6-2021": "AR6GWP100",
}

# What the package has otherwise: nothing. A row here names gas, set, both values and the reason.
DIFFERENT: dict[tuple[str, str], str] = {}

# What it has not: CO2 is the measure itself; it does not tell methane by origin (AR5 note to table
# 8.A.1, AR6 table 7.15); of AR6 it has no unsaturated gases (HFOs, PFC-1114, PFC-1216) and none of
# five rare HFCs of table 7.SM.7.
UNKNOWN_TO_IT = {
    "SAR-1995": {"CO2"},
    "AR4-2007": {"CO2"},
    "AR5-2013": {"CO2", "CH4_fossil"},
    "AR6-2021": {
        *("CO2", "CH4_fossil", "CH4_nonfossil"),
        *("HFO1234yf", "HFO1234zeE", "HFO1234zeZ", "HFO1336mzzZ", "HFO1336mzzE"),
        *("HCFO1233zdE", "HCFO1233zdZ", "PFC1114", "PFC1216"),
        *("HFC263fb", "HFC245eb", "HFC245ea", "HFC245cb", "HFC227ca"),
    },
}


def ours(library: Library, gwp_set: str) -> dict[str, float]:
    return {
        factor.item: float(factor.value)
        for factor in library.factors("gwp")
        if factor.table == gwp_set and factor.value is not None
    }


@pytest.mark.parametrize("gwp_set", SETS)
def test_every_value_is_that_of_the_package(library: Library, gwp_set: str) -> None:
    theirs = globalwarmingpotentials.data[SETS[gwp_set]]
    different = {
        (gas, gwp_set): f"{value} {theirs[gas]}"
        for gas, value in ours(library, gwp_set).items()
        if gas in theirs and theirs[gas] != value
    }
    assert different == {key: said for key, said in DIFFERENT.items() if key[1] == gwp_set}


@pytest.mark.parametrize("gwp_set", SETS)
def test_what_only_we_hold_is_listed(library: Library, gwp_set: str) -> None:
    theirs = globalwarmingpotentials.data[SETS[gwp_set]]
    assert set(ours(library, gwp_set)) - set(theirs) == UNKNOWN_TO_IT[gwp_set]


@pytest.mark.parametrize("gwp_set", SETS)
def test_of_the_seven_groups_nothing_is_missing(library: Library, gwp_set: str) -> None:
    """What only the package holds are gases outside the seven groups (ethers and the like)."""
    theirs = set(globalwarmingpotentials.data[SETS[gwp_set]])
    left = {
        gas for gas in theirs - set(ours(library, gwp_set)) if gas in library.vocabulary.species
    }
    assert {gas for gas in left if library.species(gas).species.group} == set()
