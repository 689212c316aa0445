"""Single words that name an option for sure only in the company of others."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.reply.frames import Role
from bot.core.reply.mentions import Mention
from bot.core.reply.roles import role_of
from bot.core.reply.tokens import Token

_LISTING = frozenset({Role.AND, Role.FILLER, Role.CUE})


def confirm_in_list(tokens: Sequence[Token], mentions: Sequence[Mention], required: int) -> list[Mention]:
    """The mentions, all of them sure where the reply is a list of as many options as are asked for.

    A word that the question has too ("encryption") may be a remark by itself; beside another option it is meant.
    """
    names = {name for mention in mentions for name in mention.names}
    complete = required > 1 and len(names) == required == len(mentions)
    if not complete or not any(mention.sure for mention in mentions):
        return list(mentions)
    named = {at for mention in mentions for at in range(mention.start, mention.end)}
    rest = [token for at, token in enumerate(tokens) if at not in named]
    lists = all(token.word != "?" if token.is_mark else role_of(token.word) in _LISTING for token in rest)
    weak = [mention for mention in mentions if not mention.sure]
    if not lists or not all(mention.partial and mention.end - mention.start == 1 for mention in weak):
        return list(mentions)
    return [replace(mention, sure=True) for mention in mentions]
