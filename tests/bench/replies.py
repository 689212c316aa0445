"""How long it takes to understand and grade one typed reply."""

import statistics
import time

from rich.table import Table

from bot.core.grading import grade
from bot.core.reply.parse import parse_reply
from bot.core.reply.replies import Answer
from bot.packs.loader import load_packs
from bot.packs.shipped import find_shipped_content

TYPED = (
    *("B", "it's b imo", "I'd go with C because A needs real time", "random cut forest", "A or B?", "thanks all!"),
    *(
        "first B, then A, then C",
        "1-B, 2-A, 3-C",
        "30/40 = 75%",
        "It needs no labels and scores how unusual a record is",
    ),
)


def measure() -> Table:
    """A table of the median and the slowest reply over all shipped items."""
    table = Table(title="Understanding and grading one reply")
    for column in ("replies", "median ms", "99 % ms"):
        table.add_column(column, justify="right")
    figures = []
    for pack in load_packs(find_shipped_content()).values():
        for item in pack.items.values():
            for text in TYPED:
                began = time.perf_counter()
                parsed = parse_reply(item, text, lexicon=pack.lexicon)
                if isinstance(parsed, Answer):
                    grade(item, parsed.response, pack.lexicon)
                figures.append((time.perf_counter() - began) * 1_000)
    table.add_row(
        str(len(figures)), f"{statistics.median(figures):.3f}", f"{statistics.quantiles(figures, n=100)[-1]:.3f}"
    )
    return table
