"""Every code that the ledger raises can be said in both languages."""

import re
from pathlib import Path

from ghg import ledger
from ghg.texts.rooms import copies
from ghg.texts.rooms import ledger as words

ERRORS = {**words.ERRORS, **copies.ERRORS}
RAISED = re.compile(r'"(E-[A-Z]+(?:\.[a-z_]+)?)"')


def test_every_code_has_its_words() -> None:
    folder = Path(ledger.__file__).parent
    raised = {
        code for path in folder.rglob("*.py") for code in RAISED.findall(path.read_text("utf-8"))
    }
    assert raised - set(ERRORS) == set()


def test_no_words_are_empty() -> None:
    assert all(all(texts) for texts in ERRORS.values())
