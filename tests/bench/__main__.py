"""Print the figures: `make bench`. Ratios matter more than seconds: peers are measured beside us in the same run."""

import sys
from pathlib import Path

from rich.console import Console

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench import acknowledgements, answering, replies, searching, starting

if __name__ == "__main__":
    console = Console()
    for bench in (starting, acknowledgements, replies, searching, answering):
        console.print(bench.measure())
        console.print()
