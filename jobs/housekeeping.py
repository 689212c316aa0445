"""Forget what is due to be forgotten."""

from bot.services.container import Services


def run(services: Services) -> None:
    """Ask the clock what is due, and do it."""
    services.keep_house()
