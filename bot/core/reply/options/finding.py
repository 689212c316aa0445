"""Where a reply names options: by letter, by place, or by their texts."""

from collections.abc import Container, Sequence

from bot.core.reply.options.letters import find_letters
from bot.core.reply.options.misspelt import find_misspelt
from bot.core.reply.options.option_text import find_parts, find_texts
from bot.core.reply.options.wordings import Wordings
from bot.core.reply.words.mentions import Mention, places_of, without_overlaps
from bot.core.reply.words.roles import find_phrase, is_frame
from bot.core.reply.words.tokens import Token
from bot.language.number_words import SMALL

_LONGEST_PHRASE = 5
"""Words before the last of the longest phrase that may end in an option's word ("as far as I recall")."""

_LONGEST_PLACE = 2
"""Digits of a number that may be an option's place."""


def find_options(
    tokens: Sequence[Token],
    wordings: Wordings,
    names: Sequence[str],
    shown: Sequence[str],
    run: int,
    *,
    by_place: bool = True,
) -> list[Mention]:
    """Mentions of options by letter, place or text; typing errors are looked for only if a word is not understood."""
    letters = find_letters(tokens, shown, run=run, by_place=by_place, numbers=_numbers_in(wordings))
    parts = find_parts(tokens, wordings, names, shortest=2 if by_place else 1)
    spelt = [one for one in (*find_texts(tokens, wordings, names), *parts) if not is_within_phrase(tokens, one)]
    mentions = without_overlaps([*spelt, *letters])
    named = places_of(mentions)
    if all(token.is_mark or at in named or is_frame(token.word) for at, token in enumerate(tokens)):
        return mentions
    misspelt = (one for one in find_misspelt(tokens, wordings, names) if not is_within_phrase(tokens, one))
    return without_overlaps([*mentions, *misspelt])


def _numbers_in(wordings: Wordings) -> Container[int]:
    """The numbers that options have, so that a digit need not be a place; any, where all of them have one.

    Of "40 GB" and "80 GB", or "Two sharps" and "Three sharps", a digit may be meant for another figure.
    """
    spelt = [{SMALL[word] for word in known if word in SMALL and word != "one"} for known in wordings.words]
    written = [
        {int(word) for word in known if word.isdecimal() and len(word) <= _LONGEST_PLACE} for known in wordings.words
    ]
    numbers = [one | other for one, other in zip(spelt, written, strict=True)]
    return frozenset().union(*numbers) if sum(map(bool, numbers)) < len(numbers) / 2 else range(10**_LONGEST_PLACE)


def is_within_phrase(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a single word, or part of an option, is a phrase ("I mean", "no chance") rather than naming an option."""
    typed = [token.word for token in tokens]
    if (length := mention.end - mention.start) > 1:
        phrase = find_phrase(typed, mention.start)
        return mention.partial and phrase is not None and phrase[0] == length
    found = (
        (start, find_phrase(typed, start)) for start in range(max(mention.start - _LONGEST_PHRASE, 0), mention.end)
    )
    return any(phrase and phrase[0] > 1 and start + phrase[0] >= mention.end for start, phrase in found)
