"""End the mock exams whose time is over."""

from bot.services.container import Services


def run(services: Services) -> None:
    """Ask the clock what is due, and do it."""
    services.run_exam.finish_overdue()
