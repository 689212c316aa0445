"""One engine in a process of its own, so that its memory can be told from that of others."""

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
from bench.corpus import Corpus, spell_vocabulary
from bench.engines import ENGINES, Engine
from bench.memory import give_back, resident

SECONDS_A_ROUND = 2.0
"""A slow engine is asked only the first questions, as many as it answers in this time."""


@dataclass(frozen=True)
class Build:
    """What it took to index, and what the index holds."""

    seconds: float
    megabytes: float


class Remote:
    """An engine at work in another process."""

    def __init__(self, name: str, corpus: Path, questions: Sequence[Sequence[str]]) -> None:
        context = get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(name, corpus, questions, theirs), daemon=True)
        self._process.start()
        self.build: Build = self._connection.recv()
        self._rounds: list[list[float]] = []

    def ask(self) -> None:
        """Have the questions answered once."""
        self._connection.send("ask")
        self._rounds.append(self._connection.recv())

    @property
    def figures(self) -> list[float]:
        """Milliseconds for each question that was answered in all rounds, in the round that disturbed it least."""
        return [min(times) for times in zip(*self._rounds, strict=False)]

    def close(self) -> None:
        """End the process."""
        self._connection.send("end")
        self._process.join()


def save_corpus(corpus: Corpus, file: Path) -> None:
    """Write a corpus where other processes find it."""
    np.savez(file, ranks=corpus.ranks, lengths=corpus.lengths)


def _serve(name: str, corpus: Path, questions: Sequence[Sequence[str]], connection: Connection) -> None:
    engine: Engine = ENGINES[name]()
    spell_vocabulary()
    connection.send(_build(engine, corpus))
    _answer(engine, questions[:20])  # what is made ready at first use is not counted
    while connection.recv() == "ask":
        connection.send(_answer(engine, questions))


def _build(engine: Engine, file: Path) -> Build:
    give_back()
    before = resident(os.getpid())
    with np.load(file) as arrays:
        passages = list(Corpus(arrays["ranks"], arrays["lengths"]).passages())
    began = time.perf_counter()
    engine.build(passages)
    seconds = time.perf_counter() - began
    del passages
    give_back()
    return Build(seconds, resident(os.getpid()) - before)


def _answer(engine: Engine, questions: Sequence[Sequence[str]]) -> list[float]:
    """Milliseconds for each question, until the time of a round is over."""
    figures: list[float] = []
    end = time.perf_counter() + SECONDS_A_ROUND
    for question in questions:
        began = time.perf_counter()
        engine.search(question)
        figures.append((time.perf_counter() - began) * 1_000)
        if time.perf_counter() > end:
            break
    return figures
