"""A program may do what the command line does: every command has an address, or a reason."""

from ghg.web.api.routes import ROUTES
from tests.house.test_cli_documented import leaves, tree
from tests.web.api.commands import WITHOUT, addresses

COMMANDS = {" ".join(path) for path in leaves(tree())}


def test_every_command_has_an_address_or_a_reason() -> None:
    told = addresses().keys() | WITHOUT.keys()
    assert sorted(COMMANDS - told) == []
    assert sorted(told - COMMANDS) == []
    assert addresses().keys() & WITHOUT.keys() == set()


def test_every_address_that_is_named_is_there() -> None:
    there = {(one.method, one.path) for one in ROUTES}
    assert sorted(set(addresses().values()) - there) == []


def test_only_what_the_issue_excepts_and_what_cannot_be_is_left_out() -> None:
    """`db`, `serve` and `backup` are excepted; what else is left out needs the machine itself."""
    more = {one for one in WITHOUT if not one.startswith("db ") and one != "serve"}
    assert more == {"demo", "person bind", "meter watch", "factor pack export", "factor pack key"}
