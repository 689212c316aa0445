"""Grading: an item and a response give an outcome."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.item import Choice, Item, Matching, Numeric, Ordering, Short
from bot.core.key_points import mark
from bot.core.response import Chosen, Matched, Ordered, Response, Stated, Written
from bot.language.vocabulary import Lexicon

POINTS_FOR_RIGHT = 10
"""Points of a right answer; everything else earns 0, since the exam gives no partial credit."""


class Verdict(StrEnum):
    """How right a response is."""

    CORRECT = "correct"
    PARTIAL = "partial"
    INCORRECT = "incorrect"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The verdict and its points; for short answers also the indexes of key points met, missed and contradicted."""

    verdict: Verdict
    points: int
    points_met: tuple[int, ...] = ()
    points_missed: tuple[int, ...] = ()
    points_contradicted: tuple[int, ...] = ()

    @property
    def is_correct(self) -> bool:
        return self.verdict is Verdict.CORRECT


RIGHT = Outcome(Verdict.CORRECT, POINTS_FOR_RIGHT)


def points_for(verdict: Verdict) -> int:
    """What a verdict is worth."""
    return POINTS_FOR_RIGHT if verdict is Verdict.CORRECT else 0


def grade(item: Item, response: Response, lexicon: Lexicon | None = None) -> Outcome:
    """Grade a response; for short answers the `lexicon` knows other names of things.

    Raises TypeError if the response is of another kind than the item.
    """
    match item.exercise, response:
        case Choice(key=key), Chosen(options=options):
            return _all_or_nothing(options == key)
        case Ordering(key=order), Ordered(order=given):
            return _all_or_nothing(given == order)
        case Matching(key=pairs), Matched(pairs=given):
            return _all_or_nothing(dict(given) == dict(pairs))
        case Numeric(answer=answer, tolerance=tolerance), Stated(value=value):
            return _all_or_nothing(abs(value - answer) <= tolerance)
        case Short() as exercise, Written(text=text):
            return _by_key_points(exercise, item.stem, text, lexicon)
    raise TypeError(f"a {type(response).__name__} cannot answer a {item.kind} item")


def _all_or_nothing(is_right: bool) -> Outcome:
    return RIGHT if is_right else Outcome(Verdict.INCORRECT, 0)


def _by_key_points(exercise: Short, stem: str, text: str, lexicon: Lexicon | None) -> Outcome:
    marked = mark(exercise.key_points, text, lexicon, given=stem)
    if len(marked.met) == len(exercise.key_points):
        verdict = Verdict.CORRECT
    else:
        verdict = Verdict.PARTIAL if marked.met else Verdict.INCORRECT
    return Outcome(verdict, points_for(verdict), marked.met, marked.missed, marked.contradicted)
