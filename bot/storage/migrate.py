"""Bringing a database to the revision that this version of the program expects."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from bot.errors import NewerDatabaseError

SCRIPTS = Path(__file__).parent / "migrations"
_ADVISORY_LOCK = 7_391_846
"""Any number; replicas that start together take turns by it."""


def migrate(engine: Engine) -> bool:
    """Upgrade to the newest revision; whether anything changed. Raises NewerDatabaseError for one from the future."""
    scripts = ScriptDirectory(str(SCRIPTS))
    head = scripts.get_current_head()
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
        found = MigrationContext.configure(connection).get_current_revision()
        if found == head:
            return False
        known = {script.revision for script in scripts.walk_revisions()}
        if found is not None and found not in known:
            raise NewerDatabaseError(found)
        command.upgrade(alembic_config(connection), "head")
    return True


def alembic_config(connection: Connection) -> Config:
    """Alembic's settings for an open connection, without a file."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    return config
