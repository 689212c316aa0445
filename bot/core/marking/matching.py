"""Which words of a text say which terms of a claim."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.core.marking.claims import Claim
from bot.core.marking.statements import Term


@dataclass(frozen=True, slots=True)
class Match:
    """The word of a text that says a term of a claim."""

    word: Term
    contrary: bool
    alike: bool
    """Whether it is another word of the same sense."""


def find_matches(claim: Claim, spoken: Sequence[Term]) -> dict[int, Match]:
    """Place of a claim's term → the word that says it, the best matches first. No word serves twice."""
    found: dict[int, Match] = {}
    used: set[int] = set()
    for _, at, place, match in sorted(_candidates(claim, spoken), key=lambda one: one[:3]):
        if at not in found and place not in used:
            found[at] = match
            used.add(place)
    return _with_parts(claim, found)


def _candidates(claim: Claim, spoken: Sequence[Term]) -> Iterator[tuple[tuple[bool, bool, bool], int, int, Match]]:
    said = frozenset(chain.from_iterable((*word.senses, *word.parts) for word in spoken))
    for at, term in enumerate(claim.terms):
        if term.root not in said and term.senses.keys().isdisjoint(said):
            continue
        for place, word in enumerate(spoken):
            if _share_sense(claim, term, word) and not _is_echo(claim, term, word):
                contrary = _is_contrary(term, word, claim.is_bare)
                alike = word.root != term.root
                yield (contrary, alike, word.side != term.side), at, place, Match(word, contrary, alike)


def _share_sense(claim: Claim, term: Term, word: Term) -> bool:
    """Whether two words may mean the same; of a thing's full name a claim must have two words side by side.

    The one by which the thing is told from its rivals is enough ("lasso" for "L1").
    """
    if not word.senses.keys().isdisjoint(term.senses):
        return True
    if term.root not in word.parts:
        return False
    return term.root in claim.subjects or any(
        other.root in word.parts and abs(other.place - term.place) == 1 for other in claim.terms
    )


def _is_echo(claim: Claim, term: Term, word: Term) -> bool:
    """Whether a word only says what the question or another point says, and not the term, of which it is a synonym."""
    if word.root == term.root or term.direction:
        return False
    if word.thing and word.root in claim.asked and term.root not in claim.subjects:
        return True
    return word.root in claim.taken and term.root not in claim.taken


def _is_contrary(term: Term, word: Term, bare: bool) -> bool:
    """Whether two words that share a sense are contraries; what "more" and "less" do is seen by what they govern."""
    if term.direction and word.direction:
        return bare and term.direction is not word.direction
    shared = word.senses.keys() & term.senses.keys()
    return bool(shared) and all(word.senses[sense] is not term.senses[sense] for sense in shared)


def _with_parts(claim: Claim, found: dict[int, Match]) -> dict[int, Match]:
    """What was found, where a thing's name in other words ("RCF") counts for all words of the name."""
    for at, term in enumerate(claim.terms):
        if term.length > 1 and at in found and found[at].alike and _is_same_thing(term, found[at].word):
            for part in range(at - term.length + 1, at):
                found.setdefault(part, found[at])
    acronyms = [match for match in found.values() if match.word.parts and match.word.root not in claim.asked]
    for at, term in enumerate(claim.terms):
        for match in acronyms:
            if term.root in match.word.parts:
                found.setdefault(at, match)
    return found


def _is_same_thing(term: Term, word: Term) -> bool:
    """Whether two terms name the same thing of the lexicon."""
    return term.thing is not None and term.thing == word.thing
