"""Texts as statements: what they speak of, and what they deny.

A statement is a stretch of a sentence with its own predicate. "It needs no labels, but it is slow" makes two: need and
label, denied; slow, affirmed. "Reduces", "less" and their like deny as "not" does.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

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
_ITEM_SIGN = re.compile(r"(?:^|(?<=[\s,;.]))\(?[a-h1-9]\)\s*")
_PART_END = re.compile(r"([,()\[\]\"]|:(?=\s|$)|→|\s-+\s|\s[+/]\s|[-=]+>|(?<![<>!=])=(?!=))")
_LABELLING = re.compile(r":|→|[-=]+>|=")
"""Signs after which the thing that stands before them is spoken of."""
_ORDERING = ("before", "after")
_LONGEST_LABEL = 3
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
    thing: str | None
    """That thing, if the lexicon knows it."""
    parts: frozenset[str]
    """The roots of the words of that thing's full name, if this names it all alone ("RCF", "lasso")."""
    denials: frozenset[int]
    lessenings: frozenset[int]
    direction: Direction | None
    """Set for a word that says more or less of what it goes with."""
    aside: bool
    """Whether it belongs to a condition or circumstance ("when …")."""
    side: int
    """0, or 1 for what another thing is compared with ("than …")."""

    carried: bool = False
    """Whether it stands in another statement, which says what this one is about."""

    def as_subject(self) -> "Term":
        """The term as what another statement speaks of: nothing is denied of it, and it says no more or less."""
        return replace(self, denials=frozenset(), lessenings=frozenset(), direction=None, side=0, carried=True)


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
    has_pronoun: bool = False
    """Whether it speaks of something by a pronoun ("makes them smaller")."""
    is_label: bool = False
    """Whether it only names what the ones after it speak of ("k-means: no labels")."""

    def parts(self) -> Iterator["Statement"]:
        """What comes before and what after, if it puts them in an order."""
        if self.compares in _ORDERING:
            for side in (0, 1):
                terms = tuple(replace(term, side=0) for term in self.terms if term.side == side)
                yield replace(self, terms=terms, compares=None)


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a colon, an arrow or "=", and so belongs to all that follows up to the next one."""

    terms: tuple[Term, ...] = ()
    otherwise: bool = False

    def put_before(self, statement: Statement) -> Statement:
        """The statement with what is labelled as its subject."""
        terms = (*(term.as_subject() for term in self.terms), *statement.terms)
        return replace(statement, terms=terms, otherwise=statement.otherwise or self.otherwise)


def _is_label(said: Sequence[Statement]) -> bool:
    """Whether it is short and denies nothing."""
    if len(said) > 1:
        return False
    terms = said[0].terms if said else ()
    return len(terms) <= _LONGEST_LABEL and not any(term.denials for term in terms)


def read_sentences(text: str, lexicon: Lexicon, vocabulary: Collection[str]) -> list[list[Statement]]:
    """The statements of each sentence. Words near one of the `vocabulary` are taken for it, typing errors forgiven."""
    sentences = []
    place = 0
    for sentence in _SENTENCE_END.split(_ITEM_SIGN.sub("\n", _normalise_lines(text))):
        drafts: list[Draft] = []
        statements: list[Statement] = []
        label = Label()
        for part, end in _parts_of(_with_order(_FRACTION.sub(_spelt_fraction, sentence))):
            spoken = read_words(part, lexicon, vocabulary)
            drafted = draft_statements(spoken, place, drafts)
            place += len(spoken) + 1
            drafts += drafted
            said = [_statement(draft) for draft in drafted if draft.words]
            if _LABELLING.fullmatch(end) and _is_label(said):
                label = Label(said[0].terms if said else (), otherwise=any(word.text == "without" for word in spoken))
                statements += [replace(one, is_label=True) for one in said]
            else:
                statements += [label.put_before(one) for one in said]
        if statements:
            sentences.append(statements)
    return sentences


def _parts_of(sentence: str) -> Iterator[tuple[str, str]]:
    """The parts of a sentence, each with the sign that ends it."""
    pieces = ["", *_PART_END.split(sentence), ""]
    return zip(pieces[1::2], pieces[2::2], strict=True)


def _normalise_lines(text: str) -> str:
    """The text normalised line by line, so that a line's end can end a sentence."""
    return "\n".join(map(normalise, text.replace("&", " and ").splitlines()))


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
    return Statement(terms, draft.contrasted, draft.otherwise, soft, draft.compares, draft.pronoun is not None)


def _term(draft: Draft, index: int, word: Word) -> Term:
    rooted = root(word.text)
    denials = find_denials(draft, index)
    lessenings = denials & {denial.place for denial in draft.denials if denial.changes}
    return Term(
        rooted,
        draft.places[index],
        _senses(word, rooted, changes=index in draft.directions),
        word.length,
        word.thing,
        _parts(word),
        denials - lessenings,
        lessenings,
        draft.directions.get(index),
        aside=draft.aside is not None and index >= draft.aside,
        side=_side(draft, index),
    )


def _parts(word: Word) -> frozenset[str]:
    """The roots of the words of a thing's full name, if a word names it all alone ("RCF", "lasso")."""
    named = (word.thing or "").split()
    return frozenset((*named, *map(root, named))) if word.length == 1 < len(named) else frozenset()


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
