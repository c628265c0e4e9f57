"""What fits together: a meter and a stream, a multiplier and its transformers, rows and days."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ghg.domain.streams import AS_BILLED, Input, Mode, Stream
from ghg.errors import DataError
from ghg.plan.meters import fit, multiplier_of, unit_of
from tests.domain.test_meters import meter

POWER = Stream("GRID", "网电", "", "E-1", Input.ACTIVITY, "grid_electricity", "MWh")
GAS = Stream("GAS", "天然气", "", "B-1", Input.ACTIVITY, "natural_gas", "10^4Nm3")
BILLED = replace(GAS, unit="m3", reference_state=AS_BILLED)


def gas(state: str):
    return replace(meter(), medium="gas", reference_state=state)


@pytest.mark.parametrize(
    ("typed", "ct", "pt", "expected"),
    [
        ("", "", "", "1"),
        ("8000", "", "", "8000"),
        ("", "400/5", "10000/100", "8000"),  # 80 x 100
        ("", "400/5", "10/0.1", "8000"),  # the same in kilovolts
        ("", "150/5", "", "30"),
        ("0.5", "", "", "0.5"),
    ],
)
def test_a_multiplier_is_typed_or_ct_times_pt(typed, ct, pt, expected):
    assert multiplier_of(typed, ct, pt) == Decimal(expected)


@pytest.mark.parametrize(
    ("typed", "ct", "pt", "code"),
    [
        ("-8000", "", "", "E-METER.multiplier"),
        ("0", "", "", "E-METER.multiplier"),
        ("", "400/0", "", "E-METER.multiplier"),
        ("", "100/3", "", "E-METER.multiplier"),  # no decimal that ends
        ("80", "400/5", "", "E-METER.multiplier_twice"),
        ("8,000", "", "", "E-NUM"),
    ],
)
def test_a_multiplier_that_is_none(typed, ct, pt, code):
    with pytest.raises(DataError) as caught:
        multiplier_of(typed, ct, pt)
    assert caught.value.problems[0].code == code


def test_a_gas_meter_that_nobody_was_asked_about_has_no_unit():
    with pytest.raises(DataError) as caught:
        unit_of(gas(""))
    [problem] = caught.value.problems
    assert problem.code == "E-UNIT.state"
    assert problem.values["choices"] == "normal、standard_20、actual"


@pytest.mark.parametrize(
    ("stream", "which"),
    [(POWER, meter()), (GAS, gas("normal")), (BILLED, gas("standard_20"))],
)
def test_what_fits(stream, which):
    fit(stream, which)


@pytest.mark.parametrize(
    ("stream", "which", "code"),
    [
        (GAS, gas("standard_20"), "E-DIM"),  # 20 °C is not 0 °C: never converted silently
        (BILLED, gas("normal"), "E-DIM"),
        (GAS, gas("actual"), "E-METER.actual"),
        (BILLED, gas("actual"), "E-METER.actual"),
        (GAS, meter(), "E-METER.medium"),
        (POWER, gas("normal"), "E-METER.medium"),
        (replace(POWER, item="heat", unit="GJ"), meter(), "E-METER.medium"),
        (replace(GAS, item="diesel", unit="t"), replace(meter(), medium="liquid"), "E-DIM"),
        (replace(GAS, mode=Mode.EVENT), gas("normal"), "E-METER.deliveries"),
    ],
)
def test_what_does_not_fit(stream, which, code):
    with pytest.raises(DataError) as caught:
        fit(stream, which)
    assert caught.value.problems[0].code == code
