"""Private quizzes: start, go on, answer, and the score at the end."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.clock import Clock
from bot.core.item import Item
from bot.core.pack import Pack
from bot.core.question import AnswerWay
from bot.core.quiz import (
    Answered,
    PastAttempt,
    Quiz,
    current_item,
    find_missed_items,
    is_over,
    position,
    quiz_from_data,
    quiz_to_data,
    record_answer,
    score_by_task,
    start_quiz,
)
from bot.core.reply.parse import parse_reply
from bot.core.reply.replies import Answer
from bot.core.response import Response
from bot.core.selection import select_quiz_items
from bot.core.subject import Subject, find_subject, suggest_subjects, whole_pack
from bot.errors import NothingMissedError, QuizGoneError, QuizSubjectError
from bot.services.home_channel import find_home_channel, name_elsewhere, open_items
from bot.services.library import Library
from bot.services.people import Person, is_theirs
from bot.services.quiz_results import QuizScore, QuizStep, QuizVerdict, TaskScore
from bot.services.scoring import commit_attempt
from bot.services.verdicts import describe_attempt
from bot.storage.tables import Channel, Learner, QuizRow
from bot.storage.unit_of_work import Transactions, UnitOfWork

ITEMS_UNLESS_TOLD = 5
ITEMS_AT_MOST = 50
MISSED = "missed"


@dataclass(frozen=True, slots=True)
class QuizWish:
    """What somebody asked for: words after `quiz`, how many items, or everything missed."""

    words: str = ""
    count: int | None = None
    is_missed: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing was said, so that a quiz left half-way goes on."""
        return not self.words and self.count is None and not self.is_missed


def parse_quiz_wish(words: str) -> QuizWish:
    """Read "eda 10", "10", "missed", "random cut forest"."""
    parts = words.split()
    counts = [part for part in parts if part.isdecimal() and len(part) <= 3]
    rest = [part for part in parts if part not in counts]
    count = max(1, min(int(counts[-1]), ITEMS_AT_MOST)) if counts else None
    if [part.lower() for part in rest] == [MISSED]:
        return QuizWish(count=count, is_missed=True)
    return QuizWish(" ".join(rest), count)


@dataclass(frozen=True)
class RunQuiz:
    """Keeps each learner's quiz; an item is graded, scored and explained as in a channel."""

    transactions: Transactions
    library: Library
    clock: Clock
    make_rng: Callable[[], random.Random] = random.Random

    def start(self, person: Person, slack_channel: str | None, wish: QuizWish) -> QuizStep:
        """Begin a quiz, or go on with one left half-way if nothing was said. Raises StudyBotError with a way on."""
        now = self.clock.now()
        with self.transactions() as work:
            learner = work.learners.ensure_held(
                person.workspace_id, person.user_id, now, name=person.name, zone=person.zone
            )
            running = work.quizzes.running(learner.id)
            if wish.is_bare and running is not None:
                return self._step(work, running)
            channel = find_home_channel(work, person, learner, slack_channel)
            pack = self.library.pack_of(channel)
            subject, items = self._choose(work, learner, channel, pack, wish)
            for item in items:
                self.library.keep_shown(work, pack, item)
            work.quizzes.end_running(learner.id, now)
            quiz = start_quiz(items, self.make_rng(), until_right=wish.is_missed)
            row = work.quizzes.add(
                QuizRow(
                    learner_id=learner.id,
                    channel_id=channel.id if channel else None,
                    pack_id=pack.id,
                    subject=subject.title,
                    state=_to_state(quiz, {item.id: item.version for item in items}),
                    started_at=now,
                )
            )
            step = self._step(work, row, counts_for=name_elsewhere(channel, slack_channel))
            work.commit()
            return step

    def running(self, person: Person) -> QuizStep | None:
        """The quiz that the person left half-way, at the item that is up."""
        with self.transactions() as work:
            learner = work.learners.find(person.workspace_id, person.user_id)
            row = None if learner is None else work.quizzes.running(learner.id)
            return None if row is None else self._step(work, row)

    def step(self, quiz_id: int, person: Person) -> QuizStep | QuizScore:
        """The item that is up, or the score of a quiz that is over. Raises QuizGoneError."""
        with self.transactions() as work:
            row = self._own(work, quiz_id, person)
            return self._score(work, row) if is_over(_quiz(row)) else self._step(work, row)

    def answer(
        self, quiz_id: int, version: int, person: Person, response: Response, at: datetime, *, typed: str | None = None
    ) -> QuizVerdict:
        """Grade an answer to the item that was up at `version`; the same tap again gives the same verdict."""
        with self.transactions() as work:
            row = self._own(work, quiz_id, person)
            work.learners.lock(row.learner_id)
            key = f"quiz:{quiz_id}:{version}"
            earlier = work.attempts.by_key(key)
            if earlier is not None:
                step = self._step_before(work, row, version)
                feedback = describe_attempt(work, self.library, earlier)
                return QuizVerdict(step, feedback, has_next=not is_over(_quiz(row)))
            if row.version != version or row.ended_at is not None:
                raise QuizGoneError
            verdict = self._take(work, row, response, at, key, typed)
            work.commit()
            return verdict

    def answer_typed(self, person: Person, text: str, at: datetime) -> QuizVerdict | None:
        """Grade a reply typed to the quiz item that is up; None if there is none or the words are no answer to it."""
        step = self.running(person)
        if step is None:
            return None
        lexicon = self.library.default.lexicon
        parsed = parse_reply(step.shown.item, text, option_order=step.shown.option_order, lexicon=lexicon)
        if not isinstance(parsed, Answer):
            return None
        return self.answer(step.quiz_id, step.version, person, parsed.response, at, typed=text)

    def _take(
        self, work: UnitOfWork, row: QuizRow, response: Response, at: datetime, key: str, typed: str | None
    ) -> QuizVerdict:
        step, quiz = self._step(work, row), _quiz(row)
        item = step.shown.item
        outcome = self.library.grade(row.pack_id, item, response)
        attempt = commit_attempt(
            work,
            learner=work.learners.get(row.learner_id),
            channel=work.channels.of(row.channel_id),
            item=item,
            pack_id=row.pack_id,
            response=response,
            outcome=outcome,
            way=AnswerWay.QUIZ,
            answered_at=at,
            dedupe_key=key,
            quiz_id=row.id,
            typed=typed,
        )
        after = record_answer(quiz, item.id, correct=outcome.is_correct)
        ended_at = self.clock.now() if is_over(after) else None
        if attempt is None or not work.quizzes.advance(row.id, row.version, _advance(row, after), ended_at):
            raise QuizGoneError
        feedback = describe_attempt(work, self.library, attempt)
        return QuizVerdict(step, feedback, has_next=not is_over(after))

    def _choose(
        self, work: UnitOfWork, learner: Learner, channel: Channel | None, pack: Pack, wish: QuizWish
    ) -> tuple[Subject, list[Item]]:
        excluded = open_items(work, learner, channel)
        past = [PastAttempt(*row) for row in work.attempts.last_verdicts(learner.id, pack.id)]
        if wish.is_missed:
            return Subject("What you missed"), self._missed(pack, past, excluded, wish)
        subject = find_subject(pack, wish.words) if wish.words else whole_pack(pack)
        if subject is None:
            raise QuizSubjectError(wish.words, suggest_subjects(pack, wish.words))
        items = select_quiz_items(
            pack,
            subject.scope,
            count=wish.count or ITEMS_UNLESS_TOLD,
            seen={attempt.item: attempt.at for attempt in past},
            excluded=excluded,
            rng=self.make_rng(),
        )
        if not items:
            raise QuizSubjectError(wish.words or pack.title, _domain_words(pack))
        return subject, items

    def _missed(self, pack: Pack, past: list[PastAttempt], excluded: frozenset[str], wish: QuizWish) -> list[Item]:
        missed = [item_id for item_id in find_missed_items(past) if item_id in pack.items and item_id not in excluded]
        if not missed:
            raise NothingMissedError
        return [pack.items[item_id] for item_id in missed[: wish.count or ITEMS_AT_MOST]]

    def _own(self, work: UnitOfWork, quiz_id: int, person: Person) -> QuizRow:
        row = work.quizzes.find(quiz_id)
        if row is None or not is_theirs(work, person, row.learner_id):
            raise QuizGoneError
        return row

    def _step(self, work: UnitOfWork, row: QuizRow, *, counts_for: str | None = None) -> QuizStep:
        """The item that is up. Raises QuizGoneError when the quiz is over."""
        return self._step_in(work, row, _quiz(row), counts_for=counts_for)

    def _step_before(self, work: UnitOfWork, row: QuizRow, version: int) -> QuizStep:
        """The step as it was at an earlier version; each version is one answer more."""
        quiz = _quiz(row)
        return self._step_in(work, row, replace(quiz, answers=quiz.answers[: version - 1]))

    def _step_in(self, work: UnitOfWork, row: QuizRow, quiz: Quiz, *, counts_for: str | None = None) -> QuizStep:
        item_id = current_item(quiz)
        if item_id is None:
            raise QuizGoneError
        item = self.library.item_as_shown(work, row.pack_id, item_id, row.state["versions"][item_id])
        number, total = position(quiz)
        return QuizStep(
            quiz_id=row.id,
            version=len(quiz.answers) + 1,
            subject=row.subject,
            position=number,
            total=total,
            shown=self.library.shown(self.library.pack(row.pack_id), item, quiz.option_orders.get(item_id)),
            counts_for=counts_for,
        )

    def _score(self, work: UnitOfWork, row: QuizRow) -> QuizScore:
        pack, quiz = self.library.pack(row.pack_id), _as_it_stands(work, row)
        by_task = [
            TaskScore(score.task, pack.task(score.task).title, score.right, score.answered)
            for score in score_by_task(quiz, pack)
        ]
        missed = [answer.item for answer in quiz.answers if not answer.correct]
        first_missed = next((pack.items[item_id] for item_id in missed if item_id in pack.items), None)
        topics = self.library.topics(pack, first_missed.notes) if first_missed else ()
        return QuizScore(
            subject=row.subject,
            right=sum(score.right for score in by_task),
            answered=sum(score.answered for score in by_task),
            by_task=tuple(by_task),
            missed=len(set(missed)),
            suggestion=topics[0] if topics else None,
        )


def _domain_words(pack: Pack) -> tuple[str, ...]:
    return tuple(domain.aliases[0] if domain.aliases else domain.id for domain in pack.domains[:3])


def _quiz(row: QuizRow) -> Quiz:
    return quiz_from_data(row.state["quiz"])


def _as_it_stands(work: UnitOfWork, row: QuizRow) -> Quiz:
    """The quiz with the verdicts that its answers have by now: a lead may have ruled, a key may have been corrected."""
    attempts = work.attempts.of_quiz(row.learner_id, row.id)
    answers = tuple(Answered(attempt.item_id, attempt.is_right) for attempt in attempts)
    return replace(_quiz(row), answers=answers)


def _to_state(quiz: Quiz, versions: dict[str, str]) -> dict[str, object]:
    return {"quiz": quiz_to_data(quiz), "versions": versions}


def _advance(row: QuizRow, quiz: Quiz) -> dict[str, object]:
    return _to_state(quiz, row.state["versions"])
