"""Short answers against their key points.

A point is met if a statement of the text, or neighbouring ones together, say enough of one of its wordings and affirm
or deny it as that does. Words are compared by concept, so order, word forms, synonyms and typing errors do not matter,
and a "not" does. docs/reply-grammar.md says how much is enough.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.item import KeyPoint
from bot.core.marking.claims import Claim, Standard, Wording, read_item, vocabulary
from bot.core.marking.courtesies import without_courtesies
from bot.core.marking.rivals import with_subjects
from bot.core.marking.saying import Span, agrees, say, share_said
from bot.core.marking.statements import Statement, read_sentences
from bot.core.marking.word_lists import is_word_list
from bot.language.vocabulary import EMPTY_LEXICON, Lexicon

_ENOUGH_AGAINST = 0.75
"""The share of a rejected wording that contradicts its point."""
_OPPOSED = 0.6
"""The share of an accepted wording that contradicts its point, if it is said the other way round."""
_ALL = 0.95
_ENOUGH_FOR_ALL = 0.55
"""The share that each point must have where all are met, since a full mark is the last thing to be given wrongly."""


@dataclass(frozen=True, slots=True)
class _Verdict:
    """How much of a point's best wording is said, 0 if it is not met, and whether the text contradicts it."""

    share: float
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
    known = lexicon or EMPTY_LEXICON
    points = tuple(key_points)
    said = without_courtesies(text)
    standards, rivals = read_item(points, given, known)
    sentences = [] if is_word_list(said) else read_sentences(said, known, vocabulary(points))
    verdicts = _judge_all(standards, list(_spans(with_subjects(sentences, rivals))))
    enough = _ENOUGH_FOR_ALL if all(verdict.share for verdict in verdicts) else 0.0
    met = tuple(at for at, verdict in enumerate(verdicts) if verdict.share > enough)
    return Marked(
        met=met,
        missed=tuple(at for at in range(len(points)) if at not in met),
        contradicted=tuple(at for at, verdict in enumerate(verdicts) if verdict.contradicted),
    )


def _spans(sentences: Sequence[Sequence[Statement]]) -> Iterator[Span]:
    """Statements, neighbouring pairs of them, and whole sentences."""
    flat = [statement for sentence in sentences for statement in sentence]
    yield from ((statement,) for statement in flat)
    yield from pairwise(flat)
    yield from (tuple(sentence) for sentence in sentences if len(sentence) > 2)


def _judge_all(standards: Sequence[Standard], spans: Sequence[Span]) -> list[_Verdict]:
    """A verdict for each point."""
    rejected = [{span: _share_rejected(standard, span) for span in spans} for standard in standards]
    return [
        _judge(standard, spans, rejected[at], [*rejected[:at], *rejected[at + 1 :]])
        for at, standard in enumerate(standards)
    ]


def _judge(
    standard: Standard, spans: Sequence[Span], rejected: Mapping[Span, float], elsewhere: Sequence[Mapping[Span, float]]
) -> _Verdict:
    """Whether the text meets a point. What says as much of a rejected wording, or more of another point's, meets none.

    Beside a statement that meets the point, one about another subject ("XGBoost needs labels") contradicts nothing.
    """
    shares = {span: max(_share(wording, span) for wording in standard.accept) for span in spans}
    affirming = [
        span
        for span in spans
        if shares[span] > rejected[span] and all(shares[span] >= others[span] for others in elsewhere)
    ]
    opposing = [span[0] for span in spans if len(span) == 1 and _opposes(standard, span, shares[span])]
    if affirming:
        speaking = [span[0] for span in affirming if len(span) == 1] or [span[0] for span in affirming]
        subjects = standard.roots | {term.root for one in speaking for term in one.terms[:2]}
        opposing = [one for one in opposing if all(term.root in subjects for term in one.terms[:2])]
    if opposing:
        return _Verdict(0.0, contradicted=True)
    return _Verdict(max((shares[span] for span in affirming), default=0.0))


def _share(wording: Wording, span: Span) -> float:
    """How much of a wording a span says; 0 if one of its claims is not said."""
    return min(share_said(claim, span) for claim in wording)


def _share_rejected(standard: Standard, span: Span) -> float:
    """How much of a rejected wording one of the statements says; 0 if too little or said the other way round."""
    singles: list[Span] = [(statement,) for statement in span if not statement.contrasted]
    return max((_share_strictly(wording, one) for wording in standard.reject for one in singles), default=0.0)


def _share_strictly(wording: Wording, span: Span) -> float:
    said = [say(claim, span, strictly=True) for claim in wording]
    same = all(agrees(one, claim) and not one.contrary for one, claim in zip(said, wording, strict=True))
    share = min(one.share for one in said)
    return share if same and share >= _ENOUGH_AGAINST else 0.0


def _opposes(standard: Standard, span: Span, affirmed: float) -> bool:
    """Whether a statement says a rejected wording, or denies what an accepted one affirms, or the reverse."""
    if span[0].contrasted:
        return False
    rejected = _share_rejected(standard, span)
    if rejected and rejected >= affirmed:
        return True
    return not affirmed and any(_contradicts(claim, span) for wording in standard.accept for claim in wording)


def _contradicts(claim: Claim, span: Span) -> bool:
    said = say(claim, span)
    if said.agrees:
        return False
    if not claim.denies or said.changes:
        return said.share >= _OPPOSED
    return len(claim.terms) > 1 and said.share >= _ALL
