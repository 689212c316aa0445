"""How fast one field is searched, beside other engines over the same passages: built, held in memory, asked."""

import tempfile
from collections.abc import Iterable, Iterator
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
"""The most passages that an engine is given."""


def measure(size: int) -> Table:
    """A table of build time, memory and the median question over so many passages, each also as a ratio to ours."""
    table = Table(title=f"The {BEST} best of {size:,} passages of 120 words, for questions of 2 to 4 terms")
    table.add_column("one field")
    for column in ("build s", "ours = 1", "memory MB", "ours = 1", "median ms", "95 % ms", "ours = 1"):
        table.add_column(column, justify="right")
    spared = [name for name, largest in LARGEST.items() if size > largest]
    if spared:
        table.caption = f"{', '.join(spared)} left out: more than a gigabyte and a second for each question."
    with _engines([name for name in ENGINES if name not in spared], size) as engines:
        for _ in range(ROUNDS):
            for engine in engines.values():
                engine.ask()
        for name, engine in engines.items():
            table.add_row(name, *_figures(engine, engines["this index"]))
    return table


def _figures(engine: Remote, ours: Remote) -> Iterator[str]:
    yield f"{engine.build.seconds:.2f}"
    yield f"{engine.build.seconds / ours.build.seconds:.1f}"
    yield f"{engine.build.megabytes:.0f}"
    yield f"{engine.build.megabytes / ours.build.megabytes:.1f}"
    yield f"{median(engine.figures):.3f}"
    yield f"{sorted(engine.figures)[int(0.95 * len(engine.figures))]:.3f}"
    yield f"{median(engine.figures) / median(ours.figures):.1f}"


@contextmanager
def _engines(names: Iterable[str], size: int) -> Iterator[dict[str, Remote]]:
    """Engines in processes of their own, built one after another and ready to be asked."""
    corpus = draw_corpus(size)
    questions = corpus.questions(QUESTIONS)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "corpus.npz"
        save_corpus(corpus, file)
        del corpus
        engines = {name: Remote(name, file, questions) for name in names}
    yield engines
    for engine in engines.values():
        engine.close()
