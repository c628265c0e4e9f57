"""What a password may be, and what proves it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pwdlib import PasswordHash

from ghg.desk.access import passwords
from ghg.errors import DataError
from tests.desk.access.office import refusal

# Of the published lists of the most used passwords (NordPass 2024; SecLists, Mandarin) those of at
# least eight signs, without what is one service's or one leak's own.
MOST_USED = """
123456789 12345678 password qwerty123 1234567890 password1 iloveyou 11111111 123123123 qwertyuiop
00000000 Password target123 zag12wsx 1g2w3e4r gwerty123 1q2w3e4r5t Qwerty123 987654321 1q2w3e4r
1qaz2wsx abcd1234 asdfghjkl 88888888 Qwerty123! Qwerty1! q1w2e3r4t5y6 football princess Abcd1234
Password1 sunshine 147258369 Qwerty1234 Qwerty12 computer baseball superman 1234qwer 111222tianya
12345678910 1qaz2wsx3edc 123456789a P@ssw0rd qwer1234 Qwerty1? 789456123 Qwerty123? q1w2e3r4
asdf1234 12341234 michelle a123456789 liverpool password123 starwars pakistan 12qwaszx 1111111111
aa123456 jennifer 11223344 trustno1 qwerty12 jonathan basketball cambiami chocolate internet
asdfasdf Aa123456 passw0rd blink182 whatever Indya123 samantha alexander qazwsxedc minecraft
changeme 87654321 jordan23 qq123456 1qazxsw2 1234567891 123456123 12344321 babygirl butterfly
123654789 aaaaaaaa benjamin myspace1 facebook hello123 123456abc 123456aa mmo110110 31415926
951753aa 123a123a wqer1314 qwe123456 asd123456 abc123456 woaini1314 123qweasd 123qazwsx 123456qq
Aa123456789 aptx4869 bbbb1111 12301230 cg123456 dd123456 20101010 13812345678 zhx19870512
"""
FINE = (
    *("correct horse battery", "七个字的口令也不够长", "9f!Kq2_v", "river-stone-47"),
    *("x" * 7 + "yzw4k", "x9" * 499 + "zq", "aaa7391846205283"),
    "".join(chr(ord("一") + place) for place in range(64)),
)


@pytest.mark.parametrize("word", MOST_USED.split())
def test_what_is_tried_first_is_refused(word: str) -> None:
    with refusal("E-PASSWORD.common"):
        passwords.accepted(word)


@pytest.mark.parametrize("word", FINE)
def test_nothing_is_asked_of_its_composition(word: str) -> None:
    assert passwords.accepted(word) == word


def test_the_names_at_hand_are_tried_first_too() -> None:
    assert passwords.accepted("anxichachang")
    for word in ("AnxiChachang", "anxichachang2026", "＠nxichachang!"):
        with refusal("E-PASSWORD.common"):
            passwords.accepted(word, ("anxichachang", ""))


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("", "short"),
        ("9f!Kq2_", "short"),
        ("x7" * 501, "long"),
        ("9f!Kq2_v\n", "sign"),
        ("9f!Kq2_v\x00", "sign"),
    ],
)
def test_a_password_has_eight_to_a_thousand_signs_that_can_be_typed(word: str, code: str) -> None:
    with refusal(f"E-PASSWORD.{code}"):
        passwords.accepted(word)


def test_a_proof_belongs_to_one_password_and_tells_nothing_of_it() -> None:
    proof = passwords.proof_of("river-stone-47")
    assert passwords.proves(proof, "river-stone-47")
    assert passwords.proves(proof, "ｒiver-stone-４７")  # another keyboard, the same signs
    assert not passwords.proves(proof, "river-stone-48")
    assert not passwords.proves(None, "river-stone-47")
    assert proof != passwords.proof_of("river-stone-47")  # a salt of its own
    assert "river" not in proof


def test_what_is_longer_than_a_password_is_none() -> None:
    long = "x9" * 500
    assert passwords.proves(passwords.proof_of(long), long)
    assert not passwords.proves(passwords.proof_of(long), long + "z")


def test_the_proof_of_nobody_costs_as_much_as_that_of_somebody() -> None:
    """It was made with today's parameters: argon2id, 64 MiB, three passes."""
    assert passwords._NOBODY.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    made = PasswordHash.recommended()
    assert not made.current_hasher.check_needs_rehash(passwords._NOBODY)
    assert not made.verify("", passwords._NOBODY)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_accepted_or_refused_by_name(word: str) -> None:
    try:
        plain = passwords.accepted(word)
    except DataError as error:
        assert error.code == "E-PASSWORD"
    else:
        assert passwords.normal(plain) == plain
        assert len(plain) >= passwords.SHORTEST
