"""The order of what is found, and names in whatever form they are typed."""

import pytest
from builders import create_note, create_pack
from retrieval.bread import build_bread_finder

from bot.core.pack import Meaning
from bot.language.vocabulary import EMPTY_LEXICON, build_lexicon
from bot.retrieval.finder import Finder, build_finder

FINDER = build_bread_finder()


def first_note(finder: Finder, text: str) -> str:
    return finder.find(finder.read(text))[0].note


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("sourdough chef", "levain"),
        ("what is a levain?", "levain"),
        ("was ist ein Levain", "levain"),
        ("bulkfermentation", "bulk-fermentation"),
        ("levain or yeast", "levain-or-yeast"),
        ("how much salt per kilo of flour", "salt"),
    ],
)
def test_the_note_that_was_meant_comes_first(text: str, note: str) -> None:
    assert first_note(FINDER, text) == note


def test_a_note_that_compares_stands_back_where_nothing_is_compared() -> None:
    query = FINDER.read("yeast")
    alone = [hit.note for hit in FINDER.find(query)]
    compared = [hit.note for hit in FINDER.find(query, compares=True)]
    assert alone.index("levain-or-yeast") >= compared.index("levain-or-yeast")
    assert alone[0] == "commercial-yeast"


def test_a_title_goes_before_an_alias_of_the_same_letters() -> None:
    notes = {
        "crust": create_note(id="crust", title="Crust", aliases=("oven-spring",)),
        "spring": create_note(id="spring", title="Oven spring", aliases=()),
    }
    assert first_note(build_finder(notes, EMPTY_LEXICON), "what is oven spring?") == "spring"


def test_a_short_form_with_one_note_leads_there() -> None:
    pack = create_pack(notes=(create_note(id="levain", title="Levain", aliases=()), create_note(id="rye", title="Rye")))
    finder = build_finder(
        pack.notes, pack.lexicon, {"SD": (Meaning("sour dough", "levain"), Meaning("South Dakota", None))}
    )
    assert first_note(finder, "SD") == "levain"
    assert first_note(finder, "sour dough") == "levain"


def test_a_name_that_no_note_has_as_a_whole_counts_as_its_words() -> None:
    finder = build_finder({"proofing": create_note()}, build_lexicon(phrases=["dent poke"]))
    assert [slot.term for slot in finder.read("dent poke").slots] == ["dent", "poke"]


@pytest.mark.parametrize("text", ["zebra", "wedding"])
def test_a_word_of_everyday_life_that_is_in_no_name_is_of_another_subject(text: str) -> None:
    assert [FINDER.is_worldly(slot) for slot in FINDER.read(text).slots] == [True]


@pytest.mark.parametrize("text", ["bread flour", "fridge"])
def test_a_word_of_everyday_life_in_a_name_is_of_the_notes_own_subject(text: str) -> None:
    assert not any(FINDER.is_worldly(slot) for slot in FINDER.read(text).slots)
