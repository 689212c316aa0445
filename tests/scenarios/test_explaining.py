""" "explain X": by command, mention, message and shortcut, and where it is answered privately."""

import pytest
from scenarios.study_hall import StudyHall

SINGLE = "tight-crumb-after-short-rise"


def test_a_command_explains_privately_and_can_be_shared(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    answer = study_hall.ben.asks("explain hydration")
    assert "From Hydration" in answer.all_text
    assert answer.buttons[-1] == "Share"
    study_hall.ben.taps("Share", on=answer)
    assert "Shared by Ben Okafor" in study_hall.waits_for_post("Hydration").all_text


def test_a_mention_is_answered_in_its_thread_and_only_once(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    asked = study_hall.ben.says("@mls explain hydration")
    study_hall.waits_for_reply(asked, "From Hydration")
    study_hall.tick()
    assert len(study_hall.bots_replies(asked)) == 1


def test_a_message_in_a_study_channel_is_answered_in_its_thread(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    asked = study_hall.ben.says("explain hydration")
    assert study_hall.waits_for_reply(asked, "From Hydration").thread_ts == asked.ts


@pytest.mark.parametrize(
    "talk", ["good morning all", "explain your lateness", "what is for lunch?", "explain quantum gravity"]
)
def test_talk_and_what_the_notes_do_not_cover_get_no_answer(study_hall: StudyHall, talk: str) -> None:
    study_hall.set_up(asking=SINGLE)
    ignored = study_hall.ben.says(talk)
    asked = study_hall.ben.says("explain hydration")
    study_hall.waits_for_reply(asked, "From Hydration")
    assert study_hall.bots_replies(ignored) == []


def test_a_follow_up_in_the_thread_keeps_the_topic(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    asked = study_hall.ben.says("explain hydration")
    study_hall.waits_for_reply(asked, "From Hydration")
    study_hall.chloe.says("how does it work?", under=asked)
    study_hall.wait_until(lambda: len(study_hall.bots_replies(asked)) == 2)
    assert "Hydration" in study_hall.bots_replies(asked)[-1].all_text


def test_inside_an_open_questions_thread_it_explains_privately(study_hall: StudyHall) -> None:
    question = study_hall.set_up(asking=SINGLE)
    study_hall.ben.replies("explain hydration")
    assert study_hall.ben.is_told("From Hydration").thread_ts == question.ts
    assert study_hall.bots_replies(question) == []


def test_what_the_notes_do_not_cover_is_said_plainly(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    assert "The notes do not cover “quantum gravity”" in study_hall.ben.asks("explain quantum gravity").text


def test_thumbs_are_taken_and_a_note_can_be_read_whole(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    answer = study_hall.ben.asks("explain hydration")
    assert "Thank you" in study_hall.ben.taps("👍 Helped", on=answer).text
    verdict = study_hall.ben.answers("B")
    assert "rise" in study_hall.ben.opens("Read the note", on=verdict).title.lower()


def test_the_shortcut_explains_a_message_of_somebody_else(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    message = study_hall.chloe.says("what is hydration")
    study_hall.ben.person.shortcut(message, "explain_this")
    assert study_hall.ben.is_told("From Hydration")


def test_explain_without_a_topic_says_how_to_ask(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    assert "Say what to explain" in study_hall.ben.asks("explain").text


def test_a_direct_message_is_explained_directly(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    assert "From Hydration" in study_hall.ben.writes("hydration").all_text


def test_slacks_own_escaping_is_understood_and_nobody_can_be_notified(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    said = study_hall.ben.asks("explain <!channel> & <@U0PG000002>")
    assert "<!channel>" not in str(said.blocks)
    assert "<!channel>" not in said.text
