"""Appeals: a second look at the verdict on a typed answer, and which answers are alike, so that one ruling holds."""

import hashlib
import json
from enum import StrEnum

from bot.core.reply.markup import strip_markup
from bot.core.response import Response, Written, response_to_data
from bot.language.normalise import normalise

_EDGES = ".,;:!?()[]{}\"'*_~/"


class AppealState(StrEnum):
    """The life of an appeal: asked for, then ruled on by a lead, or settled because the corrected key agrees."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    SETTLED = "settled"

    @property
    def is_ruling(self) -> bool:
        """Whether a lead has ruled; a later appeal alike is then settled the same way."""
        return self in {AppealState.ACCEPTED, AppealState.DECLINED}


def find_likeness(pack_id: str, item_id: str, item_version: str, response: Response, typed: str) -> str:
    """A mark that two answers share if one ruling must hold for both: the same words, understood the same way.

    The words alone are not enough, since "B" is another option where options are shuffled; the response alone is not
    either, since a lead who accepts "RCF" for an answer that was misread as B has not accepted "B". Case, accents,
    markup and punctuation around words do not matter. It is a hash: it outlives the words, and does not give them away.
    """
    understood = None if isinstance(response, Written) else response_to_data(response)
    same = json.dumps([pack_id, item_id, item_version, understood, _words(typed)], sort_keys=True)
    return hashlib.sha256(same.encode()).hexdigest()[:32]


def _words(typed: str) -> list[str]:
    words = (word.strip(_EDGES) for word in normalise(strip_markup(typed)).split())
    return [word for word in words if word]
