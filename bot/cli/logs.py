"""What is logged: what the bot did, never what people typed, and no secrets."""

import logging


def set_up_logging(level: str) -> None:
    """Log to standard error, a line an event; libraries only when something is wrong."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)-7s %(name)s: %(message)s", force=True)
    for name in ("apscheduler", "slack_bolt", "slack_sdk", "alembic", "waitress", "uvicorn", "httpx", "websocket"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # A tick that finds the one before it still at work is no event: the next tick looks again.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
