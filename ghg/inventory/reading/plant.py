"""Reading the plant's books from the ledger, as they stood at a journal number."""

from sqlalchemy import Connection

from ghg.inventory.books import Setup
from ghg.inventory.plantbooks import PlantBooks
from ghg.inventory.reading.bounds import read_cases, read_divisions, read_units
from ghg.inventory.reading.checks import read_checks
from ghg.inventory.reading.held import read_held
from ghg.inventory.reading.meters import read_meters
from ghg.inventory.reading.monitoring import read_plans, read_priors
from ghg.inventory.reading.samples import read_samples
from ghg.plan.plan import NOW, Plan


def read_plant(
    connection: Connection, org_id: int, plan: Plan, setup: Setup, up_to: int = NOW
) -> PlantBooks:
    """Read meters, counts, samples, plan, shares and figures of earlier years."""
    return PlantBooks(
        **read_meters(connection, org_id, plan, setup, up_to),
        samples=read_samples(connection, org_id, plan, up_to),
        units=read_units(connection, org_id, plan, up_to),
        divisions=read_divisions(connection, org_id, plan, up_to),
        cases=read_cases(connection, org_id, plan, setup, up_to),
        checks=read_checks(connection, org_id, plan, setup, up_to),
        plans=read_plans(connection, org_id, plan, up_to),
        priors=read_priors(connection, org_id, plan, up_to),
        held=read_held(connection, org_id, plan, setup.year, up_to),
    )
