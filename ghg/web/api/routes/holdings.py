"""Credits and certificates: received, used once, sold, stated."""

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
from ghg.desk.holdings.coefficient import coefficient_list, set_coefficient
from ghg.desk.holdings.groups import listed
from ghg.desk.holdings.groups import record as record_paper
from ghg.desk.holdings.projects import offsets
from ghg.desk.holdings.projects import record as record_offset
from ghg.desk.holdings.projects import withdraw as withdraw_offset
from ghg.desk.holdings.receive import receive
from ghg.desk.holdings.sold import sell, sold_list
from ghg.desk.holdings.statements import set_term, state, statement_list
from ghg.desk.holdings.uses import propose, propose_for, reserve, take, take_for, use_up
from ghg.desk.holdings.views import audit, calendar, holdings, life, one_block, position, use_list
from ghg.web.api.route import act, read

ROUTES = (
    read("holdings", holdings),
    act("holdings", receive),
    read("holdings/position", position),
    read("holdings/calendar", calendar),
    read("holdings/audit", audit),
    read("holdings/uses", use_list),
    act("holdings/uses", take),
    read("holdings/uses/proposal", propose),
    read("holdings/uses/{use}/proposal", propose_for),
    act("holdings/uses/{use}/take", take_for),
    read("holdings/statements", statement_list),
    act("holdings/statements", state),
    read("holdings/offsets", offsets),
    act("holdings/offsets", record_offset),
    act("holdings/offsets/{code}/withdraw", withdraw_offset),
    read("holdings/sold", sold_list),
    act("holdings/sold", sell),
    read("holdings/papers", listed),
    act("holdings/papers", record_paper),
    read("holdings/coefficients", coefficient_list),
    act("holdings/coefficients", set_coefficient),
    read("holdings/{block}", one_block),
    read("holdings/{block}/life", life),
    act("holdings/{block}/confirm", confirm, version=one_block),
    act("holdings/{block}/end", end, version=one_block),
    act("holdings/{block}/freeze", freeze, version=one_block),
    act("holdings/{block}/thaw", thaw, version=one_block),
    act("holdings/{block}/reserve", reserve, version=one_block),
    act("holdings/{block}/release", release, version=one_block),
    act("holdings/{block}/split", split, version=one_block),
    act("holdings/{block}/take-back", take_back, version=one_block),
    act("holdings/{block}/term", set_term, version=one_block),
    act("holdings/{block}/transfer", transfer, version=one_block),
    act("holdings/{block}/use-up", use_up, version=one_block),
    act("holdings/{block}/invalidate", invalidate, version=one_block),
    act("holdings/{block}/void", void, version=one_block),
)
