"""What came back for something that was delivered to an app."""

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

TIMEOUT = "timeout"
UNREACHABLE = "unreachable"
HTTP_ERROR = "http_error"
TOO_MANY_REDIRECTS = "too_many_redirects"


@dataclass(frozen=True)
class Ack:
    """The outcome of one delivery: acknowledged in time with a payload, or why not."""

    payload: Json | None = None
    failure: str = ""
    seconds: float = 0.0
    no_retry: bool = False

    @property
    def ok(self) -> bool:
        """Whether the app acknowledged in time."""
        return not self.failure


@dataclass(frozen=True)
class AckLatency:
    """How long an app took to acknowledge something that Slack bounds to three seconds."""

    kind: str
    name: str
    seconds: float
    ok: bool


@dataclass(frozen=True)
class Timings:
    """Slack's time limits in real seconds; tests of the limits themselves may shorten them."""

    ack: float = 3.0
    trigger: float = 3.0
    event_retries: tuple[float, ...] = (0.0, 60.0, 300.0)
