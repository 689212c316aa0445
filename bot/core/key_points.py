"""Short answers against their key points.

A point is met if a statement of the text, or neighbouring ones together, likely say one of its wordings: enough of it,
of the same thing, and affirmed or denied as there. Words are compared by concept, so order, word forms, synonyms and
typing errors do not matter, and a "not" does. docs/reply-grammar.md says how it is weighed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.item import KeyPoint
from bot.core.marking.claims import Standard, read_item, vocabulary
from bot.core.marking.courtesies import without_courtesies
from bot.core.marking.hearing import Heard, hear, spans_of
from bot.core.marking.rivals import with_subjects
from bot.core.marking.saying import Span
from bot.core.marking.statements import read_sentences
from bot.core.marking.word_lists import is_word_list
from bot.language.vocabulary import EMPTY_LEXICON, Lexicon

_ENOUGH = 0.62
"""The probability from which on a point is met."""
_ENOUGH_FOR_ALL = 0.72
"""The one that each point must have where all are met, since a full mark is the last thing to be given wrongly."""


_ENOUGH_TOGETHER = 0.8
"""Likewise, where the same part of the text says several of them."""


@dataclass(frozen=True, slots=True)
class _Verdict:
    """How likely the text meets a point, by which part of it, and whether it contradicts it."""

    likelihood: float
    span: Span = ()
    contradicted: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """Indexes of key points met, missed and contradicted; a contradicted point is missed too."""

    met: tuple[int, ...]
    missed: tuple[int, ...]
    contradicted: tuple[int, ...]


def mark(key_points: Sequence[KeyPoint], text: str, lexicon: Lexicon | None = None, *, given: str = "") -> Marked:
    """Which key points a text meets and which it contradicts; `given` is the question, whose words count less.

    A mere list of words connects nothing, so it meets no point.
    """
    points = tuple(key_points)
    standards, heard = listen(points, text, lexicon or EMPTY_LEXICON, given)
    verdicts = [_judge(*one) for one in zip(standards, heard, strict=True)]
    enough = _ENOUGH
    if all(verdict.likelihood >= _ENOUGH for verdict in verdicts):
        spans = {verdict.span for verdict in verdicts}
        enough = _ENOUGH_FOR_ALL if len(spans) == len(verdicts) else _ENOUGH_TOGETHER
    met = tuple(at for at, verdict in enumerate(verdicts) if verdict.likelihood >= enough)
    return Marked(
        met=met,
        missed=tuple(at for at in range(len(points)) if at not in met),
        contradicted=tuple(at for at, verdict in enumerate(verdicts) if verdict.contradicted),
    )


def listen(
    points: tuple[KeyPoint, ...], text: str, lexicon: Lexicon, given: str
) -> tuple[Sequence[Standard], Sequence[Mapping[Span, Heard]]]:
    """The standards of the points, and what each part of the text says of each."""
    said = without_courtesies(text)
    standards, rivals = read_item(points, given, lexicon)
    sentences = [] if is_word_list(said) else read_sentences(said, lexicon, vocabulary(points))
    return standards, hear(standards, list(spans_of(with_subjects(sentences, rivals))))


def _judge(standard: Standard, heard: Mapping[Span, Heard]) -> _Verdict:
    """Whether the text meets a point.

    Beside a statement that meets the point, one about another subject ("XGBoost needs labels") contradicts nothing.
    """
    affirming = [span for span, one in heard.items() if one.likelihood >= _ENOUGH and not one.rejects]
    opposing = [span[0] for span, one in heard.items() if len(span) == 1 and _opposes(span, one)]
    if affirming:
        speaking = [span[0] for span in affirming if len(span) == 1] or [span[0] for span in affirming]
        subjects = standard.roots | {term.root for one in speaking for term in one.terms[:2]}
        opposing = [one for one in opposing if all(term.root in subjects for term in one.terms[:2])]
    if opposing:
        return _Verdict(0.0, contradicted=True)
    best = max(affirming, key=lambda span: heard[span].likelihood, default=())
    return _Verdict(heard[best].likelihood if best else 0.0, best)


def _opposes(span: Span, heard: Heard) -> bool:
    """Whether a statement says a rejected wording, or denies what an accepted one affirms, or the reverse."""
    if heard.likelihood >= _ENOUGH and not heard.rejects:
        return False
    return not span[0].contrasted and (heard.rejects or heard.reversed)
