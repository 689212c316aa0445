"""How long from the start of the process to the first usable message, and how much memory the bot holds at rest."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from rich.table import Table

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Run:
    """One process, measured from outside."""

    seconds: float
    megabytes: float


def measure() -> Table:
    """A table of start and memory, beside a bare Bolt app."""
    table = Table(title="Start to first usable message, and memory at rest (medians of 5)")
    for column in ("app", "seconds", "MB", "ratio of time", "ratio of memory"):
        table.add_column(column, justify="right" if column != "app" else "left")
    bare, ours = _median("bare"), _median("bot")
    for name, run in (("bare Bolt app", bare), ("this bot", ours)):
        table.add_row(
            name,
            f"{run.seconds:.2f}",
            f"{run.megabytes:.0f}",
            f"{run.seconds / bare.seconds:.1f}",
            f"{run.megabytes / bare.megabytes:.1f}",
        )
    return table


def _median(which: str) -> Run:
    runs = sorted((_run(which) for _ in range(5)), key=lambda run: run.seconds)
    return Run(runs[2].seconds, sorted(run.megabytes for run in runs)[2])


def _run(which: str) -> Run:
    command = [sys.executable, str(HERE / "one_start.py"), which]
    seconds, megabytes = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return Run(float(seconds), float(megabytes))
