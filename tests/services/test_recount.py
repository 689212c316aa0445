"""Every figure on a board equals what a recount of all attempts gives."""

import random
from datetime import timedelta

import pytest
from clocks import FrozenClock
from services.study import LEAD, StudyChannel, create_person, open_study, right_response, wrong_response

from bot.services.people import Person
from bot.services.run_quiz import QuizWish
from bot.storage.tables import StandingRow
from bot.storage.unit_of_work import Transactions

PEOPLE = [create_person(name) for name in ("Ada", "Ben", "Cleo", "Dan")]


def _rows(channel: StudyChannel) -> set[tuple[object, ...]]:
    with channel.study.reading() as work:
        return {
            (
                row.season_id,
                row.domain,
                row.period,
                row.period_start,
                row.learner_id,
                row.points,
                row.right,
                row.answered,
            )
            for row in work.session.query(StandingRow).all()
            if row.answered or row.points or row.right
        }


def _quiz(channel: StudyChannel, person: Person, rng: random.Random) -> None:
    step = channel.services.run_quiz.start(person, "C1", QuizWish(count=2))
    respond = rng.choice((right_response, wrong_response))
    channel.services.run_quiz.answer(
        step.quiz_id, step.version, person, respond(step.shown.item), channel.study.clock.now()
    )


def _next_morning(channel: StudyChannel) -> None:
    """Move to the next due time; after a long pause the question may be skipped."""
    due = channel.row().next_due_at
    assert due is not None
    channel.study.clock.move_to(max(due, channel.study.clock.now()))
    channel.services.open_questions.open_due()
    channel.study.deliver()


def _act(channel: StudyChannel, rng: random.Random) -> None:
    """Something that changes boards, or should not."""
    act = rng.random()
    person = rng.choice(PEOPLE)
    questions = [question.id for question in channel.questions() if question.state != "withdrawn"]
    if act < 0.15:
        _next_morning(channel)
    elif act < 0.6 and questions:
        channel.answer(rng.choice(questions), person, right=rng.random() < 0.6)
    elif act < 0.8:
        _quiz(channel, person, rng)
    elif act < 0.86 and questions:
        channel.services.withdraw_question(rng.choice(questions), LEAD)
    elif act < 0.9:
        channel.services.manage_data.erase(person)
    elif act < 0.94:
        channel.services.configure_channel.start_season(channel.id, LEAD)
    else:
        channel.study.clock.move_by(timedelta(hours=rng.randint(1, 60)))
        channel.services.close_questions.close_due()


@pytest.mark.parametrize("seed", range(4))
def test_after_any_history_the_boards_equal_a_recount(
    transactions: Transactions, clock: FrozenClock, seed: int
) -> None:
    rng = random.Random(seed)
    channel = open_study(transactions, clock, seed=seed).set_up()
    channel.open_next()
    for _ in range(60):
        _act(channel, rng)
    before = _rows(channel)
    assert before
    channel.services.recount()
    assert _rows(channel) == before
