"""Which answer counts, when it counts, and what it scores."""

from datetime import timedelta

import pytest
from builders import create_item, create_pack
from clocks import FrozenClock
from services.study import ADA, BEN, CLEO, LEAD, create_person, study_channel

from bot.errors import QuestionGoneError, QuestionWithdrawnError
from bot.services.grade_reply import ThreadReply
from bot.services.results import AlreadyAnswered, Feedback, NotForGrading
from bot.storage.unit_of_work import Transactions


def test_the_first_committed_answer_counts(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    question = channel.open_next()
    first = channel.answer(question, ADA, right=False)
    again = channel.answer(question, ADA, right=True)
    assert isinstance(first, Feedback)
    assert isinstance(again, AlreadyAnswered)
    assert again.first.outcome == first.outcome
    assert len(channel.attempts()) == 1


def test_what_counts_is_slacks_own_time_of_the_answer(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    question = channel.open_next()
    closes_at = channel.question(question).closes_at
    channel.close(question)
    in_time = channel.answer(question, ADA, at=closes_at)
    too_late = channel.answer(question, BEN, at=closes_at + timedelta(microseconds=1))
    assert isinstance(in_time, Feedback)
    assert isinstance(too_late, Feedback)
    assert not in_time.is_practice
    assert too_late.is_practice
    assert [attempt.points for attempt in channel.attempts()] == [0, 0] or channel.attempts()[1].points == 0


def test_practice_leaves_no_points(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    question = channel.open_next()
    channel.close(question)
    channel.study.later(minutes=1)
    channel.answer(question, ADA)
    (attempt,) = channel.attempts()
    assert (attempt.practice, attempt.points, attempt.scores) == (True, 0, False)


def test_an_item_scores_once_a_season(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    seen: dict[str, list[int]] = {}
    for _ in range(9):
        question = channel.open_next()
        channel.answer(question, ADA)
        attempt = channel.attempts()[-1]
        seen.setdefault(attempt.item_id, []).append(attempt.points)
        channel.close(question)
    assert any(len(points) > 1 for points in seen.values())
    assert all(points[0] == 10 and set(points[1:]) <= {0} for points in seen.values())


def test_a_thread_reply_owes_a_private_verdict_and_a_neutral_mark(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = study_channel(transactions, clock)
    question = channel.open_next()
    item = channel.item(question)
    text = "A" if item.options else "it is so"
    channel.reply(question, ADA, text)
    owed = channel.study.deliver()
    verdicts = [claim for claim in owed if claim.kind in {"verdict", "ask_back"}]
    assert all(claim.user_id == ADA.user_id for claim in verdicts)


def test_the_same_reply_delivered_twice_is_one_attempt_and_one_verdict(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = study_channel(transactions, clock)
    question = channel.open_next()
    for _ in range(2):
        channel.reply(question, ADA, "A", ts="1795500000.000001")
    kinds = [claim.kind for claim in channel.study.deliver()]
    assert len(channel.attempts()) <= 1
    assert kinds.count("verdict") + kinds.count("ask_back") <= 1


def test_a_reply_elsewhere_is_left_alone(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    question = channel.open_next()
    channel.services.withdraw_question(question, LEAD)
    assert isinstance(channel.reply(question, ADA, "A"), NotForGrading)


def test_an_answer_to_a_withdrawn_question_is_refused_kindly(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    question = channel.open_next()
    channel.services.withdraw_question(question, LEAD)
    with pytest.raises(QuestionWithdrawnError):
        channel.answer(question, ADA)


def test_a_button_pressed_in_another_workspace_finds_nothing(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    question = channel.open_next()
    with pytest.raises(QuestionGoneError):
        channel.answer(question, create_person("Mallory", workspace_id="T2"))


def test_closing_names_only_those_who_were_right_and_listed(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    question = channel.open_next()
    channel.answer(question, ADA, right=True)
    channel.answer(question, BEN, right=False)
    channel.answer(question, CLEO, right=True)
    channel.services.manage_settings.save(
        CLEO, is_hidden=True, channel_id=channel.id, is_hidden_here=False, reminder_hour=None, zone="Europe/Berlin"
    )
    channel.close(question)
    thread = channel.services.show_question.closed_thread(question)
    assert thread is not None
    assert (thread.right_names, thread.more_right) == (("Ada",), 1)


def test_a_reply_that_is_faster_than_the_record_of_the_post_still_counts(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = study_channel(transactions, clock, create_pack(items=[create_item()]))
    channel.services.open_questions.post_now(channel.id, LEAD)
    (claim,) = channel.services.outbox.claim()
    reply = ThreadReply(claim.target, "1795500000.000001", "1795500001.000001", "A", clock.now(), is_under_bot=True)
    assert not isinstance(channel.services.grade_reply.by_thread(reply, ADA), NotForGrading)
    elsewhere = ThreadReply(claim.target, "1795400000.000001", "1795500002.000001", "A", clock.now())
    assert isinstance(channel.services.grade_reply.by_thread(elsewhere, BEN), NotForGrading)
