"""The demonstration's books, kept by persons, with a key for a program."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from fastapi import FastAPI

from ghg.desk.access.keys import add_key
from ghg.desk.access.mode import set_mode
from ghg.desk.access.persons import add_person
from ghg.desk.context import Desk, open_desk
from ghg.domain.roles import Right, Role
from ghg.web.app import make_app
from tests.web.api.calling import Program

ADMIN = (Role.ADMINISTRATOR, Role.RECORDER, Role.REVIEWER, Role.APPROVER)


@dataclass(frozen=True, slots=True)
class Office:
    """Books in which Li administers and Wu records; `desk` is Li's."""

    url: str
    desk: Desk
    app: FastAPI

    def program(self, *scopes: Right) -> Program:
        """Give a program with a key of Wu's."""
        held = scopes or (Right.READ, Right.RECORD)
        return Program(self.app, add_key(self.desk, "wu", "网关", held, 30).secret)

    def by_two(self) -> None:
        """Let every act wait for a second person from now on."""
        set_mode(self.desk, "两人", one=False)


@pytest.fixture
def office(copy_of_demo: Callable[[], str]) -> Office:
    url = copy_of_demo()
    desk = open_desk(url)
    add_person(desk, "li", "李", given=ADMIN)
    add_person(desk, "wu", "吴", "", (Role.RECORDER,))
    return Office(url, desk, make_app(url))


@pytest.fixture
def program(office: Office) -> Program:
    return office.program()


@pytest.fixture
def reader(demo_app: FastAPI) -> Program:
    """A program on this machine, where an organisation without persons asks nobody."""
    return Program(demo_app)
