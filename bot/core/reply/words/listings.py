"""Options that are listed: which commas, "and" and "or" belong to a list and do not end what is said."""

from collections.abc import Sequence
from itertools import takewhile

from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Mention

LISTING = frozenset({Role.AND, Role.OR})
_SAYING = frozenset({Role.CONTENT, Role.BAD, Role.REMARK})


def is_between_mentions(elements: Sequence[Element], at: int) -> bool:
    """Whether the elements on both sides name options."""
    return 0 < at < len(elements) - 1 and bool(elements[at - 1].mention and elements[at + 1].mention)


def mention_at(elements: Sequence[Element], at: int) -> Mention | None:
    """What the element at a place mentions, if there is one."""
    return elements[at].mention if 0 <= at < len(elements) else None


def ends_list(elements: Sequence[Element], at: int) -> bool:
    """Whether the option here is the last of several joined by "and" or "or"."""
    return at > 1 and elements[at - 1].role in LISTING and elements[at - 2].mention is not None


def joins(elements: Sequence[Element], at: int) -> bool:
    """Whether "and" or "or" stands between two options, so that it makes a list and not a new clause."""
    before = elements[at - 1] if at else None
    if before and before.word == "," and at > 1:
        before = elements[at - 2]
    after = next((one for one in elements[at + 1 :] if one.word != "the"), None)
    follows = after is not None and (after.mention is not None or after.role is Role.NOT)
    return before is not None and before.mention is not None and follows


def keeps_list(elements: Sequence[Element], at: int, clause: Sequence[Element]) -> bool:
    """Whether the comma here stands in a list; `clause` has the elements since the last separator."""
    if ends_list(elements, at - 1):
        return False
    return _is_closed(elements, at) or _is_governed(elements, at, clause) or _is_rejected(elements, at, clause)


def _is_closed(elements: Sequence[Element], at: int) -> bool:
    """Whether a comma stands between options that further on are closed by "and" or "or"."""
    if not at or not elements[at - 1].mention or (at > 1 and elements[at - 2].mention):
        return False
    for element in elements[at:]:
        if element.role in LISTING:
            return True
        if not element.mention and element.word != ",":
            return False
    return False


def _is_governed(elements: Sequence[Element], at: int, clause: Sequence[Element]) -> bool:
    """Whether a comma stands between options of which one thing is said: "strike B, D", "B, D, E do nothing"."""
    before_it, after_it = elements[at - 1].mention if at else None, mention_at(elements, at + 1)
    if not before_it or not after_it or before_it.names == after_it.names or before_it.by_text != after_it.by_text:
        return False
    if len(before_it.names) > 1 or (at > 1 and elements[at - 2].mention):
        return False  # "A B C, D is cosmetic": a list without commas ends at the first one
    before = clause[:-1]
    governed = any(element.role in (Role.CONTENT, Role.REMARK) for element in before)
    if governed and not any(element.mention for element in before):
        return True
    end = at
    while end < len(elements) and (elements[end].mention or elements[end].word == ","):
        end += 1
    named = [name for element in (*clause, *elements[at:end]) for name in element.names]
    if len(set(named)) < len(named):
        return False
    rest = takewhile(lambda element: element.role is not Role.MARK, elements[end:])
    said = [element.role for element in rest if element.role is not Role.FILLER]
    tells = said[:1] and (said[0] in _SAYING or said[:2] == [Role.NOT, Role.CONTENT])
    return len(named) > 2 and all(element.mention for element in before) and bool(tells)


def _is_rejected(elements: Sequence[Element], at: int, clause: Sequence[Element]) -> bool:
    """Whether a comma stands in "not A, C, E": two or more bare mentions after the first that is rejected.

    One alone may be what is chosen instead ("not A, C"), save after "all but" and the like.
    """
    if not clause or clause[0].role is not Role.NOT or not all(one.mention for one in clause[1:]):
        return False
    excepts = " " in clause[0].word and not clause[0].word.endswith(" be")
    needed = 1 if excepts or len(clause) > 2 else 2
    following = elements[at : at + 2 * needed]
    commas, others = following[::2], following[1::2]
    return all(one.word == "," for one in commas) and len(others) == needed and all(one.mention for one in others)
