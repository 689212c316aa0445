"""The section of a note that answers is the one shown."""

import pytest
from builders import create_note
from retrieval.bread import build_bread_finder

from bot.core.note import Section
from bot.language.vocabulary import EMPTY_LEXICON
from bot.retrieval.finder import build_finder
from bot.retrieval.sections import best_passage

FINDER = build_bread_finder()


def section_shown(text: str, note: str) -> str:
    return FINDER.index.passages[best_passage(FINDER, note, FINDER.read(text), text)].heading


@pytest.mark.parametrize(
    ("text", "note", "heading"),
    [
        ("proofing", "proofing", ""),
        ("what is proofing?", "proofing", ""),
        ("how does proofing work?", "proofing", "How it works"),
        ("when should I use steam", "steam", "When to choose it"),
        ("traps of scoring", "scoring", "Traps"),
        ("why did my overproofed loaf collapse", "proofing", "Traps"),
        ("is commercial yeast one pure strain", "commercial-yeast", ""),
    ],
)
def test_the_section_follows_from_the_question(text: str, note: str, heading: str) -> None:
    assert section_shown(text, note) == heading


def test_a_section_that_sets_a_term_off_defines_it() -> None:
    sections = (
        Section("", "Rests of a dough."),
        Section("Traps", "A warm fridge ruins a cold proof overnight."),
        Section("Kinds", "- **Cold proof**: overnight in the fridge."),
    )
    note = create_note(title="Rests", aliases=("cold proof",), sections=sections)
    finder = build_finder({"proofing": note}, EMPTY_LEXICON)
    query = finder.read("cold proof")
    assert finder.index.passages[best_passage(finder, "proofing", query, "cold proof")].heading == "Kinds"
