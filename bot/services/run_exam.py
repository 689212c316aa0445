"""The mock exam: offered, begun, answered in any order, handed in, and scored as the pack's exam would be."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.core.exam_score import ScaledEstimate, estimate_score
from bot.core.item import Item
from bot.core.mock_exam import (
    MockExam,
    answer_at,
    begin_exam,
    draw_paper,
    exam_from_data,
    exam_to_data,
    go_to,
    time_allowed,
    toggle_flag,
)
from bot.core.pack import Pack
from bot.core.question import AnswerWay
from bot.core.response import Response
from bot.errors import ExamGoneError, NothingToPostError
from bot.services.exam_results import DomainShare, ExamOffer, ExamReview, ExamScore, ExamShown, ExamStep
from bot.services.home_channel import find_home_channel, name_elsewhere, open_items
from bot.services.library import Library
from bot.services.outbox import Outbox
from bot.services.people import Person, is_theirs
from bot.services.scoring import commit_attempt
from bot.storage.tables import Channel, ExamRow, Learner
from bot.storage.unit_of_work import Transactions, UnitOfWork

EXAMS_AT_ONCE = 20

Step = Callable[[MockExam], MockExam]


@dataclass(frozen=True)
class RunExam:
    """Keeps each learner's mock exam. Its answers are graded, scored and counted only when it is over."""

    transactions: Transactions
    library: Library
    clock: Clock
    outbox: Outbox
    make_rng: Callable[[], random.Random] = random.Random

    def offer(self, person: Person, slack_channel: str | None) -> ExamOffer | ExamShown:
        """What a mock exam would be; the one that is under way, if there is one."""
        now = self.clock.now()
        with self.transactions() as work:
            learner = self._learner(work, person, now)
            running = work.exams.running(learner.id)
            if running is not None:
                shown = self._shown(work, running, now)
                work.commit()
                return shown
            channel = find_home_channel(work, person, learner, slack_channel)
            pack = self.library.pack_of(channel)
            items = len(self._draw(work, learner, channel, pack))
            last = next((row for row in reversed(work.exams.of_learner(learner.id)) if row.pack_id == pack.id), None)
            work.commit()
            return ExamOffer(
                title=pack.title,
                items=items,
                time=time_allowed(pack, items),
                pass_mark=pack.exam.pass_mark,
                scale=pack.exam.scale,
                is_short=items < pack.exam.items,
                counts_for=name_elsewhere(channel, slack_channel),
                last=self._estimate(work, last) if last else None,
            )

    def start(self, person: Person, slack_channel: str | None) -> ExamShown:
        """Begin a mock exam, whose time runs from now; or go on with the one under way."""
        now = self.clock.now()
        with self.transactions() as work:
            learner = self._learner(work, person, now)
            running = work.exams.running(learner.id)
            if running is None:
                running = self._begin(work, learner, find_home_channel(work, person, learner, slack_channel), now)
            shown = self._shown(work, running, now)
            work.commit()
            return shown

    def show(self, exam_id: int, person: Person) -> ExamShown:
        """Where the exam stands. Raises ExamGoneError for somebody else's."""
        return self._change(exam_id, person, lambda exam: exam)

    def answer(self, exam_id: int, place: int, person: Person, response: Response, at: datetime) -> ExamShown:
        """Give or change the answer at a place, and go on to the next; after the end, the score."""
        return self._change(exam_id, person, lambda exam: answer_at(exam, place, response, at), at=at)

    def go_to(self, exam_id: int, place: int, person: Person) -> ExamShown:
        """Turn to a place; beyond the last item is the review."""
        return self._change(exam_id, person, lambda exam: go_to(exam, place))

    def flag(self, exam_id: int, place: int, person: Person) -> ExamShown:
        """Flag the item at a place to come back to, or take the flag away."""
        return self._change(exam_id, person, lambda exam: toggle_flag(exam, place))

    def finish(self, exam_id: int, person: Person) -> ExamScore:
        """Hand the exam in; once more gives the same score."""
        with self.transactions() as work:
            row = self._own(work, exam_id, person)
            if row.ended_at is None:
                self._end(work, row, min(self.clock.now(), row.closes_at))
            score = self._score(work, row)
            work.commit()
            return score

    def finish_overdue(self) -> int:
        """End the exams whose time is over, and tell each learner the score directly; how many."""
        now = self.clock.now()
        with self.transactions() as work:
            overdue = self._hold_overdue(work, now)
            for row in overdue:
                self._end(work, row, row.closes_at)
                work.deliveries.owe_directly(
                    "exam_score",
                    work.learners.get(row.learner_id),
                    dedupe_key=f"exam:{row.id}",
                    payload={"exam_id": row.id},
                    now=now,
                )
            work.commit()
        if overdue:
            self.outbox.wake()
        return len(overdue)

    def _hold_overdue(self, work: UnitOfWork, now: datetime) -> list[ExamRow]:
        """Exams whose time is over, held; without those that were handed in or erased until they could be."""
        found = work.exams.overdue(now, EXAMS_AT_ONCE)
        work.learners.lock(*(row.learner_id for row in found))
        held = (work.exams.lock(row.id) for row in found)
        return [row for row in held if row is not None and row.ended_at is None]

    def score(self, exam_id: int) -> ExamScore | None:
        """The score of an exam that is over; None if it was erased."""
        with self.transactions() as work:
            row = work.exams.find(exam_id)
            return None if row is None else self._score(work, row)

    def _change(self, exam_id: int, person: Person, step: Step, *, at: datetime | None = None) -> ExamShown:
        """Take a step in an exam, unless its time was over when the tap was made."""
        now = self.clock.now()
        with self.transactions() as work:
            row = self._own(work, exam_id, person)
            if row.ended_at is None and (at or now) < row.closes_at:
                row.state = exam_to_data(step(exam_from_data(row.state)))
            shown = self._shown(work, row, now)
            work.commit()
            return shown

    def _begin(self, work: UnitOfWork, learner: Learner, channel: Channel | None, now: datetime) -> ExamRow:
        pack = self.library.pack_of(channel)
        paper = self._draw(work, learner, channel, pack)
        if not paper:
            raise NothingToPostError
        for item in paper:
            self.library.keep_shown(work, pack, item)
        return work.exams.add(
            ExamRow(
                learner_id=learner.id,
                channel_id=channel.id if channel else None,
                pack_id=pack.id,
                state=exam_to_data(begin_exam(paper, self.make_rng())),
                versions={item.id: item.version for item in paper},
                started_at=now,
                closes_at=now + time_allowed(pack, len(paper)),
            )
        )

    def _draw(self, work: UnitOfWork, learner: Learner, channel: Channel | None, pack: Pack) -> list[Item]:
        earlier = (row for row in work.exams.of_learner(learner.id) if row.pack_id == pack.id)
        used = Counter(item for row in earlier for item in exam_from_data(row.state).met)
        excluded = open_items(work, learner, channel)
        return draw_paper(pack, times_used=used, excluded=excluded, rng=self.make_rng())

    def _end(self, work: UnitOfWork, row: ExamRow, ended_at: datetime) -> None:
        """Grade all answers, and add them to the boards."""
        exam, learner = exam_from_data(row.state), work.learners.get(row.learner_id)
        channel = work.channels.of(row.channel_id)
        for item_id, given in exam.given.items():
            item = self.library.item_as_shown(work, row.pack_id, item_id, row.versions[item_id])
            commit_attempt(
                work,
                learner=learner,
                channel=channel,
                item=item,
                pack_id=row.pack_id,
                response=given.response,
                outcome=self.library.grade(row.pack_id, item, given.response),
                way=AnswerWay.EXAM,
                answered_at=given.at,
                dedupe_key=f"exam:{row.id}:{item_id}",
                exam_id=row.id,
            )
        row.ended_at = ended_at

    def _shown(self, work: UnitOfWork, row: ExamRow, now: datetime) -> ExamShown:
        if row.ended_at is None and now >= row.closes_at:
            self._end(work, row, row.closes_at)
        if row.ended_at is not None:
            return self._score(work, row)
        exam, left = exam_from_data(row.state), row.closes_at - now
        if exam.current is None:
            return ExamReview(row.id, len(exam.items), exam.open_places, exam.flagged_places, left)
        return self._step(work, row, exam, exam.current, left)

    def _step(self, work: UnitOfWork, row: ExamRow, exam: MockExam, item_id: str, left: timedelta) -> ExamStep:
        pack = self.library.pack(row.pack_id)
        item = self.library.item_as_shown(work, row.pack_id, item_id, row.versions[item_id])
        given = exam.given.get(item_id)
        return ExamStep(
            exam_id=row.id,
            place=exam.place,
            total=len(exam.items),
            shown=self.library.shown(pack, item, exam.option_orders.get(item_id)),
            given=given.response if given else None,
            is_flagged=item_id in exam.flagged,
            left=left,
        )

    def _score(self, work: UnitOfWork, row: ExamRow) -> ExamScore:
        pack, exam = self.library.pack(row.pack_id), exam_from_data(row.state)
        domains = {
            item_id: self.library.item_as_shown(work, row.pack_id, item_id, row.versions[item_id]).domain
            for item_id in exam.items
        }
        right = self._right(work, row)
        asked_by, right_by = Counter(domains.values()), Counter(domains[item_id] for item_id in right)
        return ExamScore(
            title=pack.title,
            right=len(right),
            asked=len(exam.items),
            answered=len(exam.given),
            time_was_up=row.ended_at == row.closes_at,
            estimate=estimate_score(pack.exam, len(right), len(exam.items)),
            pass_mark=pack.exam.pass_mark,
            scale=pack.exam.scale,
            scored=pack.exam.scored,
            by_domain=tuple(
                DomainShare(domain.id, domain.title, right_by[domain.id], asked_by[domain.id])
                for domain in pack.domains
                if asked_by[domain.id]
            ),
        )

    def _estimate(self, work: UnitOfWork, row: ExamRow) -> ScaledEstimate:
        asked = len(exam_from_data(row.state).items)
        return estimate_score(self.library.pack(row.pack_id).exam, len(self._right(work, row)), asked)

    def _right(self, work: UnitOfWork, row: ExamRow) -> frozenset[str]:
        """Items answered right, as they are graded now: a corrected key moves the score too."""
        attempts = work.attempts.of_exam(row.id)
        return frozenset(attempt.item_id for attempt in attempts if attempt.is_right)

    def _learner(self, work: UnitOfWork, person: Person, now: datetime) -> Learner:
        return work.learners.ensure_held(person.workspace_id, person.user_id, now, name=person.name, zone=person.zone)

    def _own(self, work: UnitOfWork, exam_id: int, person: Person) -> ExamRow:
        row = work.exams.find(exam_id)
        if row is None or not is_theirs(work, person, row.learner_id):
            raise ExamGoneError
        work.learners.lock(row.learner_id)
        held = work.exams.lock(exam_id)
        if held is None:
            raise ExamGoneError
        return held
