"""Texts as statements: what they speak of, and what they deny.

A statement is a stretch of a sentence with its own predicate. "It needs no labels, but it is slow" makes two: need and
label, denied; slow, affirmed. "Reduces", "less" and their like deny as "not" does.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.core.marking.drafts import COMPARING, Draft, draft_statements
from bot.core.marking.reach import find_denials
from bot.core.marking.wording import Word, read_words
from bot.language.normalise import normalise
from bot.language.paraphrase import Direction, Senses, senses_of
from bot.language.roots import root
from bot.language.vocabulary import Lexicon

CHANGE = "±"
"""The sense of every word that says "more" or "less"."""

_SENTENCE_END = re.compile(r"(?<!\d)[.!?\n;]+|[.!?\n;]+(?!\d)")
_PART_END = re.compile(r"[,:()\[\]\"→]|\s-+\s|\s\+\s|[-=]+>")
_FRACTION = re.compile(r"\s*[/÷]\s*\(([^()]*)\)")
_AND_THEN = re.compile(r",?\s*\b(?:and )?(?:then|followed by|afterwards)\b,?")


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """A word that says something.

    `denials` are the places of the denying words that govern it, `lessenings` those of the words of less.
    """

    root: str
    place: int
    senses: Senses
    length: int
    """How many terms, this one the last, name one thing."""
    denials: frozenset[int]
    lessenings: frozenset[int]
    direction: Direction | None
    """Set for a word that says more or less of what it goes with."""
    aside: bool
    """Whether it belongs to a condition or circumstance ("when …")."""
    side: int
    """0, or 1 for what another thing is compared with ("than …")."""


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """The terms of one statement. `contrasted`: it speaks of something else, for contrast ("whereas …")."""

    terms: tuple[Term, ...]
    contrasted: bool = False
    otherwise: bool = False
    """Whether it says what happens without the thing in question, so that its denials may be left out or added."""
    soft: frozenset[int] = frozenset()
    """Places of words of less that only describe a thing ("small changes")."""
    compares: str | None = None
    """The word by which it sets two things against each other, if it does."""


def read_sentences(text: str, lexicon: Lexicon, vocabulary: Collection[str]) -> list[list[Statement]]:
    """The statements of each sentence. Words near one of the `vocabulary` are taken for it, typing errors forgiven."""
    sentences = []
    place = 0
    for sentence in _SENTENCE_END.split(_normalise_lines(text)):
        drafts: list[Draft] = []
        for part in _PART_END.split(_with_order(_FRACTION.sub(_spelt_fraction, sentence))):
            spoken = read_words(part, lexicon, vocabulary)
            drafts += draft_statements(spoken, place, drafts)
            place += len(spoken) + 1
        statements = [_statement(draft) for draft in drafts if draft.words]
        if statements:
            sentences.append(statements)
    return sentences


def _normalise_lines(text: str) -> str:
    """The text normalised line by line, so that a line's end can end a sentence."""
    return "\n".join(map(normalise, text.splitlines()))


def _spelt_fraction(match: re.Match[str]) -> str:
    """ "/ (TP + FN)" in words."""
    return f" divided by {match[1].replace('+', ' plus ')}"


def _with_order(sentence: str) -> str:
    """The sentence with "X, then Y" written as "X before Y"."""
    head, *rest = _AND_THEN.split(sentence)
    if not rest or not head.strip() or " if " in f" {head}":
        return sentence
    return " before ".join([head, *rest])


def _statement(draft: Draft) -> Statement:
    terms = tuple(_term(draft, index, word) for index, word in enumerate(draft.words))
    soft = frozenset(denial.place for denial in draft.denials if denial.soft)
    return Statement(terms, draft.contrasted, draft.otherwise, soft, draft.compares)


def _term(draft: Draft, index: int, word: Word) -> Term:
    rooted = root(word.text)
    denials = find_denials(draft, index)
    lessenings = denials & {denial.place for denial in draft.denials if denial.changes}
    return Term(
        rooted,
        draft.places[index],
        _senses(word, rooted, changes=index in draft.directions),
        word.length,
        denials - lessenings,
        lessenings,
        draft.directions.get(index),
        aside=draft.aside is not None and index >= draft.aside,
        side=_side(draft, index),
    )


def _senses(word: Word, rooted: str, *, changes: bool) -> Senses:
    senses = {sense: contrary is not word.negated for sense, contrary in senses_of(rooted).items()}
    if changes:
        senses[CHANGE] = False
    if word.thing:
        senses[word.thing] = False
    return senses


def _side(draft: Draft, index: int) -> int:
    """On which side of a comparison a term stands; what comes "after" another is the other's "before"."""
    if draft.turn is None or draft.compares is None:
        return 0
    return int((index >= draft.turn) is not COMPARING[draft.compares])
