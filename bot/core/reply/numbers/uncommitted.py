"""What people say with a figure without giving it as their answer, and with how little they may give one.

They tell what would come out in another case, what they use anyway, what other things they have so many of, or they go
on to ask.
"""

from collections.abc import Sequence
from itertools import pairwise

from bot.core.reply.clauses.sequences import UNKNOWN
from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import AUXILIARIES, Role
from bot.language.terms import word_set

_ASKING = frozenset({"what", "how"})
_THEN_IT_IS = (["then", "it", "is"], ["then", "that", "is"])
_USING = word_set("use run ran set do pay paid")
_DAYS = word_set("today yesterday tonight tomorrow daily")
_GIVING = word_set("gives makes yields equals")
_OWN_THINGS = frozenset({"mine", "ours"})
_LEADING_UP = word_set("is was would says said")
_TELLERS = frozenset({"i", "we"})


def is_uncommitted(elements: Sequence[Element]) -> bool:
    """Whether a figure that stands as an answer is taken back by how it is told."""
    return (
        _goes_on_asking(elements)
        or _goes_on_reckoning(elements)
        or _compares(elements)
        or _is_conditional(elements)
        or _tells_habit(elements)
    )


def is_talk(elements: Sequence[Element]) -> bool:
    """Whether a reply without a certain figure tells of other things, or asks."""
    return _counts_other_things(elements) or _asks_first(elements)


def may_be_meant(elements: Sequence[Element]) -> bool:
    """Whether the only figure stands where answers do, though what is said with it is not understood."""
    return _opens_with_only_figure(elements) or _ends_in_result(elements)


def _compares(elements: Sequence[Element]) -> bool:
    """Whether the figure is said to be that of some other thing ("175 billion, same as GPT-3"), as in a joke."""
    return any(one.word == "same as" and after.role is Role.CONTENT for one, after in pairwise(elements))


def _goes_on_asking(elements: Sequence[Element]) -> bool:
    """Whether a question follows that needs no mark: "the mean is 1, what's it squared for"."""
    return any(
        one.word in _ASKING and after.word in AUXILIARIES and at and elements[at - 1].role is Role.MARK
        for at, (one, after) in enumerate(pairwise(elements))
    )


def _goes_on_reckoning(elements: Sequence[Element]) -> bool:
    """Whether somebody says after the last figure that they are still about it: "34 of 40... let me get my phone"."""
    last = max(at for at, one in enumerate(elements) if one.mention)
    following = [one.word for one in elements[last + 1 :]]
    return any(pair == ("let", "me") for pair in pairwise(following)) and "know" not in following


def _is_conditional(elements: Sequence[Element]) -> bool:
    """Whether a figure is what would come out if something else was done.

    "quantise them and it's 1.5", "I take others, then it's 10", "with 16 it would be 1500".
    """
    joint = next((at for at, one in enumerate(elements) if one.role in (Role.AND, Role.MARK) or one.mention), 0)
    if joint and elements[0].role is Role.CONTENT and elements[joint].role is Role.AND:
        return True
    figure = next((at for at, one in enumerate(elements) if one.mention), 0)
    if elements[0].word == "with" and figure and any(one.word == "would" for one in elements[figure:]):
        return True
    leading = [one.word for one in elements[max(figure - 3, 0) : figure]]
    return leading in _THEN_IT_IS and any(one.role in UNKNOWN for one in elements[:figure])


def _tells_habit(elements: Sequence[Element]) -> bool:
    """Whether the figure is what people use or have anyway: "I use 0.5", "mine needs 9", "8000 steps today"."""
    if any(one.mention and after.word in _DAYS for one, after in pairwise(elements)):
        return True
    if elements[0].word in _OWN_THINGS and len(elements) > 1 and elements[1].word not in _LEADING_UP:
        return True
    return any(one.word in _TELLERS and after.word in _USING for one, after in pairwise(elements))


def _counts_other_things(elements: Sequence[Element]) -> bool:
    """Whether each figure has a noun of its own, of which more is told: "I took that train, 2 hours late"."""
    figures = [one for one in elements if one.mention]
    counted = {at + 1 for at, one in enumerate(elements) if one.mention or one.word[0].isdecimal()}
    told = any(one.role in UNKNOWN and at not in counted and one.word.isalpha() for at, one in enumerate(elements))
    return told and all(one.mention and one.mention.loud for one in figures)


def _asks_first(elements: Sequence[Element]) -> bool:
    """Whether the reply opens as a question and ends in its mark: "which base, e or 2?"."""
    opens = elements[0].role is Role.ASK or elements[0].word in AUXILIARIES
    return opens and elements[-1].word == "?"


def _opens_with_only_figure(elements: Sequence[Element]) -> bool:
    """Whether the only figure opens the reply, with its unit or with what it is for: "69 for the storage"."""
    figure = elements[0].mention
    if figure is None or figure.loud or sum(one.mention is not None for one in elements) > 1:
        return False
    return figure.by_text or any(one.word == "for" for one in elements[1:2])


def _ends_in_result(elements: Sequence[Element]) -> bool:
    """Whether the only figure ends the reply as what something gives: "Little's law gives 30"."""
    alone = sum(one.mention is not None for one in elements) == 1
    return alone and elements[-1].mention is not None and any(one.word in _GIVING for one in elements[-2:-1])
