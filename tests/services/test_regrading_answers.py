"""A corrected key: answers graded again, points both ways, everybody told once; over crashes and beside replicas."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from builders import EXERCISES, create_item, create_pack
from clocks import FrozenClock
from services.study import ADA, BEN, CLEO, LEAD, StudyChannel, open_study, study_channel
from sqlalchemy import Engine

from bot.core.grading import Verdict
from bot.core.item import Item, ItemKind, KeyPoint, Option
from bot.core.pack import Pack
from bot.core.response import Chosen
from bot.core.standings import Period
from bot.services.results import AlreadyAnswered, Feedback
from bot.services.run_quiz import QuizWish
from bot.storage.deliveries import Claim
from bot.storage.unit_of_work import Transactions, UnitOfWork, transactions_of
from jobs.regrade import Regrade

HOTTER = Chosen(frozenset({"hotter-oven"}))


def corrected_item(kind: ItemKind = ItemKind.SINGLE, **changed: Any) -> Item:
    return create_item(kind=kind, exercise=replace(EXERCISES[kind], **changed))


FIRST = create_pack(items=[create_item()])
CORRECTED = create_pack(items=[corrected_item(key=HOTTER.options)])


def first_channel(transactions: Transactions, clock: FrozenClock, pack: Pack = FIRST) -> StudyChannel:
    """A channel of a process that has put its pack in force."""
    channel = study_channel(transactions, clock, pack)
    Regrade(channel.services)()
    return channel


def regraded(channel: StudyChannel, pack: Pack = CORRECTED) -> StudyChannel:
    """The same channel after a restart with another pack, once its job has run."""
    again = channel.restarted(pack)
    Regrade(again.services)()
    return again


def points(channel: StudyChannel) -> dict[str, int]:
    board = channel.services.show_standings(channel.id, LEAD, domain=None, period=Period.SEASON)
    return {row.name: row.points for row in board.rows}


def answered_and_closed(channel: StudyChannel) -> int:
    """A closed question to which Ada answered what the first key says, Ben what the corrected one says."""
    question = channel.open_next()
    channel.answer(question, ADA)
    channel.services.grade_reply.by_button(question, BEN, HOTTER, channel.study.clock.now())
    channel.close(question)
    channel.study.later(minutes=1)
    return question


def told(channel: StudyChannel) -> list[Claim]:
    return [claim for claim in channel.study.deliver() if claim.kind == "regraded"]


def test_points_move_both_ways(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    answered_and_closed(channel)
    assert points(channel) == {"Ada": 10, "Ben": 0}
    assert points(regraded(channel)) == {"Ada": 0, "Ben": 10}


def test_everybody_whose_verdict_changed_is_told_once(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    question = answered_and_closed(channel)
    channel.services.grade_reply.by_button(question, CLEO, HOTTER, clock.now())  # practice
    again = regraded(channel)
    messages = told(again)
    assert sorted(claim.target for claim in messages) == [ADA.user_id, BEN.user_id, CLEO.user_id]
    for_ben = next(claim for claim in messages if claim.target == BEN.user_id)
    notice = again.services.regrade_items.show(for_ben.payload)
    assert notice is not None
    assert (notice.was, notice.feedback.outcome.verdict, notice.points) == (Verdict.INCORRECT, Verdict.CORRECT, 10)
    assert notice.was_shown is not None
    assert notice.was_shown.item == create_item()
    Regrade(again.services)()
    assert told(regraded(channel)) == []


def test_who_stays_right_or_wrong_hears_nothing(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    question = channel.open_next()
    salt = Chosen(frozenset({"more-salt"}))
    channel.services.grade_reply.by_button(question, ADA, salt, clock.now())
    channel.close(question)
    again = regraded(channel)
    assert told(again) == []
    assert again.attempts()[0].item_version == CORRECTED.items["dense-crumb"].version


def test_the_closed_post_and_its_thread_show_the_corrected_key(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    question = answered_and_closed(channel)
    again = regraded(channel)
    assert {"question", "closed_thread"} <= {claim.kind for claim in again.study.deliver()}
    thread = again.services.show_question.closed_thread(question)
    assert thread is not None
    assert thread.question.shown.item == CORRECTED.items["dense-crumb"]
    assert (thread.question.right, thread.question.was_corrected, thread.right_names) == (1, True, ("Ben",))


def test_a_mended_stem_regrades_nobody(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    answered_and_closed(channel)
    mended = create_pack(items=[create_item(stem="A loaf comes out dense. What helps?")])
    assert regraded(channel, mended).study.deliver() == []


def test_a_mended_option_tells_nobody_that_the_key_was_corrected(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = first_channel(transactions, clock)
    question = answered_and_closed(channel)
    options = tuple(replace(option, text=f"{option.text}!") for option in create_item().options)
    again = regraded(channel, create_pack(items=[corrected_item(options=options)]))
    assert told(again) == []
    shown = again.services.show_question(question)
    assert shown is not None
    assert (shown.was_corrected, shown.shown.item.options) == (False, options)


def test_an_open_question_is_regraded_when_it_closes(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    question = channel.open_next()
    channel.answer(question, ADA)
    again = channel.restarted(CORRECTED)
    job = Regrade(again.services)
    job()
    late = again.services.grade_reply.by_button(question, BEN, HOTTER, clock.now())
    assert isinstance(late, Feedback)
    assert not late.outcome.is_correct
    assert told(again) == []
    again.close(question)
    job()
    assert points(again) == {"Ada": 0, "Ben": 10}
    assert len(told(again)) == 2


def test_nobody_hears_of_a_corrected_key_while_the_item_is_open_to_them(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = first_channel(transactions, clock)
    first = answered_and_closed(channel)
    again = channel.restarted(CORRECTED)
    second = again.open_next()
    assert again.question(second).item_id == channel.question(first).item_id
    job = Regrade(again.services)
    job()
    assert told(again) == []
    shown = again.services.show_question(first)
    assert shown is not None
    assert not shown.was_corrected
    again.close(second)
    job()
    assert len(told(again)) == 2
    assert points(again) == {"Ada": 0, "Ben": 10}


def test_an_answer_whose_option_is_gone_stays_as_it_was(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    answered_and_closed(channel)
    options = (*create_item().options[1:], Option("steam", "Steam", "Steam keeps the skin soft."))
    again = regraded(channel, create_pack(items=[corrected_item(options=options, key=HOTTER.options)]))
    assert points(again) == {"Ada": 10, "Ben": 10}
    feedback = again.services.grade_reply.feedback_again(again.attempts()[0].id)
    assert feedback is not None
    assert (feedback.shown.item, feedback.outcome.is_correct) == (create_item(), True)


def test_an_item_of_another_kind_leaves_everything_as_it_was(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    question = answered_and_closed(channel)
    again = regraded(channel, create_pack(items=[create_item(kind=ItemKind.ORDERING)]))
    assert again.study.deliver() == []
    shown = again.services.show_question(question)
    assert shown is not None
    assert shown.shown.item == create_item()


def test_an_item_taken_out_of_the_pack_regrades_nobody(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    answered_and_closed(channel)
    assert regraded(channel, create_pack(items=[create_item(id="another")])).study.deliver() == []


def test_an_added_wording_makes_an_answer_right(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock, create_pack(items=[create_item(kind=ItemKind.SHORT)]))
    question = channel.open_next()
    channel.reply(question, ADA, "The dough gets stretchy.")
    channel.close(question)
    points_made = (KeyPoint("it stretches", ("gets stretchy",)),)
    again = regraded(channel, create_pack(items=[corrected_item(ItemKind.SHORT, key_points=points_made)]))
    assert points(again) == {"Ada": 10}


def test_several_answers_of_one_learner_make_one_message(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    answered_and_closed(channel)
    step = channel.services.run_quiz.start(ADA, "C1", QuizWish(count=1))
    channel.services.run_quiz.answer(step.quiz_id, step.version, ADA, HOTTER, clock.now())
    again = regraded(channel)
    (for_ada,) = [claim for claim in told(again) if claim.target == ADA.user_id]
    notice = again.services.regrade_items.show(for_ada.payload)
    assert notice is not None
    assert (notice.feedback.outcome.is_correct, notice.points, notice.others) == (False, -10, 1)


def test_a_ruling_is_not_overturned(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    question = channel.open_next()
    channel.reply(question, ADA, "c")
    channel.close(question)
    channel.services.request_appeal(channel.attempts()[0].id, ADA)
    (notice,) = [claim for claim in channel.study.deliver() if claim.kind == "appeal"]
    channel.services.rule_on_appeal(**notice.payload, person=LEAD, accept=True)
    channel.study.deliver()
    again = regraded(channel)
    assert points(again) == {"Ada": 10}
    assert told(again) == []


def test_a_corrected_key_settles_an_appeal_that_waits(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    question = channel.open_next()
    channel.reply(question, ADA, "b")
    channel.close(question)
    asked = channel.attempts()[0].id
    channel.services.request_appeal(asked, ADA)
    (notice,) = [claim for claim in channel.study.deliver() if claim.kind == "appeal"]
    channel.study.later(minutes=1)
    again = regraded(channel)
    assert [claim.id for claim in again.study.deliver() if claim.kind == "appeal"] == [notice.id]
    late = again.services.rule_on_appeal(**notice.payload, person=LEAD, accept=False)
    assert late.state == "settled"
    assert points(again) == {"Ada": 10}
    assert again.services.request_appeal(asked, ADA).state == "settled"


def test_an_appeal_that_waits_shows_the_key_in_force(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    question = channel.open_next()
    channel.reply(question, ADA, "c")
    channel.close(question)
    channel.services.request_appeal(channel.attempts()[0].id, ADA)
    (notice,) = [claim for claim in channel.study.deliver() if claim.kind == "appeal"]
    again = regraded(channel)
    shown = again.services.rule_on_appeal.show(**notice.payload)
    assert shown is not None
    assert shown.feedback.shown.item == CORRECTED.items["dense-crumb"]
    again.services.rule_on_appeal(**notice.payload, person=LEAD, accept=True)
    assert points(again) == {"Ada": 10}


def test_what_was_withdrawn_is_left_alone(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    question = answered_and_closed(channel)
    channel.services.withdraw_question(question, LEAD)
    channel.study.deliver()
    again = regraded(channel)
    assert again.study.deliver() == []
    assert points(again) == {}


def test_a_corrected_exam_is_another_score(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    step: Any = channel.services.run_exam.start(ADA, "C1")
    channel.services.run_exam.answer(step.exam_id, 0, ADA, HOTTER, clock.now())
    assert channel.services.run_exam.finish(step.exam_id, ADA).right == 0
    assert regraded(channel).services.run_exam.finish(step.exam_id, ADA).right == 1


def test_back_and_forth_moves_points_back_and_forth(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    answered_and_closed(channel)
    there = regraded(channel)
    assert len(told(there)) == 2
    back = regraded(there, FIRST)
    assert points(back) == {"Ada": 10, "Ben": 0}
    assert len(told(back)) == 2


# Crashes and replicas


class PowerCutError(Exception):
    """The process died."""


def dying_after(engine: Engine, commits: int) -> Transactions:
    """Transactions of a process that dies right before a commit, after so many others."""
    left = [commits]

    class Dying(UnitOfWork):
        def commit(self) -> None:
            if not left[0]:
                raise PowerCutError
            left[0] -= 1
            super().commit()

    return lambda: Dying(engine)


@pytest.mark.parametrize("commits", range(5))
def test_it_goes_on_where_a_crash_interrupted_it(engine: Engine, clock: FrozenClock, commits: int) -> None:
    channel = first_channel(transactions_of(engine), clock)
    answered_and_closed(channel)
    with suppress(PowerCutError):
        Regrade(open_study(dying_after(engine, commits), clock, CORRECTED).services)()
    again = regraded(channel)
    assert points(again) == {"Ada": 0, "Ben": 10}
    assert len(told(again)) == 2


def test_replicas_side_by_side_regrade_once(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    answered_and_closed(channel)
    jobs = [Regrade(channel.restarted(CORRECTED).services) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda job: job(), jobs))
    again = channel.restarted(CORRECTED)
    assert points(again) == {"Ada": 0, "Ben": 10}
    assert len(told(again)) == 2


def test_a_replica_with_the_old_pack_changes_nothing_back(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    old = Regrade(channel.services)
    old()
    answered_and_closed(channel)
    again = regraded(channel)
    old()
    assert points(again) == {"Ada": 0, "Ben": 10}


def test_what_a_replica_with_the_old_pack_grades_is_regraded_too(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = first_channel(transactions, clock)
    job = Regrade(channel.restarted(CORRECTED).services)
    job()
    answered_and_closed(channel)
    job()
    assert points(channel) == {"Ada": 0, "Ben": 10}


def test_a_second_answer_is_shown_the_verdict_that_holds_now(transactions: Transactions, clock: FrozenClock) -> None:
    channel = first_channel(transactions, clock)
    question = answered_and_closed(channel)
    mine = regraded(channel).services.grade_reply.mine(question, BEN)
    assert isinstance(mine, AlreadyAnswered)
    assert mine.first.outcome.is_correct
