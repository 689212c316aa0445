"""What appeals and corrected keys give back and views show."""

from dataclasses import dataclass

from bot.core.appeal import AppealState
from bot.core.grading import Verdict
from bot.services.results import Feedback, ItemShown


@dataclass(frozen=True, slots=True)
class AppealAsked:
    """What became of asking for a second look: open, or ruled on already.

    `is_new` is False when it was asked for before.
    """

    state: AppealState
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class AppealNotice:
    """Answers alike that wait for one ruling, or have it, for a channel's leads; who gave them is not said."""

    channel_id: int
    likeness: str
    channel_name: str
    feedback: Feedback
    """The answer as it was typed and understood, and the key."""
    answers: int
    """How many people gave it and wait, or how many the ruling concerned."""
    state: AppealState
    ruled_by: str | None = None
    """The name of the lead who ruled, where it is known."""


@dataclass(frozen=True, slots=True)
class RulingNotice:
    """How a lead ruled, for the one who asked; `points` are what the answer brings now."""

    feedback: Feedback
    state: AppealState
    points: int


@dataclass(frozen=True, slots=True)
class RegradeNotice:
    """A verdict that changed because a key was corrected, for the one who got it.

    `points` is by how many all their answers to the item changed, `others` how many more than this one did.
    """

    feedback: Feedback
    was: Verdict
    was_shown: ItemShown | None
    points: int
    others: int
