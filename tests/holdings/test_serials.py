"""Serial numbers: real ones are read, their ranges counted; everything else stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.instruments import Instrument, Serial
from ghg.errors import DataError
from ghg.holdings.serials import counted, parsed, typed

# Real serials of public repositories (claims standards 4.2), with the units of their registers.
REAL = [
    (
        Instrument.VCU,
        "9344-82392553-82392562-VCS-VCU-262-VER-BR-14-1686-01012017-31122017-1",
        ("verra", 82392553, 82392562, 10),
    ),
    (
        Instrument.VCU,
        "13557-513004457-513073958-VCS-VCU-1289-VER-TZ-1-2366-16042021-15102021-0",
        ("verra", 513004457, 513073958, 69502),
    ),
    (
        Instrument.VCU,
        "15312-681393912-681394011-VCS-VCU-208-VER-CA-3-929-01012018-31122018-O",
        ("verra", 681393912, 681394011, 100),
    ),
    (
        Instrument.GS,
        "GS1-1-KE-GS7495-16-2025-30645-608-30350",
        ("gold_standard", 608, 30350, 29743),
    ),
]


@pytest.mark.parametrize(("instrument", "text", "wanted"), REAL)
def test_real_serials_are_read(instrument, text, wanted):
    serial = parsed(instrument, text)
    assert (serial.registry, serial.first, serial.last, serial.units) == wanted
    assert serial.parsed


def test_the_batch_is_everything_but_the_range():
    one = parsed(Instrument.VCU, REAL[0][1])
    other = parsed(Instrument.VCU, REAL[0][1].replace("82392553-82392562", "1-7"))
    assert one.batch == other.batch == "9344-VCS-VCU-262-VER-BR-14-1686-01012017-31122017-1"


@pytest.mark.parametrize(
    "same",
    [
        " 9344-82392553-82392562-VCS-VCU-262-VER-BR-14-1686-01012017-31122017-1 ",
        "9344-82392553-82392562-vcs-vcu-262-ver-br-14-1686-01012017-31122017-1",
        "９３４４-82392553-82392562-VCS-VCU-262-VER-BR-14-1686-01012017-31122017-1",
        "9344-082392553-82392562-VCS-VCU-262-VER-BR-14-1686-01012017-31122017-1",
    ],
)
def test_the_same_range_otherwise_written_is_the_same_range(same):
    wanted = parsed(Instrument.VCU, REAL[0][1])
    found = parsed(Instrument.VCU, same)
    assert (found.batch, found.first, found.last) == (wanted.batch, wanted.first, wanted.last)


@pytest.mark.parametrize(
    ("instrument", "text"),
    [
        (Instrument.VCU, "GS1-1-GS-VER-TZ-1-2366-16042021-1"),
        (Instrument.VCU, "9344-82392553-82392562-VCS-VCU-262-VER-BRA-14-1686-01012017-31122017-1"),
        (Instrument.GS, "GS1-1-CN-GS7604-3-2020-21289"),
        (Instrument.CCER, "CCER-1-100"),
        (Instrument.GEC, "GEC-2025-1-100"),
    ],
)
def test_no_form_is_invented(instrument, text):
    assert parsed(instrument, text) is None


def test_opaque_text_with_start_and_end():
    assert typed(Instrument.GEC, " wind 2025 ", "0001", "１０") == Serial(
        "gec", "WIND2025", 1, 10, "wind 2025 0001-１０", parsed=False
    )


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        ("5", "4", "E-COUNT.order"),
        ("0", "4", "E-COUNT.order"),
        ("1.5", "4", "E-INT"),
        ("-1", "4", "E-INT"),
        ("", "4", "E-INT"),
        ("1", "1" * 13, "E-INT"),
    ],
)
def test_ranges_that_are_none(first, last, code):
    with pytest.raises(DataError) as refused:
        typed(Instrument.GEC, "B", first, last)
    assert refused.value.problems[0].code == code


def test_the_stated_number_is_held_to_the_range():
    # CAR prints 1 to 29251 and calls it 29,250: off by one in the wild
    serial = typed(Instrument.FORESTRY, "CAR-1-US-293", "1", "29251")
    assert counted(serial, "29251") is serial
    with pytest.raises(DataError) as refused:
        counted(serial, "29250")
    assert refused.value.problems[0].code == "E-COUNT"
    with pytest.raises(DataError) as refused:
        counted(serial, "29250.5")
    assert refused.value.problems[0].code == "E-INT"


@given(st.integers(1, 10**12 - 1), st.integers(0, 10**6))
def test_units_are_last_minus_first_plus_one(first, more):
    last = min(first + more, 10**12 - 1)
    assert typed(Instrument.GEC, "B", str(first), str(last)).units == last - first + 1


@pytest.mark.parametrize(
    "other", ["WIND–2025–06", "wind−2025-06", "WIND-2025-06\u200b", "ＷＩＮＤ-2025-06"]
)
def test_a_batch_is_one_however_its_dashes_are_typed(other):
    """Two spellings of one batch would let its numbers be used twice."""
    assert typed(Instrument.GEC, other, "1", "9").batch == "WIND-2025-06"


def test_the_letter_at_the_end_of_a_verra_serial_is_its_nought():
    serial = REAL[2][1]
    assert serial.endswith("-O")
    nought = parsed(Instrument.VCU, serial[:-1] + "0")
    assert parsed(Instrument.VCU, serial).batch == nought.batch
    assert parsed(Instrument.VCU, "0" + serial).batch == nought.batch
