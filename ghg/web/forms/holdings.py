"""Forms of credits and certificates: what befalls a block that is there."""

from collections.abc import Sequence

from ghg.desk.holdings.acts import (
    confirm,
    end,
    freeze,
    invalidate,
    release,
    split,
    take_back,
    thaw,
    transfer,
    void,
)
from ghg.desk.holdings.statements import set_term
from ghg.desk.holdings.uses import use_up
from ghg.desk.holdings.views import Position, holdings, use_list
from ghg.desk.setup import today
from ghg.domain.instruments import USED_UP, State
from ghg.domain.periods import day_text
from ghg.web.forms.choices import worded
from ghg.web.forms.form import CHOICE, DAY, PAPER, WHOLE, Field, Form, Named
from ghg.web.reader import Reader
from ghg.web.site import Site

BLOCK = ("block",)
PAGE = "/holdings/block"
ON_DAY = Field("day", DAY, needed=True)
REASON = Field("reason", needed=True)
PAPER_OF = Field("evidence", PAPER)
NEEDED_PAPER = Field("evidence", PAPER, needed=True)
APPROVER = Field("approver", term="web.holdings.approver")
ENDS = (State.EXPIRED, State.CANCELLED)


def today_first(site: Site, named: Named) -> Named:  # noqa: ARG001 - as all beginnings
    return {"day": day_text(today())}


def named_block(site: Site, named: Named) -> Position | None:
    """Give the block that an address names; None for none."""
    text = named.get("block", "")
    found = [one for one in holdings(site.desk) if str(one.block) == text]
    return found[0] if found else None


def about_block(site: Site, reader: Reader, named: Named) -> str:
    """Say what a block is."""
    one = named_block(site, named)
    if one is None:
        return ""
    what = reader.named("instrument", one.instrument.value)
    return reader.t(
        "web.holdings.block_about",
        block=one.block,
        what=what,
        batch=one.batch,
        first=one.first,
        last=one.last,
        units=one.units,
        unit=reader.unit(one.instrument.unit),
    )


def of_block(name: str, function: object, fields: Sequence[Field], note: str = "") -> Form:
    """Make the form of an act on one block, which leads back to the block's page."""
    address = name.replace("_", "-")
    return Form(
        path=f"/holdings/{address}",
        title=f"web.holdings.{name}",
        function=function,  # type: ignore[arg-type]
        fields=tuple(fields),
        back=PAGE,
        named=BLOCK,
        note=note,
        start=_used_up if function is use_up else today_first,
        about=about_block,
        shut=None if function is invalidate else _used_already,
    )


def _used_already(site: Site, reader: Reader, named: Named) -> str:
    """Say by which reference a block was used; "" where it was not."""
    one = named_block(site, named)
    if one is None or one.state not in USED_UP:
        return ""
    state = reader.named("holding.state", one.state.value)
    return reader.t("web.holdings.used_already", state=state, reference=one.reference)


def _used_up(site: Site, named: Named) -> Named:
    """Begin with the beneficiary of the use that the block is reserved for; the day stands on the
    registry's paper."""
    held = named_block(site, named)
    uses = {one.use: one for one in use_list(site.desk)}
    whose = uses[held.use].beneficiary if held and held.use in uses else ""
    return {"beneficiary": whose}


FORMS = (
    of_block("confirm", confirm, (ON_DAY, Field("reason"))),
    of_block("release", release, (ON_DAY, REASON)),
    of_block(
        "use_up",
        use_up,
        (
            Field("reference"),
            Field("day", DAY, "web.holdings.used_day", needed=True),
            Field("beneficiary", term="web.holdings.beneficiary"),
            NEEDED_PAPER,
            APPROVER,
        ),
        "web.holdings.use_up_note",
    ),
    of_block(
        "transfer",
        transfer,
        (ON_DAY, Field("counterparty", term="web.holdings.counterparty", needed=True), PAPER_OF),
        "web.holdings.transfer_note",
    ),
    of_block("take_back", take_back, (ON_DAY, REASON, PAPER_OF)),
    of_block("split", split, (Field("cut", WHOLE, term="web.holdings.cut"), ON_DAY)),
    of_block("freeze", freeze, (ON_DAY, REASON)),
    of_block("thaw", thaw, (ON_DAY, REASON)),
    of_block(
        "end",
        end,
        (Field("state", CHOICE, choices=worded("holding.state", ENDS)), ON_DAY, REASON),
    ),
    of_block("term", set_term, (Field("until", DAY, needed=True), PAPER_OF, Field("note"))),
    of_block(
        "invalidate",
        invalidate,
        (ON_DAY, REASON, APPROVER, NEEDED_PAPER),
        "web.holdings.two_note",
    ),
    of_block("void", void, (ON_DAY, REASON, APPROVER), "web.holdings.two_note"),
)
