"""Stays in the browser: how they begin, how long they last, what ends them."""

import hashlib
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from ghg.desk.access import own, persons, sessions
from ghg.desk.access.keys import add_key, known_by_key
from ghg.desk.access.known import Known, desk_for, known_by_password
from ghg.desk.access.sessions import known_by_session
from ghg.desk.context import Desk
from ghg.domain.roles import Right
from ghg.ledger.sessions import reading, writing
from tests.desk.access.office import GOOD, Clock, everything, organised, refusal, seat
from tests.desk.access.test_known import furnished


def came_in(web: Desk, before: str = "") -> str:
    return sessions.open_session(web, known_by_password(web, "wu", GOOD), before)


def gone(web: Desk, token: str) -> None:
    with refusal("E-LOGIN.session"):
        known_by_session(web, token)


def test_a_token_is_kept_as_a_hash_and_names_the_person(engine: Engine, tmp_path: Path) -> None:
    web = furnished(engine, tmp_path)
    token = came_in(web)
    assert len(token) == 43  # 32 random bytes in base64
    assert token not in everything(engine)
    with reading(engine) as connection:
        kept = connection.scalar(text("SELECT token_sha256 FROM web_session"))
    assert kept == hashlib.sha256(token.encode()).hexdigest()
    who = known_by_session(web, token)
    assert (who.organisation, who.person, who.auth, who.scopes) == ("TEA", "wu", "session", None)
    assert own.who_am_i(desk_for(web, who)).auth == "session"


@pytest.mark.parametrize("token", ["", "x", "秘", "\udc80", "0" * 43])
def test_what_is_no_token_is_nobody(engine: Engine, tmp_path: Path, token: str) -> None:
    gone(furnished(engine, tmp_path), token)


def test_a_login_ends_the_token_that_was_there_before(engine: Engine, tmp_path: Path) -> None:
    """A token that somebody else planted into the browser is worth nothing after the login."""
    web = furnished(engine, tmp_path)
    first = came_in(web)
    second = came_in(web, first)
    assert first != second
    gone(web, first)
    assert known_by_session(web, second).person == "wu"


def test_only_a_password_begins_a_session(engine: Engine, tmp_path: Path) -> None:
    web = furnished(engine, tmp_path)
    key = known_by_key(web, add_key(seat(web, "boss-account"), "wu", "t", (Right.READ,), 1).secret)
    for known in (key, known_by_session(web, came_in(web)), Known("COAL", "wu", "password")):
        with refusal("E-LOGIN"):
            sessions.open_session(web, known)


def test_half_an_hour_of_silence_ends_a_session(
    engine: Engine, tmp_path: Path, watch: Clock
) -> None:
    web = furnished(engine, tmp_path)
    token = came_in(web)
    for _ in range(4):
        watch.on(minutes=29)
        assert known_by_session(web, token).person == "wu"
    watch.on(minutes=30)
    gone(web, token)


def test_twelve_hours_end_it_whatever_is_done(engine: Engine, tmp_path: Path, watch: Clock) -> None:
    web = furnished(engine, tmp_path)
    token = came_in(web)
    for _ in range(12 * 60 // 20 - 1):
        watch.on(minutes=20)
        known_by_session(web, token)
    watch.on(minutes=20)
    gone(web, token)


def test_a_clock_that_is_put_back_lengthens_nothing(
    engine: Engine, tmp_path: Path, watch: Clock
) -> None:
    web = furnished(engine, tmp_path)
    token = came_in(web)
    watch.on(hours=-24)
    gone(web, token)


def test_leaving_ends_one_and_leaving_everywhere_all(engine: Engine, tmp_path: Path) -> None:
    web = furnished(engine, tmp_path)
    here, there = came_in(web), came_in(web)
    sessions.end_session(web, here)
    gone(web, here)
    sessions.end_session(web, "no such token")
    sessions.end_sessions(web, known_by_session(web, there))
    gone(web, there)


def test_a_new_password_and_the_end_of_a_person_end_his_sessions(
    engine: Engine, tmp_path: Path
) -> None:
    web = furnished(engine, tmp_path)
    token = came_in(web)
    own.set_password(web, "wu", GOOD, "another-river-stone")
    gone(web, token)
    token = sessions.open_session(web, known_by_password(web, "wu", "another-river-stone"))
    persons.end_person(seat(web, "boss-account"), "wu", "left")
    gone(web, token)


def test_a_token_of_one_organisation_is_nothing_in_another(engine: Engine, tmp_path: Path) -> None:
    web = furnished(engine, tmp_path)
    coal = seat(organised(engine, tmp_path, "COAL"), "web")
    persons.add_person(seat(coal, "boss-account"), "wu", "吴")  # the same number in both
    token = came_in(web)
    gone(coal, token)
    sessions.end_session(coal, token)
    assert known_by_session(web, token).person == "wu"
    with refusal("E-LOGIN"):
        sessions.end_sessions(coal, known_by_session(web, token))


def test_a_busy_ledger_shuts_nobody_out(
    sqlite_engine: Engine, tmp_path: Path, watch: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While somebody else writes, a session is found all the same; only its sight is not kept."""
    web = furnished(sqlite_engine, tmp_path)
    token = came_in(web)
    watch.on(minutes=2)
    quick = Desk(_hasty(sqlite_engine), web.evidence_folder, web.organisation, web.actor)
    with writing(sqlite_engine):
        assert known_by_session(quick, token).person == "wu"


def _hasty(engine: Engine) -> Engine:
    """Give an engine that waits for nobody."""
    from sqlalchemy import event

    from ghg.ledger.sessions import open_engine

    made = open_engine(str(engine.url))
    event.listen(made, "connect", lambda raw, _: raw.execute("PRAGMA busy_timeout=0"))
    return made
