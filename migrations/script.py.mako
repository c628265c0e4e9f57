"""${message}"""

import sqlalchemy as sa
from alembic import op

from ghg.ledger import guards
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the database one step up; rebuilt tables lose their triggers, so they are made anew."""
    ${upgrades if upgrades else "pass"}
    guards.recreate(op.get_bind())
