"""What a stretch beside a complete order says of its options, and whether the order is as it says.

People explain an order by parts of it: "BDAC, you can't embed before you split", "…, Thames being the shortest". What
agrees with the order is an aside; what says otherwise leaves open which of the two is meant.
"""

from collections.abc import Sequence
from itertools import product

from bot.core.reply.clauses.sequences import UNKNOWN
from bot.core.reply.orders.stretches import Stretch
from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import AUXILIARIES, Role
from bot.core.reply.words.sequence_words import BACKWARDS, CLOSING, FORWARDS, OPENING, RANKS

_NOBODY = frozenset({"nobody", "noone", "none"})
_EARLIER = FORWARDS | {"without"}
"""Between two these say that the first comes earlier, if not after "not": "no RL without a reward model"."""
_NEEDING = frozenset({"needs", "need", "requires", "require"})
_LATER = BACKWARDS | _NEEDING


def relates(words: Sequence[str]) -> bool:
    """Whether these say that something comes before or after another."""
    return any(word in _EARLIER or word in _LATER for word in words)


def agrees(stretch: Stretch, order: Sequence[str]) -> bool:
    """Whether what words of order say in the stretch is so in the order."""
    relation = _find_relation(stretch.elements)
    if relation is not None:
        return _relates_as(stretch.elements, relation, order)
    if len(set(stretch.names)) != 1:
        return False
    place, count = order.index(stretch.names[0]), len(order)
    opens, closes = any(word in OPENING for word in stretch.words), any(word in CLOSING for word in stretch.words)
    ranks = {RANKS[word] for word in stretch.words if word in RANKS}
    if ranks and not closes:
        return ranks == {place + 1}
    return (place == 0 and not closes) or (place + 1 == count and not opens)


def _find_relation(elements: Sequence[Element]) -> int | None:
    """The place of "before" and the like; failing that, of "needs" after what needs something."""
    plain = (at for at, one in enumerate(elements) if one.word in _EARLIER | BACKWARDS)
    needing = (at for at, one in enumerate(elements) if one.word in _NEEDING and _names(elements[:at]))
    return next(plain, None) or next(needing, None)


def _relates_as(elements: Sequence[Element], at: int, order: Sequence[str]) -> bool:
    """Whether "X before Y" is so; "not X before Y" says the contrary, and of one option alone nothing is known."""
    earlier, later = _names(elements[:at]), _names(elements[at + 1 :])
    if elements[at].word in _LATER:
        earlier, later = later, earlier
    if any(one.role in (Role.NOT, Role.BAD) or one.word in _NOBODY for one in elements):
        earlier, later = later, earlier
    if earlier and later:
        return all(order.index(one) < order.index(other) for one, other in product(earlier, later))
    return any(one.role in UNKNOWN or one.word in AUXILIARIES for one in elements[at + 1 :])


def _names(elements: Sequence[Element]) -> list[str]:
    return [str(name) for element in elements for name in element.names]
