"""Every figure on a board equals what a recount of all attempts gives."""

import random
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from builders import create_pack
from clocks import FrozenClock
from services.study import LEAD, StudyChannel, create_person, open_study, right_response, wrong_response
from sqlalchemy import select

from bot.core.appeal import AppealState
from bot.core.item import Choice, Item, Matching, Numeric, Ordering, Short
from bot.core.pack import Pack
from bot.errors import StudyBotError
from bot.services.people import Person
from bot.services.run_quiz import QuizWish
from bot.storage.tables import Appeal, Attempt, StandingRow
from bot.storage.unit_of_work import Transactions
from jobs.regrade import Regrade

PEOPLE = [create_person(name) for name in ("Ada", "Ben", "Cleo", "Dan")]
TYPED = ("a", "b", "c", "A and B", "B, A, C", "70%", "it gets stretchy", "gluten forms")


@dataclass
class History:
    """What happens at random in a channel that two processes serve, the second of which may have a newer pack."""

    rng: random.Random
    old: StudyChannel
    new: StudyChannel
    pack: Pack

    @property
    def channel(self) -> StudyChannel:
        """The channel in one of the processes."""
        return self.rng.choice((self.old, self.new))

    @property
    def person(self) -> Person:
        return self.rng.choice(PEOPLE)

    def act(self) -> None:
        """Something that changes boards, or should not."""
        acts = {
            self.next_morning: 15,
            self.answer: 30,
            self.type: 15,
            self.quiz: 15,
            self.ask_for_a_second_look: 12,
            self.rule: 8,
            self.correct: 9,
            self.regrade: 14,
            self.withdraw: 4,
            self.erase: 3,
            self.start_season: 3,
            self.wait: 6,
        }
        (act,) = self.rng.choices(list(acts), weights=list(acts.values()))
        try:
            act()
        except StudyBotError:
            return  # it was refused, as to a person: then nothing may have changed either

    def next_morning(self) -> None:
        """Move to the next due time; after a long pause the question may be skipped."""
        channel = self.channel
        due = channel.row().next_due_at
        assert due is not None
        channel.study.clock.move_to(max(due, channel.study.clock.now()))
        channel.services.open_questions.open_due()
        channel.study.deliver()

    def answer(self) -> None:
        if (question := self._question()) is not None:
            self.channel.answer(question, self.person, right=self.rng.random() < 0.6)

    def type(self) -> None:
        question = self._question()
        if question is not None and self.channel.delivery_of(question).message_ts is not None:
            self.channel.reply(question, self.person, self.rng.choice(TYPED))

    def quiz(self) -> None:
        channel, person = self.channel, self.person
        step = channel.services.run_quiz.start(person, "C1", QuizWish(count=2))
        respond = self.rng.choice((right_response, wrong_response))
        at, typed = channel.study.clock.now(), self.rng.choice((None, *TYPED))
        response = respond(step.shown.item)
        channel.services.run_quiz.answer(step.quiz_id, step.version, person, response, at, typed=typed)

    def ask_for_a_second_look(self) -> None:
        with self.channel.study.reading() as work:
            attempts = work.session.scalars(select(Attempt).where(Attempt.typed.is_not(None))).all()
            people = {attempt.id: work.learners.get(attempt.learner_id).name for attempt in attempts}
        if attempts:
            attempt = self.rng.choice(attempts)
            self.channel.services.request_appeal(attempt.id, create_person(people[attempt.id]))

    def rule(self) -> None:
        with self.channel.study.reading() as work:
            waiting = work.session.scalars(select(Appeal).where(Appeal.state == AppealState.OPEN)).all()
        if waiting:
            appeal, accept = self.rng.choice(waiting), self.rng.random() < 0.6
            self.channel.services.rule_on_appeal(appeal.channel_id, appeal.likeness, LEAD, accept=accept)

    def correct(self) -> None:
        """The author corrects a key, and the newer process is started again with it."""
        item_id = self.rng.choice(list(self.pack.items))
        items = {**self.pack.items, item_id: _with_another_key(self.pack.items[item_id], self.rng)}
        self.pack = create_pack(items=items.values())
        self.old, self.new = self.new, self.new.restarted(self.pack)
        self.new.services.regrade_items.put_in_force()

    def regrade(self) -> None:
        self.channel.services.regrade_items()

    def withdraw(self) -> None:
        if (question := self._question()) is not None:
            self.channel.services.withdraw_question(question, LEAD)

    def erase(self) -> None:
        self.channel.services.manage_data.erase(self.person)

    def start_season(self) -> None:
        self.channel.services.configure_channel.start_season(self.old.id, LEAD)

    def wait(self) -> None:
        self.channel.study.clock.move_by(timedelta(hours=self.rng.randint(1, 60)))
        self.channel.services.close_questions.close_due()

    def _question(self) -> int | None:
        asked = [question.id for question in self.old.questions() if question.state != "withdrawn"]
        return self.rng.choice(asked) if asked else None


def _with_another_key(item: Item, rng: random.Random) -> Item:
    """The item with a key drawn anew; as many options are right as before."""
    match item.exercise:
        case Choice(options=options, key=key):
            drawn = frozenset(rng.sample([option.id for option in options], len(key)))
            return replace(item, exercise=replace(item.exercise, key=drawn))
        case Ordering(key=order):
            return replace(item, exercise=replace(item.exercise, key=tuple(rng.sample(order, len(order)))))
        case Matching(prompts=prompts, options=options):
            pairs = {prompt.id: rng.choice(options).id for prompt in prompts}
            return replace(item, exercise=replace(item.exercise, key=pairs))
        case Numeric(answer=answer):
            return replace(item, exercise=replace(item.exercise, answer=answer + rng.randint(-1, 1)))
        case Short(key_points=points):
            worded = tuple(replace(point, accept=(*point.accept, rng.choice(TYPED))) for point in points)
            return replace(item, exercise=replace(item.exercise, key_points=worded))


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


@pytest.mark.parametrize("seed", range(4))
def test_after_any_history_the_boards_equal_a_recount(
    transactions: Transactions, clock: FrozenClock, seed: int
) -> None:
    pack = create_pack()
    channel = open_study(transactions, clock, pack, seed=seed).set_up()
    Regrade(channel.services)()
    channel.open_next()
    history = History(random.Random(seed), channel, channel.restarted(pack), pack)
    for _ in range(70):
        history.act()
    before = _rows(channel)
    assert before
    channel.services.recount()
    assert _rows(channel) == before
