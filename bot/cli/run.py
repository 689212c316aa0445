"""`mls run`: the bot in a real workspace."""

import logging
import signal
from threading import Event

import typer

from bot.cli.logs import set_up_logging

logger = logging.getLogger(__name__)


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def run() -> None:
        """Run the bot in your workspace; the settings are in .env (see .env.example)."""
        # What the bot needs takes a second to import; `mls --help` does without it.
        from bot.bootstrap import build_bot  # noqa: PLC0415
        from bot.config import load_settings  # noqa: PLC0415

        settings = load_settings()
        set_up_logging(settings.log_level)
        bot = build_bot(settings)
        bot.start()
        logger.info("ready, by %s; stop with Ctrl-C", settings.transport)
        wait_for_stop()
        bot.stop()


def wait_for_stop() -> None:
    """Wait until somebody presses Ctrl-C or the machine asks to stop."""
    stopped = Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: stopped.set())
    stopped.wait()
