"""Search finds the note that was meant, however it is named."""

import numpy as np
import pytest
from builders import create_note
from hypothesis import given
from hypothesis import strategies as st
from retrieval.bm25 import score_by_rank_bm25
from retrieval.bread import NOTES, PACK, build_bread_finder

from bot.language.analyser import analyse
from bot.language.vocabulary import EMPTY_LEXICON
from bot.retrieval.index import build_index
from bot.retrieval.passage import Field
from bot.retrieval.query import Query, Slot
from bot.retrieval.splitter import split_notes
from bot.retrieval.weights import SETTINGS

INDEX = build_bread_finder().index


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("hydration", "hydration"),
        ("BF", "bulk-fermentation"),
        ("sourdough chef", "levain"),
        ("hydratoin", "hydration"),
        ("ferment", "bulk-fermentation"),
        ("bulk-fermentation", "bulk-fermentation"),
        ("`proofing`", "proofing"),
        ("shiny rind", "steam"),
        ("how do I tell that the loaf is ready?", "proofing"),
        ("was ist autolyse?", "autolyse"),
        ("mother-dough", "levain"),
    ],
)
def test_a_note_is_found_however_it_is_named(query: str, note: str) -> None:
    assert INDEX.search(query)[0].note == note


def test_each_note_comes_once_with_its_best_passage() -> None:
    hits = INDEX.search("a poke leaves a dent in the loaf")
    notes = [hit.note for hit in hits]
    assert len(notes) == len(set(notes))
    assert (hits[0].note, hits[0].heading) == ("proofing", "How it works")


def test_who_asks_for_a_name_alone_gets_the_opening() -> None:
    assert INDEX.search("scoring")[0].heading == ""


def test_a_known_word_is_never_corrected() -> None:
    assert INDEX.parse("flour water salt").read_as is None
    assert INDEX.parse("flour watter").read_as == "flour water"


@pytest.mark.parametrize("query", ["", "?!", "the of and", "xylophone"])
def test_a_query_without_known_words_finds_nothing(query: str) -> None:
    assert INDEX.search(query) == []


def test_no_notes_make_an_index_that_finds_nothing() -> None:
    assert build_index({}, EMPTY_LEXICON).search("flour") == []


def test_a_single_note_is_found() -> None:
    index = build_index({"proofing": create_note()}, EMPTY_LEXICON)
    assert [hit.note for hit in index.search("final rise")] == ["proofing"]


def test_a_passage_of_an_unknown_note_cannot_be_asked_for() -> None:
    with pytest.raises(KeyError):
        INDEX.search_in("pizza", "flour")


@given(st.lists(st.sampled_from(["flour", "water", "loaf", "crust", "gas", "rise"]), min_size=1, unique=True))
def test_a_passages_score_is_the_weighted_sum_of_its_fields(words: list[str]) -> None:
    terms = [term for word in words for term in analyse(word, PACK.lexicon)]
    expected = np.zeros(len(INDEX.passages))
    for name in Field:
        documents = [
            [term for text in passage.texts(name) for term in analyse(text, PACK.lexicon)]
            for passage in split_notes(NOTES)
        ]
        expected += SETTINGS[name].weight * score_by_rank_bm25(documents, terms, b=SETTINGS[name].b)
    query = Query(" ".join(words), tuple(Slot(term) for term in terms))
    found = np.concatenate([INDEX.scores_in(note.id, query) for note in NOTES])
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-9)
