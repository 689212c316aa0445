"""What people call the things of a pack."""

import pytest
from builders import create_item, create_note, create_pack

from bot.core.pack import Meaning, Vocabulary
from bot.core.subject import Subject, example_words, find_subject, suggest_subjects, whole_pack

PACK = create_pack(
    items=[create_item(id="proof", task="2.1", notes=("proofing",))],
    notes=[create_note(id="proofing", title="Cold proofing", task="2.1", aliases=("retarding",))],
    vocabulary=Vocabulary(acronyms={"CP": (Meaning("cold proofing", "proofing"),)}),
)


@pytest.mark.parametrize("words", ["fermentation", "Fermentation", " FERMENTATION "])
def test_a_domain_is_found_by_its_name_however_it_is_written(words: str) -> None:
    subject = find_subject(PACK, words)
    assert subject is not None
    assert subject.domain == "fermentation"


def test_a_task_is_found_by_its_number() -> None:
    assert find_subject(PACK, "2.1") == Subject(PACK.task("2.1").title, task="2.1")


@pytest.mark.parametrize("words", ["Cold Proofing", "cold-proofing", "retarding"])
def test_a_topic_is_found_by_its_id_title_and_aliases(words: str) -> None:
    assert find_subject(PACK, words) == Subject("Cold proofing", note="proofing")


def test_a_mistyped_name_is_suggested_once_a_subject() -> None:
    assert suggest_subjects(PACK, "fermentaton")[0] == "fermentation"


def test_words_that_are_like_nothing_suggest_nothing() -> None:
    assert suggest_subjects(PACK, "zzzzzz") == ()


def test_the_whole_pack_limits_nothing() -> None:
    scope = whole_pack(PACK).scope
    assert all(scope.covers(item) for item in PACK.items.values())


def test_examples_are_a_domain_and_a_topics_own_short_form() -> None:
    heaviest = create_pack(
        items=[create_item(id="mix", task="1.1", notes=("autolyse",))],
        notes=[create_note(id="autolyse", title="Autolyse rest", task="1.1")],
        vocabulary=Vocabulary(
            acronyms={"AR": (Meaning("Autolyse rest", "autolyse"),), "XY": (Meaning("no note", None),)}
        ),
    )
    assert example_words(heaviest) == ("dough", "AR")
