"""Short answers against their key points.

A point is met if a statement of the text has the terms of one of its wordings and affirms or denies them as that does.
Terms are compared by concept, so order, word forms, synonyms and typing errors do not matter, and a "not" does.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, pairwise

from bot.core.item import KeyPoint
from bot.core.statements import Statement, Term, read_sentences
from bot.language.paraphrase import CHANGE, LIGHT
from bot.language.terms import STOP_WORDS, words
from bot.language.vocabulary import EMPTY_LEXICON, Lexicon

_NEED = "need"
_LOOSE_FROM = 4
"""A wording of this many terms or more may be met with one of them missing."""
_LIST_FROM = 6
"""From this many parts on a text may be a mere list of words."""
_LIST_PART = 2.5
"""Terms per part up to which it is one."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Indexes of key points met, missed and contradicted; a contradicted point is missed too."""

    met: tuple[int, ...]
    missed: tuple[int, ...]
    contradicted: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Claim:
    """The terms that a wording, or a part of it, asks for, and whether it denies them on the whole."""

    terms: frozenset[str]
    denies: bool
    explicit: bool
    """Whether the same terms without its denial contradict it: "no labels" is not denied by every mention of labels."""


_Wording = tuple[_Claim, ...]
"""The claims of one wording: several if one of them has a polarity of its own ("high bias and low variance")."""


@dataclass(frozen=True, slots=True)
class _Standard:
    """A key point's wordings, read."""

    accept: tuple[_Wording, ...]
    reject: tuple[_Wording, ...]

    @property
    def concepts(self) -> frozenset[str]:
        claims = chain.from_iterable((*self.accept, *self.reject))
        return frozenset().union(*(claim.terms for claim in claims))


def mark(key_points: Sequence[KeyPoint], text: str, lexicon: Lexicon | None = None) -> Marked:
    """Which key points a text meets and which it contradicts.

    A mere list of words connects nothing, so it never meets every point of an item that has several.
    """
    known = lexicon or EMPTY_LEXICON
    vocabulary = _vocabulary(tuple(key_points))
    sentences = read_sentences(text, known, vocabulary)
    verdicts = [_judge(_read_standard(point, known), sentences) for point in key_points]
    met = [at for at, verdict in enumerate(verdicts) if verdict is True]
    if len(met) == len(key_points) > 1 and _is_word_list(sentences):
        met.pop()
    return Marked(
        met=tuple(met),
        missed=tuple(at for at in range(len(key_points)) if at not in met),
        contradicted=tuple(at for at, verdict in enumerate(verdicts) if verdict is False),
    )


def _judge(standard: _Standard, sentences: Sequence[Sequence[Statement]]) -> bool | None:
    """True if met, False if contradicted, None if the text does not speak of it.

    Beside a statement that meets the point, one about another subject ("XGBoost needs labels") contradicts nothing.
    """
    affirming = [
        span[0]
        for sentence in sentences
        for wording in standard.accept
        if all(_spans_saying(claim, sentence) for claim in wording)
        for claim in wording
        for span in _spans_saying(claim, sentence)
    ]
    opposing = [
        statement
        for sentence in sentences
        for statement in sentence
        if not statement.contrasted
        and (_says_any(standard.reject, sentence, statement) or _opposes(standard, statement))
    ]
    if affirming:
        subjects = standard.concepts | {statement.terms[0].concept for statement in affirming}
        opposing = [statement for statement in opposing if statement.terms[0].concept in subjects]
    if opposing:
        return False
    return True if affirming else None


def _spans_saying(claim: _Claim, sentence: Sequence[Statement]) -> list[Sequence[Statement]]:
    """The statements, and neighbouring pairs of them, that say what the claim says."""
    spans: Iterator[Sequence[Statement]] = chain(([statement] for statement in sentence), pairwise(sentence))
    return [span for span in spans if _denies(claim, [term for one in span for term in one.terms]) is claim.denies]


def _says_any(wordings: Iterable[_Wording], sentence: Sequence[Statement], statement: Statement) -> bool:
    """Whether the sentence says one of the wordings and this statement has the last of its claims."""
    return any(
        _denies(wording[-1], statement.terms) is wording[-1].denies
        and all(_spans_saying(claim, sentence) for claim in wording)
        for wording in wordings
    )


def _opposes(standard: _Standard, statement: Statement) -> bool:
    """Whether the statement has the terms of an accepted claim and denies what that affirms, or the reverse."""
    claims = chain.from_iterable(standard.accept)
    return any(claim.explicit and _denies(claim, statement.terms) is (not claim.denies) for claim in claims)


def _denies(claim: _Claim, terms: Sequence[Term]) -> bool | None:
    """Whether these terms, taken for the claim's, are denied on the whole; None if too many of them are missing."""
    matched = {term.concept: term for term in reversed(terms) if term.concept in claim.terms}
    missing = claim.terms - matched.keys()
    denials = {place for term in matched.values() for place in term.denials}
    if CHANGE in missing and denials:
        missing -= {CHANGE}
    if len(missing) > (1 if len(claim.terms) >= _LOOSE_FROM else 0) or not matched:
        return None
    contrary = sum(term.contrary for term in matched.values())
    return (len(denials) + contrary) % 2 == 1


def _is_word_list(sentences: Sequence[Sequence[Statement]]) -> bool:
    sizes = [len(statement.terms) for sentence in sentences for statement in sentence]
    return len(sizes) >= _LIST_FROM and sum(sizes) / len(sizes) <= _LIST_PART


@lru_cache(maxsize=512)
def _read_standard(point: KeyPoint, lexicon: Lexicon) -> _Standard:
    vocabulary = _vocabulary((point,))
    return _Standard(
        accept=tuple(_read_wordings((*point.accept, point.point), lexicon, vocabulary)),
        reject=tuple(_read_wordings(point.reject, lexicon, vocabulary)),
    )


def _read_wordings(texts: Iterable[str], lexicon: Lexicon, vocabulary: frozenset[str]) -> Iterator[_Wording]:
    for text in texts:
        statements = list(chain.from_iterable(read_sentences(text, lexicon, vocabulary)))
        claims = [_read_claim(statement.terms, text) for statement in statements]
        if len(claims) > 1 and not any(claim.denies or CHANGE in claim.terms for claim in claims):
            claims = [_read_claim([term for statement in statements for term in statement.terms], text)]
        if claims:
            yield tuple(claims)
        if len(claims) == 1 and claims[0].denies and len(claims[0].terms) > 1 and _NEED in claims[0].terms:
            # "needs no labels" is also "without labels" and "label-free"
            yield (replace(claims[0], terms=claims[0].terms - {_NEED}, explicit=False),)


def _read_claim(terms: Sequence[Term], text: str) -> _Claim:
    concepts = frozenset(term.concept for term in terms)
    kept = {term.concept: term for term in reversed(terms) if term.concept in (concepts - LIGHT or concepts)}
    denials = {place for term in kept.values() for place in term.denials}
    contrary = sum(term.contrary for term in kept.values())
    explicit = len(kept) > 1 or len(words(text)) == 1
    return _Claim(frozenset(kept), (len(denials) + contrary) % 2 == 1, explicit)


@lru_cache(maxsize=512)
def _vocabulary(points: tuple[KeyPoint, ...]) -> frozenset[str]:
    """The words of all wordings that say something."""
    return frozenset(
        word
        for point in points
        for text in (point.point, *point.accept, *point.reject)
        for word in words(text)
        if word not in STOP_WORDS
    )
