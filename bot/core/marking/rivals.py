"""Things that an item sets apart, so that what is said of the one does not count for the other.

"L1 gives zeros, L2 does not" is wrong the other way round, though it has the same words. Two words are rivals if

- the question has both, and one point begins with the one where another begins with the other ("L1 gives …", "L2
  shrinks …"), or
- wordings compare them and the question has one of them ("spot is cheaper than on-demand"), or
- a rejected wording differs from an accepted one by having the one for the other ("use the mean", "use the median").

A statement that names no rival speaks of the one that was named last.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, product

from bot.core.marking.statements import Statement, Term
from bot.language.normalise import normalise
from bot.language.paraphrase import LIGHT, direction_of, senses_of
from bot.language.roots import root, roots
from bot.language.terms import STOP_WORDS, word_set

_SENTENCE_END = re.compile(r"[.!?;:]+(?=\s|$)")
_LISTED_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[,/]")
_JOINTS = word_set("and or vs versus than from between , /")
_BEFORE_JOINT = 5
"""Words before a joint, among which the one is that it joins to what follows."""
_AFTER_JOINT = 2
"""Likewise, after it."""

Said = Sequence[Statement]
"""The statements of a wording."""
Names = frozenset[str]
Rivals = Mapping[str, Names]
"""Name → the names that are set apart from it."""


def find_rivals(accepted: Sequence[Sequence[Said]], rejected: Sequence[Sequence[Said]], question: str) -> Rivals:
    """The rivals of an item: of each of its points the wordings that it accepts, the first one leading, and rejects."""
    rivals: dict[str, set[str]] = {}
    exchanged = chain.from_iterable(map(_exchanged, accepted, rejected))
    compared = chain.from_iterable(map(_compared, chain.from_iterable((*accepted, *rejected))))
    for one, other in chain(_listed_together(accepted, question), exchanged, _asked(compared, question)):
        for name, rival in _both(one, other):
            rivals.setdefault(name, set()).add(rival)
    return {name: frozenset(others) for name, others in rivals.items()}


def _compared(wording: Said) -> Iterator[tuple[str, str]]:
    """What is compared with what ("spot is cheaper than on-demand")."""
    for statement in wording:
        if statement.compares == "than":
            first, second = ([term.root for term in statement.terms if term.side == side] for side in (0, 1))
            yield from product(first[:1], second[:1])


def _asked(pairs: Iterable[tuple[str, str]], question: str) -> Iterator[tuple[str, str]]:
    """Those of which the question has one."""
    asked = roots(question)
    return ((one, other) for one, other in pairs if one != other and (one in asked or other in asked))


def _listed_together(accepted: Sequence[Sequence[Said]], question: str) -> Iterator[tuple[str, str]]:
    """Words that the question lists together, of which some statements have the one and some the other.

    If other words stand between the two, points must have them in each other's place.
    """
    wordings = chain.from_iterable(accepted)
    named = [names_of(statement.terms) for statement in chain.from_iterable(wordings)]
    points = [statement.terms for wordings in accepted for statement in chain.from_iterable(wordings[:1])]
    for (one, other), side_by_side in _listings(question).items():
        alone = [any(name in names and rival not in names for names in named) for name, rival in _both(one, other)]
        roles = [{role for terms in points for role in _roles(terms, name)} for name in (one, other)]
        if all(alone) and (side_by_side or not roles[0].isdisjoint(roles[1])):
            yield one, other


def _both(one: str, other: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (one, other), (other, one)


def _listings(question: str) -> Mapping[tuple[str, str], bool]:
    """Pairs of words that a question lists ("the box, the line and the dots") → whether "and" alone joins them."""
    found: dict[tuple[str, str], bool] = {}
    for sentence in _SENTENCE_END.split(normalise(question)):
        listed: list[str] = []
        joint: tuple[int, str] | None = None
        for word in _LISTED_WORD.findall(sentence):
            if word in _JOINTS:
                joint = len(listed), word
                continue
            for name in _names_in(word):
                if joint and len(listed) - joint[0] <= _AFTER_JOINT:
                    for one in listed[max(joint[0] - _BEFORE_JOINT, 0) : joint[0]]:
                        beside = one == listed[joint[0] - 1] and len(listed) == joint[0] and joint[1].isalpha()
                        found[one, name] = found.get((one, name), False) or beside
                listed.append(name)
    return {pair: beside for pair, beside in found.items() if pair[0] != pair[1]}


def _names_in(word: str) -> Iterator[str]:
    """The roots of a word, or of the parts of a hyphenated one ("k-means"), that may name something."""
    parts = word.split("-")
    return (root(part) for part in parts if part not in STOP_WORDS and (len(parts) > 1 or root(part) not in LIGHT))


def _roles(terms: Sequence[Term], name: str) -> Iterator[str]:
    """What stands before a name in a claim: "" if it begins it."""
    for at, term in enumerate(terms):
        if name in names_of([term]):
            yield terms[at - 1].root if at else ""
            if at == 1:
                yield ""


def _exchanged(accepted: Sequence[Said], rejected: Sequence[Said]) -> Iterator[tuple[str, str]]:
    """Words that rejected wordings have in place of a word of an accepted one."""
    for (right, *more), (wrong, *others) in product(filter(None, accepted), filter(None, rejected)):
        one, other = names_of(right.terms), names_of(wrong.terms)
        if not more and not others and len(one - other) == len(other - one) == 1 and _denies(right) is _denies(wrong):
            yield from ((a, b) for a, b in product(one - other, other - one) if not _are_contraries(a, b))


def _are_contraries(one: str, other: str) -> bool:
    """Whether the two are told from each other like a word and its denial, as "fast" and "slow"."""
    if direction_of(one) or direction_of(other):
        return True
    return any(sense.startswith("±") for sense in senses_of(one).keys() & senses_of(other))


def _denies(statement: Statement) -> bool:
    return any(term.denials or term.lessenings for term in statement.terms)


def names_of(terms: Iterable[Term]) -> Names:
    """What terms name; a thing's acronym also names it by the words of its full name."""
    return frozenset(chain.from_iterable((term.root, *term.parts) for term in terms))


def named_in(terms: Iterable[Term], rivals: Rivals) -> Names:
    """The things set apart that terms name."""
    return frozenset(name for name in names_of(terms) if name in rivals)


def subjects_of(wording: Said, otherwise: Names, rivals: Rivals) -> list[Names]:
    """Of each statement which rivals it speaks of: its own, or those of the one before it, or the point's."""
    found = []
    for statement in wording:
        otherwise = named_in(statement.terms, rivals) or otherwise
        found.append(otherwise)
    return found


def rivals_of(subjects: Names, rivals: Rivals) -> Names:
    """All that is set apart from what somebody speaks of."""
    return frozenset(chain.from_iterable(rivals[name] for name in subjects)) - subjects


def with_subjects(sentences: Sequence[Sequence[Statement]], rivals: Rivals) -> list[list[Statement]]:
    """The statements, each that names no rival with the one that was named last as its subject."""
    subject: tuple[Term, ...] = ()
    completed = []
    for sentence in sentences:
        statements = []
        for statement in sentence:
            named = tuple(term for term in statement.terms if not rivals.keys().isdisjoint(names_of([term])))
            if named:
                subject = tuple(term.as_subject() for term in named)
            statements.append(statement if named else replace(statement, terms=(*subject, *statement.terms)))
        completed.append(statements)
    return completed
