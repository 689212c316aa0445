"""Rows of text in columns, for preformatted blocks."""

import unicodedata
from collections.abc import Sequence

_WIDE = {"W", "F"}


def align(rows: Sequence[Sequence[str]], sides: str, gap: str = "  ") -> list[str]:
    """Each row as a line, columns aligned; `sides` has a "<" or ">" for each column. No line ends in blanks."""
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    return [
        gap.join(pad(cell, width, side) for cell, width, side in zip(row, widths, sides, strict=True)).rstrip()
        for row in rows
    ]


def pad(text: str, width: int, side: str = "<") -> str:
    """The text filled up with blanks to a width in cells; ">" puts it on the right."""
    blanks = " " * max(width - display_width(text), 0)
    return blanks + text if side == ">" else text + blanks


def display_width(text: str) -> int:
    """How many cells of a fixed-width font the text takes."""
    return sum(_cells(sign) for sign in text)


def cut_to_width(text: str, width: int) -> str:
    """The text, with "…" for what does not fit into a width in cells."""
    if display_width(text) <= width:
        return text
    kept, taken = "", 1
    for sign in text:
        taken += _cells(sign)
        if taken > width:
            break
        kept += sign
    return kept.rstrip() + "…"


def _cells(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in _WIDE else 1
