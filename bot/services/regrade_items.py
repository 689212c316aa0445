"""Grade answers again whose item has another key by now, let the boards follow, and tell those concerned."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.clock import Clock
from bot.core.appeal import AppealState
from bot.core.grading import Outcome, Verdict
from bot.core.item import Item
from bot.core.regrading import is_key_changed, regrade
from bot.core.response import response_from_data
from bot.services.appeal_results import RegradeNotice
from bot.services.closed_post import refresh_closed_post
from bot.services.library import Library
from bot.services.outbox import Outbox
from bot.services.results import ItemShown
from bot.services.scoring import change_outcome
from bot.services.second_look import refresh_notices, settle
from bot.services.verdicts import describe_attempt
from bot.storage.corrections import OutdatedAnswers, OutdatedVersion
from bot.storage.tables import Appeal, Attempt, Question
from bot.storage.unit_of_work import Transactions, UnitOfWork

logger = logging.getLogger(__name__)

LEARNERS_AT_ONCE = 50
QUESTIONS_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class _Changed:
    """An attempt whose verdict is another now, and what it was before."""

    attempt: Attempt
    was: str
    was_version: str
    points: int


@dataclass(frozen=True, slots=True)
class _InForce:
    """The item by whose version answers are graded, and how often that became another."""

    item: Item
    revision: int


@dataclass(frozen=True)
class RegradeItems:
    """Brings attempts and closed questions to the version in force. Each learner is one transaction.

    The rows themselves say what is behind, so that it can stop anywhere and go on, in any number of processes. A
    process whose pack has another version than the one in force leaves the item alone. See docs/decisions/0009.
    """

    transactions: Transactions
    library: Library
    clock: Clock
    outbox: Outbox

    def put_in_force(self) -> None:
        """Say that from now on answers are graded by the packs of this process: the one that starts last decides."""
        with self.transactions() as work:
            for pack in self.library.packs.values():
                work.corrections.put_in_force(pack.id, {item.id: item.version for item in pack.items.values()})
            work.commit()

    def __call__(self) -> int:
        """Regrade some of what is behind: how many questions show another version, and learners have another verdict.

        It costs one look where nothing is behind.
        """
        with self.transactions() as work:
            versions = self._outdated_versions(work)
            if not versions:
                return 0
            outdated = work.corrections.outdated_answers(versions, LEARNERS_AT_ONCE)
            behind = work.corrections.questions_behind(versions, QUESTIONS_AT_ONCE)
            questions = [self._regrade_question(work, question) for question in behind]
            work.commit()
        answers = [self._regrade_answers(one) for one in outdated]
        if any(questions) or any(answers):
            logger.info("regraded by corrected items: %s questions, %s learners", sum(questions), sum(answers))
            self.outbox.wake()
        return sum(questions) + sum(answers)

    def show(self, payload: Mapping[str, Any]) -> RegradeNotice | None:
        """What somebody is told whose verdict changed; None if the answer was erased."""
        with self.transactions() as work:
            attempt = work.attempts.find(payload["attempt_id"])
            if attempt is None:
                return None
            return RegradeNotice(
                feedback=describe_attempt(work, self.library, attempt),
                was=Verdict(payload["was"]),
                was_shown=self._shown(work, attempt, payload["was_version"]),
                points=payload["points"],
                others=payload["others"],
            )

    def _outdated_versions(self, work: UnitOfWork) -> Sequence[OutdatedVersion]:
        """Those of items that this process has in the version in force; the others are for another process."""
        return [
            outdated
            for outdated in work.corrections.outdated_versions(sorted(self.library.packs))
            if (item := self.library.pack(outdated.pack_id).items.get(outdated.item_id)) is not None
            and item.version == outdated.in_force
        ]

    def _regrade_question(self, work: UnitOfWork, question: Question) -> bool:
        """Let a closed question show the version in force, unless it asks for something else than people answered."""
        now, new = self.clock.now(), self._in_force(work, question.pack_id, question.item_id)
        if new is None:
            return False
        old = self._as_graded(work, question)
        question.regraded_for = new.item.version
        if old is None or old.kind is not new.item.kind:
            return False
        self._move(work, question, new)
        if is_key_changed(old, new.item):
            question.corrected_at = now
        refresh_closed_post(work, question.id, now)
        return True

    def _regrade_answers(self, outdated: OutdatedAnswers) -> bool:
        """All of a learner's answers to an item at once, so that one message says what it comes to."""
        with self.transactions() as work:
            is_there = work.learners.lock(outdated.learner_id)
            new = self._in_force(work, outdated.pack_id, outdated.item_id) if is_there else None
            if new is None:
                return False
            regraded = [self._regrade_attempt(work, one, new) for one in work.corrections.attempts_behind(outdated)]
            changed = [one for one in regraded if one is not None]
            if changed:
                self._tell(work, changed, new)
            work.commit()
            return bool(changed)

    def _regrade_attempt(self, work: UnitOfWork, attempt: Attempt, new: _InForce) -> _Changed | None:
        appeal = work.appeals.of_attempt(attempt.id)
        outcome = self._outcome(work, attempt, appeal, new.item)
        attempt.regraded_for = new.item.version
        if outcome is None:
            return None
        was, was_version = attempt.verdict, attempt.item_version
        self._move(work, attempt, new)
        points = change_outcome(work, attempt, outcome)
        if appeal is not None and appeal.state == AppealState.OPEN:
            self._follow_up(work, appeal, attempt, is_right=outcome.is_correct)
        if attempt.verdict == was:
            return None
        refresh_closed_post(work, attempt.question_id, self.clock.now())
        return _Changed(attempt, was, was_version, points)

    def _outcome(self, work: UnitOfWork, attempt: Attempt, appeal: Appeal | None, new: Item) -> Outcome | None:
        old, response = self._as_graded(work, attempt), response_from_data(attempt.response)
        if old is None:
            return None
        is_accepted = appeal is not None and appeal.state == AppealState.ACCEPTED
        return regrade(old, new, response, self.library.pack(attempt.pack_id).lexicon, is_accepted=is_accepted)

    def _follow_up(self, work: UnitOfWork, appeal: Appeal, attempt: Attempt, *, is_right: bool) -> None:
        """An appeal that waits for its ruling: it is settled by the corrected key, or the leads see that key."""
        now = self.clock.now()
        if is_right:
            settle(work, appeal, attempt, state=AppealState.SETTLED, ruled_by=None, now=now)
        refresh_notices(work, appeal, attempt.learner_id, now)

    def _tell(self, work: UnitOfWork, changed: Sequence[_Changed], new: _InForce) -> None:
        """Owe one message; it speaks of the answer that scores, else of the latest."""
        shown = next((one for one in changed if one.attempt.scores), changed[-1])
        learner = work.learners.get(shown.attempt.learner_id)
        work.deliveries.owe(
            "regraded",
            workspace_id=learner.workspace_id,
            target=learner.dm_channel or learner.user_id,
            dedupe_key=f"regraded:{shown.attempt.id}:{new.revision}",
            payload={
                "attempt_id": shown.attempt.id,
                "was": shown.was,
                "was_version": shown.was_version,
                "points": sum(one.points for one in changed),
                "others": len(changed) - 1,
            },
            now=self.clock.now(),
        )

    def _move(self, work: UnitOfWork, graded: Attempt | Question, new: _InForce) -> None:
        pack = self.library.pack(graded.pack_id)
        self.library.keep_shown(work, pack, new.item)
        graded.item_version = graded.regraded_for = new.item.version

    def _in_force(self, work: UnitOfWork, pack_id: str, item_id: str) -> _InForce | None:
        """The item in force; None where it is not the one that this process has."""
        item = self.library.pack(pack_id).items.get(item_id)
        row = work.corrections.in_force(pack_id, item_id)
        if item is None or row is None or row.version != item.version:
            return None
        return _InForce(item, row.revision)

    def _as_graded(self, work: UnitOfWork, graded: Attempt | Question) -> Item | None:
        """The item as it was graded; None where that can no longer be told."""
        try:
            return self.library.item_as_shown(work, graded.pack_id, graded.item_id, graded.item_version)
        except LookupError:
            return None

    def _shown(self, work: UnitOfWork, attempt: Attempt, version: str) -> ItemShown | None:
        try:
            item = self.library.item_as_shown(work, attempt.pack_id, attempt.item_id, version)
        except LookupError:
            return None
        return self.library.shown(self.library.pack(attempt.pack_id), item)
