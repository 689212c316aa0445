"""Replies that pair prompts with options: "1-B, 2-A", "p1: random cut forest", or letters in the prompts' order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.core.item import Matching
from bot.core.reply.clauses.clauses import Clause, split_clauses
from bot.core.reply.clauses.reported import speaks_for_self, tells_of_others
from bot.core.reply.clauses.sequences import (
    LETTERS,
    UNKNOWN,
    is_asked,
    is_clean,
    opens_as_question,
    unglue,
    until_last_mention,
    with_short_names,
)
from bot.core.reply.orders.pairings import pair_up
from bot.core.reply.orders.sides import find_sides
from bot.core.reply.orders.surroundings import is_bare_list, is_doubted, is_undisturbed
from bot.core.reply.orders.versions import Version, is_final, names_in_turn, windows_of
from bot.core.reply.words.elements import Element, to_elements
from bot.core.reply.words.frames import Role
from bot.core.reply.words.hedged_marks import without_hedging_marks
from bot.core.reply.words.mentions import without_overlaps
from bot.core.reply.words.second_thoughts import takes_back, with_corrections_ahead
from bot.core.reply.words.sequence_words import is_sequence_word
from bot.core.reply.words.tokens import tokenise
from bot.language.terms import STOP_WORDS, stem, word_set, words
from bot.language.vocabulary import Lexicon

_ENUMERATED = re.compile(r"(?<![\w.,])(\d)[.)](?=\s|[a-z])", re.IGNORECASE)
"""A prompt's number as in a list, whose mark ends no sentence: "1. B 2. A"."""
_PAIRING_WORDS = word_set("match matches matched pair pairs paired belong belongs prompt prompts = ** *")


@dataclass(frozen=True, slots=True)
class ReadPairs:
    """A certain pairing of all prompts, or an attempt at one; neither for talk."""

    certain: Mapping[str, str] | None = None
    attempted: bool = False


def read_pairs(text: str, exercise: Matching, shown: Sequence[str], lexicon: Lexicon) -> ReadPairs:
    """The option that a reply pairs with each prompt."""
    prompts = [prompt.id for prompt in exercise.prompts]
    texts = tuple(one.text for one in exercise.prompts) + tuple(one.text for one in exercise.options)
    kept = {prompt.casefold() for prompt in prompts} | {word for text in texts for word in words(text)}
    plain = _ENUMERATED.sub(r"\1 ", with_short_names(text, _short_names(exercise, shown)))
    tokens = tokenise(unglue(plain, len(exercise.options), kept))
    lefts, rights = find_sides(tokens, exercise, shown, lexicon)
    mentions = without_overlaps([*lefts, *rights])
    understood = without_hedging_marks(list(map(_understood, to_elements(tokens, mentions, _stems_of(texts)))))
    elements = with_corrections_ahead(understood)
    if not any(mention in rights for mention in mentions) or opens_as_question(elements):
        return ReadPairs()
    prompts_at = frozenset(one.start for one in mentions if any(one is left for left in lefts))
    if tells_of_others(until_last_mention(elements)) and not speaks_for_self(elements):
        return ReadPairs()
    joking = any(one.role is Role.IRONY for one in elements)
    doubted = joking or is_asked(elements) or tells_of_others(elements)
    if not any(mention in lefts for mention in mentions):
        listed = _in_order(elements, prompts)
        turn = names_in_turn(elements)
        several = len(turn) > 1 or any(one.mention.loud for one in elements if one.mention)
        begun = (several and is_clean(elements, ())) or (len(turn) > 1 and takes_back(elements))
        begun = begun or (bool(turn) and is_bare_list(elements, len(prompts)))
        return ReadPairs(certain=None if doubted else listed, attempted=bool(listed) or begun)
    pairing = pair_up(elements, prompts_at, len(prompts))
    if len(pairing.pairs) == len(prompts) and not pairing.is_open and not doubted:
        return ReadPairs(certain=pairing.pairs)
    listed = None if doubted else _in_order(_listed_before(elements, prompts_at, len(prompts)), prompts)
    if listed and all(listed[prompt] == option for prompt, option in pairing.pairs.items()):
        return ReadPairs(certain=listed)
    named = {name for right in rights for name in right.names}
    clauses = [clause for clause in split_clauses(elements) if clause.mentions]
    told = len(pairing.pairs) == 1 and all(any(one.role in UNKNOWN for one in clause.elements) for clause in clauses)
    talk = len(pairing.pairs) < len(prompts) and any(map(_has_remark, clauses)) and len(named) < len(prompts)
    talk = talk or (told and len(named) < 2)
    return ReadPairs(attempted=not talk and (bool(pairing.pairs) or pairing.is_open))


def _has_remark(clause: Clause) -> bool:
    return bool(clause.mentions) and any(one.role is Role.REMARK for one in clause.elements)


def _short_names(exercise: Matching, shown: Sequence[str]) -> list[tuple[str, str]]:
    """The number of each prompt and the letter of each option."""
    letters = [(option.text, LETTERS[shown.index(option.id)]) for option in exercise.options]
    return [*((prompt.text, str(place)) for place, prompt in enumerate(exercise.prompts, start=1)), *letters]


@lru_cache(maxsize=256)
def _stems_of(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(word) for text in texts for word in words(text))


def _in_order(elements: Sequence[Element], prompts: Sequence[str]) -> Mapping[str, str] | None:
    """The pairing by options alone in the prompts' order, if there are as many and nothing says otherwise."""
    windows = windows_of(names_in_turn(elements), len(prompts))
    for chosen in (*windows[:1], *windows[-1:]):
        version = Version(tuple(name for _, name in chosen), chosen[0][0], chosen[-1][0])
        stands = is_final(elements, [version]) and is_undisturbed(elements, version)
        if stands and not is_doubted(elements, version):
            return dict(zip(prompts, version.order, strict=True))
    return None


def _listed_before(elements: Sequence[Element], prompts_at: frozenset[int], count: int) -> list[Element]:
    """The elements with prompts as other words, if as many options are listed before any prompt is talked about.

    "D, C, A, B. The third was easy" lists them in the prompts' order.
    """
    prompts = [at for at, one in enumerate(elements) if one.mention and one.mention.start in prompts_at]
    if len(names_in_turn(elements[: prompts[0]])) < count:
        return []
    return [replace(one, role=Role.CONTENT, mention=None) if at in prompts else one for at, one in enumerate(elements)]


def _understood(element: Element) -> Element:
    """The element as a filler if it is a word that pairs things or one that is in every sentence."""
    everyday = element.word in STOP_WORDS or element.word in _PAIRING_WORDS or is_sequence_word(element.word)
    return replace(element, role=Role.FILLER) if element.role is Role.CONTENT and everyday else element
