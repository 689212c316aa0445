"""Words of the question that a reply says again around its answer: "the capital of Australia is Canberra"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from bot.core.reply.words.frames import COPULAS
from bot.core.reply.words.mentions import Mention
from bot.core.reply.words.tokens import Token, TokenKind, word_at
from bot.language.roots import root, roots
from bot.language.terms import NEGATIONS, word_set, words

_LINKING = word_set("is are was were be would = : called named")
_HAVING = word_set("has have had does do use uses used both all it the a an")
_NOT_PICKING = word_set("we our they their you your my") | NEGATIONS
"""Before an option these tell what people have, or what is not needed."""
_SENTENCE_END = re.compile(r"[.!?:]\s")
_BEFORE_NAMES = word_set("the a an in at by with")


@lru_cache(maxsize=256)
def question_words(question: str) -> frozenset[str]:
    """The words of the question."""
    return frozenset(words(question))


@lru_cache(maxsize=256)
def question_roots(question: str) -> frozenset[str]:
    """Roots of all words of the question."""
    return roots(question)


@lru_cache(maxsize=256)
def asking_roots(question: str) -> frozenset[str]:
    """Roots of the words by which the question asks, up to "without".

    There are none if it asks what is not, since then replies deny too.
    """
    asking = _SENTENCE_END.split(question.strip(" ?"))[-1]
    asking = asking.partition(" without ")[0]
    return roots(asking) if NEGATIONS.isdisjoint(words(asking)) else frozenset()


def find_repeated(tokens: Sequence[Token], mentions: Sequence[Mention], question: str) -> frozenset[int]:
    """Places of tokens that repeat the question before "is" and a mention, or after a mention and "is" or "has"."""
    asked = question_roots(question) if asking_roots(question) else frozenset()
    found: set[int] = set()
    for mention in mentions:
        found.update(_before(tokens, mention, asked, asking_roots(question)))
        found.update(_after(tokens, mention, asked, question))
    return frozenset(found)


def _before(tokens: Sequence[Token], mention: Mention, asked: frozenset[str], asking: frozenset[str]) -> Iterator[int]:
    at = mention.start - 1
    dated = _is_figure(tokens, mention)
    while at >= 0 and tokens[at].word in _BEFORE_NAMES and not (dated and tokens[at].word == "in"):
        at -= 1
    if mention.start > 1 and _is_passive(tokens[: mention.start], asking):
        yield from _run(tokens, range(mention.start - 1, -1, -1), asking)
    elif at >= 0 and (tokens[at].word in _LINKING or dated):
        yield from _run(tokens, range(at, -1, -1), asking if dated else asked)
    else:
        lead = list(takewhile(lambda place: not tokens[place].is_mark, range(mention.start - 1, -1, -1)))
        if all(root(tokens[place].word) in asking or tokens[place].word in _HAVING for place in lead):
            yield from lead


def _is_passive(tokens: Sequence[Token], asking: frozenset[str]) -> bool:
    """Whether these end in "it was painted by" or the like, of words of the question."""
    *subject, linking, verb, by = [token.word for token in tokens[-6:]] if len(tokens) > 3 else [""] * 3
    told = [word for word in (*subject, verb) if word not in _HAVING]
    return by == "by" and linking in COPULAS and all(root(word) in asking for word in told)


def _after(tokens: Sequence[Token], mention: Mention, asked: frozenset[str], question: str) -> Iterator[int]:
    """After "is" single words of the question; after other verbs all of the rest, or it says something else."""
    dated = _is_figure(tokens, mention)
    if word_at(tokens, mention.end + 1) == "for":
        return  # its purpose, which others have too: "Debugger is for training"
    if word_at(tokens, mention.end) in _LINKING or dated:
        yield from _run(tokens, range(mention.end, len(tokens)), asking_roots(question) if dated else asked)
    else:
        rest = list(takewhile(lambda at: not tokens[at].is_mark, range(mention.end, len(tokens))))
        asking = asking_roots(question)
        if all(root(tokens[at].word) in asking or tokens[at].word in _HAVING for at in rest):
            yield from rest
        elif len(rest) == 1 and root(tokens[rest[0]].word) in asked and _is_named_alone(tokens, mention):
            yield rest[0]


def _is_named_alone(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether an option's text is not what some people have, so that a noun after it ends its name: "median value"."""
    before = takewhile(lambda token: not token.is_mark, reversed(tokens[: mention.start]))
    return mention.by_text and all(token.word not in _NOT_PICKING for token in before)


def _is_figure(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether the option mentioned is a number, such as a year."""
    return mention.by_text and tokens[mention.start].kind is TokenKind.NUMBER


def _run(tokens: Sequence[Token], places: Sequence[int], asked: frozenset[str]) -> Iterator[int]:
    """The places of words of the question, up to a mark."""
    for at in places:
        if tokens[at].is_mark:
            return
        if root(tokens[at].word) in asked:
            yield at
