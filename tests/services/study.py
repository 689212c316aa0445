"""A study channel that is set up with the bread pack, and what people do in it, by name rather than by payload."""

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any

from builders import create_pack
from clocks import FrozenClock

from bot.core.item import Choice, Item, Matching, Numeric, Ordering, Short
from bot.core.pack import Pack
from bot.core.response import Chosen, Matched, Ordered, Response, Stated, Written
from bot.core.schedule import Schedule
from bot.retrieval.finder import build_finder
from bot.services.configure_channel import ChannelFacts
from bot.services.container import Services, build_services
from bot.services.grade_reply import ThreadReply
from bot.services.people import Person, Place
from bot.services.results import AnswerResult
from bot.storage.deliveries import Claim
from bot.storage.tables import Attempt, Channel, Question
from bot.storage.unit_of_work import Transactions, UnitOfWork

WORKSPACE = "T1"
BERLIN = "Europe/Berlin"
TEXTS_KEPT = timedelta(days=90)


def create_person(name: str = "Ada", **overrides: Any) -> Person:
    """Somebody of the workspace, called by their name."""
    return replace(Person(WORKSPACE, f"U{name.upper()}", name, BERLIN), **overrides)


LEAD = create_person("Lea")
ADA = create_person("Ada")
BEN = create_person("Ben")
CLEO = create_person("Cleo")


def create_schedule(**overrides: Any) -> Schedule:
    """Weekdays at nine in Berlin."""
    return replace(Schedule(zone=BERLIN, post_at=time(9), days=frozenset(range(5))), **overrides)


def right_response(item: Item) -> Response:
    """The response that the key asks for."""
    match item.exercise:
        case Choice(key=key):
            return Chosen(key)
        case Ordering(key=order):
            return Ordered(order)
        case Matching(key=pairs):
            return Matched(pairs)
        case Numeric(answer=answer):
            return Stated(answer)
        case Short(key_points=points):
            return Written(". ".join(point.accept[0] for point in points))


def wrong_response(item: Item) -> Response:
    """A response that the key does not ask for."""
    match item.exercise:
        case Choice(options=options, key=key):
            return Chosen(frozenset([next(option.id for option in options if option.id not in key)]))
        case Ordering(key=order):
            return Ordered(order[::-1])
        case Matching(prompts=prompts, options=options):
            return Matched({prompt.id: options[-1].id for prompt in prompts})
        case Numeric(answer=answer):
            return Stated(answer + 1)
        case Short():
            return Written("It looks nicer")


@dataclass
class Study:
    """The use cases over a test's database, and acts in the words of those who take part."""

    services: Services
    transactions: Transactions
    clock: FrozenClock
    posted: int = 0

    def set_up(
        self, slack_id: str = "C1", *, schedule: Schedule | None = None, pack_id: str = "", **facts: Any
    ) -> "StudyChannel":
        """A channel to which the lead invited the bot and whose schedule is stored."""
        described = ChannelFacts(**{"workspace_id": WORKSPACE, "slack_id": slack_id, "name": "bread"} | facts)
        configure = self.services.configure_channel
        configure.joined(described, LEAD, f"joined:{slack_id}")
        channel_id = configure.find_channel_id(Place(described.workspace_id, slack_id))
        assert channel_id is not None
        chosen_pack = pack_id or self.services.library.default.id
        configure.save(channel_id, LEAD, schedule or create_schedule(), pack_id=chosen_pack, leads=[LEAD.user_id])
        return StudyChannel(self, channel_id)

    def deliver(self) -> list[Claim]:
        """Send all that is owed now, as a Slack without faults would take it; what was sent."""
        sent: list[Claim] = []
        while claims := self.services.outbox.claim():
            for claim in claims:
                self.posted += 1
                keeps_it = claim.user_id is None and claim.message_ts is None
                self.services.outbox.sent(
                    claim,
                    message_ts=f"{self.clock.now().timestamp() + self.posted / 1e6:.6f}" if keeps_it else None,
                    message_channel=claim.target if keeps_it else None,
                )
            sent += claims
        return sent

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """A look at what is stored, at rows that can be kept."""
        with self.transactions() as work:
            yield work
            work.session.expunge_all()

    def later(self, **span: float) -> datetime:
        """Let time pass; what the clock shows then."""
        self.clock.move_by(timedelta(**span))
        return self.clock.now()


@dataclass(frozen=True)
class StudyChannel:
    """A study channel; questions are named by their ids."""

    study: Study
    id: int

    @property
    def services(self) -> Services:
        return self.study.services

    def row(self) -> Channel:
        """The channel as it is stored."""
        with self.study.reading() as work:
            return work.channels.get(self.id)

    def questions(self) -> list[Question]:
        """The channel's questions, oldest first."""
        with self.study.reading() as work:
            found = work.session.query(Question).filter_by(channel_id=self.id).order_by(Question.due_at)
            return list(found)

    def question(self, question_id: int) -> Question:
        """A question as it is stored."""
        return next(question for question in self.questions() if question.id == question_id)

    def attempts(self) -> Sequence[Attempt]:
        """The channel's attempts, oldest first."""
        with self.study.reading() as work:
            return work.session.query(Attempt).filter_by(channel_id=self.id).order_by(Attempt.id).all()

    def open_next(self) -> int:
        """Move on to the next due time, open the question and post it; its id."""
        due = self.row().next_due_at
        assert due is not None
        self.study.clock.move_to(max(due, self.study.clock.now()))
        assert self.services.open_questions.open_due() == 1
        self.study.deliver()
        return self.questions()[-1].id

    def post_now(self) -> int:
        """Open a question at once and post it; its id."""
        self.services.open_questions.post_now(self.id, LEAD)
        self.study.deliver()
        return self.questions()[-1].id

    def close(self, question_id: int) -> list[Claim]:
        """Move on to a question's closing time and close it; what was sent."""
        self.study.clock.move_to(max(self.question(question_id).closes_at, self.study.clock.now()))
        self.services.close_questions.close_due()
        return self.study.deliver()

    def item(self, question_id: int) -> Item:
        """The item that a question asks."""
        question = self.question(question_id)
        return self.services.library.pack(question.pack_id).items[question.item_id]

    def answer(
        self, question_id: int, person: Person, *, right: bool = True, at: datetime | None = None
    ) -> AnswerResult:
        """Answer by button, now unless told."""
        respond = right_response if right else wrong_response
        response = respond(self.item(question_id))
        return self.services.grade_reply.by_button(question_id, person, response, at or self.study.clock.now())

    def reply(
        self, question_id: int, person: Person, text: str, *, at: datetime | None = None, ts: str | None = None
    ) -> AnswerResult:
        """Answer in the question's thread, now unless told."""
        when = at or self.study.clock.now()
        delivery = self.delivery_of(question_id)
        reply = ThreadReply(
            slack_channel=delivery.target,
            thread_ts=delivery.message_ts or "",
            ts=ts or f"{when.timestamp():.6f}",
            text=text,
            at=when,
        )
        return self.services.grade_reply.by_thread(reply, person)

    def restarted(self, *packs: Pack) -> "StudyChannel":
        """The same channel in another process, or after a restart, with other packs; no job has run there yet."""
        return StudyChannel(open_study(self.study.transactions, self.study.clock, *packs), self.id)

    def delivery_of(self, question_id: int) -> Any:
        """The row of the question's message."""
        with self.study.reading() as work:
            return work.deliveries.by_key(f"question:{question_id}")


def open_study(transactions: Transactions, clock: FrozenClock, *packs: Pack, seed: int = 7) -> Study:
    """The use cases with these packs, or with the bread pack alone."""
    installed = {pack.id: pack for pack in packs or (create_pack(),)}
    services = build_services(
        transactions=transactions,
        packs=installed,
        finders={
            pack.id: build_finder(pack.notes, pack.lexicon, pack.vocabulary.acronyms) for pack in installed.values()
        },
        clock=clock,
        texts_kept=TEXTS_KEPT,
        make_rng=lambda: random.Random(seed),
    )
    return Study(services, transactions, clock)


def study_channel(transactions: Transactions, clock: FrozenClock, *packs: Pack, **setup: Any) -> StudyChannel:
    """A channel that is set up, with nothing asked yet and nothing owed."""
    study = open_study(transactions, clock, *packs)
    channel = study.set_up(**setup)
    study.deliver()
    return channel
