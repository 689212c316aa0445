"""What every repository has: a session, and inserts that know how to meet a row that stands already."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sqlalchemy import CursorResult, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase, Session


class Repository:
    """Base of the repositories; each holds the queries of one concept, inside the transaction of its session."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def _insert(self, table: type[DeclarativeBase]) -> Any:
        is_postgres = self.session.get_bind().dialect.name == "postgresql"
        return (postgresql.insert if is_postgres else sqlite.insert)(cast("Table", table.__table__))

    def _insert_new(self, table: type[DeclarativeBase], values: Mapping[str, Any], unique: Sequence[str]) -> bool:
        """Insert a row unless one with the same unique columns stands; says whether it was inserted."""
        statement = self._insert(table).values(**values).on_conflict_do_nothing(index_elements=list(unique))
        # Without the option, SQLAlchemy does not keep the count of an INSERT that returns a key, as on PostgreSQL.
        result = self.session.execute(statement, execution_options={"preserve_rowcount": True})
        return cast("CursorResult[Any]", result).rowcount == 1
