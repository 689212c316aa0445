"""Options that are numbers, named by their value: ".75", "75%" and "zero point seven five" are the option "0.75"."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from bot.core.reply.words.mentions import Mention
from bot.core.reply.words.quantities import find_quantities
from bot.core.reply.words.tokens import Token, TokenKind, tokenise, word_at
from bot.core.reply.words.units import NO_UNIT

_OPERATORS = frozenset("=+-*/x^()÷")
_BOUNDS = frozenset("<>≤≥")
"""Marks before a figure that make it a bound: ">1000" may be any option above."""
_LONGEST = 3
"""Tokens of an option that is a number, with its unit."""


def find_figures(tokens: Sequence[Token], names: Sequence[str], figures: Mapping[Decimal, int]) -> Iterator[Mention]:
    """Mentions of options that are numbers; a small whole number is none, since it may be an option's place."""
    if not figures:
        return
    for quantity in find_quantities(tokens, NO_UNIT):
        owner = figures.get(quantity.value)
        is_place = quantity.value == quantity.value.to_integral_value() and 0 < quantity.value <= len(figures)
        if owner is not None and not is_place:
            sure = quantity.sure and word_at(tokens, quantity.start - 1) not in _BOUNDS
            yield Mention(quantity.start, quantity.end, (names[owner],), sure, by_text=True)


def find_working(tokens: Sequence[Token], mention: Mention) -> range:
    """The places of a calculation that ends in "=" and the option: "300 / 4 * 10 = 750 g"."""
    start = mention.start
    if word_at(tokens, start - 1) == "=":
        while start > 0 and (tokens[start - 1].kind is TokenKind.NUMBER or tokens[start - 1].word in _OPERATORS):
            start -= 1
    return range(start, mention.start)


def collect_figures(texts: Sequence[str]) -> dict[Decimal, int]:
    """The values of texts that are numbers, and whose they are; none unless every text is one, and they differ."""
    figures: dict[Decimal, int] = {}
    for owner, text in enumerate(texts):
        tokens = tokenise(text)
        found = find_quantities(tokens, NO_UNIT) if len(tokens) <= _LONGEST else []
        if len(found) != 1 or tokens[found[0].start].kind is not TokenKind.NUMBER:
            return {}
        figures[found[0].value] = owner
    return figures if len(figures) == len(texts) else {}
