"""Where alembic enters: the connection is handed in, there is no configuration file."""

from typing import Any

from alembic import context

from studyapp.storage.tables import durable


def ours(_: Any, name: str | None, kind: str, __: bool, ___: Any) -> bool:
    """Leave the projections out of a comparison: they are dropped and made again, never altered."""
    return kind != "table" or name in durable.tables


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=durable,
    render_as_batch=connection.dialect.name == "sqlite",
    include_object=ours,
)
with context.begin_transaction():
    context.run_migrations()
