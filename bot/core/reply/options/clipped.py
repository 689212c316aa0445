"""The last entry of a list, named by its beginning where all others are named outright: "hist + box + violin"."""

from collections.abc import Iterator, Sequence

from bot.core.reply.options.wordings import Wordings
from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Mention, places_of
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.tokens import Token

_SHORTEST = 3
"""Letters of a beginning."""


def find_clipped(
    tokens: Sequence[Token], mentions: Sequence[Mention], wordings: Wordings, names: Sequence[str], required: int
) -> Iterator[Mention]:
    """The mention of the one option that is missing in a list of as many as are asked for, by the one unknown word."""
    given = {name for mention in mentions for name in mention.names}
    if required < 2 or len(given) != required - 1 or len(mentions) != len(given):
        return
    named = places_of(mentions)
    unknown = [
        at
        for at, token in enumerate(tokens)
        if at not in named and not token.is_mark and role_of(token.word) is not Role.AND
    ]
    if len(unknown) != 1 or len(tokens[unknown[0]].word) < _SHORTEST:
        return
    clipped = tokens[unknown[0]].word
    owners = [owner for owner, known in enumerate(wordings.words) if any(word.startswith(clipped) for word in known)]
    if len(owners) == 1 and names[owners[0]] not in given and all(token.word != "?" for token in tokens):
        yield Mention(unknown[0], unknown[0] + 1, (names[owners[0]],), by_text=True, partial=True)
