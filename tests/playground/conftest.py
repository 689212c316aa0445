"""A playground with the echo app installed; connected in the tests that need an answer."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playground.running import echo_config
from slack_sdk import WebClient

from bot.playground import Playground, PlaygroundClock


@pytest.fixture
def hall() -> Iterator[Playground]:
    """A playground whose clock stands still, with the echo app installed but not connected."""
    clock = PlaygroundClock(datetime(2026, 11, 24, 8, tzinfo=UTC), frozen=True)
    with Playground([echo_config()], clock) as playground:
        yield playground


@pytest.fixture
def api(hall: Playground) -> WebClient:
    """The echo app's own client, without retries."""
    return WebClient(token=hall.app("Echo").bot_token, base_url=hall.api_url, retry_handlers=[])
