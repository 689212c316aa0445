"""Words of the question that a reply says again around its answer: "the capital of Australia is Canberra"."""

from collections.abc import Iterator, Sequence

from bot.core.reply.mentions import Mention
from bot.core.reply.tokens import Token
from bot.language.roots import root
from bot.language.terms import word_set, words

_LINKING = word_set("is are was were be would = :")
_HAVING = word_set("has have had does do")
_BEFORE_NAMES = word_set("the a an in at by with")


def find_repeated(tokens: Sequence[Token], mentions: Sequence[Mention], question: str) -> frozenset[int]:
    """Places of tokens that repeat the question before "is" and a mention, or after a mention and "is" or "has"."""
    asked = frozenset(map(root, words(question)))
    found: set[int] = set()
    for mention in mentions:
        found.update(_before(tokens, mention, asked))
        found.update(_after(tokens, mention, asked))
    return frozenset(found)


def _before(tokens: Sequence[Token], mention: Mention, asked: frozenset[str]) -> Iterator[int]:
    at = mention.start - 1
    dated = _is_figure(tokens, mention)
    while at >= 0 and tokens[at].word in _BEFORE_NAMES and not (dated and tokens[at].word == "in"):
        at -= 1
    if at >= 0 and (tokens[at].word in _LINKING or dated):
        yield from _run(tokens, range(at, -1, -1), asked)


def _after(tokens: Sequence[Token], mention: Mention, asked: frozenset[str]) -> Iterator[int]:
    """After "is" single words of the question; after "has" all of the rest, or it says something else."""
    linking = tokens[mention.end].word if mention.end < len(tokens) else ""
    if linking in _LINKING or _is_figure(tokens, mention):
        yield from _run(tokens, range(mention.end, len(tokens)), asked)
    elif linking in _HAVING:
        rest = [at for at in range(mention.end + 1, len(tokens)) if not tokens[at].is_mark]
        if all(root(tokens[at].word) in asked for at in rest):
            yield from rest


def _is_figure(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether the option mentioned is a number, such as a year."""
    return mention.by_text and tokens[mention.start].word.isdecimal()


def _run(tokens: Sequence[Token], places: Sequence[int], asked: frozenset[str]) -> Iterator[int]:
    """The places of words of the question, up to a mark."""
    for at in places:
        if tokens[at].is_mark:
            return
        if root(tokens[at].word) in asked:
            yield at
