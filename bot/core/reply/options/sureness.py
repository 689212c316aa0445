"""How sure a single word of an option names it among the words beside it.

In a saying it rather makes a remark ("so random", "watch this", "on guard"); in a list of options it is meant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.reply.options.wordings import Wordings
from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Mention, places_of
from bot.core.reply.words.repeated import question_words
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.tokens import Token, word_at
from bot.language.terms import word_set

_OPENING = word_set("so to please you")
_INTENSIFYING = word_set("too very how")
_OBJECTS = word_set("you me us him her")
_LEADING = word_set("great nice good let much enough")
_FOLLOWING = word_set("this down people folks guys")
_LEADING_TO_A_PART = word_set("thanks thx much such have got had")
_FOLLOWING_A_PART = word_set("everyone everybody day time again things")
"""Beside a word of an option these speak of people, time or what one has: "so much noise", "batch time again"."""
_PLACING = word_set("on in at into")
_ARTICLES = word_set("the a an")
_ASKING_FOR_PLACES = word_set("where when")
_COUNTS = word_set("both two three 2 3 all")
_OF_THE = word_set("of the those these")
_PLURALS = word_set("ones options answers services things methods variants")
_TELLING_LIST = 3
"""So many single words, each of another option and with nothing else beside them, are no chance."""
_LISTING = frozenset({Role.AND, Role.FILLER, Role.CUE})


def is_remark(tokens: Sequence[Token], run: Sequence[int], wordings: Wordings) -> bool:
    """Whether a word that may be only of the same root as an option's makes a remark: "missing you", "a secret"."""
    at = run[0]
    before = word_at(tokens, at - 1)
    written = any(tokens[at].word in known for known in wordings.words)
    if word_at(tokens, at + 1) in _OBJECTS:
        return True
    return (at == 1 and before in _OPENING) or (before in {"a", "an"} and not written)


def exclaims(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """Whether a single word only says how somebody finds something: "too deep for me", "how random"."""
    return len(run) == 1 == run[0] and tokens[0].word in _INTENSIFYING


def doubt_remarks(tokens: Sequence[Token], mentions: Sequence[Mention], question: str) -> Iterator[Mention]:
    """The mentions, where single words of options that may belong to a saying are no longer sure."""
    for mention in mentions:
        single = mention.by_text and mention.end - mention.start == 1
        doubtful = single and (
            _is_of_a_saying(tokens, mention) or (mention.partial and _is_place(tokens, mention, question))
        )
        yield replace(mention, sure=False) if doubtful else mention


def _is_of_a_saying(tokens: Sequence[Token], mention: Mention) -> bool:
    before, after = word_at(tokens, mention.start - 1), word_at(tokens, mention.end)
    if word_at(tokens, mention.end + 1) == "-" and not tokens[mention.end + 1].spaced:
        return True  # "vendor lock-in"
    if mention.partial and (before in _LEADING_TO_A_PART or after in _FOLLOWING_A_PART):
        return True
    return before in _LEADING or word_at(tokens, mention.start - 2) == "let" or after in _FOLLOWING


def _is_place(tokens: Sequence[Token], mention: Mention, question: str) -> bool:
    """Whether a preposition leads to the word, which the question does not ask for: "in transit", "in the shadow"."""
    start = mention.start - (word_at(tokens, mention.start - 1) in _ARTICLES)
    before, asked = word_at(tokens, start - 1), question_words(question)
    return before in _PLACING and before not in asked and asked.isdisjoint(_ASKING_FOR_PLACES)


def confirm_in_list(tokens: Sequence[Token], mentions: Sequence[Mention], required: int) -> list[Mention]:
    """The mentions, all of them sure where the reply is a list of as many options as are asked for.

    A word that the question has too ("encryption") may be a remark by itself; beside another option it is meant.
    """
    names = {name for mention in mentions for name in mention.names}
    complete = required > 1 and len(names) == required == len(mentions)
    if not complete or not (required >= _TELLING_LIST or any(mention.sure for mention in mentions)):
        return list(mentions)
    named = places_of(mentions)
    rest = [token for at, token in enumerate(tokens) if at not in named]
    lists = all(token.word != "?" if token.is_mark else role_of(token.word) in _LISTING for token in rest)
    weak = [mention for mention in mentions if not mention.sure]
    if not lists or not all(mention.partial and mention.end - mention.start == 1 for mention in weak):
        return list(mentions)
    return [replace(mention, sure=True) for mention in mentions]


def confirm_counted(tokens: Sequence[Token], mentions: Sequence[Mention], required: int) -> list[Mention]:
    """The mentions, where words that so many options have as are asked for mean all of them: "both kinesis ones"."""
    return [
        replace(mention, sure=True)
        if mention.partial and len(mention.names) == required > 1 and _is_counted(tokens, mention)
        else mention
        for mention in mentions
    ]


def _is_counted(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether "both", a number, or "the" and a noun in the plural say that several are meant."""
    before = mention.start - 1
    while word_at(tokens, before) in _OF_THE:
        before -= 1
    led = word_at(tokens, mention.start - 1) == "the"
    return word_at(tokens, before) in _COUNTS or (led and word_at(tokens, mention.end) in _PLURALS)
