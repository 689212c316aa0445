"""Answers to a channel's question: by button or in the thread, one grading path."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.clock import Clock
from bot.core.item import Item
from bot.core.question import AnswerWay, QuestionState
from bot.core.reply.parse import parse_reply
from bot.core.reply.replies import Ambiguous, Answer
from bot.core.response import Response, response_to_data
from bot.errors import QuestionGoneError, QuestionWithdrawnError
from bot.services.library import Library
from bot.services.outbox import Outbox
from bot.services.people import Person
from bot.services.results import AlreadyAnswered, AnswerResult, AskBack, Feedback, NotForGrading
from bot.services.scoring import commit_attempt
from bot.services.verdicts import describe_attempt
from bot.storage.tables import Attempt, Learner, Question
from bot.storage.unit_of_work import Transactions, UnitOfWork

COUNT_AT_MOST_EVERY = timedelta(seconds=15)
"""How often the number of answers in the question's message is refreshed at the most."""
REACTION = "memo"
"""The neutral sign under a reply that was recorded: it says nothing about right or wrong."""


@dataclass(frozen=True, slots=True)
class ThreadReply:
    """A reply as typed in the thread of a question; `ts` is Slack's own time of it."""

    slack_channel: str
    thread_ts: str
    ts: str
    text: str
    at: datetime
    is_under_bot: bool = False
    """Whether the thread hangs under a message of the bot's own."""


@dataclass(frozen=True, slots=True)
class _GivenAnswer:
    """An understood answer with what it answers, ready to be graded."""

    question: Question
    learner: Learner
    response: Response
    way: AnswerWay
    at: datetime
    reply: ThreadReply | None = None
    typed: str | None = None
    """The words of a thread reply or of a form."""

    @property
    def is_in_time(self) -> bool:
        return self.at <= self.question.closes_at

    @property
    def dedupe_key(self) -> str:
        act = f"question:{self.question.id}:{self.learner.id}"
        return act if self.is_in_time else f"{act}:practice:{self.at.timestamp():.6f}"


@dataclass(frozen=True)
class GradeReply:
    """Takes an answer, grades it against the item as shown, and stores attempt and standings in one transaction."""

    transactions: Transactions
    library: Library
    clock: Clock
    outbox: Outbox

    def by_button(
        self, question_id: int, person: Person, response: Response, at: datetime, *, typed: str | None = None
    ) -> AnswerResult:
        """Grade a tap or a submitted modal, made at Slack's time `at`; `typed` is what was written in the modal.

        Raises QuestionGoneError or QuestionWithdrawnError.
        """
        with self.transactions() as work:
            question = self._question(work, question_id, person.workspace_id)
            learner = self._learner(work, person, question)
            result = self._take(work, _GivenAnswer(question, learner, response, AnswerWay.BUTTON, at, typed=typed))
            work.commit()
        self.outbox.wake()
        return result

    def by_thread(self, reply: ThreadReply, person: Person) -> AnswerResult:
        """Understand and grade a reply in a thread. Its verdict goes out by the outbox; talk is left alone."""
        with self.transactions() as work:
            question = _question_above(work, person.workspace_id, reply)
            if question is None or question.state == QuestionState.WITHDRAWN:
                return NotForGrading()
            item = self._item(work, question)
            parsed = parse_reply(item, reply.text, lexicon=self.library.pack(question.pack_id).lexicon)
            if not isinstance(parsed, Answer | Ambiguous):
                return NotForGrading()
            learner = self._learner(work, person, question)
            if isinstance(parsed, Ambiguous):
                result: AnswerResult = self._ask_back(work, question, learner, parsed, reply)
            else:
                answer = _GivenAnswer(question, learner, parsed.response, AnswerWay.THREAD, reply.at, reply, reply.text)
                result = taken = self._take(work, answer)
                self._owe_thread_verdict(work, learner, taken, reply)
            work.commit()
        self.outbox.wake()
        return result

    def feedback_again(self, attempt_id: int) -> Feedback | None:
        """The verdict on an attempt once more, as data."""
        with self.transactions() as work:
            attempt = work.attempts.find(attempt_id)
            return None if attempt is None else describe_attempt(work, self.library, attempt)

    def answered_again(self, attempt_id: int) -> AlreadyAnswered | None:
        """The same for somebody who answered a second time."""
        with self.transactions() as work:
            attempt = work.attempts.find(attempt_id)
            if attempt is None:
                return None
            return _already(work, self.library, attempt, work.learners.get(attempt.learner_id))

    def mine(self, question_id: int, person: Person) -> AlreadyAnswered | None:
        """The person's own answer to a question, if there is one."""
        with self.transactions() as work:
            learner = work.learners.find(person.workspace_id, person.user_id)
            attempt = None if learner is None else work.attempts.first_at(question_id, learner.id)
            if attempt is None or learner is None:
                return None
            return _already(work, self.library, attempt, learner)

    def _question(self, work: UnitOfWork, question_id: int, workspace_id: str) -> Question:
        question = work.questions.find(question_id)
        if question is None or work.channels.get(question.channel_id).workspace_id != workspace_id:
            raise QuestionGoneError
        if question.state == QuestionState.WITHDRAWN:
            raise QuestionWithdrawnError
        return question

    def _item(self, work: UnitOfWork, question: Question) -> Item:
        return self.library.item_as_shown(work, question.pack_id, question.item_id, question.item_version)

    def _learner(self, work: UnitOfWork, person: Person, question: Question) -> Learner:
        learner = work.learners.ensure_held(
            person.workspace_id, person.user_id, self.clock.now(), name=person.name, zone=person.zone
        )
        work.learners.membership(learner.id, question.channel_id)
        return learner

    def _take(self, work: UnitOfWork, answer: _GivenAnswer) -> Feedback | AlreadyAnswered:
        question, learner = answer.question, answer.learner
        first = work.attempts.first_at(question.id, learner.id)
        if first is not None and (answer.is_in_time or question.state == QuestionState.OPEN):
            return _already(work, self.library, first, learner)
        attempt = self._commit(work, answer)
        if attempt is None:
            stored = work.attempts.by_key(answer.dedupe_key)
            if stored is None:
                raise QuestionGoneError
            return _already(work, self.library, stored, learner)
        if answer.is_in_time:
            self._after_counting(work, question, learner)
        warn = answer.way is AnswerWay.THREAD and not learner.knows_threads_are_open
        learner.knows_threads_are_open = learner.knows_threads_are_open or warn
        return describe_attempt(work, self.library, attempt, warn_thread_is_open=warn)

    def _commit(self, work: UnitOfWork, answer: _GivenAnswer) -> Attempt | None:
        question = answer.question
        item = self._item(work, question)
        return commit_attempt(
            work,
            learner=answer.learner,
            channel=work.channels.get(question.channel_id),
            item=item,
            pack_id=question.pack_id,
            response=answer.response,
            outcome=self.library.grade(question.pack_id, item, answer.response),
            way=answer.way,
            answered_at=answer.at,
            dedupe_key=answer.dedupe_key,
            question_id=question.id,
            typed=answer.typed,
            message_ts=answer.reply.ts if answer.reply else None,
            is_practice=not answer.is_in_time,
        )

    def _after_counting(self, work: UnitOfWork, question: Question, learner: Learner) -> None:
        learner.home_channel_id = question.channel_id
        if question.delivery_id is not None:
            work.deliveries.revise(question.delivery_id, now=self.clock.now(), at_most_every=COUNT_AT_MOST_EVERY)

    def _ask_back(
        self, work: UnitOfWork, question: Question, learner: Learner, parsed: Ambiguous, reply: ThreadReply
    ) -> AskBack | NotForGrading:
        if work.attempts.first_at(question.id, learner.id) is not None:
            return NotForGrading()  # answered already; a doubtful remark after that needs no question back
        candidates = [response_to_data(candidate) for candidate in parsed.candidates]
        payload = {"question_id": question.id, "candidates": candidates, "typed": reply.text}
        self._owe_private(work, "ask_back", learner, reply, payload)
        shown = self.library.shown(self.library.pack(question.pack_id), self._item(work, question))
        return AskBack(question.id, shown, parsed.candidates, reply.text)

    def _owe_thread_verdict(
        self, work: UnitOfWork, learner: Learner, result: Feedback | AlreadyAnswered, reply: ThreadReply
    ) -> None:
        feedback = result.first if isinstance(result, AlreadyAnswered) else result
        payload = {
            "attempt_id": feedback.attempt_id,
            "again": isinstance(result, AlreadyAnswered),
            "warn": feedback.warn_thread_is_open,
        }
        self._owe_private(work, "verdict", learner, reply, payload)
        if isinstance(result, Feedback) and not result.is_practice:
            work.deliveries.owe(
                "reaction",
                workspace_id=learner.workspace_id,
                target=reply.slack_channel,
                dedupe_key=f"reaction:{reply.slack_channel}:{reply.ts}",
                payload={"ts": reply.ts, "name": REACTION},
                now=self.clock.now(),
            )

    def _owe_private(
        self, work: UnitOfWork, kind: str, learner: Learner, reply: ThreadReply, payload: dict[str, Any]
    ) -> None:
        work.deliveries.owe(
            kind,
            workspace_id=learner.workspace_id,
            target=reply.slack_channel,
            thread_ts=reply.thread_ts,
            user_id=learner.user_id,
            dedupe_key=f"{kind}:{reply.slack_channel}:{reply.ts}",
            payload=payload,
            now=self.clock.now(),
        )


def _question_above(work: UnitOfWork, workspace_id: str, reply: ThreadReply) -> Question | None:
    """The question that a reply hangs under.

    Right after a post, or for the length of a lease after a crash, its timestamp is not recorded yet; a reply under a
    message of ours is then one to the question that is being posted.
    """
    question = work.questions.by_message(workspace_id, reply.slack_channel, reply.thread_ts)
    if question is None and reply.is_under_bot:
        return work.questions.being_posted(workspace_id, reply.slack_channel)
    return question


def _already(work: UnitOfWork, library: Library, attempt: Attempt, learner: Learner) -> AlreadyAnswered:
    return AlreadyAnswered(describe_attempt(work, library, attempt), attempt.answered_at, learner.zone or "UTC")
