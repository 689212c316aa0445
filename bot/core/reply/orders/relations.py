"""An order told by what comes before or after what: "A comes after B, and C at the very end", "D last, before that A".

It counts if everything that is said of the options puts them in some place, and all of it together allows one order.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, permutations

from bot.core.reply.orders.stretches import Stretch, split_stretches
from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import Role
from bot.core.reply.words.sequence_words import BACKWARDS, CLOSING, FORWARDS, OPENING, RANKS

Order = tuple[str, ...]
_Holds = Callable[[Order], bool]
"""Whether an order is as one thing that is said."""

_BACKWARDS = BACKWARDS - {"<"}
_RELATING = FORWARDS | _BACKWARDS
_POINTING = frozenset({"that", "this", "it", "them"})
_MOST = 6
"""Options of which all orders are gone through."""


def order_by_relations(elements: Sequence[Element], names: Sequence[str]) -> Order | None:
    """The only order that the relations told allow; None without any, or if something else is said of an option."""
    if len(names) > _MOST or all(one.word not in _RELATING for one in elements):
        return None
    said = list(_claims(elements))
    named = {name for element in elements for name in element.names}
    if len(named) != len(names) or None in said:
        return None
    fitting = [order for order in permutations(names) if all(holds(order) for holds in said if holds)]
    return fitting[0] if len(fitting) == 1 else None


def _claims(elements: Sequence[Element]) -> Iterator[_Holds | None]:
    """What each stretch with an option says of its place; None where it says nothing of it."""
    latest: str | None = None
    for stretch in split_stretches(elements):
        if not stretch.names:
            continue
        led = stretch.start > 0 and elements[stretch.start - 1].role is Role.SO
        claims: list[_Holds | None] = list(_claims_of(stretch, latest if led or _relates(stretch) else None))
        yield from claims or (None,)
        latest = stretch.names[-1]


def _relates(stretch: Stretch) -> bool:
    return any(word in _RELATING for word in stretch.words)


def _claims_of(stretch: Stretch, latest: str | None) -> Iterator[_Holds]:
    chain = list(_chain(stretch, latest))
    if chain and chain[0] in _RELATING and len(chain) == 3:
        chain = [chain[2], chain[0], chain[1]]  # "before that A" is "A before that"
    if chain[1::2] and all(word in _RELATING for word in chain[1::2]) and len(chain) % 2:
        for (one, relation), other in zip(pairwise(chain[:-1]), chain[2:], strict=True):
            if relation in _RELATING:
                yield _comes_before(other, one) if relation in _BACKWARDS else _comes_before(one, other)
        return
    if len(set(stretch.names)) == 1 and not _relates(stretch):
        yield from _claims_of_place(stretch.names[0], stretch.words, latest)


def _chain(stretch: Stretch, latest: str | None) -> Iterator[str]:
    """Options and relations in turn, where "that" is the option named last."""
    for element in stretch.elements:
        if element.mention or element.word in _RELATING:
            yield from map(str, element.names or (element.word,))
        elif element.word in _POINTING and latest and _relates(stretch):
            yield latest


def _claims_of_place(name: str, typed: Sequence[str], latest: str | None) -> Iterator[_Holds]:
    """ "first", "at the end", "third", or "then" after the option named last."""
    if any(word in OPENING for word in typed):
        yield lambda order: order[0] == name
    elif any(word in CLOSING for word in typed):
        yield lambda order: order[-1] == name
    elif ranks := [RANKS[word] for word in typed if word in RANKS]:
        yield lambda order: order.index(name) + 1 == ranks[0]
    elif latest:
        yield _comes_before(latest, name)


def _comes_before(one: str, other: str) -> _Holds:
    return lambda order: order.index(one) < order.index(other)
