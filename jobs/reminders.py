"""Remind those who asked for it."""

from bot.services.container import Services


def run(services: Services) -> None:
    """Ask the clock what is due, and do it."""
    services.remind_learners.remind_due()
