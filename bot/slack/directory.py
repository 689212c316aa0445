"""Who people are: names, zones and whether they administer the workspace, as Slack tells, kept for a while."""

import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.clock import Clock
from bot.services.people import Person

logger = logging.getLogger(__name__)

KEPT = timedelta(minutes=10)
PEOPLE_AT_MOST = 10_000


@dataclass
class Directory:
    """Looks people up once in a while; somebody whom Slack does not show is taken as they come."""

    clock: Clock
    _known: dict[tuple[str, str], tuple[Person, datetime]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def person(self, client: WebClient, workspace_id: str, user_id: str) -> Person:
        """The person, with name and zone where Slack tells them."""
        now = self.clock.now()
        with self._lock:
            known = self._known.get((workspace_id, user_id))
        if known is not None and now - known[1] < KEPT:
            return known[0]
        person = _ask(client, workspace_id, user_id)
        with self._lock:
            if len(self._known) >= PEOPLE_AT_MOST:
                self._known.clear()
            self._known[workspace_id, user_id] = (person, now)
        return person


def _ask(client: WebClient, workspace_id: str, user_id: str) -> Person:
    try:
        user: dict[str, Any] = client.users_info(user=user_id)["user"]
    except (SlackApiError, OSError) as error:
        logger.info("users.info of %s did not answer: %s", user_id, error)
        return Person(workspace_id, user_id)
    profile = user.get("profile", {})
    name = profile.get("display_name") or profile.get("real_name") or user.get("real_name") or user.get("name", "")
    is_own = user.get("team_id", workspace_id) == workspace_id  # an admin elsewhere is none here
    return Person(
        workspace_id=workspace_id,
        user_id=user_id,
        name=str(name)[:100],
        zone=user.get("tz") or None,
        is_admin=is_own and bool(user.get("is_admin") or user.get("is_owner")),
    )
