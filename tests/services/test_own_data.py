"""One's own data: handed over whole, erased whole, and words forgotten in time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

from clocks import FrozenClock
from services.study import ADA, BEN, TEXTS_KEPT, study_channel
from sqlalchemy import select, text

from bot.core.standings import Period
from bot.services.explain import Ask
from bot.services.run_quiz import QuizWish
from bot.storage.base import Base
from bot.storage.tables import Attempt, Learner, Lookup
from bot.storage.unit_of_work import Transactions


def test_everything_about_a_learner_is_handed_over(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    channel.answer(channel.open_next(), ADA)
    channel.services.explain.privately(Ask("proofing", key="k1", slack_channel="C1"), ADA)
    data = channel.services.manage_data.export(ADA)
    assert data is not None
    assert data.profile["name"] == "Ada"
    assert len(data.attempts) == 1
    assert data.lookups[0]["query"] == "proofing"
    assert channel.services.manage_data.export(BEN) is None


def test_nothing_of_an_erased_learner_is_left_in_any_table(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    question = channel.open_next()
    channel.answer(question, ADA)
    channel.reply(question, ADA, "A and more words")
    channel.services.show_standings.share(channel.id, ADA, domain=None, period=Period.WEEK, act="a1")
    channel.services.explain.privately(Ask("proofing", key="k1", slack_channel="C1"), ADA)
    channel.services.run_exam.start(ADA, "C1")
    clock.move_by(timedelta(hours=3))
    channel.services.run_exam.finish_overdue()
    channel.services.outbox.owe_message(
        workspace_id=ADA.workspace_id, target=ADA.user_id, dedupe_key="data", content={"text": "All about Ada"}
    )
    with transactions() as work:
        learner_id = work.session.scalars(select(Learner.id).where(Learner.user_id == ADA.user_id)).one()
    assert channel.services.manage_data.erase(ADA)
    with transactions() as work:
        for table in Base.metadata.sorted_tables:
            dump = str(work.session.execute(text(f'SELECT * FROM "{table.name}"')).all())
            assert "Ada" not in dump, table.name
            assert ADA.user_id not in dump, table.name
            if "learner_id" in table.c:
                left = work.session.execute(select(table).where(table.c.learner_id == learner_id)).all()
                assert left == [], table.name


def test_nobody_waits_for_ever_who_erases_and_studies_at_once(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    services = channel.services
    acts: list[Callable[[], object]] = [
        lambda: services.run_quiz.start(ADA, "C1", QuizWish(count=2)),
        lambda: services.run_exam.start(ADA, "C1"),
        lambda: channel.answer(question, ADA),
    ]
    question = channel.open_next()
    with ThreadPoolExecutor(2) as pool:
        for act in acts * 8:
            act()
            start = Barrier(2)

            def together(one: Callable[[], object], start: Barrier = start) -> None:
                start.wait()
                one()

            list(pool.map(together, (act, lambda: services.manage_data.erase(ADA))))
    services.manage_data.erase(ADA)
    assert services.manage_data.export(ADA) is None


def test_erasing_owes_the_posts_that_named_the_learner_anew(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    channel.answer(channel.open_next(), ADA)
    channel.services.show_standings.share(channel.id, ADA, domain=None, period=Period.WEEK, act="a1")
    channel.study.deliver()
    channel.services.manage_data.erase(ADA)
    channel.study.later(seconds=20)
    (board,) = [claim for claim in channel.study.deliver() if claim.kind == "shared_board"]
    assert board.message_ts is not None
    assert [row["name"] for row in board.payload["rows"]] == ["someone who left"]


def test_words_are_forgotten_after_their_time_and_choices_stay(transactions: Transactions, clock: FrozenClock) -> None:
    channel = study_channel(transactions, clock)
    question = channel.open_next()
    channel.answer(question, ADA)
    channel.services.explain.privately(Ask("proofing", key="k1", slack_channel="C1"), ADA)
    with transactions() as work:
        work.session.scalars(select(Attempt)).one().typed = "my own words"
        work.commit()
    clock.move_by(TEXTS_KEPT - timedelta(days=1))
    channel.services.keep_house()
    with transactions() as work:
        assert work.session.scalars(select(Attempt.typed)).one() == "my own words"
    clock.move_by(timedelta(days=2))
    channel.services.keep_house()
    with transactions() as work:
        attempt = work.session.scalars(select(Attempt)).one()
        assert (attempt.typed, attempt.points) == (None, 10)
        assert work.session.scalars(select(Lookup.query)).one() is None
