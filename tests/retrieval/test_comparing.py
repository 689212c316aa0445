"""Comparisons and short forms lead to the note that sets things side by side, where there is one."""

from builders import create_note

from bot.core.note import Section
from bot.core.pack import Meaning
from bot.language.vocabulary import EMPTY_LEXICON, build_lexicon
from bot.retrieval.answer import answer_query
from bot.retrieval.finder import Finder, build_finder

TABLE = "| | Levain | Yeast |\n|---|---|---|\n| Time | a day | hours |"
LEVAIN = create_note(id="levain", title="Levain", aliases=("sourdough starter",), asked_as=("feed my starter",))
YEAST = create_note(id="yeast", title="Dry yeast", aliases=("instant yeast",), asked_as=("is my yeast dead",))
RYE = create_note(id="rye", title="Rye", aliases=(), asked_as=("why is rye sticky",))
COMPARING = create_note(
    id="levain-or-yeast",
    title="Levain or dry yeast",
    aliases=("levain vs yeast",),
    asked_as=("which one is faster",),
    sections=(
        Section("", "Time decides."),
        Section("Side by side", TABLE),
        Section("Traps", "None with small loaves."),
    ),
)


def build() -> Finder:
    return build_finder({note.id: note for note in (LEVAIN, YEAST, RYE, COMPARING)}, EMPTY_LEXICON)


def test_a_comparing_note_comes_first_with_its_opening_and_table_and_the_sides_follow() -> None:
    answer = answer_query(build(), "instant yeast vs sourdough starter")
    assert [hit.note for hit in answer.hits[:3]] == ["levain-or-yeast", "yeast", "levain"]
    assert answer.hits[0].text == f"Time decides.\n\n{TABLE}"
    assert answer.hits[0].heading == "Side by side"
    assert answer.sides == 0


def test_more_than_the_sides_leads_to_the_passage_that_speaks_of_it() -> None:
    answer = answer_query(build(), "levain or dry yeast for small loaves")
    assert (answer.hits[0].note, answer.hits[0].heading) == ("levain-or-yeast", "Traps")


def test_without_a_comparing_note_both_sides_are_shown() -> None:
    answer = answer_query(build(), "rye vs levain")
    assert [hit.note for hit in answer.hits[: answer.sides]] == ["rye", "levain"]


def test_a_side_that_is_missing_is_told_only_beside_one_that_is_a_name() -> None:
    assert answer_query(build(), "levain vs kubernetes").missing == ("kubernetes",)
    assert not answer_query(build(), "sticky gadgets vs kubernetes").covered


def test_a_short_form_with_several_meanings_shows_a_note_for_each() -> None:
    meanings = {"LR": (Meaning("levain", "levain"), Meaning("rye", "rye"), Meaning("long rest", None))}
    lexicon = build_lexicon(acronyms={"LR": ["levain", "rye", "long rest"]})
    finder = build_finder({note.id: note for note in (LEVAIN, YEAST, RYE)}, lexicon, meanings)
    answer = answer_query(finder, "what is LR?")
    assert [hit.note for hit in answer.hits[: answer.sides]] == ["levain", "rye"]
    assert answer.meanings == ("levain", "rye")


def test_a_comparison_with_a_typing_error_tells_how_it_was_read() -> None:
    answer = answer_query(build(), "sourdough startr vs dry yeast")
    assert answer.hits[0].note == "levain-or-yeast"
    assert answer.query.read_as == "sourdough starter dry yeast"
