"""Opening a database: SQLite with the settings that make it safe under threads, or PostgreSQL."""

from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from bot.errors import StorageError

BUSY_TIMEOUT_MS = 5_000


def open_engine(url: str) -> Engine:
    """An engine for a database URL. Raises StorageError with a plain reason if it cannot be opened or written."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StorageError("MLS_DATABASE_URL", "that is no database address (sqlite:///… or postgresql://…)") from None
    if parsed.get_backend_name() == "sqlite":
        # A write that will follow takes its lock at once, so that two writers queue instead of failing half-way.
        engine = create_engine(parsed, connect_args={"timeout": BUSY_TIMEOUT_MS / 1000}, pool_size=20)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediate)
    else:
        if parsed.drivername == "postgresql":
            parsed = parsed.set(drivername="postgresql+psycopg")
        engine = create_engine(parsed, pool_size=20, pool_pre_ping=True)
    _probe(engine)
    return engine


def _probe(engine: Engine) -> None:
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TEMPORARY TABLE writable (x INTEGER)")
            connection.exec_driver_sql("DROP TABLE writable")
    except SQLAlchemyError as error:
        reason = str(getattr(error, "orig", None) or error).splitlines()[0]
        raise StorageError(engine.url.render_as_string(hide_password=True), reason) from error


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # pysqlite's own transaction handling is switched off; `begin` below opens transactions itself.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    cursor.close()


def _begin_immediate(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
