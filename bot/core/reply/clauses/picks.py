"""What is picked: names, and how a clause stands to them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.reply.words.mentions import Name


class Stance(StrEnum):
    """How a clause stands to what it mentions."""

    CHOSEN = "chosen"
    HEDGED = "hedged"
    """chosen, with a maybe"""
    TENTATIVE = "tentative"
    """weighed or asked, not chosen"""
    ASSIGNED = "assigned"
    """given a purpose ("A for the logs"): chosen if all that are asked for are given one, else only stated"""
    DISPUTED = "disputed"
    """named after an unknown word ("scratch B"), which may deny it"""
    STATED = "stated"
    """the subject of a statement, which may or may not be meant as the answer"""
    REJECTED = "rejected"


class Joint(StrEnum):
    """How the names of one clause belong together."""

    AND = "and"
    OR = "or"
    SLASH = "slash"


@dataclass(frozen=True, slots=True)
class Pick:
    """Names that one clause takes one stance to. `corrects`: what was picked before is taken back.

    `sentence` tells which picks stand together; `concludes`: "so" led to it.
    """

    names: tuple[Name, ...]
    stance: Stance
    joint: Joint = Joint.AND
    corrects: bool = False
    sentence: int = 0
    concludes: bool = False


def doubted(pick: Pick) -> Pick:
    """The pick as one that is only weighed, if it was chosen."""
    return replace(pick, stance=Stance.TENTATIVE) if pick.stance in (Stance.CHOSEN, Stance.HEDGED) else pick
