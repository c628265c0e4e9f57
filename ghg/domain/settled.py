"""What a re-issue answers: the findings that it settles, and every line that changed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SettledRow:
    """A finding that the issue names, as it stood then.

    `old_t` and `new_t` are the figure at its place in the issue before and in this one; values are
    tonnes of CO2e as exact text, empty where there is none.
    """

    finding: str
    programme: str
    body: str
    kind: str
    state: str
    place: str
    source: str
    text: str
    raised_by: str
    raised_on: int
    reply: str
    reported_t: str
    corrected_t: str
    conservative_t: str
    old_t: str
    new_t: str


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A line whose figures are not those of the issue before, old and new; empty where the line
    stands in one of the two only. `findings` are those raised on the line's stream and month."""

    line: str
    view: str
    source: str
    stream: str
    month: int
    gas: str
    unit: str
    old_quantity: str
    new_quantity: str
    old_t: str
    new_t: str
    difference_t: str
    findings: tuple[str, ...]
