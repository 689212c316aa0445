"""Print the figures: `make bench`. Ratios matter more than seconds: peers are measured beside us in the same run."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench import acknowledgements, answering, replies, searching, starting

WIDTH = 100
"""Columns of the widest table; a pipe counts as having fewer."""

if __name__ == "__main__":
    console = Console(width=max(WIDTH, Console().width))
    benches: list[Callable[[], Table]] = [
        starting.measure,
        acknowledgements.measure,
        replies.measure,
        answering.measure,
        *(partial(searching.measure, size) for size in searching.SIZES),
    ]
    for measure in benches:
        console.print(measure())
        console.print()
