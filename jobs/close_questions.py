"""Close the questions whose time has come."""

from bot.services.container import Services


def run(services: Services) -> None:
    """Ask the clock what is due, and do it."""
    services.close_questions.close_due()
