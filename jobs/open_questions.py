"""Open the questions that are due."""

from bot.services.container import Services


def run(services: Services) -> None:
    """Ask the clock what is due, and do it."""
    services.open_questions.open_due()
