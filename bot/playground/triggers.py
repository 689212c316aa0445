"""Trigger ids: each opens one modal, once, within three seconds of real time."""

import secrets
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass

from bot.playground.errors import SlackError

_KEPT = 10_000


@dataclass
class Trigger:
    """What a trigger id stands for."""

    app_id: str
    user: str
    view_id: str | None
    made: float
    used: bool = False


class Triggers:
    """Hands out trigger ids and honours each at most once."""

    def __init__(self, lifetime: float) -> None:
        self._lifetime = lifetime
        self._lock = threading.Lock()
        self._triggers: OrderedDict[str, Trigger] = OrderedDict()

    def issue(self, app_id: str, user: str, view_id: str | None = None) -> str:
        """A fresh trigger id; ``view_id`` tells from inside which modal it comes."""
        trigger_id = f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        with self._lock:
            self._triggers[trigger_id] = Trigger(app_id, user, view_id, time.monotonic())
            while len(self._triggers) > _KEPT:
                self._triggers.popitem(last=False)
        return trigger_id

    def redeem(self, trigger_id: str, app_id: str) -> Trigger:
        """Use a trigger id up."""
        with self._lock:
            trigger = self._triggers.get(trigger_id)
            if trigger is None or trigger.app_id != app_id:
                raise SlackError("invalid_trigger_id")
            if trigger.used:
                raise SlackError("exchanged_trigger_id")
            if time.monotonic() - trigger.made > self._lifetime:
                raise SlackError("expired_trigger_id")
            trigger.used = True
            return trigger
