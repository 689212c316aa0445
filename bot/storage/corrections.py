"""Which version of each item is in force, and what was graded by another one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, delete, exists, or_, select
from sqlalchemy.orm import aliased

from bot.core.question import QuestionState
from bot.storage.repository import Repository
from bot.storage.tables import Attempt, ItemInForce, Membership, Question, ShownItem


@dataclass(frozen=True, slots=True)
class OutdatedVersion:
    """A version of an item that was shown once, and the one that is in force instead."""

    pack_id: str
    item_id: str
    version: str
    in_force: str


@dataclass(frozen=True, slots=True)
class OutdatedAnswers:
    """A learner's attempts at an item that were graded by another version than the one in force."""

    learner_id: int
    pack_id: str
    item_id: str


class Corrections(Repository):
    """Versions in force, and the attempts and questions that are behind them.

    Both are looked for by the few versions that were shown once and are not in force, so that it costs next to nothing
    however many attempts there are. What could not be regraded is marked with the version in force and not found again.
    """

    def put_in_force(self, pack_id: str, versions: Mapping[str, str]) -> None:
        """Grade a pack's items by these versions (item id → version) from now on, and no others."""
        query = select(ItemInForce.item_id, ItemInForce.version).where(ItemInForce.pack_id == pack_id)
        known = dict(self.session.execute(query).all())
        for item_id, version in versions.items():
            if known.get(item_id) != version:
                self._put(pack_id, item_id, version)
        gone = known.keys() - versions.keys()
        self.session.execute(
            delete(ItemInForce).where(ItemInForce.pack_id == pack_id, ItemInForce.item_id.in_(sorted(gone)))
        )

    def in_force(self, pack_id: str, item_id: str) -> ItemInForce | None:
        """The version in force, locked against being replaced until the transaction ends."""
        query = select(ItemInForce).where(ItemInForce.pack_id == pack_id, ItemInForce.item_id == item_id)
        return self.session.scalar(query.with_for_update(read=True))

    def outdated_versions(self, pack_ids: Sequence[str]) -> Sequence[OutdatedVersion]:
        """Versions of these packs' items that were shown and are not in force."""
        in_force = and_(ItemInForce.pack_id == ShownItem.pack_id, ItemInForce.item_id == ShownItem.item_id)
        query = (
            select(ShownItem.pack_id, ShownItem.item_id, ShownItem.version, ItemInForce.version)
            .join(ItemInForce, in_force)
            .where(ShownItem.pack_id.in_(pack_ids), ShownItem.version != ItemInForce.version)
        )
        return [OutdatedVersion(*row) for row in self.session.execute(query)]

    def outdated_answers(self, versions: Sequence[OutdatedVersion], limit: int) -> Sequence[OutdatedAnswers]:
        """Whose answers are to be graded again; not where the item is open at present in a channel of theirs."""
        query = _behind(Attempt).where(_of(Attempt, versions), ~Attempt.void, ~_is_open_to_the_learner())
        rows = query.with_only_columns(Attempt.learner_id, Attempt.pack_id, Attempt.item_id).distinct().limit(limit)
        return [OutdatedAnswers(*row) for row in self.session.execute(rows)]

    def attempts_behind(self, outdated: OutdatedAnswers) -> Sequence[Attempt]:
        """These attempts, locked; fewer or none if another process has regraded them meanwhile."""
        query = _behind(Attempt).where(
            Attempt.learner_id == outdated.learner_id,
            Attempt.pack_id == outdated.pack_id,
            Attempt.item_id == outdated.item_id,
            ~Attempt.void,
            ~_is_open_to_the_learner(),
        )
        locked = query.order_by(Attempt.id).with_for_update(of=Attempt)
        return self.session.scalars(locked.execution_options(populate_existing=True)).all()

    def questions_behind(self, versions: Sequence[OutdatedVersion], limit: int) -> Sequence[Question]:
        """Closed questions whose post shows another version; locked, so that no other process takes them too.

        Not while the item is open at present in the same channel, to which the post would give the key away.
        """
        again = aliased(Question)
        is_open_here = exists().where(
            again.channel_id == Question.channel_id,
            again.pack_id == Question.pack_id,
            again.item_id == Question.item_id,
            again.state == QuestionState.OPEN,
        )
        query = _behind(Question).where(_of(Question, versions), Question.state == QuestionState.CLOSED, ~is_open_here)
        return self.session.scalars(query.limit(limit).with_for_update(of=Question, skip_locked=True)).all()

    def _put(self, pack_id: str, item_id: str, version: str) -> None:
        """Only a version that is another one makes a new revision, however many processes say it at once."""
        values = {"pack_id": pack_id, "item_id": item_id, "version": version, "revision": 1}
        statement = self._insert(ItemInForce).values(**values)
        self.session.execute(
            statement.on_conflict_do_update(
                index_elements=["pack_id", "item_id"],
                set_={"version": version, "revision": ItemInForce.revision + 1},
                where=ItemInForce.version != version,
            )
        )


def _behind(graded: type[Attempt] | type[Question]) -> Select[Any]:
    """What was graded by a version that is not in force, and not looked at since another one is."""
    in_force = and_(ItemInForce.pack_id == graded.pack_id, ItemInForce.item_id == graded.item_id)
    return (
        select(graded)
        .join(ItemInForce, in_force)
        .where(
            graded.item_version != ItemInForce.version,
            or_(graded.regraded_for.is_(None), graded.regraded_for != ItemInForce.version),
        )
    )


def _of(graded: type[Attempt] | type[Question], versions: Sequence[OutdatedVersion]) -> ColumnElement[bool]:
    """Found by the index over versions, which hardly any two items share."""
    return and_(
        graded.item_version.in_({outdated.version for outdated in versions}),
        graded.pack_id.in_({outdated.pack_id for outdated in versions}),
    )


def _is_open_to_the_learner() -> ColumnElement[bool]:
    """Whether the item of an attempt is open in the attempt's own question or in a channel of the learner's."""
    theirs = select(Membership.channel_id).where(Membership.learner_id == Attempt.learner_id, ~Membership.has_left)
    return exists().where(
        Question.pack_id == Attempt.pack_id,
        Question.item_id == Attempt.item_id,
        Question.state == QuestionState.OPEN,
        or_(Question.id == Attempt.question_id, Question.channel_id.in_(theirs)),
    )
