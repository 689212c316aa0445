"""The mock exam over a real database: nothing counts before it is over, and then it counts once."""

from datetime import timedelta

import pytest
from builders import create_item, create_pack
from clocks import FrozenClock
from services.study import ADA, BEN, StudyChannel, right_response, study_channel, wrong_response

from bot.core.standings import Period
from bot.errors import ExamGoneError
from bot.services.exam_results import ExamOffer, ExamReview, ExamScore, ExamShown, ExamStep
from bot.services.people import Person
from bot.storage.unit_of_work import Transactions

TASKS = ("1.1", "1.2", "2.1", "2.2", "3.1")


def exam_channel(transactions: Transactions, clock: FrozenClock, per_task: int = 4) -> StudyChannel:
    items = [create_item(id=f"{task}-{n}", task=task) for task in TASKS for n in range(per_task)]
    return study_channel(transactions, clock, create_pack(items=items))


def start(channel: StudyChannel, person: Person = ADA) -> ExamStep:
    shown = channel.services.run_exam.start(person, "C1")
    assert isinstance(shown, ExamStep)
    return shown


def answer(channel: StudyChannel, step: ExamStep, *, right: bool = True, person: Person = ADA) -> ExamShown:
    respond = right_response if right else wrong_response
    response, at = respond(step.shown.item), channel.study.clock.now()
    return channel.services.run_exam.answer(step.exam_id, step.place, person, response, at)


def answer_all(channel: StudyChannel, step: ExamStep, *, right: int) -> ExamReview:
    shown: ExamShown = step
    while isinstance(shown, ExamStep):
        shown = answer(channel, shown, right=shown.place < right)
    assert isinstance(shown, ExamReview)
    return shown


def points(channel: StudyChannel, person: Person) -> int:
    board = channel.services.show_standings(channel.id, person, domain=None, period=Period.SEASON)
    return sum(row.points for row in board.rows if row.is_me)


def test_the_offer_says_what_comes_and_starts_nothing(transactions: Transactions, clock: FrozenClock) -> None:
    channel = exam_channel(transactions, clock)
    offer = channel.services.run_exam.offer(ADA, "C1")
    assert isinstance(offer, ExamOffer)
    assert (offer.items, offer.time, offer.pass_mark, offer.is_short) == (10, timedelta(minutes=30), 700, False)
    assert isinstance(channel.services.run_exam.offer(ADA, "C1"), ExamOffer)


def test_nothing_counts_before_the_exam_is_handed_in(transactions: Transactions, clock: FrozenClock) -> None:
    channel = exam_channel(transactions, clock)
    review = answer_all(channel, start(channel), right=7)
    assert channel.attempts() == []
    score = channel.services.run_exam.finish(review.exam_id, ADA)
    assert (score.right, score.asked, score.answered, score.time_was_up) == (7, 10, 10, False)
    assert score.estimate.score == 730
    assert sum(domain.right for domain in score.by_domain) == 7
    assert points(channel, ADA) == 70


def test_handing_in_twice_counts_once(transactions: Transactions, clock: FrozenClock) -> None:
    channel = exam_channel(transactions, clock)
    review = answer_all(channel, start(channel), right=10)
    first = channel.services.run_exam.finish(review.exam_id, ADA)
    assert channel.services.run_exam.finish(review.exam_id, ADA) == first
    assert len(channel.attempts()) == 10


def test_an_interrupted_exam_goes_on_where_it_was_left(transactions: Transactions, clock: FrozenClock) -> None:
    channel = exam_channel(transactions, clock)
    answer(channel, start(channel))
    clock.move_by(timedelta(minutes=5))
    again = channel.services.run_exam.offer(ADA, None)
    assert isinstance(again, ExamStep)
    assert (again.place, again.left) == (1, timedelta(minutes=25))
    assert start(channel) == again


def test_when_the_time_is_over_what_was_answered_is_scored_and_told(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = exam_channel(transactions, clock)
    step = start(channel)
    answer(channel, step)
    clock.move_by(timedelta(minutes=29))
    assert channel.services.run_exam.finish_overdue() == 0
    clock.move_by(timedelta(minutes=1))
    assert channel.services.run_exam.finish_overdue() == 1
    assert channel.services.run_exam.finish_overdue() == 0
    (told,) = channel.study.deliver()
    assert (told.kind, told.target) == ("exam_score", ADA.user_id)
    score = channel.services.run_exam.score(step.exam_id)
    assert score is not None
    assert (score.right, score.answered, score.time_was_up) == (1, 1, True)


def test_an_answer_after_the_end_changes_nothing(transactions: Transactions, clock: FrozenClock) -> None:
    channel = exam_channel(transactions, clock)
    step = start(channel)
    clock.move_by(timedelta(minutes=31))
    late = answer(channel, step)
    assert isinstance(late, ExamScore)
    assert (late.right, late.answered) == (0, 0)


def test_a_second_exam_asks_other_items(transactions: Transactions, clock: FrozenClock) -> None:
    channel = exam_channel(transactions, clock)
    asked: list[str] = []
    for _ in range(2):
        step: ExamShown = start(channel)
        while isinstance(step, ExamStep):
            asked.append(step.shown.item.id)
            step = answer(channel, step)
        assert isinstance(step, ExamReview)
        channel.services.run_exam.finish(step.exam_id, ADA)
    assert len(set(asked)) == len(asked) == 20
    offer = channel.services.run_exam.offer(ADA, "C1")
    assert isinstance(offer, ExamOffer)
    assert offer.last is not None
    assert offer.last.score == 1000


def test_an_item_that_is_open_in_the_channel_is_not_asked(transactions: Transactions, clock: FrozenClock) -> None:
    channel = exam_channel(transactions, clock, per_task=1)
    question = channel.question(channel.open_next())
    shown: ExamShown = start(channel)
    asked = set()
    while isinstance(shown, ExamStep):
        asked.add(shown.shown.item.id)
        shown = answer(channel, shown)
    assert len(asked) == 4
    assert question.item_id not in asked


def test_nobody_turns_the_pages_of_another_learner(transactions: Transactions, clock: FrozenClock) -> None:
    channel = exam_channel(transactions, clock)
    step = start(channel)
    with pytest.raises(ExamGoneError):
        channel.services.run_exam.go_to(step.exam_id, 3, BEN)


def test_an_answer_of_the_exam_is_among_what_was_missed(transactions: Transactions, clock: FrozenClock) -> None:
    channel = exam_channel(transactions, clock)
    review = answer_all(channel, start(channel), right=9)
    channel.services.run_exam.finish(review.exam_id, ADA)
    data = channel.services.manage_data.export(ADA)
    assert data is not None
    assert [attempt["way"] for attempt in data.attempts] == ["exam"] * 10
    assert [len(exam["answers"]) for exam in data.exams] == [10]
    channel.services.manage_data.erase(ADA)
    assert channel.services.run_exam.score(review.exam_id) is None
