"""Options named as all but those said: "the other two", "the rest", "everything except B, D and E"."""

from collections.abc import Iterator, Sequence

from bot.core.reply.words.frames import COPULAS, Role
from bot.core.reply.words.mentions import Mention, Name
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.tokens import Token, word_at
from bot.language.number_words import SMALL
from bot.language.terms import word_set

_OTHERS = word_set("other others remaining rest")
_ARTICLES = word_set("the all both and")
_NOUNS = word_set("ones one options option answers choices letters")
_ALL = word_set("all everything every each")
_ANY = word_set("anything any")
"""With an exception these choose all others only where just so many are left: "anything but B" merely rejects B."""
_OF_ALL = word_set("of them the those these one ones option options answer answers choices above others")
_EXCEPTING = word_set("but except excepting excluding save minus without bar besides apart other")
_AFTER_EXCEPTING = word_set("from for than the")
_LEFT = tuple(
    tuple(words.split())
    for words in (
        *("what is left", "what remains", "whatever is left", "the one that remains", "the only one that remains"),
        *("the only one that is left", "the only one left", "the only one remaining", "the last one standing"),
        "the last one left",
        *(
            f"the {noun} {left}"
            for noun in (*sorted(_NOUNS), "two", "three", "2", "3")
            for left in ("left", "that is left", "that are left", "left over", "remaining")
        ),
    )
)
"""These choose what nothing was said of."""
_LONGEST_REST = max(map(len, _LEFT))
_BETWEEN = word_set(", and & or + / the")
_NO_CHOICE = word_set("over than for of unlike not on with in to while whereas neither from")
"""Before "the others" these say something else of them than that they are chosen."""


def find_complement(
    tokens: Sequence[Token], mentions: Sequence[Mention], shown: Sequence[str], required: int
) -> Iterator[Mention]:
    """Mentions of all options save those named, where just so many are left as are asked for."""
    for at in range(len(tokens)):
        excepting = _end_of_exception(tokens, at)
        if excepting:
            end, excepted = _listed_from(tokens, excepting, mentions)
            start = at
        elif left_over := _length_of_rest(tokens, at):
            start, end = at, at + left_over
            excepted = _names_before(mentions, start)
        elif tokens[at].word in _OTHERS and (phrase := _phrase_around(tokens, at)):
            start, end = phrase
            excepted = _names_before(mentions, start)
        else:
            continue
        chooses = bool(excepting) and tokens[at].word in _ALL
        if chooses and (told := _length_of_refusal(tokens, end)):
            yield Mention(start, end + told, tuple(name for name in shown if name in excepted))
            continue
        left = tuple(name for name in shown if name not in excepted)
        if excepted and (len(left) == required or (chooses and left)):
            yield Mention(start, end, left, sure=len(left) == required)


def _end_of_exception(tokens: Sequence[Token], at: int) -> int:
    """Where "all but", "everything except for", "all of them apart from" and the like end, or 0.

    "Not sure at all but B" excepts nothing.
    """
    if tokens[at].word not in _ALL | _ANY or word_at(tokens, at - 1) == "at":
        return 0
    end = at + 1
    while word_at(tokens, end) in _OF_ALL:
        end += 1
    if word_at(tokens, end) not in _EXCEPTING:
        return 0
    end += 1
    while word_at(tokens, end) in _AFTER_EXCEPTING:
        end += 1
    return end


def _length_of_rest(tokens: Sequence[Token], at: int) -> int:
    """How many tokens say "what's left" or "the one that is left", or 0.

    "B is what is left" has an option for it already.
    """
    if word_at(tokens, at - 1) in COPULAS:
        return 0
    said = tuple(token.word for token in tokens[at : at + _LONGEST_REST])
    return max((len(left) for left in _LEFT if said[: len(left)] == left), default=0)


def _names_before(mentions: Sequence[Mention], start: int) -> set[Name]:
    return {name for mention in mentions if mention.end <= start for name in mention.names}


def _length_of_refusal(tokens: Sequence[Token], at: int) -> int:
    """How many tokens say here that all others are wrong, so that those excepted are chosen, or 0."""
    refuses = word_at(tokens, at) in COPULAS and at + 1 < len(tokens) and role_of(tokens[at + 1].word) is Role.BAD
    return 2 if refuses else 0


def _listed_from(tokens: Sequence[Token], at: int, mentions: Sequence[Mention]) -> tuple[int, set[Name]]:
    """Where the list of options that begins here ends, and which they are."""
    starts = {mention.start: mention for mention in mentions}
    names: set[Name] = set()
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


def _is_count(word: str) -> bool:
    return word in SMALL or word.isdecimal()


def _phrase_around(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The whole of "the other two", or None if it is about something else ("the other day") or not chosen."""
    before = at - _is_count(word_at(tokens, at - 1))
    start = before - 1 if word_at(tokens, before - 1) in _ARTICLES else at
    end = at + 1
    counted = _is_count(word_at(tokens, end))
    end += counted
    end += word_at(tokens, end) in _NOUNS
    if start == at and not counted:
        return None
    goes_on = end < len(tokens) and role_of(tokens[end].word) is Role.CONTENT and not tokens[end].is_mark
    if word_at(tokens, start - 1) in _NO_CHOICE or (goes_on and end == at + 1 and tokens[at].word == "other"):
        return None
    return start, end
