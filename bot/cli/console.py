"""What the shell prints with: a console for results, one for messages, tables and progress."""

import sys
from collections.abc import Iterable, Sequence
from typing import TypeVar

from rich.console import Console
from rich.table import Table

WIDTH_OF_PIPES = 140
"""A pipe or file has no width of its own; rich would take 80 and cut tables short."""

Entry = TypeVar("Entry")

console = Console(highlight=False, width=None if sys.stdout.isatty() else WIDTH_OF_PIPES)
messages = Console(highlight=False, stderr=True, width=None if sys.stderr.isatty() else WIDTH_OF_PIPES)


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table; columns that hold numbers alone stand to the right."""
    listed = [list(row) for row in rows]
    table = Table(title=title, title_justify="left", title_style="bold")
    for index, column in enumerate(columns):
        is_number = bool(listed) and all(isinstance(row[index], (int, float)) for row in listed)
        table.add_column(column, justify="right" if is_number else "left", overflow="fold")
    for row in listed:
        table.add_row(*(str(cell) for cell in row))
    console.print(table)


def track(entries: Sequence[Entry], doing: str) -> Iterable[Entry]:
    """The entries, with a progress bar beside standard output while a person watches."""
    from rich.progress import track as rich_track  # noqa: PLC0415  # a tenth of a second that `--help` can do without

    return rich_track(entries, doing, console=messages, transient=True, disable=not messages.is_terminal)


def count_of(number: int, what: str) -> str:
    """A number with its noun: "1 item", "2 items"."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"
