"""Words beside an option that belong to its name, and so say no more than its mention did."""

from collections.abc import Iterator, Sequence

from bot.core.reply.frames import Role
from bot.core.reply.mentions import Mention
from bot.core.reply.option_parts import is_written_in
from bot.core.reply.roles import role_of
from bot.core.reply.tokens import Token
from bot.core.reply.wordings import Wordings

_PASSED_OVER = frozenset({Role.FILLER, Role.CONTENT})


def find_own_words(
    tokens: Sequence[Token], mentions: Sequence[Mention], wordings: Wordings, names: Sequence[str]
) -> frozenset[int]:
    """Places of words that belong to an option mentioned: its own words beside it, and another name for it."""
    if len({name for mention in mentions for name in mention.names}) == 1:
        return frozenset(_anywhere(tokens, mentions, wordings.words[names.index(str(mentions[0].names[0]))]))
    taken = {at for mention in mentions for at in range(mention.start, mention.end)}
    found: set[int] = set()
    for mention in mentions:
        if mention.by_text and len(mention.names) == 1:
            known = wordings.words[names.index(str(mention.names[0]))]
            for places in (range(mention.end, len(tokens)), range(mention.start - 1, -1, -1)):
                found.update(_beside(tokens, places, taken, known))
    return frozenset(found)


def _anywhere(tokens: Sequence[Token], mentions: Sequence[Mention], known: Sequence[str]) -> Iterator[int]:
    """Words of the one option mentioned. After its letter they may be said of it ("D is for forecasting")."""
    letters = {mention.start for mention in mentions if not mention.by_text}
    said = False
    for at, token in enumerate(tokens):
        said = at in letters or (said and not token.is_mark)
        if not said and role_of(token.word) is Role.CONTENT and is_written_in(token.word, known):
            yield at


def _beside(tokens: Sequence[Token], places: range, taken: set[int], known: Sequence[str]) -> Iterator[int]:
    """Words of the option from its mention on, up to a mark, another option, or a word that is none of its own."""
    for at in places:
        role = role_of(tokens[at].word)
        own = role is Role.CONTENT and is_written_in(tokens[at].word, known)
        if at in taken or tokens[at].is_mark or role not in _PASSED_OVER or (role is Role.CONTENT and not own):
            return
        if own:
            yield at
