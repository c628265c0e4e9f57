"""How numbers look on a terminal: those of an issue unrounded, those of a claim as on paper."""

from ghg.cli.home import Home
from ghg.domain.readable import hundredths, is_share, readable, rounded, unrounded
from ghg.texts import label
from ghg.texts.unit_words import unit_words

__all__ = ["claimed", "rounded", "sign", "unit_said", "unrounded"]
SIGNS = {"<=": "≤", ">=": "≥"}


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
