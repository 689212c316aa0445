"""Figures that a reply says again from the question, with the words that go with them there: "4 GPUs, must be nice".

They are what is talked about or reckoned with, and no answer.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import takewhile

from bot.core.reply.words.quantities import Quantity, find_quantities
from bot.core.reply.words.tokens import Token, tokenise, word_at
from bot.core.reply.words.units import NO_UNIT, Unit
from bot.language.roots import root
from bot.language.terms import STOP_WORDS, word_set

_GOVERNING = word_set("for with of from at per in on by")
_ARTICLES = word_set("the all these those only just")
_NEAR = 3
"""Tokens on either side of a figure within which a word goes with it."""


def is_given(quantity: Quantity, tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether the question gives this figure with a word that stands beside it here too, and not as what it asks."""
    beside = _figures_of(unit.question).get(_number_of(quantity, unit))
    if beside is None or quantity.is_fraction or not quantity.sure:
        return False
    before = quantity.start - 1 - (word_at(tokens, quantity.start - 1) in _ARTICLES)
    governed = word_at(tokens, before) in _GOVERNING
    return governed or not beside.isdisjoint(_beside(quantity, tokens))


def is_of_question(value: Decimal, unit: Unit) -> bool:
    """Whether the question gives a figure of this value."""
    return (value * 100 if unit.is_share else value) in _figures_of(unit.question)


def _number_of(quantity: Quantity, unit: Unit) -> Decimal:
    """The figure as it was typed: where a share is asked for, "35" was read as 35 %."""
    return quantity.value * 100 if unit.is_share else quantity.value


@lru_cache(maxsize=256)
def _figures_of(question: str) -> Mapping[Decimal, frozenset[str]]:
    """The figures of a question, each with the roots of the words beside it."""
    tokens = tokenise(question)
    found: dict[Decimal, frozenset[str]] = {}
    for quantity in find_quantities(tokens, NO_UNIT):
        found[quantity.value] = found.get(quantity.value, frozenset()).union(_beside(quantity, tokens))
    return found


def _beside(quantity: Quantity, tokens: Sequence[Token]) -> Iterator[str]:
    """The roots of the words next to a figure on both sides, up to a mark, and of its unit."""
    before = takewhile(_is_no_mark, reversed(tokens[max(quantity.start - _NEAR, 0) : quantity.start]))
    after = takewhile(_is_no_mark, tokens[quantity.end : quantity.end + _NEAR])
    near = (*before, *after, *tokens[quantity.start + 1 : quantity.end])
    return (root(token.word) for token in near if token.word.isalpha() and token.word not in STOP_WORDS)


def _is_no_mark(token: Token) -> bool:
    return not token.is_mark
