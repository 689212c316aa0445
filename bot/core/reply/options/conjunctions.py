"""Words that join two options in another language and are letters or something else in English: "A e C", "B en D"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.reply.words.foreign_frames import JOINING_ABROAD
from bot.core.reply.words.mentions import Mention
from bot.core.reply.words.tokens import Token


def read_conjunctions(
    tokens: Sequence[Token], mentions: Sequence[Mention], required: int
) -> tuple[list[Token], list[Mention]]:
    """The tokens and mentions, where what joins two options here is an "and", and no option itself.

    A small letter between small letters joins only if they would be too many with it.
    """
    read, kept = list(tokens), list(mentions)
    ends = {mention.end: mention for mention in mentions}
    starts = {mention.start: mention for mention in mentions}
    named = {name for mention in mentions for name in mention.names}
    for at, token in enumerate(tokens):
        before, after = ends.get(at), starts.get(at + 1)
        if token.text not in JOINING_ABROAD or before is None or after is None or before.names == after.names:
            continue
        stands_out = before.loud and after.loud and (before.by_text or tokens[before.start].text.isupper())
        if stands_out or (at in starts and len(named) > required):
            read[at] = replace(token, word="and")
            kept = [mention for mention in kept if mention.start != at]
    return read, kept
