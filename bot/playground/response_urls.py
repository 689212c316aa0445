"""Response URLs: who may answer where, five times within thirty minutes."""

import secrets
import threading
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.playground.clock import PlaygroundClock

MAX_USES = 5
LIFETIME = timedelta(minutes=30)
_KEPT = 10_000


@dataclass
class ResponseUrl:
    """What a response URL stands for; ``source_ts`` is the message that was interacted with, if one was."""

    app_id: str
    channel: str
    user: str
    source_ts: str | None
    made: datetime
    uses: int = 0


class ResponseUrls:
    """Hands out response URLs and counts their uses. They age by the playground's clock."""

    def __init__(self, clock: PlaygroundClock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._urls: OrderedDict[str, ResponseUrl] = OrderedDict()

    def issue(self, app_id: str, channel: str, user: str, source_ts: str | None = None) -> str:
        """The secret last part of a fresh response URL."""
        token = secrets.token_urlsafe(18)
        with self._lock:
            self._urls[token] = ResponseUrl(app_id, channel, user, source_ts, self._clock.now())
            while len(self._urls) > _KEPT:
                self._urls.popitem(last=False)
        return token

    def look_up(self, token: str) -> tuple[ResponseUrl | None, str]:
        """What a token stands for and, if it cannot be used (any more), Slack's word for why."""
        with self._lock:
            url = self._urls.get(token)
            if url is None or self._clock.now() - url.made > LIFETIME:
                return None, "expired_url"
            return (None, "used_url") if url.uses >= MAX_USES else (url, "")

    def spend(self, url: ResponseUrl) -> None:
        """Count a use."""
        with self._lock:
            url.uses += 1
