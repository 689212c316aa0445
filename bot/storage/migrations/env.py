"""Alembic's entry: migrates over the connection that it is given."""

from alembic import context

from bot.storage import tables  # noqa: F401  # registers the tables
from bot.storage.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
