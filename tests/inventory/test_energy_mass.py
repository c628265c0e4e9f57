"""Fuel taken by the litre or by the kilometre stands in the energy account by its mass."""

import pytest

from ghg.domain.numbers import exact
from tests.worked.plants import FOLDER, issue_of, meets, read

OTHER = read(FOLDER / "ndrc-other-2015.toml")


def energy(plant):
    return {(row.item, row.unit): row for row in issue_of(plant).energy}


def only(*codes, **changes):
    kept = [one for one in OTHER["source"] if one["code"] in codes]
    return {**OTHER, "source": kept, **changes}


def test_litres_and_kilometres_are_added_to_the_tonnes():
    # 1 t + 1,000 L x 0.84 kg/L + 10,000 km x 0.08 L/km x 0.84 kg/L = 1 + 0.84 + 0.672 = 2.512 t
    # GB/T 2589 prints 1.4571 kgce/kg: 2.512 x 1.4571 = 3.6602352 tce
    row = energy(only("LORRY", "FORKLIFT", "CAR"))["diesel", "t"]
    assert exact(row.quantity) == exact("2.512")
    assert exact(row.calorific_tce) == exact("3.6602352")


@pytest.mark.parametrize(("code", "tonnes"), [("FORKLIFT", "0.84"), ("CAR", "0.672")])
def test_alone_they_are_tonnes_too(code, tonnes):
    row = energy(only(code))["diesel", "t"]
    assert exact(row.quantity) == exact(tonnes)
    assert exact(row.calorific_tce) == exact(tonnes) * exact("1.4571")


def test_a_fuel_by_its_own_heat_per_litre_has_a_row_beside_the_tonnes():
    # 1,000 L x 36.4 GJ/m3 = 36.4 GJ over 29.3076 GJ/tce = 1.2419986625 tce; nothing says how
    # many tonnes they are
    litres = {
        "code": "TANK",
        "kind": "fuel_stationary",
        "stream": [{
            "code": "OWN", "item": "diesel", "unit": "L", "quantity": "1000",
            "value": [{"parameter": "net_calorific_value", "value": "36.4", "unit": "GJ/m3"}],
        }],
    }  # fmt: skip
    lorry = next(one for one in OTHER["source"] if one["code"] == "LORRY")
    rows = energy({**OTHER, "source": [lorry, litres]})
    assert rows["diesel", "t"].quantity == "1"
    assert rows["diesel", "L"].quantity == "1000"
    assert meets(rows["diesel", "L"].calorific_tce, "1.2419986625…")


def test_a_litre_without_a_density_has_no_standard_coal_and_is_named():
    forklift = next(one for one in OTHER["source"] if one["code"] == "FORKLIFT")
    bare = {**forklift, "stream": [{**forklift["stream"][0], "value": []}]}
    issue = issue_of({**OTHER, "source": [bare]})
    assert issue.energy == ()
    assert "notice.no_coal_equivalent" in {one.term for one in issue.notices}
