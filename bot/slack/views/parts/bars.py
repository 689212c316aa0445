"""Bars of block characters, to be aligned in a preformatted block."""

from bot.core.progress import Accuracy

_EIGHTHS = " ▏▎▍▌▋▊▉"
_FULL = "█"


def bar(share: float, width: int) -> str:
    """A share between 0 and 1 in eighths of a cell; anything above 0 shows."""
    eighths = round(share * width * 8)
    if share > 0:
        eighths = max(eighths, 1)
    whole, rest = divmod(eighths, 8)
    return _FULL * whole + (_EIGHTHS[rest] if rest else "")


def progress_bar(done: int, total: int, width: int = 10) -> str:
    """How far one has come: "▓▓▓▓▓▓░░░░"."""
    filled = round(width * done / total) if total else 0
    return "▓" * filled + "░" * (width - filled)


def interval_bar(accuracy: Accuracy, width: int = 10) -> str:
    """Solid up to the lower end of the interval, grey up to its upper end, light beyond: "█████▒▒▒░░"."""
    low, high = round(accuracy.low * width), round(accuracy.high * width)
    return _FULL * low + "▒" * (high - low) + "░" * (width - high)


def percent(share: float) -> str:
    """A share as "58%"."""
    return f"{share * 100:.0f}%"
