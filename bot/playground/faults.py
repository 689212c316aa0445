"""Misfortunes on request: lost answers, refused calls, double deliveries, dropped sockets."""

import threading
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Failure:
    """A refusal that was ordered for a method."""

    error: str
    retry_after: int | None = None


class Faults:
    """What is to go wrong next; each order is used up ``times`` times."""

    def __init__(self, drop_sockets: Callable[[bool], None]) -> None:
        self._lock = threading.Lock()
        self._lost: dict[str, int] = defaultdict(int)
        self._doubled: dict[str, int] = defaultdict(int)
        self._failures: dict[str, list[Failure]] = defaultdict(list)
        self._drop_sockets = drop_sockets

    def lose_response(self, method: str, times: int = 1) -> None:
        """The next calls of a method take effect, but the caller's connection drops before the answer.

        ``"response_url"`` stands for posts to response URLs.
        """
        with self._lock:
            self._lost[method] += times

    def fail(self, method: str, error: str, retry_after: int | None = None, times: int = 1) -> None:
        """The next calls of a method are refused; with ``ratelimited`` as HTTP 429 and a Retry-After header."""
        with self._lock:
            self._failures[method] += [Failure(error, retry_after)] * times

    def deliver_twice(self, kind: str, times: int = 1) -> None:
        """The next deliveries of a kind (``events_api``, ``interactive``, ``slash_commands``) arrive twice."""
        with self._lock:
            self._doubled[kind] += times

    def drop_socket(self, *, warn: bool = False) -> None:
        """Drop all Socket Mode connections without a word; with ``warn`` Slack asks, by a frame, to renew them."""
        self._drop_sockets(warn)

    def take_failure(self, method: str) -> Failure | None:
        """The refusal ordered for this call, if any."""
        with self._lock:
            return self._failures[method].pop(0) if self._failures[method] else None

    def take_loss(self, method: str) -> bool:
        """Whether the answer of this call is to be lost."""
        with self._lock:
            return _take(self._lost, method)

    def take_double(self, kind: str) -> bool:
        """Whether this delivery is to arrive twice."""
        with self._lock:
            return _take(self._doubled, kind)


def _take(orders: dict[str, int], key: str) -> bool:
    if orders[key] <= 0:
        return False
    orders[key] -= 1
    return True
