"""Closing a question: shown where it was posted, and never before it is known whether it was."""

from datetime import timedelta

from clocks import FrozenClock
from services.study import BEN, StudyChannel, study_channel

from bot.core.question import QuestionState
from bot.services.outbox import LEASE
from bot.storage.deliveries import Claim
from bot.storage.tables import Question
from bot.storage.unit_of_work import Transactions


def while_it_is_posted(transactions: Transactions, clock: FrozenClock) -> tuple[StudyChannel, Question, Claim]:
    """A channel whose first question is on its way to Slack, with the question and its claimed delivery."""
    channel = study_channel(transactions, clock)
    clock.move_to(channel.row().next_due_at or clock.now())
    channel.services.open_questions.open_due()
    (posting,) = channel.services.outbox.claim()
    (question,) = channel.questions()
    return channel, question, posting


def test_a_closed_question_is_shown_closed_and_its_whys_go_into_the_thread(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = study_channel(transactions, clock)
    question = channel.open_next()
    channel.answer(question, BEN)
    channel.study.deliver()
    sent = channel.close(question)
    assert [(claim.kind, claim.message_ts is not None) for claim in sent] == [
        ("question", True),
        ("closed_thread", False),
    ]


def test_a_question_whose_post_is_under_way_closes_once_it_has_arrived(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel, question, posting = while_it_is_posted(transactions, clock)
    clock.move_to(question.closes_at)
    assert channel.services.close_questions.close_due() == 0
    channel.services.outbox.sent(posting, message_ts="1.0", message_channel="C1")
    assert channel.services.close_questions.close_due() == 1
    assert {claim.kind for claim in channel.study.deliver()} == {"question", "closed_thread"}


def test_a_question_whose_post_may_have_arrived_waits_until_that_is_known(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel, question, posting = while_it_is_posted(transactions, clock)
    clock.move_to(question.closes_at)
    channel.services.outbox.postpone(posting, until=clock.now() + LEASE, error="no answer", may_have_arrived=True)
    assert channel.services.close_questions.close_due() == 0
    clock.move_by(LEASE)
    (again,) = channel.services.outbox.claim()
    channel.services.outbox.arrived(again, message_ts="1.0", message_channel="C1")
    assert channel.services.close_questions.close_due() == 1


def test_a_question_that_could_not_be_posted_in_its_time_is_never_posted(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel, question, refused = while_it_is_posted(transactions, clock)
    channel.services.outbox.postpone(
        refused, until=question.closes_at + timedelta(minutes=1), error="ratelimited", may_have_arrived=False
    )
    clock.move_to(question.closes_at)
    assert channel.services.close_questions.close_due() == 1
    clock.move_by(timedelta(minutes=2))
    assert channel.study.deliver() == []
    assert channel.question(question.id).state == QuestionState.CLOSED
