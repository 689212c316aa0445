"""Opening the daily question: when it is due, late, skipped, and never twice."""

import logging
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, time, timedelta
from threading import Barrier

import pytest
from builders import create_item, create_pack
from clocks import FrozenClock
from services.study import ADA, LEAD, create_person, create_schedule, open_study, study_channel

from bot.core.question import QuestionState
from bot.errors import AlreadyOpenError, BotNotInChannelError, ChannelNotSetUpError, NotALeadError
from bot.services.configure_channel import ChannelFacts
from bot.services.people import Place
from bot.storage.unit_of_work import Transactions

WEDNESDAY_AT_NINE = datetime(2026, 11, 25, 8, tzinfo=UTC)


def test_a_question_is_opened_at_its_time_and_its_message_is_owed(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = study_channel(transactions, clock)
    clock.move_to(WEDNESDAY_AT_NINE - timedelta(seconds=1))
    assert channel.services.open_questions.open_due() == 0
    clock.move_to(WEDNESDAY_AT_NINE)
    assert channel.services.open_questions.open_due() == 1
    (question,) = channel.questions()
    assert (question.due_at, question.state) == (WEDNESDAY_AT_NINE, QuestionState.OPEN)
    (claim,) = channel.services.outbox.claim()
    assert (claim.kind, claim.target, claim.payload) == ("question", "C1", {"question_id": question.id})


def test_a_due_time_is_opened_once_however_often_it_is_asked_for(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = study_channel(transactions, clock)
    channel.open_next()
    assert channel.services.open_questions.open_due() == 0
    assert channel.row().next_due_at == WEDNESDAY_AT_NINE + timedelta(days=1)


def test_two_processes_that_tick_at_once_open_each_question_once(
    transactions: Transactions, clock: FrozenClock
) -> None:
    study = open_study(transactions, clock)
    channels = [study.set_up(f"C{number}", name=f"bread-{number}") for number in range(6)]
    clock.move_to(WEDNESDAY_AT_NINE)
    start = Barrier(4)

    def tick(_: int) -> int:
        start.wait()
        return study.services.open_questions.open_due()

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(tick, range(4))) == 6
    assert [len(channel.questions()) for channel in channels] == [1] * 6
    owed = [claim for claim in study.deliver() if claim.kind == "question"]
    assert sorted(claim.target for claim in owed) == [f"C{number}" for number in range(6)]


def test_a_question_that_can_still_run_is_posted_late_and_the_log_says_so(
    transactions: Transactions, clock: FrozenClock, caplog: pytest.LogCaptureFixture
) -> None:
    channel = study_channel(transactions, clock)
    clock.move_to(WEDNESDAY_AT_NINE + timedelta(hours=3))
    with caplog.at_level(logging.INFO):
        assert channel.services.open_questions.open_due() == 1
    assert "posting the question of 2026-11-25 08:00:00+00:00 late" in caplog.text
    assert channel.questions()[0].due_at == WEDNESDAY_AT_NINE


def test_a_question_that_can_no_longer_run_is_skipped_and_the_log_says_why(
    transactions: Transactions, clock: FrozenClock, caplog: pytest.LogCaptureFixture
) -> None:
    channel = study_channel(transactions, clock, schedule=create_schedule(closes_at=time(17)))
    clock.move_to(WEDNESDAY_AT_NINE + timedelta(hours=7, minutes=30))
    with caplog.at_level(logging.INFO):
        assert channel.services.open_questions.open_due() == 0
    assert "skipped the question of 2026-11-25 08:00:00+00:00 (450 min after its time" in caplog.text
    assert channel.questions() == []
    assert channel.row().next_due_at == WEDNESDAY_AT_NINE + timedelta(days=1)


def test_after_a_long_stop_only_the_latest_missed_question_is_considered(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = study_channel(transactions, clock)
    clock.move_to(WEDNESDAY_AT_NINE + timedelta(days=21, hours=1))
    opened = [channel.services.open_questions.open_due() for _ in range(3)]
    assert sum(opened) == 1
    assert channel.questions()[0].due_at == WEDNESDAY_AT_NINE + timedelta(days=21)


def test_a_later_time_of_day_after_todays_post_brings_no_second_question_today(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = study_channel(transactions, clock)
    channel.open_next()
    clock.move_by(timedelta(minutes=30))
    later = create_schedule(post_at=time(16))
    form = channel.services.configure_channel.save(
        channel.id, LEAD, later, pack_id="bread-baking", leads=[LEAD.user_id]
    )
    assert form.next_due_at == datetime(2026, 11, 26, 15, tzinfo=UTC)


def test_a_paused_channel_gets_no_question_until_the_pause_ends(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock, schedule=create_schedule(paused=True))
    clock.move_to(WEDNESDAY_AT_NINE + timedelta(hours=1))
    assert channel.services.open_questions.open_due() == 0
    form = channel.services.configure_channel.save(
        channel.id, LEAD, create_schedule(), pack_id="bread-baking", leads=[]
    )
    assert form.next_due_at == WEDNESDAY_AT_NINE + timedelta(days=1)


def test_a_channel_whose_pack_is_gone_holds_nobody_else_up(
    transactions: Transactions, clock: FrozenClock, caplog: pytest.LogCaptureFixture
) -> None:
    other = create_pack(id="cheese", title="Cheese")
    with_both = open_study(transactions, clock, create_pack(), other)
    orphan = with_both.set_up("C1", pack_id="cheese")
    channel = with_both.set_up("C2")
    bread_only = open_study(transactions, clock)
    clock.move_to(WEDNESDAY_AT_NINE)
    assert bread_only.services.open_questions.open_due() == 1
    assert (len(orphan.questions()), len(channel.questions())) == (0, 1)
    assert "The pack “cheese” is not installed" in caplog.text
    assert orphan.row().next_due_at == WEDNESDAY_AT_NINE + timedelta(days=1)


def test_no_item_comes_twice_while_others_remain(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    asked = [channel.item(channel.open_next()).id for _ in range(7)]
    assert len(set(asked[:6])) == 6
    assert asked[6] == asked[0]


def test_the_item_is_kept_as_it_was_shown_when_the_pack_is_corrected(
    transactions: Transactions, clock: FrozenClock
) -> None:
    before = create_pack(items=[create_item()])
    channel = study_channel(transactions, clock, before)
    question_id = channel.open_next()
    corrected = create_pack(items=[create_item(exercise=create_item(kind="multiple").exercise)])
    after = open_study(transactions, clock, corrected)
    question = after.services.show_question(question_id)
    assert question is not None
    assert question.shown.option_order == ("longer-proof", "hotter-oven", "more-salt")


def test_a_lead_posts_one_now_and_the_day_has_had_its_question(transactions: Transactions, clock: FrozenClock) -> None:
    clock.move_by(timedelta(hours=-1))
    channel = study_channel(transactions, clock)
    question = channel.question(channel.post_now())
    assert question.due_at == clock.now()
    assert channel.row().next_due_at == WEDNESDAY_AT_NINE
    assert question.closes_at == WEDNESDAY_AT_NINE - timedelta(minutes=15)


def test_another_one_cannot_be_posted_while_one_is_open(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    channel.post_now()
    with pytest.raises(AlreadyOpenError, match="A question is still open"):
        channel.post_now()


def test_two_leads_who_post_at_once_get_one_question(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    start = Barrier(3)

    def post(_: int) -> bool:
        start.wait()
        try:
            channel.services.open_questions.post_now(channel.id, LEAD)
        except AlreadyOpenError:
            return False
        return True

    with ThreadPoolExecutor(3) as pool:
        posted = list(pool.map(post, range(3)))
    assert sum(posted) == 1
    assert len(channel.questions()) == 1


def test_only_a_lead_or_an_admin_posts_one_now(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    with pytest.raises(NotALeadError, match=r"Only a lead of this channel can post a question\. Ask Lea\."):
        channel.services.open_questions.post_now(channel.id, ADA)
    channel.services.open_questions.post_now(channel.id, create_person("Ida", is_admin=True))
    assert len(channel.questions()) == 1


def test_nothing_is_posted_where_the_bot_was_removed_or_never_set_up(
    transactions: Transactions, clock: FrozenClock
) -> None:
    channel = study_channel(transactions, clock)
    configure = channel.services.configure_channel
    configure.joined(ChannelFacts("T1", "C2", "cakes"), LEAD, "joined:C2")
    cakes = configure.find_channel_id(Place("T1", "C2"))
    assert cakes is not None
    with pytest.raises(ChannelNotSetUpError):
        channel.services.open_questions.post_now(cakes, LEAD)
    configure.left("T1", "C1")
    clock.move_to(WEDNESDAY_AT_NINE)
    assert channel.services.open_questions.open_due() == 0
    with pytest.raises(BotNotInChannelError):
        channel.services.open_questions.post_now(channel.id, LEAD)
