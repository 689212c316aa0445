"""Answers to an item as people might give them, to see what they would be told."""

from decimal import Decimal

from bot.core.item import Choice, Item, Matching, Numeric, Ordering, Short
from bot.core.response import Chosen, Matched, Ordered, Response, Stated, Written

_FAR_OFF = Decimal(99_999)


def sample_answers(item: Item, own_words: str | None = None) -> tuple[Response, Response]:
    """A right response, and the longest wrong one; `own_words` is what a short answer says instead."""
    match item.exercise:
        case Choice(options=options, key=key):
            wrong = sorted((o for o in options if o.id not in key), key=lambda o: len(o.text), reverse=True)
            return Chosen(key), Chosen(frozenset(option.id for option in wrong[: len(key)]))
        case Ordering(key=order):
            return Ordered(order), Ordered(order[::-1])
        case Matching(prompts=prompts, options=options, key=pairs):
            longest = max(options, key=lambda option: len(option.text)).id
            return Matched(pairs), Matched({prompt.id: longest for prompt in prompts})
        case Numeric(answer=answer):
            return Stated(answer), Stated(answer + _FAR_OFF)
        case Short(key_points=points):
            right = ". ".join(point.accept[0] for point in points)
            return Written(own_words or right), Written(own_words or "I do not know.")
