"""How fast one field is searched, beside other engines over the same passages: built, held in memory, asked."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench.corpus import draw_corpus
from bench.engines import BEST, ENGINES
from bench.one_engine import Remote, save_corpus
from rich.table import Table

SIZES = (500, 5_000, 50_000, 500_000)
QUESTIONS = 200
ROUNDS = 5
LARGEST = {"rank_bm25": 50_000}
"""What an engine is spared: rank_bm25 would hold gigabytes here, and take a second for each question."""


def measure() -> Table:
    """A table of build time, memory and the median question, each also as a ratio to ours."""
    table = Table(title=f"Search in one field: the {BEST} best passages of 120 words for questions of 2 to 4 terms")
    for column in ("passages", "engine"):
        table.add_column(column, justify="right" if column == "passages" else "left")
    for column in ("build s", "ours = 1", "memory MB", "ours = 1", "median ms", "95 % ms", "ours = 1"):
        table.add_column(column, justify="right")
    for size in SIZES:
        _add_size(table, size)
        table.add_section()
    spared = ", ".join(f"{name} is left out above {largest:,} passages" for name, largest in LARGEST.items())
    table.caption = f"Engines run in processes of their own and are asked in turn. {spared}: memory and time forbid."
    return table


def _add_size(table: Table, size: int) -> None:
    with _engines(size) as engines:
        for _ in range(ROUNDS):
            for engine in engines.values():
                engine.ask()
        ours = engines["this index"]
        for name, engine in engines.items():
            table.add_row(
                f"{size:,}",
                name,
                f"{engine.build.seconds:.2f}",
                f"{engine.build.seconds / ours.build.seconds:.1f}",
                f"{engine.build.megabytes:.0f}",
                f"{engine.build.megabytes / ours.build.megabytes:.1f}",
                f"{median(engine.figures):.3f}",
                f"{sorted(engine.figures)[int(0.95 * len(engine.figures))]:.3f}",
                f"{median(engine.figures) / median(ours.figures):.1f}",
            )


@contextmanager
def _engines(size: int) -> Iterator[dict[str, Remote]]:
    """All engines that may have so many passages, ready to be asked. They are built one after another."""
    corpus = draw_corpus(size)
    questions = corpus.questions(QUESTIONS)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "corpus.npz"
        save_corpus(corpus, file)
        del corpus
        names = [name for name in ENGINES if size <= LARGEST.get(name, size)]
        engines = {name: Remote(name, file, questions) for name in names}
    yield engines
    for engine in engines.values():
        engine.close()
