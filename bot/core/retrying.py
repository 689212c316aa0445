"""When a call that failed is tried again, or that it never is.

What failed is put into a kind by whoever made the call; the kinds follow what can be done about a failure.
"""

import random
from datetime import datetime, timedelta
from enum import StrEnum

FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=15)
MOST_TRIES = 20
"""With these waits about two and a half hours, so that a delivery outlasts an outage of Slack's."""


class FailureKind(StrEnum):
    """What can be done about a failure."""

    RATE_LIMITED = "rate limited"
    """Nothing is wrong but the pace."""
    TEMPORARY = "temporary"
    """The other side failed, or its answer was lost; whoever repeats a call that may have landed looks first."""
    STALE_CREDENTIALS = "stale credentials"
    """A token has expired; a fresh one helps, once."""
    WORKSPACE_GONE = "workspace gone"
    """The installation was revoked or removed."""
    ADMIN_NEEDED = "admin needed"
    """A scope or permission is missing, which only a workspace admin can give."""
    TARGET_GONE = "target gone"
    """The channel, message or person is not there any more, or not for the bot."""
    OWN_FAULT = "own fault"
    """The call itself was wrong and would be refused again. Unknown errors count here."""


def next_try(
    kind: FailureKind, *, tries: int, now: datetime, retry_after: float | None, rng: random.Random
) -> datetime | None:
    """When to try again after the try number `tries` (from 1) failed at `now`; None means never.

    A rate limit is waited out however often it comes: the `retry_after` seconds that the other side asked for, or as
    for a temporary failure if it named none, and up to a second more, so that those held up together do not come back
    together. A temporary failure is met by waits that double up to a longest one, of which a random half is dropped
    ("equal jitter": M. Brooker, Exponential Backoff and Jitter, AWS Architecture Blog, 2015), until too many tries have
    failed. A token that expired allows one more try at once. All else is permanent.
    """
    match kind:
        case FailureKind.RATE_LIMITED if retry_after is not None:
            return now + timedelta(seconds=max(retry_after, 0) + rng.random())
        case FailureKind.RATE_LIMITED:
            return now + _backoff(tries, rng)
        case FailureKind.TEMPORARY if tries < MOST_TRIES:
            return now + _backoff(tries, rng)
        case FailureKind.STALE_CREDENTIALS if tries == 1:
            return now
    return None


def _backoff(tries: int, rng: random.Random) -> timedelta:
    doublings = min(tries - 1, MOST_TRIES)  # the longest wait is reached long before; this keeps the power small
    wait = min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)
    return wait * rng.uniform(0.5, 1)
