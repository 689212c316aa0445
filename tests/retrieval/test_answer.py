"""What is shown: an answer, both sides, what a follow-up asks for, or an honest "not in the notes"."""

import pytest
from builders import create_note
from retrieval.bread import NOTES, build_bread_finder

from bot.core.note import Section
from bot.language.vocabulary import EMPTY_LEXICON
from bot.retrieval.answer import answer_query
from bot.retrieval.comparison import Comparison, parse_comparison
from bot.retrieval.finder import build_finder

FINDER = build_bread_finder()


@pytest.mark.parametrize(
    "query",
    ["forest fires", "weather tomorrow", "lunch?", "water polo rules", "gas prices", "", "rise of the roman empire"],
)
def test_what_the_notes_do_not_cover_is_refused(query: str) -> None:
    answer = answer_query(FINDER, query)
    assert not answer.covered
    assert answer.hits == ()


@pytest.mark.parametrize(
    "query", ["SteamQueueLength", "explain `SteamQueueLength`", "`SteamQueueLength` alarm?", "controller_queue_max"]
)
def test_code_that_a_note_has_is_enough_to_ask_for_it(query: str) -> None:
    text = "A long `SteamQueueLength` means a small boiler. `controller_queue_max` is where it stops."
    ovens = create_note(id="ovens", title="Ovens", aliases=(), asked_as=(), sections=(Section("", text),))
    finder = build_finder({note.id: note for note in (*NOTES, ovens)}, EMPTY_LEXICON)
    assert [hit.note for hit in answer_query(finder, query).hits] == ["ovens"]
    assert not answer_query(finder, "boiler").covered


def test_a_refusal_names_the_nearest_topics() -> None:
    assert answer_query(FINDER, "gas prices in winter").nearest[0] in {"bulk-fermentation", "commercial-yeast"}


def test_an_answer_names_the_topics_that_come_next() -> None:
    answer = answer_query(FINDER, "when is my loaf ready for the oven")
    assert answer.hits[0].note == "proofing"
    assert "proofing" not in answer.nearest
    assert answer.nearest


@pytest.mark.parametrize(
    "query",
    [
        "autolyse vs proofing",
        "difference between autolyse and proofing",
        "autolyse or proofing?",
        "compare autolyse to proofing",
    ],
)
def test_a_comparison_is_answered_from_both_sides(query: str) -> None:
    answer = answer_query(FINDER, query)
    assert [hit.note for hit in answer.hits[: answer.sides]] == ["autolyse", "proofing"]
    assert answer.missing == ()


def test_a_side_that_the_notes_do_not_cover_is_told() -> None:
    answer = answer_query(FINDER, "levain vs kubernetes")
    assert [hit.note for hit in answer.hits[: answer.sides]] == ["levain"]
    assert answer.missing == ("kubernetes",)


def test_an_or_between_words_of_one_topic_is_no_comparison() -> None:
    answer = answer_query(FINDER, "cold room or warm room for the first rise")
    assert answer.sides == 0
    assert answer.hits[0].note == "bulk-fermentation"


@pytest.mark.parametrize(
    ("text", "sides", "is_sure"),
    [
        ("kneading vs. folding?", ("kneading", "folding"), True),
        ("A versus B versus C", ("A", "B", "C"), True),
        ("what's the difference between a boule and a batard", ("a boule", "a batard"), True),
        ("Unterschied zwischen Teig und Brot", ("Teig", "Brot"), True),
        ("diferencia entre pan y masa", ("pan", "masa"), True),
        ("how is rye different from wheat", ("rye", "wheat"), True),
        ("salt or sugar", ("salt", "sugar"), False),
    ],
)
def test_comparisons_are_recognised(text: str, sides: tuple[str, ...], is_sure: bool) -> None:
    assert parse_comparison(text) == Comparison(sides, is_sure)


@pytest.mark.parametrize("text", ["what is salt", "vs", "salt or", "flavor of rye", ""])
def test_other_questions_compare_nothing(text: str) -> None:
    assert parse_comparison(text) is None


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("and when not?", "When to choose it"),
        ("how does it work?", "How it works"),
        ("what about cost?", "When to choose it"),
        ("and the traps?", "Traps"),
        ("why?", ""),
    ],
)
def test_a_follow_up_inherits_the_topic(text: str, heading: str) -> None:
    hit = answer_query(FINDER, text, topic="bulk-fermentation").hits[0]
    assert (hit.note, hit.heading) == ("bulk-fermentation", heading)


@pytest.mark.parametrize("text", ["and scoring?", "what about scoring", "what is scoring?"])
def test_a_follow_up_that_names_another_topic_leads_there(text: str) -> None:
    assert answer_query(FINDER, text, topic="proofing").hits[0].note == "scoring"


@pytest.mark.parametrize("text", ["how is it different from autolyse?", "vs autolyse", "difference to autolyse?"])
def test_a_follow_up_can_compare_the_topic(text: str) -> None:
    answer = answer_query(FINDER, text, topic="levain")
    assert [hit.note for hit in answer.hits[: answer.sides]] == ["levain", "autolyse"]


def test_a_follow_up_on_something_else_altogether_is_refused() -> None:
    assert not answer_query(FINDER, "and what about lunch?", topic="proofing").covered


def test_a_topic_that_the_pack_lost_is_no_topic() -> None:
    assert answer_query(FINDER, "scoring", topic="gone").hits[0].note == "scoring"


@pytest.mark.parametrize("query", ["bulkfermentation", "bulk-fermentation", "Bulk Fermentation"])
def test_spaces_and_hyphens_in_a_name_do_not_matter(query: str) -> None:
    assert answer_query(FINDER, query).hits[0].note == "bulk-fermentation"


def test_an_empty_index_covers_nothing() -> None:
    assert not answer_query(build_finder({}, EMPTY_LEXICON), "flour").covered


@pytest.mark.parametrize("text", ["how are you today?", "Who built you?", "tell me a joke", "are you a robot?"])
def test_small_talk_is_not_looked_up(text: str) -> None:
    answer = answer_query(FINDER, text)
    assert (answer.covered, answer.nearest) == (False, ())


@pytest.mark.parametrize("text", ["how do you tell that a loaf is ready", "what can you do about a sticky dough"])
def test_a_question_that_says_you_and_means_anybody_is_answered(text: str) -> None:
    assert answer_query(FINDER, text).covered
