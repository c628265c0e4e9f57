"""How numbers look on a terminal: those of an issue unrounded, those of a claim as on paper."""

from ghg.cli.home import Home
from ghg.domain.numbers import from_exact_text, grouped, shown
from ghg.domain.readable import hundredths, is_share, readable
from ghg.texts import label
from ghg.texts.unit_words import unit_words

MOST_DECIMALS = 12
SIGNS = {"<=": "≤", ">=": "≥"}


def unrounded(text: str) -> str:
    """Show a number with all its digits, idle zeros gone; 12 decimals where it does not end."""
    if not text:
        return ""
    value = from_exact_text(text)
    written = shown(value, MOST_DECIMALS)
    short = written.rstrip("0").rstrip(".")
    return grouped(short) if from_exact_text(short) == value else f"≈ {grouped(short)}"


def rounded(text: str, decimals: int) -> str:
    """Show a number as a report prints it; nothing for a number that is not there."""
    return grouped(shown(from_exact_text(text), decimals)) if text else ""


def claimed(home: Home, asked: str, text: str, unit: str, beside: str = "") -> str:
    """Show a figure of a claim with its unit: a share in percent, else six decimals at most.

    `beside` is the limit (or the value) that it must not look like.
    """
    if not text:
        return ""
    if is_share(asked, unit):
        return label("report.claim.percent", home.language, value=hundredths(text, beside))
    return f"{readable(text, beside)} {unit_said(home, unit)}".strip()


def unit_said(home: Home, unit: str) -> str:
    """Write a unit by its word where the language has one; nothing for a plain number."""
    return "" if unit == "1" else unit_words(unit, home.language)


def sign(op: str) -> str:
    """Write a comparison as people print it."""
    return SIGNS.get(op, op)
