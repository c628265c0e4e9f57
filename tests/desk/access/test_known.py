"""Who is known by a password, and what a stranger learns by trying: nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine

from ghg.desk.access import known, own, passwords, persons
from ghg.desk.access.known import Known, desk_for, known_by_password
from ghg.desk.access.once import DAYS, new_secret
from ghg.desk.context import Desk
from ghg.desk.plan import add_facility
from ghg.domain.roles import Role
from tests.desk.access.office import (
    GOOD,
    RECORDER,
    Clock,
    acts,
    everything,
    organised,
    refusal,
    seat,
)

OTHER = "another-river-stone"
Checks = Callable[[], int]


def furnished(engine: Engine, folder: Path, code: str = "TEA") -> Desk:
    """Give the desk of an account that is nobody's (the web server's), with Wu and his password."""
    desk = organised(engine, folder, code)
    persons.add_person(desk, "wu", "吴", "", (RECORDER,))
    secret = new_secret(desk, "wu", "first password").secret
    own.set_password(seat(desk, "web"), "wu", secret, GOOD)
    return seat(desk, "web")


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> Checks:
    """Count the checks of argon2; a call gives those since the last call."""
    made, plain = [0], passwords._HASHER.verify

    def verify(*words: str) -> bool:
        made[0] += 1
        return plain(*words)

    def since() -> int:
        count, made[0] = made[0], 0
        return count

    monkeypatch.setattr(passwords._HASHER, "verify", verify)
    return since


def refused(desk: Desk, person: str, password: str) -> str:
    """Try a password that does not open; give all that the answer says."""
    with refusal("E-LOGIN") as caught:
        known_by_password(desk, person, password)
    (problem,) = caught.value.problems
    assert caught.value.exit_code == 6
    return repr((problem.code, dict(problem.values), problem.place, problem.level))


def test_a_person_is_known_by_his_password_and_acts_under_his_code(
    engine: Engine, tmp_path: Path
) -> None:
    web = furnished(engine, tmp_path)
    who = known_by_password(web, "wu", GOOD)
    assert (who.organisation, who.person, who.auth, who.scopes) == ("TEA", "wu", "password", None)
    add_facility(desk_for(web, who), "F1", "厂区", "350000", industry="15")
    line = acts(web)[-1]
    assert (line.actor, line.action) == ("wu", "facility.add")
    with refusal("E-RIGHT.role"):
        persons.add_person(desk_for(web, who), "xu", "徐")


def test_all_that_goes_wrong_looks_the_same_and_costs_one_check(
    engine: Engine, tmp_path: Path, checks: Checks, watch: Clock
) -> None:
    web = furnished(engine, tmp_path)
    boss = seat(web, "boss-account")
    persons.add_person(boss, "ended", "去", "", (RECORDER,))
    own.set_password(web, "ended", new_secret(boss, "ended", "x").secret, OTHER)
    persons.end_person(boss, "ended", "left")
    persons.add_person(boss, "bare", "无", "", (RECORDER,))  # no password yet
    checks()
    told = set()
    for person, password in (
        ("nobody", GOOD),
        ("", GOOD),
        ("li", GOOD),  # has an account of the system, and no password
        ("bare", ""),
        ("ended", OTHER),
        ("wu", OTHER),
        ("wu", ""),
        ("wu", GOOD * 200),
    ):
        told.add(refused(web, person, password))
        assert checks() == 1, person
    for _ in range(4):
        told.add(refused(web, "wu", OTHER))
    checks()
    told.add(refused(web, "wu", GOOD))  # must wait
    assert checks() == 1
    assert len(told) == 1
    watch.on(minutes=10)
    known_by_password(web, "wu", GOOD)
    assert checks() == 1


def test_failures_delay_one_person_and_nobody_else(
    engine: Engine, tmp_path: Path, watch: Clock
) -> None:
    """Three tries are free, then 2, 4, 8 seconds; the right password within the delay is not
    tried."""
    web = furnished(engine, tmp_path)
    boss = seat(web, "boss-account")
    persons.add_person(boss, "xu", "徐", "", (RECORDER,))
    own.set_password(web, "xu", new_secret(boss, "xu", "x").secret, OTHER)
    for _ in range(4):
        refused(web, "wu", OTHER)
    refused(web, "wu", GOOD)
    assert known_by_password(web, "xu", OTHER).person == "xu"
    watch.on(seconds=2)
    refused(web, "wu", OTHER)  # the fifth failure: four seconds
    watch.on(seconds=3)
    refused(web, "wu", GOOD)
    watch.on(seconds=1)
    assert known_by_password(web, "wu", GOOD).person == "wu"
    for _ in range(3):
        refused(web, "wu", OTHER)  # the count began anew
    assert known_by_password(web, "wu", GOOD).person == "wu"


def test_the_delay_doubles_up_to_five_minutes() -> None:
    from ghg.desk.access.delays import seconds

    said = [seconds(count) for count in range(1, 16)]
    assert said == [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300]
    assert seconds(10**9) == 300


def test_a_refused_person_stands_in_the_journal_and_a_stranger_does_not(
    engine: Engine, tmp_path: Path, watch: Clock
) -> None:
    web = furnished(engine, tmp_path)
    before = len(acts(web))
    refused(web, "nobody", OTHER)
    assert len(acts(web)) == before
    for _ in range(5):
        refused(web, "wu", "a-secret-that-shows")
    told = acts(web)[before:]
    # the fifth came within the delay of the fourth: nothing was tried, nothing is told
    assert [(one.action, one.actor, one.subject) for one in told] == [
        ("refused", "wu", "login")
    ] * 4
    held = everything(engine)
    assert "a-secret-that-shows" not in held
    assert GOOD not in held


def test_a_try_is_counted_before_it_is_checked(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever tries many at once, or is cut off in the check, has still tried."""
    web = furnished(engine, tmp_path)

    def cut_off(*_words: str) -> bool:
        raise KeyboardInterrupt

    for _ in range(4):
        with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
            patched.setattr(known, "proves", cut_off)
            known_by_password(web, "wu", OTHER)
    refused(web, "wu", GOOD)


def test_a_one_time_secret_makes_one_password(engine: Engine, tmp_path: Path, watch: Clock) -> None:
    desk = organised(engine, tmp_path)
    web = seat(desk, "web")
    made = new_secret(desk, "li", "first administrator")
    assert made.secret not in everything(engine)
    assert made.secret.replace("-", "") not in everything(engine)
    refused(web, "li", made.secret)  # it opens nothing by itself
    with refusal("E-PASSWORD.common"):
        own.set_password(web, "li", made.secret, "password1")
    typed = made.secret.upper().replace("-", " ")
    assert own.set_password(web, "li", typed, GOOD).person == "li"
    assert known_by_password(web, "li", GOOD).person == "li"
    with refusal("E-LOGIN"):
        own.set_password(web, "li", made.secret, OTHER)
    lines = [(one.action, one.actor) for one in acts(desk)]
    assert ("person.secret", "li") in lines
    assert ("person.password", "li") in lines


def test_a_secret_runs_out_and_a_newer_one_ends_it(
    engine: Engine, tmp_path: Path, watch: Clock
) -> None:
    desk = organised(engine, tmp_path)
    first, second = (new_secret(desk, "li", "x").secret for _ in range(2))
    with refusal("E-LOGIN"):
        own.set_password(desk, "li", first, GOOD)
    watch.on(days=DAYS)
    with refusal("E-LOGIN"):
        own.set_password(desk, "li", second, GOOD)


def test_the_password_before_makes_a_new_one_and_opens_no_more(
    engine: Engine, tmp_path: Path
) -> None:
    web = furnished(engine, tmp_path)
    own.set_password(web, "wu", GOOD, OTHER)
    refused(web, "wu", GOOD)
    assert known_by_password(web, "wu", OTHER).person == "wu"
    with refusal("E-LOGIN"):
        own.set_password(web, "li", OTHER, "somebody-elses-door")


def test_a_known_person_of_one_organisation_is_nobody_in_another(
    engine: Engine, tmp_path: Path
) -> None:
    tea, coal = furnished(engine, tmp_path), seat(organised(engine, tmp_path, "COAL"), "web")
    persons.add_person(seat(coal, "boss-account"), "wu", "吴", "", (Role.ADMINISTRATOR,))
    refused(coal, "wu", GOOD)
    who = known_by_password(tea, "wu", GOOD)
    with refusal("E-LOGIN"):
        desk_for(coal, who)


def test_who_is_known_has_left_at_once_when_he_is_ended(engine: Engine, tmp_path: Path) -> None:
    web = furnished(engine, tmp_path)
    who = known_by_password(web, "wu", GOOD)
    persons.end_person(seat(web, "boss-account"), "wu", "left")
    with refusal("E-RIGHT.stranger"):
        own.who_am_i(desk_for(web, who))


def test_known_is_a_frozen_value() -> None:
    who = Known("TEA", "wu", "password")
    with pytest.raises(AttributeError):
        who.person = "li"  # type: ignore[misc]
