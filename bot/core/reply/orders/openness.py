"""Whether an order leaves open which of some options comes first: "B, then A and C in whatever order, then D"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.core.reply.orders.stretches import beside
from bot.core.reply.orders.versions import Version
from bot.core.reply.words.elements import Element
from bot.language.terms import word_set

_EXCHANGEABLE = word_set("""
    interchangeable interchangeably exchangeable swap swaps swappable swapable whichever whatever whenever anywhere
    wherever simultaneously simultaneous parallel concurrently together tie tied ties equal equally egal gleichzeitig
    parallele
""")
_FREE = frozenset(
    {
        *("any order", "either order", "no particular order", "same time", "either way", "same step", "same place"),
        *("in any order", "in no particular order", "order does", "vice versa", "or reversed"),
    }
)


def leaves_places_open(elements: Sequence[Element], version: Version) -> bool:
    """Whether words of free choice stand between the options, or beside some of them that are named again."""
    within = elements[version.first : version.last + 1]
    after = elements[version.last + 1 :]
    several = len({name for one in after for name in one.names}) > 1
    return _is_free([*within, *beside(after)]) or (several and _is_free(after)) or _offers_alternatives(elements)


def _is_free(elements: Sequence[Element]) -> bool:
    if any(one.word in _EXCHANGEABLE for one in elements):
        return True
    said = " ".join(one.word for one in elements)
    return any(phrase in said for phrase in _FREE)


def _offers_alternatives(elements: Sequence[Element]) -> bool:
    """Whether a stroke stands between some options only ("B, A, then D/C"), or two are set equal ("B=D, C, A")."""
    if any(one.mention and mark.word == "=" and other.mention for one, mark, other in _triples(elements)):
        return True
    gaps = [after.word == "/" for before, after in pairwise(elements) if before.mention and not after.mention]
    return any(gaps) and not all(gaps[:-1])


def _triples(elements: Sequence[Element]) -> Iterator[tuple[Element, Element, Element]]:
    return zip(elements, elements[1:], elements[2:], strict=False)
