"""Options named as all but those said: "the other two", "the rest", "everything except B, D and E"."""

from collections.abc import Iterator, Sequence

from bot.core.reply.words.frames import COPULAS, Role
from bot.core.reply.words.mentions import Mention
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.tokens import Token, word_at
from bot.language.number_words import SMALL
from bot.language.terms import word_set

_OTHERS = word_set("other others remaining rest")
_ARTICLES = word_set("the all both and")
_NOUNS = word_set("ones one options option answers choices letters")
_EXCEPTING = (("all", "but"), ("all", "except"), ("everything", "but"), ("everything", "except"), ("all", "save"))
_REFUSING = (("anything", "but"), ("anything", "except"))
"""These choose all others only where just so many are left: else "anything but B" merely rejects B."""
_LEFT = tuple(
    tuple(words.split())
    for words in (
        *("one that is left", "only one that is left", "one that remains", "only one that remains", "one left"),
        *("one remaining", "only one left", "only one remaining", "last one standing", "last one left"),
    )
)
"""After "the" these choose what nothing was said of."""
_BETWEEN = word_set(", and & or + / the")
_NO_CHOICE = word_set("over than for of unlike not on with in to while whereas neither from")
"""Before "the others" these say something else of them than that they are chosen."""


def find_complement(
    tokens: Sequence[Token], mentions: Sequence[Mention], shown: Sequence[str], required: int
) -> Iterator[Mention]:
    """Mentions of all options save those named, where just so many are left as are asked for."""
    for at in range(len(tokens)):
        opening = (word_at(tokens, at), word_at(tokens, at + 1))
        if word_at(tokens, at - 1) == "at":
            continue  # "not sure at all but B"
        if opening in _EXCEPTING or opening in _REFUSING:
            end, excepted = _listed_from(tokens, at + 2, mentions)
            start = at
        elif tokens[at].word in _OTHERS and (phrase := _phrase_around(tokens, at)):
            start, end = phrase
            excepted = _names_before(mentions, start)
        elif length := _length_of_leftover(tokens, at):
            start, end = at, at + length
            excepted = _names_before(mentions, start)
        else:
            continue
        if opening in _EXCEPTING and (told := _length_of_refusal(tokens, end)):
            yield Mention(start, end + told, tuple(name for name in shown if name in excepted))
            continue
        left = tuple(name for name in shown if name not in excepted)
        if excepted and (len(left) == required or (opening in _EXCEPTING and left)):
            yield Mention(start, end, left, sure=len(left) == required)


def _names_before(mentions: Sequence[Mention], start: int) -> set[object]:
    return {name for mention in mentions if mention.end <= start for name in mention.names}


def _length_of_leftover(tokens: Sequence[Token], at: int) -> int:
    """How many tokens say "the one that is left" of no option named before ("B is the one that is left"), or 0."""
    if word_at(tokens, at) != "the" or word_at(tokens, at - 1) in COPULAS:
        return 0
    words = tuple(word_at(tokens, place) for place in range(at + 1, at + 6))
    return next((len(left) + 1 for left in _LEFT if words[: len(left)] == left), 0)


def _length_of_refusal(tokens: Sequence[Token], at: int) -> int:
    """How many tokens say here that all others are wrong, so that those excepted are chosen, or 0."""
    refuses = word_at(tokens, at) in COPULAS and at + 1 < len(tokens) and role_of(tokens[at + 1].word) is Role.BAD
    return 2 if refuses else 0


def _listed_from(tokens: Sequence[Token], at: int, mentions: Sequence[Mention]) -> tuple[int, set[object]]:
    """Where the list of options that begins here ends, and which they are."""
    starts = {mention.start: mention for mention in mentions}
    names: set[object] = set()
    end = at
    while at < len(tokens):
        if mention := starts.get(at):
            names.update(mention.names)
            end = at = mention.end
        elif tokens[at].word in _BETWEEN:
            at += 1
        else:
            break
    return end, names


def _phrase_around(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The whole of "the other two", or None if it is about something else ("the other day") or not chosen."""
    start = at - 1 if word_at(tokens, at - 1) in _ARTICLES else at
    end = at + 1
    counted = word_at(tokens, end) in SMALL or word_at(tokens, end).isdecimal()
    end += counted
    end += word_at(tokens, end) in _NOUNS
    if start == at and not counted:
        return None
    goes_on = end < len(tokens) and role_of(tokens[end].word) is Role.CONTENT and not tokens[end].is_mark
    if word_at(tokens, start - 1) in _NO_CHOICE or (goes_on and end == at + 1 and tokens[at].word == "other"):
        return None
    return start, end
