"""The database for commands that look into it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.services.container import Services


@contextmanager
def open_shell_services() -> "Iterator[Services]":
    """The use cases over the configured database and packs, without Slack. Raises StudyBotError."""
    from bot.bootstrap import open_services  # noqa: PLC0415
    from bot.clock import SystemClock  # noqa: PLC0415
    from bot.config import load_settings  # noqa: PLC0415

    engine, services = open_services(load_settings(), SystemClock())
    try:
        yield services
    finally:
        engine.dispose()
