"""Private quizzes: one item at a time, and a score by task."""

from scenarios.study_hall import STUDY, StudyHall, Teammate

from bot.playground import Message

SINGLE = "tight-crumb-after-short-rise"


def _answer_all(learner: Teammate, step: Message) -> Message:
    """Answer whatever comes until the score is shown; the first letter every time."""
    while True:
        if "A" in step.buttons:
            step = learner.taps("A", on=step)
        elif "Submit" in step.buttons:
            boxes = next(block for block in step.blocks if block["type"] == "actions")["elements"][0]["options"]
            learner.ticks(*[box["value"] for box in boxes[:2]], on=step)
            step = learner.taps("Submit", on=step)
        elif "Answer" in step.buttons:
            raise AssertionError("a form was not expected")
        following = next((button for button in ("Next", "Show my score") if button in step.buttons), None)
        if following is None:
            return step
        step = learner.taps(following, on=step)


def test_a_quiz_goes_item_by_item_in_one_private_message_to_a_score(study_hall: StudyHall) -> None:
    study_hall.set_up(asking="order-of-work")
    step = study_hall.ben.asks("quiz 1.2 2")
    assert "1 of 2" in step.all_text
    score = _answer_all(study_hall.ben, step)
    assert "Quiz over" in score.all_text
    assert score.ts == step.ts
    assert "Let it rise" in score.all_text
    assert study_hall.chloe.private_messages() == []


def test_a_quiz_never_asks_what_is_open_in_the_channel(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    step = study_hall.ben.asks("quiz 1.2 10")
    assert "of 2" in step.all_text
    assert "one hour" not in step.all_text


def test_a_bare_quiz_goes_on_where_it_was_left(study_hall: StudyHall) -> None:
    study_hall.set_up(asking="order-of-work")
    step = study_hall.ben.asks("quiz 1.2 3")
    again = study_hall.ben.asks("quiz")
    assert again.text == step.text


def test_a_tap_on_an_older_step_is_refused_kindly(study_hall: StudyHall) -> None:
    study_hall.set_up(asking="order-of-work")
    step = study_hall.ben.asks("quiz 1.2 3")
    study_hall.ben.asks("quiz 1.2 2")
    button = next(button for button in ("A", "Submit", "Answer") if button in step.buttons)
    if button == "Submit":
        boxes = next(block for block in step.blocks if block["type"] == "actions")["elements"][0]["options"]
        study_hall.ben.ticks(*[box["value"] for box in boxes[:2]], on=step)
    assert "That quiz is over" in study_hall.ben.taps(button, on=step).text


def test_an_unknown_subject_suggests_those_that_are_near(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    assert "I have no questions about “hydratoin”" in study_hall.ben.asks("quiz hydratoin").text


def test_a_topic_of_the_notes_is_a_subject(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    assert "Hydration" in study_hall.ben.asks("quiz hydration").all_text


def test_missed_goes_round_until_all_is_right(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    assert "Nothing to repeat" in study_hall.ben.asks("quiz missed").text
    study_hall.ben.answers("A")
    study_hall.closing_time()
    step = study_hall.ben.asks("quiz missed")
    assert "What you missed" in step.all_text
    wrong = study_hall.ben.taps("A", on=step)
    letters = [button for button in wrong.buttons if button == "Next"]
    assert letters == ["Next"] or "Show my score" in wrong.buttons


def test_in_a_direct_message_the_slash_is_not_needed_and_answers_are_typed(study_hall: StudyHall) -> None:
    study_hall.set_up(asking="order-of-work")
    step = study_hall.ben.writes("quiz 1.2 1")
    assert "1 of 1" in step.all_text
    verdict = study_hall.ben.writes("A" if "A" in step.buttons else "A and C")
    assert "Show my score" in verdict.buttons


def test_a_quiz_from_a_direct_message_says_for_which_channel_it_counts(study_hall: StudyHall) -> None:
    study_hall.set_up(asking="order-of-work")
    study_hall.ben.replies("B, C, A")
    study_hall.ben.is_told("Right")
    assert f"Counts for {STUDY}" in study_hall.ben.writes("quiz 1.2 1").all_text


def test_a_verdict_leads_to_a_quiz_about_the_same(study_hall: StudyHall) -> None:
    study_hall.set_up(asking=SINGLE)
    verdict = study_hall.ben.answers("A")
    assert "1 of" in study_hall.ben.taps("Quiz me on this", on=verdict).all_text
