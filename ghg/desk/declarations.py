"""What a person states of a stream by a word: power that is ordinary, what a fuel was made from."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from ghg.desk.context import Desk
from ghg.desk.parameter import Proof, put_value
from ghg.desk.plan import known, plan_of
from ghg.errors import NOWHERE, DataError
from ghg.inventory.carbon_checks import DECLARED_MADE_FROM
from ghg.inventory.count_power import DECLARED_ORDINARY
from ghg.inventory.own_energy import DECLARED_MADE_BY
from ghg.inventory.prepared import DECLARED_READING

# what may be declared by a word -> its parameter, and the words (none: the code of a source)
DECLARED_WORDS: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "made_from": (DECLARED_MADE_FROM, ()),
        "made_by": (DECLARED_MADE_BY, ()),
        "steam_reading": (DECLARED_READING, ("printed", "computed")),
    }
)


def declare_ordinary(desk: Desk, stream: str, months: tuple[int, int], reason: str) -> None:
    """Declare that non-fossil power without proof is to count as ordinary power."""
    if not reason:
        raise DataError("E-REASON", NOWHERE, stream)
    owner = ("stream", stream)
    put_value(desk, DECLARED_ORDINARY, owner, months, Decimal(1), "1", Proof(), "", reason)


def declare_word(
    desk: Desk, what: str, stream: str, months: tuple[int, int], word: str, reason: str
) -> None:
    """State what a stream's books rest on by a word: `made_from` a source of the plant, or the
    `steam_reading` (printed, computed) of a doubtful cell of the steam tables.

    Raises E-PARAMETER, E-KIND, E-REASON, E-REF.
    """
    if what not in DECLARED_WORDS:
        raise DataError("E-PARAMETER", NOWHERE, what, choices="、".join(DECLARED_WORDS))
    parameter, words = DECLARED_WORDS[what]
    if words and word not in words:
        raise DataError("E-KIND", NOWHERE, word, choices="、".join(words))
    if not reason:
        raise DataError("E-REASON", NOWHERE, stream)
    if not words:
        known({one.code: one for one in plan_of(desk).sources}, word, "source")
    owner = ("stream", stream)
    put_value(desk, parameter, owner, months, Decimal(1), "1", Proof(document=word), "", reason)
