"""Whether what stands around a complete order leaves it an answer: no denial, no alternatives, no talk about it."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from bot.core.reply.clauses.sequences import AGAINST, CONCLUDING, UNKNOWN
from bot.core.reply.orders.stretches import SUBJECTS, beside, split_stretches
from bot.core.reply.orders.versions import Version
from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import PRAISE, Role
from bot.core.reply.words.sequence_words import orders

LONGEST_ENTRY = 4
"""Words of an entry of a list."""
_LONGEST_BARE_ENTRY = 2
_COPULAS = frozenset({"is", "are", "was", "were", "have", "has", "had"})
_SUPPOSING = frozenset({"would", "could", "might", "may", "should"})
_OTHERS = frozenset({"people", "everyone", "everybody", "others", "some", "many", "most"})
_COMPARING = frozenset({"like", "as", "how", "what"})
_MOST_BETWEEN = 8
"""Unknown words that may stand between one option and the next."""


def is_undisturbed(elements: Sequence[Element], version: Version) -> bool:
    """Whether nothing between the options or beside the first and the last of them says that it is no answer."""
    leading = beside(reversed(elements[: version.first]))
    before = list(takewhile(lambda one: one.word not in CONCLUDING, leading))
    after = _same_statement(beside(elements[version.last + 1 :]))
    region = elements[version.first : version.last + 1]
    inner = [one for one in region if not one.mention]
    if any(one.role in AGAINST for one in (*before, *inner, *after)) or _has_remark([*before, *inner]):
        return False
    if _is_proverbial(before) or any(one.word in _OTHERS for one in before):
        return False
    shown = any(orders(one.word) for one in (*before, *inner, *after))
    listed = _is_list(elements[version.first - len(before) : version.last + 1])
    if (any(one.role in UNKNOWN for one in before) and not listed) or not all(_is_short(gap) for gap in _gaps(region)):
        return False
    if not shown and any(one.role in UNKNOWN for one in inner) and not listed:
        return False
    if (
        after
        and not any(map(_is_own_choice, after))
        and (after[0].word in _SUPPOSING or (not shown and after[0].word in _COPULAS))
    ):
        return False
    told = any(one.role in UNKNOWN for one in after)
    return not told or (shown and len(split_stretches(region)[-1].names) == 1)


def _same_statement(after: Sequence[Element]) -> list[Element]:
    """What is said of the order: up to the subject of another statement, or to "and" with one that denies nothing."""
    for at, element in enumerate(after):
        goes_on = element.role is Role.AND and any(one.role in UNKNOWN for one in after[at:])
        if element.word in SUBJECTS or (goes_on and all(one.role not in AGAINST for one in after[at:])):
            return list(after[:at])
    return list(after)


def is_bare_list(elements: Sequence[Element], count: int) -> bool:
    """Whether there are as many entries of hardly more than a word as things are to be listed."""
    stretches = split_stretches(elements)
    return len(stretches) == count and all(len(one.elements) <= _LONGEST_BARE_ENTRY for one in stretches)


def is_doubted(elements: Sequence[Element], version: Version) -> bool:
    """Whether a later stretch of known words takes the order back half-way ("or maybe not"); "not sure" only hedges."""
    return any(
        not (stretch.mentions or any(one.role in UNKNOWN for one in stretch.elements))
        and _takes_back_half_way([one for one in stretch.elements if one.role is not Role.UNSURE])
        for stretch in split_stretches(elements[version.last + 1 :])
    ) or any(element.role is Role.IRONY for element in elements)


def _is_own_choice(element: Element) -> bool:
    """Whether it says that this is what the person answers: "is my order", "is what I'd say"."""
    return element.role is Role.CUE or element.word in {"my", "mine"} or element.word.startswith("what i ")


def _takes_back_half_way(elements: Sequence[Element]) -> bool:
    """Whether words leave open what was said; "not like we do it" only compares, "at least for me" only limits it."""
    return any(
        one.role in AGAINST and not (one.word == "at least" and at + 1 < len(elements)) and not _compares(elements, at)
        for at, one in enumerate(elements)
    )


def _compares(elements: Sequence[Element], at: int) -> bool:
    following = elements[at + 1].word.split()[0] if at + 1 < len(elements) else ""
    return elements[at].role is Role.NOT and following in _COMPARING


def _is_proverbial(before: Sequence[Element]) -> bool:
    """Whether what stands before, from its end on, makes the letters a byword: "easy as A B C"."""
    return len(before) > 1 and before[0].word == "as" and before[1].word in PRAISE


def _is_list(region: Sequence[Element]) -> bool:
    """Whether the options are short entries of a list, of which some have words that nobody knows: "remove bag"."""
    stretches = split_stretches(region)
    unclear = [one for one in stretches if any(element.role in UNKNOWN for element in one.elements)]
    told = any(element.word in _COPULAS for one in stretches for element in one.elements)
    short = all(len(set(one.names)) < 2 and len(one.elements) <= LONGEST_ENTRY for one in stretches)
    return short and not told and 2 * len(unclear) <= len(stretches)


def _has_remark(elements: Sequence[Element]) -> bool:
    return any(one.role is Role.REMARK for one in elements)


def _gaps(region: Sequence[Element]) -> Iterator[list[Element]]:
    gap: list[Element] = []
    for element in region:
        if element.mention:
            yield gap
            gap = []
        else:
            gap.append(element)


def _is_short(gap: Sequence[Element]) -> bool:
    return sum(one.role in UNKNOWN for one in gap) <= _MOST_BETWEEN
