"""Regrading: what a corrected key means for an answer that was given before."""

from bot.core.grading import POINTS_FOR_RIGHT, Outcome, Verdict, grade
from bot.core.item import Choice, Item, Matching, Numeric, Ordering, Short
from bot.core.response import Chosen, Matched, Ordered, Response, Stated, Written
from bot.language.vocabulary import Lexicon


def regrade(
    old: Item, new: Item, response: Response, lexicon: Lexicon | None = None, *, is_accepted: bool = False
) -> Outcome | None:
    """The outcome under the new key; None if the response makes no sense there and so keeps the one that it has.

    What a lead accepted stays right: a correction may give, but it does not take back what a person was granted.
    """
    if not can_answer(old, new, response):
        return None
    outcome = grade(new, response, lexicon)
    if is_accepted and not outcome.is_correct:
        return Outcome(Verdict.CORRECT, POINTS_FOR_RIGHT)
    return outcome


def can_answer(old: Item, new: Item, response: Response) -> bool:
    """Whether a response to the old item could have been given to the new one, so that it is fair to judge it anew.

    It could not if the kind, the unit of a number, or how many options are to be chosen is another; if anything that
    it names is gone; or if its words have been forgotten.
    """
    return old.kind is new.kind and _is_still_offered(old, new, response)


def _is_still_offered(old: Item, new: Item, response: Response) -> bool:
    offered = {option.id for option in new.options}
    match old.exercise, new.exercise, response:
        case Choice(key=before), Choice(key=after), Chosen(options=chosen):
            return len(before) == len(after) and chosen <= offered
        case Ordering(), Ordering(), Ordered(order=order):
            return set(order) == offered
        case Matching(prompts=before), Matching(prompts=after), Matched(pairs=pairs):
            return {prompt.id for prompt in before} == {prompt.id for prompt in after} and {*pairs.values()} <= offered
        case Numeric(unit=before), Numeric(unit=after), Stated():
            return before == after
        case Short(), Short(), Written(text=text):
            return bool(text.strip())
    return False


def is_key_changed(old: Item, new: Item) -> bool:
    """Whether another answer counts as right; a text that was mended, or a wording that was added, changes no key."""
    return _key(old) != _key(new)


def _key(item: Item) -> object:
    match item.exercise:
        case Choice(key=key) | Ordering(key=key):
            return key
        case Matching(key=pairs):
            return dict(pairs)
        case Numeric(answer=answer, tolerance=tolerance, unit=unit):
            return (answer, tolerance, unit)
        case Short(key_points=points):
            return [point.point for point in points]
