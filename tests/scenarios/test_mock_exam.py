"""The mock exam as a person sits it, in one private message."""

from scenarios.study_hall import StudyHall

from bot.playground import Message


def _begin(study_hall: StudyHall) -> Message:
    study_hall.set_up(asking="order-of-work")
    offer = study_hall.ben.asks("exam")
    assert "3 questions in 10 minutes" in offer.all_text
    return study_hall.ben.taps("Start the exam", on=offer)


def _tick_two(study_hall: StudyHall, step: Message) -> Message:
    boxes = next(block for block in step.blocks if block["type"] == "actions")["elements"][0]["options"]
    study_hall.ben.ticks(*[box["value"] for box in boxes[:2]], on=step)
    return study_hall.ben.taps("Submit", on=step)


def _answer(study_hall: StudyHall, step: Message) -> Message:
    return study_hall.ben.taps("A", on=step) if "A" in step.buttons else _tick_two(study_hall, step)


def test_an_exam_gives_no_verdict_before_its_end_and_then_an_estimate(study_hall: StudyHall) -> None:
    step = _begin(study_hall)
    first = step.ts
    for number in (1, 2, 3):
        assert f"Question {number} of 3" in step.all_text
        step = _answer(study_hall, step)
        assert "Right" not in step.all_text
    assert "3 of 3 answered" in step.all_text
    score = study_hall.ben.taps("Finish, show my score", on=step)
    assert "Exam over: about" in score.all_text
    assert "How the exam itself scales scores is not public" in score.all_text
    assert score.ts == first
    assert study_hall.chloe.private_messages() == []


def test_one_can_go_back_flag_and_change_an_answer(study_hall: StudyHall) -> None:
    step = study_hall.ben.taps("Flag", on=_begin(study_hall))
    assert "flagged" in step.all_text
    step = study_hall.ben.taps("Back", on=_answer(study_hall, step))
    assert "You answered" in step.all_text
    review = study_hall.ben.taps("Review", on=step)
    assert "1 of 3 answered" in review.all_text
    assert "Without an answer: 2 and 3" in review.all_text
    assert "Flagged: 1" in review.all_text
    assert "Question 2 of 3" in study_hall.ben.taps("Answer what is open", on=review).all_text


def test_an_exam_left_half_way_goes_on_and_ends_with_its_time(study_hall: StudyHall) -> None:
    _answer(study_hall, _begin(study_hall))
    study_hall.wait(minutes=4)
    assert "Question 2 of 3 · 6 minutes left" in study_hall.ben.asks("exam").all_text
    study_hall.wait(minutes=6)
    assert "Time is up: about" in study_hall.ben.is_written("Time is up").all_text
    assert "Start the exam" in study_hall.ben.asks("exam").buttons
