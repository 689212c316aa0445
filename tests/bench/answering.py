"""How long an answer from notes takes: the question read, all fields searched, notes merged, and the snippet cut."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from statistics import median
from typing import TypeVar

from bench.corpus import draw_corpus
from bench.engines import BEST
from rich.table import Table

from bot.core.note import Note, Section
from bot.language.vocabulary import build_lexicon
from bot.retrieval.answer import answer_query
from bot.retrieval.finder import Finder, build_finder
from bot.retrieval.snippet import cut_snippet

SIZES = (500, 5_000, 50_000)
QUESTIONS = 200
ROUNDS = 5
SECTIONS = 5
WORDS_A_SENTENCE = 12

T = TypeVar("T")


def measure() -> Table:
    """A table of the median question at each size."""
    table = Table(title=f"An answer from notes with {SECTIONS} passages each (medians, in ms)")
    for column in ("passages", "build s", "all fields", "read", "find notes", "answer with snippet", "95 %"):
        table.add_column(column, justify="right")
    for size in SIZES:
        table.add_row(f"{size:,}", *_measure_size(size))
    table.caption = f"All fields: the {BEST} best passages. The answer includes reading and finding."
    return table


def _measure_size(size: int) -> Iterator[str]:
    notes = draw_notes(size)
    lexicon = build_lexicon(phrases=[name for note in notes.values() for name in (note.title, *note.aliases)])
    began = time.perf_counter()
    finder = build_finder(notes, lexicon)
    index = finder.index
    yield f"{time.perf_counter() - began:.1f}"
    questions = _draw_questions(notes)
    queries = [index.parse(question) for question in questions]
    yield f"{median(_time(lambda query: index.find_passages(query, BEST), queries)):.3f}"
    yield f"{median(_time(index.parse, questions)):.3f}"
    yield f"{median(_time(index.search, queries)):.3f}"
    answers = sorted(_time(lambda question: _answer(finder, question), questions))
    yield f"{median(answers):.3f}"
    yield f"{answers[int(0.95 * len(answers))]:.3f}"


def _answer(finder: Finder, question: str) -> object:
    answer = answer_query(finder, question)
    return [cut_snippet(hit.text, hit.matched, finder.index.lexicon) for hit in answer.hits[:1]]


def _time(ask: Callable[[T], object], questions: Sequence[T]) -> list[float]:
    """Milliseconds for each question, in the round that disturbed it least."""
    return [min(times) for times in zip(*(list(_round(ask, questions)) for _ in range(ROUNDS)), strict=True)]


def _round(ask: Callable[[T], object], questions: Sequence[T]) -> Iterator[float]:
    for question in questions:
        began = time.perf_counter()
        ask(question)
        yield (time.perf_counter() - began) * 1_000


def draw_notes(size: int) -> dict[str, Note]:
    """Notes that together have so many passages. A note's names are made of rare words of its opening."""
    rng = random.Random(7)
    passages = draw_corpus(size).passages()
    notes = (_draw_note(rng, number, group) for number, group in enumerate(zip(*[passages] * SECTIONS, strict=True)))
    return {note.id: note for note in notes}


def _draw_note(rng: random.Random, number: int, passages: Sequence[Sequence[str]]) -> Note:
    # A word's place in the alphabet is its rank, since that is how the vocabulary is spelled.
    rare = sorted(passages[0], key=lambda word: (len(word), word))[len(passages[0]) // 2 :]
    return Note(
        id=f"note-{number}",
        title=" ".join(rng.sample(rare, 2)).title(),
        task="1.1",
        domain="1",
        aliases=(" ".join(rng.sample(rare, 2)),),
        asked_as=tuple(" ".join(rng.sample(passage, 6)) for passage in passages[:2]),
        before=(),
        confused_with=(),
        next=(),
        sources=(),
        sections=tuple(
            Section(" ".join(rng.sample(passage, 2)) if place else "", _write(passage))
            for place, passage in enumerate(passages)
        ),
    )


def _write(words: Sequence[str]) -> str:
    sentences = (words[start : start + WORDS_A_SENTENCE] for start in range(0, len(words), WORDS_A_SENTENCE))
    return " ".join(" ".join(sentence).capitalize() + "." for sentence in sentences)


def _draw_questions(notes: dict[str, Note]) -> list[str]:
    """Questions for a note by its title and up to two words of one of its sections."""
    rng = random.Random(8)
    asked = rng.choices(list(notes.values()), k=QUESTIONS)
    return [f"how does {note.title} {' '.join(_some_words(rng, note))} work?" for note in asked]


def _some_words(rng: random.Random, note: Note) -> list[str]:
    words = rng.choice(note.sections).text.lower().replace(".", "").split()
    return rng.sample(words, rng.randint(0, 2))
