"""The role of words beside a figure, which may be another there than beside an option.

"At least 9" is the answer where the least number is asked for, "30 using the rule of thumb" gives a reason, and in
"5... no 9" the second figure corrects the first.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import Role
from bot.core.reply.words.units import Unit, asking_sentence
from bot.language.terms import word_set, words

_ABOUT = "something like"
"""Before a figure this says that it is rounded, and before an option that one is not sure."""
_LEAST = frozenset({"at least", "min", "minimum", "mindestens", "minimal", "minimo", "minimum of"})
_BOUNDS = frozenset({"minimum", "maximum", "minimal", "mindestens", "hochstens", "tops"})
_NEAR = 4
_ASKING_FOR_LEAST = word_set("least minimum minimal smallest fewest lowest min")
_USING = word_set("using via applying according")
_LEADING_TO_METHOD = word_set("by with from per in on as")
_METHODS = word_set("""
    formula formulas rule thumb method calculator equation definition slides book notes lecture head fingers paper
    spreadsheet approximation shortcut limit school textbook docs calc excel python
""")
_CUTTING = frozenset({"...", "..", ".", "-", "?", "!"})


def with_roles_beside_figures(elements: Sequence[Element], asked: Unit) -> list[Element]:
    """The elements with the roles that words have beside the figures of an answer to what is `asked`."""
    least = not _ASKING_FOR_LEAST.isdisjoint(words(asking_sentence(asked.question)))
    last = max((at for at, one in enumerate(elements) if one.mention), default=0)
    return [
        replace(one, role=_role(elements, at, is_answer=least and _is_beside(elements, at, last)))
        for at, one in enumerate(elements)
    ]


def _is_beside(elements: Sequence[Element], at: int, figure: int) -> bool:
    """Whether a word stands near before a figure, or right after it."""
    after_other = at > 0 and elements[at - 1].mention is not None and at - 1 != figure
    return figure - _NEAR <= at and not after_other


def _role(elements: Sequence[Element], at: int, *, is_answer: bool) -> Role:
    """The role of an element; `is_answer` where the least number is asked for, and the last one given is near."""
    element = elements[at]
    if element.word == _ABOUT or (is_answer and element.word in _LEAST):
        return Role.FILLER
    if element.word in _BOUNDS:
        return Role.TENTATIVE
    before, after = elements[:at], elements[at + 1 :]
    if element.word == "no" and _corrects(before, after):
        return Role.CORRECTION
    return Role.BECAUSE if _tells_method(element, before, after) else element.role


def _corrects(before: Sequence[Element], after: Sequence[Element]) -> bool:
    """Whether "no" stands between a figure that is cut off and another one."""
    cut = len(before) > 1 and before[-1].word in _CUTTING and before[-1].role is Role.MARK
    return cut and before[-2].mention is not None and bool(after) and after[0].mention is not None


def _tells_method(element: Element, before: Sequence[Element], after: Sequence[Element]) -> bool:
    """Whether what follows a figure tells how it was come by: "30 using the rule of thumb", "80 with the formula"."""
    if not before or before[-1].mention is None:
        return False
    if element.word in _USING or any(one.mention for one in after):
        return element.word in _USING
    return element.word in _LEADING_TO_METHOD and not _METHODS.isdisjoint(one.word for one in after)
