"""Bring to Slack what is owed: the only job that speaks to Slack."""

from threading import Event, Lock

from bot.slack.delivery import Courier


class Deliver:
    """Empties the outbox. Several calls at once become one run, and a call during a run makes it look once more."""

    def __init__(self, courier: Courier) -> None:
        self._courier = courier
        self._running = Lock()
        self._wanted = Event()

    def __call__(self) -> None:
        self._wanted.set()
        while self._wanted.is_set() and self._running.acquire(blocking=False):
            try:
                self._wanted.clear()
                while self._courier.deliver_due():
                    pass
            finally:
                self._running.release()
