"""Names of columns: A is 1, Z is 26, AA is 27."""

_DIGITS = "0123456789"


def column_letters(number: int) -> str:
    """Name a column, counted from 1."""
    letters, rest = "", number
    while rest:
        rest, place = divmod(rest - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def column_number(letters: str) -> int:
    """Count a column from 1; raises ValueError for what names no column."""
    if not (letters.isascii() and letters.isupper() and letters.isalpha() and len(letters) <= 3):
        raise ValueError(letters)
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def split_reference(reference: str) -> tuple[str, int]:
    """Split `B12` or `$B$12` into column and row; raises ValueError."""
    bare = reference.replace("$", "")
    letters = bare.rstrip(_DIGITS)
    return letters, int(bare[len(letters) :])
