"""What a key point asks a text to say: its wordings, read as claims with weighted terms."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from itertools import chain

from bot.core.item import KeyPoint
from bot.core.marking.alternatives import alternatives
from bot.core.marking.rivals import Rivals, find_rivals, names_of, rivals_of, subjects_of
from bot.core.marking.statements import Statement, Term, read_sentences
from bot.language.chat_words import join_initials
from bot.language.normalise import normalise
from bot.language.paraphrase import LIGHT, Direction, senses_of
from bot.language.roots import root, roots
from bot.language.terms import STOP_WORDS, word_set, words
from bot.language.vocabulary import Lexicon

_GIVEN = 0.5
"""Weight of a word that the question already says, as a share of what it would weigh."""
_SHARED = 0.3
"""Likewise, of a word that other key points of the item say too."""
_LIGHT = 0.3
"""Likewise, of a word that a paraphrase may leave out."""
_LIGHT_AGAINST = 0.6
"""Likewise, in a rejected wording."""
_ONCE = 0.6
"""Likewise, of a word that only one of many wordings has."""
_CHANGE = 0.4
"""Likewise, of a word of more or less."""
_ASIDE = 0.5
"""Likewise, of a word in a condition or circumstance ("when …")."""
_NEW = 0.35
"""The share of what a claim says of its subject from which on its words that the question has not are its core."""


_CHOOSING = frozenset(map(root, word_set("prefer favour choose pick optimise maximise prioritise important matter")))
"""Words by which something is only chosen, so that naming it says as much."""


@dataclass(frozen=True, slots=True)
class Claim:
    """The terms that a wording, or a part of it, asks for, and whether it denies them on the whole."""

    terms: tuple[Term, ...]
    weights: tuple[float, ...]
    negates: bool
    """Whether an odd number of negations govern its terms."""
    denies: bool
    """Likewise, of negations and words of less."""
    changes: bool
    """Whether it says that there is more or less of something, so that a mere mention is not enough."""
    otherwise: bool = False
    soft: frozenset[int] = frozenset()
    """Places of words of less that only describe a thing ("small changes")."""
    compares: str | None = None
    subjects: frozenset[str] = frozenset()
    """Which of the things that the item sets apart it speaks of."""
    rivals: frozenset[str] = frozenset()
    """The things that these are set apart from."""
    asked: frozenset[str] = frozenset()
    """The roots of the question, whose words said again say nothing else."""
    taken: frozenset[str] = frozenset()
    """These, and the roots that only other points have."""
    telling: Mapping[str, float] = field(default_factory=dict)
    """Roots that only its point has → the share of the point's wordings that have them."""
    core: frozenset[int] = frozenset()
    """Places of the terms that say something of the subject which the question does not."""

    def is_about_rival(self, statement: Statement) -> bool:
        """Whether a statement speaks of one of the rivals, and not of the claim's own subjects, or only after that."""
        if not self.rivals:
            return False
        named = names_of(statement.terms)
        if named.isdisjoint(self.rivals):
            return False
        return not self.subjects <= named or (statement.compares is None and self._begins_with_rival(statement))

    def _begins_with_rival(self, statement: Statement) -> bool:
        names = (names_of([term]) for term in statement.terms)
        return next((not one.isdisjoint(self.rivals) for one in names if one & (self.rivals | self.subjects)), False)

    @property
    def changes_something(self) -> bool:
        """Whether it has a word of more or less."""
        return any(term.direction for term in self.terms)

    @property
    def weight(self) -> float:
        """The weight of all terms; never 0."""
        return sum(self.weights) or 1.0

    @property
    def weight_of_change(self) -> float:
        """The weight of the words of more or less."""
        return sum(weight for term, weight in zip(self.terms, self.weights, strict=True) if term.direction)

    @property
    def is_bare(self) -> bool:
        """Whether it consists of words of more or less alone ("it falls")."""
        return all(term.direction for term in self.terms)


Wording = tuple[Claim, ...]
"""The claims of one wording: several if one of them has a polarity of its own ("high bias and low variance")."""


@dataclass(frozen=True, slots=True)
class Standard:
    """A key point's wordings, read."""

    accept: tuple[Wording, ...]
    reject: tuple[Wording, ...]

    @property
    def roots(self) -> frozenset[str]:
        claims = chain.from_iterable((*self.accept, *self.reject))
        return frozenset(term.root for claim in claims for term in claim.terms)


@lru_cache(maxsize=512)
def read_item(points: tuple[KeyPoint, ...], given: str, lexicon: Lexicon) -> tuple[tuple[Standard, ...], Rivals]:
    """The standards of an item's key points, and the things that they set apart; `given` is its question."""
    accepted = [[_statements(text, lexicon, point) for text in _accepted(point)] for point in points]
    rejected = [[_statements(text, lexicon, point) for text in point.reject] for point in points]
    rivals = find_rivals(accepted, rejected, given)
    asked = _asked(given, lexicon)
    elsewhere = [
        frozenset(_roots(chain.from_iterable(other for i, other in enumerate(accepted) if i != at)))
        for at in range(len(points))
    ]
    standards = tuple(
        _standard(wordings, against, Setting(asked, others, rivals, _subjects(wordings, rivals)))
        for wordings, against, others in zip(accepted, rejected, elsewhere, strict=True)
    )
    return standards, rivals


def _asked(given: str, lexicon: Lexicon) -> frozenset[str]:
    """The roots of the question, and of the full names of what it names by initials."""
    statements = chain.from_iterable(read_sentences(given, lexicon, frozenset()))
    terms = [term for statement in statements for term in statement.terms]
    things = ((*term.thing.split(), *map(root, term.thing.split())) for term in terms if term.thing)
    return roots(given) | names_of(terms) | frozenset(chain.from_iterable(things))


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds a point."""

    asked: frozenset[str]
    """The roots of the question."""
    elsewhere: frozenset[str]
    """Those of the other points."""
    rivals: Rivals
    subjects: frozenset[str]
    """The rivals that the point speaks of."""
    own: frozenset[str] = frozenset()
    """The roots of the point."""
    telling: Mapping[str, float] = field(default_factory=dict)
    """Roots that only the point has → the share of its wordings that have them."""


def _subjects(accepted: Sequence[Sequence[Statement]], rivals: Rivals) -> frozenset[str]:
    return frozenset().union(*subjects_of(accepted[0], frozenset(), rivals))


def _accepted(point: KeyPoint) -> list[str]:
    """The point's wordings, each alternative that one of them offers as a wording of its own."""
    wordings = (point.point, *point.accept)
    return list(dict.fromkeys(chain(wordings, chain.from_iterable(map(alternatives, wordings)))))


def _statements(text: str, lexicon: Lexicon, point: KeyPoint) -> list[Statement]:
    return list(chain.from_iterable(read_sentences(text, lexicon, vocabulary((point,)))))


def _roots(wordings: Iterable[Sequence[Statement]]) -> Iterator[str]:
    return (term.root for wording in wordings for statement in wording for term in statement.terms)


def _standard(
    accepted: Sequence[Sequence[Statement]], rejected: Sequence[Sequence[Statement]], setting: Setting
) -> Standard:
    shares = _shares(accepted)
    asked = frozenset(chain.from_iterable(map(senses_of, setting.asked)))
    apart = setting.elsewhere | LIGHT
    telling = {one: share for one, share in shares.items() if one not in apart and asked.isdisjoint(senses_of(one))}
    setting = replace(setting, telling=telling, own=frozenset(shares))
    weights = {one: _weight(one, setting) * (_ONCE + (1 - _ONCE) * share) for one, share in shares.items()}
    against = {
        one: (_LIGHT_AGAINST if one in LIGHT else 1.0) * (_GIVEN if one in setting.asked else 1.0)
        for one in _roots(rejected)
    }
    return Standard(
        accept=tuple(wording for one in accepted if (wording := _read_wording(one, weights, setting))),
        reject=tuple(wording for one in rejected if (wording := _read_wording(one, against, setting))),
    )


def _weight(one: str, setting: Setting) -> float:
    known = min(_GIVEN if one in setting.asked else 1.0, _SHARED if one in setting.elsewhere else 1.0)
    return known * (_LIGHT if one in LIGHT or one in _CHOOSING else 1.0)


def _shares(wordings: Sequence[Sequence[Statement]]) -> dict[str, float]:
    """Every root of the wordings → the share of them that have it, or a word of the same sense."""
    found = [[term for statement in wording for term in statement.terms] for wording in wordings]
    known = {term.root: term for wording in found for term in wording}
    return {
        one: sum(any(_same(term, other) for other in wording) for wording in found) / len(found)
        for one, term in known.items()
    }


def _same(term: Term, other: Term) -> bool:
    return not term.senses.keys().isdisjoint(other.senses)


def _read_wording(statements: Sequence[Statement], weights: Mapping[str, float], setting: Setting) -> Wording:
    statements = [one for one in statements if not one.is_label] or statements
    claims = [_read_claim(one, weights) for one in statements]
    subjects = subjects_of(statements, setting.subjects, setting.rivals)
    if len(claims) > 1 and len(set(subjects)) == 1 and not any(claim.denies or claim.compares for claim in claims):
        claims, subjects = [_read_claim(_merged(statements), weights)], subjects[:1]
    return tuple(_with_subjects(*one, setting) for one in zip(claims, subjects, strict=True))


def _with_subjects(claim: Claim, subjects: frozenset[str], setting: Setting) -> Claim:
    return replace(
        claim,
        subjects=subjects,
        rivals=rivals_of(subjects, setting.rivals),
        asked=setting.asked,
        taken=setting.asked | (setting.elsewhere - setting.own),
        telling=setting.telling,
        core=_core(claim, subjects, setting.asked),
    )


def _core(claim: Claim, subjects: frozenset[str], asked: frozenset[str]) -> frozenset[int]:
    """Places of the terms that neither the question nor the subject has; if they are little, of all but the subject.

    Light words are none of them, as they say nothing by themselves.
    """
    beside = frozenset(
        at
        for at, term in enumerate(claim.terms)
        if names_of([term]).isdisjoint(subjects | _CHOOSING) and (term.root not in LIGHT or term.direction)
    )
    new = frozenset(at for at in beside if claim.terms[at].root not in asked)
    if sum(claim.weights[at] for at in new) > _NEW * sum(claim.weights[at] for at in beside):
        return new
    return beside or frozenset(range(len(claim.terms)))


def _merged(statements: Sequence[Statement]) -> Statement:
    """One statement of several that neither deny nor compare."""
    terms = tuple(term for one in statements for term in one.terms)
    return Statement(terms, soft=frozenset().union(*(one.soft for one in statements)))


def _read_claim(statement: Statement, weights: Mapping[str, float]) -> Claim:
    kept = list({(term.root, term.side): term for term in reversed(statement.terms)}.values())[::-1]
    denials = frozenset().union(*(term.denials for term in kept))
    lessenings = frozenset().union(*(term.lessenings for term in kept if term.direction is None))
    directions = [term.direction for term in kept if term.direction]
    return Claim(
        tuple(kept),
        tuple(map(partial(_weight_in_claim, weights), kept, _parts(kept))),
        len(denials) % 2 == 1,
        len(denials | lessenings) % 2 == 1,
        Direction.MORE in directions and len(directions) < len(kept),
        statement.otherwise,
        statement.soft,
        statement.compares,
    )


def _weight_in_claim(weights: Mapping[str, float], term: Term, parts: int) -> float:
    weight = weights[term.root] * (_ASIDE if term.aside else 1.0) / parts
    return weight * _CHANGE if term.direction else weight


def _parts(terms: Sequence[Term]) -> list[int]:
    """For each term, of how many the name that it belongs to consists; together they weigh as much as one."""
    parts = [1] * len(terms)
    for at, term in enumerate(terms):
        for part in range(max(at - term.length + 1, 0), at + 1):
            parts[part] = max(parts[part], term.length)
    return parts


@lru_cache(maxsize=512)
def vocabulary(points: tuple[KeyPoint, ...]) -> frozenset[str]:
    """The words of all wordings that say something."""
    return frozenset(
        word
        for point in points
        for text in (point.point, *point.accept, *point.reject)
        for word in words(join_initials(normalise(text)))
        if word not in STOP_WORDS
    )
