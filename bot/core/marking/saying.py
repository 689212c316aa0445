"""How much of a claim some statements say, and whether they say it or the contrary."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from bot.core.marking.claims import Claim
from bot.core.marking.matching import Match, find_matches
from bot.core.marking.statements import Statement, Term

Span = tuple[Statement, ...]
"""Statements that are looked at together."""

_PLAIN = 0.6
"""The share from which on it matters little that "more" is missing."""
_ALIKE = 0.6
"""What a word of the same sense counts where the very words are wanted."""


@dataclass(frozen=True, slots=True)
class Said:
    """How much of a claim is said, as a share of its weight, and how."""

    share: float
    core: float
    """Likewise, of the weight of the claim's core."""
    literal: float
    """The share of what is said that is said by the claim's own words."""
    telling: float
    """The largest share of the point's wordings that have a word that is said, and that no other point has."""
    places: frozenset[int]
    """Places of the words that say it."""
    told: Mapping[int, float]
    """Of each of these the share of the point's wordings that have it, if no other point has it."""
    spoken: int
    """How many words the statements have."""
    words: int
    denied: bool
    """Whether any of it stands under a "not" or "no"."""
    agrees: bool
    """Whether it affirms or denies as the claim does."""
    silent: bool
    """Whether it says nothing of the "less" that the claim says, neither that nor the contrary."""
    contrary: bool
    """Whether a word says the contrary of one of the claim's ("slow", "fast")."""
    changes: bool
    """Whether it says that there is more or less of something."""


UNSAID = Said(
    0.0,
    0.0,
    0.0,
    0.0,
    frozenset(),
    {},
    spoken=0,
    words=0,
    denied=False,
    agrees=False,
    silent=False,
    contrary=False,
    changes=False,
)


def agrees(said: Said, claim: Claim) -> bool:
    """Whether what is said affirms or denies as the claim does, and has its "more"."""
    changes = said.changes or not claim.changes or (said.words > 2 and said.share >= _PLAIN)
    return said.agrees and changes


def say(claim: Claim, span: Span, *, strictly: bool = False) -> Said:
    """What a span says of a claim; `strictly`: words of the same sense do not count in full."""
    span = tuple(statement for statement in span if not claim.is_about_rival(statement))
    spoken = [term for statement in span for term in statement.terms]
    found = find_matches(claim, spoken)
    if all(match.word.carried for match in found.values()) or any(
        term.root.isdecimal() and at not in found for at, term in enumerate(claim.terms)
    ):
        return UNSAID
    changes = any(claim.terms[at].direction for at in found)
    points_back = any(statement.has_pronoun for statement in span)
    counted = [at for at in found if points_back or _counts(claim, at, found)]
    weight = sum(claim.weights[at] * (_ALIKE if strictly and found[at].alike else 1.0) for at in counted)
    if not changes and _is_denied(claim, span, found):
        weight += claim.weight_of_change
    told = {
        match.word.place: claim.telling.get(claim.terms[at].root, 0.0)
        for at, match in found.items()
        if not match.contrary
    }
    return Said(
        weight / claim.weight,
        _said_share(claim, claim.core, claim.core.intersection(counted)),
        _said_share(claim, found, [at for at, match in found.items() if not match.alike]),
        max(told.values(), default=0.0),
        frozenset(match.word.place for match in found.values()),
        told,
        len(spoken),
        len(found),
        denied=any(match.word.denials for match in found.values()),
        agrees=_agrees(claim, span, found, strictly=strictly),
        silent=_is_silent(claim, span, found),
        contrary=any(match.contrary for match in found.values()),
        changes=changes,
    )


def _counts(claim: Claim, at: int, found: Mapping[int, Match]) -> bool:
    """Whether what was found of a term says something: "more" does not if it is more of something else, or "less".

    What there is more of may be left out if the question has it.
    """
    term, word = claim.terms[at], found[at].word
    if term.direction is None or claim.is_bare:
        return True
    if word.direction and word.direction is not term.direction:
        return False
    beside = [i for i in (at - 1, _head_after(claim, at)) if 0 <= i < len(claim.terms)]
    others = [i for i in beside if claim.terms[i].root not in claim.subjects]
    return any(i in found or claim.terms[i].root in claim.asked for i in others or beside)


def _head_after(claim: Claim, at: int) -> int:
    """The place of what follows a word of more or less: of "more training data" the data."""
    head = at + 1
    while head + 1 < len(claim.terms) and claim.terms[head + 1].place == claim.terms[head].place + 1:
        head += 1
    return head


def _said_share(claim: Claim, places: Collection[int], said: Collection[int]) -> float:
    """The share of the weight of some places that is said."""
    whole = sum(claim.weights[at] for at in places)
    return sum(claim.weights[at] for at in said) / whole if whole else 1.0


def _agrees(claim: Claim, span: Span, found: Mapping[int, Match], *, strictly: bool) -> bool:
    """Whether what was found is affirmed or denied as in the claim; what happens "otherwise" is, unless `strictly`."""
    turned = {at: match for at, match in found.items() if match.contrary}
    straight = {at: match for at, match in found.items() if at not in turned}
    described = frozenset().union(*(statement.soft for statement in span))
    reverses = any(not _is_turned(claim.terms[at], match.word, described) for at, match in turned.items())
    swapped = _compares(claim, span) and any(match.word.side != claim.terms[at].side for at, match in found.items())
    settled = frozenset().union(*(match.word.denials | match.word.lessenings for match in turned.values()))
    denied = _is_denied(claim, span, straight, settled | _said_in_words(claim, found) | _only_described(claim, span))
    otherwise = not strictly and _is_otherwise(claim, span)
    agrees = otherwise or _is_asked(claim, span, found) is denied or _changes_pronoun(claim, span, found)
    return agrees is (reverses is swapped)


def _is_silent(claim: Claim, span: Span, found: Mapping[int, Match]) -> bool:
    """Whether the claim says "less" of something, and the statements nothing that could be this or its contrary.

    One word of the claim alone only names what it is about.
    """
    lessens = any(claim.terms[at].lessenings and not claim.terms[at].denials for at in found)
    words = [match.word for match in found.values()]
    changes = any(term.direction for statement in span for term in statement.terms)
    turns = any(match.contrary for match in found.values())
    return lessens and len(found) > 1 and not (changes or turns or any(word.denials for word in words))


def _changes_pronoun(claim: Claim, span: Span, found: Mapping[int, Match]) -> bool:
    """Whether the same is done to "it" or "them" as the claim does to a thing ("makes them smaller")."""
    if claim.negates or any(match.word.denials for match in found.values()):
        return False
    changed = [m.word for at, m in found.items() if m.word.direction and m.word.direction is claim.terms[at].direction]
    return any(one.has_pronoun and any(word in one.terms for word in changed) for one in span)


def _said_in_words(claim: Claim, found: Mapping[int, Match]) -> frozenset[int]:
    """Places of words of less that say what the claim says by other words: "lower" prices, "falling" prices."""
    return frozenset(match.word.place for at, match in found.items() if not claim.terms[at].direction)


def _only_described(claim: Claim, span: Span) -> frozenset[int]:
    """Places of "small" and the like, which change nothing where the claim speaks of no change."""
    soft = frozenset().union(*(statement.soft for statement in span))
    return frozenset() if claim.changes_something else soft


def _is_otherwise(claim: Claim, span: Span) -> bool:
    return claim.otherwise or any(statement.otherwise for statement in span)


def _is_asked(claim: Claim, span: Span, found: Mapping[int, Match]) -> bool:
    """Whether the claim, as far as it was found, denies what it says."""
    turned = any(match.contrary and claim.terms[at].denials for at, match in found.items())
    said = frozenset(claim.terms[at].place for at, match in found.items() if not match.word.direction)
    spoken = [term for statement in span for term in statement.terms]
    changes = any(term.direction or term.denials for term in spoken)
    settled = said if changes else said | claim.soft
    kept = [at for at in found if _is_governed(claim, at) and not found[at].contrary]
    negates = _is_odd(claim.terms[at].denials for at in found)
    return (negates and not turned) ^ _is_odd(claim.terms[at].lessenings - settled for at in kept)


def _is_turned(term: Term, word: Term, described: frozenset[int]) -> bool:
    """Whether a denial of the one word makes up for its being the contrary of the other ("not slow", "fast").

    A few false ones are not the true ones, so a word that only describes makes up for nothing.
    """
    return _is_odd([term.denials, term.lessenings]) is not _is_odd([word.denials, word.lessenings - described])


def _is_denied(claim: Claim, span: Span, found: Mapping[int, Match], settled: frozenset[int] = frozenset()) -> bool:
    """Whether in any of the statements an odd number of words, but for the `settled` ones, deny what was found."""
    words = [match.word for at, match in found.items() if _is_governed(claim, at)]
    return any(
        _is_odd((word.denials | word.lessenings) - settled for word in words if word in statement.terms)
        for statement in span
    )


def _is_governed(claim: Claim, at: int) -> bool:
    """Whether denials of a term count: those of "more" and "less" are seen by what they govern."""
    return claim.is_bare or claim.terms[at].direction is None


def _is_odd(denials: Iterable[frozenset[int]]) -> bool:
    return len(frozenset().union(*denials)) % 2 == 1


def _compares(claim: Claim, span: Span) -> bool:
    words = {statement.compares for statement in span} - {None}
    return bool(words) and (claim.compares is not None or "than" in words)
