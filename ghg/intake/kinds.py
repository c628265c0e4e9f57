"""The kinds of tables that this program takes in, in the order of the template's sheets."""

from ghg.intake.activity import ACTIVITY_TABLE
from ghg.intake.facts import FACTS_TABLE
from ghg.intake.holdings import HOLDINGS_TABLE
from ghg.intake.plant_facts import PLANT_FACTS_TABLE
from ghg.intake.readings.table import READINGS_TABLE
from ghg.intake.samples import SAMPLES_TABLE
from ghg.intake.statistics import FORM205_TABLE
from ghg.intake.stocks import STOCK_TABLE
from ghg.intake.taking import Table

TABLES: tuple[Table, ...] = (
    ACTIVITY_TABLE,
    FACTS_TABLE,
    STOCK_TABLE,
    READINGS_TABLE,
    SAMPLES_TABLE,
    FORM205_TABLE,
    HOLDINGS_TABLE,
    PLANT_FACTS_TABLE,
)
