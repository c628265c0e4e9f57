"""How wide words stand on a terminal, and words that cannot disturb it.

A Chinese sign takes two columns. Control and direction signs in users' text are shown as escapes:
they could hide or repaint what the terminal shows.
"""

import unicodedata

_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def width(text: str) -> int:
    """Count the columns that a text takes."""
    return sum(_columns(sign) for sign in text)


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """Fill a text with blanks to a number of columns, on its left side for `right`."""
    blanks = " " * (columns - width(text))
    return blanks + text if right else text + blanks


def safe(text: str) -> str:
    """Show every sign that a terminal would obey instead of printing it."""
    return "".join(sign if sign.isprintable() else _escaped(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _escaped(sign: str) -> str:
    return sign if unicodedata.category(sign) not in _UNSEEN else ascii(sign)[1:-1]
