"""Options named by a word or two of theirs: "Vermeer or Rembrandt", "smote + weights", "serverless, no idle cost"."""

from collections.abc import Iterator, Sequence

from bot.core.reply.frames import Role
from bot.core.reply.mentions import Mention
from bot.core.reply.option_parts import find_part, is_of_text
from bot.core.reply.repeated import asking_roots
from bot.core.reply.roles import role_of
from bot.core.reply.tokens import Token
from bot.core.reply.wordings import Wordings
from bot.language.roots import root

_WITHIN = frozenset({Role.CONTENT, Role.FILLER, Role.CUE, Role.HEDGE})


def find_by_segments(
    tokens: Sequence[Token], mentions: Sequence[Mention], wordings: Wordings, names: Sequence[str], question: str
) -> list[Mention]:
    """Mentions of options by parts of their texts, in stretches that have no other mention.

    A part that several options have names all of them, which is unsure.
    """
    asked = asking_roots(question)
    found: list[Mention] = []
    for places in _segments(tokens):
        if any(mention.start <= at < mention.end for mention in mentions for at in places):
            continue
        for run in _runs(tokens, places, wordings, asked):
            owners, sure = find_part([tokens[at].word for at in run], wordings, question)
            if owners:
                named = tuple(names[owner] for owner in owners)
                found.append(Mention(run[0], run[-1] + 1, named, sure, by_text=True))
    return found


def _segments(tokens: Sequence[Token]) -> Iterator[list[int]]:
    """The places of stretches without marks and without words that join, reject or explain."""
    current: list[int] = []
    for at, token in enumerate(tokens):
        if token.word == "-" or (not token.is_mark and role_of(token.word) in _WITHIN):
            current.append(at)
        elif current:
            yield current
            current = []
    if current:
        yield current


def _runs(
    tokens: Sequence[Token], places: Sequence[int], wordings: Wordings, asked: frozenset[str]
) -> Iterator[list[int]]:
    """The places of words of the options in a stretch, cut where an unknown word stands between them.

    Other words of the question are passed over.
    """
    current: list[int] = []
    for at in places:
        word = tokens[at].word
        if role_of(word) is not Role.CONTENT:
            continue
        if any(is_of_text(word, wordings, owner) for owner in range(len(wordings.words))):
            current.append(at)
        elif current and root(word) not in asked:
            yield current
            current = []
    if current:
        yield current
