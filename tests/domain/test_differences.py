"""Uncorrected differences against materiality: known, settled, unknown, and of no figure."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from ghg.domain.differences import Held, Standing, difference, materiality
from ghg.domain.findings import FindingKind, FindingState, KeptFinding

FOUND = KeptFinding(
    engagement="V1",
    number="NC-1",
    kind=FindingKind.NONCONFORMITY,
    state=FindingState.ANSWERED,
    inventory="2025",
    issue=1,
    place="GRID.202503.G",
    source="POWER",
    text="x",
    raised_by="Wang",
    raised_on=20260302,
    due_on=0,
    reported_t="47.3205",
    corrected_t="",
    conservative_t="",
    settled_by=(),
    evidence="",
    steps=(),
)


def found(number: str, reported: str, corrected: str = "", **more) -> KeptFinding:
    return replace(FOUND, number=number, reported_t=reported, corrected_t=corrected, **more)


def test_signed_and_absolute_sums_per_source_and_in_total() -> None:
    """+4, -3 at POWER and +2.5 at DIESEL: signed 3.5, absolute 9.5; 5 % of 200 t are 10 t."""
    findings = (
        found("1", "10", "14"),
        found("2", "10", "7"),
        found("3", "1", "3.5", source="DIESEL"),
    )
    held = materiality(findings, 1, Fraction(200), Decimal(5))
    assert [(one.source, one.signed_t, one.absolute_t) for one in held.by_source] == [
        ("DIESEL", Fraction("2.5"), Fraction("2.5")),
        ("POWER", 1, 7),
    ]
    assert (held.whole.signed_t, held.whole.absolute_t) == (Fraction("3.5"), Fraction("9.5"))
    assert (held.threshold_t, held.held) == (10, Held.WITHIN)


def test_differences_that_cancel_out_still_exceed() -> None:
    """+6 and -6 are 0 with their signs and 12 without: more than 10."""
    held = materiality(
        (found("1", "10", "16"), found("2", "10", "4")), 1, Fraction(200), Decimal(5)
    )
    assert (held.whole.signed_t, held.held) == (0, Held.EXCEEDS)


def test_the_threshold_itself_is_not_exceeded() -> None:
    at = materiality((found("1", "0", "10"),), 1, Fraction(-200), Decimal(5))
    above = materiality((found("1", "0", "10.000001"),), 1, Fraction(-200), Decimal(5))
    assert (at.held, above.held) == (Held.WITHIN, Held.EXCEEDS)


def test_nothing_agreed_is_no_5_percent() -> None:
    held = materiality((found("1", "0", "1"),), 1, Fraction(200), None)
    assert (held.threshold_t, held.held) == (None, Held.NOT_AGREED)


def test_the_authority_comes_before_the_factory() -> None:
    both = found("1", "10", "11", conservative_t="15")
    assert difference(both, 1).tonnes == 5


def test_unknown_stays_unknown_in_every_sum_that_it_belongs_to() -> None:
    findings = (found("1", "10"), found("2", "10", "11"), found("3", "1", "2", source="DIESEL"))
    held = materiality(findings, 1, Fraction(200), Decimal(5))
    diesel, power = held.by_source
    assert (power.signed_t, power.absolute_t, power.unknown) == (None, None, ("V1/1",))
    assert power.known_absolute_t == 1
    assert diesel.signed_t == 1
    assert (held.whole.absolute_t, held.held) == (None, Held.UNKNOWN)


def test_what_is_known_can_exceed_while_something_is_unknown() -> None:
    findings = (found("1", "10"), found("2", "10", "21"))
    assert materiality(findings, 1, Fraction(200), Decimal(5)).held is Held.EXCEEDS


@pytest.mark.parametrize(
    ("changes", "issue", "standing"),
    [
        ({"settled_by": (2,), "corrected_t": "1"}, 1, Standing.KNOWN),  # the later issue has it
        ({"settled_by": (2,), "corrected_t": "1"}, 2, Standing.SETTLED),
        ({"settled_by": (2,)}, 3, Standing.SETTLED),
        ({"reported_t": ""}, 1, Standing.NO_FIGURE),
        ({"kind": FindingKind.OBSERVATION}, 1, Standing.NO_FIGURE),
        ({"kind": FindingKind.OBSERVATION, "corrected_t": "1"}, 1, Standing.KNOWN),
        ({"kind": FindingKind.CLARIFICATION}, 1, Standing.UNKNOWN),
    ],
)
def test_what_is_left_of_a_finding(changes, issue, standing) -> None:
    assert difference(replace(FOUND, **changes), issue).standing is standing
