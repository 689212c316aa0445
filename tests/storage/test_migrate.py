"""Databases of other revisions."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, text

from bot.errors import NewerDatabaseError, StorageError
from bot.storage.base import Base
from bot.storage.engine import open_engine
from bot.storage.migrate import migrate


def test_the_migrations_make_exactly_the_tables_that_the_program_declares(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_a_new_database_is_migrated_once(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/new.db")
    assert migrate(engine)
    assert not migrate(engine)
    engine.dispose()


def test_a_database_from_a_newer_version_is_refused_in_a_clear_sentence(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/new.db")
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabaseError, match="newer version \\(revision 9999\\)"):
        migrate(engine)
    engine.dispose()


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "nowhere"
    with pytest.raises(StorageError, match=r"nowhere/mls\.db cannot be used: unable to open database file"):
        open_engine(f"sqlite:///{folder}/mls.db")


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(StorageError, match="no database address"):
        open_engine("mls.db")
