from sqlalchemy import Engine

from ghg.ledger.schema import check_schema


def test_a_migrated_database_passes(engine: Engine) -> None:
    check_schema(engine)
