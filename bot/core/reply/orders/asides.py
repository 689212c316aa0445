"""Asides within a list of options: brackets, figures beside an entry, reasons between letters.

They say something of what is listed and take no part in the list: "B (1 ns), C (100 ns)", "Bach 1685, Mozart 1756",
"B first, you need chunks to embed. Then D".
"""

from collections.abc import Iterator, Sequence

from bot.core.reply.clauses.sequences import UNKNOWN
from bot.core.reply.orders.stretches import is_separator
from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import Role
from bot.core.reply.words.second_thoughts import takes_back
from bot.core.reply.words.sequence_words import orders
from bot.language.terms import word_set

_PERSONS = word_set("i we you they it he she")
_LEAVING_OPEN = frozenset({Role.OR, Role.EITHER, Role.IF, Role.IRONY, Role.TENTATIVE, Role.BAD, Role.UNSURE, Role.OVER})


def without_asides(elements: Sequence[Element], names: Sequence[str]) -> list[Element]:
    """The elements of a list of all the `names` without what only comments on its entries."""
    by_letters = _is_by_letters(elements, names)
    listed = _without_figures(_without_brackets(elements, len(names), by_letters=by_letters), len(names))
    return _without_explanations(listed) if by_letters else listed


def _without_brackets(elements: Sequence[Element], count: int, *, by_letters: bool) -> list[Element]:
    kept: list[Element] = []
    at = 0
    while at < len(elements):
        closing = next((end for end in range(at, len(elements)) if elements[end].word == ")"), None)
        if (
            elements[at].word == "("
            and closing is not None
            and _comments(elements[at + 1 : closing], count, by_letters)
        ):
            at = closing + 1
        else:
            kept.append(elements[at])
            at += 1
    return kept


def _comments(within: Sequence[Element], count: int, by_letters: bool) -> bool:
    """Whether what stands in brackets takes nothing back and leaves nothing open; ranks and directions stay.

    Beside letters it may have words of options.
    """
    named = [one for one in within if one.mention]
    if any(one.word == "?" or orders(one.word) or one.role in _LEAVING_OPEN for one in within) or takes_back(within):
        return False
    is_rank = len(within) == 1 and within[0].word.isdecimal() and 0 < int(within[0].word) <= count
    return not is_rank and not any(map(_is_letter, named)) and (by_letters or not named)


def _without_figures(elements: Sequence[Element], count: int) -> list[Element]:
    """Without figures right after an option that are no rank, and their unit: "cache 1 ns, memory 100 ns"."""
    kept: list[Element] = []
    at = 0
    while at < len(elements):
        length = _figure_length(elements, at, count) if kept and kept[-1].mention else 0
        kept.extend(elements[at : at + 1] if not length else ())
        at += length or 1
    return kept


def _figure_length(elements: Sequence[Element], at: int, count: int) -> int:
    """How many elements are a figure, perhaps with a word for its unit, that ends the entry."""
    figure = elements[at].word
    if not figure[0].isdecimal() or elements[at].mention:
        return 0
    for length in (1, 2):
        ends = at + length == len(elements) or is_separator(elements[at + length])
        if ends:
            return length if length > 1 or not figure.isdecimal() or int(figure) > count else 0
        if elements[at + length].role is not Role.CONTENT:
            return 0
    return 0


def _is_by_letters(elements: Sequence[Element], names: Sequence[str]) -> bool:
    """Whether letters alone name every option once, so that words name options only to explain."""
    lettered = [str(name) for one in elements if one.mention and not one.mention.by_text for name in one.names]
    return sorted(lettered) == sorted(names)


def _without_explanations(elements: Sequence[Element]) -> list[Element]:
    """Without reasons and statements between the letters; what follows the last letter stays."""
    lettered = [at for at, one in enumerate(elements) if _is_letter(one)]
    start, end = lettered[0], lettered[-1] + 1
    kept = list(elements[:start])
    for stretch in _between_separators(elements[start:end]):
        reason = next((at for at, one in enumerate(stretch) if at and one.role is Role.BECAUSE), len(stretch))
        if any(map(_is_letter, stretch[reason:])) or not any(map(_is_letter, stretch)):
            kept.extend(() if _explains(stretch) else stretch)
        else:
            kept.extend(stretch[:reason])
    return [*kept, *elements[end:]]


def _is_letter(element: Element) -> bool:
    return element.mention is not None and not element.mention.by_text


def _explains(stretch: Sequence[Element]) -> bool:
    """Whether the stretch is a statement about options, and neither an entry nor a second thought."""
    if any(map(_is_letter, stretch)):
        return False
    told = any(one.role in UNKNOWN or one.word in _PERSONS for one in stretch)
    return told and not takes_back(stretch) and all(one.role not in _LEAVING_OPEN for one in stretch)


def _between_separators(elements: Sequence[Element]) -> Iterator[Sequence[Element]]:
    """Stretches, each with the separator that ends it."""
    start = 0
    for at, element in enumerate(elements):
        if is_separator(element):
            yield elements[start : at + 1]
            start = at + 1
    yield elements[start:]
