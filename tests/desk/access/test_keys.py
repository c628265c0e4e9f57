"""Keys for programs: how they are written, what they open, when they end."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, text

from ghg.desk.access import keys, own, persons, roles
from ghg.desk.access.keys import known_by_key, parse_key
from ghg.desk.access.known import desk_for
from ghg.desk.context import Desk
from ghg.desk.journal import journal_list
from ghg.desk.plan import add_facility
from ghg.domain.roles import Right, Role
from ghg.ledger.sessions import reading
from tests.desk.access.office import RECORDER, Clock, acts, everything, organised, refusal, seat

HEX = "0123456789abcdef"
READ, RECORD = Right.READ, Right.RECORD


def peopled(engine: Engine, folder: Path, code: str = "TEA") -> Desk:
    desk = organised(engine, folder, code)
    persons.add_person(desk, "wu", "吴", "", (RECORDER,))
    return desk


def test_a_key_is_read_from_its_own_form() -> None:
    public, secret = "0123456789abcdef", "fe" * 32
    assert parse_key(f"ghg_{public}_{secret}") == (public, secret)
    assert parse_key(f"  ghg_{public}_{secret}\n") == (public, secret)
    for text_ in (
        f"ghg_{public}{secret}",
        f"GHG_{public}_{secret}",
        f"ghg_{public}_{secret.upper()}",
        f"ghg_{public}_{secret}0",
        f"ghg_{public}_{secret}\x00",
        f"ghg_{public}_{'０' * 64}",  # full-width digits
        "",
    ):
        assert parse_key(text_) is None


@given(st.text(HEX, min_size=16, max_size=16), st.text(HEX, min_size=64, max_size=64))
def test_every_key_comes_back_whole(public: str, secret: str) -> None:
    assert parse_key(f"ghg_{public}_{secret}") == (public, secret)


@given(st.text() | st.text(HEX + "_gh", min_size=80, max_size=90))
def test_whatever_is_shown_is_a_key_or_none(shown: str) -> None:
    found = parse_key(shown)
    assert found is None or f"ghg_{found[0]}_{found[1]}" == shown.strip()


def test_a_key_is_shown_once_and_kept_as_a_hash(engine: Engine, tmp_path: Path) -> None:
    desk = peopled(engine, tmp_path)
    made = keys.add_key(desk, "wu", "meters", (RECORD, READ), 30)
    public, secret = parse_key(made.secret) or ("", "")
    assert made.key.scopes == (READ, RECORD)
    assert secret not in everything(engine)
    with reading(engine) as connection:
        proof = connection.scalar(text("SELECT proof FROM credential WHERE kind = 'key'"))
    assert proof == hashlib.sha256(secret.encode()).hexdigest()
    assert (acts(desk)[-1].action, acts(desk)[-1].subject) == ("key.add", public)


def test_a_key_opens_what_it_names_and_what_its_person_may(engine: Engine, tmp_path: Path) -> None:
    desk = peopled(engine, tmp_path)
    writing = known_by_key(desk, keys.add_key(desk, "wu", "w", (READ, RECORD), 1).secret)
    assert (writing.auth, writing.person, writing.scopes) == ("key", "wu", {READ, RECORD})
    add_facility(desk_for(desk, writing), "F1", "厂区", "350000", industry="15")
    assert acts(desk)[-1].actor == "wu"
    only_reading = desk_for(
        desk, known_by_key(desk, keys.add_key(desk, "wu", "r", (READ,), 1).secret)
    )
    assert journal_list(only_reading)
    with refusal("E-RIGHT.scope"):
        add_facility(only_reading, "F2", "厂区", "350000", industry="15")
    roles.change_roles(desk, "wu", [Role.REVIEWER], [RECORDER])
    with refusal("E-RIGHT.role"):
        add_facility(desk_for(desk, writing), "F2", "厂区", "350000", industry="15")


@pytest.mark.parametrize("right", [Right.REVIEW, Right.APPROVE, Right.ADMINISTER])
def test_no_key_stands_for_the_second_person(engine: Engine, tmp_path: Path, right: Right) -> None:
    desk = peopled(engine, tmp_path)
    for scopes in ((right,), (READ, right), ()):
        with refusal("E-KEY.scope"):
            keys.add_key(desk, "wu", "t", scopes, 1)
    for days in (0, -1, 367):
        with refusal("E-KEY.days"):
            keys.add_key(desk, "wu", "t", (READ,), days)


def test_a_key_ends_by_its_day_by_an_act_and_with_its_person(
    engine: Engine, tmp_path: Path, watch: Clock
) -> None:
    desk = peopled(engine, tmp_path)
    short, ended, left = (keys.add_key(desk, "wu", str(d), (READ,), d) for d in (1, 10, 20))
    watch.on(days=1)
    shut(desk, short.secret)
    known_by_key(desk, ended.secret)
    assert keys.end_key(desk, ended.key.public, "lost").ended_utc.startswith("2026-11-22T")
    shut(desk, ended.secret)
    with refusal("E-KEY.ended"):
        keys.end_key(desk, ended.key.public, "again")
    known_by_key(desk, left.secret)
    persons.end_person(desk, "wu", "left")
    shut(desk, left.secret)


def shut(desk: Desk, key: str) -> None:
    with refusal("E-LOGIN.key") as caught:
        known_by_key(desk, key)
    assert caught.value.problems[0].raw == ""


def test_the_last_use_is_shown_to_the_minute(engine: Engine, tmp_path: Path, watch: Clock) -> None:
    desk = peopled(engine, tmp_path)
    made = keys.add_key(desk, "wu", "t", (READ,), 9)
    assert [one.used_utc for one in keys.key_list(desk)] == [""]
    known_by_key(desk, made.secret)
    watch.on(seconds=50)
    known_by_key(desk, made.secret)
    assert keys.key_list(desk)[0].used_utc == "2026-11-21T08:00:00.000000Z"
    watch.on(seconds=20)
    known_by_key(desk, made.secret)
    (shown,) = keys.key_list(desk)
    assert shown.used_utc == "2026-11-21T08:01:10.000000Z"
    assert (shown.person, shown.title, shown.public) == ("wu", "t", made.key.public)


def test_wrong_secrets_of_a_key_are_journaled_without_flooding(
    engine: Engine, tmp_path: Path
) -> None:
    """Of ten failures the 1st, 2nd, 4th and 8th are told; the right secret still opens."""
    desk = peopled(engine, tmp_path)
    made = keys.add_key(desk, "wu", "t", (READ,), 9)
    before = len(acts(desk))
    wrong = f"ghg_{made.key.public}_{'0' * 64}"
    for _ in range(10):
        shut(desk, wrong)
    shut(desk, f"ghg_{'0' * 16}_{'0' * 64}")
    told = acts(desk)[before:]
    assert [(one.action, one.actor, one.subject) for one in told] == [
        ("refused", "wu", "login")
    ] * 4
    assert known_by_key(desk, made.secret).person == "wu"


def test_a_key_of_one_organisation_opens_no_other(engine: Engine, tmp_path: Path) -> None:
    tea, coal = peopled(engine, tmp_path), peopled(engine, tmp_path, "COAL")
    made = keys.add_key(tea, "wu", "t", (READ,), 9)
    shut(coal, made.secret)
    with refusal("E-REF.key"):
        keys.end_key(coal, made.key.public, "x")
    assert keys.key_list(coal) == ()
    with refusal("E-LOGIN"):
        desk_for(coal, known_by_key(tea, made.secret))


def test_a_person_of_no_role_has_no_key_to_anything(engine: Engine, tmp_path: Path) -> None:
    desk = organised(engine, tmp_path)
    persons.add_person(desk, "xu", "徐")
    known = known_by_key(desk, keys.add_key(desk, "xu", "t", (READ,), 1).secret)
    with refusal("E-RIGHT.stranger"):
        own.who_am_i(desk_for(desk, known))
    assert seat(desk, "boss-account")
