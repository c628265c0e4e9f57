"""Which function does what was handed on, by its action; a test holds the list to the functions."""

from collections.abc import Mapping
from types import MappingProxyType

FUNCTIONS: Mapping[str, str] = MappingProxyType(
    {
        "activity.add": "ghg.desk.activity:add_activity",
        "activity.correct": "ghg.desk.activity:correct_activity",
        "activity.fill": "ghg.desk.entry.filling:fill_cells",
        "activity.import": "ghg.desk.imports.files:import_file",
        "batch.undo": "ghg.desk.batches:undo",
        "claim.lock": "ghg.desk.claims.lifecycle:lock",
        "claim.publish": "ghg.desk.claims.lifecycle:publish",
        "factor.add": "ghg.desk.factors.own:add_factor",
        "factor.pack.import": "ghg.desk.factors.packs:import_pack",
        "factor.revise": "ghg.desk.factors.own:revise_factor",
        "factor.withdraw": "ghg.desk.factors.own:withdraw_factor",
        "holding.invalidate": "ghg.desk.holdings.acts:invalidate",
        "holding.receive": "ghg.desk.holdings.receive:receive",
        "holding.transfer": "ghg.desk.holdings.acts:transfer",
        "holding.use_up": "ghg.desk.holdings.uses:use_up",
        "holding.void": "ghg.desk.holdings.acts:void",
        "inventory.issue": "ghg.desk.inventory:issue",
        "meter.attach": "ghg.desk.meters.register:attach",
        "meter.event": "ghg.desk.meters.events:add_event",
        "meter.read": "ghg.desk.meters.readings:read_meter",
        "meter.state": "ghg.desk.meters.events:state_meter",
        "meter.withdraw": "ghg.desk.meters.readings:withdraw_reading",
        "organisation.mode": "ghg.desk.access.mode:set_mode",
        "parameter.set": "ghg.desk.parameter:put_value",
        "parameter.withdraw": "ghg.desk.parameter:withdraw_parameter",
        "period.reopened": "ghg.desk.period:reopen",
        "sample.add": "ghg.desk.samples:add_sample",
        "sample.withdraw": "ghg.desk.samples:withdraw_sample",
        "stock.count": "ghg.desk.stock:count_stock",
    }
)
