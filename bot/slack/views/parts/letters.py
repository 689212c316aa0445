"""Letters by position: options have none of their own."""

from collections.abc import Iterable, Sequence

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letter(position: int) -> str:
    """A for position 0, B for 1, …, AA for 26."""
    later, place = divmod(position, len(_ALPHABET))
    return (letter(later - 1) if later else "") + _ALPHABET[place]


def letters_by_id(option_order: Sequence[str]) -> dict[str, str]:
    """Option id → letter."""
    return {option_id: letter(position) for position, option_id in enumerate(option_order)}


def in_words(parts: Iterable[str], last: str = "and") -> str:
    """A list as one says it: "A", "A and B", "A, B and C"."""
    listed = list(parts)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} {last} {listed[-1]}"


def count(number: int, one: str, several: str | None = None) -> str:
    """A number with its noun: "1 answer", "1,200 answers"."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"
