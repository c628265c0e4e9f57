"""How numbers of an issue look on a terminal: unrounded where they end, grouped, never a float."""

from ghg.domain.numbers import from_exact_text, grouped, shown

MOST_DECIMALS = 12


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
