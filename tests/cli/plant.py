"""A small factory, entered through the command line as its carbon manager would."""

from ghg.ledger.sessions import open_engine
from tests.again import laid_out_once
from tests.cli.running import did

SOURCE = "source add S2-01 --name 厂区用电 --kind purchased_electricity --facility F1"
USED = "stream add USED --name 总表 --source S2-01 --item grid_electricity --unit kWh"
SOLAR = "stream add SOLAR --name 光伏 --source S2-01 --item grid_electricity --unit kWh"
GRID = "stream add GRID --name 网电 --source S2-01 --item grid_electricity --unit 度"
PLAN = (
    "organisation add TEA --name 安溪茶厂 --name-en Anxi-tea",
    "facility add F1 --name 安溪厂区 --name-en Anxi --region 350000 --industry 15",
    "boundary set --year 2025 --inside F1",
    SOURCE,
    f"{USED} --input total_use",
    f"{SOLAR} --route own_generation --power solar",
)
BALANCE = (*GRID.split(), "--route", "grid", "--power", "ordinary", "--balance", "USED - SOLAR")


def planned(url: str) -> str:
    """Enter organisation, facility, boundary, source and three streams; give the URL back."""
    return typed(url, *(tuple(line.split()) for line in PLAN), BALANCE)


def typed(url: str, *commands: tuple[str, ...]) -> str:
    """Enter commands, each of its words, into an empty ledger; give the URL back."""
    engine = open_engine(url)
    laid_out_once(engine, commands, lambda: _type(url, commands))
    engine.dispose()
    return url


def _type(url: str, commands: tuple[tuple[str, ...], ...]) -> None:
    for words in commands:
        did(*words, url=url)
