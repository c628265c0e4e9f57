"""Alembic's entry: works on a connection that `ghg.ledger.schema` (or a test) hands over."""

from typing import Any, Literal

from alembic import context

from ghg.ledger import columns
from ghg.ledger.tables import METADATA


def render_item(kind: str, thing: Any, autogen_context: Any) -> str | Literal[False]:
    """Write our column types by name in a generated migration."""
    if kind == "type" and type(thing).__module__ == columns.__name__:
        autogen_context.imports.add("from ghg.ledger import columns")
        return f"columns.{type(thing).__name__}()"
    return False


def run() -> None:
    """Run the migrations inside the transaction of the connection that was handed over."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=METADATA,
        render_item=render_item,
        transactional_ddl=True,
        compare_type=True,
    )
    context.run_migrations()


run()
