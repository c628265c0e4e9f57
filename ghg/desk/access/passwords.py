"""Passwords: the rules that they keep to, and the argon2id text that proves one.

At least 8 signs, up to 1,000, any signs; no rule of composition, no expiry. Refused is what is
tried first: the words of `common.txt` however they are dressed up, runs, repeats, short numbers
(birthdays, telephone numbers), and what the person or organisation is called. A password is
compared in the compatibility form of Unicode (NFKC), so that another keyboard or a full-width digit
makes no other.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pwdlib import PasswordHash

from ghg.errors import NOWHERE, DataError

SHORTEST, LONGEST = 8, 1000
_SHORT, _INITIALS = 12, 3  # below 12 signs digits with initials are a birthday or a telephone
_LONG = 20
_RUNS = (
    *("0123456789012345", "abcdefghijklmnopqrstuvwxyz"),
    *("qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb", "1q2w3e4r5t6y7u8i9o0p"),
)
_DRESSED = str.maketrans({"@": "a", "4": "a", "3": "e", "1": "i", "!": "i", "0": "o", "$": "s"})
_HASHER = PasswordHash.recommended()
# The proof of no password, made with the same cost: it is tried where there is nothing to try.
_NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$4hPykLCMGGQlNB9Ft5LqYA"
    "$JpUg/5npbiEUJa6hUTLeqgi/+jW64EaqJSI5T2wwd4U"
)


def accepted(password: str, names: Iterable[str] = ()) -> str:
    """Give a password as it is hashed; raises E-PASSWORD.short, .long, .common, .sign."""
    plain = normal(password)
    if len(plain) < SHORTEST:
        raise DataError("E-PASSWORD.short", NOWHERE, str(len(plain)), least=SHORTEST)
    if len(plain) > LONGEST:
        raise DataError("E-PASSWORD.long", NOWHERE, str(len(plain)), most=LONGEST)
    if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in plain):
        raise DataError("E-PASSWORD.sign")
    if guessed_first(plain, names):
        raise DataError("E-PASSWORD.common")
    return plain


def proof_of(password: str) -> str:
    """Hash what was accepted; some tenths of a second, on purpose."""
    return _HASHER.hash(normal(password))


def proves(proof: str | None, password: str) -> bool:
    """Tell whether a proof belongs to a password; without a proof as much work is done."""
    plain = normal(password[:LONGEST])
    known = _HASHER.verify(plain, proof or _NOBODY)
    return known and proof is not None and len(password) <= LONGEST


def normal(password: str) -> str:
    """Give the compatibility form of a text."""
    return unicodedata.normalize("NFKC", password)


def guessed_first(password: str, names: Iterable[str] = ()) -> bool:
    """Tell whether a password is among those that are tried first."""
    small = password.casefold()
    if len(small) < _SHORT and len(re.sub(r"\d", "", small)) <= _INITIALS:
        return True
    words = _common() | {normal(name).casefold() for name in names if name}
    return any(
        one in words or (len(one) > _INITIALS and (_repeats(one) or _is_run(one)))
        for one in _cores(small)
    )


def _cores(small: str) -> Iterable[str]:
    """Take off what people put around a word, and what they put in the place of letters.

    What is long is taken as it is: a word with much around it is no word any more.
    """
    yield small
    if len(small) >= _LONG:
        return
    bare = re.sub(r"[\W\d_]+$", "", small)
    for dressed in (small, small.translate(_DRESSED), bare.translate(_DRESSED)):
        yield re.sub(r"^[\W\d_]+|[\W\d_]+$", "", dressed)
        yield re.sub(r"[\W\d_]+", "", dressed)


def _repeats(small: str) -> bool:
    """Tell whether a short piece is written again and again: `abcabcabc`, `aaaaaaaa`."""
    return any(
        small == (small[:size] * len(small))[: len(small)] for size in range(1, len(small) // 2 + 1)
    )


def _is_run(small: str) -> bool:
    """Tell whether signs follow each other as in the alphabet or on the keyboard, either way."""
    return any(small in run or small[::-1] in run for run in _RUNS)


@cache
def _common() -> frozenset[str]:
    """Read the list of words, one a line; `#` begins a remark."""
    lines = Path(__file__).with_name("common.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
