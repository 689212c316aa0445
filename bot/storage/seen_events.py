"""Events that were taken in already."""

from datetime import datetime

from sqlalchemy import delete

from bot.storage.repository import Repository
from bot.storage.tables import SeenEvent


class SeenEvents(Repository):
    """Slack delivers an event again when an acknowledgement is late, and a mention twice by design."""

    def is_first(self, key: str, now: datetime) -> bool:
        """Mark an event as taken in; False if it was before."""
        return self._insert_new(SeenEvent, {"key": key, "seen_at": now}, ["key"])

    def forget_before(self, instant: datetime) -> None:
        self.session.execute(delete(SeenEvent).where(SeenEvent.seen_at < instant))
