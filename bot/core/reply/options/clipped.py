"""Entries of a list named by what nobody would read as a name elsewhere: "hist + box + violin", "xgb, ll and fm"."""

from collections.abc import Iterator, Sequence

from bot.core.reply.options.wordings import Wordings
from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Mention, places_of
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.tokens import Token
from bot.language.skeletons import consonants_of, is_skeleton
from bot.language.spelling import is_misspelling

_SHORTEST = 3
"""Letters of a beginning."""
_AROUND = frozenset({Role.FILLER, Role.CUE})


def find_clipped(
    tokens: Sequence[Token], mentions: Sequence[Mention], wordings: Wordings, names: Sequence[str], required: int
) -> list[Mention]:
    """Mentions of the options that are missing in a list of as many as are asked for, one by each unknown word.

    One option at least must be named outright, and each word must fit one of the others alone.
    """
    given = {name for mention in mentions for name in mention.names}
    missing = required - len(given)
    listed = bool(given) and len(mentions) == len(given) and all(mention.sure for mention in mentions)
    if required < 2 or missing < 1 or not listed or any(token.word == "?" for token in tokens):
        return []
    named = places_of(mentions)
    free = [at for at, token in enumerate(tokens) if at not in named and not token.is_mark]
    free = [at for at in free if role_of(tokens[at].word) is not Role.AND]
    unknown = [at for at in free if role_of(tokens[at].word) not in _AROUND]
    short = unknown or [at for at in free if tokens[at].word in wordings.full_initials]
    entries = sorted({*named, *short})
    if any(entries[0] < at < entries[-1] for at in free if at not in short):
        return []
    found = [
        Mention(at, at + 1, owners, by_text=True, partial=True)
        for at, owners in _owners(tokens, short, wordings, names)
    ]
    new = {name for mention in found for name in mention.names} - given
    return found if len(found) == len(short) == len(new) == missing else []


def _owners(
    tokens: Sequence[Token], places: Sequence[int], wordings: Wordings, names: Sequence[str]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The places of words that stand for one option each, with that option."""
    for at in places:
        word = tokens[at].word
        owners = [owner for owner, known in enumerate(wordings.words) if _stands_for(word, owner, known, wordings)]
        if len(owners) == 1:
            yield at, (names[owners[0]],)


def _stands_for(word: str, owner: int, known: Sequence[str], wordings: Wordings) -> bool:
    """Whether a word is the initials of a text, or one of its words clipped, without vowels or mistyped."""
    initials = {word, word.removesuffix("s")} & wordings.full_initials.keys()
    if any(wordings.full_initials[one] == owner for one in initials) or wordings.initials.get(word) == owner:
        return True
    return len(word) >= _SHORTEST and any(
        word == f"{other}s"
        or other.startswith(word)
        or is_skeleton(word, other)
        or is_misspelling(word, other, lenient=True)
        or _sounds_like(word, other)
        for other in known
    )


def _sounds_like(word: str, other: str) -> bool:
    """Whether two words begin alike and have the same consonants in a row: "smoot" for "smote"."""
    if word[0] != other[0]:
        return False
    one = consonants_of(word)
    return len(one) >= _SHORTEST and one == consonants_of(other)
