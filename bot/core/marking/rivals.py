"""Things that an item sets apart, so that what is said of the one does not count for the other.

"L1 gives zeros, L2 does not" is wrong the other way round, though it has the same words. Two words are rivals if

- the question joins both ("L1 and L2"), and some statements have the one alone and some the other, or
- the question has both, and one point is about the one where another is about the other ("L1 gives …", "L2 shrinks
  …"), or
- wordings compare them and the question has one of them ("spot is cheaper than on-demand"), or
- a rejected wording differs from an accepted one by having the one for the other ("use the mean", "use the median").

A statement that names no rival speaks of the one that was named last.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, dropwhile, pairwise, permutations, product, takewhile

from bot.core.marking.statements import Statement, Term
from bot.language.chat_words import join_initials
from bot.language.normalise import normalise
from bot.language.paraphrase import LIGHT, direction_of, senses_of
from bot.language.roots import root, roots
from bot.language.terms import STOP_WORDS, word_set, words

_SENTENCE_END = re.compile(r"[.!?;:]+(?=\s|$)")
_LISTED_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_JOINTS = word_set("and or vs versus than from between")
_BEFORE_A_NAME = word_set("a an the of in on for to with your its their which")
"""Function words that may stand between a joint and what it joins."""
_EACH = frozenset(map(root, word_set("each every all both only")))
"""Words before what a wording is about."""
_BRACKET = re.compile(r"([\w-]+)\s*\((?:e\.?g\.?|i\.?e\.?|such as|like|or|also)?,?\s*([\w-]+)\)")
"""A name and another one for it: "boosting (e.g. XGBoost)"."""
_LEAD = 2
"""Words at the beginning of a statement, among which is what it is about."""

Said = Sequence[Statement]
"""The statements of a wording."""
Names = frozenset[str]
Pairs = Iterator[tuple[str, str]]
Rivals = Mapping[str, Names]
"""Name → the names that are set apart from it."""


def find_rivals(accepted: Sequence[Sequence[Said]], rejected: Sequence[Sequence[Said]], question: str) -> Rivals:
    """The rivals of an item: of each of its points the wordings that it accepts, the first one leading, and rejects."""
    rivals: dict[str, set[str]] = {}
    exchanged = chain.from_iterable(map(_exchanged, accepted, rejected))
    compared = chain.from_iterable(map(_compared, chain.from_iterable((*accepted, *rejected))))
    set_apart = chain(_listed_together(accepted, question), _leading(accepted, rejected, question))
    for one, other in chain(set_apart, exchanged, _asked(compared, question)):
        for name, rival in _both(one, other):
            rivals.setdefault(name, set()).add(rival)
    for one, other in _other_names(question):
        for rival in rivals.get(one, set()) - {other}:
            rivals[rival].add(other)
            rivals.setdefault(other, set()).add(rival)
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


def _listed_together(accepted: Sequence[Sequence[Said]], question: str) -> Pairs:
    """Words that the question lists side by side, of which some statements have the one and some the other."""
    wordings = chain.from_iterable(accepted)
    named = [names_of(statement.terms) for statement in chain.from_iterable(wordings)]
    for one, other in _listings(question):
        alone = [any(name in names and rival not in names for names in named) for name, rival in _both(one, other)]
        if all(alone):
            yield one, other


def _leading(points: Sequence[Sequence[Said]], rejected: Sequence[Sequence[Said]], question: str) -> Pairs:
    """Words of the question with which the wordings of one point begin, and those of another with another word."""
    asked = [root(word) for word in words(join_initials(normalise(question)))]
    names = set(asked) - LIGHT, set(pairwise(asked))
    steady = [
        {name for name in _lead_of(wordings[0], *names) if _has_often(name, (*wordings, *others))}
        for wordings, others in zip(points, rejected, strict=True)
    ]
    said = [_said_of(*one) for one in zip(points, steady, strict=True)]
    apart = set()
    for at, other in permutations(range(len(points)), 2):
        apart |= {*product(steady[at] - said[other], steady[other] - said[at])}
    yield from apart
    for at, other in permutations(range(len(points)), 2):
        yield from ((a, b) for a, b in product(steady[at], steady[other]) if a != b and _have_common(a, b, apart))


def _said_of(wordings: Iterable[Said], lead: Collection[str]) -> Names:
    """What a point says of what it is about: not what it denies, nor what it says of another thing."""
    about = [one for one in wordings if not lead or any(not names_of(each.terms).isdisjoint(lead) for each in one)]
    return names_of(term for one in about for statement in one for term in statement.terms if not term.denials)


def _have_common(one: str, other: str, pairs: Collection[tuple[str, str]]) -> bool:
    """Whether both are set apart from a third."""
    return any((other, third) in pairs for first, third in pairs if first == one)


def _has_often(name: str, wordings: Iterable[Said]) -> bool:
    return sum(any(name in names_of(statement.terms) for statement in one) for one in wordings) > 1


def _lead_of(wording: Said, asked: Collection[str], asked_side_by_side: Collection[tuple[str, str]]) -> list[str]:
    """What a wording is about: the word of the question that it begins with, or several if the question has them so."""
    terms = [*dropwhile(lambda term: term.root in _EACH, wording[0].terms)] if wording else []
    if not terms or terms[0].root not in asked:
        return []
    more = takewhile(lambda pair: (pair[0].root, pair[1].root) in asked_side_by_side, pairwise(terms))
    return [terms[0].root, *(term.root for _, term in more)]


def _both(one: str, other: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (one, other), (other, one)


def _listings(question: str) -> set[tuple[str, str]]:
    """Pairs of words that a question joins ("the line and the dots", "from Berlin to Paris")."""
    found: set[tuple[str, str]] = set()
    for sentence in _SENTENCE_END.split(join_initials(normalise(question))):
        before: str | None = None
        is_joined = False
        for word in _LISTED_WORD.findall(sentence):
            if word in _JOINTS:
                is_joined = True
            elif word in STOP_WORDS and word not in _BEFORE_A_NAME:
                is_joined = False
            else:
                for name in _names_in(word):
                    if is_joined and before not in (None, name):
                        found.add((before, name))
                    before, is_joined = name, False
    return found


def _other_names(question: str) -> Iterator[tuple[str, str]]:
    """Names of which the question gives another in brackets."""
    for match in _BRACKET.finditer(normalise(question)):
        yield from product(_names_in(match[1]), _names_in(match[2]))


def _names_in(word: str) -> Iterator[str]:
    """The roots of a word, or of the parts of a hyphenated one ("k-means"), that may name something."""
    parts = word.split("-")
    return (root(part) for part in parts if part not in STOP_WORDS and (len(parts) > 1 or root(part) not in LIGHT))


def _exchanged(accepted: Sequence[Said], rejected: Sequence[Said]) -> Iterator[tuple[str, str]]:
    """Words that rejected wordings have in place of a word of an accepted one."""
    for (right, *more), (wrong, *others) in product(filter(None, accepted), filter(None, rejected)):
        differing = [
            at for at, (one, other) in enumerate(zip(right.terms, wrong.terms, strict=False)) if one.root != other.root
        ]
        if more or others or len(right.terms) != len(wrong.terms) or len(differing) != 1:
            continue
        if differing[0] in (0, len(right.terms) - 1) and _denies(right) is _denies(wrong):
            one, other = right.terms[differing[0]].root, wrong.terms[differing[0]].root
            if not _are_contraries(one, other):
                yield one, other


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
    """Of each statement which rivals it speaks of: its own, or those of the one before it, or the point's.

    A point about none of them may mention one on its way ("retrain on new data"), but not begin with it.
    """
    found = []
    for statement in wording:
        otherwise = named_in(statement.terms if otherwise else statement.terms[:_LEAD], rivals) or otherwise
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
            if named and not all(term.side for term in named):
                subject = tuple(term.as_subject() for term in named)
            lacks_subject = not named or (statement.compares == "than" and all(term.side for term in named))
            statements.append(replace(statement, terms=(*subject, *statement.terms)) if lacks_subject else statement)
        completed.append(statements)
    return completed
