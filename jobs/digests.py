"""Write the weekly digests that are due."""

from bot.services.container import Services


def run(services: Services) -> None:
    """Ask the clock what is due, and do it."""
    services.write_digests.write_due()
