"""The clock of an open sitting learns by which clocks it was read."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    # What was kept without them measures nothing; the log says how far the sitting was.
    op.execute("DELETE FROM live_clock")
    for name in ("boot_ms", "awake_ms", "wall_ms"):
        op.add_column(
            "live_clock", sa.Column(name, sa.BigInteger(), nullable=False, server_default="0")
        )
