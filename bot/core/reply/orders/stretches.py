"""An order or a pairing cut into stretches: what stands between two commas, arrows, "then"s or "and"s."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Mention
from bot.core.reply.words.second_thoughts import takes_back
from bot.language.terms import word_set

_SEPARATING = frozenset(",;:.!?()[]{}\n—|/+&>") | {"->", "=>", "..", "...", "-"}
_ENDING = frozenset(";.!?()[]{}\n—|") | {"..", "..."}
_JOINING = frozenset({Role.AND, Role.SO, Role.BUT, Role.CORRECTION, Role.OR, Role.OVER})

SUBJECTS = word_set("i we you they")
"""After an order these begin a statement of its own, even without a mark."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The elements from `start` to `end` (exclusive) of a reply."""

    start: int
    end: int
    elements: Sequence[Element]

    @property
    def mentions(self) -> list[Mention]:
        return [element.mention for element in self.elements if element.mention]

    @property
    def names(self) -> list[str]:
        return [str(name) for mention in self.mentions for name in mention.names]

    @property
    def words(self) -> list[str]:
        return [element.word for element in self.elements if not element.mention]


def is_separator(element: Element) -> bool:
    """Whether the element is a mark that stands between two things listed, or between two clauses."""
    return element.role is Role.MARK and (element.word in _SEPARATING or element.word[0] == "\n")


def ends_sentence(element: Element) -> bool:
    """Whether the element is a mark that ends more than an entry of a list."""
    dash = element.word == "-" and element.spaced
    return element.role is Role.MARK and (element.word in _ENDING or element.word[0] == "\n" or dash)


def split_stretches(elements: Sequence[Element]) -> list[Stretch]:
    """Stretches in reading order; a colon after a heading leaves it with what it is the heading of."""
    return [stretch for stretch in _cut(elements) if stretch.elements]


def _cut(elements: Sequence[Element]) -> Iterator[Stretch]:
    start = 0
    for at, element in enumerate(elements):
        heads = element.word == ":" and not any(one.mention for one in elements[start:at])
        if (is_separator(element) and not heads) or element.role in _JOINING:
            yield Stretch(start, at, elements[start:at])
            start = at + 1
    yield Stretch(start, len(elements), elements[start:])


def beside(elements: Iterable[Element]) -> list[Element]:
    """The elements up to a separator, a contrast, a reason or a correction."""
    found: list[Element] = []
    for element in elements:
        if is_separator(element) or element.role in (Role.BUT, Role.BECAUSE) or takes_back([element]):
            break
        found.append(element)
    return found
