"""Words beside an option that belong to its name, and so say no more than its mention did."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

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
            first, last = _places_in_text(tokens[mention.start : mention.end], known)
            found.update(_beside(tokens, range(mention.end, len(tokens)), taken, known[last + 1 :]))
            found.update(_beside(tokens, range(mention.start - 1, -1, -1), taken, known[:first]))
    return frozenset(found)


def _anywhere(tokens: Sequence[Token], mentions: Sequence[Mention], known: Sequence[str]) -> Iterator[int]:
    """Words of the one option mentioned. After its letter they may be said of it ("D is for forecasting")."""
    letters = {mention.start for mention in mentions if not mention.by_text}
    said = False
    for at, token in enumerate(tokens):
        said = at in letters or (said and not token.is_mark)
        if not said and _is_own(token, known):
            yield at


def _places_in_text(spoken: Sequence[Token], known: Sequence[str]) -> tuple[int, int]:
    """The first and the last of a text's words that are said here."""
    places = [at for at, word in enumerate(known) if any(is_written_in(token.word, (word,)) for token in spoken)]
    return (places[0], places[-1]) if places else (0, len(known))


def _beside(tokens: Sequence[Token], places: range, taken: set[int], known: Sequence[str]) -> Iterator[int]:
    """The words in a row, up to a mark, another option, or a word that is none of these of the option.

    They must be in the option's order: "KMS only encrypts" says something of "Encrypt the volume with KMS".
    """
    for at in places:
        role, own = role_of(tokens[at].word), _is_own(tokens[at], known)
        if at in taken or tokens[at].is_mark or role not in _PASSED_OVER or (role is Role.CONTENT and not own):
            return
        if own:
            yield at


def _is_own(token: Token, known: Sequence[str]) -> bool:
    """Whether a word that no table lists is one of the option, or the initials of two: "area under PR curve"."""
    if role_of(token.word) is not Role.CONTENT:
        return False
    initials = len(token.text) == 2 and token.text.isupper()
    return is_written_in(token.word, known) or (
        initials and any(one[0] + other[0] == token.word for one, other in pairwise(known))
    )
