"""Texts as statements: what they speak of, what they deny, and how far a denial reaches.

A statement is a stretch of a sentence with its own predicate. "It needs no labels, but it is slow" makes two: need and
label, denied; slow, affirmed.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from bot.language.normalise import normalise
from bot.language.paraphrase import CHANGE, concept_of, everyday_words, is_everyday
from bot.language.spelling import is_misspelling
from bot.language.terms import STOP_WORDS, stem, word_set, words
from bot.language.vocabulary import Lexicon

_SENTENCE_END = re.compile(r"(?<!\d)[.!?\n;]+|[.!?\n;]+(?!\d)")
_PART_END = re.compile(r"[,:()]|\s-+\s")
_DENYING = word_set(
    "not no never without neither nor none cannot lack lacks lacking non hardly free nothing nobody zero"
)
_DENYING_A_NOUN = word_set("no without neither nor none lack lacks lacking non free zero")
_INSIDE_A_NOUN = word_set("a an the any of its their your our")
_JOINING = word_set("but and or because since while whereas although though so which then however therefore thus")
_CONTRASTING = word_set("while whereas unlike than instead versus compared although")
_LEADING_ON = word_set("to for when if by with that on in from as during where until")
_BEFORE_TO = word_set("need needs needed have has able want wants going require required requires ought possible not")
_REACH = 3
"""How many terms a denial reaches over."""
_NOT_ONLY = word_set("only just merely simply")
"""After these a "not" denies nothing."""
_NO_PREFIX = ("under", "uni", "until", "unless")
"""Beginnings in which "un" is no denial."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word that says something, by its concept. `denials` are the places of the denying words that govern it."""

    concept: str
    contrary: bool
    denials: frozenset[int]
    at: int


@dataclass(frozen=True, slots=True)
class Statement:
    """The terms of one statement. `contrasted`: it speaks of something else, for contrast ("whereas …")."""

    terms: tuple[Term, ...]
    contrasted: bool = False


@dataclass(slots=True)
class _Draft:
    """A statement being read. Positions are counts of the terms that stood before."""

    terms: list[tuple[str, int]] = field(default_factory=list)
    denials: list[tuple[int, int, bool]] = field(default_factory=list)
    """place, position, and whether it denies only the noun that follows ("without labels it …")"""
    stops: list[int] = field(default_factory=list)
    """positions at which every denial ends"""
    breaks: list[int] = field(default_factory=list)
    """positions at which the denial of a noun ends"""
    contrasted: bool = False

    def begins_another_change(self) -> bool:
        """Whether a word of change would begin a statement of its own, since one with its noun stands before."""
        changes = [concept_of(stem(word)).name == CHANGE for word, _ in self.terms]
        return True in changes and not changes[-1]


def read_sentences(text: str, lexicon: Lexicon, vocabulary: Collection[str]) -> list[list[Statement]]:
    """The statements of each sentence. Words near one of the `vocabulary` are taken for it, typing errors forgiven."""
    sentences = []
    place = 0
    for sentence in _SENTENCE_END.split(normalise_lines(text)):
        drafts: list[_Draft] = []
        for part in _PART_END.split(sentence):
            mended = [_mended(word, vocabulary) for word in words(part)]
            typed = list(_split_negated(_rewritten(mended, lexicon)))
            drafts.extend(_draft(typed, place))
            place += len(typed) + 1
        statements = [_statement(draft) for draft in drafts if draft.terms]
        if statements:
            sentences.append(statements)
    return sentences


def normalise_lines(text: str) -> str:
    """The text normalised line by line, so that a line's end can end a sentence."""
    return "\n".join(map(normalise, text.splitlines()))


def _split_negated(typed: Iterable[str]) -> Iterator[str]:
    """ "unlabelled" as "not labelled", save for words that the tables know as a whole ("unusual")."""
    for word in typed:
        if len(word) > 6 and word.startswith("un") and not word.startswith(_NO_PREFIX) and not is_everyday(stem(word)):
            yield from ("not", word[2:])
        else:
            yield word


def _mended(word: str, vocabulary: Collection[str]) -> str:
    if word in vocabulary or word in STOP_WORDS:
        return word
    if is_everyday(stem(word)):
        return word
    near = [known for known in chain(vocabulary, everyday_words()) if is_misspelling(word, known)]
    return near[0] if len({concept_of(stem(known)) for known in near}) == 1 else word


def _rewritten(typed: Sequence[str], lexicon: Lexicon) -> list[str]:
    """The words with known wordings replaced; words that no wording covers stay as typed."""
    by_stem = {stem(word): word for word in typed}
    return [by_stem.get(term, term) for term in lexicon.rewrite([stem(word) for word in typed]) if " " not in term]


def _draft(typed: Sequence[str], place: int) -> Iterator[_Draft]:
    current = _Draft()
    for at, word in enumerate(typed):
        if word in _JOINING or word in _CONTRASTING:
            yield current
            current = _Draft(contrasted=word in _CONTRASTING)
        elif word in _DENYING:
            if _word_after(typed, at) not in _NOT_ONLY:
                current.denials.append((place + at, len(current.terms), word in _DENYING_A_NOUN))
        elif word in STOP_WORDS or word in _LEADING_ON:
            _note_function_word(current, word, typed[at - 1] if at else "")
        else:
            if concept_of(stem(word)).name == CHANGE and current.begins_another_change():
                yield current
                current = _Draft()
            current.terms.append((word, place + at))
    yield current


def _note_function_word(draft: _Draft, word: str, before: str) -> None:
    if word in _LEADING_ON and not (word == "to" and before in _BEFORE_TO):
        draft.stops.append(len(draft.terms))
    elif word not in _INSIDE_A_NOUN:
        draft.breaks.append(len(draft.terms))


def _word_after(typed: Sequence[str], at: int) -> str:
    return typed[at + 1] if at + 1 < len(typed) else ""


def _statement(draft: _Draft) -> Statement:
    terms = []
    for index, (word, at) in enumerate(draft.terms):
        concept = concept_of(stem(word))
        denials = frozenset(place for place, start, narrow in draft.denials if _governs(draft, start, index, narrow))
        terms.append(Term(concept.name, concept.contrary, denials, at))
    return Statement(tuple(terms), draft.contrasted)


def _governs(draft: _Draft, start: int, index: int, narrow: bool) -> bool:
    """Whether a denial before term number `start` governs term number `index`; with nothing after it, it looks back."""
    if start == len(draft.terms):
        return index < start
    ends = [*draft.stops, *(draft.breaks if narrow else ())]
    end: int = min([end for end in ends if end > start] + [start + _REACH, len(draft.terms)])
    return start <= index < end
