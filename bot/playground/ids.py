"""Identifiers that look like Slack's."""

import itertools
import secrets
import string
import threading
from collections.abc import Iterator

_ALPHABET = string.digits + string.ascii_uppercase


class Ids:
    """Hands out identifiers such as ``U0PG0000A``, unique within one playground and the same at every start."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counter: Iterator[int] = itertools.count(1)

    def next(self, prefix: str) -> str:
        """A new identifier that begins with ``prefix`` (a letter that tells its kind)."""
        with self._lock:
            number = next(self._counter)
        return f"{prefix}0PG{_base36(number):0>6}"


def block_id() -> str:
    """A block or action id as Slack makes one up when the app gave none."""
    return "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(5))


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = _ALPHABET[rest] + digits
    return digits or "0"
