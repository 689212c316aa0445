"""Options named by a word or two between separators: "Vermeer or Rembrandt", "smote + weights"."""

from collections.abc import Iterator, Sequence

from bot.core.reply.frames import Role
from bot.core.reply.mentions import Mention
from bot.core.reply.option_parts import find_part
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

    None if the whole reply is one stretch: then there is nothing that the part would have to be told from, save words
    of the question ("Rembrandt painted it").
    """
    asked = asking_roots(question)
    found: list[Mention] = []
    told = bool(mentions)
    for places in _segments(tokens):
        if any(mention.start <= at < mention.end for mention in mentions for at in places):
            continue
        unknown = [at for at in places if role_of(tokens[at].word) is Role.CONTENT]
        content = [at for at in unknown if root(tokens[at].word) not in asked]
        owners, sure = find_part([tokens[at].word for at in content], wordings, question)
        if len(owners) == 1:
            told = told or bool(found) or content != unknown
            found.append(Mention(content[0], content[-1] + 1, (names[owners[0]],), sure, by_text=True))
    return found if told else []


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
