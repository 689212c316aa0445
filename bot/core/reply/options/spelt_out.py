"""Acronyms in options that somebody writes out: "simple queue service" for SQS, "precision-recall" for PR-AUC."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Mention
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.tokens import Token, TokenKind
from bot.language.terms import STOP_WORDS

_ACRONYM = re.compile(r"\b[A-Z]{2,5}\b")
_SPELT = re.compile(r"\([^()]*\)")
"""An acronym in brackets is written out before them: other words with its initials are another thing."""
_LONGEST = 5
_FEWEST = 3
"""Words of an acronym written out; of two only if a hyphen joins them."""


def find_spelt_out(tokens: Sequence[Token], texts: tuple[str, ...], names: Sequence[str]) -> Iterator[Mention]:
    """Mentions of options by words that have the initials of an acronym which one option alone has."""
    acronyms = _acronyms(texts)
    for start in range(len(tokens) if acronyms else 0):
        for end in range(start + _FEWEST, min(start + _LONGEST, len(tokens)) + 1):
            window = tokens[start:end]
            spoken = [token for token in window if token.word != "-"]
            owner = acronyms.get("".join(token.word[0] for token in spoken))
            if owner is not None and _may_be_name(spoken, hyphened=len(spoken) < len(window)):
                yield Mention(start, end, (names[owner],), by_text=True, partial=True)


def _may_be_name(spoken: Sequence[Token], *, hyphened: bool) -> bool:
    """Whether these are words that say something; with a hyphen two are enough."""
    content = [token for token in spoken if role_of(token.word) is Role.CONTENT]
    plain = all(
        token.kind is TokenKind.WORD and len(token.word) > 1 and token.word not in STOP_WORDS for token in spoken
    )
    return plain and len(content) > 1 and (hyphened or len(spoken) >= _FEWEST)


@lru_cache(maxsize=256)
def _acronyms(texts: tuple[str, ...]) -> Mapping[str, int]:
    found: dict[str, set[int]] = {}
    for owner, text in enumerate(texts):
        for acronym in _ACRONYM.findall(_SPELT.sub("", text)):
            found.setdefault(acronym.casefold(), set()).add(owner)
    return {acronym: min(owners) for acronym, owners in found.items() if len(owners) == 1}
