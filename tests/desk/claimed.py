"""The tea factory with an issued year, and a made-up scheme that it can meet.

R1 asks for a legal person, R2 that credits offset all of categories 1 and 2 by the guide
(542.7815148 t), R3 for electricity: 1,464,650 kWh, against a limit that the text leaves open.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from ghg.desk import evidence, inventory
from ghg.desk.claims import packs as packs_module
from ghg.desk.claims.facts import Said as Told
from ghg.desk.claims.facts import add_claim_fact
from ghg.desk.claims.values import Said, set_value
from ghg.desk.context import Desk
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.uses import Need, reserve, use_up
from ghg.domain.instruments import Instrument, Purpose
from ghg.domain.schemes import Counting, GasSet, Limit, RuleKind, Scheme, Stage
from ghg.errors import GhgError
from tests.claims.cases import NO_OFFSETS, rule, scheme_with
from tests.desk import factory

DAY = 20260301
SCHEME = "made-up"
OFFSETTING = replace(NO_OFFSETS, counting=Counting.OFFSET, clause="条款", confidence="H")
OPEN = rule("R3", "electricity_kwh", "<=", unit="kWh", get_zh="附件9", get_en="annex 9")
MADE = scheme_with(
    rule("R1", "is_legal_person", "=", "1", kind=RuleKind.VETO),
    rule("R2", "offset_ratio", ">=", "1"),
    OPEN,
    gases=GasSet.SEVEN,
    offsets=OFFSETTING,
)
STAGED = scheme_with(
    rule("S1", "electricity_kwh", ">=", "", limits=(Limit("entry", Decimal(1_000_000)),)),
    id="staged",
    stages=tuple(Stage(one, one, one, "某称号", "a title") for one in ("entry", "acceptance")),
)


def use_schemes(monkeypatch: pytest.MonkeyPatch, *made: Scheme) -> None:
    """Let the desk know these schemes and no others."""
    monkeypatch.setattr(packs_module, "schemes", lambda _: {one.id: one for one in made})
    packs_module.packs.cache_clear()


def at_desk(url: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Give the tea factory, issued once, with the made-up schemes for those published."""
    use_schemes(monkeypatch, MADE, STAGED)
    made = factory.complete(url, folder)
    inventory.issue(made)
    yield made
    made.engine.dispose()
    monkeypatch.undo()
    packs_module.packs.cache_clear()


def paper(desk: Desk, name: str = "paper", kind: str = "other") -> str:
    """Keep a made-up file; give its id."""
    path = desk.evidence_folder.parent / f"{name}.txt"
    path.write_text(f"made up {name}", encoding="utf-8")
    return evidence.add_file(desk, path, kind).id


def legal(desk: Desk, answer: str = "yes", reason: str = "") -> None:
    """Tell with proof that the factory is a legal person, or is not."""
    said = Told(answer, answer, first="2020-01-01")
    add_claim_fact(desk, "is_legal_person", said, paper(desk, "licence"), reason)


def retired(
    desk: Desk, units: int, batch: str = "CCER-2025", *, used: bool = True, **known: object
) -> int:
    """Receive credits for a claim of 2025, or another `purpose`; retire them if `used`."""
    purpose = known.pop("purpose", Purpose.CLAIM)
    words = {"first_month": 202501, "last_month": 202512, "acquired_day": 20260110, **known}
    block = receive(desk, Bought(Instrument.CCER, batch, "1", str(units), **words)).block
    reserve(desk, block, 0, Need(2025, purpose, "2025年", certificate=False), DAY)  # type: ignore[arg-type]
    if used:
        use_up(desk, block, f"REF-{batch}", DAY, "茶厂", paper(desk, "retired"))
    return int(block)


def limited(desk: Desk, value: str = "2000000", reason: str = "") -> None:
    """Enter the limit of R3 as a person read it."""
    said = Said(SCHEME, "rule.R3", value, "kWh", "附件9", "第3页")
    set_value(desk, said, reason)


def refused(act, *words, **named) -> tuple[str, ...]:
    """Give the codes with which an act is refused."""
    with pytest.raises(GhgError) as error:
        act(*words, **named)
    return tuple(one.code for one in error.value.problems)
